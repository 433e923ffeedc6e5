// SPDX-License-Identifier: Apache-2.0
#include "gui/inspect/jsonview.h"

#include "gui/widgets/theme.h"

#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QPlainTextEdit>
#include <QStackedLayout>
#include <QTreeWidget>

namespace likeness::gui {

namespace {

QString leafText(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isBool())
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 17);
    return value.isNull() ? QStringLiteral("null") : QString();
}

void add(QTreeWidgetItem *parent, const QString &name, const QJsonValue &value)
{
    auto *item = new QTreeWidgetItem(parent, {name, leafText(value)});
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            add(item, it.key(), it.value());
    }
    if (value.isArray()) {
        const QJsonArray list = value.toArray();
        for (qsizetype i = 0; i < list.size(); ++i)
            add(item, QString::number(i), list.at(i));
    }
}

} // namespace

JsonView::JsonView(QWidget *parent)
    : QWidget(parent)
    , m_tree(new QTreeWidget(this))
    , m_text(new QPlainTextEdit(this))
    , m_stack(new QStackedLayout)
    , m_asText(new QToolButton(this))
    , m_copy(new QPushButton(this))
{
    m_tree->setColumnCount(2);
    m_tree->setAlternatingRowColors(true);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_asText->setObjectName(QStringLiteral("asText"));
    m_asText->setCheckable(true);
    m_asText->setAutoRaise(true);
    m_stack->addWidget(m_tree);
    m_stack->addWidget(m_text);
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::s);
    row->addWidget(m_asText);
    row->addStretch();
    row->addWidget(m_copy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::s, spacing::s, spacing::s, spacing::s);
    column->setSpacing(spacing::s);
    column->addLayout(row);
    column->addLayout(m_stack, 1);
    connect(m_asText, &QToolButton::toggled, this, [this](bool text) { setTreeShown(!text); });
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(text()); });
    retranslate();
}

void JsonView::setTreeShown(bool tree)
{
    m_stack->setCurrentIndex(tree ? 0 : 1);
    m_asText->setChecked(!tree);
}

void JsonView::setContent(const Lines &headers, const QJsonObject &body)
{
    m_tree->clear();
    QString text;
    auto *heads = new QTreeWidgetItem(m_tree, {tr("Headers"), {}});
    for (const auto &[name, value] : headers) {
        new QTreeWidgetItem(heads, {name, value});
        text += name + QStringLiteral(": ") + value + QLatin1Char('\n');
    }
    heads->setHidden(headers.isEmpty());
    for (auto it = body.begin(); it != body.end(); ++it)
        add(m_tree->invisibleRootItem(), it.key(), it.value());
    m_tree->expandAll();
    heads->setExpanded(false);
    const QByteArray json = QJsonDocument(body).toJson(QJsonDocument::Indented);
    m_text->setPlainText(text.isEmpty() ? QString::fromUtf8(json) : text + QLatin1Char('\n') + QString::fromUtf8(json));
}

QString JsonView::text() const { return m_text->toPlainText(); }

void JsonView::retranslate()
{
    m_tree->setHeaderLabels({tr("Name"), tr("Value")});
    m_tree->setAccessibleName(tr("Fields"));
    m_text->setAccessibleName(tr("Text"));
    m_asText->setText(tr("As text"));
    m_copy->setText(tr("Copy as te&xt"));
}

void JsonView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace likeness::gui

#include "moc_jsonview.cpp"
