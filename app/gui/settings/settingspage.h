// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/settings/settingsview.h"

#include <QWidget>

namespace likeness::gui {

class CallsBox;
class EraseBox;
class FilesBox;
class LookBox;
class ModelsBox;
class NetworkBox;
class ProfileBox;

//! All settings in one column, to be changed in place: there is nothing to confirm but a profile.
class SettingsPage : public QWidget, public SettingsView
{
    Q_OBJECT

public:
    explicit SettingsPage(QWidget *parent = nullptr);

    ProfileBox *profiles() const { return m_profiles; }
    CallsBox *calls() const { return m_calls; }
    NetworkBox *network() const { return m_network; }
    LookBox *looks() const { return m_looks; }
    FilesBox *files() const { return m_files; }
    ModelsBox *models() const { return m_models; }
    EraseBox *erasing() const { return m_erasing; }

    void showProfiles(const QList<ProfileRow> &profiles, const QString &inUse, const QString &shown) override;
    void showNetwork(const NetworkValues &values) override;
    void showFiles(const FilesValues &values) override;
    void showDataFolder(const QString &folder) override;
    void showModels(const ModelValues &values) override;
    void showCalls(const CallsValues &values) override;
    void showTesting(bool running) override;
    void showMessage(const Message &message) override;
    void clearMessage() override;

signals:
    void messageActionChosen(int action);
    void seen(); //!< it came to be shown

protected:
    void showEvent(QShowEvent *event) override;

private:
    MessageBar *m_message;
    ProfileBox *m_profiles;
    CallsBox *m_calls;
    NetworkBox *m_network;
    LookBox *m_looks;
    FilesBox *m_files;
    ModelsBox *m_models;
    EraseBox *m_erasing;
};

} // namespace likeness::gui
