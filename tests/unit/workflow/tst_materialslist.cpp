// SPDX-License-Identifier: Apache-2.0
#include "net/manager.h"
#include "support/scriptedserver.h"
#include "workflow/materialslist.h"

#include <QNetworkAccessManager>
#include <QTcpSocket>

using namespace likeness;
using namespace likeness::testing;
using workflow::Material;

class TestMaterialsList : public QObject
{
    Q_OBJECT

private:
    QNetworkAccessManager *m_network = net::makeManager(this);

    //! A service with so many materials that says it has `count`.
    static ScriptedServer::Script serving(int materials, int count)
    {
        return [materials, count](QTcpSocket &socket, const QByteArray &request) {
            const auto body = QJsonDocument::fromJson(request.mid(request.indexOf("\r\n\r\n") + 4)).object();
            const int from = body["Offset"].toInt();
            QJsonArray page;
            for (int i = from; i < std::min(materials, from + body["Limit"].toInt()); ++i)
                page.append(QJsonObject{{"MaterialId", QString("mt_%1").arg(i)}, {"MaterialStatus", 1}});
            const QJsonObject response{{"MaterialInfos", page}, {"Count", count}, {"RequestId", "r"}};
            socket.write(httpAnswer(QJsonDocument(QJsonObject{{"Response", response}}).toJson()));
        };
    }

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(".*")); }

    void allPagesAreAskedFor_data()
    {
        QTest::addColumn<int>("materials");
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("asked");
        QTest::newRow("none") << 0 << 0 << 1;
        QTest::newRow("one page") << 20 << 20 << 1;
        QTest::newRow("three pages") << 45 << 45 << 3;
        QTest::newRow("a count that is too high ends all the same") << 20 << 99 << 2;
    }
    void allPagesAreAskedFor()
    {
        QFETCH(int, materials);
        QFETCH(int, count);
        QFETCH(int, asked);
        ScriptedServer server(serving(materials, count));
        const net::Client client(*m_network, {.url = server.url(), .credential = {"AKIDx", Secret("k"), {}}}, 0);
        std::optional<Result<QList<Material>>> result;
        auto *list = new workflow::MaterialsList(client, "at_1", this);
        list->whenDone(this, [&](const Result<QList<Material>> &r) { result.emplace(r); });
        list->start();
        QTRY_VERIFY(result);
        QVERIFY(*result);
        QCOMPARE((*result)->size(), materials);
        QCOMPARE(server.requests(), asked);
    }

    void kindAndAgeAreTold()
    {
        ScriptedServer server([](QTcpSocket &socket, const QByteArray &) {
            const QJsonArray page{
                QJsonObject{{"MaterialId", "mt_1"}, {"MaterialStatus", 21}},
                QJsonObject{{"MaterialId", "mt_2"}, {"MaterialStatus", 31}, {"CreateTime", "2026-03-04 05:06:07"}},
                QJsonObject{{"MaterialId", "mt_3"}, {"MaterialStatus", 33}, {"CreateTime", "soon"}}};
            const QJsonObject response{{"MaterialInfos", page}, {"Count", 3}, {"RequestId", "r"}};
            socket.write(httpAnswer(QJsonDocument(QJsonObject{{"Response", response}}).toJson()));
        });
        const net::Client client(*m_network, {.url = server.url(), .credential = {"AKIDx", Secret("k"), {}}}, 0);
        QList<Material> found;
        auto *list = new workflow::MaterialsList(client, "at_1", this);
        list->whenDone(this, [&](const Result<QList<Material>> &r) { found = r ? *r : QList<Material>(); });
        list->start();
        QTRY_COMPARE(found.size(), 3);
        QCOMPARE(found.at(0).kind, Material::Kind::Image);
        QVERIFY(found.at(0).isKindGuessed); // a video may be in this state too
        QVERIFY(!found.at(1).isKindGuessed && !found.at(2).isKindGuessed);
        QCOMPARE(found.at(0).project, QString("at_1"));
        QCOMPARE(found.at(1).kind, Material::Kind::Video);
        QCOMPARE(found.at(1).created, QDateTime({2026, 3, 4}, {5, 6, 7}));
        QCOMPARE(found.at(2).kind, Material::Kind::Video);
        QVERIFY(!found.at(2).created.isValid());
    }
};

QTEST_GUILESS_MAIN(TestMaterialsList)
#include "tst_materialslist.moc"
