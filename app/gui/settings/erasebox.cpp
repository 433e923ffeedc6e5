// SPDX-License-Identifier: Apache-2.0
#include "gui/settings/erasebox.h"

#include "gui/widgets/theme.h"

#include <QDir>
#include <QEvent>

namespace likeness::gui {

EraseBox::EraseBox(QWidget *parent)
    : Section({}, parent)
    , m_about(new QLabel(this))
    , m_stays(new QLabel(this))
    , m_message(new MessageBar(this))
    , m_erase(new QPushButton(this))
{
    for (QLabel *each : {m_about, m_stays}) {
        each->setWordWrap(true);
        each->setTextFormat(Qt::PlainText);
        body()->addWidget(each);
    }
    setTextRole(*m_stays, TextRole::Caption);
    m_stays->setObjectName(QStringLiteral("eraseStays"));
    m_about->setObjectName(QStringLiteral("eraseAbout"));
    m_erase->setObjectName(QStringLiteral("eraseEverything"));
    body()->addWidget(m_erase, 0, Qt::AlignLeft);
    body()->addWidget(m_message);
    connect(m_erase, &QPushButton::clicked, this, &EraseBox::eraseRequested);
    connect(m_message, &MessageBar::actionChosen, this, &EraseBox::messageActionChosen);
    connect(m_message, &MessageBar::dismissed, this, &EraseBox::messageDismissed);
    retranslate();
}

void EraseBox::retranslate()
{
    setTitle(tr("Delete everything"));
    m_about->setText(tr("The history, results, videos, materials, copies of pictures, logs, settings and profiles go, "
                        "and the keys go from the system's key store."));
    //: %1 is a folder
    m_stays->setText(tr("It is kept in %1. What you saved elsewhere stays.").arg(m_folder));
    m_erase->setText(m_running ? tr("Deleting…") : tr("Delete &all…"));
    m_erase->setAccessibleName(tr("Delete everything"));
}

void EraseBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Section::changeEvent(event);
}

void EraseBox::showFolder(const QString &folder)
{
    m_folder = QDir::toNativeSeparators(folder);
    retranslate();
}

void EraseBox::showErasing(bool running)
{
    m_running = running;
    window()->setEnabled(!running); // nothing new is to begin
    retranslate();
}

void EraseBox::showMessage(const Message &message)
{
    m_message->showMessage(message);
    emit messageShown();
    // What a careless Return would choose is the harmless one.
    const QString harmless = QStringLiteral("messageAction%1").arg(message.actions.size() - 1);
    for (auto *each : m_message->findChildren<QPushButton *>(harmless)) {
        if (!each->isHidden())
            each->setFocus();
    }
}

void EraseBox::clearMessage() { m_message->dismiss(); }

} // namespace likeness::gui

#include "moc_erasebox.cpp"
