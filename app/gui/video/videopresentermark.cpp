// SPDX-License-Identifier: Apache-2.0
// The pictures by which an own logo is placed: the template's poster and the logo itself.
#include "gui/video/videopresenter.h"

namespace likeness::gui {

//! Only while there is an own logo: nothing else needs them.
void VideoPresenter::bringMark()
{
    const workflow::MarkChoice &mark = m_settings.mark;
    const bool own = mark.kind == workflow::MarkChoice::Kind::Own && !mark.logoPath.isEmpty();
    const workflow::Material *material = own ? findMaterial(m_material) : nullptr;
    bring(m_poster, material ? material->picturePath : QString(), [this](const QImage &poster) {
        const workflow::Material *shown = findMaterial(m_material);
        // places are in pixels of the video, which an own picture of a material in a cloud does not tell
        const bool isSized = shown && !shown->size.isEmpty() && !poster.isNull();
        if (!isSized)
            return m_view.showPoster({});
        m_view.showPoster(poster.size() == shown->size ? poster : poster.scaled(shown->size));
    });
    bring(m_logo, own ? mark.logoPath : QString(), [this](const QImage &logo) { m_view.showLogo(logo); });
}

//! A picture that cannot be read is as none; that it cannot is said when the job is checked.
void VideoPresenter::bring(BroughtPicture &picture, const QString &path,
                           const std::function<void(const QImage &)> &show)
{
    if (!m_actions.picture || std::exchange(picture.path, path) == path)
        return;
    if (picture.loading)
        picture.loading->cancel();
    if (path.isEmpty())
        return show({});
    auto *loading = m_actions.picture(path);
    picture.loading = loading;
    loading->whenDone(this, [&picture, path, show](const Result<QImage> &image) {
        if (picture.path == path)
            show(image ? *image : QImage());
    });
    loading->start();
}

} // namespace likeness::gui
