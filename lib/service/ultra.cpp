// SPDX-License-Identifier: Apache-2.0
#include "service/ultra.h"

#include "service/apierror.h"

namespace likeness::service {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int lastModelType = 6;
constexpr int lastSteeredType = 5;

} // namespace

Result<engine::Tuning> tuningOf(const api::FuseFaceUltraRequest &request)
{
    const int type = request.swapModelType.value_or(1);
    if (type < 1 || type > lastModelType)
        return apiError("FailedOperation.ParameterValueError"_L1, u"SwapModelType: %1"_s.arg(type));
    const api::FusionUltraParam given = request.fusionUltraParam.value_or(api::FusionUltraParam());
    for (const auto &each : {given.warpRadio, given.enhanceRadio, given.mpRadio, given.blurRadio,
                             given.teethEnhanceRadio, given.makeupTransferRadio}) {
        if (each && !(*each >= 0 && *each <= 1))
            return apiError("FailedOperation.ParameterValueError"_L1, u"FusionUltraParam: %1"_s.arg(*each));
    }
    engine::Tuning tuning{.model = type};
    if (type > lastSteeredType)
        return tuning;
    tuning.warp = given.warpRadio.value_or(0.7);
    tuning.enhance = given.enhanceRadio.value_or(0.5);
    tuning.smooth = given.mpRadio.value_or(0.5);
    tuning.teeth = given.teethEnhanceRadio.value_or(1) >= 0.5;
    tuning.makeup = given.makeupTransferRadio.value_or(0) >= 0.5;
    return tuning;
}

} // namespace likeness::service
