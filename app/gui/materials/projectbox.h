// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/widgets/section.h"
#include "workflow/library.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace likeness::gui {

//! Chooses the project, makes a new one by a name typed in place and renames one likewise (F2).
class ProjectBox : public Section
{
    Q_OBJECT

public:
    explicit ProjectBox(QWidget *parent = nullptr);

    void showProjects(const QList<workflow::Project> &projects, const QString &current);
    void setCloud(bool cloud);           //!< a new one is known by its ID, and forgotten, not deleted
    void openNew();                      //!< the field for a new one
    void showQuota(const QString &text); //!< a line below; empty: none

signals:
    void chosen(const QString &id);
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

    QComboBox *m_list;
    QPushButton *m_new;
    QPushButton *m_rename;
    QPushButton *m_remove;
    QLineEdit *m_name;
    QPushButton *m_create;
    QLabel *m_quota;
    Field m_field = Field::Closed;
    bool m_cloud = false;
};

} // namespace likeness::gui
