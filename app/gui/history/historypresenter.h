// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/operation.h"
#include "gui/history/historyview.h"

#include <QTimer>

namespace likeness::gui {

//! What the History page needs from elsewhere. Operations are handed out unstarted.
struct HistoryActions
{
    std::function<OperationOf<QList<store::Run>> *(const store::RunQuery &)> list{};
    std::function<OperationOf<int> *(const store::RunQuery &)> count{};
    std::function<OperationOf<bool> *(qint64 id)> remove{};
    //! Writes all that the query means as CSV; ends with the number of rows.
    std::function<OperationOf<int> *(const store::RunQuery &, const QString &path, const QStringList &headings)> save{};
    std::function<Message(const Error &)> errorWords{};
    std::function<QString(const QString &code)> codeWords{}; //!< what an error's code means
};

//! Fetches the history by windows, filters it, deletes after a question and exports. Reading is off the loop; a later
//! filter takes the place of an earlier one.
class HistoryPresenter : public QObject
{
    Q_OBJECT

public:
    HistoryPresenter(HistoryView &view, HistoryActions actions, QObject *parent = nullptr);
    ~HistoryPresenter() override;

    const store::RunQuery &filter() const { return m_filter; }

    const std::function<QString(const QString &)> &codeWords() const { return m_actions.codeWords; }

    void reload();
    void reloadIfSeen(); //!< something was added: at once where the list was asked for before
    void setFilter(const QString &search, const std::optional<store::Run::Status> &status);
    void fetch(int first);
    void askToRemove(const store::Run &run);
    void actOnMessage(int action);
    void exportTo(const QString &path, const QStringList &headings);

private:
    void takeCount(const Result<int> &count);
    void remove(qint64 id);

    HistoryView &m_view;
    HistoryActions m_actions;
    store::RunQuery m_filter;
    QTimer m_soon;
    QPointer<Operation> m_counting;
    QPointer<Operation> m_exporting;
    int m_generation = 0; //!< windows of an older filter are not shown
    qint64 m_toRemove = 0;
    bool m_seen = false;
};

} // namespace likeness::gui
