// SPDX-License-Identifier: Apache-2.0
#include "gui/inspect/inspectpage.h"

#include "gui/inspect/exchangemodel.h"
#include "gui/inspect/jsonview.h"
#include "gui/inspect/signaturetext.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/icon.h"
#include "gui/widgets/theme.h"

#include <QEvent>
#include <QFontDatabase>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QStackedLayout>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>

namespace likeness::gui {

InspectPage::InspectPage(InspectActions actions, QWidget *parent)
    : QWidget(parent)
    , m_actions(std::move(actions))
    , m_stack(new QStackedLayout(this))
    , m_empty(new EmptyState(this))
    , m_table(new QTableView(this))
    , m_model(new ExchangeModel(this))
    , m_clear(new QPushButton(this))
    , m_tabs(new QTabWidget(this))
    , m_request(new JsonView(this))
    , m_answer(new JsonView(this))
    , m_signature(new QPlainTextEdit(this))
    , m_clock(new QLabel(this))
    , m_code(new CodePane(this))
{
    buildTable();
    m_code->setCode(m_actions.code);
    m_tabs->setObjectName(QStringLiteral("inspectTabs"));
    m_tabs->setDocumentMode(true);
    for (QWidget *each : std::initializer_list<QWidget *>{m_request, m_answer, signaturePane(), m_code})
        m_tabs->addTab(each, QString());
    auto *left = new QVBoxLayout;
    left->setSpacing(spacing::s);
    left->addWidget(m_table, 1);
    left->addWidget(m_clear, 0, Qt::AlignLeft);
    auto *whole = new QWidget(this);
    auto *row = new QHBoxLayout(whole);
    row->setContentsMargins(spacing::m, spacing::m, spacing::m, spacing::m);
    row->setSpacing(spacing::m);
    row->addLayout(left, 2);
    row->addWidget(m_tabs, 3);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(whole);
    m_empty->setIcon(themeIcon(QStringLiteral("dialog-scripts")));
    connect(m_empty, &EmptyState::buttonClicked, this, &InspectPage::composeWanted);
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_actions.clear();
        reload();
    });
    retranslate();
    m_stack->setCurrentIndex(0); // read when the page is seen
}

void InspectPage::buildTable()
{
    m_table->setObjectName(QStringLiteral("exchangeTable"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + spacing::m);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    const QList<int> widths{70, 140, 120};
    for (int i = 0; i < widths.size(); ++i)
        m_table->setColumnWidth(i, widths.at(i));
    m_clear->setObjectName(QStringLiteral("clearExchanges"));
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &InspectPage::showCurrent);
}

QWidget *InspectPage::signaturePane()
{
    auto *pane = new QWidget(this);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(spacing::s, spacing::s, spacing::s, spacing::s);
    column->setSpacing(spacing::s);
    m_clock->setWordWrap(true);
    m_signature->setObjectName(QStringLiteral("signature"));
    m_signature->setReadOnly(true);
    m_signature->setTabChangesFocus(true);
    m_signature->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    column->addWidget(m_clock);
    column->addWidget(m_signature, 1);
    return pane;
}

void InspectPage::reload()
{
    m_model->setRecords(m_actions.records ? m_actions.records() : QList<net::ExchangeRecord>());
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 1 : 0);
    if (m_model->rowCount() > 0)
        m_table->selectRow(std::max(0, m_model->rowOf(m_shown)));
    showCurrent();
}

void InspectPage::choose(const QString &requestId)
{
    m_shown = 0;
    reload();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->recordAt(row)->requestId == requestId)
            m_table->selectRow(row);
    }
}

void InspectPage::showCurrent()
{
    const net::ExchangeRecord *record = m_model->recordAt(m_table->currentIndex().row());
    if (!record) {
        m_code->showRecord(std::nullopt);
        return;
    }
    m_shown = record->number;
    JsonView::Lines sent{{tr("Address"), record->url.toString()}};
    for (const auto &[name, value] : record->headers)
        sent.append({QString::fromLatin1(name), QString::fromUtf8(value)});
    m_request->setContent(sent, record->request);
    JsonView::Lines got;
    if (record->status)
        got.append({tr("HTTP status"), QString::number(record->status)});
    if (record->serverTime.isValid())
        got.append({QStringLiteral("Date"), record->serverTime.toString(Qt::ISODate)});
    if (record->answer.isEmpty())
        got.append({tr("Error"), record->code});
    m_answer->setContent(got, record->answer);
    m_signature->setPlainText(signatureText(*record));
    m_clock->setText(clockText(*record));
    m_clock->setVisible(!m_clock->text().isEmpty());
    m_code->showRecord(*record);
}

void InspectPage::retranslate()
{
    m_empty->setTexts(tr("Nothing was sent yet"),
                      tr("Calls of this session appear here: what was sent and answered, how it was signed, and code "
                         "that does the same. Secrets and pictures are never kept."));
    m_empty->setButton(tr("Go to &Compose"));
    m_table->setAccessibleName(tr("Calls of this session"));
    m_clear->setText(tr("For&get all"));
    const QStringList titles{tr("Request"), tr("Answer"), tr("Signature"), tr("Code")};
    for (int i = 0; i < titles.size(); ++i)
        m_tabs->setTabText(i, titles.at(i));
    m_tabs->tabBar()->setAccessibleName(tr("Parts of the call"));
    m_signature->setAccessibleName(tr("Steps of the signature"));
    m_model->retranslate();
    showCurrent();
}

void InspectPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void InspectPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    reload();
}

} // namespace likeness::gui

#include "moc_inspectpage.cpp"
