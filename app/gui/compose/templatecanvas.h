// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/compose/assignment.h"
#include "gui/picture/canvas.h"

class QMimeData;

namespace likeness::gui {

class TemplateTool;

//! The template with its faces; takes a photo face that is dropped on one of them.
class TemplateCanvas : public Canvas
{
    Q_OBJECT

public:
    explicit TemplateCanvas(QWidget *parent = nullptr);

    TemplateTool *templateTool() const { return m_tool; }

signals:
    void faceDropped(const likeness::gui::PhotoFace &face, int number);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    TemplateTool *m_tool;
};

//! A photo face on its way to the template; the caller owns it.
QMimeData *dragDataOf(const PhotoFace &face);

} // namespace likeness::gui
