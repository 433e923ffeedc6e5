// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/logo.h"
#include "api/mergeinfo.h"
#include "core/result.h"

#include <QByteArray>
#include <QImage>
#include <optional>

namespace likeness::service {

//! A picture as it was given, and its pixels upright.
struct GivenPicture
{
    QImage image{};
    QByteArray bytes{};
    QByteArray format{}; //!< "jpeg" or "png"
};

//! Reads the pictures that come with a call, as base64 or from an address, within the API's limits; else gives the code
//! the API documents. Fetching blocks for 15 s at most. Safe from any thread.
class PictureInput
{
public:
    //! publicUrlsOnly: addresses of this computer and of private networks are not fetched.
    explicit PictureInput(bool publicUrlsOnly = false)
        : m_publicUrlsOnly(publicUrlsOnly)
    {}

    Result<GivenPicture> photo(const api::MergeInfo &info) const;
    //! The template of FuseFaceUltra.
    Result<GivenPicture> ownTemplate(const std::optional<QString> &url, const std::optional<QString> &image) const;
    //! The own logo, where one is given. most: bytes of its base64.
    Result<std::optional<GivenPicture>> logo(const api::LogoParam &param, qint64 most) const;

private:
    struct Bounds;
    Result<GivenPicture> read(const std::optional<QString> &url, const std::optional<QString> &image,
                              const Bounds &bounds) const;

    bool m_publicUrlsOnly = false;
};

//! A rectangle on a picture: FaceRectParameterValueError where it is too small or leaves the picture; the error's
//! subject is "outside" in the second case.
Result<std::optional<QRect>> rectOn(const std::optional<api::FaceRect> &given, const QSize &picture);

} // namespace likeness::service
