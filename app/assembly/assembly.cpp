// SPDX-License-Identifier: Apache-2.0
#include "assembly/assembly_p.h"
#include "core/background.h"
#include "core/redact.h"
#include "workflow/fuserequest.h"
#include "workflow/materialslist.h"
#include "workflow/preflight.h"
#include "workflow/videofollow.h"
#include "workflow/videosubmit.h"
#include "json/fields.h"

#include <QThreadPool>

namespace likeness::assembly {

using namespace Qt::Literals::StringLiterals;

Assembly::Assembly(const Options &options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, options))
{
    d->setProxy(d->keptProxy());
}

Assembly::~Assembly()
{
    // Operations use the network and the service: they go first, and so do pool functions that still run.
    const auto operations = findChildren<Operation *>(Qt::FindDirectChildrenOnly);
    qDeleteAll(operations);
    QThreadPool::globalInstance()->waitForDone();
}

const Options &Assembly::options() const { return d->options; }

QString Assembly::dataFolder() const { return d->folder; }

FolderHold &Assembly::folderHold() { return d->hold; }

settings::Settings &Assembly::settings() { return d->settings; }

QList<settings::Profile> Assembly::profiles() const { return d->settings.profiles(); }

settings::Profile Assembly::profile() const { return d->profile; }

bool Assembly::hasProfile() const { return d->options.profile.isEmpty() || d->profile.name == d->options.profile; }

Status Assembly::chooseProfile(const QString &name)
{
    for (const settings::Profile &known : profiles()) {
        if (known.name != name)
            continue;
        d->profile = known;
        d->settings.set(settings::keys::profile, name);
        return {};
    }
    return Error{.kind = ErrorKind::Usage,
                 .code = u"Usage.NoProfile"_s,
                 .detail = u"there is no profile of this name"_s,
                 .subject = name};
}

void Assembly::setLanguage(const QString &language) { d->language = language; }

OperationOf<QList<workflow::Material>> *Assembly::Private::listed(const QString &project, QObject *parent)
{
    using Materials = QList<workflow::Material>;
    return withEndpoint<Materials>(parent, [this, project](const net::Endpoint &endpoint, QObject *owner) {
        return new workflow::MaterialsList(net::Client(*network, endpoint, retries()), project, owner);
    });
}

OperationOf<QList<workflow::Material>> *Assembly::materials(const QString &project)
{
    using Materials = QList<workflow::Material>;
    if (!d->isLocal())
        return d->cloud.usableMaterials(project);
    // The API tells no picture; those of the embedded service stand on this computer.
    const auto withPictures = [this, project](const Materials &materials, QObject *parent) -> OperationOf<Materials> * {
        const auto work = [local = &d->local, project, materials]() -> Result<Materials> {
            const auto library = local->library();
            if (!library)
                return library.error();
            const auto known = (*library)->materials(project);
            if (!known)
                return known.error();
            Materials shown = materials;
            for (workflow::Material &material : shown) {
                for (const store::Material &row : *known) {
                    if (row.id == material.id)
                        material = shownMaterial(**library, row);
                }
            }
            return shown;
        };
        return new Background<Materials>(std::function<Result<Materials>()>(work), parent);
    };
    return new Chained<Materials, Materials>(d->listed(project, this), withPictures, this);
}

OperationOf<engine::FacesFound> *Assembly::faces(const QString &path, bool withLandmarks)
{
    return workflow::suggestFaces(d->engineSource(), path, withLandmarks, this);
}

OperationOf<api::Findings> *Assembly::preflight(const workflow::FuseInput &input)
{
    return workflow::preflight(input, d->engineSource(), this);
}

OperationOf<DryRun> *Assembly::dryRun(const workflow::FuseInput &input)
{
    const Destination to = d->destination(d->profile);
    const QString endpoint = to.local ? d->profile.name : to.url.toString();
    const auto work = [input, endpoint]() -> Result<DryRun> {
        const auto prepared = workflow::prepareFusion(input);
        if (!prepared)
            return prepared.error();
        return DryRun{workflow::actionOf(input.kind), workflow::versionOf(input.kind), endpoint,
                      net::shownRequest(workflow::bodyOf(*prepared), prepared->pictures)};
    };
    return new Background<DryRun>(std::function<Result<DryRun>()>(work), this);
}

OperationOf<workflow::VideoSubmission> *Assembly::submitVideo(const workflow::VideoInput &input)
{
    return d->withEndpoint<workflow::VideoSubmission>(
        this, [this, input](const net::Endpoint &endpoint, QObject *parent) {
            const net::Client client(*d->network, endpoint, d->retries());
            return new workflow::VideoSubmit(client, input, {d->historySource(), d->name()}, parent);
        });
}

OperationOf<workflow::VideoState> *Assembly::videoState(const QString &jobId)
{
    return d->withEndpoint<workflow::VideoState>(this, [this, jobId](const net::Endpoint &endpoint, QObject *parent) {
        const net::Client client(*d->network, endpoint, d->retries());
        return workflow::askAboutVideo(client, jobId, d->historySource(), parent);
    });
}

OperationOf<workflow::VideoOutcome> *Assembly::followVideo(const QString &jobId, const QString &out,
                                                           workflow::Existing existing)
{
    workflow::Following following{.jobId = jobId,
                                  .out = out,
                                  .existing = existing,
                                  .history = d->historySource(),
                                  .lockFolder = d->folder + u"/followed"_s};
    if (d->isLocal())
        following.pace = workflow::PollPace::local();
    following.pace.jitter = net::systemJitter();
    return d->withEndpoint<workflow::VideoOutcome>(
        this, [this, following](const net::Endpoint &endpoint, QObject *parent) {
            const net::Client client(*d->network, endpoint, d->retries());
            return new workflow::VideoFollow(*d->network, client, following, parent);
        });
}

OperationOf<Samples> *Assembly::ensureSamples(bool withVideo)
{
    const SampleWish wish{d->folder, d->language.startsWith("zh"_L1), withVideo};
    const auto work = [local = &d->local, wish]() -> Result<Samples> {
        const auto library = local->library();
        if (!library)
            return library.error();
        return fillWithSamples(**library, wish);
    };
    return new Background<Samples>(std::function<Result<Samples>()>(work), this);
}

workflow::Library &Assembly::library() { return d->library; }

workflow::Library &Assembly::profileLibrary()
{
    return d->isLocal() ? static_cast<workflow::Library &>(d->library) : d->cloud;
}

PastCalls &Assembly::pastCalls() { return d->pastCalls; }

} // namespace likeness::assembly

#include "moc_assembly.cpp"
