// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/batch/batchsetup.h"
#include "gui/batch/batchtext.h"
#include "gui/picture/filmmodel.h"
#include "gui/widgets/messagebar.h"

namespace likeness::gui {

//! A material that may be taken.
struct MaterialCheck
{
    QString id{};
    QString name{};
    QString trouble{}; //!< why it cannot be used; empty: it can
    bool chosen = false;

    bool operator==(const MaterialCheck &) const = default;
};

//! What a BatchPresenter asks of whoever shows the page.
class BatchView
{
public:
    virtual ~BatchView() = default;

    virtual void showChoices(const BatchChoices &choices) = 0;
    virtual void showPhotos(const QList<FilmItem> &photos) = 0;
    virtual void showMaterials(const QList<MaterialCheck> &materials) = 0;
    virtual void showExample(const QString &text, bool isWrong) = 0; //!< a name as the pattern makes it
    virtual void showBlocker(const QString &why) = 0;                //!< empty: nothing stops the start
    virtual void showLines(const QList<BatchLine> &lines) = 0;
    virtual void showLine(int row, const BatchLine &line) = 0;
    virtual void showStatus(const BatchStatus &status) = 0;
    virtual void showUsage(const QString &text) = 0;
    virtual void showMessage(const Message &message) = 0;
    virtual void clearMessage() = 0;
    virtual void openFile(const QString &path) = 0; //!< with the program the desktop has for it
};

} // namespace likeness::gui
