// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "engine/engine.h"

namespace likeness::testing {

//! Fuses drawn people, four pairs a person, and prints each figure beside its bar and its two controls.
//! False where a bar is missed.
bool printFigures(const engine::Engine &engine, int people);

//! The same for the pictures of a folder: each with a face goes onto the four that follow it. Identity needs two
//! pictures of a person, named "<person>-<anything>"; it is left out where no person has two.
bool printFiguresOfPhotos(const engine::Engine &engine, const QString &folder);

} // namespace likeness::testing
