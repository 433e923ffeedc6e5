// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/picture/rectdrag.h"
#include "gui/picture/rectitem.h"
#include "gui/picture/tool.h"

#include <functional>

namespace likeness::gui {

//! Draws, moves and resizes rectangles on a canvas by mouse, pen and keys. Offers suggestions as dashed outlines that a
//! click accepts and that a drag snaps to (Alt: not). On wish a round handle beside each of them begins a line to
//! something elsewhere. Keeps no history: edited() carries what an undo command needs.
class RectTool : public Tool
{
    Q_OBJECT

public:
    //! Why a rectangle will not do, in words; empty: it will.
    using Complaint = std::function<QString(const QRect &)>;

    explicit RectTool(QObject *parent = nullptr);

    const QList<RectItem> &items() const { return m_items; }
    int selected() const { return m_selected; } //!< 0: none
    const QList<QRect> &suggestions() const { return m_suggestions; }
    bool isDragging() const { return m_grip != Grip::None || m_drawing; }

    void setBounds(const QSize &picture);
    //! Emits nothing. The items of before a drag leave it alone; others end it.
    void setItems(const QList<RectItem> &items);
    void setSuggestions(const QList<QRect> &suggestions);
    void setComplaint(Complaint complaint);
    void setReadOnly(bool readOnly);       //!< shows them; nothing is moved, drawn or removed
    void setMost(int most);                //!< how many may be drawn; 6 by default
    void setNoun(const QString &noun);     //!< what a rectangle is ("Face"), for descriptions
    void setLinkHint(const QString &hint); //!< what a line is for; empty, as by default: there are none
    void select(int id);
    void removeSelected();
    void acceptSuggestion(int index);
    void acceptAllSuggestions();

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
    void rectsChanged(const QList<likeness::gui::RectItem> &rects); //!< also while dragging
    void edited(const likeness::gui::RectEdit &edit);               //!< once a change is finished, after rectsChanged()
    void selectionChanged(int id);
    void itemActivated(int id); //!< Enter
    void left();                //!< Esc with nothing selected and no drag
    //! A line is being drawn from that rectangle, or from the first suggestion (0) where there is none; in pixels of
    //! the picture, which it may leave. linkEnded() or linkLeft() follows.
    void linkDrawn(int id, const QPointF &from, const QPointF &to);
    void linkEnded(int id); //!< the button was let go
    void linkLeft();        //!< given up

private:
    RectItem *item(int id);
    const RectItem *itemAt(const Pointer &pointer, Grip *grip) const;
    int suggestionAt(const QPointF &at) const;
    int freeId() const;
    QRect snap(const QRect &rect, const Pointer &pointer) const;
    void setRect(int id, const QRect &rect);
    void finish(RectEdit::Kind kind, int id, bool byKey);
    void abandonDrag();
    bool step(const QKeyEvent &event);
    bool selectNext(int step);
    void startDrawing(const Pointer &pointer);
    QList<RectItem> linkable() const;
    int linkAt(const Pointer &pointer) const;
    void dragLink(const Pointer &pointer);
    void endLink();
    void leaveLink();
    void hoverLink(int link);
    void paintLinks(QPainter &painter) const;

    QList<RectItem> m_items;
    QList<RectItem> m_before; //!< at the beginning of a drag
    QList<QRect> m_suggestions;
    Complaint m_complaint;
    QString m_noun;
    QString m_linkHint;
    Viewport m_seen; //!< as it was painted last
    QSize m_bounds;
    QRect m_startRect;
    QPointF m_from;
    Grip m_grip = Grip::None;
    Qt::CursorShape m_cursor = Qt::CrossCursor;
    int m_most = 6;
    int m_selected = 0;
    int m_hoveredSuggestion = -1;
    int m_pressedSuggestion = -1;
    bool m_drawing = false;
    bool m_readOnly = false;

    static constexpr int noLink = -1;
    int m_link = noLink; //!< what a line is being drawn from
    int m_hoveredLink = noLink;
};

} // namespace likeness::gui
