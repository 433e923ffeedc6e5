// SPDX-License-Identifier: Apache-2.0
#include "gui/settings/settingspage.h"

#include "gui/settings/callsbox.h"
#include "gui/settings/erasebox.h"
#include "gui/settings/filesbox.h"
#include "gui/settings/lookbox.h"
#include "gui/settings/modelsbox.h"
#include "gui/settings/networkbox.h"
#include "gui/settings/profilebox.h"

#include <QScrollArea>

namespace likeness::gui {

namespace {

constexpr int widest = 680; // longer lines of a form are hard to follow

} // namespace

SettingsPage::SettingsPage(QWidget *parent)
    : QWidget(parent)
    , m_message(new MessageBar(this))
    , m_profiles(new ProfileBox(this))
    , m_calls(new CallsBox(this))
    , m_network(new NetworkBox(this))
    , m_looks(new LookBox(this))
    , m_files(new FilesBox(this))
    , m_models(new ModelsBox(this))
    , m_erasing(new EraseBox(this))
{
    auto *inner = new QWidget(this);
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins({});
    column->setSpacing(spacing::m);
    for (QWidget *each :
         std::initializer_list<QWidget *>{m_profiles, m_calls, m_looks, m_network, m_files, m_models, m_erasing})
        column->addWidget(each);
    column->addStretch();
    inner->setMaximumWidth(widest);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setAlignment(Qt::AlignHCenter);
    scroll->setWidget(inner);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(spacing::m, spacing::m, spacing::m, spacing::m);
    whole->setSpacing(spacing::s);
    whole->addWidget(m_message);
    whole->addWidget(scroll, 1);
    connect(m_message, &MessageBar::actionChosen, this, &SettingsPage::messageActionChosen);
    const auto bring = [this, scroll] { scroll->ensureWidgetVisible(m_erasing); };
    connect(m_erasing, &EraseBox::messageShown, this, bring, Qt::QueuedConnection); // once it has its height
}

void SettingsPage::showProfiles(const QList<ProfileRow> &profiles, const QString &inUse, const QString &shown)
{
    m_profiles->showProfiles(profiles, inUse, shown);
}

void SettingsPage::showNetwork(const NetworkValues &values) { m_network->setValues(values); }

void SettingsPage::showFiles(const FilesValues &values) { m_files->setValues(values); }

void SettingsPage::showDataFolder(const QString &folder) { m_files->setDataFolder(folder); }

void SettingsPage::showModels(const ModelValues &values) { m_models->setValues(values); }

void SettingsPage::showCalls(const CallsValues &values) { m_calls->showCalls(values); }

void SettingsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    emit seen();
}

void SettingsPage::showTesting(bool running) { m_profiles->showTesting(running); }

void SettingsPage::showMessage(const Message &message) { m_message->showMessage(message); }

void SettingsPage::clearMessage() { m_message->dismiss(); }

} // namespace likeness::gui

#include "moc_settingspage.cpp"
