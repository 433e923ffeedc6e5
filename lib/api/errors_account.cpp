// SPDX-License-Identifier: Apache-2.0
// Codes about billing and the state of the account.
#include "api/errorcatalog.h"

namespace likeness::api {

namespace {

using enum Actor;

constexpr ErrorEntry accountTable[] = {
    {u"FailedOperation.BalanceInsufficient",
     Account,
     {u"The balance is too low to activate the service.", u"余额不足，无法开通。"},
     {u"Top up the account and activate the service again.", u"请充值后重新开通。"}},
    {u"FailedOperation.ProjectNotAuth",
     Account,
     {u"The project is unpaid or disabled, or its free calls are used up.", u"活动未付费、已停用或免费次数已用完。"},
     {u"Pay for or enable the project in the console.", u"请在控制台为该活动付费或启用。"}},
    {u"ResourceUnavailable.Delivering",
     Account,
     {u"The purchase is still being delivered.", u"资源正在发货中。"},
     {u"Wait some minutes, then try again.", u"请等待几分钟后重试。"}},
    {u"ResourceUnavailable.Freeze",
     Account,
     {u"The account is frozen.", u"账号已被冻结。"},
     {u"Settle the account in the billing console, then try again.", u"请在费用中心处理账户后重试。"}},
    {u"ResourceUnavailable.GetAuthInfoError",
     Account,
     {u"The account's verification could not be read.", u"获取认证信息失败。"},
     {u"Verify the account in the console, then try again.", u"请在控制台完成实名认证后重试。"}},
    {u"ResourceUnavailable.InArrears",
     Account,
     {u"The account is in arrears.", u"账号已欠费。"},
     {u"Settle the account in the billing console, then try again.", u"请在费用中心处理账户后重试。"}},
    {u"ResourceUnavailable.IsOpening",
     Account,
     {u"The service is being activated.", u"服务正在开通中。"},
     {u"Wait some minutes, then try again.", u"请等待几分钟后重试。"}},
    {u"ResourceUnavailable.LowBalance",
     Account,
     {u"The balance is too low.", u"余额不足。"},
     {u"Settle the account in the billing console, then try again.", u"请在费用中心处理账户后重试。"}},
    {u"ResourceUnavailable.NotExist",
     Account,
     {u"The billing state is unknown; the service is probably not activated.", u"计费状态未知，服务可能尚未开通。"},
     {u"Activate Face Fusion in the console, then try again.", u"请先在控制台开通人脸融合服务。"}},
    {u"ResourceUnavailable.NotReady",
     Account,
     {u"The service is not activated.", u"服务未开通。"},
     {u"Activate Face Fusion in the console, then try again.", u"请先在控制台开通人脸融合服务。"}},
    {u"ResourceUnavailable.Recover",
     Account,
     {u"The resource has been reclaimed.", u"资源已被回收。"},
     {u"Buy the resource again in the console.", u"请在控制台重新购买。"}},
    {u"ResourceUnavailable.StopUsing",
     Account,
     {u"The account's services have been stopped.", u"账号已停服。"},
     {u"Settle the account in the billing console, then try again.", u"请在费用中心处理账户后重试。"}},
    {u"ResourceUnavailable.UnknownStatus",
     Account,
     {u"The billing state is unknown.", u"计费状态未知。"},
     {u"Activate Face Fusion in the console, then try again.", u"请先在控制台开通人脸融合服务。"}},
    {u"ResourcesSoldOut",
     Account,
     {u"The resource is sold out.", u"资源已售罄。"},
     {u"Choose another region or try later.", u"请更换地域或稍后再试。"}},
    {u"ResourcesSoldOut.ChargeStatusException",
     Account,
     {u"The account is in debt.", u"账户计费状态异常。"},
     {u"Settle the account in the billing console, then try again.", u"请在费用中心处理账户后重试。"}},
};

} // namespace

std::span<const ErrorEntry> accountErrors() { return accountTable; }

} // namespace likeness::api
