// SPDX-License-Identifier: Apache-2.0
#include "gui/window/sitting.h"
#include "net/singleinstance.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QIcon>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace {

using namespace Qt::Literals::StringLiterals;
using namespace likeness;

assembly::Options optionsOf(const QApplication &application, QStringList &photos)
{
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions(
        {{u"data-dir"_s, QCoreApplication::translate("main", "Folder for databases, materials and results."),
          u"folder"_s},
         {u"profile"_s, QCoreApplication::translate("main", "Name of the profile that says where calls go."),
          u"name"_s},
         {u"language"_s, QCoreApplication::translate("main", "Language of the window: en or zh_CN."), u"name"_s}});
    parser.addPositionalArgument(u"photos"_s, QCoreApplication::translate("main", "Photos to begin with."),
                                 u"[photos…]"_s);
    parser.process(application);
    for (const QString &each : parser.positionalArguments()) {
        if (!each.isEmpty())
            photos.append(QFileInfo(each).absoluteFilePath());
    }
    return {.dataDir = parser.value(u"data-dir"_s),
            .profile = parser.value(u"profile"_s),
            .language = parser.value(u"language"_s)};
}

//! This program is the second one on its data folder: the first comes forward with what was asked of this one.
int callFirst(net::SingleInstance &first, const QStringList &photos)
{
    QObject::connect(&first, &net::SingleInstance::answered, qApp, [](bool reached) {
        if (!reached)
            qCritical("Likeness is running on this data folder already, but does not answer.");
        QCoreApplication::exit(reached ? 0 : 1);
    });
    first.call(photos);
    return QApplication::exec();
}

//! The C library of Linux keeps ever larger blocks for later use: after some photos of a camera, a hundred megabytes.
void giveMemoryBack()
{
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 4 * 1024 * 1024);
#endif
}

} // namespace

int main(int argc, char *argv[])
{
    giveMemoryBack();
    // Qt's other back-end for videos needs plug-ins that a small system has not.
    if (!qEnvironmentVariableIsSet("QT_MEDIA_BACKEND"))
        qputenv("QT_MEDIA_BACKEND", "ffmpeg");
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"likeness"_s);
    QGuiApplication::setApplicationDisplayName(u"Likeness"_s);
    QGuiApplication::setDesktopFileName(u"likeness"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(LIKENESS_VERSION));
    QApplication::setWindowIcon(QIcon(u":/icons/likeness.svg"_s));

    QStringList photos;
    const assembly::Options options = optionsOf(application, photos);
    net::SingleInstance instance(assembly::dataFolder(options));
    if (!instance.claim())
        return callFirst(instance, photos);
    for (gui::Beginning beginning{.options = options, .photos = photos};;) {
        std::optional<QStringList> leftKeys; // there where everything is to be deleted
        {
            gui::Sitting sitting(beginning, instance);
            QObject::connect(&sitting, &gui::Sitting::eraseWanted, &application, [&leftKeys](const QStringList &left) {
                leftKeys = left;
                QCoreApplication::exit();
            });
            const int code = QApplication::exec();
            if (!leftKeys) {
                sitting.end();
                return code;
            }
        }
        beginning = gui::Sitting::erase(options, *leftKeys);
    }
}
