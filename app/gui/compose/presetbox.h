// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/widgets/section.h"

class QAction;
class QComboBox;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace likeness::gui {

//! A list of presets to choose from, and a menu that saves, renames and deletes them; names are typed in a line that
//! opens below. Keeps nothing.
class PresetBox : public Section
{
    Q_OBJECT

public:
    explicit PresetBox(QWidget *parent = nullptr);

    //! An empty chosen name: none. Differs: the settings are no longer those of the chosen one.
    void showPresets(const QStringList &names, const QString &chosen, bool differs);

signals:
    void chosen(const QString &name);
    void saveRequested(const QString &name);
    void updateRequested(); //!< the chosen one
    void renameRequested(const QString &name);
    void removeRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class Naming { None, Save, Rename };

    void connectParts();
    void retranslate();
    void fillList();
    void ask(Naming naming);
    void judgeName();
    void giveName();
    QString typedName() const;

    QStringList m_names;
    QString m_chosen;
    bool m_differs = false;
    Naming m_naming = Naming::None;
    QComboBox *m_list;
    QToolButton *m_deeds;
    QAction *m_save;
    QAction *m_update;
    QAction *m_rename;
    QAction *m_remove;
    QWidget *m_nameLines;
    QLineEdit *m_name;
    QPushButton *m_give;
    QLabel *m_note;
};

} // namespace likeness::gui
