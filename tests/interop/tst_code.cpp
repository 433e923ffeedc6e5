// SPDX-License-Identifier: Apache-2.0
// The code that the inspector writes, run as it stands against the embedded service.
#include "support/servicefixture.h"
#include "workflow/snippets.h"

#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

using namespace likeness;
using namespace likeness::testing;
using workflow::CodeLanguage;

class TestCode : public QObject
{
    Q_OBJECT

    std::unique_ptr<ServiceFixture> m_fixture;

    QString writeFile(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_fixture->folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return {};
        return file.fileName();
    }
    static QString templateOf(CodeLanguage language)
    {
        QFile file(LIKENESS_SOURCE_DIR "/resources/snippets/" + workflow::templateName(language) + ".tmpl");
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    //! What the program prints, as the answer's object.
    QJsonObject run(CodeLanguage language, const QString &program, const workflow::SnippetParts &parts,
                    const QString &key = "a key for tests")
    {
        const QString code =
            writeFile(QString("call-%1").arg(int(language)), workflow::snippet(templateOf(language), parts).toUtf8());
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("TENCENTCLOUD_SECRET_ID", "AKIDTEST");
        environment.insert("TENCENTCLOUD_SECRET_KEY", key);
        environment.remove("TENCENTCLOUD_SESSION_TOKEN");
        environment.insert("NO_PROXY", "127.0.0.1");
        environment.insert("no_proxy", "127.0.0.1");
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_fixture->folder.path());
        process.start(QStandardPaths::findExecutable(program), {code});
        process.waitForFinished(60'000);
        const QByteArray said = process.readAllStandardOutput();
        const QByteArray complained = process.readAllStandardError();
        if (process.exitCode() != 0 || !complained.isEmpty())
            qInfo("%s", complained.constData());
        return QJsonDocument::fromJson(said).object()["Response"].toObject();
    }
    workflow::SnippetParts fuseParts()
    {
        const QByteArray photo = jpeg(corners({200, 200}));
        QJsonObject request = ServiceFixture::fuse();
        request["MergeInfos"] = QJsonArray{QJsonObject{{"Image", QString("<picture 1, %1 bytes>").arg(photo.size())}}};
        return {.action = "FuseFace",
                .version = "2022-09-27",
                .url = m_fixture->service->url(),
                .region = "ap-guangzhou",
                .request = request,
                .pictures = {writeFile("it's a photo.jpg", photo)}};
    }
    static void programs()
    {
        QTest::addColumn<CodeLanguage>("language");
        QTest::addColumn<QString>("program");
        QTest::newRow("curl") << CodeLanguage::Curl << "bash";
        QTest::newRow("Python") << CodeLanguage::Python << "python3";
        QTest::newRow("Node.js") << CodeLanguage::NodeJs << "node";
    }

private slots:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(".*"));
        m_fixture = std::make_unique<ServiceFixture>();
        QVERIFY(m_fixture->start());
    }
    void cleanup() { m_fixture.reset(); }

    void aFusionComesBack_data() { programs(); }
    void aFusionComesBack()
    {
        QFETCH(CodeLanguage, language);
        QFETCH(QString, program);
        const QJsonObject answer = run(language, program, fuseParts());
        QVERIFY(!answer["RequestId"].toString().isEmpty());
        QVERIFY2(!answer.contains("Error"), qPrintable(answer["Error"]["Code"].toString()));
        QVERIFY(answer["FusedImage"].toString().size() > 100);
    }
    void aRequestWithoutPicturesToo_data() { programs(); }
    void aRequestWithoutPicturesToo()
    {
        QFETCH(CodeLanguage, language);
        QFETCH(QString, program);
        const QJsonObject answer = run(language, program,
                                       {.action = "DescribeMaterialList",
                                        .version = "2022-09-27",
                                        .url = m_fixture->service->url(),
                                        .request = {{"ActivityId", "p1"}}});
        QCOMPARE(answer["Count"], 1);
        QCOMPARE(answer["MaterialInfos"][0]["MaterialName"], "模板");
    }
    void aWrongKeyIsToldByTheService_data() { programs(); }
    void aWrongKeyIsToldByTheService()
    {
        QFETCH(CodeLanguage, language);
        QFETCH(QString, program);
        const QJsonObject answer = run(language, program, fuseParts(), "another key");
        QCOMPARE(answer["Error"]["Code"], "AuthFailure.SignatureFailure");
    }
};

QTEST_GUILESS_MAIN(TestCode)
#include "tst_code.moc"
