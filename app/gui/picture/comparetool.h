// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/picture/layeredpicture.h"
#include "gui/picture/tool.h"

namespace likeness::gui {

//! Lays a second picture over the canvas's one, left of a divider, which can be pulled by mouse and moved by arrow
//! keys.
class CompareTool : public Tool
{
    Q_OBJECT

public:
    explicit CompareTool(QObject *parent = nullptr);

    double divider() const { return m_divider; }
    void setOverlay(const QImage &image);
    void setDivider(double at); //!< 0 … 1 of the picture's width: the overlay covers what lies left of it
    void setDividerShown(bool shown);
    void setCaptions(const QString &left, const QString &right); //!< empty: none

    void paint(QPainter &painter, const Viewport &viewport) override;
    bool pressed(const Pointer &pointer) override;
    void dragged(const Pointer &pointer) override;
    void hovered(const Pointer &pointer) override;
    bool keyPressed(const QKeyEvent &event) override;
    Qt::CursorShape cursor() const override;
    QString description() const override;

private:
    bool isNearDivider(const Pointer &pointer) const;
    void paintDivider(QPainter &painter, const Viewport &viewport) const;
    void paintCaptions(QPainter &painter, const Viewport &viewport) const;

    LayeredPicture m_overlay;
    QString m_left;
    QString m_right;
    double m_divider = 0.5;
    bool m_dividerShown = true;
    bool m_hovered = false;
};

} // namespace likeness::gui
