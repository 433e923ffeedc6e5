// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/settings/settingsvalues.h"
#include "gui/widgets/section.h"

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLineEdit;
class QPushButton;

namespace likeness::gui {

//! Chooses and edits profiles: where calls go, as whom. Keys that were typed are told once and not shown again.
class ProfileBox : public Section
{
    Q_OBJECT

public:
    explicit ProfileBox(QWidget *parent = nullptr);

    void showProfiles(const QList<ProfileRow> &profiles, const QString &inUse, const QString &shown);
    void showTesting(bool running);
    //! How many calls a second the service itself allows, by action.
    void setServiceRates(const QList<std::pair<QString, double>> &rates);
    ProfileEdit edit() const;

signals:
    void saveRequested(const likeness::gui::ProfileEdit &edit);
    void importRequested();
    void removeRequested(const QString &name);
    void useRequested(const QString &name);
    void testRequested(const likeness::gui::ProfileEdit &edit);
    void cancelRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    QLineEdit *field(const char *name, bool secret = false);
    QPushButton *button(const char *name);
    void layOut();
    void retranslate();
    void showChosen();
    static QString noteOf(const settings::Profile &profile);
    QString titleOf(const settings::Profile &profile) const;
    void showRates();
    void showKnown(); //!< which keys are there already, and where
    void begin();     //!< an empty profile

    QComboBox *m_chosen;
    QLineEdit *m_name;
    QLineEdit *m_endpoint;
    QComboBox *m_region;
    QLineEdit *m_project;
    QLineEdit *m_authorities;
    QLineEdit *m_forwardedFor;
    QDoubleSpinBox *m_rate; //!< calls a second; 0: as the service allows
    QLineEdit *m_id;
    QLineEdit *m_key;
    QLineEdit *m_token;
    QLabel *m_note;
    QPushButton *m_new;
    QPushButton *m_import;
    QPushButton *m_use;
    QPushButton *m_test;
    QPushButton *m_save;
    QPushButton *m_remove;
    QFormLayout *m_form = nullptr;
    QList<ProfileRow> m_rows;
    QList<std::pair<QString, double>> m_serviceRates;
    QString m_inUse;
    bool m_testing = false;
};

} // namespace likeness::gui
