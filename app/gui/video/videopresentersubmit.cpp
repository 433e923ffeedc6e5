// SPDX-License-Identifier: Apache-2.0
#include "gui/video/videopresenter.h"

#include "words/reasontext.h"
#include "workflow/photosource.h"

#include <QLocale>

namespace likeness::gui {

namespace {

bool isWebAddress(const QString &text) { return workflow::isWebAddress(QUrl(text, QUrl::StrictMode)); }

} // namespace

workflow::VideoInput VideoPresenter::input() const
{
    workflow::FaceChoice face = workflow::faceOf(m_photo);
    face.templateFaceId = m_settings.templateFace;
    if (m_settings.photoAddress.isEmpty()) {
        const auto photo = std::ranges::find(m_photos, m_photo, &VideoPhoto::path);
        if (photo != m_photos.end())
            face.rect = photo->face;
    } else {
        face.photoPath.clear();
        face.photoUrl = QUrl(m_settings.photoAddress, QUrl::StrictMode);
    }
    return {.project = m_project,
            .material = m_material,
            .face = face,
            .mark = m_settings.mark,
            .metaData = m_settings.metaData,
            .uploadUrl = QUrl(m_settings.uploadAddress, QUrl::StrictMode),
            .userIp = m_settings.userIp};
}

void VideoPresenter::check()
{
    const workflow::Material *material = findMaterial(m_material);
    const QString &address = m_settings.photoAddress;
    if (m_sampling)
        m_blocker = tr("The sample video is being made ready.");
    else if (address.isEmpty() && m_photo.isEmpty())
        m_blocker = tr("Add a photo first.");
    else if (!address.isEmpty() && !isWebAddress(address))
        m_blocker = tr("The photo's address has to begin with http:// or https://.");
    else if (!material)
        m_blocker = tr("Choose a video material first.");
    else if (!material->isUsable())
        m_blocker =
            material->reason.isEmpty() ? tr("This material cannot be used.") : words::reasonText(material->reason);
    else if (!m_settings.uploadAddress.isEmpty() && !isWebAddress(m_settings.uploadAddress))
        m_blocker = tr("The upload address has to begin with http:// or https://.");
    else if (m_settings.mark.kind == workflow::MarkChoice::Kind::Own && m_settings.mark.logoPath.isEmpty())
        m_blocker = tr("Choose a logo file.");
    else
        m_blocker.clear();
    m_view.showBlocker(m_blocker);
}

void VideoPresenter::submit()
{
    if (!m_blocker.isEmpty() || m_submitting)
        return;
    m_view.clearMessage();
    const workflow::VideoInput wanted = input();
    auto *checking = m_actions.preflight({.project = wanted.project,
                                          .material = wanted.material,
                                          .faces = {wanted.face},
                                          .mark = wanted.mark,
                                          .metaData = wanted.metaData});
    m_submitting = checking;
    m_view.showProgress(tr("Looking at the photo"), 0, 0);
    checking->whenDone(this, [this](const Result<api::Findings> &findings) {
        m_submitting = nullptr;
        m_view.showIdle();
        if (!findings)
            return tell(findings.error());
        const auto stop = std::ranges::find(*findings, api::Severity::Stop, &api::Finding::severity);
        if (stop == findings->end())
            return send();
        m_view.showMessage({.severity = Severity::Error, .text = m_actions.findingWords(*stop)});
    });
    checking->start();
    emit submittingChanged();
}

void VideoPresenter::send()
{
    const workflow::VideoInput wanted = input();
    auto *submitting = m_actions.submit(wanted);
    m_submitting = submitting;
    m_view.showProgress(tr("Submitting"), 0, 0);
    connect(submitting, &Operation::progressed, this, [this](const Progress &progress) {
        if (progress.stage == QLatin1String("upload"))
            m_view.showProgress(tr("Sending the photo"), progress.done, progress.total);
        else if (progress.stage == QLatin1String("turn"))
            m_view.showProgress(tr("Waiting for its turn, as calls are paced"), 0, 0);
    });
    submitting->whenDone(this, [this, wanted](const Result<workflow::VideoSubmission> &submission) {
        m_submitting = nullptr;
        m_view.showIdle();
        if (submission)
            takeSubmission(wanted, *submission);
        else
            tell(submission.error());
        emit submittingChanged();
    });
    submitting->start();
}

void VideoPresenter::takeSubmission(const workflow::VideoInput &wanted, const workflow::VideoSubmission &submission)
{
    const store::Job job{.id = submission.jobId,
                         .profile = m_actions.profile ? m_actions.profile() : QString(),
                         .project = wanted.project,
                         .material = wanted.material,
                         .submitted = QDateTime::currentDateTimeUtc(),
                         .estimatedSeconds = submission.estimatedSeconds,
                         .queueLength = submission.queueLength,
                         .requestId = submission.requestId};
    m_jobs.prepend({.job = job, .name = nameOf(job.material)});
    m_job = job.id;
    m_view.showMessage({.severity = Severity::Info,
                        //: %1 is a time such as "12.5"
                        .text = tr("The job was submitted; about %1 s are estimated.")
                                    .arg(QLocale().toString(submission.estimatedSeconds, 'f', 1)),
                        .advice = submission.queueLength > 0
                                      ? tr("%n job(s) come before it.", nullptr, submission.queueLength)
                                      : QString(),
                        .reference = job.id});
    follow(job.id);
}

void VideoPresenter::cancel()
{
    if (m_submitting)
        m_submitting->cancel();
    else if (m_sampling)
        m_sampling->cancel();
}

} // namespace likeness::gui
