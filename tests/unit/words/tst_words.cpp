// SPDX-License-Identifier: Apache-2.0
#include "words/errortext.h"
#include "words/findingtext.h"
#include "words/language.h"

#include <QRegularExpression>

using namespace likeness;
using namespace likeness::words;
using api::Language;

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
        QCOMPARE(warningText("Later", "a text", Language::English), "a text");
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
