// SPDX-License-Identifier: Apache-2.0
#include "gui/history/historypage.h"

#include "gui/history/historymodel.h"
#include "gui/history/runcomparison.h"
#include "gui/history/runtext.h"
#include "gui/picture/canvas.h"
#include "gui/picture/comparer.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/icon.h"
#include "gui/widgets/rowtable.h"
#include "gui/widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QLocale>
#include <QStackedLayout>
#include <QTableView>

namespace likeness::gui {

HistoryPage::HistoryPage(QWidget *parent)
    : QWidget(parent)
    , m_message(new MessageBar(this))
    , m_empty(new EmptyState(this))
    , m_search(new QLineEdit(this))
    , m_status(new QComboBox(this))
    , m_count(new QLabel(this))
    , m_compare(new QPushButton(this))
    , m_export(new QPushButton(this))
    , m_table(new QTableView(this))
    , m_model(new HistoryModel(this))
    , m_details(new RunDetails(this))
    , m_comparison(new RunComparison(this))
{
    buildTable();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::m, spacing::m, spacing::m, spacing::m);
    column->setSpacing(spacing::s);
    column->addWidget(m_message);
    m_bar = bar();
    column->addWidget(m_bar);
    auto *below = new QWidget(this);
    m_stack = new QStackedLayout(below);
    auto *whole = new QWidget(below);
    auto *row = new QHBoxLayout(whole);
    row->setContentsMargins({});
    row->setSpacing(spacing::m);
    row->addWidget(m_table, 1);
    row->addWidget(m_details);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(whole);
    m_stack->addWidget(m_comparison);
    column->addWidget(below, 1);
    m_empty->setIcon(themeIcon(QStringLiteral("document-open-recent")));
    connect(m_empty, &EmptyState::buttonClicked, this, &HistoryPage::composeWanted);
    connect(m_message, &MessageBar::actionChosen, this, &HistoryPage::messageActionChosen);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &HistoryPage::showCurrent);
    connect(m_comparison, &RunComparison::backRequested, this, &HistoryPage::backToList);
    retranslate();
    showCount(0, false);
}

void HistoryPage::buildTable()
{
    m_table->setObjectName(QStringLiteral("historyTable"));
    m_table->setModel(m_model);
    setUpRows(*m_table);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    const QList<int> widths{130, 170, 90, 100, 70, 80, 110};
    for (int i = 0; i < widths.size(); ++i)
        m_table->setColumnWidth(i, widths.at(i));
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &HistoryPage::showCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &HistoryPage::updateCompare);
}

QWidget *HistoryPage::bar()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins({});
    row->setSpacing(spacing::s);
    m_search->setObjectName(QStringLiteral("historySearch"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(360);
    m_status->setObjectName(QStringLiteral("historyStatus"));
    m_status->addItem({}, -1);
    for (const auto each : {store::Run::Status::Done, store::Run::Status::Failed, store::Run::Status::Cancelled})
        m_status->addItem({}, int(each));
    m_compare->setObjectName(QStringLiteral("historyCompare"));
    m_export->setObjectName(QStringLiteral("historyExport"));
    setTextRole(*m_count, TextRole::Caption);
    row->addWidget(m_search, 1);
    row->addWidget(m_status);
    row->addWidget(m_count);
    row->addStretch();
    row->addWidget(m_compare);
    row->addWidget(m_export);
    connect(m_search, &QLineEdit::textChanged, this, &HistoryPage::tellFilter);
    connect(m_status, &QComboBox::currentIndexChanged, this, &HistoryPage::tellFilter);
    connect(m_compare, &QPushButton::clicked, this, &HistoryPage::compare);
    connect(m_export, &QPushButton::clicked, this, &HistoryPage::askForFile);
    return bar;
}

void HistoryPage::retranslate()
{
    m_search->setPlaceholderText(tr("Search in IDs, codes and file names"));
    m_search->setAccessibleName(tr("Search the history"));
    m_status->setAccessibleName(tr("Outcome"));
    m_status->setItemText(0, tr("All outcomes"));
    for (int i = 1; i < m_status->count(); ++i)
        m_status->setItemText(i, statusText(store::Run::Status(m_status->itemData(i).toInt())));
    m_status->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_compare->setText(tr("Co&mpare two"));
    m_compare->setToolTip(tr("Choose two calls in the list, with Ctrl and a click or with Shift and an arrow key"));
    m_export->setText(tr("E&xport…"));
    m_export->setToolTip(tr("Write what is listed to a CSV file"));
    m_table->setAccessibleName(tr("Past calls"));
    m_model->retranslate();
    showCounted();
}

void HistoryPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void HistoryPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    emit seen();
}

void HistoryPage::tellFilter()
{
    const int status = m_status->currentData().toInt();
    emit filterChanged(m_search->text(), status < 0 ? std::nullopt : std::optional(store::Run::Status(status)));
}

void HistoryPage::showCount(int rows, bool filtered)
{
    m_model->reset(rows);
    m_rows = rows;
    m_filtered = filtered;
    showCounted();
    showCurrent();
    updateCompare();
}

void HistoryPage::showCounted()
{
    m_count->setText(tr("%n call(s)", nullptr, m_rows));
    m_export->setEnabled(m_rows > 0);
    if (!canvas()) // a comparison stays until it is left
        m_stack->setCurrentIndex(m_rows > 0 ? 1 : 0);
    if (m_filtered)
        m_empty->setTexts(tr("Nothing found"), tr("No call matches this search and filter."));
    else
        m_empty->setTexts(tr("No calls yet"),
                          tr("Every fusion is listed here, with what it was given and what it gave."));
    m_empty->setButton(m_filtered ? QString() : tr("Go to &Compose"));
}

void HistoryPage::showWindow(int first, const QList<store::Run> &runs)
{
    m_model->setWindow(first, runs);
    if (!m_table->selectionModel()->hasSelection() && first == 0 && !runs.isEmpty())
        m_table->selectRow(0);
}

void HistoryPage::showCurrent()
{
    const QModelIndex at = m_table->currentIndex();
    const store::Run *run = at.isValid() ? m_model->runAt(at.row()) : nullptr;
    const std::optional<store::Run> shown = run ? std::optional(*run) : std::nullopt;
    if (shown != m_details->run())
        m_details->showRun(shown);
}

QList<int> HistoryPage::chosenRows() const
{
    constexpr qsizetype enough = 3;
    QList<int> rows;
    const QItemSelection chosen = m_table->selectionModel()->selection();
    for (const QItemSelectionRange &range : chosen) {
        for (int row = range.top(); row <= range.bottom() && rows.size() < enough; ++row)
            rows.append(row);
    }
    return rows;
}

void HistoryPage::updateCompare() { m_compare->setEnabled(chosenRows().size() == 2); }

void HistoryPage::compare()
{
    const QList<int> rows = chosenRows();
    const store::Run *one = rows.size() == 2 ? m_model->runAt(rows.first()) : nullptr;
    const store::Run *other = one ? m_model->runAt(rows.last()) : nullptr;
    if (!other) // its window is not here yet
        return;
    m_comparison->showRuns(*one, *other);
    m_bar->hide();
    m_stack->setCurrentWidget(m_comparison);
    m_comparison->setFocus();
    emit comparing(true);
}

void HistoryPage::backToList()
{
    m_comparison->clear();
    m_stack->setCurrentIndex(m_rows > 0 ? 1 : 0);
    m_bar->show();
    m_table->setFocus();
    emit comparing(false);
}

Canvas *HistoryPage::canvas() const
{
    return m_stack->currentWidget() == m_comparison ? m_comparison->comparer()->canvas() : nullptr;
}

void HistoryPage::showMessage(const Message &message) { m_message->showMessage(message); }

void HistoryPage::clearMessage() { m_message->dismiss(); }

void HistoryPage::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Export the history"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Tables (%1)").arg(QStringLiteral("*.csv")));
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(QStringLiteral("likeness-history.csv"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &path) { emit exportRequested(path, HistoryModel::headings()); });
    dialog->open();
}

} // namespace likeness::gui

#include "moc_historypage.cpp"
