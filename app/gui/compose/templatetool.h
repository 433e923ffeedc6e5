// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/picture/logotool.h"
#include "gui/picture/rectitem.h"

namespace likeness::gui {

//! Shows the template's faces to be chosen by a click, and, while an own logo is used, its rectangle to be moved and
//! resized. Changes no face.
class TemplateTool : public LogoTool
{
    Q_OBJECT

public:
    using LogoTool::LogoTool;

    const QList<RectItem> &faces() const { return m_faces; }
    void setFaces(const QList<RectItem> &faces);
    void setTaken(const QList<int> &numbers);   //!< faces that are tied already
    int faceAt(const QPointF &inPicture) const; //!< 0: none; the smallest of several
    void highlight(int number);

    void paint(QPainter &painter, const Viewport &viewport) override;
    bool pressed(const Pointer &pointer) override;
    void hovered(const Pointer &pointer) override;
    void leftCanvas() override;
    Qt::CursorShape cursor() const override;
    QString description() const override;
    QString tipAt(const Pointer &pointer) const override;

signals:
    void faceClicked(int number);

private:
    QList<RectItem> m_faces;
    QList<int> m_taken;
    int m_hovered = 0;
    bool m_overFace = false; //!< and not over the logo
};

} // namespace likeness::gui
