// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "net/client.h"
#include "net/manager.h"
#include "store/database.h"
#include "store/jobs.h"
#include "store/runs.h"
#include "support/scriptedserver.h"
#include "workflow/videoinput.h"

#include <QNetworkAccessManager>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

namespace likeness::testing {

//! A service by script, a history and a folder for what comes of it; answers are given in their order, the last one
//! again and again.
class VideoScript : public QObject
{
public:
    static QByteArray envelope(QJsonObject response)
    {
        response["RequestId"] = "11111111-2222-4333-8444-555555555555";
        return httpAnswer(QJsonDocument(QJsonObject{{"Response", response}}).toJson(QJsonDocument::Compact));
    }

    ScriptedServer &serve(ScriptedServer::Script script)
    {
        m_server = std::make_unique<ScriptedServer>(std::move(script));
        return *m_server;
    }
    ScriptedServer &serveAnswers()
    {
        return serve([this](QTcpSocket &socket, const QByteArray &request) {
            if (request.startsWith("GET /results/"))
                socket.write(httpAnswer(file));
            else
                socket.write(answers.size() > 1 ? answers.takeFirst() : answers.value(0, httpAnswer("no answer")));
        });
    }
    ScriptedServer &server() const { return *m_server; }
    QNetworkAccessManager &manager() const { return *m_manager; }

    QString path(const QString &name) const { return m_folder.filePath(name); }
    QStringList entries(const QStringList &patterns) const
    {
        return QDir(m_folder.path()).entryList(patterns, QDir::Files | QDir::Hidden);
    }
    workflow::HistorySource history() const
    {
        return [file = path("history.sqlite")] { return store::Database::open(file, store::historyMigrations()); };
    }
    Result<std::shared_ptr<store::Database>> database() const { return history()(); }
    net::Client client() const
    {
        const sign::Credential who{.secretId = "AKIDTEST", .secretKey = Secret("a key")};
        return net::Client(*m_manager, {.url = m_server->url(), .credential = who}, 0);
    }
    template<typename T>
    Result<T> ended(OperationOf<T> *operation)
    {
        std::optional<Result<T>> result;
        operation->whenDone(this, [&result](const Result<T> &given) { result = given; });
        operation->start();
        if (!QTest::qWaitFor([&] { return result.has_value(); }, 10'000))
            return Error{.kind = ErrorKind::Internal, .code = "Test.NeverEnded"};
        return *result;
    }

    ~VideoScript() override
    {
        m_server.reset();
        m_manager.reset();
        QThreadPool::globalInstance()->waitForDone(5'000);
    }

    QList<QByteArray> answers{};
    QByteArray file{};

private:
    QTemporaryDir m_folder{};
    std::unique_ptr<QNetworkAccessManager> m_manager{net::makeManager(nullptr)};
    std::unique_ptr<ScriptedServer> m_server{};
};

} // namespace likeness::testing
