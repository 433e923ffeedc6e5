// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/operation.h"
#include "gui/picture/viewport.h"

#include <QImage>
#include <QTimer>
#include <QWidget>

namespace likeness::gui {

class Canvas;
class CompareTool;
class Loupe;

enum class CompareMode { Wipe, SideBySide, Blink, Difference };

//! Shows a picture before and after: with a divider to pull, side by side with linked zoom and pan, in turns, or as the
//! difference of both. A "before" of another size is brought to the size of "after"; all that is made off the loop.
class Comparer : public QWidget
{
    Q_OBJECT

public:
    explicit Comparer(QWidget *parent = nullptr);

    CompareMode mode() const { return m_mode; }
    bool isReady() const { return !m_preparing; }
    double dividerAt() const;                         //!< 0 … 1 of the picture's width
    Canvas *canvas() const { return m_after; }        //!< for zoom actions
    Canvas *beforeCanvas() const { return m_before; } //!< seen side by side only

    void setPictures(const QImage &before, const QImage &after);
    void setMode(CompareMode mode);
    void setDivider(double at);
    void setLoupe(bool on); //!< over both pictures at once, wherever the pointer is
    //! Fills the view with a part of the pictures, in pixels of "after".
    void showPart(const QRect &part);
    void setCaptions(const QString &before, const QString &after);

signals:
    void viewportChanged(const likeness::gui::Viewport &viewport);

protected:
    void hideEvent(QHideEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void take(const QImage &before, const QImage &difference);
    void arrange();
    void blink();

    Canvas *m_before;
    Canvas *m_after;
    CompareTool *m_beforeTool;
    CompareTool *m_tool;
    Loupe *m_loupe;
    QPointer<Operation> m_preparing;
    QImage m_beforeImage;
    QImage m_difference;
    QTimer m_blink;
    CompareMode m_mode = CompareMode::Wipe;
    bool m_blinked = false;
};

} // namespace likeness::gui
