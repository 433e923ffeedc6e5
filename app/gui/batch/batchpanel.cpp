// SPDX-License-Identifier: Apache-2.0
#include "gui/batch/batchpanel.h"

#include "gui/batch/batchmodel.h"
#include "gui/batch/statedelegate.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/icon.h"
#include "gui/widgets/rowtable.h"
#include "gui/widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QFileInfo>
#include <QHeaderView>
#include <QProgressBar>
#include <QSortFilterProxyModel>
#include <QStackedLayout>
#include <QTableView>

namespace likeness::gui {

namespace {

using workflow::RowState;

//! Which states each choice of the filter lets through.
const std::array filters{QLatin1String(""), QLatin1String("^5$"), QLatin1String("^[0-3]$"), QLatin1String("^[46]$")};
static_assert(int(RowState::Failed) == 5 && int(RowState::Calling) == 3 && int(RowState::Done) == 4 &&
              int(RowState::Skipped) == 6);

} // namespace

BatchPanel::BatchPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new BatchModel(this))
    , m_shown(new QSortFilterProxyModel(this))
    , m_headline(new QLabel(this))
    , m_usage(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_caption(new QLabel(this))
    , m_filter(new QComboBox(this))
    , m_empty(new EmptyState(this))
    , m_table(new QTableView(this))
    , m_trouble(new MessageBar(this))
    , m_open(new QPushButton(this))
    , m_folder(new QPushButton(this))
    , m_report(new QPushButton(this))
{
    buildTable();
    m_trouble->setObjectName(QStringLiteral("rowTrouble"));
    m_empty->setIcon(themeIcon(QStringLiteral("view-grid")));
    m_empty->setAcceptsFiles(true);
    auto *whole = new QWidget(this);
    auto *rows = new QVBoxLayout(whole);
    rows->setContentsMargins({});
    rows->setSpacing(spacing::s);
    rows->addWidget(head());
    rows->addWidget(m_table, 1);
    rows->addWidget(m_trouble);
    rows->addWidget(bar());
    m_stack = new QStackedLayout(this);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(whole);
    connect(m_empty, &EmptyState::buttonClicked, this, &BatchPanel::addPhotosRequested);
    connect(m_empty, &EmptyState::filesDropped, this, &BatchPanel::filesDropped);
    retranslate();
    showLines({});
    showStatus({});
}

QWidget *BatchPanel::head()
{
    setTextRole(*m_headline, TextRole::Heading);
    setTextRole(*m_usage, TextRole::Caption);
    setTextRole(*m_caption, TextRole::Caption);
    m_headline->setObjectName(QStringLiteral("batchHeadline"));
    m_usage->setObjectName(QStringLiteral("batchUsage"));
    m_caption->setWordWrap(true);
    m_caption->setObjectName(QStringLiteral("batchCaption"));
    m_progress->setObjectName(QStringLiteral("batchProgress"));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(spacing::s);
    m_filter->setObjectName(QStringLiteral("batchFilter"));
    m_filter->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (size_t i = 0; i < filters.size(); ++i)
        m_filter->addItem({});
    auto *head = new QWidget(this);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins({});
    column->setSpacing(spacing::s);
    auto *above = new QHBoxLayout;
    above->addWidget(m_headline, 1);
    above->addWidget(m_usage);
    auto *below = new QHBoxLayout;
    below->addWidget(m_caption, 1);
    below->addWidget(m_filter);
    column->addLayout(above);
    column->addWidget(m_progress);
    column->addLayout(below);
    connect(m_filter, &QComboBox::currentIndexChanged, this, &BatchPanel::filter);
    return head;
}

void BatchPanel::buildTable()
{
    m_shown->setSourceModel(m_model);
    m_shown->setFilterRole(BatchModel::StateRole);
    m_shown->setFilterKeyColumn(0);
    m_table->setObjectName(QStringLiteral("batchTable"));
    m_table->setModel(m_shown);
    m_table->setItemDelegateForColumn(BatchModel::State, new StateDelegate(m_table));
    setUpRows(*m_table);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column) {
        if (column != BatchModel::Answer && !m_fitting) // the last one goes with the others
            m_ownWidths = true;
    });
    m_table->viewport()->installEventFilter(this);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BatchPanel::showCurrent);
    connect(m_table, &QTableView::activated, this, [this] { // Return, or a double click
        if (const int row = currentRow(); row >= 0)
            emit openRequested(row);
    });
}

QWidget *BatchPanel::bar()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins({});
    row->setSpacing(spacing::s);
    m_open->setObjectName(QStringLiteral("openBatchResult"));
    m_folder->setObjectName(QStringLiteral("openBatchFolder"));
    m_report->setObjectName(QStringLiteral("openBatchReport"));
    for (QWidget *each : {m_open, m_folder})
        row->addWidget(each);
    row->addStretch();
    row->addWidget(m_report);
    connect(m_open, &QPushButton::clicked, this, [this] { emit openRequested(currentRow()); });
    connect(m_folder, &QPushButton::clicked, this, [this] {
        if (const int at = currentRow(); at >= 0)
            emit folderRequested(m_model->lines().at(at).record.out);
    });
    connect(m_report, &QPushButton::clicked, this, &BatchPanel::reportRequested);
    return bar;
}

void BatchPanel::showLines(const QList<BatchLine> &lines)
{
    m_model->setLines(lines);
    m_stack->setCurrentIndex(lines.isEmpty() ? 0 : 1);
    showCurrent();
}

void BatchPanel::showLine(int row, const BatchLine &line)
{
    m_model->setLine(row, line);
    if (row == currentRow())
        showCurrent();
    else if (line.state == RowState::Calling && !m_table->selectionModel()->hasSelection())
        m_table->scrollTo(m_shown->mapFromSource(m_model->index(row, 0)));
}

void BatchPanel::showStatus(const BatchStatus &status)
{
    const bool ended = m_status.isActive() && status.phase == BatchPhase::Ended;
    m_status = status;
    const workflow::BatchTally &tally = status.tally;
    m_headline->setText(headline(status));
    m_caption->setText(caption(status));
    m_progress->setAccessibleName(headline(status));
    const bool unknown = status.phase == BatchPhase::Starting;
    m_progress->setRange(0, unknown ? 0 : std::max(1, tally.rows));
    m_progress->setValue(tally.rows - tally.left());
    m_report->setEnabled(!status.report.isEmpty());
    if (ended && tally.failed > 0)
        chooseFailed();
}

//! The first row that failed, unless somebody looks at another.
void BatchPanel::chooseFailed()
{
    if (m_table->selectionModel()->hasSelection())
        return;
    for (int i = 0; i < m_shown->rowCount(); ++i) {
        if (m_shown->index(i, 0).data(BatchModel::StateRole).toInt() == int(RowState::Failed))
            return m_table->selectRow(i);
    }
}

void BatchPanel::showUsage(const QString &text) { m_usage->setText(text); }

int BatchPanel::currentRow() const
{
    const QModelIndex at = m_shown->mapToSource(m_table->currentIndex());
    return at.isValid() ? at.row() : -1;
}

void BatchPanel::showCurrent()
{
    const int row = currentRow();
    const bool here = row >= 0 && m_model->lines().at(row).stands();
    m_open->setEnabled(here);
    m_folder->setEnabled(here);
    if (row < 0 || m_model->lines().at(row).state != RowState::Failed)
        return m_trouble->dismiss();
    const BatchLine &line = m_model->lines().at(row);
    const QString photo = QFileInfo(line.photo).fileName();
    //: %1 is the number of a row, %2 a sentence on what went wrong
    QString text = tr("Row %1: %2").arg(row + 1).arg(line.trouble);
    if (!line.trouble.contains(photo)) {
        //: %1 is the number of a row, %2 a photo's file name, %3 a sentence on what went wrong
        text = tr("Row %1, %2: %3").arg(row + 1).arg(photo, line.trouble);
    }
    const Message message{.severity = Severity::Error, .text = text, .advice = line.advice, .reference = line.code};
    if (m_trouble->isHidden() || m_trouble->message() != message)
        m_trouble->showMessage(message);
}

//! All columns are seen at any width, as long as nobody has drawn one wider.
void BatchPanel::fitColumns()
{
    if (m_ownWidths)
        return;
    constexpr std::array percent{20, 14, 17, 23}; // the last one has the rest
    int widest = 0;                               // the state is always read whole
    for (int state = 0; state <= int(RowState::Skipped); ++state)
        widest = std::max(widest, m_table->fontMetrics().horizontalAdvance(stateText(RowState(state))));
    m_fitting = true;
    for (size_t i = 0; i < percent.size(); ++i) {
        const int least = i == BatchModel::State ? widest + 3 * spacing::s + spacing::xs : 0;
        m_table->setColumnWidth(int(i), std::max(least, m_table->viewport()->width() * percent.at(i) / 100));
    }
    m_fitting = false;
}

bool BatchPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        fitColumns();
    return QWidget::eventFilter(watched, event);
}

void BatchPanel::filter()
{
    m_shown->setFilterRegularExpression(filters.at(size_t(std::max(0, m_filter->currentIndex()))));
    showCurrent();
}

void BatchPanel::retranslate()
{
    m_empty->setTexts(tr("Many pictures at once"),
                      tr("Add photos and tick materials at the left, or choose a table: every photo goes into every "
                         "material. Photos, folders and CSV files can be dropped here."));
    m_empty->setButton(tr("Add photos…"));
    m_table->setAccessibleName(tr("Rows of the batch"));
    m_filter->setAccessibleName(tr("Which rows are shown"));
    m_filter->setItemText(0, tr("All rows"));
    m_filter->setItemText(1, tr("Failed"));
    m_filter->setItemText(2, tr("Not made yet"));
    m_filter->setItemText(3, tr("Done"));
    m_open->setText(tr("Ope&n the result"));
    m_folder->setText(tr("Sho&w in folder"));
    m_report->setText(tr("Open the rep&ort"));
    m_report->setToolTip(tr("A table of what became of each row"));
    m_model->retranslate();
    fitColumns();
    showStatus(m_status);
    showCurrent();
}

void BatchPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace likeness::gui

#include "moc_batchpanel.cpp"
