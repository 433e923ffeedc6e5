// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/errorcatalog.h"
#include "core/result.h"

#include <QHash>
#include <QStringList>

namespace likeness::cli {

//! An option as it was given; options may stand more than once and their order counts.
struct Given
{
    QString name{}; //!< without dashes
    QString value{};
};

//! A command line taken apart: words and options in their order.
struct Arguments
{
    QStringList words{};
    QList<Given> options{};

    bool has(QLatin1StringView name) const;
    QString value(QLatin1StringView name, const QString &fallback = {}) const; //!< the last one
};

//! Which options take a value; an option that is in neither list is an error that names it.
struct Known
{
    QStringList flags{};
    QStringList values{};
};

Result<Arguments> parse(const QStringList &line, const Known &known);

//! In which language a wrong line is answered: English until this is called.
void answerIn(api::Language language);
//! ErrorKind::Usage with a sentence, in which %1 is the word in question, and an example.
Error usage(const api::Words &what, const QString &example, const QString &word = {});
//! What to do about any of them.
QString usageAdvice();

} // namespace likeness::cli
