// SPDX-License-Identifier: Apache-2.0
#include "gui/window/binding.h"

#include "core/background.h"
#include "gui/window/batchactions.h"
#include "gui/window/composekeeping.h"
#include "gui/window/diagnostics.h"
#include "gui/window/settingsactions.h"
#include "gui/window/textlogofile.h"
#include "gui/window/videoactions.h"
#include "media/labels.h"
#include "media/picture.h"
#include "media/thumbnailcache.h"
#include "settings/keys.h"
#include "settings/settings.h"
#include "words/errortext.h"
#include "words/findingtext.h"
#include "words/language.h"

#include <QDir>
#include <QLocale>
#include <QTemporaryFile>

namespace likeness::gui {

namespace {

using namespace Qt::Literals::StringLiterals;

//! The language shown now; it may change while the program runs.
api::Language language() { return words::languageOf(QLocale().name()); }

Message messageOf(const Error &error)
{
    const words::ErrorText text = words::errorText(error, language());
    Message message{.severity = Severity::Error, .text = text.message, .advice = text.advice};
    message.reference = error.requestId.isEmpty() ? error.code : error.code + u"  RequestId "_s + error.requestId;
    return message;
}

Scheme schemeOf(const QString &name)
{
    return name == "light"_L1 ? Scheme::Light : name == "dark"_L1 ? Scheme::Dark : Scheme::System;
}

QString nameOf(Scheme scheme)
{
    return scheme == Scheme::Light ? u"light"_s : scheme == Scheme::Dark ? u"dark"_s : u"system"_s;
}

//! Runs in a pool thread: the labels are read from a file of their own.
QStringList labelsIn(const QByteArray &bytes)
{
    QTemporaryFile file;
    if (!file.open() || file.write(bytes) != bytes.size() || !file.flush())
        return {};
    file.close();
    const auto labels = media::readLabels(file.fileName());
    QStringList found;
    if (!labels)
        return found;
    if (!labels->aigc.isEmpty())
        found.append(u"AIGC (GB 45438-2025)"_s);
    if (!labels->digitalSourceType.isEmpty())
        found.append(u"IPTC "_s + labels->digitalSourceType.section(u'/', -1));
    for (const auto &[key, value] : labels->metaData)
        found.append(key + u" = "_s + value);
    return found;
}

ComposeActions composeActions(assembly::Assembly &assembly)
{
    return {.fuse = [&assembly](const workflow::FuseInput &input) { return assembly.fuse(input); },
            .materials = [&assembly](const QString &project) { return assembly.materials(project); },
            .faces = [&assembly](const QString &photo) { return assembly.faces(photo); },
            .preflight = [&assembly](const workflow::FuseInput &input) { return assembly.preflight(input); },
            .picture = [&assembly](const QString &path) -> OperationOf<QImage> * {
                const auto load = [path]() -> Result<QImage> {
                    auto picture = media::loadPicture(path);
                    return picture ? Result<QImage>(picture->image) : picture.error();
                };
                return new Background<QImage>(std::function<Result<QImage>()>(load), &assembly);
            },
            .findingWords = [](const api::Finding &finding) { return words::findingText(finding, language()); },
            .errorWords = messageOf};
}

//! Runs in a pool thread.
Result<workflow::FuseOutcome> outcomeOf(const store::Run &run)
{
    const auto bytes = media::readFile(run.out);
    if (!bytes)
        return bytes.error();
    const auto picture = media::decodePicture(*bytes);
    if (!picture)
        return picture.error();
    return workflow::FuseOutcome{.picture = *bytes,
                                 .format = picture->facts.format,
                                 .size = picture->facts.size,
                                 .requestId = run.requestId,
                                 .elapsedMs = run.elapsedMs,
                                 .attempts = run.attempts,
                                 .runId = run.id};
}

HistoryActions historyActions(assembly::Assembly &assembly)
{
    assembly::PastCalls &calls = assembly.pastCalls();
    return {.list = [&calls](const store::RunQuery &query) { return calls.list(query); },
            .count = [&calls](const store::RunQuery &query) { return calls.count(query); },
            .remove = [&calls](qint64 id) { return calls.remove(id); },
            .save = [&calls](const store::RunQuery &query, const QString &path,
                             const QStringList &headings) { return calls.writeTable(query, path, headings); },
            .errorWords = messageOf,
            .codeWords =
                [](const QString &code) {
                    return words::errorText({.kind = ErrorKind::Service, .code = code}, language()).message;
                }};
}

ComposePage::Thumbnail thumbnails(assembly::Assembly &assembly)
{
    // Shared with the pool functions that use it when the window has gone.
    const auto cache = std::make_shared<media::ThumbnailCache>(assembly.dataFolder() + u"/thumbnails"_s);
    return [&assembly, cache](const QString &path, int edge) -> OperationOf<QImage> * {
        const auto load = [cache, path, edge]() -> Result<QImage> {
            if (path.isEmpty()) // of a cloud's material there need be no picture here
                return Error{.kind = ErrorKind::Input, .code = u"File.NotReadable"_s};
            return cache->thumbnail(path, edge);
        };
        return new Background<QImage>(std::function<Result<QImage>()>(load), &assembly);
    };
}

//! How the window looks, from the options and the settings.
Looks looksOf(assembly::Assembly &assembly)
{
    settings::Settings &settings = assembly.settings();
    const QString asked = assembly.options().language;
    return {
        .language = asked.isEmpty() ? settings.get(settings::keys::language) : asked,
        .scheme = schemeOf(settings.get(settings::keys::theme)),
        .keepLanguage =
            [&assembly](const QString &name) {
                assembly.settings().set(settings::keys::language, name);
                assembly.setLanguage(name);
            },
        .keepScheme = [&assembly](Scheme scheme) { assembly.settings().set(settings::keys::theme, nameOf(scheme)); },
        .tourSeen = settings.get(settings::keys::tourSeen),
        .keepTourSeen = [&assembly] { assembly.settings().set(settings::keys::tourSeen, true); }};
}

} // namespace

Services servicesOf(assembly::Assembly &assembly)
{
    Services services{.compose = composeActions(assembly)};
    services.presets = presetActions(assembly.settings());
    services.result.warning = [](const api::LikenessWarning &warning) {
        return words::warningText(warning.code, warning.text, language());
    };
    services.result.error = [](const Error &error) {
        const words::ErrorText text = words::errorText(error, language());
        return text.message + u' ' + text.advice;
    };
    services.result.marks = labelsIn;
    services.video = videoActions(assembly);
    services.video.picture = services.compose.picture;
    services.video.findingWords = services.compose.findingWords;
    services.video.errorWords = messageOf;
    services.video.warningWords = services.result.warning;
    services.playback = loadPlayback;
    services.batch = batchActions(assembly);
    services.batch.findingWords = services.compose.findingWords;
    services.batch.errorWords = messageOf;
    services.history = historyActions(assembly);
    services.exchanges = [&assembly] { return assembly.exchanges().records(); };
    services.clearExchanges = [&assembly] { assembly.exchanges().clear(); };
    services.code = [&assembly](const workflow::SnippetParts &parts, workflow::CodeLanguage language) {
        return assembly.code(parts, language);
    };
    services.materials = {.library = [&assembly] { return &assembly.profileLibrary(); },
                          .picture = services.compose.picture,
                          .errorWords = messageOf};
    services.materials.rights = services.compose.rights = [&assembly](const QString &material) {
        return assembly.settings().get(settings::keys::rightsOf(material));
    };
    services.materials.keepRights = [&assembly](const QString &material, const QString &note) {
        assembly.settings().set(settings::keys::rightsOf(material), note);
    };
    services.effect = {
        .run =
            [&assembly](const workflow::EffectPlan &plan) {
                // what was begun as one profile does not go out as another
                const auto fuse = [&assembly, of = assembly.profile()](
                                      const workflow::FuseInput &input) -> OperationOf<workflow::FuseOutcome> * {
                    if (const auto now = assembly.profile(); now.name == of.name && now.endpoint == of.endpoint)
                        return assembly.fuse(input);
                    return new ReadyOperation<workflow::FuseOutcome>(
                        Error{.kind = ErrorKind::Cancelled, .code = u"Cancelled"_s}, &assembly);
                };
                return new workflow::EffectRun(plan, fuse, &assembly);
            },
        .picture = services.compose.picture,
        .errorWords = messageOf,
        .isBilled = [&assembly] { return !assembly.profile().isLocal(); },
        .folder = assembly.dataFolder() + u"/session/effect"_s};
    services.settings = settingsActions(assembly, messageOf);
    services.erase = eraseActions(assembly, messageOf);
    services.pastResult = [&assembly](const store::Run &run) -> OperationOf<workflow::FuseOutcome> * {
        return new Background<workflow::FuseOutcome>([run] { return outcomeOf(run); }, &assembly);
    };
    services.noteSaved = [&assembly](qint64 run, const QString &path) {
        if (run > 0)
            assembly.pastCalls().setOut(run, path)->start();
    };
    services.thumbnail = thumbnails(assembly);
    services.looks = looksOf(assembly);
    services.textLogos = textLogos(assembly);
    services.writeDiagnostics = [&assembly](const QString &path) { return writeDiagnostics(assembly, path); };
    services.project = [&assembly] { return assembly.profile().project.value_or(QString()); };
    services.result.folder = [&assembly] { return assembly.settings().get(settings::keys::outputFolder); };
    services.recent = recentActions(assembly.settings(), assembly.dataFolder());
    services.recent.profile =
        services.profile = [&assembly] { return assembly.profile().isLocal() ? QString() : assembly.profile().name; };
    services.sessionFolder = assembly.dataFolder() + u"/session"_s;
    QDir().mkpath(services.sessionFolder);
    return services;
}

} // namespace likeness::gui
