// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "json/fieldtable.h"
#include "json/names.h"
#include "json/reading.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <concepts>
#include <limits>

namespace likeness::json {

template<typename T>
Status readAt(const QJsonValue &value, T &out, const Place &place);

template<Tabled T>
Status readField(const QJsonObject &object, T &out, const auto &field, const Place &place)
{
    auto &member = out.*field.member;
    const QJsonValue value = object.value(field.name);
    const Place at = place.key(field.name);
    if constexpr (isOptional<std::remove_cvref_t<decltype(member)>>) {
        member.reset();
        if (value.isUndefined() || value.isNull())
            return {};
        return readAt(value, member.emplace(), at);
    } else {
        if (value.isUndefined() || value.isNull())
            return at.error(missingCode, QStringLiteral("missing"));
        return readAt(value, member, at);
    }
}

template<Tabled T>
Status refuseUnknown(const QJsonObject &object, const Place &place)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        const auto named = [&](const auto &...fields) { return ((it.key() == fields.name) || ...); };
        if (!std::apply(named, Fields<T>::table))
            return Place{place.path + u'/' + it.key(), {}}.error(unknownCode, QStringLiteral("not a known parameter"));
    }
    return {};
}

template<Tabled T>
Status readAny(const QJsonValue &value, T &out, const Place &place)
{
    if (!value.isObject())
        return place.error(typeCode, QStringLiteral("expected object"));
    const QJsonObject object = value.toObject();
    Status status;
    if (place.options.refuseUnknown)
        status = refuseUnknown<T>(object, place);
    const auto one = [&](const auto &field) {
        if (status)
            status = readField(object, out, field, place);
    };
    std::apply([&](const auto &...fields) { (one(fields), ...); }, Fields<T>::table);
    return status;
}
template<Named T>
Status readAny(const QJsonValue &value, T &out, const Place &place)
{
    QString text;
    if (Status status = readText(value, text, place); !status)
        return status;
    const std::optional<T> known = fromName<T>(text);
    if (!known)
        return place.error(valueCode, QStringLiteral("not one of the known values"));
    out = *known;
    return {};
}
template<typename T>
Status readAny(const QJsonValue &value, QList<T> &out, const Place &place)
{
    if (!value.isArray())
        return place.error(typeCode, QStringLiteral("expected list"));
    const QJsonArray list = value.toArray();
    out.clear();
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (Status status = readAt(list.at(i), out.emplaceBack(), place.index(i)); !status)
            return status;
    }
    return {};
}
inline Status readAny(const QJsonValue &value, QString &out, const Place &place) { return readText(value, out, place); }
inline Status readAny(const QJsonValue &value, double &out, const Place &place)
{
    return readNumber(value, out, place);
}
inline Status readAny(const QJsonValue &value, bool &out, const Place &place) { return readBool(value, out, place); }
template<std::integral T>
requires(!std::same_as<T, bool>) Status readAny(const QJsonValue &value, T &out, const Place &place)
{
    qint64 wide = 0;
    Status status =
        readInteger(value, wide, qint64(std::numeric_limits<T>::min()), qint64(std::numeric_limits<T>::max()), place);
    out = T(wide);
    return status;
}

template<typename T>
Status readAt(const QJsonValue &value, T &out, const Place &place)
{
    return readAny(value, out, place);
}

//! Fills the value from JSON, or says where and why it could not ("/MergeInfos/0/Url: expected text").
template<typename T>
Status read(const QJsonValue &value, T &out, ReadOptions options = {})
{
    return readAt(value, out, Place{{}, options});
}

} // namespace likeness::json
