// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/library.h"

namespace likeness::gui {

//! Which materials are wanted, in which order.
struct MaterialChoice
{
    enum class Order { Newest, Name, Faces };
    enum class Kind { All, Images, Videos };
    enum class State { All, Usable, Waiting, Refused };

    QString text{}; //!< words that name or id have, in any order and case; empty: any
    Order order = Order::Newest;
    Kind kind = Kind::All;
    State state = State::All;

    bool operator==(const MaterialChoice &) const = default;
};

//! Those that are wanted: the newest, the first in the alphabet or those of most faces first. Of two that are alike the
//! one that stood before the other stays so; one of unknown age comes last.
QList<workflow::Material> chosenMaterials(QList<workflow::Material> materials, const MaterialChoice &choice);

} // namespace likeness::gui
