// SPDX-License-Identifier: Apache-2.0
#include "gui/window/textlogofile.h"

#include "core/background.h"
#include "settings/keys.h"
#include "settings/settings.h"

#include <QCryptographicHash>
#include <QDir>
#include <QRegularExpression>

namespace likeness::gui {

namespace {

namespace keys = settings::keys;

QString fileName(const QString &text)
{
    constexpr int longest = 40;
    static const QRegularExpression unfit(QStringLiteral("[^\\w \\-]"), QRegularExpression::UseUnicodePropertiesOption);
    const QString name = QString(text).remove(unfit).simplified().left(longest);
    return (name.isEmpty() ? QStringLiteral("logo") : name) + QStringLiteral(".png");
}

Result<QString> write(const TextLogo &logo, const QString &folder)
{
    const QByteArray what = QStringLiteral("%1/%2/%3").arg(int(logo.face)).arg(int(logo.ink)).arg(logo.text).toUtf8();
    const QByteArray hash = QCryptographicHash::hash(what, QCryptographicHash::Sha256).toHex().left(12);
    const QDir own(folder + QLatin1Char('/') + QString::fromLatin1(hash));
    const QString path = own.filePath(fileName(logo.text));
    const QImage picture = pictureOf(logo);
    if (picture.isNull())
        return Error{.kind = ErrorKind::Input, .code = QStringLiteral("Input.NotAPicture")};
    if (!own.mkpath(QStringLiteral(".")) || !picture.save(path, "PNG"))
        return Error{.kind = ErrorKind::File, .code = QStringLiteral("File.NotWritable"), .subject = path};
    return path;
}

} // namespace

OperationOf<QString> *writeTextLogo(const TextLogo &logo, const QString &folder, QObject *parent)
{
    const std::function<Result<QString>()> writing = [logo, folder] { return write(logo, folder); };
    return new Background<QString>(writing, parent);
}

TextLogos textLogos(assembly::Assembly &assembly)
{
    const settings::Settings &kept = assembly.settings();
    const TextLogo last{.text = kept.get(keys::logoText),
                        .face = TextLogo::Face(std::clamp(kept.get(keys::logoFace), 0, faceCount - 1)),
                        .ink = TextLogo::Ink(std::clamp(kept.get(keys::logoInk), 0, inkCount - 1))};
    return {.last = last,
            .keep =
                [&assembly](const TextLogo &logo) {
                    assembly.settings().set(keys::logoText, logo.text);
                    assembly.settings().set(keys::logoFace, int(logo.face));
                    assembly.settings().set(keys::logoInk, int(logo.ink));
                },
            .write =
                [&assembly](const TextLogo &logo) {
                    return writeTextLogo(logo, assembly.dataFolder() + QStringLiteral("/logos"), &assembly);
                }};
}

} // namespace likeness::gui
