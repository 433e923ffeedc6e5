// SPDX-License-Identifier: Apache-2.0
// Codes of this program, for answers that it cannot take.
#include "api/errorcatalog.h"

namespace likeness::api {

namespace {

using enum Actor;

constexpr ErrorEntry answerTable[] = {
    {u"Answer",
     Network,
     {u"The answer is not what the service sends.", u"返回内容不是该服务的应答。"},
     {u"Check the endpoint and whether a proxy or login page stands in between.",
      u"请检查服务地址，以及是否有代理或登录页拦截。"}},
    {u"Answer.HttpStatus",
     Network,
     {u"The server answered with an HTTP error.", u"服务器返回 HTTP 错误。"},
     {u"Check the endpoint, or try again later.", u"请检查服务地址，或稍后重试。"}},
    {u"Answer.NotAnEnvelope",
     Network,
     {u"What answered is not the service.", u"应答方不是该服务。"},
     {u"A login page of this network (captive portal) or a proxy may stand between: open a web page to see.",
      u"可能被网络登录页或代理拦截：请用浏览器打开任意网页确认。"}},
    {u"Answer.Redirect",
     Network,
     {u"The service pointed elsewhere; a signed call is not sent on.", u"服务要求跳转；带签名的请求不会被转发。"},
     {u"A login page of this network may stand between; otherwise correct the endpoint.",
      u"可能被网络登录页拦截；否则请修正服务地址。"}},
    {u"Answer.ResultAddress",
     Network,
     {u"The address of the result is no web address.", u"结果地址不是网址。"},
     {u"Ask for base64 instead, or report the RequestId.", u"请改为返回 base64，或附 RequestId 反馈。"}},
    {u"Answer.TooLarge",
     Network,
     {u"The answer is larger than any real one.", u"应答大小超出合理范围。"},
     {u"Check the endpoint of this profile.", u"请检查该配置的服务地址。"}},
    {u"Answer.WrongType",
     Network,
     {u"The answer has not the form the documents say.", u"应答格式与文档不符。"},
     {u"Check the endpoint; if it is right, report the RequestId.", u"请检查服务地址；若无误，请附 RequestId 反馈。"}},
    {u"json.Missing",
     Network,
     {u"The answer lacks a member.", u"返回内容缺少字段。"},
     {u"Check the endpoint and the API version of this profile.", u"请检查该配置的服务地址和 API 版本。"}},
    {u"json.Syntax",
     Network,
     {u"The text is not JSON.", u"内容不是有效的 JSON。"},
     {u"Check the endpoint and whether a proxy or login page stands in between.",
      u"请检查服务地址，以及是否有代理或登录页拦截。"}},
    {u"json.Type",
     Network,
     {u"A member of the answer has another type.", u"返回字段的类型不符。"},
     {u"Check the endpoint and the API version of this profile.", u"请检查该配置的服务地址和 API 版本。"}},
    {u"json.Value",
     Network,
     {u"A member of the answer is out of range.", u"返回字段的取值超出范围。"},
     {u"Check the endpoint and the API version of this profile.", u"请检查该配置的服务地址和 API 版本。"}},
};

} // namespace

std::span<const ErrorEntry> answerErrors() { return answerTable; }

} // namespace likeness::api
