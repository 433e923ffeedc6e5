// SPDX-License-Identifier: Apache-2.0
#include "api/action.h"
#include "api/errorcatalog.h"
#include "api/materialstatus.h"

#include <QRegularExpression>
#include <QSet>

using namespace likeness;
using namespace likeness::api;

class TestErrorCatalog : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void everyDocumentedCodeIsThere()
    {
        QFile file(LIKENESS_TEST_DATA "/error-codes.txt");
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList codes = QString::fromUtf8(file.readAll()).split('\n', Qt::SkipEmptyParts);
        QVERIFY(codes.size() > 100);
        for (const QString &code : codes)
            QVERIFY2(isKnownError(code), qPrintable(code));
    }

    void everyEntrySpeaksBothLanguages()
    {
        static const QRegularExpression chinese("\\p{Han}");
        for (const auto &part : errorEntries()) {
            for (const ErrorEntry &entry : part) {
                for (const Words &words : {entry.meaning, entry.cure}) {
                    const QString english = words.in(Language::English);
                    const QString other = words.in(Language::Chinese);
                    QVERIFY2(english.endsWith('.') && !english.contains(chinese), qPrintable(english));
                    QVERIFY2(other.endsWith(u'。') && other.contains(chinese), qPrintable(other));
                }
            }
        }
    }

    void noCodeStandsTwice()
    {
        QSet<QString> seen;
        for (const auto &part : errorEntries()) {
            for (const ErrorEntry &entry : part) {
                const QString code = QStringView(entry.code).toString();
                QVERIFY2(!seen.contains(code), qPrintable(code));
                seen.insert(code);
            }
        }
    }

    void unknownCodesFallBackToTheirPrefix()
    {
        QCOMPARE(QStringView(findError(u"FailedOperation.SomethingNew")->code), u"FailedOperation");
        QCOMPARE(QStringView(findError(u"AuthFailure.SignatureFailure")->code), u"AuthFailure.SignatureFailure");
        QVERIFY(!findError(u"Nonsense"));
        QVERIFY(!findError(u""));
        QVERIFY(!isKnownError(u"FailedOperation.SomethingNew"));
    }

    void actorsFollowTheCause()
    {
        QCOMPARE(findError(u"AuthFailure.SignatureExpire")->actor, Actor::Clock);
        QCOMPARE(findError(u"FailedOperation.NoFaceDetected")->actor, Actor::Input);
        QCOMPARE(findError(u"ResourceUnavailable.InArrears")->actor, Actor::Account);
        QCOMPARE(findError(u"FailedOperation.TemplateFaceIDNotExist")->actor, Actor::Template);
    }

    void actionsAreFoundByNameAndVersion()
    {
        QVERIFY(findAction(u"FuseFace", version2022));
        QVERIFY(findAction(u"FuseFace", version2018));
        QVERIFY(!findAction(u"FaceFusion", version2022));
        QVERIFY(isActionName(u"FaceFusion"));
        QVERIFY(!isActionName(u"fuseFace"));
        QVERIFY(findAction(u"SubmitVideoFaceFusionJob", version2022)->makesJob);
        QVERIFY(!findAction(u"DescribeMaterialList", version2022)->billed);
    }

    void usableMaterialsAreThoseThatPassed()
    {
        for (const int status : {1, 11, 21, 31})
            QVERIFY(isUsable(status));
        for (const int status : {0, 2, 3, 12, 22, 32, 33, 99, -1})
            QVERIFY(!isUsable(status));
    }
};

QTEST_GUILESS_MAIN(TestErrorCatalog)
#include "tst_errorcatalog.moc"
