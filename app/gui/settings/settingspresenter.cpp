// SPDX-License-Identifier: Apache-2.0
#include "gui/settings/settingspresenter.h"

#include <QLocale>

namespace likeness::gui {

SettingsPresenter::SettingsPresenter(SettingsView &view, SettingsActions actions, QObject *parent)
    : QObject(parent)
    , m_view(view)
    , m_actions(std::move(actions))
{}

SettingsPresenter::~SettingsPresenter()
{
    for (const QPointer<Operation> &each : {m_testing, m_counting}) {
        if (each) {
            each->disconnect(this);
            each->cancel();
        }
    }
}

void SettingsPresenter::reload()
{
    if (!m_actions.profiles)
        return;
    showProfiles(m_actions.profileInUse());
    m_view.showNetwork(m_actions.network());
    m_view.showFiles(m_actions.files());
    m_view.showDataFolder(m_actions.dataFolder);
    m_view.showModels(m_actions.models());
    readCalls();
}

void SettingsPresenter::showProfiles(const QString &shown)
{
    m_view.showProfiles(m_actions.profiles(), m_actions.profileInUse(), shown);
}

void SettingsPresenter::save(const ProfileEdit &edit)
{
    if (const Status saved = m_actions.saveProfile(edit); !saved)
        return m_view.showMessage(m_actions.errorWords(saved.error()));
    OperationOf<settings::KeptKeys> *keeping = keepKeys(edit);
    showProfiles(edit.profile.name);
    m_view.showMessage({.severity = Severity::Good,
                        //: %1 is the name of a profile
                        .text = tr("The profile %1 was saved.").arg(edit.profile.name)});
    if (keeping)
        keeping->start();
}

OperationOf<settings::KeptKeys> *SettingsPresenter::keepKeys(const ProfileEdit &edit)
{
    if (edit.keys.isEmpty())
        return nullptr;
    OperationOf<settings::KeptKeys> *keeping = m_actions.keepKeys(edit);
    keeping->whenDone(this, [this, name = edit.profile.name](const Result<settings::KeptKeys> &kept) {
        if (kept)
            return;
        Message message = m_actions.errorWords(kept.error());
        //: %1 is the name of a profile, %2 a sentence that says why
        message.text = tr("What was typed of the keys of %1 was not kept. %2").arg(name, message.text);
        message.advice = tr("Type SecretId and SecretKey together, and save again.");
        m_view.showMessage(message);
    });
    return keeping;
}

void SettingsPresenter::importProfiles()
{
    m_view.clearMessage();
    auto *finding = m_actions.findProfiles();
    finding->whenDone(this, [this](const Result<QList<ProfileEdit>> &found) {
        if (found)
            takeFound(*found);
        else
            m_view.showMessage(m_actions.errorWords(found.error()));
    });
    finding->start();
}

void SettingsPresenter::takeFound(const QList<ProfileEdit> &found)
{
    QStringList taken;
    QStringList known;
    const QList<ProfileRow> rows = m_actions.profiles();
    for (const ProfileEdit &each : found) {
        const auto hasName = [&each](const ProfileRow &row) { return row.profile.name == each.profile.name; };
        if (std::ranges::any_of(rows, hasName)) {
            known.append(each.profile.name);
            continue;
        }
        if (const Status saved = m_actions.saveProfile(each); !saved)
            return m_view.showMessage(m_actions.errorWords(saved.error()));
        if (OperationOf<settings::KeptKeys> *keeping = keepKeys(each))
            keeping->start();
        taken.append(each.profile.name);
    }
    if (found.isEmpty())
        return m_view.showMessage({.severity = Severity::Info,
                                   .text = tr("No keys were found."),
                                   .advice = tr("They are looked for in TENCENTCLOUD_SECRET_ID and "
                                                "TENCENTCLOUD_SECRET_KEY and in the files of tccli (~/.tccli).")});
    const QLocale locale;
    //: %1 is a list of profiles
    const QString left = known.isEmpty()
                             ? QString()
                             : tr("Known already and left as they are: %1.").arg(locale.createSeparatedList(known));
    if (taken.isEmpty())
        return m_view.showMessage({.severity = Severity::Info, .text = left});
    showProfiles(taken.first());
    m_view.showMessage({.severity = Severity::Good,
                        //: %1 is a list of profiles
                        .text = tr("Profiles were made of the keys found: %1.").arg(locale.createSeparatedList(taken)),
                        .advice = left});
}

void SettingsPresenter::askToRemove(const QString &name)
{
    m_toRemove = name;
    m_view.showMessage({.severity = Severity::Warning,
                        //: %1 is the name of a profile
                        .text = tr("Delete the profile %1?").arg(name),
                        .advice = tr("Its keys are forgotten too."),
                        .actions = {tr("Delete the profile"), tr("Keep it")}});
}

void SettingsPresenter::actOnMessage(int action)
{
    m_view.clearMessage();
    const QString name = std::exchange(m_toRemove, {});
    if (name.isEmpty() || action != 0)
        return;
    const bool wasUsed = m_actions.profileInUse() == name;
    m_actions.removeProfile(name);
    if (wasUsed)
        use(settings::localProfile().name);
    else
        showProfiles(m_actions.profileInUse());
}

void SettingsPresenter::use(const QString &name)
{
    if (const Status used = m_actions.useProfile(name); !used)
        return m_view.showMessage(m_actions.errorWords(used.error()));
    showProfiles(name);
    m_calls = {.isKnown = false}; // what was counted for the one before is not this one's
    readCalls();
    emit profileUsed(name);
}

void SettingsPresenter::readCalls(const CallsChange &change)
{
    if (!m_actions.calls)
        return;
    auto *counting = m_actions.calls(change);
    m_counting = counting; // what an earlier one finds may be old already
    counting->whenDone(this, [this, counting](const Result<CallsValues> &calls) {
        if (m_counting != counting)
            return;
        if (calls)
            m_calls = *calls;
        else if (calls.error().kind != ErrorKind::Cancelled)
            m_view.showMessage(m_actions.errorWords(calls.error()));
        m_view.showCalls(m_calls); // where nothing was changed, what was typed goes
    });
    counting->start();
}

void SettingsPresenter::setBudget(int calls)
{
    readCalls({.kind = CallsChange::Kind::Budget, .budget = calls > 0 ? std::optional<qint64>(calls) : std::nullopt});
}

void SettingsPresenter::countAnew() { readCalls({.kind = CallsChange::Kind::CountAnew}); }

void SettingsPresenter::test(const ProfileEdit &edit)
{
    cancelTest();
    m_view.clearMessage();
    auto *testing = m_actions.test(edit);
    m_testing = testing;
    testing->whenDone(this, [this, testing](const Result<workflow::ConnectionReport> &report) {
        if (m_testing == testing)
            takeReport(report);
    });
    m_view.showTesting(true);
    testing->start();
}

void SettingsPresenter::cancelTest()
{
    if (m_testing)
        m_testing->cancel();
}

void SettingsPresenter::takeReport(const Result<workflow::ConnectionReport> &report)
{
    m_testing = nullptr;
    m_view.showTesting(false);
    if (!report && report.error().kind == ErrorKind::Cancelled)
        return;
    if (!report)
        return m_view.showMessage(m_actions.errorWords(report.error()));
    const QString seconds = QLocale().toString(double(report->elapsedMs) / 1000, 'f', 1);
    m_view.showMessage({.severity = Severity::Good,
                        .text = tr("The service answers and accepts the key."),
                        .advice = tr("It took %1 s.").arg(seconds),
                        .reference = QStringLiteral("RequestId ") + report->requestId});
}

void SettingsPresenter::keepNetwork(const NetworkValues &values)
{
    m_actions.keepNetwork(values);
    const NetworkValues kept = m_actions.network();
    if (!values.proxyPassword.isEmpty() || kept.hasPassword != values.hasPassword)
        m_view.showNetwork(kept); // a password is not shown again
}

void SettingsPresenter::keepFiles(const FilesValues &values) { m_actions.keepFiles(values); }

void SettingsPresenter::openDataFolder()
{
    if (m_actions.openFolder(m_actions.dataFolder))
        return;
    m_view.showMessage({.severity = Severity::Error,
                        .text = tr("No program here opens the data folder."),
                        .advice = tr("Copy its path and open it in a file manager of your choice.")});
}

void SettingsPresenter::keepModels(const ModelValues &values)
{
    if (values == m_actions.models())
        return;
    m_actions.keepModels(values);
    m_view.showMessage({.severity = Severity::Info,
                        .text = tr("The engine uses these models when the program starts the next time.")});
}

} // namespace likeness::gui

#include "moc_settingspresenter.cpp"
