// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/messagebar.h"

#include "gui/widgets/icon.h"
#include "gui/widgets/theme.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace likeness::gui {

using namespace std::chrono_literals;

namespace {

struct Look
{
    QColor fill;
    QColor ink;
};

Look lookOf(Severity severity, const Colors &colors)
{
    switch (severity) {
    case Severity::Good:
        return {colors.goodFill, colors.good};
    case Severity::Warning:
        return {colors.warningFill, colors.warning};
    case Severity::Error:
        return {colors.badFill, colors.bad};
    case Severity::Info:
        break;
    }
    return {colors.infoFill, colors.accent};
}

QLabel *wrappingLabel(const char *name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setWordWrap(true);
    QSizePolicy policy = label->sizePolicy();
    policy.setHorizontalPolicy(QSizePolicy::Expanding);
    label->setSizePolicy(policy);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_text(wrappingLabel("messageText", this))
    , m_advice(wrappingLabel("messageAdvice", this))
    , m_reference(wrappingLabel("messageReference", this))
    , m_copy(new QToolButton(this))
    , m_close(new QToolButton(this))
    , m_actions(new QHBoxLayout)
{
    setTextRole(*m_text, TextRole::Strong);
    setTextRole(*m_reference, TextRole::Caption);
    m_reference->setForegroundRole(QPalette::WindowText);
    m_copy->setObjectName(QStringLiteral("messageCopy"));
    m_copy->setAutoRaise(true);
    m_close->setObjectName(QStringLiteral("messageClose"));
    m_close->setText(QStringLiteral("✕"));
    m_close->setAutoRaise(true);

    auto *reference = new QHBoxLayout;
    reference->addWidget(m_reference, 1);
    reference->addWidget(m_copy, 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(spacing::xs);
    texts->addWidget(m_text);
    texts->addWidget(m_advice);
    texts->addLayout(reference);
    texts->addLayout(m_actions);
    m_actions->setSpacing(spacing::s);
    auto *whole = new QHBoxLayout(this);
    whole->setContentsMargins(spacing::l, spacing::s, spacing::s, spacing::s);
    whole->addLayout(texts, 1);
    whole->addWidget(m_close, 0, Qt::AlignTop);

    connect(m_copy, &QToolButton::clicked, this, &MessageBar::copyReference);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);
    m_stay.setSingleShot(true);
    m_stay.setInterval(8s);
    connect(&m_stay, &QTimer::timeout, this, &MessageBar::dismiss);
    retranslate();
    hide();
}

void MessageBar::retranslate()
{
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("Copy code and request ID"));
    m_copy->setAccessibleName(m_copy->toolTip());
    m_close->setToolTip(tr("Dismiss this message"));
    m_close->setAccessibleName(m_close->toolTip());
}

void MessageBar::goSoon()
{
    const bool passing = m_message.severity == Severity::Info || m_message.severity == Severity::Good;
    if (passing && !isHidden())
        m_stay.start();
}

void MessageBar::enterEvent(QEnterEvent *event)
{
    m_stay.stop();
    QFrame::enterEvent(event);
}

void MessageBar::leaveEvent(QEvent *event)
{
    goSoon();
    QFrame::leaveEvent(event);
}

void MessageBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void MessageBar::showMessage(const Message &message)
{
    m_message = message;
    m_text->setText(message.text);
    m_advice->setText(message.advice);
    m_advice->setVisible(!message.advice.isEmpty());
    m_reference->setText(message.reference);
    m_reference->setVisible(!message.reference.isEmpty());
    m_copy->setVisible(!message.reference.isEmpty());
    setAccessibleName(message.text);
    setAccessibleDescription(message.advice);
    buildActions();
    show();
    m_stay.stop();
    goSoon();
    update();
}

void MessageBar::dismiss()
{
    if (isHidden())
        return;
    m_stay.stop();
    hide();
    emit dismissed();
}

void MessageBar::buildActions()
{
    while (QLayoutItem *item = m_actions->takeAt(0)) {
        if (QWidget *button = item->widget()) {
            button->hide();
            button->deleteLater();
        }
        delete item;
    }
    for (int i = 0; i < m_message.actions.size(); ++i) {
        auto *button = new QPushButton(m_message.actions.at(i), this);
        button->setObjectName(QStringLiteral("messageAction%1").arg(i));
        connect(button, &QPushButton::clicked, this, [this, i] { emit actionChosen(i); });
        m_actions->addWidget(button);
    }
    m_actions->addStretch();
}

void MessageBar::copyReference() { QGuiApplication::clipboard()->setText(m_message.reference); }

void MessageBar::paintEvent(QPaintEvent *)
{
    const Look look = lookOf(m_message.severity, colorsOf(*this));
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.fill);
    painter.drawRoundedRect(rect(), spacing::radius, spacing::radius);
    painter.setBrush(look.ink);
    painter.drawRoundedRect(QRectF(spacing::xs, spacing::s, 3, height() - 2 * spacing::s), 1.5, 1.5);
}

void MessageBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

} // namespace likeness::gui

#include "moc_messagebar.cpp"
