// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/compose/composepage.h"
#include "gui/video/jobmodel.h"
#include "gui/video/jobpanel.h"
#include "gui/video/player.h"
#include "gui/video/videopage.h"
#include "gui/window/videobinding.h"
#include "tests/gui/videodoubles.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

namespace likeness::gui::testing {

//! A Video page over doubles, beside a Compose page that may have photos.
class VideoPageFixture
{
public:
    using Status = store::Job::Status;

    QTemporaryDir m_folder;
    Doubles m_compose;
    VideoDoubles m_doubles;
    std::unique_ptr<ComposePage> m_composePage;
    std::unique_ptr<ComposePresenter> m_composing;
    std::unique_ptr<VideoPage> m_page;
    std::unique_ptr<VideoPresenter> m_presenter;

    void open()
    {
        m_presenter = std::make_unique<VideoPresenter>(*m_page, m_doubles.actions());
        bindVideo(*m_page, *m_presenter, *m_composing);
        m_presenter->setProject("at_1", true);
        m_page->show();
        QTRY_COMPARE(part<Filmstrip>("videoMaterials")->items().size(), 1);
    }
    //! With a photo, so that nothing stops the submission.
    void openReady()
    {
        open();
        m_presenter->addPhotos({"/photos/me.jpg"});
        QTRY_VERIFY(part<QPushButton>("submitVideo")->isEnabled());
    }
    template<typename T>
    T *part(const char *name)
    {
        return m_page->findChild<T *>(name);
    }
    void click(const char *name) { QTest::mouseClick(part<QPushButton>(name), Qt::LeftButton); }
    Message message() { return m_page->findChild<MessageBar *>()->message(); }
    LedFollower *follower(const QString &id) { return m_doubles.followers.value(id); }
    QString cell(int row, JobModel::Column column)
    {
        const QAbstractItemModel *model = part<QTableView>("jobs")->model();
        return model->index(row, column).data().toString();
    }
    QString file(const QString &name)
    {
        QFile made(m_folder.filePath(name));
        return made.open(QIODevice::WriteOnly) ? made.fileName() : QString();
    }
    QString title() { return m_page->player()->findChild<QLabel *>("emptyTitle")->text(); }
    QString hint() { return m_page->player()->findChild<QLabel *>("emptyHint")->text(); }

    void setUp()
    {
        m_compose = {};
        m_doubles = {};
        m_doubles.folder = m_folder.filePath("videos");
        m_composePage = std::make_unique<ComposePage>();
        m_composing = std::make_unique<ComposePresenter>(*m_composePage, m_compose.actions());
        m_page = std::make_unique<VideoPage>();
        m_page->resize(1100, 700);
    }
    void tearDown()
    {
        m_presenter.reset();
        m_page.reset();
        m_composing.reset();
        m_composePage.reset();
    }
};

} // namespace likeness::gui::testing
