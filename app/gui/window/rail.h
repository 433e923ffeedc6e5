// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/window/pages.h"

#include <QToolBar>

class QActionGroup;

namespace likeness::gui {

//! The names of the pages, one below the other at the window's left edge. Shows which one is open, opens none.
class Rail : public QToolBar
{
    Q_OBJECT

public:
    explicit Rail(QWidget *parent = nullptr);

    void setCurrent(PageId page);
    QWidget *buttonOf(PageId page) const;
    void retranslate();

signals:
    void chosen(likeness::gui::PageId page);

private:
    QActionGroup *m_pages;
};

} // namespace likeness::gui
