// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "json/fields.h"

namespace likeness::api {

//! How the result picture comes back.
enum class ResponseForm {
    Url,
    Base64,
};

} // namespace likeness::api

namespace likeness::json {

template<>
struct Names<api::ResponseForm>
{
    static constexpr std::array table{
        std::pair{api::ResponseForm::Url, u"url"},
        std::pair{api::ResponseForm::Base64, u"base64"},
    };
};

} // namespace likeness::json
