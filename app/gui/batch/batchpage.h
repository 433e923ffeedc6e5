// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/batch/batchform.h"
#include "gui/widgets/latepage.h"

namespace likeness::gui {

class BatchPanel;

//! What is to be made at the left, the rows and how far they are at the right. Shows what it is told; reads and writes
//! nothing.
class BatchPage : public LatePage, public BatchView
{
    Q_OBJECT

public:
    using LatePage::LatePage;

    BatchForm *form() const { return m_form; }
    BatchPanel *panel() const { return m_panel; }

    void askForPhotos();
    void askForPhotoFolder();

    void showChoices(const BatchChoices &choices) override;
    void showPhotos(const QList<FilmItem> &photos) override;
    void showMaterials(const QList<MaterialCheck> &materials) override;
    void showExample(const QString &text, bool isWrong) override;
    void showBlocker(const QString &why) override;
    void showLines(const QList<BatchLine> &lines) override;
    void showLine(int row, const BatchLine &line) override;
    void showStatus(const BatchStatus &status) override;
    void showUsage(const QString &text) override;
    void showMessage(const Message &message) override;
    void clearMessage() override;
    void openFile(const QString &path) override;

protected:
    QLayout *makeParts() override;

private:
    void askForTable();
    void askForTarget();

    BatchForm *m_form = nullptr; //!< null with the other until it is seen
    BatchPanel *m_panel = nullptr;
};

} // namespace likeness::gui
