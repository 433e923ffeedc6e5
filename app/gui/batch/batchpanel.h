// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/batch/batchview.h"

#include <QWidget>

class QComboBox;
class QProgressBar;
class QPushButton;
class QSortFilterProxyModel;
class QStackedLayout;
class QTableView;

namespace likeness::gui {

class BatchModel;
class EmptyState;

//! How far the batch is, its rows, and what is known of the chosen one.
class BatchPanel : public QWidget
{
    Q_OBJECT

public:
    explicit BatchPanel(QWidget *parent = nullptr);

    void showLines(const QList<BatchLine> &lines);
    void showLine(int row, const BatchLine &line);
    void showStatus(const BatchStatus &status);
    void showUsage(const QString &text);

signals:
    void openRequested(int row);                   //!< of the plan
    void folderRequested(const QString &filePath); //!< of a result
    void reportRequested();
    void addPhotosRequested(); //!< from the empty state
    void filesDropped(const QList<QUrl> &files);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *head();
    void buildTable();
    QWidget *bar();
    int currentRow() const; //!< of the plan; -1: none
    void showCurrent();
    void fitColumns();
    void filter();
    void chooseFailed();
    void retranslate();

    BatchModel *m_model;
    QSortFilterProxyModel *m_shown;
    QLabel *m_headline;
    QLabel *m_usage;
    QProgressBar *m_progress;
    QLabel *m_caption;
    QComboBox *m_filter;
    QStackedLayout *m_stack = nullptr;
    EmptyState *m_empty;
    QTableView *m_table;
    MessageBar *m_trouble;
    QPushButton *m_open;
    QPushButton *m_folder;
    QPushButton *m_report;
    BatchStatus m_status;
    bool m_fitting = false;
    bool m_ownWidths = false; //!< the user drew a column wider or narrower
};

} // namespace likeness::gui
