// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/inspect/codepane.h"

class QLabel;
class QPlainTextEdit;
class QStackedLayout;
class QTableView;
class QTabWidget;

namespace likeness::gui {

class EmptyState;
class ExchangeModel;
class JsonView;

//! What the inspector needs from elsewhere.
struct InspectActions
{
    std::function<QList<net::ExchangeRecord>()> records{}; //!< the latest first
    std::function<void()> clear{};
    CodePane::Code code{};
};

//! The exchanges of this session at the left; request, answer, signature and code of the chosen one at the right.
//! Everything it gets is redacted already.
class InspectPage : public QWidget
{
    Q_OBJECT

public:
    explicit InspectPage(InspectActions actions, QWidget *parent = nullptr);

    QTableView *table() const { return m_table; }
    QTabWidget *tabs() const { return m_tabs; }
    CodePane *code() const { return m_code; }

    void reload(); //!< keeps the chosen one where it stays
    void choose(const QString &requestId);

signals:
    void composeWanted(); //!< from the empty state

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void buildTable();
    QWidget *signaturePane();
    void retranslate();
    void showCurrent();

    InspectActions m_actions;
    QStackedLayout *m_stack;
    EmptyState *m_empty;
    QTableView *m_table;
    ExchangeModel *m_model;
    QPushButton *m_clear;
    QTabWidget *m_tabs;
    JsonView *m_request;
    JsonView *m_answer;
    QPlainTextEdit *m_signature;
    QLabel *m_clock;
    CodePane *m_code;
    qint64 m_shown = 0; //!< number of the record
};

} // namespace likeness::gui
