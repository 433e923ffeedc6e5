// SPDX-License-Identifier: Apache-2.0
// Reads the sources as text and holds the shape: includes go down, files stay small, forbidden words stay out.

#include <QDirIterator>
#include <QMap>
#include <QRegularExpression>

namespace {

const QString root = LIKENESS_SOURCE_DIR;

struct Source
{
    QString path; // from the root
    QString text;
    QStringList lines() const { return text.split('\n'); }
};

QList<Source> sourcesBelow(const QStringList &folders)
{
    QList<Source> sources;
    for (const QString &folder : folders) {
        QDirIterator it(root + '/' + folder, {"*.h", "*.cpp"}, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            QFile file(it.next());
            if (file.open(QIODevice::ReadOnly))
                sources.append({QDir(root).relativeFilePath(file.fileName()), QString::fromUtf8(file.readAll())});
        }
    }
    return sources;
}

struct Law
{
    QMap<QString, QStringList> arrows;
    QMap<QString, QStringList> thirdParty;

    //! The longest folder of the law that a path ("gui/picture/canvas.h") stands in.
    QString folderOf(const QString &path) const
    {
        QString best;
        for (auto it = arrows.begin(); it != arrows.end(); ++it) {
            if (path.startsWith(it.key() + '/') && it.key().size() > best.size())
                best = it.key();
        }
        return best;
    }
};

Law readLaw()
{
    Law law;
    QFile file(root + "/tests/layering/law.txt");
    if (!file.open(QIODevice::ReadOnly))
        return law;
    while (!file.atEnd()) {
        const QString line = QString::fromUtf8(file.readLine()).trimmed();
        const qsizetype colon = line.indexOf(':');
        if (line.isEmpty() || line.startsWith('#') || colon < 0)
            continue;
        const QStringList targets = line.mid(colon + 1).split(' ', Qt::SkipEmptyParts);
        auto &table = line.startsWith('<') ? law.thirdParty : law.arrows;
        table.insert(line.left(colon), targets);
    }
    return law;
}

QString belowTop(const QString &path) { return path.mid(path.indexOf('/') + 1); }

struct Forbidden
{
    const char *pattern;
    const char *why;
    QStringList where;
    QStringList except;
};

const QList<Forbidden> forbidden{
    {R"(\bQEventLoop\b|processEvents|waitForFinished|waitForReadyRead|waitForBytesWritten)",
     "spins or blocks the event loop",
     {"lib", "app"},
     {}},
    {R"([.>]exec\(\))", "runs a nested event loop", {"app/gui", "lib"}, {"app/gui/main.cpp", "lib/store/"}},
    {R"(\bSIGNAL\(|\bSLOT\(|\bsender\(\))", "connects by name", {"lib", "app"}, {}},
    {R"(\bqDebug\(\)|\bprintf\()", "prints past the logging categories", {"lib", "app"}, {"app/trainer/"}},
    {R"(\btr\(|QT_TRANSLATE_NOOP|QCoreApplication::translate)", "translates below app", {"lib"}, {}},
    {R"(static \w+ ?[*&] ?instance\()", "is a singleton", {"lib", "app"}, {}},
    {R"(\bQPixmap\b)", "uses QPixmap outside the window", {"lib", "app/cli", "app/words"}, {}},
    {R"(\bTODO\b|\bFIXME\b|\bXXX\b|for now|simplified for|placeholder implementation|not implemented)",
     "is unfinished",
     {"lib", "app", "tests"},
     {"tests/layering/"}},
    {R"(\bqWait\(|msleep|usleep|sleep_for|QThread::sleep)", "sleeps", {"tests"}, {"tests/layering/"}},
    {R"(ignoreSslErrors|VerifyNone|QueryPeer|SslProtocol::AnyProtocol)",
     "connects without verifying",
     {"lib", "app"},
     {}},
    {R"(QSKIP|Q_UNUSED)", "skips or hides", {"lib", "app", "tests"}, {"tests/layering/"}},
};

} // namespace

class TestLayering : public QObject
{
    Q_OBJECT

private slots:
    void includesGoDown()
    {
        const Law law = readLaw();
        QVERIFY(law.arrows.size() > 15);
        static const QRegularExpression include("^\\s*#include \"([^\"]+)\"", QRegularExpression::MultilineOption);
        QStringList wrong;
        int seen = 0;
        for (const Source &source : sourcesBelow({"lib", "app"})) {
            const QString from = law.folderOf(belowTop(source.path));
            if (from.isEmpty())
                wrong.append(source.path + " stands in a folder that the law does not know");
            for (auto it = include.globalMatch(source.text); it.hasNext();) {
                const QString target = it.next().captured(1);
                const QString to = law.folderOf(target);
                ++seen;
                if (target.endsWith(".moc") || (to.isEmpty() && !target.contains('/')))
                    continue;
                if (to != from && !law.arrows.value(from).contains(to))
                    wrong.append(source.path + " includes " + target);
            }
        }
        QVERIFY(seen > 50);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
    }

    void thirdPartyHeadersStayInTheirFolders()
    {
        const Law law = readLaw();
        QVERIFY(!law.thirdParty.isEmpty());
        QStringList wrong;
        for (const Source &source : sourcesBelow({"lib", "app", "tests"})) {
            for (const QString &line : source.lines()) {
                if (!line.startsWith("#include <"))
                    continue;
                for (auto it = law.thirdParty.begin(); it != law.thirdParty.end(); ++it) {
                    const auto allows = [&](const QString &place) { return source.path.startsWith(place); };
                    if (line.mid(9).startsWith(it.key()) && std::ranges::none_of(it.value(), allows))
                        wrong.append(source.path + ": " + line);
                }
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
    }

    void filesStaySmall()
    {
        QStringList wrong;
        for (const Source &source : sourcesBelow({"lib", "app", "tests"})) {
            const qsizetype lines = source.text.count('\n');
            const qsizetype limit = source.path.endsWith(".h") ? 150 : 300;
            if (lines > limit)
                wrong.append(QString("%1 has %2 lines, the limit is %3").arg(source.path).arg(lines).arg(limit));
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
    }

    void forbiddenWordsStayOut_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < forbidden.size(); ++i)
            QTest::newRow(forbidden[i].why) << i;
    }
    void forbiddenWordsStayOut()
    {
        QFETCH(int, index);
        const Forbidden &rule = forbidden[index];
        const QRegularExpression pattern(rule.pattern);
        QStringList wrong;
        for (const Source &source : sourcesBelow(rule.where)) {
            const auto excepted = [&](const QString &place) { return source.path.startsWith(place); };
            if (std::ranges::any_of(rule.except, excepted))
                continue;
            const QStringList lines = source.lines();
            for (qsizetype i = 0; i < lines.size(); ++i) {
                if (pattern.match(lines[i]).hasMatch())
                    wrong.append(QString("%1:%2: %3").arg(source.path).arg(i + 1).arg(lines[i].trimmed()));
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
    }

    void everySourceNamesItsLicence()
    {
        QStringList wrong;
        for (const Source &source : sourcesBelow({"lib", "app", "tests"})) {
            if (!source.text.startsWith("// SPDX-License-Identifier: Apache-2.0\n"))
                wrong.append(source.path);
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
    }

    void topLevelHoldsOnlyWhatBelongsThere()
    {
        const QStringList allowed{"CMakeLists.txt",
                                  "app",
                                  "lib",
                                  "resources",
                                  "translations",
                                  "tests",
                                  "packaging",
                                  "README.md",
                                  "LICENSE",
                                  "CHANGELOG.md",
                                  "CMakePresets.json",
                                  ".clang-format",
                                  ".clang-tidy",
                                  ".editorconfig",
                                  ".gitignore",
                                  ".gitattributes",
                                  ".ci",
                                  ".github",
                                  ".git",
                                  "build"};
        QStringList wrong;
        for (const QString &entry : QDir(root).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
            if (!allowed.contains(entry) && !entry.startsWith("build-"))
                wrong.append(entry);
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join('\n')));
    }
};

QTEST_GUILESS_MAIN(TestLayering)
#include "tst_layering.moc"
