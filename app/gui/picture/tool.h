// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/picture/viewport.h"

#include <QObject>
#include <QString>

class QKeyEvent;
class QPainter;

namespace likeness::gui {

//! Mouse or pen on a canvas.
struct Pointer
{
    QPointF at{};     //!< in picture pixels; may lie outside the picture
    double reach = 0; //!< how near counts as on it, in picture pixels; larger for a pen
    Qt::KeyboardModifiers modifiers = Qt::NoModifier;
};

//! What a canvas lets people do with its picture. Gets events in picture pixels, paints in view space. Owned by whoever
//! made it, not by the canvas; one tool serves one canvas.
class Tool : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void paint(QPainter &painter, const Viewport &viewport) = 0;

    //! True: the tool takes this drag with the left button; dragged() and released() follow.
    virtual bool pressed(const Pointer &) { return false; }
    virtual void dragged(const Pointer &) {}
    virtual void released(const Pointer &) {}
    virtual void hovered(const Pointer &) {}
    virtual void leftCanvas() {}
    //! True: the key was used.
    virtual bool keyPressed(const QKeyEvent &) { return false; }
    virtual Qt::CursorShape cursor() const { return Qt::ArrowCursor; }

    //! What is on the picture, in a sentence or two, for people who do not see it.
    virtual QString description() const { return {}; }
    //! What lies under a place, for a tool tip; may be empty.
    virtual QString tipAt(const Pointer &) const { return {}; }

signals:
    void looksChanged();
};

} // namespace likeness::gui
