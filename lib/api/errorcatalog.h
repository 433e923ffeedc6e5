// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <span>

namespace likeness::api {

//! Who can do something about an error.
enum class Actor {
    Input,       //!< whoever chose the photo, rectangle or logo
    Template,    //!< whoever keeps the materials
    Account,     //!< whoever pays for and administers the account
    Service,     //!< nobody: try again, or report it with its RequestId
    Program,     //!< whoever wrote the client
    Credentials, //!< whoever holds the key
    Clock,       //!< this computer's clock
    Permission,  //!< whoever gives rights to the key's user
    Network,     //!< whoever keeps the connection, proxy or certificates
};

enum class Language { English, Chinese };

//! A text in both languages.
struct Words
{
    const char16_t *english;
    const char16_t *chinese;

    QString in(Language language) const
    {
        return QStringView(language == Language::Chinese ? chinese : english).toString();
    }
};

//! What is known of an error code: what it means, what to do about it, and who has to.
struct ErrorEntry
{
    const char16_t *code;
    Actor actor;
    Words meaning;
    Words cure;
};

//! The entry of the code itself, else of its longest dotted prefix; null where not even the first word is known.
const ErrorEntry *findError(QStringView code);
bool isKnownError(QStringView code);

//! All entries, by the file they stand in: common codes, pictures and faces, materials and jobs, account, answers, own.
QList<std::span<const ErrorEntry>> errorEntries();

std::span<const ErrorEntry> commonErrors();
std::span<const ErrorEntry> pictureErrors();
std::span<const ErrorEntry> serviceErrors();
std::span<const ErrorEntry> accountErrors();
std::span<const ErrorEntry> answerErrors();
std::span<const ErrorEntry> ownErrors();

} // namespace likeness::api
