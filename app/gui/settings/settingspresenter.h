// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/operation.h"
#include "gui/settings/settingsview.h"
#include "settings/secretstore.h"
#include "workflow/connectiontest.h"

namespace likeness::gui {

//! What the Settings page needs from elsewhere. Operations are handed out unstarted.
struct SettingsActions
{
    std::function<QList<ProfileRow>()> profiles{};
    std::function<QString()> profileInUse{};
    std::function<Status(const ProfileEdit &)> saveProfile{};
    //! The keys of a saved profile. What cannot be completed from the key store is an error.
    std::function<OperationOf<settings::KeptKeys> *(const ProfileEdit &)> keepKeys{};
    std::function<OperationOf<QList<ProfileEdit>> *()> findProfiles{}; //!< elsewhere on this computer, with their keys
    std::function<void(const QString &name)> removeProfile{};
    std::function<Status(const QString &name)> useProfile{};
    std::function<OperationOf<workflow::ConnectionReport> *(const ProfileEdit &)> test{};
    std::function<OperationOf<CallsValues> *(const CallsChange &)> calls{};
    std::function<NetworkValues()> network{};
    std::function<void(const NetworkValues &)> keepNetwork{};
    std::function<FilesValues()> files{};
    std::function<void(const FilesValues &)> keepFiles{};
    QString dataFolder{};                                    //!< empty: not shown
    std::function<bool(const QString &folder)> openFolder{}; //!< in the system's own program; false: it cannot
    std::function<ModelValues()> models{};
    std::function<void(const ModelValues &)> keepModels{};
    std::function<Message(const Error &)> errorWords{};
};

//! Saves, removes, chooses and tests profiles and keeps what is set. One test at a time; a later one takes its place.
class SettingsPresenter : public QObject
{
    Q_OBJECT

public:
    SettingsPresenter(SettingsView &view, SettingsActions actions, QObject *parent = nullptr);
    ~SettingsPresenter() override;

    void reload();
    void save(const ProfileEdit &edit);
    void importProfiles(); //!< those that are found elsewhere and not known here by name
    void askToRemove(const QString &name);
    void actOnMessage(int action);
    void use(const QString &name);
    void test(const ProfileEdit &edit);
    void cancelTest();
    void readCalls(const CallsChange &change = {}); //!< of the profile in use
    void setBudget(int calls);                      //!< 0: any number
    void countAnew();
    void keepNetwork(const NetworkValues &values);
    void keepFiles(const FilesValues &values);
    void openDataFolder();
    void keepModels(const ModelValues &values);

signals:
    void profileUsed(const QString &name);

private:
    void showProfiles(const QString &shown);
    OperationOf<settings::KeptKeys> *keepKeys(const ProfileEdit &edit); //!< unstarted; null: there are none
    void takeFound(const QList<ProfileEdit> &found);
    void takeReport(const Result<workflow::ConnectionReport> &report);

    SettingsView &m_view;
    SettingsActions m_actions;
    QPointer<Operation> m_testing;
    QPointer<Operation> m_counting;
    CallsValues m_calls{};
    QString m_toRemove;
};

} // namespace likeness::gui
