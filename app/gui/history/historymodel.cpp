// SPDX-License-Identifier: Apache-2.0
#include "gui/history/historymodel.h"

#include "gui/history/runtext.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

namespace likeness::gui {

namespace {

struct Column
{
    const char *heading;
    QString (*text)(const store::Run &);
};

QString whenText(const store::Run &run) { return QLocale().toString(run.when.toLocalTime(), QLocale::ShortFormat); }

const std::array columns{
    Column{QT_TRANSLATE_NOOP("HistoryModel", "When"), whenText},
    Column{QT_TRANSLATE_NOOP("HistoryModel", "Outcome"),
           [](const store::Run &run) { return run.code.isEmpty() ? statusText(run.status) : run.code; }},
    Column{QT_TRANSLATE_NOOP("HistoryModel", "Action"), [](const store::Run &run) { return run.action; }},
    Column{QT_TRANSLATE_NOOP("HistoryModel", "Material"), [](const store::Run &run) { return run.material; }},
    Column{QT_TRANSLATE_NOOP("HistoryModel", "Profile"), [](const store::Run &run) { return run.profile; }},
    Column{QT_TRANSLATE_NOOP("HistoryModel", "Time taken"),
           [](const store::Run &run) { return elapsedText(run.elapsedMs); }},
    Column{QT_TRANSLATE_NOOP("HistoryModel", "Saved as"),
           [](const store::Run &run) { return QFileInfo(run.out).fileName(); }},
    Column{QT_TRANSLATE_NOOP("HistoryModel", "Request ID"), [](const store::Run &run) { return run.requestId; }},
};

} // namespace

QStringList HistoryModel::headings()
{
    QStringList all;
    for (const Column &each : columns)
        all.append(QCoreApplication::translate("HistoryModel", each.heading));
    return all;
}

void HistoryModel::reset(int rows)
{
    beginResetModel();
    m_rows = rows;
    m_windows.clear();
    m_asked.clear();
    endResetModel();
}

void HistoryModel::setWindow(int first, const QList<store::Run> &runs)
{
    if (first >= m_rows || runs.isEmpty())
        return;
    m_windows.insert(first, runs);
    const int last = std::min(m_rows, first + int(runs.size())) - 1;
    emit dataChanged(index(first, 0), index(last, columnCount() - 1));
}

const store::Run *HistoryModel::runAt(int row) const
{
    const int first = row / windowRows * windowRows;
    const auto window = m_windows.constFind(first);
    if (window == m_windows.constEnd() || row - first >= window->size())
        return nullptr;
    return &window->at(row - first);
}

void HistoryModel::want(int first) const
{
    if (m_asked.contains(first))
        return;
    m_asked.append(first);
    auto *self = const_cast<HistoryModel *>(this);
    if (m_asked.size() > mostWindows)
        self->m_windows.remove(m_asked.takeFirst());
    // From the loop: a view may be painting just now.
    QMetaObject::invokeMethod(
        self, [this, first] { emit windowWanted(first); }, Qt::QueuedConnection);
}

void HistoryModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (m_rows > 0)
        emit dataChanged(index(0, 0), index(m_rows - 1, columnCount() - 1));
}

int HistoryModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : m_rows; }

int HistoryModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(columns.size()); }

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const store::Run *run = runAt(index.row());
    if (!run) {
        want(index.row() / windowRows * windowRows);
        return role == Qt::DisplayRole && index.column() == 0 ? QVariant(QStringLiteral("…")) : QVariant();
    }
    if (role == IdRole)
        return run->id;
    if (role == Qt::DisplayRole)
        return columns.at(size_t(index.column())).text(*run);
    if (role == Qt::ToolTipRole && !run->out.isEmpty() && index.column() == 6)
        return run->out;
    return {};
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= columnCount())
        return {};
    return QCoreApplication::translate("HistoryModel", columns.at(size_t(section)).heading);
}

} // namespace likeness::gui

#include "moc_historymodel.cpp"
