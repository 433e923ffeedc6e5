// SPDX-License-Identifier: Apache-2.0
#include "gui/window/rail.h"

#include "gui/widgets/icon.h"

#include <QActionGroup>

namespace likeness::gui {

Rail::Rail(QWidget *parent)
    : QToolBar(parent)
    , m_pages(new QActionGroup(this))
{
    setObjectName(QStringLiteral("rail"));
    setMovable(false);
    setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
    setIconSize({24, 24});
    for (const PageRow &row : pageRows()) {
        auto *page = new QAction(themeIcon(QLatin1String(row.icon)), {}, m_pages);
        page->setCheckable(true);
        page->setData(int(row.id));
        page->setShortcut(Qt::ALT | Qt::Key(Qt::Key_1 + int(row.id)));
        addAction(page);
    }
    for (QToolButton *each : findChildren<QToolButton *>())
        each->setFocusPolicy(Qt::TabFocus);
    connect(m_pages, &QActionGroup::triggered, this,
            [this](QAction *page) { emit chosen(PageId(page->data().toInt())); });
    toggleViewAction()->setVisible(false);
    retranslate();
}

void Rail::setCurrent(PageId page) { m_pages->actions().at(int(page))->setChecked(true); }

QWidget *Rail::buttonOf(PageId page) const { return widgetForAction(m_pages->actions().at(int(page))); }

void Rail::retranslate()
{
    setWindowTitle(tr("Pages"));
    const QList<PageRow> rows = pageRows();
    for (int i = 0; i < rows.size(); ++i)
        m_pages->actions().at(i)->setText(pageTitle(rows.at(i)));
}

} // namespace likeness::gui

#include "moc_rail.cpp"
