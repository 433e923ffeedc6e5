// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/fuseinput.h"

namespace likeness::workflow {

// A photo as people name it: the path of a file, or an http or https address that the service fetches itself. Any
// thread; nothing is read or asked.

//! By its beginning only; what follows may still be no address.
bool isAddress(const QString &photo);
//! http or https with a host.
bool isWebAddress(const QUrl &url);
//! The web addresses in a text, one a line, as given; other lines are left out.
QStringList webAddressesIn(const QString &text);

//! The face of this photo: photoPath or photoUrl is set, all else is as it is by itself.
FaceChoice faceOf(const QString &photo);
//! The other way round: path or whole address.
QString photoOf(const FaceChoice &face);
//! The name of the file, with its ending; the host of an address without one.
QString photoName(const QString &photo);
//! An address without what may be secret: query and user.
QString shownAddress(const QUrl &url);

} // namespace likeness::workflow
