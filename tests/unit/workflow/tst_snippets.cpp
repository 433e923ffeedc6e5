// SPDX-License-Identifier: Apache-2.0
#include "workflow/snippets.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace likeness;
using namespace likeness::workflow;

class TestSnippets : public QObject
{
    Q_OBJECT

    static SnippetParts parts()
    {
        return {.action = "FuseFace",
                .version = "2022-09-27",
                .url = QUrl("http://127.0.0.1:8080/"),
                .request = {{"Images", QJsonArray{"<picture 1, 10 bytes>", "<picture 2, 9 bytes>"}}, {"Name", "it's"}},
                .pictures = {"/photos/it's me.jpg"}};
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void valuesAreFilledIn()
    {
        QCOMPARE(snippet("{{action}} {{version}} {{host}} {{url}} {{service}}", parts()),
                 QString("FuseFace 2022-09-27 127.0.0.1:8080 http://127.0.0.1:8080/ facefusion"));
        QCOMPARE(snippet("<{{region}}>", parts()), QString("<>"));
    }
    void theRequestIsCutAtItsPictures()
    {
        const QString code = snippet("{{before}}\n{{each}}+{{path}}+{{after}}", parts());
        QCOMPARE(code, QString("{\"Images\":[\"\n+/photos/it's me.jpg+\",\"\n+picture-2.jpg+\"],\"Name\":\"it's\"}"));
    }
    void aRequestWithoutPicturesHasNoSuchLines()
    {
        SnippetParts plain = parts();
        plain.request = {{"ActivityId", "at_1"}};
        QCOMPARE(snippet("a\n{{each}}x\n{{before}}", plain), QString("a\n{\"ActivityId\":\"at_1\"}"));
    }
    void quotesFitTheLanguage_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<QString>("quoted");
        QTest::newRow("Python, Ruby, PHP, JavaScript") << "single"
                                                       << "'a\\\\b\\'c\"d'";
        QTest::newRow("C and its kin") << "double"
                                       << "\"a\\\\b'c\\\"d\"";
        QTest::newRow("shell") << "shell"
                               << "'a\\b'\\''c\"d'";
    }
    void quotesFitTheLanguage()
    {
        QFETCH(QString, how);
        QFETCH(QString, quoted);
        SnippetParts odd = parts();
        odd.action = "a\\b'c\"d";
        QCOMPARE(snippet("{{action:" + how + "}}", odd), quoted);
    }
    void everyLanguageHasATemplateWithoutLeftovers()
    {
        static const QRegularExpression leftover("\\{\\{\\w+(:\\w+)?\\}\\}");
        QCOMPARE(codeLanguages().size(), 10);
        for (const CodeLanguage each : codeLanguages()) {
            QFile file(LIKENESS_SOURCE_DIR "/resources/snippets/" + templateName(each) + ".tmpl");
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
            const QString code = snippet(QString::fromUtf8(file.readAll()), parts());
            QVERIFY2(!code.contains(leftover), qPrintable(leftover.match(code).captured()));
            QVERIFY(code.contains("FuseFace") && code.contains("picture-2.jpg") &&
                    code.contains("TENCENTCLOUD_SECRET_ID"));
            QVERIFY(!shownName(each).isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TestSnippets)
#include "tst_snippets.moc"
