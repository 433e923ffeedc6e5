// SPDX-License-Identifier: Apache-2.0
#pragma once

class QTableView;

namespace likeness::gui {

//! Makes a table a list of whole rows to choose from, as all lists of the window are: one at a time, nothing is edited
//! in it, Tab leaves it, rows are of one height (the view never has to look at those that are not seen) and the last
//! column has what the others leave. Wants the model set before.
void setUpRows(QTableView &table);

} // namespace likeness::gui
