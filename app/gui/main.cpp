// SPDX-License-Identifier: Apache-2.0
#include "gui/batch/batchpresenter.h"
#include "gui/video/videopresenter.h"
#include "gui/window/binding.h"
#include "gui/window/mainwindow.h"
#include "gui/window/sessionkeeper.h"
#include "gui/window/settingsactions.h"
#include "gui/window/workspace.h"
#include "net/singleinstance.h"
#include "settings/keys.h"
#include "settings/settings.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QTimer>

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

//! After the first paint: the samples, so that the first click on Fuse works. Photos that were asked for take the place
//! of the sample photos.
void offerSamples(assembly::Assembly &assembly, gui::MainWindow &window, const QStringList &photos)
{
    auto *samples = assembly.ensureSamples();
    samples->whenDone(&window, [&window, photos](const Result<assembly::Samples> &ready) {
        if (!ready)
            return window.tell(ready.error());
        window.workspace().setSampleProject(ready->project);
        if (photos.isEmpty() && window.composePresenter().state().photos.isEmpty())
            window.composePresenter().startWith(ready->photos);
    });
    samples->start();
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
    assembly::Assembly assembly(options);
    gui::Services services = gui::servicesOf(assembly);
    gui::applyTheme(application, services.looks.scheme);
    gui::applySettings(assembly);
    gui::MainWindow window(std::move(services));
    window.restoreGeometry(assembly.settings().get(settings::keys::windowGeometry));
    QObject::connect(&instance, &net::SingleInstance::called, &window, &gui::MainWindow::comeForward);
    window.show();
    gui::SessionKeeper &session = window.workspace().session();
    QObject::connect(&session, &gui::SessionKeeper::ready, &window, [&](bool found) {
        if (const QString logo = assembly.settings().get(settings::keys::defaultLogo); !found && !logo.isEmpty())
            window.composePresenter().startWithLogo(logo);
        window.composePresenter().startWith(photos);
        window.workspace().filming().takeUpJobs();
        window.workspace().batching().takeUp();
    });
    QTimer::singleShot(0, &window, [&] {
        session.begin();
        window.offerTour();
        if (assembly.profile().isLocal())
            offerSamples(assembly, window, photos);
        else
            window.workspace().useProject();
    });
    const int code = QApplication::exec();
    session.end();
    assembly.settings().set(settings::keys::windowGeometry, window.saveGeometry());
    return code;
}
