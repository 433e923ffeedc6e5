// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/picture/filmmodel.h"
#include "gui/video/jobrow.h"
#include "gui/widgets/messagebar.h"
#include "workflow/videoinput.h"

#include <QImage>
#include <QRect>

namespace likeness::gui {

//! What stands in the form besides photo and material.
struct VideoSettings
{
    QString photoAddress{};      //!< in place of a photo of the strip
    QString templateFace{};      //!< empty: the largest
    workflow::MarkChoice mark{}; //!< never none
    QList<api::MetaData> metaData{};
    QString uploadAddress{}; //!< signed for PUT; where the service puts the video besides
    QString userIp{};

    bool operator==(const VideoSettings &) const = default;
};

//! A photo that may be put into a video, and which of its faces; no rectangle means its largest.
struct VideoPhoto
{
    QString path{}; //!< or its address
    std::optional<QRect> face{};

    bool operator==(const VideoPhoto &) const = default;
};

//! What the large area shows: a video with its template, or in its place two sentences.
struct VideoShown
{
    QString path{};
    QString beside{}; //!< the template's video; empty: not here
    QString title{};
    QString hint{};

    bool operator==(const VideoShown &) const = default;
};

//! What can be done with the job that is chosen.
struct JobDeeds
{
    bool save = false;
    bool follow = false;
    bool stop = false;
    bool remove = false;

    bool operator==(const JobDeeds &) const = default;
};

//! What a VideoPresenter asks of whoever shows the page.
class VideoView
{
public:
    virtual ~VideoView() = default;

    virtual void showPhotos(const QList<FilmItem> &photos, const QString &current) = 0;
    virtual void showMaterials(const QList<FilmItem> &materials, const QString &current) = 0;
    virtual void showTemplateFaces(const QStringList &faces, const QString &current) = 0;
    virtual void showBlocker(const QString &why) = 0; //!< empty: nothing stops the submission
    virtual void showProgress(const QString &text, qint64 done, qint64 total) = 0;
    virtual void showIdle() = 0;
    virtual void showJobs(const QList<JobRow> &jobs, const QString &current, const JobDeeds &deeds) = 0;
    virtual void showVideo(const VideoShown &shown) = 0;
    virtual void showPoster(const QImage &poster) = 0; //!< in the video's size; null: there is none to place a logo on
    virtual void showLogo(const QImage &logo) = 0;     //!< the own one that is used; null: none
    virtual void showMessage(const Message &message) = 0;
    virtual void clearMessage() = 0;
    virtual void askForFile(const QString &suggested) = 0;
};

} // namespace likeness::gui
