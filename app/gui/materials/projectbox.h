// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/widgets/section.h"
#include "workflow/library.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace likeness::gui {

//! Chooses the project, or all of them where there are several, makes a new one by a name typed in place and renames
//! one likewise (F2).
class ProjectBox : public Section
{
    Q_OBJECT

public:
    explicit ProjectBox(QWidget *parent = nullptr);

    //! An empty current: all.
    void showProjects(const QList<workflow::Project> &projects, const QString &current);
    void beginChoosing();                //!< to the list of projects
    void setCloud(bool cloud);           //!< a new one is known by its ID, and forgotten, not deleted
    void openNew();                      //!< the field for a new one
    void showQuota(const QString &text); //!< a line below; empty: none

signals:
    void chosen(const QString &id);            //!< empty: all
    void addRequested(const QString &name);    //!< of a cloud: the ID
    void renameRequested(const QString &name); //!< of the current one
    void removeRequested();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Field { Closed, New, Rename };
    void retranslate();
    void openField(Field field);
    void tellName();
    void showDeeds();
    bool offersAll() const { return m_shown.size() > 1; }

    QComboBox *m_list;
    QPushButton *m_new;
    QPushButton *m_rename;
    QPushButton *m_remove;
    QLineEdit *m_name;
    QPushButton *m_create;
    QLabel *m_quota;
    Field m_field = Field::Closed;
    bool m_cloud = false;
    QList<workflow::Project> m_shown;
};

} // namespace likeness::gui
