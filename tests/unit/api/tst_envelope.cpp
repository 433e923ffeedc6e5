// SPDX-License-Identifier: Apache-2.0
#include "api/envelope.h"

#include <QRegularExpression>

using namespace likeness;

class TestEnvelope : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void successComesBack()
    {
        const QJsonObject response{{"FusedImage", "abc"}};
        const auto back = api::unwrap(api::wrap(response, "id-1"));
        QVERIFY(back);
        QCOMPARE(back->response, response);
        QCOMPARE(back->requestId, "id-1");
    }

    void errorsKeepCodeMessageAndRequestId()
    {
        const Error error{.kind = ErrorKind::Service,
                          .code = "FailedOperation.NoFaceDetected",
                          .detail = "没有人脸",
                          .requestId = "r"};
        const auto back = api::unwrap(api::wrapError(error));
        QVERIFY(!back);
        QCOMPARE(back.error(), error);
    }

    void otherTextsAreNoEnvelope_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("page") << QByteArray("<html>502</html>");
        QTest::newRow("no Response") << QByteArray("{}");
        QTest::newRow("Response is text") << QByteArray(R"({"Response":"x"})");
        QTest::newRow("cut") << api::wrap({}, "id").chopped(1);
    }
    void otherTextsAreNoEnvelope()
    {
        QFETCH(QByteArray, text);
        const auto back = api::unwrap(text);
        QVERIFY(!back);
        QCOMPARE(back.error().kind, ErrorKind::Network);
        QCOMPARE(back.error().code, "Answer.NotAnEnvelope");
    }

    void unknownMembersAreTolerated()
    {
        QVERIFY(api::unwrap(R"({"Response":{"RequestId":"x","DeprecatedWarning":"old"},"More":1})"));
    }
};

QTEST_GUILESS_MAIN(TestEnvelope)
#include "tst_envelope.moc"
