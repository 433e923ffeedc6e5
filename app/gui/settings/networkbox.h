// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/settings/settingsvalues.h"
#include "gui/widgets/section.h"

class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace likeness::gui {

//! Proxy, patience and retries.
class NetworkBox : public Section
{
    Q_OBJECT

public:
    explicit NetworkBox(QWidget *parent = nullptr);

    NetworkValues values() const;
    void setValues(const NetworkValues &values); //!< emits nothing

signals:
    void changed(const likeness::gui::NetworkValues &values);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showProxyFields();
    void showKnown(); //!< whether a password is kept
    void tell();

    QFormLayout *m_form;
    QComboBox *m_kind;
    QLineEdit *m_host;
    QSpinBox *m_port;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QSpinBox *m_timeout;
    QSpinBox *m_retries;
    bool m_telling = true;
    bool m_hasPassword = false;
};

} // namespace likeness::gui
