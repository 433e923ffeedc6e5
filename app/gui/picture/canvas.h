// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/picture/layeredpicture.h"
#include "gui/picture/tool.h"
#include "gui/picture/viewport.h"

#include <QPointer>
#include <QWidget>

namespace likeness::gui {

//! Shows one upright picture with zoom and pan, and lets a Tool draw on it. Wheel and pinch zoom at the cursor, space
//! or the middle button pans, + and - zoom by keys; digits are left to the page. Loads nothing, changes no pixel.
class Canvas : public QWidget
{
    Q_OBJECT

public:
    explicit Canvas(QWidget *parent = nullptr);

    const QImage &image() const { return m_picture.image(); }
    bool isEmpty() const { return image().isNull(); }
    double zoom() const { return m_viewport.zoom; }
    const Viewport &viewport() const { return m_viewport; }
    QPointF mapToImage(const QPointF &inView) const { return m_viewport.toPicture(inView); }
    QPointF mapToView(const QPointF &inImage) const { return m_viewport.toView(inImage); }
    Tool *tool() const { return m_tool; }

    //! A picture of the same size keeps zoom and place, another one is fitted.
    void setImage(const QImage &image);
    //! Not owned; may be null.
    void setTool(Tool *tool);
    //! Shows the same part as another view; tells nobody.
    void follow(const Viewport &other);

    QSize sizeHint() const override { return {640, 480}; }
    QSize minimumSizeHint() const override { return {160, 120}; }

public slots:
    void fit();
    void actualSize();
    void zoomIn();
    void zoomOut();
    void zoomTo(double zoom); //!< at the middle of the view
    void showPoint(const QPointF &inImage);

signals:
    void viewportChanged(const likeness::gui::Viewport &viewport); //!< by the user or a slot above

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void tabletEvent(QTabletEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    enum class Drag { None, Pan, Tool };

    Pointer pointerAt(const QPointF &inView, Qt::KeyboardModifiers modifiers, bool pen = false) const;
    void press(const QPointF &at, Qt::MouseButton button, const Pointer &pointer);
    void move(const QPointF &at, const Pointer &pointer);
    void release(const Pointer &pointer);
    bool zoomKey(const QKeyEvent &event);
    bool panKey(const QKeyEvent &event);
    bool pinch(QEvent *event);
    bool showTip(QEvent *event);
    void change(const Viewport &to);
    void updateCursor();
    void updateDescription();

    LayeredPicture m_picture;
    Viewport m_viewport;
    QPointer<Tool> m_tool;
    QPointF m_last;
    Drag m_drag = Drag::None;
    bool m_spaceHeld = false;
};

} // namespace likeness::gui
