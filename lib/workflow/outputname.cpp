// SPDX-License-Identifier: Apache-2.0
#include "workflow/outputname.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace likeness::workflow {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype longestName = 200; // characters; file systems take 255 bytes

const QRegularExpression &field()
{
    static const QRegularExpression expression(u"\\{(photo|project|material|n)(?::(\\d))?\\}"_s);
    return expression;
}

//! An id is opaque text; a part of a file name is not.
QString plain(QString text)
{
    static const QString never = u"/\\:*?\"<>|"_s;
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control || never.contains(c))
            c = u'_';
    }
    return text;
}

QString valueOf(const QRegularExpressionMatch &match, const NameFields &fields)
{
    const QString name = match.captured(1);
    if (name == "n"_L1)
        return QString::number(fields.row).rightJustified(match.captured(2).toInt(), u'0');
    return plain(name == "photo"_L1 ? fields.photo : name == "project"_L1 ? fields.project : fields.material);
}

bool endsLikeAPicture(const QString &name)
{
    const QString suffix = QFileInfo(name).suffix().toLower();
    return suffix == "jpg"_L1 || suffix == "jpeg"_L1 || suffix == "png"_L1;
}

} // namespace

Status checkPattern(const QString &pattern)
{
    const auto wrong = [&](const QString &why) {
        return Error{.kind = ErrorKind::Usage, .code = u"Usage.NamePattern"_s, .detail = why, .subject = pattern};
    };
    if (pattern.trimmed().isEmpty())
        return wrong(u"the pattern of names is empty"_s);
    if (pattern.contains(u'/') || pattern.contains(u'\\'))
        return wrong(u"a name holds no slash"_s);
    QString rest = pattern;
    rest.remove(field());
    if (rest.contains(u'{') || rest.contains(u'}'))
        return wrong(u"the fields are {photo}, {project}, {material} and {n}"_s);
    return {};
}

QString outputName(const QString &pattern, const NameFields &fields)
{
    QString name;
    qsizetype end = 0;
    for (auto it = field().globalMatch(pattern); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        name += plain(pattern.mid(end, match.capturedStart() - end)) + valueOf(match, fields);
        end = match.capturedEnd();
    }
    name += plain(pattern.mid(end));
    const QString suffix = endsLikeAPicture(pattern) ? u'.' + QFileInfo(name).suffix() : u".jpg"_s;
    if (endsLikeAPicture(pattern))
        name.chop(suffix.size());
    name = name.left(longestName).trimmed();
    // A name that begins with a dot would be hidden.
    return (name.startsWith(u'.') ? u'_' + name : name) + suffix;
}

QString uniqueName(const QString &name, QSet<QString> &taken)
{
    const QFileInfo file(name);
    const QString suffix = file.suffix().isEmpty() ? QString() : u'.' + file.suffix();
    const QString base = name.chopped(suffix.size());
    QString tried = name;
    for (int n = 2; taken.contains(tried.toLower()); ++n)
        tried = base + u'-' + QString::number(n) + suffix;
    taken.insert(tried.toLower());
    return tried;
}

} // namespace likeness::workflow
