// SPDX-License-Identifier: Apache-2.0
#include "json/flatten.h"

#include "json/reading.h"

#include <QJsonArray>
#include <QMap>
#include <QStringList>
#include <memory>

namespace likeness::json {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype deepest = 16;

void flattenInto(const QString &name, const QJsonValue &value, Pairs &out)
{
    const QString prefix = name.isEmpty() ? name : name + u'.';
    switch (value.type()) {
    case QJsonValue::Object: {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            flattenInto(prefix + it.key(), it.value(), out);
        break;
    }
    case QJsonValue::Array: {
        const QJsonArray list = value.toArray();
        for (qsizetype i = 0; i < list.size(); ++i)
            flattenInto(prefix + QString::number(i), list.at(i), out);
        break;
    }
    case QJsonValue::String:
        out.append({name, value.toString()});
        break;
    case QJsonValue::Bool:
        out.append({name, value.toBool() ? u"true"_s : u"false"_s});
        break;
    case QJsonValue::Double:
        out.append({name, value.toVariant().toString()});
        break;
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
}

struct Node
{
    bool hasText = false;
    QString text{};
    QMap<QString, std::shared_ptr<Node>> children{}; // shared only because QMap copies its values
};

Error syntaxError(const QString &name, const QString &what)
{
    return {.kind = ErrorKind::Input, .code = syntaxCode, .detail = name + u": "_s + what, .subject = name};
}

bool isList(const Node &node)
{
    for (auto it = node.children.begin(); it != node.children.end(); ++it) {
        bool number = false;
        it.key().toUInt(&number);
        if (!number)
            return false;
    }
    return !node.children.isEmpty();
}

Result<QJsonValue> build(const Node &node, const QString &name)
{
    if (node.hasText && !node.children.isEmpty())
        return syntaxError(name, u"has both a value and members"_s);
    if (node.hasText)
        return QJsonValue(node.text);
    if (!isList(node)) {
        QJsonObject object;
        for (auto it = node.children.begin(); it != node.children.end(); ++it) {
            Result<QJsonValue> member = build(**it, name + u'.' + it.key());
            if (!member)
                return member;
            object.insert(it.key(), *member);
        }
        return QJsonValue(object);
    }
    QJsonArray list;
    for (qsizetype i = 0; i < node.children.size(); ++i) {
        const auto child = node.children.constFind(QString::number(i));
        if (child == node.children.constEnd())
            return syntaxError(name, u"list indexes must run from 0 without gaps"_s);
        Result<QJsonValue> member = build(**child, name + u'.' + child.key());
        if (!member)
            return member;
        list.append(*member);
    }
    return QJsonValue(list);
}

} // namespace

Pairs flatten(const QJsonObject &object)
{
    Pairs pairs;
    flattenInto({}, object, pairs);
    return pairs;
}

Result<QJsonObject> unflatten(const Pairs &pairs)
{
    Node root;
    for (const auto &[name, text] : pairs) {
        const QStringList parts = name.split(u'.');
        if (parts.size() > deepest || parts.contains(QString()))
            return syntaxError(name, u"not a parameter name"_s);
        Node *node = &root;
        for (const QString &part : parts) {
            auto &child = node->children[part];
            if (!child)
                child = std::make_shared<Node>();
            node = child.get();
        }
        if (node->hasText)
            return syntaxError(name, u"given twice"_s);
        node->hasText = true;
        node->text = text;
    }
    QJsonObject object;
    for (auto it = root.children.begin(); it != root.children.end(); ++it) {
        Result<QJsonValue> member = build(**it, it.key());
        if (!member)
            return member.error();
        object.insert(it.key(), *member);
    }
    return object;
}

} // namespace likeness::json
