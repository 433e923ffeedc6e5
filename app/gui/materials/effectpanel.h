// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/materials/effectview.h"
#include "gui/picture/filmstrip.h"

class QLabel;
class QPushButton;
class QStackedLayout;

namespace likeness::gui {

class Comparer;
class ElidedLabel;
class EmptyState;
class ProgressLine;

//! A strip of photos, and below it what a material made of them: a grid, or one result large beside the material's
//! picture. Shows what it is told; reads no file.
class EffectPanel : public QWidget, public EffectView
{
    Q_OBJECT

public:
    explicit EffectPanel(QWidget *parent = nullptr);

    void setThumbnails(Filmstrip::Thumbnail photo, Filmstrip::Thumbnail result);
    Comparer *comparer() const { return m_comparer; }
    bool isLarge() const; //!< one result is shown large

    void showMaterial(const QString &name, bool billed) override;
    void showPhotos(const QList<FilmItem> &photos) override;
    void showResults(const QList<FilmItem> &results, const QString &tally) override;
    void showReady(bool ready) override;
    void showPair(const QImage &before, const QImage &after, const QString &title) override;
    void showGrid() override;
    void showProgress(const QString &text, qint64 done, qint64 total) override;
    void showIdle() override;
    void showMessage(const Message &message) override;
    void clearMessage() override;

signals:
    void closeRequested(); //!< back to the material
    void photosGiven(const QStringList &paths);
    void photoRemoved(const QString &path);
    void runRequested();
    void cancelRequested();
    void resultChosen(const QString &photo);
    void stepRequested(int by);

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QPushButton *button(const char *name);
    QLayout *head();
    QWidget *bar(const QList<QWidget *> &left, const QList<QWidget *> &right);
    QWidget *largeSide();
    void connectParts();
    void retranslate();
    void writeEmpty();
    void askForPhotos();
    void give(const QList<QUrl> &urls);
    void showCurrent(); //!< what can be done with the chosen result

    MessageBar *m_message;
    QLabel *m_title;
    QLabel *m_cost;
    QPushButton *m_close;
    Filmstrip *m_photos;
    QPushButton *m_add;
    QPushButton *m_run;
    ProgressLine *m_progress;
    QStackedLayout *m_stack = nullptr;
    EmptyState *m_empty;
    Filmstrip *m_results;
    QWidget *m_large = nullptr;
    Comparer *m_comparer;
    ElidedLabel *m_caption;
    QPushButton *m_earlier;
    QPushButton *m_later;
    QPushButton *m_all;
    QLabel *m_tally;
    QPushButton *m_compare;
    QString m_name;
    bool m_billed = false;
};

} // namespace likeness::gui
