// SPDX-License-Identifier: Apache-2.0
#include "media/thumbnailcache.h"

#include <QDir>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

using likeness::media::ThumbnailCache;

class TestThumbnailCache : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString cacheFolder() const { return m_folder->filePath("thumbnails"); }
    QStringList kept() const { return QDir(cacheFolder()).entryList(QDir::Files); }
    QString picture(const QString &name, const QColor &color, int daysAgo = 0) const
    {
        QImage image(400, 200, QImage::Format_RGB32);
        image.fill(color);
        const QString path = m_folder->filePath(name);
        if (!image.save(path))
            return {};
        QFile file(path);
        const bool dated =
            file.open(QIODevice::ReadWrite) &&
            file.setFileTime(QDateTime::currentDateTime().addDays(-daysAgo), QFileDevice::FileModificationTime);
        return dated ? path : QString();
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void oneIsMadeOnceAndReadAgain()
    {
        ThumbnailCache cache(cacheFolder());
        const QString path = picture("red.png", Qt::red);
        const auto first = cache.thumbnail(path, 100);
        QVERIFY(first);
        QCOMPARE(first->size(), QSize(100, 50));
        QCOMPARE(kept().size(), 1);
        QImage other(100, 50, QImage::Format_RGB32); // what stands in the folder is what is shown
        other.fill(Qt::blue);
        QVERIFY(other.save(QDir(cacheFolder()).filePath(kept().first()), "PNG"));
        QCOMPARE(ThumbnailCache(cacheFolder()).thumbnail(path, 100)->pixelColor(50, 25), QColor(Qt::blue));
        QVERIFY(cache.thumbnail(path, 50));
        QCOMPARE(kept().size(), 2); // another size is another file
    }
    void aPictureThatWasChangedIsMadeAgain()
    {
        ThumbnailCache cache(cacheFolder());
        QVERIFY(cache.thumbnail(picture("same.png", Qt::red, 2), 100));
        const auto again = cache.thumbnail(picture("same.png", Qt::green, 1), 100);
        QVERIFY(again && again->pixelColor(50, 25).green() > 200 && again->pixelColor(50, 25).red() < 50);
    }
    void theBoundHolds()
    {
        constexpr qint64 bound = 6000;
        ThumbnailCache cache(cacheFolder(), bound);
        for (int i = 0; i < 40; ++i) {
            QVERIFY(cache.thumbnail(picture(QString("%1.png").arg(i), QColor::fromHsv(i * 9, 255, 255)), 100));
            QVERIFY2(cache.bytes() <= bound, qPrintable(QString::number(cache.bytes())));
        }
        QVERIFY(!kept().isEmpty());
    }
    void whatIsNoPictureIsAnErrorAndLeavesNothing()
    {
        ThumbnailCache cache(cacheFolder());
        QFile text(m_folder->filePath("text.png"));
        QVERIFY(text.open(QIODevice::WriteOnly) && text.write("no picture") > 0);
        text.close();
        QVERIFY(!cache.thumbnail(text.fileName(), 100));
        QVERIFY(!cache.thumbnail(m_folder->filePath("gone.png"), 100));
        QVERIFY(kept().isEmpty());
    }
    void aFolderThatCannotBeMadeCostsNothing()
    {
        QFile file(m_folder->filePath("thumbnails")); // where the folder would stand
        QVERIFY(file.open(QIODevice::WriteOnly));
        ThumbnailCache cache(cacheFolder());
        QVERIFY(cache.thumbnail(picture("red.png", Qt::red), 100));
    }
    void aBrokenFileIsMadeAgain()
    {
        ThumbnailCache cache(cacheFolder());
        const QString path = picture("red.png", Qt::red);
        QVERIFY(cache.thumbnail(path, 100));
        QFile file(QDir(cacheFolder()).filePath(kept().first()));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.close();
        QVERIFY(cache.thumbnail(path, 100));
        QVERIFY(file.size() > 100);
    }
};

QTEST_GUILESS_MAIN(TestThumbnailCache)
#include "tst_thumbnailcache.moc"
