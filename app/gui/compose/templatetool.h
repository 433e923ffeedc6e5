// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/compose/logoframe.h"
#include "gui/picture/rectitem.h"
#include "gui/picture/tool.h"

namespace likeness::gui {

//! Shows the template's faces to be chosen by a click, and, while an own logo is used, its rectangle to be moved and
//! resized. Changes no face.
class TemplateTool : public Tool
{
    Q_OBJECT

public:
    using Tool::Tool;

    const QList<RectItem> &faces() const { return m_faces; }
    void setFaces(const QList<RectItem> &faces);
    void setTaken(const QList<int> &numbers); //!< faces that are tied already
    //! An empty rectangle: no logo is to be placed.
    void setLogo(const QRect &logo, const QSize &picture);
    void setLogoPicture(const QImage &logo);
    const QRect &logo() const { return m_logo.rect(); }
    int faceAt(const QPointF &inPicture) const; //!< 0: none; the smallest of several
    void highlight(int number);

    void paint(QPainter &painter, const Viewport &viewport) override;
    bool pressed(const Pointer &pointer) override;
    void dragged(const Pointer &pointer) override;
    void released(const Pointer &pointer) override;
    void hovered(const Pointer &pointer) override;
    void leftCanvas() override;
    bool keyPressed(const QKeyEvent &event) override;
    Qt::CursorShape cursor() const override { return m_cursor; }
    QString description() const override;
    QString tipAt(const Pointer &pointer) const override;

signals:
    void faceClicked(int number);
    void logoMoved(const QRect &logo, bool byKey); //!< a drag that ended, or one step by key

private:
    QList<RectItem> m_faces;
    QList<int> m_taken;
    LogoFrame m_logo;
    int m_hovered = 0;
    Qt::CursorShape m_cursor = Qt::ArrowCursor;
};

} // namespace likeness::gui
