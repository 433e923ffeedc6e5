// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/finding.h"
#include "gui/compose/composestate.h"
#include "gui/picture/filmmodel.h"
#include "gui/widgets/messagebar.h"

#include <QImage>

namespace likeness::gui {

//! One photo face as it is offered for tying.
struct FaceLine
{
    PhotoFace face{};
    QString title{};
    int number = 0; //!< of its template face; 0: not tied
    bool current = false;

    bool operator==(const FaceLine &) const = default;
};

//! One rule of the checklist, in words.
struct CheckLine
{
    QString text{};
    api::Severity severity = api::Severity::Pass;
    QString mend{}; //!< caption of the one-click mend; empty: there is none

    bool operator==(const CheckLine &) const = default;
};

//! What a ComposePresenter asks of whoever shows the page.
class ComposeView
{
public:
    virtual ~ComposeView() = default;

    virtual void showPhotos(const QList<FilmItem> &photos, const QString &current) = 0;
    virtual void showPhoto(const QImage &photo) = 0;      //!< null: none
    virtual void showAddress(const QString &address) = 0; //!< in place of a photo that only the service fetches
    virtual void showPhotoFaces(const QList<RectItem> &faces, const QList<QRect> &suggestions) = 0;
    virtual void showMaterials(const QList<FilmItem> &materials, const QString &current) = 0;
    virtual void showTemplate(const QImage &picture) = 0; //!< null: none
    virtual void showTemplateFaces(const QList<RectItem> &faces) = 0;
    virtual void showFaceLines(const QList<FaceLine> &lines) = 0;
    virtual void showSettings(const FuseSettings &settings) = 0;
    virtual void showLogo(const QImage &logo) = 0; //!< the own one that is used; null: none
    virtual void showChecks(const QList<CheckLine> &checks) = 0;
    virtual void showBlocker(const QString &why) = 0; //!< empty: nothing stops the call
    virtual void showProgress(const QString &text, qint64 done, qint64 total) = 0;
    virtual void showIdle() = 0;
    virtual void showMessage(const Message &message) = 0;
    virtual void clearMessage() = 0;
};

} // namespace likeness::gui
