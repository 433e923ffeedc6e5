// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/gui/batchdoubles.h"

#include <QTest>
#include <QThreadPool>

namespace likeness::gui::testing {

//! Remembers what it was told last.
class FakeBatchView : public BatchView
{
public:
    BatchChoices choices{};
    QStringList photos{};
    QList<MaterialCheck> materials{};
    QString example{};
    bool exampleWrong = false;
    QString usage{};
    Message message{};

    void showChoices(const BatchChoices &told) override { choices = told; }
    void showPhotos(const QList<FilmItem> &told) override
    {
        photos.clear();
        for (const FilmItem &each : told)
            photos.append(each.id);
    }
    void showMaterials(const QList<MaterialCheck> &told) override { materials = told; }
    void showExample(const QString &text, bool isWrong) override
    {
        example = text;
        exampleWrong = isWrong;
    }
    void showBlocker(const QString &) override {}
    void showLines(const QList<BatchLine> &) override {}
    void showLine(int, const BatchLine &) override {}
    void showStatus(const BatchStatus &) override {}
    void showUsage(const QString &text) override { usage = text; }
    void showMessage(const Message &told) override { message = told; }
    void clearMessage() override { message = {}; }
    void openFile(const QString &) override {}
};

//! A presenter over doubles and a page that is none.
class BatchPresenterFixture
{
public:
    using RowState = workflow::RowState;

    BatchDoubles m_doubles;
    FakeBatchView m_view;
    std::unique_ptr<BatchPresenter> m_presenter;

    BatchPhase phase() const { return m_presenter->status().phase; }
    const workflow::BatchTally &tally() const { return m_presenter->status().tally; }
    RowState state(int row) const { return m_presenter->lines().at(row).state; }
    bool canStart() const { return m_presenter->blocker().isEmpty(); }

    //! The page seen once, with so many photos, and ready to start.
    void open(int photos)
    {
        m_presenter = std::make_unique<BatchPresenter>(m_view, m_doubles.actions());
        m_presenter->setProject("p");
        m_presenter->see();
        QStringList paths;
        for (int i = 1; i <= photos; ++i)
            paths.append(QString("/photos/%1.jpg").arg(i));
        m_presenter->offerPhotos(paths);
        QTRY_COMPARE(m_presenter->lines().size(), photos);
        QTRY_VERIFY(canStart());
    }
    void runToItsEnd()
    {
        m_presenter->start();
        QTRY_VERIFY(!m_presenter->isRunning());
    }
    //! So many calls at a time, and that many under way.
    void startHeld(int jobs)
    {
        BatchChoices choices = m_presenter->setup().choices;
        choices.jobs = jobs;
        m_presenter->setChoices(choices);
        m_doubles.hold = true;
        m_presenter->start();
        QTRY_COMPARE(m_doubles.held.size(), jobs);
    }
    void setUp()
    {
        m_doubles = {};
        m_view = {};
    }
    void tearDown()
    {
        m_presenter.reset();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // a run holds a lock in the folder
        QVERIFY(QThreadPool::globalInstance()->waitForDone(10000));          // and may still write its report
    }
};

} // namespace likeness::gui::testing
