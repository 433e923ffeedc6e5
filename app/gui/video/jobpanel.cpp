// SPDX-License-Identifier: Apache-2.0
#include "gui/video/jobpanel.h"

#include "gui/video/jobdelegate.h"
#include "gui/video/jobmodel.h"
#include "gui/widgets/filedrag.h"
#include "gui/widgets/rowtable.h"
#include "gui/widgets/theme.h"
#include "gui/widgets/wraplayout.h"

#include <QEvent>
#include <QTableView>

namespace likeness::gui {

JobPanel::JobPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new JobModel(this))
    , m_table(new QTableView(this))
    , m_save(new QPushButton(this))
    , m_folder(new QPushButton(this))
    , m_follow(new QPushButton(this))
    , m_stop(new QPushButton(this))
    , m_remove(new QPushButton(this))
    , m_drag(new FileDrag(this))
{
    buildTable();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spacing::s);
    column->addWidget(m_table, 1);
    column->addWidget(bar());
    auto *clock = new QTimer(this);
    clock->setInterval(1000);
    connect(clock, &QTimer::timeout, this, [this] {
        if (isVisible())
            m_model->refreshTimes();
    });
    clock->start();
    retranslate();
    showJobs({}, {}, {});
}

void JobPanel::buildTable()
{
    m_table->setObjectName(QStringLiteral("jobs"));
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(JobModel::Share, new JobDelegate(m_table));
    setUpRows(*m_table);
    const QList<int> widths{180, 130, 160, 110};
    for (int i = 0; i < widths.size(); ++i)
        m_table->setColumnWidth(i, widths.at(i));
    m_table->setMinimumHeight(90);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &at) {
        if (m_telling && at.isValid())
            emit jobChosen(at.data(JobModel::IdRole).toString());
    });
    connect(m_table, &QTableView::clicked, this, // a row that is current already, while its template is looked at
            [this](const QModelIndex &at) { emit jobChosen(at.data(JobModel::IdRole).toString()); });
}

QWidget *JobPanel::bar()
{
    auto *bar = new QWidget(this);
    auto *row = new WrapLayout(bar, spacing::s);
    const auto add = [&](QPushButton *button, const char *name, auto told) {
        button->setObjectName(QLatin1String(name));
        connect(button, &QPushButton::clicked, this, told);
        row->addWidget(button);
    };
    add(m_save, "saveVideo", &JobPanel::saveRequested);
    add(m_folder, "openVideoFolder", [this] { emit openFolderRequested(m_file); });
    add(m_follow, "followJob", &JobPanel::followRequested);
    add(m_stop, "stopFollowing", &JobPanel::stopRequested);
    add(m_remove, "removeJob", &JobPanel::removeRequested);
    row->addGap();
    m_drag->setObjectName(QStringLiteral("dragVideo"));
    row->addWidget(m_drag);
    return bar;
}

void JobPanel::showJobs(const QList<JobRow> &jobs, const QString &current, const JobDeeds &deeds)
{
    m_telling = false;
    m_model->setRows(jobs);
    const int row = m_model->rowOf(current);
    if (row >= 0 && m_table->currentIndex().row() != row)
        m_table->selectRow(row);
    else if (row < 0)
        m_table->clearSelection();
    else
        m_table->selectionModel()->select(m_model->index(row, 0),
                                          QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_telling = true;
    const bool here = row >= 0 && jobs.at(row).here;
    m_file = here ? jobs.at(row).job.out : QString();
    m_drag->setFile(m_file);
    m_drag->setEnabled(here);
    m_save->setEnabled(deeds.save);
    m_folder->setEnabled(here);
    m_follow->setEnabled(deeds.follow);
    m_follow->setVisible(!deeds.stop);
    m_stop->setVisible(deeds.stop);
    m_remove->setEnabled(deeds.remove);
}

void JobPanel::retranslate()
{
    m_table->setAccessibleName(tr("Video jobs"));
    m_save->setText(tr("Save &as…"));
    m_save->setToolTip(tr("Saves the video exactly as it was received."));
    m_folder->setText(tr("Show in f&older"));
    m_follow->setText(tr("Fe&tch"));
    m_follow->setToolTip(tr("Ask about the job until its video is here"));
    m_stop->setText(tr("Stop follo&wing"));
    m_stop->setToolTip(tr("The job goes on at the service"));
    m_remove->setText(tr("Take off the &list…"));
    m_drag->setText(tr("Drag from here"));
    m_drag->setToolTip(tr("Drag the video from here into another program."));
    m_model->retranslate();
}

void JobPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace likeness::gui

#include "moc_jobpanel.cpp"
