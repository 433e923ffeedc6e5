// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/picture/logoframe.h"

namespace likeness::gui {

//! Lets an own logo be placed on a picture by mouse and keys: shows it in place, moves and resizes its rectangle.
class LogoTool : public Tool
{
    Q_OBJECT

public:
    using Tool::Tool;

    //! An empty rectangle: no logo is to be placed.
    void setLogo(const QRect &logo, const QSize &picture);
    void setLogoPicture(const QImage &logo);
    const QRect &logo() const { return m_logo.rect(); }

    void paint(QPainter &painter, const Viewport &viewport) override;
    bool pressed(const Pointer &pointer) override;
    void dragged(const Pointer &pointer) override;
    void released(const Pointer &pointer) override;
    void hovered(const Pointer &pointer) override;
    bool keyPressed(const QKeyEvent &event) override;
    Qt::CursorShape cursor() const override { return m_cursor; }
    QString description() const override;
    QString tipAt(const Pointer &pointer) const override;

signals:
    void logoMoved(const QRect &logo, bool byKey); //!< a drag that ended, or one step by key

private:
    LogoFrame m_logo;
    Qt::CursorShape m_cursor = Qt::ArrowCursor;
};

} // namespace likeness::gui
