// SPDX-License-Identifier: Apache-2.0
#include "gui/forms/metadataeditor.h"

#include "api/limits.h"
#include "gui/widgets/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace likeness::gui {

MetadataEditor::MetadataEditor(QWidget *parent)
    : QWidget(parent)
    , m_key(new QLineEdit(this))
    , m_value(new QLineEdit(this))
    , m_counter(new QLabel(this))
    , m_template(new QPushButton(this))
{
    m_key->setObjectName(QStringLiteral("metaKey"));
    m_value->setObjectName(QStringLiteral("metaValue"));
    m_template->setObjectName(QStringLiteral("metaTemplate"));
    setTextRole(*m_counter, TextRole::Caption);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spacing::xs);
    column->addWidget(m_key);
    column->addWidget(m_value);
    auto *row = new QHBoxLayout;
    row->addWidget(m_counter, 1);
    row->addWidget(m_template);
    column->addLayout(row);
    connect(m_key, &QLineEdit::textChanged, this, &MetadataEditor::count);
    connect(m_value, &QLineEdit::textChanged, this, &MetadataEditor::count);
    connect(m_template, &QPushButton::clicked, this, &MetadataEditor::fillTemplate);
    retranslate();
}

QList<api::MetaData> MetadataEditor::metaData() const
{
    if (m_key->text().isEmpty())
        return {};
    return {{.metaKey = m_key->text(), .metaValue = m_value->text()}};
}

void MetadataEditor::setMetaData(const QList<api::MetaData> &metaData)
{
    m_key->setText(metaData.isEmpty() ? QString() : metaData.first().metaKey);
    m_value->setText(metaData.isEmpty() ? QString() : metaData.first().metaValue);
}

void MetadataEditor::count()
{
    m_counter->setText(QStringLiteral("%1/%2 · %3/%4")
                           .arg(m_key->text().size())
                           .arg(api::limits::metaKeyLength)
                           .arg(m_value->text().size())
                           .arg(api::limits::metaValueLength));
    emit changed();
}

void MetadataEditor::fillTemplate()
{
    m_key->setText(QStringLiteral("AIGC"));
    m_value->setText(QStringLiteral(R"({"Label":"1","ContentProducer":"","ProduceID":""})"));
}

void MetadataEditor::retranslate()
{
    m_key->setPlaceholderText(tr("Metadata key"));
    m_key->setAccessibleName(tr("Metadata key"));
    m_value->setPlaceholderText(tr("Metadata value"));
    m_value->setAccessibleName(tr("Metadata value"));
    m_template->setText(tr("AIGC label"));
    m_template->setToolTip(tr("Fills in the label that says AI made this picture"));
    count();
}

void MetadataEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace likeness::gui

#include "moc_metadataeditor.cpp"
