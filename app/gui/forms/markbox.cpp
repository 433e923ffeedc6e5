// SPDX-License-Identifier: Apache-2.0
#include "gui/forms/markbox.h"

#include "gui/forms/textlogobox.h"
#include "gui/widgets/theme.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QFileInfo>
#include <QLabel>
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
    , m_text(new TextLogoBox(this))
    , m_place(new QLabel(this))
{
    m_kind->setObjectName(QStringLiteral("markKind"));
    m_reason->setObjectName(QStringLiteral("markReason"));
    m_logo->setObjectName(QStringLiteral("markLogo"));
    for (const Kind each : {Kind::Default, Kind::None, Kind::Own})
        m_kind->addItem({}, int(each));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spacing::xs);
    column->addWidget(m_kind);
    column->addWidget(m_reason);
    column->addWidget(m_logo);
    column->addWidget(m_text);
    column->addWidget(m_place);
    m_place->setObjectName(QStringLiteral("logoPlace"));
    m_place->setWordWrap(true);
    setTextRole(*m_place, TextRole::Caption);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_choice.kind = Kind(m_kind->itemData(index).toInt());
        show(m_choice);
        emit changed();
    });
    connect(m_reason, &QLineEdit::textChanged, this, [this](const QString &reason) {
        m_choice.reason = reason;
        emit changed();
    });
    connect(m_logo, &QPushButton::clicked, this, &MarkBox::logoFileWanted);
    connect(m_text, &TextLogoBox::chosen, this, &MarkBox::textLogoChosen);
    retranslate();
}

void MarkBox::setChoice(const workflow::MarkChoice &choice)
{
    m_choice = choice;
    show(choice);
}

void MarkBox::setTextLogo(const TextLogo &logo) { m_text->setLogo(logo); }

void MarkBox::leaveOutNone()
{
    const QSignalBlocker kind(m_kind);
    m_kind->removeItem(m_kind->findData(int(Kind::None)));
}

void MarkBox::show(const workflow::MarkChoice &choice)
{
    const QSignalBlocker kind(m_kind);
    const QSignalBlocker reason(m_reason);
    m_kind->setCurrentIndex(m_kind->findData(int(choice.kind)));
    if (m_reason->text() != choice.reason)
        m_reason->setText(choice.reason);
    m_reason->setVisible(choice.kind == Kind::None);
    m_logo->setVisible(choice.kind == Kind::Own);
    m_text->setVisible(choice.kind == Kind::Own);
    m_place->setVisible(choice.kind == Kind::Own && !choice.rect.isEmpty());
    //: %1 and %2 are width and height in pixels, %3 and %4 the place
    m_place->setText(tr("%1 × %2 pixels at %3, %4. Drag it on the template, or use the arrow keys there.")
                         .arg(choice.rect.width())
                         .arg(choice.rect.height())
                         .arg(choice.rect.x())
                         .arg(choice.rect.y()));
    m_logo->setText(choice.logoPath.isEmpty() ? tr("Choose a logo file…") : QFileInfo(choice.logoPath).fileName());
}

void MarkBox::retranslate()
{
    const QStringList texts{tr("Default text"), tr("None"), tr("Own logo")};
    for (int i = 0; i < m_kind->count(); ++i)
        m_kind->setItemText(i, texts.at(m_kind->itemData(i).toInt()));
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

#include "moc_markbox.cpp"
