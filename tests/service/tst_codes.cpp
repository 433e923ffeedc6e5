// SPDX-License-Identifier: Apache-2.0
// The table of error codes: what provokes each, and that it does. Codes that speak of billing, accounts or broken back
// ends are had by `serve --fault` only.
#include "api/errorcatalog.h"
#include "service/codes.h"
#include "service/faults.h"

#include <QSet>

namespace likeness::testing {

SignedCall callOf(const ServiceFixture &fixture, const QByteArray &action, const QByteArray &version)
{
    SignedCall call = fixture.call;
    call.action = action;
    call.version = version;
    return call;
}

QString codeIn(const QByteArray &answer)
{
    const QByteArray body = answer.mid(answer.indexOf("\r\n\r\n") + 4);
    const QJsonObject response = QJsonDocument::fromJson(body).object().value("Response").toObject();
    return response.contains("Error") ? response["Error"]["Code"].toString() : QString("ok");
}

QJsonObject fuseWith(const QString &name, const QJsonValue &value)
{
    QJsonObject request = ServiceFixture::fuse();
    request[name] = value;
    return request;
}

QJsonObject fuseWithInfo(const QJsonObject &members)
{
    QJsonObject info = ServiceFixture::fuse()["MergeInfos"][0].toObject();
    for (auto it = members.begin(); it != members.end(); ++it)
        info.insert(it.key(), it.value());
    return fuseWith("MergeInfos", QJsonArray{info});
}

QJsonObject olderFusion(const QByteArray &photo)
{
    return {{"ProjectId", "p1"}, {"ModelId", "m1"}, {"RspImgType", "base64"}, {"Image", ServiceFixture::base64(photo)}};
}

QJsonObject videoJob()
{
    return {{"ProjectId", "p1"}, {"ModelId", "v1"}, {"MergeInfos", ServiceFixture::fuse()["MergeInfos"]}};
}

QImage plain(QSize size, QColor colour)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(colour);
    return image;
}

} // namespace likeness::testing

using namespace likeness;
using namespace likeness::testing;

namespace {

QList<CodeRow> table() { return commonCodes() + photoCodes() + templateCodes(); }

//! Common codes of which nothing here can speak, and the bare prefix of the others.
const QSet<QString> notServed{"AuthFailure",      "ActionOffline", "AuthFailure.MFAFailure", "IpInBlacklist",
                              "IpNotInWhitelist", "ResourceInUse", "UnsupportedRegion"};

//! What the service owes: all common codes, and those of the product that are the photo's, the template's or the
//! program's fault.
QSet<QString> owed()
{
    QSet<QString> codes;
    for (const api::ErrorEntry &entry : api::commonErrors())
        codes.insert(QStringView(entry.code).toString());
    codes -= notServed;
    for (const auto &part : {api::pictureErrors(), api::serviceErrors()}) {
        for (const api::ErrorEntry &entry : part) {
            const bool theirs = entry.actor == api::Actor::Input || entry.actor == api::Actor::Template ||
                                entry.actor == api::Actor::Program;
            if (theirs)
                codes.insert(QStringView(entry.code).toString());
        }
    }
    return codes;
}

} // namespace

class TestCodes : public QObject
{
    Q_OBJECT

private slots:
    void everyCodeComesFromItsInput_data()
    {
        QTest::addColumn<int>("index");
        const QList<CodeRow> rows = table();
        for (int i = 0; i < rows.size(); ++i)
            QTest::addRow("%s: %s", rows[i].code, rows[i].how) << i;
    }
    void everyCodeComesFromItsInput()
    {
        QFETCH(int, index);
        const CodeRow row = table()[index];
        ServiceFixture fixture;
        if (row.prepare)
            row.prepare(fixture);
        QVERIFY(fixture.start());
        QFile video(LIKENESS_TEST_DATA "/tiny.mp4");
        QVERIFY(video.open(QIODevice::ReadOnly));
        QVERIFY(fixture.service->library().addMaterial({.project = "p1", .bytes = video.readAll(), .id = "v1"}));
        QCOMPARE(row.provoke(fixture), QString::fromLatin1(row.code));
    }

    void tableIsWhole()
    {
        QSet<QString> had;
        for (const CodeRow &row : table()) {
            QVERIFY2(!had.contains(row.code), row.code);
            had.insert(row.code);
        }
        QStringList missing = (owed() - had).values();
        missing.sort();
        QCOMPARE(missing.join(' '), QString());
        QStringList more = (had - owed()).values();
        QCOMPARE(more.join(' '), QString());
    }

    void allOthersCanBePractised()
    {
        for (const auto &part :
             {api::commonErrors(), api::pictureErrors(), api::serviceErrors(), api::accountErrors()}) {
            for (const api::ErrorEntry &entry : part) {
                const QString code = QStringView(entry.code).toString();
                const auto fault = service::parseFault(code + ":every 2");
                QVERIFY2(fault && fault->code == code && fault->every == 2, qPrintable(code));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestCodes)
#include "tst_codes.moc"
