// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/settings/settingsvalues.h"
#include "gui/widgets/section.h"

class QFormLayout;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace likeness::gui {

//! Where results are saved, which mark they bear by default, how long the history and copies of pictures are kept, and
//! where the program keeps its own data.
class FilesBox : public Section
{
    Q_OBJECT

public:
    explicit FilesBox(QWidget *parent = nullptr);

    FilesValues values() const;
    void setValues(const FilesValues &values); //!< emits nothing
    void setDataFolder(const QString &folder); //!< empty: not shown

signals:
    void changed(const likeness::gui::FilesValues &values);
    void dataFolderWanted(); //!< to be opened

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void askForFolder();
    void askForLogo();

    QFormLayout *m_form;
    QLineEdit *m_folder;
    QPushButton *m_choose;
    QLineEdit *m_logo;
    QPushButton *m_chooseLogo;
    QSpinBox *m_keep;
    QSpinBox *m_days;
    QLineEdit *m_data;
    QPushButton *m_openData;
    bool m_telling = true;
};

} // namespace likeness::gui
