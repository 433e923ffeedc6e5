// SPDX-License-Identifier: Apache-2.0
#include "gui/history/historypresenter.h"

#include "gui/history/historymodel.h"

#include <QFileInfo>

namespace likeness::gui {

using namespace std::chrono_literals;

HistoryPresenter::HistoryPresenter(HistoryView &view, HistoryActions actions, QObject *parent)
    : QObject(parent)
    , m_view(view)
    , m_actions(std::move(actions))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(150ms); // while someone types
    connect(&m_soon, &QTimer::timeout, this, &HistoryPresenter::reload);
}

HistoryPresenter::~HistoryPresenter()
{
    for (const QPointer<Operation> &each : {m_counting, m_exporting}) {
        if (each)
            each->cancel();
    }
}

void HistoryPresenter::reload()
{
    if (!m_actions.count)
        return;
    m_seen = true;
    m_soon.stop();
    const int generation = ++m_generation;
    if (m_counting)
        m_counting->cancel();
    auto *counting = m_actions.count(m_filter);
    m_counting = counting;
    counting->whenDone(this, [this, generation](const Result<int> &count) {
        if (generation == m_generation)
            takeCount(count);
    });
    counting->start();
}

void HistoryPresenter::reloadIfSeen()
{
    if (m_seen)
        m_soon.start();
}

void HistoryPresenter::takeCount(const Result<int> &count)
{
    if (!count) {
        m_view.showMessage(m_actions.errorWords(count.error()));
        return;
    }
    m_view.showCount(*count, !m_filter.search.isEmpty() || m_filter.status.has_value());
}

void HistoryPresenter::setFilter(const QString &search, const std::optional<store::Run::Status> &status)
{
    m_filter.search = search.trimmed();
    m_filter.status = status;
    m_soon.start();
}

void HistoryPresenter::fetch(int first)
{
    store::RunQuery query = m_filter;
    query.offset = first;
    query.limit = HistoryModel::windowRows;
    auto *listing = m_actions.list(query);
    listing->whenDone(this, [this, first, generation = m_generation](const Result<QList<store::Run>> &runs) {
        if (generation != m_generation)
            return;
        if (runs)
            m_view.showWindow(first, *runs);
        else
            m_view.showMessage(m_actions.errorWords(runs.error()));
    });
    listing->start();
}

void HistoryPresenter::askToRemove(const store::Run &run)
{
    m_toRemove = run.id;
    m_view.showMessage({.severity = Severity::Warning,
                        .text = tr("Delete this entry of the history?"),
                        .advice = tr("This cannot be undone. A picture that was saved stays where it is."),
                        .actions = {tr("Delete the entry"), tr("Keep it")}});
}

void HistoryPresenter::actOnMessage(int action)
{
    m_view.clearMessage();
    if (const qint64 id = std::exchange(m_toRemove, 0); id && action == 0)
        remove(id);
}

void HistoryPresenter::remove(qint64 id)
{
    auto *removing = m_actions.remove(id);
    removing->whenDone(this, [this](const Result<bool> &removed) {
        if (!removed)
            m_view.showMessage(m_actions.errorWords(removed.error()));
        reload();
    });
    removing->start();
}

void HistoryPresenter::exportTo(const QString &path, const QStringList &headings)
{
    if (m_exporting)
        return;
    auto *saving = m_actions.save(m_filter, path, headings);
    m_exporting = saving;
    saving->whenDone(this, [this, path](const Result<int> &rows) {
        m_exporting = nullptr;
        if (!rows)
            return m_view.showMessage(m_actions.errorWords(rows.error()));
        m_view.showMessage(
            {.severity = Severity::Good,
             //: %1 is the name of a file
             .text = tr("%n row(s) were written to %1.", nullptr, *rows).arg(QFileInfo(path).fileName())});
    });
    saving->start();
}

} // namespace likeness::gui

#include "moc_historypresenter.cpp"
