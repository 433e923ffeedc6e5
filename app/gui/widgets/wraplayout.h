// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLayout>

namespace likeness::gui {

//! A row of controls that goes on in another line where it is too narrow, so that a bar is never what makes a window
//! wide. While all fit in one line, those after the gap stand at its right end.
class WrapLayout : public QLayout
{
    Q_OBJECT

public:
    //! Spacing in logical pixels, between controls and between lines.
    explicit WrapLayout(QWidget *parent, int spacing);
    ~WrapLayout() override;

    void addGap(); //!< before the next control; the last one counts

    void addItem(QLayoutItem *item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;    //!< all in one line
    QSize minimumSize() const override; //!< the widest alone
    void setGeometry(const QRect &rect) override;

private:
    int lineWidth() const;
    int arrange(const QRect &rect, bool move) const; //!< the height it takes

    QList<QLayoutItem *> m_items;
    qsizetype m_gap = -1; //!< index of the first item after it
};

} // namespace likeness::gui
