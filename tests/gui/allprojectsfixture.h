// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/materials/materialspage.h"
#include "gui/window/materialsbinding.h"
#include "tests/gui/drops.h"
#include "tests/gui/materialsdoubles.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

namespace likeness::gui::testing {

//! The Materials page over three projects; the last one has no name.
struct AllProjectsFixture
{
    std::unique_ptr<FakeLibrary> library = std::make_unique<FakeLibrary>();
    std::unique_ptr<MaterialsPage> page;
    std::unique_ptr<MaterialsPresenter> presenter;
    QHash<QString, QString> rights;

    template<typename T>
    T *part(const char *name)
    {
        return page->findChild<T *>(name);
    }
    void click(const char *name) { QTest::mouseClick(part<QPushButton>(name), Qt::LeftButton); }
    Message message() { return page->findChild<MessageBar *>()->message(); }
    Filmstrip *grid() { return part<Filmstrip>("materialGrid"); }
    QComboBox *projects() { return part<QComboBox>("projects"); }
    //! Each with its second line.
    QString seen()
    {
        QStringList all;
        for (const FilmItem &each : grid()->items())
            all += each.id + (each.detail.isEmpty() ? QString() : '@' + each.detail);
        return all.join(' ');
    }
    void openPage()
    {
        page = std::make_unique<MaterialsPage>();
        MaterialsActions actions = library->actions();
        actions.rights = [this](const QString &material) { return rights.value(material); };
        actions.keepRights = [this](const QString &material, const QString &note) { rights[material] = note; };
        presenter = std::make_unique<MaterialsPresenter>(*page, actions);
        bindMaterials(*page, *presenter);
        page->resize(1100, 700);
        page->show();
        page->activateWindow();
        QTRY_VERIFY(page->isActiveWindow());
        QTRY_COMPARE(seen(), QString("mt_1 mt_2"));
    }
    //! By the keyboard: the list of projects, its first entry.
    void seeAll()
    {
        projects()->setFocus();
        QTest::keyClick(projects(), Qt::Key_Home);
        QCOMPARE(projects()->currentText(), QString("All projects"));
    }
    void openAll()
    {
        openPage();
        seeAll();
        QTRY_COMPARE(seen(), QString("mt_1@Samples mt_2@Samples mt_3@Spring mt_4@at_3"));
    }
    void drop(const QStringList &files) { QVERIFY(dropFiles(*page, files)); }

    AllProjectsFixture()
    {
        library->all = {{.id = "at_1", .name = "Samples"}, {.id = "at_2", .name = "Spring"}, {.id = "at_3"}};
        library->kept += {{.id = "mt_3",
                           .project = "at_2",
                           .name = "Three",
                           .status = 21,
                           .faces = {{.id = "mt_3_1", .rect = {20, 20, 80, 80}}},
                           .picturePath = "three.png",
                           .size = {200, 200}},
                          {.id = "mt_4", .project = "at_3", .name = "One more", .status = 21}};
    }
};

} // namespace likeness::gui::testing
