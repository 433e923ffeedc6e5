// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/batch/batchview.h"
#include "gui/batch/materialchecks.h"
#include "gui/picture/filmstrip.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace likeness::gui {

class ElidedLabel;
class Section;

//! What is to be made, where it goes and how fast; below it the start, or what can be done with a batch under way.
class BatchForm : public QWidget
{
    Q_OBJECT

public:
    explicit BatchForm(QWidget *parent = nullptr);

    void setThumbnails(const Filmstrip::Thumbnail &photo, const MaterialChecks::Thumbnail &material);
    void setFolder(const QString &folder);
    void setTable(const QString &path);

    void showChoices(const BatchChoices &choices);
    void showPhotos(const QList<FilmItem> &photos);
    void showMaterials(const QList<MaterialCheck> &materials);
    void showExample(const QString &text, bool isWrong);
    void showBlocker(const QString &why);
    void showStatus(const BatchStatus &status);

signals:
    void choicesChanged(const likeness::gui::BatchChoices &choices);
    void addPhotosRequested();
    void addFolderRequested();
    void removeRequested(const QString &path);
    void clearRequested();
    void tableWanted();
    void folderWanted();
    void materialsChosen(const QStringList &ids);
    void startRequested();
    void pauseRequested();
    void resumeRequested();
    void cancelRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *parts();
    void fillSource();
    void fillTarget();
    void fillPace();
    QWidget *buttons();
    void connectParts();
    void tell();
    void showSource();
    void showCount();
    void retranslate();
    void retranslatePace();

    Section *m_source;
    Section *m_materialSection;
    Section *m_target;
    Section *m_pace;
    QWidget *m_parts;
    QComboBox *m_kind;
    Filmstrip *m_photos;
    QLabel *m_count;
    QPushButton *m_add;
    QPushButton *m_addFolder;
    QPushButton *m_clear;
    ElidedLabel *m_tableName;
    QPushButton *m_chooseTable;
    QCheckBox *m_all;
    MaterialChecks *m_materials;
    QLineEdit *m_folder;
    QPushButton *m_browse;
    QLineEdit *m_pattern;
    QLabel *m_example;
    QCheckBox *m_replace;
    QFormLayout *m_paceLines;
    QSpinBox *m_jobs;
    QDoubleSpinBox *m_rate;
    QSpinBox *m_budget;
    QLabel *m_blocker;
    QPushButton *m_start;
    QPushButton *m_pause;
    QPushButton *m_cancel;
    QString m_table;
    bool m_telling = true;
    BatchStatus m_status;
};

} // namespace likeness::gui
