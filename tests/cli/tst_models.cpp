// SPDX-License-Identifier: Apache-2.0
// ONNX files named in the settings, as the command line meets them.
#include "cliprocess.h"

#include <QJsonArray>
#include <QSettings>

using namespace likeness::testing;

class TestModels : public QObject
{
    Q_OBJECT

    Ended faces()
    {
        return endOf(*cliProcess(
            m_data.path(), {"faces", LIKENESS_SOURCE_DIR "/resources/sample/photo-1-mei.jpg", "--landmarks", "--json"},
            {}));
    }
    void name(const QString &key, const QString &file)
    {
        QSettings settings(m_data.filePath("likeness.ini"), QSettings::IniFormat);
        settings.setValue(key, file);
    }
    static QJsonObject firstFace(const QByteArray &out)
    {
        return QJsonDocument::fromJson(out).object()["faces"].toArray().first().toObject();
    }

    QTemporaryDir m_data;

private slots:
    void theNamedModelIsUsed()
    {
        const Ended before = faces();
        QVERIFY2(before.code == 0, before.err.constData());
        name("engine/landmarker", LIKENESS_TEST_DATA "/onnx/landmarker.onnx");
        const Ended after = faces();
        QVERIFY2(after.code == 0, after.err.constData());
        QCOMPARE(firstFace(after.out)["rect"], firstFace(before.out)["rect"]);
        QVERIFY(firstFace(after.out)["landmarks"].isArray());
        QVERIFY(firstFace(after.out)["landmarks"] != firstFace(before.out)["landmarks"]);
    }
    void whatIsNoModelIsToldByName_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("not there") << "/nowhere/model.onnx";
        QTest::newRow("something else") << LIKENESS_SOURCE_DIR "/README.md";
    }
    void whatIsNoModelIsToldByName()
    {
        QFETCH(QString, file);
        name("engine/landmarker", file);
        const Ended ended = faces();
        QCOMPARE(ended.code, 9);
        const QJsonObject error = QJsonDocument::fromJson(ended.out).object()["error"].toObject();
        QCOMPARE(error["code"], "Engine.Model");
        QVERIFY2(error["message"].toString().startsWith(QFileInfo(file).fileName()), ended.out.constData());
        QVERIFY(error["advice"].toString().contains("Settings"));
    }
};

QTEST_GUILESS_MAIN(TestModels)
#include "tst_models.moc"
