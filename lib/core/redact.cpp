// SPDX-License-Identifier: Apache-2.0
#include "core/redact.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <algorithm>
#include <array>

namespace likeness {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::array shownHeaders{"accept"_L1,
                                  "accept-encoding"_L1,
                                  "connection"_L1,
                                  "content-length"_L1,
                                  "content-type"_L1,
                                  "date"_L1,
                                  "host"_L1,
                                  "server"_L1,
                                  "user-agent"_L1,
                                  "x-tc-action"_L1,
                                  "x-tc-language"_L1,
                                  "x-tc-region"_L1,
                                  "x-tc-requestclient"_L1,
                                  "x-tc-timestamp"_L1,
                                  "x-tc-traceid"_L1,
                                  "x-tc-version"_L1};

constexpr std::array hiddenFields{"SecretId"_L1, "SecretKey"_L1, "Signature"_L1, "Token"_L1};
constexpr std::array pictureFields{"Image"_L1, "LogoImage"_L1, "ModelImage"_L1, "FusedImage"_L1};
constexpr qsizetype longestShownText = 1024;

QString redactedAuthorization(const QString &value)
{
    static const QRegularExpression secrets(u"(Credential=)[^/,\\s]+|(Signature=)[0-9a-zA-Z+/=]+"_s);
    QString shown = value;
    return shown.replace(secrets, u"\\1\\2"_s + redactedText.toString());
}

QJsonValue redactedField(QStringView name, const QJsonValue &value)
{
    if (std::ranges::any_of(hiddenFields, [&](auto field) { return name == field; }))
        return redactedText.toString();
    const bool picture = std::ranges::any_of(pictureFields, [&](auto field) { return name == field; });
    const QString text = value.toString();
    const bool address = text.startsWith("http://"_L1) || text.startsWith("https://"_L1);
    if (picture && value.isString() && !text.isEmpty() && !address)
        return u"<%1 bytes of picture data>"_s.arg(text.size());
    return redactedJson(value);
}

} // namespace

QString redactedHeader(const QByteArray &name, const QByteArray &value)
{
    const QString lower = QString::fromLatin1(name).toLower();
    if (lower == "authorization"_L1)
        return redactedAuthorization(QString::fromLatin1(value));
    const bool shown = std::ranges::any_of(shownHeaders, [&](auto header) { return lower == header; });
    return shown ? QString::fromUtf8(value) : redactedText.toString();
}

QJsonValue redactedJson(const QJsonValue &value)
{
    if (value.isObject()) {
        QJsonObject shown;
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            shown.insert(it.key(), redactedField(it.key(), it.value()));
        return shown;
    }
    if (value.isArray()) {
        QJsonArray shown;
        const QJsonArray list = value.toArray();
        for (const QJsonValue &item : list)
            shown.append(redactedJson(item));
        return shown;
    }
    if (value.isString() && value.toString().size() > longestShownText)
        return u"<text of %1 characters>"_s.arg(value.toString().size());
    return value;
}

} // namespace likeness
