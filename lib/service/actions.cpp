// SPDX-License-Identifier: Apache-2.0
#include "service/actions.h"

#include "api/action.h"

namespace likeness::service {

using namespace Qt::Literals::StringLiterals;

void Actions::add(QLatin1StringView name, QLatin1StringView version, ActionHandler handler)
{
    m_handlers.insert(name + u' ' + version, std::move(handler));
}

Result<ActionHandler> Actions::find(const QString &name, const QString &version) const
{
    if (name.isEmpty())
        return apiError("MissingParameter"_L1, u"Action"_s);
    if (!api::isActionName(name))
        return apiError("InvalidAction"_L1, name.left(64));
    if (version.isEmpty())
        return apiError("MissingParameter"_L1, u"Version"_s);
    if (version != api::version2022 && version != api::version2018)
        return apiError("NoSuchVersion"_L1, version.left(64));
    if (!api::findAction(name, version))
        return apiError("InvalidAction"_L1, name + u' ' + version);
    const auto found = m_handlers.constFind(name + u' ' + version);
    if (found == m_handlers.constEnd())
        return apiError("UnsupportedOperation"_L1, name + u' ' + version);
    return *found;
}

} // namespace likeness::service
