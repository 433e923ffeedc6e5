// SPDX-License-Identifier: Apache-2.0
#include "words/errortext.h"
#include "words/findingtext.h"
#include "words/language.h"
#include "words/reasontext.h"

#include <QRegularExpression>

using namespace likeness;
using namespace likeness::words;
using api::Language;
using namespace Qt::Literals::StringLiterals;

class TestWords : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void everyRuleSpeaksBothLanguages()
    {
        static const QRegularExpression chinese("\\p{Han}");
        for (int rule = 0; rule <= int(api::Rule::UrlForm); ++rule) {
            for (const auto severity : {api::Severity::Pass, api::Severity::Stop}) {
                const api::Finding finding{.rule = api::Rule(rule), .severity = severity, .value = 29, .limit = 30};
                const QString english = findingText(finding, Language::English);
                const QString other = findingText(finding, Language::Chinese);
                QVERIFY2(english.endsWith('.') && !english.contains(chinese) && !english.contains('%'),
                         qPrintable(english));
                QVERIFY2(other.endsWith(u'。') && other.contains(chinese) && !other.contains('%'), qPrintable(other));
            }
        }
    }

    void findingsGiveTheirFiguresAndTheirPhoto()
    {
        const api::Finding finding{.rule = api::Rule::RectTooSmall,
                                   .severity = api::Severity::Stop,
                                   .face = 0,
                                   .value = 29,
                                   .limit = 30,
                                   .subject = "/a/me.jpg"};
        QCOMPARE(findingText(finding, Language::English),
                 "me.jpg: The rectangle's shorter side has 29 pixels; 30 are needed.");
    }

    void everyKindOfErrorHasWords()
    {
        for (int kind = 0; kind <= int(ErrorKind::Internal); ++kind) {
            for (const Language language : {Language::English, Language::Chinese}) {
                const ErrorText text = errorText({.kind = ErrorKind(kind), .code = "Nothing.Known"}, language);
                QVERIFY(!text.message.isEmpty());
                QVERIFY(!text.advice.isEmpty());
            }
        }
    }

    void everyCodeOfOursHasWords_data()
    {
        QTest::addColumn<QString>("code");
        for (const char *code : {"Network.HostNotFound", "Network.Refused",    "Network.ConnectionLost",
                                 "Network.Tls",          "Network.Proxy",      "Network.Other",
                                 "Answer.HttpStatus",    "Answer.Redirect",    "Answer.TooLarge",
                                 "Answer.WrongType",     "Network.Timeout",    "Answer.NotAnEnvelope",
                                 "Answer.ResultAddress", "Timeout.Job",        "Result.NotAPicture",
                                 "Result.NotAVideo",     "Result.Expired",     "Result.Md5",
                                 "File.Exists",          "File.NoFolder",      "File.NotWritable",
                                 "File.NotReadable",     "Input.NotAPicture",  "Input.PictureTooLarge",
                                 "Input.Credentials",    "Usage.NoKeys",       "Usage.NoProfile",
                                 "Usage.PlainHttp",      "Store.Newer",        "Store.NotFound",
                                 "Store.Exists",         "Engine.Unavailable", "Http.CannotListen",
                                 "Http.NotLoopback",     "Usage.HalfKeys",     "Usage.CloudConsole",
                                 "Input.PlainId",        "Store.Full",         "Input.FileTooLarge"})
            QTest::newRow(code) << code;
    }
    void everyCodeOfOursHasWords()
    {
        QFETCH(QString, code);
        QVERIFY2(api::isKnownError(code), "the code itself, not only its first word");
    }

    void troubleOnTheWayHasAdviceOfItsOwn_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("part");
        QTest::newRow("name") << "Network.HostNotFound"
                              << "spelling";
        QTest::newRow("login page") << "Answer.NotAnEnvelope"
                                    << "captive portal";
        QTest::newRow("certificate") << "Network.Tls"
                                     << "date";
        QTest::newRow("proxy") << "Network.Proxy"
                               << "proxy";
        QTest::newRow("wrong clock") << "AuthFailure.SignatureExpire"
                                     << "clock";
        QTest::newRow("blanks around a key") << "AuthFailure.SecretIdNotFound"
                                             << "blank";
        QTest::newRow("no permission") << "AuthFailure.UnauthorizedOperation"
                                       << "policy";
        QTest::newRow("not activated") << "ResourceUnavailable.NotExist"
                                       << "activate";
    }
    void troubleOnTheWayHasAdviceOfItsOwn()
    {
        QFETCH(QString, code);
        QFETCH(QString, part);
        const ErrorText text = errorText({.kind = ErrorKind::Network, .code = code}, Language::English);
        QVERIFY2(text.advice.contains(part, Qt::CaseInsensitive), qPrintable(text.advice));
    }

    void knownCodesUseTheCatalogueAndNameTheInput()
    {
        const Error error{.kind = ErrorKind::Input, .code = "File.NotReadable", .subject = "/home/me/a b.jpg"};
        QCOMPARE(errorText(error, Language::English).message, "a b.jpg: The file could not be read.");
        QVERIFY(errorText(error, Language::Chinese).message.startsWith("a b.jpg:"));
    }

    void whatTheServiceSaysItselfIsAdded()
    {
        const Error error{
            .kind = ErrorKind::Service, .code = "FailedOperation.SomethingNew", .detail = "Do this instead."};
        const QString message = errorText(error, Language::English).message;
        QVERIFY(message.startsWith("The operation failed."));
        QVERIFY(message.endsWith("Do this instead."));
    }

    void warningsKeepTheirOwnTextWhereTheCodeIsNew()
    {
        QVERIFY(warningText("Pose", {}, Language::Chinese).contains("朝向"));
        QVERIFY(warningText("NoLabel", {}, Language::English).contains("metadata"));
        QCOMPARE(warningText("Later", "a text", Language::English), "a text");
    }

    void whatIsSaidOfAMaterialSpeaksChinese_data()
    {
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("told");
        QTest::newRow("a sentence") << "No face was found." << u"未检测到人脸。"_s;
        QTest::newRow("four numbers") << u"1200×1400 pixels; at most 1080×1080."_s
                                      << u"尺寸为 1200×1400 像素，最大 1080×1080。"_s;
        QTest::newRow("three numbers") << u"5000×100 pixels; at most 4096 a side."_s
                                       << u"尺寸为 5000×100 像素，单边最大 4096。"_s;
        QTest::newRow("a fraction") << "45.5 seconds; at most 30." << u"时长为 45.5 秒，最长 30 秒。"_s;
        QTest::newRow("a cloud's own") << "Contains a logo."
                                       << "Contains a logo.";
        QTest::newRow("nothing") << ""
                                 << "";
    }
    void whatIsSaidOfAMaterialSpeaksChinese()
    {
        QFETCH(QString, reason);
        QTEST(reasonText(reason, Language::Chinese), "told");
        QCOMPARE(reasonText(reason, Language::English), reason);
    }
    //! The sentences stand in two places: none is changed in one of them alone.
    void everySentenceOfTheServiceIsKnown()
    {
        QFile source(LIKENESS_SOURCE_DIR "/lib/service/examine.cpp");
        QVERIFY(source.open(QIODevice::ReadOnly));
        static const QRegularExpression texts(u"u\"((?:%1|[A-Z])[^\"]*\\.)\"_s"_s);
        int found = 0;
        for (auto each = texts.globalMatch(QString::fromUtf8(source.readAll())); each.hasNext(); ++found) {
            static const QRegularExpression place("%[0-9]");
            const QString sentence = each.next().captured(1).replace(place, "7");
            QVERIFY2(reasonText(sentence, Language::Chinese) != sentence, qPrintable(sentence));
        }
        QVERIFY2(found >= 13, qPrintable(QString::number(found)));
    }

    void languagesAreToldByTheirNames()
    {
        QCOMPARE(languageOf("zh_CN"), Language::Chinese);
        QCOMPARE(languageOf("zh-Hans"), Language::Chinese);
        QCOMPARE(languageOf("en"), Language::English);
        QCOMPARE(languageOf(""), Language::English);
    }
};

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
