// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/history/historyview.h"
#include "gui/history/rundetails.h"

class QComboBox;
class QLineEdit;
class QStackedLayout;
class QTableView;

namespace likeness::gui {

class Canvas;
class EmptyState;
class HistoryModel;
class RunComparison;

//! The table of past calls with search and filter, and the details of the chosen one; in its place, two of them beside
//! each other. Reads and writes nothing.
class HistoryPage : public QWidget, public HistoryView
{
    Q_OBJECT

public:
    explicit HistoryPage(QWidget *parent = nullptr);

    HistoryModel *model() const { return m_model; }
    QTableView *table() const { return m_table; }
    RunDetails *details() const { return m_details; }
    RunComparison *comparison() const { return m_comparison; }
    Canvas *canvas() const; //!< of the comparison; null where none is shown

    void showCount(int rows, bool filtered) override;
    void showWindow(int first, const QList<store::Run> &runs) override;
    void showMessage(const Message &message) override;
    void clearMessage() override;

signals:
    void seen(); //!< the page came to the front
    void filterChanged(const QString &search, std::optional<likeness::store::Run::Status> status);
    void exportRequested(const QString &path, const QStringList &headings);
    void messageActionChosen(int action);
    void composeWanted();    //!< from the empty state
    void comparing(bool on); //!< two calls are shown now, or the list again

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QWidget *bar();
    void buildTable();
    void retranslate();
    void tellFilter();
    void showCounted();
    void showCurrent();
    void askForFile();
    void updateCompare();
    void compare();
    void backToList();
    QList<int> chosenRows() const; //!< at most three of them

    MessageBar *m_message;
    QWidget *m_bar = nullptr;
    QStackedLayout *m_stack = nullptr;
    EmptyState *m_empty;
    QLineEdit *m_search;
    QComboBox *m_status;
    QLabel *m_count;
    QPushButton *m_compare;
    QPushButton *m_export;
    QTableView *m_table;
    HistoryModel *m_model;
    RunDetails *m_details;
    RunComparison *m_comparison;
    int m_rows = 0;
    bool m_filtered = false;
};

} // namespace likeness::gui
