// SPDX-License-Identifier: Apache-2.0
#include "api/action.h"

#include <QString>
#include <algorithm>
#include <array>

namespace likeness::api {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::array known{
    Action{"FuseFace"_L1, version2022, false, true, 20},
    Action{"FuseFaceUltra"_L1, version2022, false, true, 2},
    Action{"DescribeMaterialList"_L1, version2022, false, false, 0},
    Action{"SubmitVideoFaceFusionJob"_L1, version2022, true, true, 0},
    Action{"QueryVideoFaceFusionJob"_L1, version2022, false, false, 0},
    Action{"FaceFusion"_L1, version2018, false, true, 1},
    Action{"FuseFace"_L1, version2018, false, true, 1},
    Action{"DescribeMaterialList"_L1, version2018, false, false, 0},
};

} // namespace

std::span<const Action> actions() { return known; }

const Action *findAction(QAnyStringView name, QAnyStringView version)
{
    const auto found =
        std::ranges::find_if(known, [&](const Action &each) { return each.name == name && each.version == version; });
    return found == known.end() ? nullptr : &*found;
}

bool isActionName(QAnyStringView name)
{
    return std::ranges::any_of(known, [&](const Action &each) { return each.name == name; });
}

} // namespace likeness::api
