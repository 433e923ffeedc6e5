// SPDX-License-Identifier: Apache-2.0
#include "gui/compose/markbox.h"

#include "gui/widgets/theme.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

namespace likeness::gui {

using Kind = workflow::MarkChoice::Kind;

MarkBox::MarkBox(QWidget *parent)
    : QWidget(parent)
    , m_kind(new QComboBox(this))
    , m_reason(new QLineEdit(this))
    , m_logo(new QPushButton(this))
{
    m_kind->setObjectName(QStringLiteral("markKind"));
    m_reason->setObjectName(QStringLiteral("markReason"));
    m_logo->setObjectName(QStringLiteral("markLogo"));
    for (int i = 0; i < 3; ++i)
        m_kind->addItem({});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spacing::xs);
    column->addWidget(m_kind);
    column->addWidget(m_reason);
    column->addWidget(m_logo);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_choice.kind = Kind(index);
        show(m_choice);
        emit changed();
    });
    connect(m_reason, &QLineEdit::textChanged, this, [this](const QString &reason) {
        m_choice.reason = reason;
        emit changed();
    });
    connect(m_logo, &QPushButton::clicked, this, &MarkBox::logoFileWanted);
    retranslate();
}

void MarkBox::setChoice(const workflow::MarkChoice &choice)
{
    m_choice = choice;
    show(choice);
}

void MarkBox::show(const workflow::MarkChoice &choice)
{
    const QSignalBlocker kind(m_kind);
    const QSignalBlocker reason(m_reason);
    m_kind->setCurrentIndex(int(choice.kind));
    if (m_reason->text() != choice.reason)
        m_reason->setText(choice.reason);
    m_reason->setVisible(choice.kind == Kind::None);
    m_logo->setVisible(choice.kind == Kind::Own);
    m_logo->setText(choice.logoPath.isEmpty() ? tr("Choose a logo file…") : QFileInfo(choice.logoPath).fileName());
}

void MarkBox::retranslate()
{
    m_kind->setItemText(0, tr("Default text"));
    m_kind->setItemText(1, tr("None"));
    m_kind->setItemText(2, tr("Own logo"));
    m_kind->setAccessibleName(tr("Mark"));
    m_reason->setPlaceholderText(tr("Why is there no mark?"));
    m_reason->setAccessibleName(tr("Reason for leaving out the mark"));
    m_logo->setAccessibleName(tr("Logo file"));
    show(m_choice);
}

void MarkBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace likeness::gui
