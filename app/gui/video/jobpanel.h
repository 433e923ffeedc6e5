// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/video/videoview.h"

#include <QWidget>

class QPushButton;
class QTableView;

namespace likeness::gui {

class FileDrag;
class JobModel;

//! The list of jobs and, below it, what can be done with the chosen one.
class JobPanel : public QWidget
{
    Q_OBJECT

public:
    explicit JobPanel(QWidget *parent = nullptr);

    void showJobs(const QList<JobRow> &jobs, const QString &current, const JobDeeds &deeds);

signals:
    void jobChosen(const QString &id);
    void saveRequested();
    void openFolderRequested(const QString &path); //!< of the kept video
    void followRequested();
    void stopRequested();
    void removeRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildTable();
    QWidget *bar();
    void retranslate();

    JobModel *m_model;
    QTableView *m_table;
    QPushButton *m_save;
    QPushButton *m_folder;
    QPushButton *m_follow;
    QPushButton *m_stop;
    QPushButton *m_remove;
    FileDrag *m_drag;
    QString m_file; //!< of the chosen job
    bool m_telling = true;
};

} // namespace likeness::gui
