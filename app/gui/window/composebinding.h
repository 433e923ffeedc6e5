// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace likeness::gui {

class ComposePage;
class ComposePresenter;

//! Carries what the user does on the page to its presenter. Pictures without a file and wishes for a file dialog are
//! left to the window.
void bindCompose(ComposePage &page, ComposePresenter &presenter);

} // namespace likeness::gui
