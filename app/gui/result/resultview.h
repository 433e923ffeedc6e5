// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/widgets/messagebar.h"

#include <QImage>
#include <QList>
#include <QRect>
#include <QString>

namespace likeness::gui {

//! One line of what is known about a result.
struct Fact
{
    QString name{};
    QString value{};
    bool copyable = false;

    bool operator==(const Fact &) const = default;
};

//! What a result page shows besides the pictures.
struct ResultFacts
{
    QList<Fact> facts{};
    QStringList marks{};    //!< mark and labels found in the file, one a line
    QStringList warnings{}; //!< in words

    bool operator==(const ResultFacts &) const = default;
};

//! What a ResultPresenter asks of whoever shows the result.
class ResultView
{
public:
    virtual ~ResultView() = default;

    virtual void showNothing() = 0;
    virtual void showPictures(const QImage &before, const QImage &after) = 0;
    //! The part worth a close look, in pixels of "after"; empty: there is none.
    virtual void showFace(const QRect &face) = 0;
    virtual void showFacts(const ResultFacts &facts) = 0;
    virtual void showMessage(const Message &message) = 0;
    virtual void clearMessage() = 0;
    //! The file it was saved to; empty: not saved yet.
    virtual void showSavedAs(const QString &path) = 0;
    //! A name, or a whole path where results have a folder of their own.
    virtual void askForFile(const QString &suggested) = 0;
};

} // namespace likeness::gui
