// SPDX-License-Identifier: Apache-2.0
#include "net/manager.h"
#include "support/scriptedserver.h"
#include "workflow/fuserun.h"

#include <QBuffer>
#include <QNetworkAccessManager>
#include <QTcpSocket>

using namespace likeness;
using namespace likeness::testing;
using namespace likeness::workflow;

class TestFuseRun : public QObject
{
    Q_OBJECT

private:
    QNetworkAccessManager *m_network = net::makeManager(this);
    QTemporaryDir m_folder;
    std::atomic<qint64> m_recorded = 0;
    FuseRecord m_kept;

    static QByteArray picture(const QSize &size)
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::darkCyan);
        QBuffer buffer;
        image.save(&buffer, "JPEG");
        return buffer.data();
    }
    FuseInput input() const
    {
        QFile file(m_folder.filePath("photo.jpg"));
        if (file.open(QIODevice::WriteOnly))
            file.write(picture({200, 100}));
        return {.project = "p", .material = "m", .faces = {{.photoPath = file.fileName()}}};
    }
    static QByteArray answerWith(const QByteArray &fused)
    {
        return httpAnswer(R"({"Response":{"FusedImage":")" + fused + R"(","RequestId":"r1"}})");
    }
    Result<FuseOutcome> outcome(const QUrl &url, const FuseInput &input, int retries = 0)
    {
        const net::Client client(*m_network, {.url = url, .credential = {"AKIDx", Secret("k"), {}}}, retries);
        std::optional<Result<FuseOutcome>> result;
        const FuseRecorder record = [this](const FuseRecord &kept) -> Result<qint64> {
            m_kept = kept;
            return ++m_recorded;
        };
        auto *run = new FuseRun(*m_network, client, input, record, this);
        run->whenDone(this, [&](const Result<FuseOutcome> &r) { result.emplace(r); });
        run->start();
        if (!QTest::qWaitFor([&] { return result.has_value(); }, 10000))
            return Error{.code = "the run never ended"};
        return *result;
    }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(".*"));
        m_recorded = 0;
    }

    void aPictureComesBackAsReceived()
    {
        const QByteArray fused = picture({60, 40});
        ScriptedServer server(answering(answerWith(fused.toBase64())));
        const auto result = outcome(server.url(), input());
        QVERIFY(result);
        QCOMPARE(result->picture, fused);
        QCOMPARE(result->format, "jpeg");
        QCOMPARE(result->size, QSize(60, 40));
        QCOMPARE(result->requestId, "r1");
        QCOMPARE(m_recorded, 1);
    }

    void anAddressIsFetched()
    {
        const QByteArray fused = picture({60, 40});
        QUrl result;
        ScriptedServer server([&](QTcpSocket &socket, const QByteArray &request) {
            socket.write(request.startsWith("GET") ? httpAnswer(fused) : answerWith(result.toEncoded()));
        });
        result = server.url("/result.jpg");
        result.setQuery("q-sign-time=1700000000;1700604800");
        FuseInput wanted = input();
        wanted.form = api::ResponseForm::Url;
        const auto got = outcome(server.url(), wanted);
        QVERIFY(got);
        QCOMPARE(got->picture, fused);
        QCOMPARE(got->url, result);
        QCOMPARE(got->urlExpires.toSecsSinceEpoch(), 1700604800);
    }

    void aBrokenDownloadIsTriedAgainButTheCallIsNot_data()
    {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QString>("query");
        QTest::addColumn<int>("fetched");
        QTest::addColumn<QString>("code");
        const QString good = "q-sign-time=1700000000;9000000000", past = "q-sign-time=1700000000;1700604800";
        const QByteArray forbidden = httpAnswer("<Error>", "403 Forbidden");
        const QByteArray cut = "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\nabc";
        QTest::newRow("cut") << cut << good << 2 << "";
        QTest::newRow("bad gateway") << httpAnswer("<html>", "502 Bad Gateway") << good << 2 << "";
        QTest::newRow("gone") << httpAnswer("<html>", "404 Not Found") << good << 1 << "Answer.HttpStatus";
        QTest::newRow("forbidden") << forbidden << "" << 1 << "Answer.HttpStatus";
        QTest::newRow("expired") << forbidden << past << 1 << "Result.Expired";
        QTest::newRow("no picture") << httpAnswer("<html>") << good << 1 << "Result.NotAPicture";
    }
    void aBrokenDownloadIsTriedAgainButTheCallIsNot()
    {
        QFETCH(QByteArray, first);
        QFETCH(QString, query);
        QFETCH(int, fetched);
        QFETCH(QString, code);
        const QByteArray fused = picture({60, 40});
        QUrl result;
        int calls = 0;
        int fetches = 0;
        ScriptedServer server([&](QTcpSocket &socket, const QByteArray &request) {
            const bool isFetch = request.startsWith("GET");
            isFetch ? ++fetches : ++calls;
            socket.write(!isFetch ? answerWith(result.toEncoded()) : fetches == 1 ? first : httpAnswer(fused));
            if (isFetch)
                socket.disconnectFromHost();
        });
        result = server.url("/result.jpg");
        result.setQuery(query);
        FuseInput wanted = input();
        wanted.form = api::ResponseForm::Url;
        const auto got = outcome(server.url(), wanted, 2);
        QCOMPARE(bool(got), fetched == 2);
        QCOMPARE(fetches, fetched);
        QCOMPARE(calls, 1);
        QCOMPARE(got ? got->attempts : got.error().attempts, 1);
        if (got)
            return;
        QCOMPARE(got.error().code, code);
        QCOMPARE(got.error().requestId, "r1");
        QCOMPARE(got.error().subject, result.toString()); // where the paid result is
    }

    void whatIsNoPictureIsNotHandedOver_data()
    {
        QTest::addColumn<QByteArray>("fused");
        QTest::newRow("not base64") << QByteArray("@@@");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("hello").toBase64();
        QTest::newRow("cut off") << picture({600, 400}).left(200).toBase64();
    }
    void whatIsNoPictureIsNotHandedOver()
    {
        QFETCH(QByteArray, fused);
        if (QTest::currentDataTag() == QByteArray("cut off")) // Qt's own reader says so
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression("Invalid JPEG file structure.*"));
        ScriptedServer server(answering(answerWith(fused)));
        const auto result = outcome(server.url(), input());
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Integrity);
        QCOMPARE(result.error().requestId, "r1");
        QCOMPARE(server.requests(), 1);
    }

    void aMissingPhotoSendsNothing()
    {
        ScriptedServer server(answering(answerWith({})));
        const auto result = outcome(server.url(), {.faces = {{.photoPath = m_folder.filePath("none.jpg")}}});
        QCOMPARE(result.error().kind, ErrorKind::Input);
        QCOMPARE(server.requests(), 0);
    }
};

QTEST_GUILESS_MAIN(TestFuseRun)
#include "tst_fuserun.moc"
