// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/action.h"

#include <QHash>

namespace likeness::service {

//! Action and version to handler.
class Actions
{
public:
    void add(QLatin1StringView name, QLatin1StringView version, const ActionHandler &handler);

    //! InvalidAction, NoSuchVersion, or UnsupportedOperation for what the cloud has withdrawn. Every other action of
    //! the table must have been added.
    Result<ActionHandler> find(const QString &name, const QString &version) const;

private:
    QHash<QString, ActionHandler> m_handlers; // by "name version"
};

} // namespace likeness::service
