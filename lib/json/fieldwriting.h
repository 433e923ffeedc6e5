// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "json/fieldtable.h"
#include "json/names.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <concepts>

namespace likeness::json {

template<typename T>
QJsonValue write(const T &value);

template<Tabled T>
QJsonObject writeObject(const T &value)
{
    QJsonObject object;
    const auto one = [&](const auto &field) {
        const auto &member = value.*field.member;
        if constexpr (isOptional<std::remove_cvref_t<decltype(member)>>) {
            if (member)
                object.insert(field.name, write(*member));
        } else {
            object.insert(field.name, write(member));
        }
    };
    std::apply([&](const auto &...fields) { (one(fields), ...); }, Fields<T>::table);
    return object;
}

template<typename T>
QJsonArray writeList(const QList<T> &values)
{
    QJsonArray list;
    for (const T &value : values)
        list.append(write(value));
    return list;
}
template<typename T>
QJsonValue writeAny(const QList<T> &values)
{
    return writeList(values);
}
template<Tabled T>
QJsonValue writeAny(const T &value)
{
    return writeObject(value);
}
template<Named T>
QJsonValue writeAny(const T &value)
{
    return nameOf(value);
}
template<std::integral T>
QJsonValue writeAny(const T &value)
{
    if constexpr (std::same_as<T, bool>)
        return value;
    else
        return qint64(value);
}
inline QJsonValue writeAny(double value) { return value; }
inline QJsonValue writeAny(const QString &value) { return value; }

//! The value as JSON; absent optionals are left out.
template<typename T>
QJsonValue write(const T &value)
{
    return writeAny(value);
}

} // namespace likeness::json
