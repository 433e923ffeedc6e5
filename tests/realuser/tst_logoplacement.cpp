// SPDX-License-Identifier: Apache-2.0
// What is done by mouse on the template: two faces are assigned by dragging; an own logo is chosen from the keyboard,
// placed and resized by mouse and keys, undone, and sent as shown.
#include "tests/realuser/screen.h"
#include "tests/realuser/userpath.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace likeness::testing;

namespace {

// Where things stand in the window of 1280 × 800.
constexpr QPoint oneFaced(572, 660), twoFaced(656, 660); // materials of the strip
constexpr QPoint firstChip(1055, 101), secondChip(1055, 136);
constexpr QPoint leftFace(670, 313), rightFace(818, 326); // of the material with two

double shapeOf(const QRect &box) { return double(box.width()) / std::max(1, box.height()); }

} // namespace

class TestLogoPlacement : public UserPath
{
    Q_OBJECT

    QRect m_logo; // on the screen, inside its frame
    QElapsedTimer m_carried;

    //! Once it stays where it is.
    bool stands()
    {
        const QRect last = std::exchange(m_logo, boxOf(m_desktop.screen(), signalColor));
        return !m_logo.isEmpty() && m_logo == last;
    }
    bool standsAt(const QPoint &middle)
    {
        constexpr int about = 4;
        return stands() && (m_logo.center() - middle).manhattanLength() <= about;
    }

    QJsonObject session() const
    {
        QFile file(m_desktop.path("data/session/compose.json"));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }
    //! Which photo goes to a template face; empty: none.
    QString photoFor(const QString &templateFace) const
    {
        for (const QJsonValue tie : session().value("drawn").toObject().value("ties").toArray()) {
            if (tie["to"].toString() == templateFace)
                return QFileInfo(tie["photo"].toString()).completeBaseName();
        }
        return {};
    }
    //! Whether this photo is tied there now; carries the chip there as long as it is not.
    bool isTied(const QPoint &chip, const QPoint &face, const QString &id, const QString &photo)
    {
        if (photoFor(id) == photo)
            return true;
        constexpr int longKeptMs = 4000; // the session is written a moment later
        if (!m_carried.isValid() || m_carried.hasExpired(longKeptMs)) {
            m_desktop.carry(chip, face);
            m_carried.start();
        }
        return false;
    }

private slots:
    void initTestCase()
    {
        open();
        QImage logo(80, 40, QImage::Format_RGB32);
        logo.fill(signalColor);
        QVERIFY(logo.save(m_desktop.path("logo.png")));
        QTRY_VERIFY_WITH_TIMEOUT(!m_desktop.window("Compose — Likeness").isEmpty(), 10000);
    }

    void twoFacesAreAssignedByDragging()
    {
        waitForSamples();
        m_desktop.click(twoFaced);
        QVERIFY(until([this] { return session().value("material") == "sample_2"; }));
        QVERIFY(until([this] { return isTied(firstChip, rightFace, "sample_2_2", "photo-1-mei"); }));
        m_carried.invalidate();
        QVERIFY(until([this] { return isTied(secondChip, leftFace, "sample_2_1", "photo-2-tomas"); }));
        QCOMPARE(photoFor("sample_2_2"), QString("photo-1-mei"));
        m_desktop.key("ctrl+z");
        QVERIFY(until([this] { return photoFor("sample_2_1").isEmpty(); }));
        m_desktop.key("ctrl+shift+z");
        QVERIFY(until([this] { return photoFor("sample_2_1") == "photo-2-tomas"; }));
        fuse();
        goTo("Compose", "alt+1");
        m_desktop.click(oneFaced);
        QVERIFY(until([this] { return session().value("material") == "sample_1"; }));
    }
    void aLogoIsChosenByKeyboard()
    {
        m_desktop.key("alt+m");
        m_desktop.key("o"); // "Own logo"
        m_desktop.key("Tab");
        choose("space", "Choose a logo", "logo.png");
        QVERIFY(until([this] { return stands(); }));
        QVERIFY2(std::abs(shapeOf(m_logo) - 2) < 0.25, qPrintable(QString::number(shapeOf(m_logo)))); // its own shape
    }
    void itIsDraggedAndThatIsUndone()
    {
        const QPoint from = m_logo.center();
        const QPoint to = from - QPoint(83, 214); // far from every edge and from the middle
        m_desktop.drag(from, to);
        QVERIFY(until([&] { return standsAt(to); }));
        m_desktop.key("ctrl+z");
        QVERIFY(until([&] { return standsAt(from); }));
        m_desktop.key("ctrl+shift+z");
        QVERIFY(until([&] { return standsAt(to); }));
    }
    void keysMoveIt()
    {
        const QRect before = m_logo;
        for (int i = 0; i < 4; ++i)
            m_desktop.key("ctrl+Up");
        const auto moved = [&] { return stands() && m_logo.y() < before.y() - 10; };
        QVERIFY(until(moved));
        QVERIFY(std::abs(m_logo.x() - before.x()) <= 1);
    }
    void aCornerResizesItInItsShape()
    {
        const QRect before = m_logo;
        const QPoint corner = before.bottomRight() + QPoint(1, 1);
        m_desktop.drag(corner, corner + QPoint(30, 3));
        const auto grown = [&] { return stands() && m_logo.width() > before.width() + 20; };
        QVERIFY(until(grown));
        QVERIFY(std::abs(shapeOf(m_logo) - shapeOf(before)) < 0.15);
    }
    void itStopsInTheCornerAndIsSentThere()
    {
        m_desktop.drag(m_logo.center(), m_logo.center() - QPoint(400, 400));
        const QRect before = m_logo;
        const auto moved = [&] { return stands() && m_logo.y() < before.y() - 40; };
        QVERIFY(until(moved));
        fuse();
        saveResult("fused.jpg");
        const QRect sent = boxOf(QImage(m_desktop.path("fused.jpg")), signalColor, 60);
        QVERIFY2(sent.x() <= 2 && sent.y() <= 2, qPrintable(QString("%1, %2").arg(sent.x()).arg(sent.y())));
        QVERIFY2(std::abs(shapeOf(sent) - 2) < 0.1, qPrintable(QString::number(shapeOf(sent))));
    }
    void theProgramEndsCleanly() { end(); }
};

QTEST_GUILESS_MAIN(TestLogoPlacement)
#include "tst_logoplacement.moc"
