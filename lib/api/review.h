// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "json/fields.h"

#include <QList>
#include <QString>

namespace likeness::api {

//! One finding of the moderation.
struct ReviewDetail
{
    std::optional<QString> field{};
    std::optional<QString> label{};
    std::optional<double> confidence{};  //!< 0 to 100
    std::optional<QString> suggestion{}; //!< PASS, REVIEW or BLOCK

    bool operator==(const ReviewDetail &) const = default;
};

//! What moderation says of one MergeInfo; results stand in the order of the MergeInfos.
struct ReviewResult
{
    std::optional<QString> category{};
    std::optional<QString> code{}; //!< "0" means processed
    std::optional<QString> codeDescription{};
    std::optional<double> confidence{};
    std::optional<QString> suggestion{};
    std::optional<QList<ReviewDetail>> detailSet{};

    bool operator==(const ReviewResult &) const = default;
};

} // namespace likeness::api

namespace likeness::json {

template<>
struct Fields<api::ReviewDetail>
{
    static constexpr auto table = std::tuple{
        field("Field", &api::ReviewDetail::field),
        field("Label", &api::ReviewDetail::label),
        field("Confidence", &api::ReviewDetail::confidence),
        field("Suggestion", &api::ReviewDetail::suggestion),
    };
};

template<>
struct Fields<api::ReviewResult>
{
    static constexpr auto table = std::tuple{
        field("Category", &api::ReviewResult::category),
        field("Code", &api::ReviewResult::code),
        field("CodeDescription", &api::ReviewResult::codeDescription),
        field("Confidence", &api::ReviewResult::confidence),
        field("Suggestion", &api::ReviewResult::suggestion),
        field("DetailSet", &api::ReviewResult::detailSet),
    };
};

} // namespace likeness::json
