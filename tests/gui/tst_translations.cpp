// SPDX-License-Identifier: Apache-2.0
// Reads the translation files as text: nothing unfinished, no argument lost, and the program's .qm carries them.
#include <QRegularExpression>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

class TestTranslations : public QObject
{
    Q_OBJECT

    struct Entry
    {
        QString source;
        QString translation;
        bool finished = true;
    };

    static QList<Entry> entries(const QString &name)
    {
        QFile file(LIKENESS_SOURCE_DIR "/translations/" + name);
        QList<Entry> all;
        if (!file.open(QIODevice::ReadOnly))
            return all;
        QXmlStreamReader xml(&file);
        while (!xml.atEnd()) {
            xml.readNext();
            if (!xml.isStartElement())
                continue;
            if (xml.name() == u"source")
                all.append({.source = xml.readElementText(), .translation = {}});
            else if (xml.name() == u"translation" && !all.isEmpty()) {
                all.last().finished = xml.attributes().value("type").isEmpty();
                all.last().translation = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
            }
        }
        return all;
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void nothingIsUnfinished()
    {
        const QList<Entry> all = entries("likeness_zh_CN.ts");
        QVERIFY(all.size() > 100);
        QStringList open;
        for (const Entry &each : all) {
            if (!each.finished || each.translation.isEmpty())
                open.append(each.source);
        }
        QCOMPARE(open, QStringList());
    }
    void noArgumentIsLost()
    {
        static const QRegularExpression argument("%(\\d|n)");
        QStringList lost;
        for (const Entry &each : entries("likeness_zh_CN.ts")) {
            QSet<QString> before, after;
            for (auto it = argument.globalMatch(each.source); it.hasNext();)
                before.insert(it.next().captured());
            for (auto it = argument.globalMatch(each.translation); it.hasNext();)
                after.insert(it.next().captured());
            if (before != after)
                lost.append(each.source);
        }
        QCOMPARE(lost, QStringList());
    }
    //! "2 photo(s)" would stand on the screen.
    void everyPluralHasItsEnglishForms()
    {
        QStringList without;
        for (const Entry &each : entries("likeness_zh_CN.ts")) {
            if (each.source.contains("%n"))
                without.append(each.source);
        }
        QVERIFY(without.size() > 20);
        for (const Entry &each : entries("likeness_en.ts")) {
            if (each.finished && !each.translation.isEmpty())
                without.removeAll(each.source);
        }
        QCOMPARE(without, QStringList());
    }
    //! A file dialog finds the patterns between ASCII parentheses only: with others it shows no file.
    void fileKindsKeepTheirParentheses()
    {
        static const QRegularExpression kinds("^[^(%]+ (\\((%1|\\*[^)]*)\\))$");
        QStringList broken;
        int seen = 0;
        for (const Entry &each : entries("likeness_zh_CN.ts")) {
            const QRegularExpressionMatch match = kinds.match(each.source);
            seen += match.hasMatch();
            if (match.hasMatch() && !each.translation.endsWith(match.captured(1)))
                broken.append(each.source);
        }
        QVERIFY(seen > 4);
        QCOMPARE(broken, QStringList());
    }
    void theProgramCarriesThem()
    {
        QTranslator chinese;
        QVERIFY(chinese.load(":/i18n/likeness_zh_CN.qm"));
        QCOMPARE(chinese.translate("Pages", "Compose"), QString::fromUtf8("制作"));
        QTranslator english;
        QVERIFY(english.load(":/i18n/likeness_en.qm"));
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
