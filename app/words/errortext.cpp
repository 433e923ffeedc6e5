// SPDX-License-Identifier: Apache-2.0
#include "words/errortext.h"

#include <QFileInfo>

namespace likeness::words {

namespace {

using namespace Qt::Literals::StringLiterals;

struct KindWords
{
    ErrorKind kind;
    api::Words message;
    api::Words advice;
};

const KindWords kinds[] = {
    {ErrorKind::Service,
     {u"The service refused the call.", u"服务拒绝了请求。"},
     {u"Look the code up in the service's documents, or report it with its RequestId.",
      u"请在服务文档中查询该错误码，或附上 RequestId 反馈。"}},
    {ErrorKind::Input,
     {u"The input cannot be used.", u"输入无法使用。"},
     {u"Correct it and try again.", u"请修正后重试。"}},
    {ErrorKind::Network,
     {u"The service gave no usable answer.", u"服务没有返回有效应答。"},
     {u"Check the connection and the endpoint of this profile.", u"请检查网络连接和该配置的服务地址。"}},
    {ErrorKind::Timeout,
     {u"There was no progress for too long.", u"等待超时，没有进展。"},
     {u"Try again, or allow a longer time.", u"请重试，或延长等待时间。"}},
    {ErrorKind::Cancelled,
     {u"The work was cancelled.", u"操作已取消。"},
     {u"Start it again when you like.", u"可随时重新开始。"}},
    {ErrorKind::Job, {u"The video job failed.", u"视频任务失败。"}, {u"Submit it again.", u"请重新提交任务。"}},
    {ErrorKind::Integrity,
     {u"What arrived is not whole.", u"收到的内容不完整。"},
     {u"Fetch it again.", u"请重新获取。"}},
    {ErrorKind::File,
     {u"A file could not be read or written.", u"文件无法读写。"},
     {u"Check the path, the permissions and the free space.", u"请检查路径、权限和剩余空间。"}},
    {ErrorKind::Usage, {u"The command is not complete.", u"命令不完整。"}, {u"See --help.", u"请参阅 --help。"}},
    {ErrorKind::Internal,
     {u"Something went wrong inside the program.", u"程序内部出错。"},
     {u"Please report this.", u"请反馈此问题。"}},
};

//! The file's name of a path, the text itself of anything else.
QString shownSubject(const QString &subject)
{
    const bool isAddress = subject.contains("://"_L1);
    return isAddress || !subject.contains(u'/') ? subject : QFileInfo(subject).fileName();
}

} // namespace

ErrorText errorText(const Error &error, api::Language language)
{
    ErrorText text;
    const api::ErrorEntry *entry = api::findError(error.code);
    for (const KindWords &words : kinds) {
        if (words.kind == error.kind)
            text = {words.message.in(language), words.advice.in(language)};
    }
    if (entry)
        text = {entry->meaning.in(language), entry->cure.in(language)};
    const QString subject = shownSubject(error.subject);
    if (!subject.isEmpty())
        text.message = subject + (language == api::Language::Chinese ? u":"_s : u": "_s) + text.message;
    if (error.kind == ErrorKind::Service && !error.detail.isEmpty() && !error.detail.startsWith(text.message))
        text.message += (language == api::Language::Chinese ? u""_s : u" "_s) + error.detail;
    return text;
}

} // namespace likeness::words
