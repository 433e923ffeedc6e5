// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/warning.h"
#include "json/fields.h"

#include <QList>
#include <QString>

namespace likeness::service {

//! What is kept of a finished video: the figures of the file, where it is, and what the work took (for estimates).
struct VideoAnswer
{
    QString target{};     //!< of our own address; the host is the caller's
    QString designated{}; //!< where it was uploaded, when the caller named a place and that worked
    QString md5{};        //!< upper case
    int width = 0;
    int height = 0;
    double fps = 0;
    double seconds = 0;
    int frames = 0;
    double work = 0; //!< seconds
    QList<api::LikenessWarning> warnings{};
};

} // namespace likeness::service

namespace likeness::json {

template<>
struct Fields<service::VideoAnswer>
{
    static constexpr auto table = std::tuple{
        field("target", &service::VideoAnswer::target),   field("designated", &service::VideoAnswer::designated),
        field("md5", &service::VideoAnswer::md5),         field("width", &service::VideoAnswer::width),
        field("height", &service::VideoAnswer::height),   field("fps", &service::VideoAnswer::fps),
        field("seconds", &service::VideoAnswer::seconds), field("frames", &service::VideoAnswer::frames),
        field("work", &service::VideoAnswer::work),       field("warnings", &service::VideoAnswer::warnings),
    };
};

} // namespace likeness::json
