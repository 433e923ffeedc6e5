// SPDX-License-Identifier: Apache-2.0
#include "workflow/snippets.h"

#include "json/text.h"

#include <QHash>
#include <QRegularExpression>

namespace likeness::workflow {

namespace {

using namespace Qt::Literals::StringLiterals;

struct Names
{
    CodeLanguage language;
    QLatin1StringView file;
    QLatin1StringView shown;
};

constexpr std::array names{Names{CodeLanguage::Curl, "curl"_L1, "curl"_L1},
                           Names{CodeLanguage::Python, "python"_L1, "Python"_L1},
                           Names{CodeLanguage::NodeJs, "nodejs"_L1, "Node.js"_L1},
                           Names{CodeLanguage::TcCli, "tccli"_L1, "tccli"_L1},
                           Names{CodeLanguage::Go, "go"_L1, "Go"_L1},
                           Names{CodeLanguage::Java, "java"_L1, "Java"_L1},
                           Names{CodeLanguage::Php, "php"_L1, "PHP"_L1},
                           Names{CodeLanguage::DotNet, "dotnet"_L1, ".NET"_L1},
                           Names{CodeLanguage::Ruby, "ruby"_L1, "Ruby"_L1},
                           Names{CodeLanguage::Cpp, "cpp"_L1, "C++"_L1}};

using Values = QHash<QString, QString>;

//! For languages that know '…' with \\ and \' only.
QString singleQuoted(QString text)
{
    text.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
    return u'\'' + text + u'\'';
}

QString doubleQuoted(QString text)
{
    text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).replace(u'\n', u"\\n"_s).replace(u'\t', u"\\t"_s);
    return u'"' + text.replace(u'\r', u"\\r"_s) + u'"';
}

QString shellQuoted(QString text) { return u'\'' + text.replace(u'\'', u"'\\''"_s) + u'\''; }

QString quoted(const QString &text, QStringView how)
{
    if (how == u"single")
        return singleQuoted(text);
    if (how == u"double")
        return doubleQuoted(text);
    return how == u"shell" ? shellQuoted(text) : text;
}

QString filled(const QString &line, const Values &values)
{
    static const QRegularExpression name(u"\\{\\{(\\w+)(?::(\\w+))?\\}\\}"_s);
    QString out;
    qsizetype from = 0;
    for (auto it = name.globalMatch(line); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        out += QStringView(line).sliced(from, match.capturedStart() - from);
        out += quoted(values.value(match.captured(1)), match.capturedView(2));
        from = match.capturedEnd();
    }
    return out + line.sliced(from);
}

//! The request's text cut at its pictures, and their numbers in the order they stand in.
struct Pieces
{
    QStringList texts{};
    QList<int> pictures{};
};

Pieces piecesOf(const QJsonObject &request)
{
    static const QRegularExpression picture(u"<picture (\\d+), \\d+ bytes>"_s);
    const QString text = QString::fromUtf8(json::compact(request));
    Pieces pieces;
    qsizetype from = 0;
    for (auto it = picture.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        pieces.texts.append(text.sliced(from, match.capturedStart() - from));
        pieces.pictures.append(match.captured(1).toInt());
        from = match.capturedEnd();
    }
    pieces.texts.append(text.sliced(from));
    return pieces;
}

QString hostOf(const QUrl &url)
{
    const int port = url.port();
    return port < 0 ? url.host(QUrl::FullyEncoded) : url.host(QUrl::FullyEncoded) + u':' + QString::number(port);
}

} // namespace

const QList<CodeLanguage> &codeLanguages()
{
    static const QList<CodeLanguage> all = [] {
        QList<CodeLanguage> list;
        for (const Names &each : names)
            list.append(each.language);
        return list;
    }();
    return all;
}

QLatin1StringView templateName(CodeLanguage language) { return names.at(size_t(language)).file; }

QLatin1StringView shownName(CodeLanguage language) { return names.at(size_t(language)).shown; }

QString snippet(const QString &code, const SnippetParts &parts)
{
    const Pieces pieces = piecesOf(parts.request);
    const Values values{{u"action"_s, parts.action},
                        {u"version"_s, parts.version},
                        {u"service"_s, u"facefusion"_s},
                        {u"host"_s, hostOf(parts.url)},
                        {u"url"_s, parts.url.adjusted(QUrl::RemovePath).toString(QUrl::FullyEncoded) + u'/'},
                        {u"region"_s, parts.region},
                        {u"before"_s, pieces.texts.first()}};
    const QString each = u"{{each}}"_s;
    QStringList lines;
    for (const QString &line : code.split(u'\n')) {
        if (!line.startsWith(each)) {
            lines.append(filled(line, values));
            continue;
        }
        for (qsizetype i = 0; i < pieces.pictures.size(); ++i) {
            const int number = pieces.pictures.at(i);
            Values one = values;
            one.insert(u"path"_s, parts.pictures.value(number - 1, u"picture-%1.jpg"_s.arg(number)));
            one.insert(u"after"_s, pieces.texts.at(i + 1));
            lines.append(filled(line.sliced(each.size()), one));
        }
    }
    return lines.join(u'\n');
}

} // namespace likeness::workflow
