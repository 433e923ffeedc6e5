// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/materials/materialchoice.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace likeness::gui {

//! Where the user says which materials are to be seen and in which order: a search line, an order and two filters.
class ChoiceBar : public QWidget
{
    Q_OBJECT

public:
    explicit ChoiceBar(QWidget *parent = nullptr);

    const MaterialChoice &choice() const { return m_choice; }
    //! How many of all are in sight; the line is empty where that is all of them.
    void showCount(int seen, int all);
    void clear();       //!< shows all again; the order stays
    void beginSearch(); //!< to the search line, what is in it marked

signals:
    void chosen(const likeness::gui::MaterialChoice &choice);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QComboBox *box(const char *name, int entries);
    void retranslate();
    void tell();

    QLineEdit *m_search;
    QComboBox *m_order;
    QComboBox *m_kind;
    QComboBox *m_state;
    QLabel *m_count;
    MaterialChoice m_choice;
    int m_seen = 0;
    int m_all = 0;
};

} // namespace likeness::gui
