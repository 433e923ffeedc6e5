// SPDX-License-Identifier: Apache-2.0
#include "cli/progresstext.h"

namespace likeness::cli {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int barWidth = 24; // characters

const struct
{
    const char16_t *stage;
    api::Words words;
} stages[] = {
    {u"prepare", {u"Preparing", u"准备中"}},
    {u"turn", {u"Waiting for its turn", u"等待轮到"}},
    {u"upload", {u"Sending", u"上传中"}},
    {u"wait", {u"Waiting for the answer", u"等待应答"}},
    {u"retry", {u"Trying again", u"重试中"}},
    {u"queued", {u"In the queue", u"排队中"}},
    {u"process", {u"The service works on it", u"服务处理中"}},
    {u"download", {u"Fetching", u"下载中"}},
    {u"save", {u"Saving", u"保存中"}},
};

//! Bytes on their way, or the estimate of a job: of others the numbers mean something else.
bool hasShare(const Progress &progress)
{
    return progress.total > 0 &&
           (progress.stage == "upload"_L1 || progress.stage == "download"_L1 || progress.stage == "process"_L1);
}

} // namespace

QString stageText(const Progress &progress, api::Language language)
{
    for (const auto &known : stages) {
        if (progress.stage == QStringView(known.stage))
            return known.words.in(language);
    }
    return {};
}

QString progressText(const Progress &progress, api::Language language)
{
    QString words = stageText(progress, language);
    if (words.isEmpty() || !hasShare(progress))
        return words;
    const double share = std::clamp(double(progress.done) / double(progress.total), 0.0, 1.0);
    const int full = int(share * barWidth);
    return u"[%1%2] %3 %  %4"_s.arg(QString(full, u'#'), QString(barWidth - full, u' '))
        .arg(int(share * 100), 3)
        .arg(words);
}

} // namespace likeness::cli
