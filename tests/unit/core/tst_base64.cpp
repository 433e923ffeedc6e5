// SPDX-License-Identifier: Apache-2.0
#include "core/base64.h"

#include <QRandomGenerator>

using namespace likeness;

namespace {

QByteArray randomBytes(QRandomGenerator &random, qsizetype size)
{
    QByteArray bytes(size, '\0');
    for (char &byte : bytes)
        byte = char(random.generate());
    return bytes;
}

} // namespace

class TestBase64 : public QObject
{
    Q_OBJECT

private slots:
    void bothWaysOfEncodingAgreeWithQt()
    {
        QRandomGenerator random(7);
        for (int size = 0; size < 400; ++size) {
            const QByteArray bytes = randomBytes(random, size);
            const QByteArray expected = bytes.toBase64();
            QCOMPARE(base64Encode(bytes), expected);
            QByteArray scalar(base64Size(size), 'x');
            QCOMPARE(base64EncodeScalar(bytes, scalar.data()), expected.size());
            QCOMPARE(scalar, expected);
            QCOMPARE(base64Decode(expected), bytes);
        }
        const QByteArray large = randomBytes(random, 1000003);
        QCOMPARE(base64Encode(large), large.toBase64());
    }

    void tilesMakeTheWhole()
    {
        QRandomGenerator random(8);
        const QByteArray bytes = randomBytes(random, 10000);
        QByteArray text(base64Size(bytes.size()), 'x');
        qsizetype written = 0;
        for (qsizetype at = 0; at < bytes.size(); at += 999) {
            const qsizetype size = qMin(qsizetype(999), bytes.size() - at);
            written += base64EncodeInto(QByteArrayView(bytes).sliced(at, size), text.data() + written);
        }
        QCOMPARE(text, bytes.toBase64());
    }

    void onlyStrictTextDecodes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("length") << QByteArray("QUJ");
        QTest::newRow("blank") << QByteArray("QUJD RA=");
        QTest::newRow("newline") << QByteArray("QUJD\nRA==").left(8);
        QTest::newRow("data prefix") << QByteArray("data:image/png;base64,QUJD").left(24);
        QTest::newRow("padding inside") << QByteArray("QU==QUJD");
        QTest::newRow("three paddings") << QByteArray("Q===");
        QTest::newRow("only padding") << QByteArray("====");
        QTest::newRow("high byte") << QByteArray("QUJ\xc3");
        QTest::newRow("url alphabet") << QByteArray("-_-_");
        QTest::newRow("bits under the padding") << QByteArray("QR==");
    }
    void onlyStrictTextDecodes()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!base64Decode(text));
    }

    void emptyTextIsNoBytes() { QCOMPARE(base64Decode(""), QByteArray()); }
};

QTEST_GUILESS_MAIN(TestBase64)
#include "tst_base64.moc"
