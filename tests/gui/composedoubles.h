// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/compose/composepresenter.h"

namespace likeness::gui::testing {

//! Answers for a Compose page: one material of two faces, photos of 200 × 200 with one found face.
struct Doubles
{
    api::Findings findings{};
    std::optional<Error> fuseError{};
    bool hang = false;
    QList<workflow::FuseInput> fused{};
    QPointer<Operation> running{}; //!< the one that hangs

    ComposeActions actions();
};

//! Never ends but by cancelling.
template<typename T>
class Hanging : public OperationOf<T>
{
protected:
    void run() override {}
};

} // namespace likeness::gui::testing
