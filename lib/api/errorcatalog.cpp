// SPDX-License-Identifier: Apache-2.0
#include "api/errorcatalog.h"

#include <QHash>

namespace likeness::api {

namespace {

const QHash<QStringView, const ErrorEntry *> &byCode()
{
    static const auto index = [] {
        QHash<QStringView, const ErrorEntry *> entries;
        for (const auto &part : errorEntries()) {
            for (const ErrorEntry &entry : part)
                entries.insert(entry.code, &entry);
        }
        return entries;
    }();
    return index;
}

} // namespace

const ErrorEntry *findError(QStringView code)
{
    while (!code.isEmpty()) {
        if (const ErrorEntry *entry = byCode().value(code))
            return entry;
        const qsizetype dot = code.lastIndexOf(u'.');
        code = code.left(qMax(qsizetype(0), dot));
    }
    return nullptr;
}

bool isKnownError(QStringView code) { return byCode().contains(code); }

QList<std::span<const ErrorEntry>> errorEntries()
{
    return {commonErrors(), pictureErrors(), serviceErrors(), accountErrors(), answerErrors(), ownErrors()};
}

} // namespace likeness::api
