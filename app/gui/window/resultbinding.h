// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace likeness::gui {

class Intake;
class ResultPage;
class ResultPresenter;

//! Carries what the user does on the page to its presenter; a result to be used again goes to the intake.
void bindResult(ResultPage &page, ResultPresenter &presenter, Intake &intake);

} // namespace likeness::gui
