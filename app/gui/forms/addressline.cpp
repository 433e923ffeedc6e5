// SPDX-License-Identifier: Apache-2.0
#include "gui/forms/addressline.h"

#include "gui/widgets/theme.h"
#include "workflow/photosource.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace likeness::gui {

AddressLine::AddressLine(AddressUse use, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_use(use)
    , m_line(new QLineEdit(this))
    , m_button(new QPushButton(this))
    , m_advice(new QLabel(this))
{
    m_line->setObjectName(name);
    m_button->setObjectName(name + QStringLiteral("Button"));
    m_advice->setObjectName(name + QStringLiteral("Advice"));
    setTextRole(*m_advice, TextRole::Caption);
    m_advice->setTextFormat(Qt::PlainText);
    m_advice->setWordWrap(true);
    m_button->hide();
    m_button->setEnabled(false);
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::s);
    row->addWidget(m_line, 1);
    row->addWidget(m_button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spacing::xs);
    column->addLayout(row);
    column->addWidget(m_advice);
    setFocusProxy(m_line);
    connect(m_line, &QLineEdit::textChanged, this, [this] {
        advise();
        m_button->setEnabled(!workflow::webAddressesIn(address()).isEmpty());
        emit edited();
    });
    connect(m_line, &QLineEdit::returnPressed, this, &AddressLine::give);
    connect(m_button, &QPushButton::clicked, this, &AddressLine::give);
    advise();
}

QString AddressLine::address() const { return m_line->text().trimmed(); }

void AddressLine::setPrompt(const QString &text, const QString &hint)
{
    m_line->setPlaceholderText(text);
    m_line->setAccessibleName(text);
    m_line->setToolTip(hint);
}

void AddressLine::setButton(const QString &caption)
{
    m_button->setText(caption);
    m_button->setVisible(!caption.isEmpty());
}

void AddressLine::advise()
{
    const QString advice = addressAdvice(m_line->text(), m_use);
    m_advice->setText(advice);
    m_advice->setVisible(!advice.isEmpty());
}

void AddressLine::give()
{
    const QStringList found = workflow::webAddressesIn(address());
    if (m_button->isHidden() || found.isEmpty())
        return;
    m_line->clear();
    emit given(found.first());
}

void AddressLine::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_button->isHidden())
        emit left();
    else
        QWidget::keyPressEvent(event);
}

} // namespace likeness::gui

#include "moc_addressline.cpp"
