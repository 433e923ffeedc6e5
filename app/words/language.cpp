// SPDX-License-Identifier: Apache-2.0
#include "words/language.h"

namespace likeness::words {

api::Language languageOf(const QString &name)
{
    return name.startsWith(QLatin1StringView("zh")) ? api::Language::Chinese : api::Language::English;
}

} // namespace likeness::words
