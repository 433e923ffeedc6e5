// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QUrl>

namespace likeness::workflow {

//! The languages that code is written in; each has a template of the same name in the resources.
enum class CodeLanguage { Curl, Python, NodeJs, TcCli, Go, Java, Php, DotNet, Ruby, Cpp };

const QList<CodeLanguage> &codeLanguages();
QLatin1StringView templateName(CodeLanguage language); //!< "curl", "python", …
QLatin1StringView shownName(CodeLanguage language);    //!< "curl", "Python", …

//! A request that code is to be written for. Keys never stand in it: the code reads them from the environment.
struct SnippetParts
{
    QString action{};
    QString version{};
    QUrl url{};
    QString region{};       //!< may be empty
    QJsonObject request{};  //!< a picture is "<picture n, m bytes>"
    QStringList pictures{}; //!< files, by their number; those that lack are called picture-n.jpg
};

//! The code. A template is text with {{names}}: action, version, service, host, url, region, and pieces of the request:
//! {{before}} its first picture, and on lines that begin with {{each}}, which are repeated for each picture, {{path}}
//! and {{after}} it up to the next. ":single", ":double" or ":shell" behind a name quotes it for a language.
QString snippet(const QString &code, const SnippetParts &parts);

} // namespace likeness::workflow
