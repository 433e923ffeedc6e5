// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/batch/batchform.h"

namespace likeness::gui {

class BatchPanel;

//! What is to be made at the left, the rows and how far they are at the right. Shows what it is told; reads and writes
//! nothing. Its parts are made when it is seen for the first time, as the window's first paint has no time for them:
//! until then it keeps messages only, and built() asks to be told everything again.
class BatchPage : public QWidget, public BatchView
{
    Q_OBJECT

public:
    explicit BatchPage(QWidget *parent = nullptr);

    BatchForm *form() const { return m_form; }
    BatchPanel *panel() const { return m_panel; }

    void build(); //!< once; later calls do nothing
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

signals:
    void built();
    void seen();
    void filesGiven(const QStringList &paths);
    void messageActionChosen(int action);

protected:
    void showEvent(QShowEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void askForTable();
    void askForTarget();
    void giveFiles(const QList<QUrl> &files);

    MessageBar *m_message;
    BatchForm *m_form = nullptr; //!< null with the other until it is seen
    BatchPanel *m_panel = nullptr;
};

} // namespace likeness::gui
