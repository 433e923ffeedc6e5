// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/compose/composeview.h"

#include <QWidget>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace likeness::gui {

//! The rules of a call with pass or fail: a summary that opens to all lines; what needs attention is always seen.
class Checklist : public QWidget
{
    Q_OBJECT

public:
    explicit Checklist(QWidget *parent = nullptr);

    void setChecks(const QList<CheckLine> &checks);

signals:
    void mendRequested(int index);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    QWidget *line(int index);

    QList<CheckLine> m_checks;
    QToolButton *m_summary;
    QWidget *m_lines = nullptr;
    QVBoxLayout *m_layout;
};

} // namespace likeness::gui
