// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/picture/filmmodel.h"
#include "gui/widgets/messagebar.h"

#include <QImage>

namespace likeness::gui {

//! What an EffectPresenter asks of whoever shows a material being tried.
class EffectView
{
public:
    virtual ~EffectView() = default;

    //! The material's name; billed tells that every photo is a call that is paid for.
    virtual void showMaterial(const QString &name, bool billed) = 0;
    virtual void showPhotos(const QList<FilmItem> &photos) = 0;
    //! In the order of the photos; tally: in words, how many did well.
    virtual void showResults(const QList<FilmItem> &results, const QString &tally) = 0;
    virtual void showReady(bool ready) = 0; //!< there is something to be tried
    //! One result large, beside the material's picture.
    virtual void showPair(const QImage &before, const QImage &after, const QString &title) = 0;
    virtual void showGrid() = 0; //!< all results again
    virtual void showProgress(const QString &text, qint64 done, qint64 total) = 0;
    virtual void showIdle() = 0;
    virtual void showMessage(const Message &message) = 0;
    virtual void clearMessage() = 0;
};

} // namespace likeness::gui
