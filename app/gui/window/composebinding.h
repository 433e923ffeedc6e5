// SPDX-License-Identifier: Apache-2.0
#pragma once

class QObject;

namespace likeness::gui {

class ComposePage;
class ComposePresenter;
class Intake;
struct Services;

//! Carries what the user does on the page to its presenter; pictures without a file and wishes for a file dialog go to
//! the intake.
void bindCompose(ComposePage &page, ComposePresenter &presenter, Intake &intake);

//! Gives the page its presets and recent things; their presenters belong to the owner.
void bindKept(ComposePage &page, ComposePresenter &presenter, const Services &services, QObject *owner);

} // namespace likeness::gui
