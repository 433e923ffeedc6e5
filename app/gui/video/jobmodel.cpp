// SPDX-License-Identifier: Apache-2.0
#include "gui/video/jobmodel.h"

#include <QCoreApplication>
#include <QLocale>

namespace likeness::gui {

namespace {

struct JobColumn
{
    const char *title;
    QString (*text)(const JobRow &);
};

const std::array columns{
    JobColumn{QT_TRANSLATE_NOOP("JobModel", "Material"), [](const JobRow &row) { return row.name; }},
    JobColumn{QT_TRANSLATE_NOOP("JobModel", "State"), stateText},
    JobColumn{QT_TRANSLATE_NOOP("JobModel", "Progress"),
              [](const JobRow &row) {
                  const auto share = shareOf(row);
                  const QLocale locale;
                  return share ? locale.toString(int(*share * 100)) + locale.percent() : QString();
              }},
    JobColumn{QT_TRANSLATE_NOOP("JobModel", "Time left"),
              [](const JobRow &row) { return timeLeftText(row, QDateTime::currentDateTimeUtc()); }},
    JobColumn{
        QT_TRANSLATE_NOOP("JobModel", "Submitted"),
        [](const JobRow &row) { return QLocale().toString(row.job.submitted.toLocalTime(), QLocale::ShortFormat); }},
};

QString toolTip(const JobRow &row)
{
    QStringList lines{row.job.id};
    if (!row.trouble.isEmpty())
        lines.append(row.trouble);
    return lines.join(QLatin1Char('\n'));
}

} // namespace

void JobModel::setRows(const QList<JobRow> &rows)
{
    const auto sameJob = [](const JobRow &one, const JobRow &other) { return one.job.id == other.job.id; };
    if (!std::ranges::equal(m_rows, rows, sameJob)) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    for (int i = 0; i < rows.size(); ++i) {
        if (m_rows.at(i) == rows.at(i))
            continue;
        m_rows[i] = rows.at(i);
        emit dataChanged(index(i, 0), index(i, int(columns.size()) - 1));
    }
}

int JobModel::rowOf(const QString &id) const
{
    for (int i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i).job.id == id)
            return i;
    }
    return -1;
}

void JobModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, int(columns.size()) - 1);
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, 0), index(int(m_rows.size()) - 1, int(columns.size()) - 1));
}

void JobModel::refreshTimes()
{
    if (!m_rows.isEmpty())
        emit dataChanged(index(0, Left), index(int(m_rows.size()) - 1, Left));
}

int JobModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int JobModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(columns.size()); }

QVariant JobModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const JobRow &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return columns.at(size_t(index.column())).text(row);
    case Qt::ToolTipRole:
        return toolTip(row);
    case IdRole:
        return row.job.id;
    case ShareRole: {
        const auto share = shareOf(row);
        return share ? QVariant(*share) : QVariant();
    }
    default:
        return {};
    }
}

QVariant JobModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section >= int(columns.size()))
        return {};
    return QCoreApplication::translate("JobModel", columns.at(size_t(section)).title);
}

} // namespace likeness::gui

#include "moc_jobmodel.cpp"
