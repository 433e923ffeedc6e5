// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace likeness::gui {

class ComposePage;
class ComposePresenter;
class Intake;

//! Carries what the user does on the page to its presenter; pictures without a file and wishes for a file dialog go to
//! the intake.
void bindCompose(ComposePage &page, ComposePresenter &presenter, Intake &intake);

} // namespace likeness::gui
