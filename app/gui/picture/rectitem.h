// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QList>
#include <QMetaType>
#include <QRect>
#include <QString>

namespace likeness::gui {

//! One rectangle on a picture, in its source pixels.
struct RectItem
{
    int id = 0; //!< unique on its picture, from 1; shown as a number
    QRect rect{};
    QColor color{};  //!< invalid: the colour of the n-th face
    QString label{}; //!< shown beside the number; may be empty

    bool operator==(const RectItem &) const = default;
};

//! One finished change, as an undo command wants it.
struct RectEdit
{
    enum class Kind { Draw, Accept, Move, Resize, Remove };
    Kind kind = Kind::Draw;
    int id = 0;
    bool byKey = false; //!< changes by keys of one kind on one rectangle may be merged
    QList<RectItem> before{};
    QList<RectItem> after{};

    bool operator==(const RectEdit &) const = default;
};

} // namespace likeness::gui

Q_DECLARE_METATYPE(likeness::gui::RectItem)
Q_DECLARE_METATYPE(likeness::gui::RectEdit)
