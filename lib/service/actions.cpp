// SPDX-License-Identifier: Apache-2.0
#include "service/actions.h"

#include "api/action.h"

namespace likeness::service {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto withdrawn = "FaceFusionLite"_L1; // of version 2018-12-01; the cloud serves it no more

} // namespace

void Actions::add(QLatin1StringView name, QLatin1StringView version, const ActionHandler &handler)
{
    m_handlers.insert(name + u' ' + version, handler);
}

Result<ActionHandler> Actions::find(const QString &name, const QString &version) const
{
    if (name.isEmpty())
        return apiError("MissingParameter"_L1, u"Action"_s);
    if (name == withdrawn)
        return apiError("UnsupportedOperation"_L1, name + u": use FaceFusion"_s);
    if (!api::isActionName(name))
        return apiError("InvalidAction"_L1, name.left(64));
    if (version.isEmpty())
        return apiError("MissingParameter"_L1, u"Version"_s);
    if (version != api::version2022 && version != api::version2018)
        return apiError("NoSuchVersion"_L1, version.left(64));
    if (!api::findAction(name, version))
        return apiError("InvalidAction"_L1, name + u' ' + version);
    return m_handlers.value(name + u' ' + version);
}

} // namespace likeness::service
