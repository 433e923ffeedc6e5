// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/widgets/messagebar.h"

namespace likeness::gui {

//! What an ErasePresenter asks of whoever shows it.
class EraseView
{
public:
    virtual ~EraseView() = default;

    virtual void showFolder(const QString &folder) = 0;
    virtual void showErasing(bool running) = 0; //!< nothing else is to be begun meanwhile
    virtual void showMessage(const Message &message) = 0;
    virtual void clearMessage() = 0;
};

} // namespace likeness::gui
