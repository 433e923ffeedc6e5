// SPDX-License-Identifier: Apache-2.0
#include "gui/inspect/codepane.h"

#include "gui/widgets/theme.h"

#include <QClipboard>
#include <QComboBox>
#include <QEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QPlainTextEdit>

namespace likeness::gui {

CodePane::CodePane(QWidget *parent)
    : QWidget(parent)
    , m_language(new QComboBox(this))
    , m_copy(new QPushButton(this))
    , m_note(new QLabel(this))
    , m_text(new QPlainTextEdit(this))
{
    m_language->setObjectName(QStringLiteral("codeLanguage"));
    for (const workflow::CodeLanguage each : workflow::codeLanguages())
        m_language->addItem(QString(workflow::shownName(each)));
    m_copy->setObjectName(QStringLiteral("copyCode"));
    m_text->setObjectName(QStringLiteral("code"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setTextRole(*m_note, TextRole::Caption);
    m_note->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::s);
    row->addWidget(m_language);
    row->addStretch();
    row->addWidget(m_copy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::s, spacing::s, spacing::s, spacing::s);
    column->setSpacing(spacing::s);
    column->addLayout(row);
    column->addWidget(m_note);
    column->addWidget(m_text, 1);
    connect(m_language, &QComboBox::currentIndexChanged, this, &CodePane::write);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(text()); });
    retranslate();
}

void CodePane::showRecord(const std::optional<net::ExchangeRecord> &record)
{
    m_record = record;
    write();
}

QString CodePane::text() const { return m_text->toPlainText(); }

void CodePane::write()
{
    const auto language = workflow::CodeLanguage(m_language->currentIndex());
    m_text->setPlainText(m_record && m_code ? m_code(*m_record, language) : QString());
    m_copy->setEnabled(!text().isEmpty());
}

void CodePane::retranslate()
{
    m_language->setAccessibleName(tr("Language of the code"));
    m_text->setAccessibleName(tr("Code"));
    m_copy->setText(tr("Copy &code"));
    m_note->setText(tr("Keys are read from the environment and never written. Pictures are read from files; one that "
                       "is over the limits has to be shrunk first, as this program does by itself."));
}

void CodePane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace likeness::gui

#include "moc_codepane.cpp"
