// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QIcon>
#include <QString>

namespace likeness::gui {

//! An icon from an SVG file drawn in currentColor: it takes the palette's text colour at the moment of painting, so a
//! change of theme needs no new icon, and it is sharp at every scale. An absent file gives an empty icon.
QIcon svgIcon(const QString &file);

//! The icon of that name in the program's resources (":/icons/<name>.svg").
QIcon themeIcon(const QString &name);

} // namespace likeness::gui
