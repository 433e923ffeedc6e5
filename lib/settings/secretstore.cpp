// SPDX-License-Identifier: Apache-2.0
#include "settings/secretstore.h"

#include "core/logging.h"
#include "json/text.h"

#include <QFile>
#include <QTimer>
#include <qt6keychain/keychain.h>

namespace likeness::settings {

namespace {

using namespace Qt::Literals::StringLiterals;

const QString serviceName = u"likeness"_s;

//! One job of the key store as an operation. The job is not a child: the store's answer may come after this has ended,
//! and the job deletes itself then.
template<typename Job, typename T>
class KeyStoreOperation : public OperationOf<T>
{
public:
    using Read = std::function<Result<T>(Job &)>;
    using Missing = std::function<Result<T>(const QString &why)>;

    KeyStoreOperation(Job *job, Read read, Missing missing, std::chrono::milliseconds patience, QObject *parent)
        : OperationOf<T>(parent)
        , m_job(job)
        , m_read(std::move(read))
        , m_missing(std::move(missing))
    {
        m_patience.setSingleShot(true);
        m_patience.setInterval(patience);
        QObject::connect(&m_patience, &QTimer::timeout, this,
                         [this] { this->finish(m_missing(u"the key store does not answer"_s)); });
    }
    ~KeyStoreOperation() override
    {
        if (!m_isRunning)
            delete m_job;
    }

protected:
    void run() override
    {
        if (!SecretStore::isSystemStoreThere()) {
            this->finish(m_missing(u"there is no key store"_s));
            return;
        }
        m_isRunning = true;
        QObject::connect(m_job, &QKeychain::Job::finished, this, [this] {
            m_patience.stop();
            const bool isGone = std::is_same_v<Job, QKeychain::DeletePasswordJob> &&
                                m_job->error() == QKeychain::EntryNotFound; // as it should be
            const bool done = isGone || m_job->error() == QKeychain::NoError;
            this->finish(done ? m_read(*m_job) : m_missing(m_job->errorString()));
        });
        m_patience.start();
        m_job->start();
    }
    void stop() override { m_patience.stop(); }

private:
    Job *m_job;
    Read m_read;
    Missing m_missing;
    QTimer m_patience;
    bool m_isRunning = false;
};

Result<KeptKeys> inMemoryOnly(const QString &why)
{
    qCInfo(lcSettings) << "keys stay in memory:" << why;
    return KeptKeys{.why = why};
}

Result<EnvironmentKeys> noKeys(const QString &why)
{
    return Error{.kind = ErrorKind::Usage, .code = u"Usage.KeyStore"_s, .detail = why, .attempts = 0};
}

//! An entry: three lines. A JSON text would leave its parts in memory that nobody wipes.
Secret textOf(const EnvironmentKeys &keys)
{
    QByteArray text;
    text.reserve(keys.secretId.size() * 3 + keys.secretKey.reveal().size() + keys.token.reveal().size() + 2);
    text += keys.secretId.toUtf8();
    text += '\n';
    text += keys.secretKey.reveal();
    text += '\n';
    text += keys.token.reveal();
    return Secret(std::move(text));
}

Result<EnvironmentKeys> keysOf(const Secret &text)
{
    const QByteArrayView lines = text.reveal();
    const qsizetype first = lines.indexOf('\n');
    const qsizetype second = first < 0 ? first : lines.indexOf('\n', first + 1);
    if (second > 0)
        return EnvironmentKeys{.secretId = QString::fromUtf8(lines.first(first)),
                               .secretKey = Secret(lines.sliced(first + 1, second - first - 1).toByteArray()),
                               .token = Secret(lines.sliced(second + 1).toByteArray())};
    // As earlier versions kept them, on one line.
    const Result<QJsonObject> stored = json::parseObject(text.reveal());
    if (!stored)
        return noKeys(u"the entry is not one of this program"_s);
    return EnvironmentKeys{.secretId = stored->value("secretId"_L1).toString(),
                           .secretKey = Secret(stored->value("secretKey"_L1).toString().toUtf8()),
                           .token = Secret(stored->value("token"_L1).toString().toUtf8())};
}

} // namespace

void SecretStore::keep(const QString &profile, const EnvironmentKeys &keys)
{
    if (keys.isComplete())
        m_keys.insert(profile, keys);
}

std::optional<EnvironmentKeys> SecretStore::find(const QString &profile) const
{
    const auto found = m_keys.constFind(profile);
    return found == m_keys.constEnd() ? std::nullopt : std::optional(*found);
}

void SecretStore::forget(const QString &profile) { m_keys.remove(profile); }

bool SecretStore::isSystemStoreThere()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    // Without a session bus the library would begin one of its own, or wait for it.
    const QByteArray bus = qgetenv("DBUS_SESSION_BUS_ADDRESS");
    if (!bus.isEmpty())
        return !bus.startsWith("disabled:");
    const QString folder = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return !folder.isEmpty() && QFile::exists(folder + u"/bus"_s);
#else
    return true;
#endif
}

OperationOf<KeptKeys> *SecretStore::store(const QString &entry, const EnvironmentKeys &keys, QObject *parent) const
{
    using Job = QKeychain::WritePasswordJob;
    auto *job = new Job(serviceName);
    job->setKey(entry);
    const Secret text = textOf(keys);
    const QByteArray bytes(text.reveal().constData(), text.reveal().size());
    job->setBinaryData(bytes);
    QObject::connect(job, &QObject::destroyed, job, [bytes] { wipeShared(bytes); });
    const auto kept = [](Job &) { return Result<KeptKeys>(KeptKeys{.inSystem = true}); };
    return new KeyStoreOperation<Job, KeptKeys>(job, kept, inMemoryOnly, patience, parent);
}

OperationOf<KeptKeys> *SecretStore::erase(const QString &entry, QObject *parent) const
{
    using Job = QKeychain::DeletePasswordJob;
    auto *job = new Job(serviceName);
    job->setKey(entry);
    const auto gone = [](Job &) { return Result<KeptKeys>(KeptKeys{}); };
    return new KeyStoreOperation<Job, KeptKeys>(job, gone, inMemoryOnly, patience, parent);
}

OperationOf<EnvironmentKeys> *SecretStore::recall(const QString &entry, QObject *parent) const
{
    using Job = QKeychain::ReadPasswordJob;
    auto *job = new Job(serviceName);
    job->setKey(entry);
    const auto read = [](Job &done) {
        const QByteArray bytes = done.binaryData();
        Result<EnvironmentKeys> keys = keysOf(Secret(QByteArray(bytes.constData(), bytes.size())));
        wipeShared(bytes); // the job's own
        return keys;
    };
    return new KeyStoreOperation<Job, EnvironmentKeys>(job, read, noKeys, patience, parent);
}

} // namespace likeness::settings
