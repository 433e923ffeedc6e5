// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/widgets/section.h"
#include "workflow/library.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace likeness::gui {

//! Chooses the project, and makes a new one by a name typed in place.
class ProjectBox : public Section
{
    Q_OBJECT

public:
    explicit ProjectBox(QWidget *parent = nullptr);

    void showProjects(const QList<workflow::Project> &projects, const QString &current);

signals:
    void chosen(const QString &id);
    void addRequested(const QString &name);
    void removeRequested();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();
    void openField(bool open);
    void tellNew();

    QComboBox *m_list;
    QPushButton *m_new;
    QPushButton *m_remove;
    QLineEdit *m_name;
    QPushButton *m_create;
};

} // namespace likeness::gui
