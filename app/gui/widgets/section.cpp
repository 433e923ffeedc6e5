// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/section.h"

#include "gui/widgets/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QRegularExpression>

namespace likeness::gui {

Section::Section(const QString &title, QWidget *parent)
    : QFrame(parent)
    , m_title(new QLabel(title, this))
    , m_hint(new QLabel(this))
    , m_header(new QHBoxLayout)
    , m_body(new QVBoxLayout)
{
    setTextRole(*m_title, TextRole::Strong);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setObjectName(QStringLiteral("sectionTitle"));
    setTextRole(*m_hint, TextRole::Caption);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_hint->hide();
    m_header->setSpacing(spacing::s);
    m_header->addWidget(m_title, 1);
    m_body->setSpacing(spacing::s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::m, spacing::m, spacing::m, spacing::m);
    column->setSpacing(spacing::s);
    column->addLayout(m_header);
    column->addWidget(m_hint);
    column->addLayout(m_body);
    setAccessibleName(title);
}

QString Section::title() const { return m_title->text(); }

void Section::setTitle(const QString &title)
{
    static const QRegularExpression key(QStringLiteral("\\(&\\w\\)|&")); // as "&Mark" and as "标识(&M)"
    m_title->setText(title);
    setAccessibleName(QString(title).remove(key));
}

void Section::setBuddy(QWidget *control) { m_title->setBuddy(control); }

void Section::setHint(const QString &hint)
{
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

void Section::addHeaderWidget(QWidget *widget) { m_header->addWidget(widget); }

void Section::paintEvent(QPaintEvent *)
{
    const Colors &colors = colorsOf(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colors.border, 1));
    painter.setBrush(colors.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), spacing::radius, spacing::radius);
}

} // namespace likeness::gui

#include "moc_section.cpp"
