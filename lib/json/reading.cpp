// SPDX-License-Identifier: Apache-2.0
#include "json/reading.h"

#include <cmath>

namespace likeness::json {

using namespace Qt::Literals::StringLiterals;

Error Place::error(QLatin1StringView code, const QString &what) const
{
    return {.kind = ErrorKind::Input, .code = code, .detail = path + u": "_s + what, .subject = path};
}

Status readBool(const QJsonValue &value, bool &out, const Place &place)
{
    if (place.options.numbersAsText && value.isString()) {
        const QString text = value.toString().toLower();
        if (text != "true"_L1 && text != "false"_L1)
            return place.error(typeCode, u"expected true or false"_s);
        out = text == "true"_L1;
        return {};
    }
    if (!value.isBool())
        return place.error(typeCode, u"expected true or false"_s);
    out = value.toBool();
    return {};
}

Status readInteger(const QJsonValue &value, qint64 &out, qint64 least, qint64 most, const Place &place)
{
    if (place.options.numbersAsText && value.isString()) {
        bool ok = false;
        out = value.toString().toLongLong(&ok);
        if (!ok)
            return place.error(typeCode, u"expected integer"_s);
    } else {
        // JSON has only doubles; both bounds of what a double holds exactly are checked before the cast.
        const double number = value.toDouble(std::nan(""));
        if (!value.isDouble() || number != std::floor(number))
            return place.error(typeCode, u"expected integer"_s);
        if (number < -9007199254740992.0 || number > 9007199254740992.0)
            return place.error(valueCode, u"integer out of range"_s);
        out = qint64(number);
    }
    if (out < least || out > most)
        return place.error(valueCode, u"integer out of range"_s);
    return {};
}

Status readNumber(const QJsonValue &value, double &out, const Place &place)
{
    if (place.options.numbersAsText && value.isString()) {
        bool ok = false;
        out = value.toString().toDouble(&ok);
        if (!ok || !std::isfinite(out))
            return place.error(typeCode, u"expected number"_s);
        return {};
    }
    if (!value.isDouble())
        return place.error(typeCode, u"expected number"_s);
    out = value.toDouble();
    return {};
}

Status readText(const QJsonValue &value, QString &out, const Place &place)
{
    if (!value.isString())
        return place.error(typeCode, u"expected text"_s);
    out = value.toString();
    return {};
}

} // namespace likeness::json
