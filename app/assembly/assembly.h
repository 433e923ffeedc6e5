// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "api/finding.h"
#include "assembly/options.h"
#include "assembly/pastcalls.h"
#include "assembly/samples.h"
#include "core/operation.h"
#include "engine/engine.h"
#include "net/limiter.h"
#include "settings/environment.h"
#include "settings/profile.h"
#include "workflow/fuseinput.h"
#include "workflow/library.h"
#include "workflow/savedresult.h"
#include "workflow/snippets.h"
#include "workflow/videoinput.h"

#include <QJsonObject>
#include <QObject>
#include <memory>

namespace likeness::net {
class ExchangeLog;
}

namespace likeness::settings {
struct KeptKeys;
class SecretStore;
class Settings;
} // namespace likeness::settings

namespace likeness::workflow {
struct BatchOptions;
struct BatchPlan;
class BatchRun;
struct ConnectionReport;
} // namespace likeness::workflow

namespace likeness::assembly {

class FolderHold;

//! A request that is not sent; pictures and secrets elided.
struct DryRun
{
    QString action{};
    QString version{};
    QString endpoint{}; //!< its address; "local" for the embedded service
    QJsonObject body{};
};

//! How the network is reached: kind as in settings/keys.h.
struct Proxy
{
    QString kind{};
    QString host{};
    int port = 0;
    QString user{};
    Secret password{};
};

using CallUsage = net::CallUsage;

//! What is to happen to the count of billed calls before it is told.
struct BudgetChange
{
    enum class Kind { None, Set, Reset };
    Kind kind = Kind::None;
    std::optional<qint64> budget{}; //!< absent: any number of calls
};

//! Builds and owns what both programs are made of; the one place that names concrete classes. Every function that
//! hands out an operation returns it unstarted, as a child of this object: connect, whenDone(), start(). The embedded
//! service and the engine are begun by the first operation that needs them. Lives on the event thread.
class Assembly : public QObject
{
    Q_OBJECT

public:
    explicit Assembly(const Options &options, QObject *parent = nullptr);
    ~Assembly() override;

    const Options &options() const;
    QString dataFolder() const;
    FolderHold &folderHold(); //!< this program's, on that folder, from the beginning to the end of this object
    settings::Settings &settings();

    QList<settings::Profile> profiles() const; //!< "local" is always the first
    settings::Profile profile() const;
    bool hasProfile() const; //!< false where the options name one that there is not; "local" stands for it then
    Status chooseProfile(const QString &name); //!< running calls keep the one they began with
    settings::SecretStore &secrets();
    bool hasKeys(const QString &profile) const; //!< typed in, in the environment, or in the key store
    //! Keeps typed keys for this session, and in the system's key store where there is one. What is left blank of them
    //! stays as the profile has it.
    OperationOf<settings::KeptKeys> *keepKeys(const settings::Profile &profile, const settings::EnvironmentKeys &keys);
    OperationOf<settings::KeptKeys> *forgetKeys(const settings::Profile &profile);
    OperationOf<bool> *forgetNotes(const QString &profile); //!< on the materials of its cloud, with own pictures
    //! Every entry of the key store that belongs to this data folder is erased; ends with the names of those that the
    //! store keeps all the same.
    OperationOf<QStringList> *forgetAllKeys();
    //! From now on and in later runs; the password goes into the key store, one left blank is the one kept there.
    void useProxy(const Proxy &proxy);
    bool hasProxyPassword() const; //!< in memory or in the key store
    //! What is left blank of the keys is as the profile has it.
    OperationOf<workflow::ConnectionReport> *testConnection(const settings::Profile &profile,
                                                            const settings::EnvironmentKeys &keys);
    void setLanguage(const QString &language); //!< of messages that come over the wire and of the default mark

    OperationOf<workflow::FuseOutcome> *fuse(const workflow::FuseInput &input);
    //! Pictures by plan; attempts of a row are those of the profile.
    workflow::BatchRun *batch(const workflow::BatchPlan &plan, workflow::BatchOptions options);
    //! With the user's own names and pictures; of a cloud that does not list them, those whose IDs were typed in.
    OperationOf<QList<workflow::Material>> *materials(const QString &project);
    OperationOf<engine::FacesFound> *faces(const QString &path, bool withLandmarks = false);
    OperationOf<api::Findings> *preflight(const workflow::FuseInput &input);
    //! The request fuse() would send.
    OperationOf<DryRun> *dryRun(const workflow::FuseInput &input);
    OperationOf<workflow::VideoSubmission> *submitVideo(const workflow::VideoInput &input);
    OperationOf<workflow::VideoState> *videoState(const QString &jobId);
    //! Until the video stands at the path; any job, whoever submitted it.
    OperationOf<workflow::VideoOutcome> *followVideo(const QString &jobId, const QString &out,
                                                     workflow::Existing existing);
    //! Fills a fresh data folder with the sample project, photos and materials; later calls find what is there.
    OperationOf<Samples> *ensureSamples(bool withVideo = false);

    //! The embedded service's own projects and materials, whatever the profile.
    workflow::Library &library();
    //! That of the profile in use: the embedded service's, or a cloud's with what was noted of it.
    workflow::Library &profileLibrary();
    PastCalls &pastCalls();
    net::ExchangeLog &exchanges(); //!< of this session
    //! Calls made as the chosen profile by all programs on this data folder, and what bounds them.
    OperationOf<CallUsage> *callUsage(const BudgetChange &change = {});
    //! Code that makes a call, by the template of that language.
    QString code(const workflow::SnippetParts &parts, workflow::CodeLanguage language) const;

private:
    OperationOf<settings::KeptKeys> *storeKeys(const QString &profile, const settings::EnvironmentKeys &keys);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace likeness::assembly
