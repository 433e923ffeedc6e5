// SPDX-License-Identifier: Apache-2.0
#include "gui/window/sitting.h"

#include "assembly/assembly.h"
#include "assembly/erasing.h"
#include "gui/settings/settingspage.h"
#include "gui/window/binding.h"
#include "gui/window/mainwindow.h"
#include "gui/window/sessionkeeper.h"
#include "gui/window/settingsactions.h"
#include "gui/window/workspace.h"
#include "net/singleinstance.h"
#include "settings/keys.h"
#include "settings/settings.h"

#include <QDir>
#include <QTimer>

namespace likeness::gui {

namespace {

//! What is left after everything was to be deleted.
Message messageOn(const Erasure &erasure)
{
    QStringList lines;
    for (const QString &each : erasure.files.left)
        //: %1 is a file or folder
        lines.append(Sitting::tr("Could not be removed: %1").arg(QDir::toNativeSeparators(each)));
    for (const QString &each : erasure.keys)
        //: %1 is the name of an entry
        lines.append(Sitting::tr("Still in the system's key store: likeness, %1").arg(each));
    const bool failed = !lines.isEmpty();
    for (const QString &each : erasure.files.foreign)
        //: %1 is a file or folder
        lines.append(Sitting::tr("Not made by Likeness, and left: %1").arg(QDir::toNativeSeparators(each)));
    constexpr qsizetype mostLines = 8;
    if (const int more = int(lines.size() - mostLines); more > 0) {
        lines.resize(mostLines);
        lines.append(Sitting::tr("And %n more.", nullptr, more));
    }
    return {.severity = failed ? Severity::Error : Severity::Warning,
            .text = failed ? Sitting::tr("Not everything could be deleted. Remove by hand what is left.")
                           : Sitting::tr("All that Likeness kept was deleted. Something else stands in its folder."),
            .advice = lines.join(u'\n')};
}

} // namespace

struct Sitting::Private
{
    explicit Private(Beginning given)
        : beginning(std::move(given))
        , assembly(beginning.options)
    {}

    Beginning beginning;
    assembly::Assembly assembly;
    std::unique_ptr<MainWindow> window; // goes first: its operations are the assembly's
};

Sitting::Sitting(Beginning beginning, net::SingleInstance &instance)
    : d(std::make_unique<Private>(std::move(beginning)))
{
    Services services = servicesOf(d->assembly);
    services.erase.beginAnew = [this](const QStringList &leftKeys) { emit eraseWanted(leftKeys); };
    applyTheme(*qApp, services.looks.scheme);
    d->window = std::make_unique<MainWindow>(std::move(services));
    d->window->restoreGeometry(d->assembly.settings().get(settings::keys::windowGeometry));
    connect(&instance, &net::SingleInstance::called, d->window.get(), &MainWindow::comeForward);
    d->window->show();
    connect(&d->window->workspace().session(), &SessionKeeper::ready, this, [this](bool found) {
        MainWindow &shown = *d->window;
        const QString logo = d->assembly.settings().get(settings::keys::defaultLogo);
        if (!found && !logo.isEmpty())
            shown.composePresenter().startWithLogo(logo);
        shown.composePresenter().startWith(d->beginning.photos);
        shown.workspace().filming().takeUpJobs();
        shown.workspace().batching().takeUp();
    });
    QTimer::singleShot(0, this, &Sitting::begin);
}

Sitting::~Sitting() = default;

MainWindow &Sitting::window() { return *d->window; }

//! After the first paint: what is too old goes, and the samples come, so that the first click on Fuse works. Photos
//! that were asked for take the place of the sample photos.
void Sitting::begin()
{
    applySettings(d->assembly);
    d->window->workspace().session().begin();
    const std::optional<Erasure> &erasure = d->beginning.erasure;
    if (erasure && !erasure->isWhole()) {
        d->window->showPage(PageId::Settings); // where it was asked for
        d->window->workspace().settingsPage()->showMessage(messageOn(*erasure));
    } else {
        d->window->offerTour();
    }
    if (erasure && erasure->isWhole())
        emit d->window->workspace().news(tr("Everything was deleted. This is as the first start."));
    if (!d->assembly.profile().isLocal())
        return d->window->workspace().useProject();
    auto *samples = d->assembly.ensureSamples();
    samples->whenDone(d->window.get(), [this](const Result<assembly::Samples> &ready) {
        if (!ready)
            return d->window->tell(ready.error());
        d->window->workspace().setSampleProject(ready->project);
        if (d->beginning.photos.isEmpty() && d->window->composePresenter().state().photos.isEmpty())
            d->window->composePresenter().startWith(ready->photos);
    });
    samples->start();
}

void Sitting::end()
{
    d->window->workspace().session().end();
    d->assembly.settings().set(settings::keys::windowGeometry, d->window->saveGeometry());
}

Beginning Sitting::erase(const assembly::Options &options, const QStringList &leftKeys)
{
    const assembly::Erased files = assembly::eraseDataFolder(assembly::dataFolder(options));
    Beginning next{.options = options, .erasure = Erasure{files, leftKeys}};
    next.options.profile.clear(); // there is none of that name any more
    return next;
}

} // namespace likeness::gui

#include "moc_sitting.cpp"
