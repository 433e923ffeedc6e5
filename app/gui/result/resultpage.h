// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/picture/comparer.h"
#include "gui/result/resultview.h"

#include <QWidget>

class QButtonGroup;
class QLabel;
class QLayout;
class QPushButton;
class QStackedLayout;

namespace likeness::gui {

class EmptyState;
class FactsPanel;
class PictureDrag;

//! Shows one result: the comparison large, the facts beside it, what can be done with it below. Decides nothing.
class ResultPage : public QWidget, public ResultView
{
    Q_OBJECT

public:
    explicit ResultPage(QWidget *parent = nullptr);

    Comparer *comparer() const { return m_comparer; }
    const QImage &picture() const { return m_picture; }

    void showNothing() override;
    void showPictures(const QImage &before, const QImage &after) override;
    void showFace(const QRect &face) override;
    void showFacts(const ResultFacts &facts) override;
    void showMessage(const Message &message) override;
    void clearMessage() override;
    void showSavedAs(const QString &path) override;
    void askForFile(const QString &suggested) override;

signals:
    void saveRequested();
    void fileChosen(const QString &path);
    void openFolderRequested(const QString &path); //!< of the saved file
    void useAsPhotoRequested(const QImage &image);
    void inspectRequested();
    void composeRequested(); //!< from the empty state

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *bar();
    QWidget *zoomBar();
    void addLooks(QLayout &row);
    QWidget *actions();
    QPushButton *action(QLayout &row, const char *name);
    void retranslate();
    void showZoom();
    void copy();

    QStackedLayout *m_stack;
    EmptyState *m_empty;
    Comparer *m_comparer;
    FactsPanel *m_facts;
    MessageBar *m_message;
    QButtonGroup *m_modes;
    QLabel *m_zoom;
    PictureDrag *m_drag = nullptr;
    QPushButton *m_folder = nullptr;
    QImage m_picture;
    QRect m_face;
    QString m_savedAs;
};

} // namespace likeness::gui
