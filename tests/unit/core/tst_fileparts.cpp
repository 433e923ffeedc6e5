// SPDX-License-Identifier: Apache-2.0
#include "core/fileparts.h"

using namespace likeness;

class TestFileParts : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString written(const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath("file"));
        return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size()
                   ? file.fileName()
                   : QString();
    }
    static std::shared_ptr<QFile> opened(const QString &path)
    {
        auto file = std::make_shared<QFile>(path);
        return file->open(QIODevice::ReadOnly) ? file : nullptr;
    }
    static QList<QByteArray> tilesOf(const FileParts &parts, qsizetype tile)
    {
        QList<QByteArray> tiles;
        const Status status = parts.read(tile, [&](QByteArrayView piece) { tiles.append(piece.toByteArray()); });
        return status ? tiles : QList<QByteArray>{"failed"};
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void tilesRunAcrossTheParts()
    {
        const FileParts parts(opened(written("0123456789")), {{0, 4}, {6, 1}, {8, 2}});
        QCOMPARE(parts.size(), 7);
        QCOMPARE(tilesOf(parts, 3), (QList<QByteArray>{"012", "368", "9"}));
        QCOMPARE(tilesOf(parts, 7), (QList<QByteArray>{"0123689"}));
        QCOMPARE(tilesOf(parts, 100), (QList<QByteArray>{"0123689"}));
    }

    void noPartsAreNothing()
    {
        QVERIFY(FileParts().isEmpty());
        QCOMPARE(FileParts().size(), 0);
        QCOMPARE(tilesOf(FileParts(), 3), QList<QByteArray>());
    }

    void copiesReadTheSameAgain()
    {
        const FileParts parts(opened(written("abcdef")), {{1, 3}});
        const FileParts copy = parts;
        QCOMPARE(tilesOf(parts, 9), tilesOf(copy, 9));
        QCOMPARE(tilesOf(copy, 9), (QList<QByteArray>{"bcd"}));
    }

    void aFileThatWasCutIsAnError()
    {
        const QString path = written("0123456789");
        const FileParts parts(opened(path), {{0, 10}});
        QVERIFY(QFile::resize(path, 5));
        const Status status = parts.read(4, [](QByteArrayView) {});
        QVERIFY(!status);
        QCOMPARE(status.error().kind, ErrorKind::Input);
        QCOMPARE(status.error().code, "File.NotReadable");
        QCOMPARE(status.error().subject, path);
    }

    void aFileThatGrewIsAnError()
    {
        const QString path = written("0123456789");
        const FileParts parts(opened(path), {{0, 10}});
        QVERIFY(QFile::resize(path, 20));
        QVERIFY(!parts.read(4, [](QByteArrayView) {}));
    }

    void aFileThatIsTakenAwayCanStillBeRead()
    {
        const QString path = written("0123456789");
        const FileParts parts(opened(path), {{2, 3}});
        QVERIFY(QFile::remove(path));
        QCOMPARE(tilesOf(parts, 4), (QList<QByteArray>{"234"}));
    }
};

QTEST_GUILESS_MAIN(TestFileParts)
#include "tst_fileparts.moc"
