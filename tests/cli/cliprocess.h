// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/imagefactory.h"
#include "support/scriptedserver.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>
#include <csignal>

namespace likeness::testing {

//! What a likeness-cli that has ended left behind.
struct Ended
{
    int code = -1;
    QByteArray out{};
    QByteArray err{};

    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    QJsonObject error() const { return json().value("error").toObject(); }
    QString errorCode() const { return error().value("code").toString(); }
};

//! This program's environment with some values more.
inline QProcessEnvironment environmentWith(const QMap<QString, QString> &more)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (auto it = more.begin(); it != more.end(); ++it)
        environment.insert(it.key(), it.value());
    return environment;
}

//! Makes it a likeness-cli on a data folder, without keys but those given.
inline void prepare(QProcess &process, const QString &dataDir, const QStringList &line,
                    const QMap<QString, QString> &more)
{
    QProcessEnvironment environment = environmentWith(more);
    environment.insert("LC_ALL", "C.UTF-8");
    environment.insert("QT_LOGGING_RULES",
                       "*.debug=true;qt.*=false"); // all there is to be told, so that it can be searched
    process.setProcessEnvironment(environment);
    process.setProgram(LIKENESS_BIN_DIR "/likeness-cli");
    process.setArguments(line + QStringList{"--data-dir", dataDir});
}

//! The same, begun.
inline std::unique_ptr<QProcess> cliProcess(const QString &dataDir, const QStringList &line,
                                            const QMap<QString, QString> &more)
{
    auto process = std::make_unique<QProcess>();
    prepare(*process, dataDir, line, more);
    process->start();
    return process;
}

//! False where it has ended: its id is 0 then, which means this program's whole group.
inline bool send(const QProcess &process, int signal)
{
    const auto id = pid_t(process.processId());
    return id > 0 && ::kill(id, signal) == 0;
}

//! Waits in the event loop, so that servers of the test go on.
inline Ended endOf(QProcess &process)
{
    if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 60'000))
        return {};
    const int code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2;
    return {code, process.readAllStandardOutput(), process.readAllStandardError()};
}

//! What FuseFace answers: an address, or a picture in base64.
inline QByteArray fusedBody(const QByteArray &text)
{
    return R"({"Response":{"FusedImage":")" + text + R"(","RequestId":"r1"}})";
}

//! An answer of FuseFace with this picture.
inline QByteArray fusedAnswer(const QByteArray &picture) { return httpAnswer(fusedBody(picture.toBase64())); }

} // namespace likeness::testing
