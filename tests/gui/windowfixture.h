// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/compose/composepage.h"
#include "gui/compose/templatecanvas.h"
#include "gui/window/mainwindow.h"
#include "tests/gui/batchdoubles.h"
#include "tests/gui/composedoubles.h"
#include "tests/gui/exchangedoubles.h"
#include "tests/gui/materialsdoubles.h"
#include "tests/gui/settingsdoubles.h"
#include "tests/gui/videodoubles.h"

#include <QTest>

namespace likeness::gui::testing {

//! A window over doubles, with a photo, a material and a result, so that every page has something to show.
struct WindowFixture
{
    Doubles compose{};
    SettingsDoubles settings{};
    VideoDoubles video{};
    BatchDoubles batch{};
    std::unique_ptr<FakeLibrary> library = std::make_unique<FakeLibrary>();
    std::unique_ptr<MainWindow> window{};

    Services services(const QString &language);
    void open(const QString &language = "en");
    void fill();
    void settle(); //!< until what was asked for has come
};

inline OperationOf<QImage> *plainPicture(int edge)
{
    QImage image(edge, edge, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    return new ReadyOperation<QImage>(image);
}

//! Three past calls, one of them without a mark.
inline HistoryActions historyDoubles()
{
    const store::Run run{.id = 1,
                         .action = "FuseFace",
                         .profile = "local",
                         .when = QDateTime({2026, 1, 1}, {0, 0}, Qt::UTC),
                         .project = "at_1",
                         .material = "mt_1",
                         .requestId = "0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f",
                         .parameters = R"({"action":"fuse","faces":[{"photo":"/photos/a.jpg"}]})",
                         .noMarkReason = "internal preview"};
    const QList<store::Run> runs{run, run, run};
    return {.list = [runs](const store::RunQuery &) { return new ReadyOperation<QList<store::Run>>(runs); },
            .count = [](const store::RunQuery &) { return new ReadyOperation<int>(3); },
            .remove = [](qint64) { return new ReadyOperation<bool>(true); },
            .save = [](const auto &, const auto &, const auto &) { return new ReadyOperation<int>(3); },
            .errorWords = [](const Error &error) { return Message{.text = error.code}; },
            .codeWords = [](const QString &code) { return code; }};
}

inline Services WindowFixture::services(const QString &language)
{
    Services services;
    services.compose = compose.actions();
    video.stored = {VideoDoubles::job("C0a5EXaNR7JzGvlg"),
                    VideoDoubles::job("C0a5EXaNR7JzGvlh", store::Job::Status::Failed)};
    services.video = video.actions();
    services.batch = batch.actions();
    services.history = historyDoubles();
    services.materials = library->actions();
    services.exchanges = [] { return gui::testing::exchanges(); };
    services.clearExchanges = [] {};
    services.code = [](const workflow::SnippetParts &parts, workflow::CodeLanguage) { return parts.action; };
    services.settings = settings.actions();
    services.thumbnail = [](const QString &, int edge) { return plainPicture(edge); };
    services.looks.language = language;
    return services;
}

inline void WindowFixture::open(const QString &language)
{
    window = std::make_unique<MainWindow>(services(language));
    window->show();
}

inline void WindowFixture::fill()
{
    window->composePresenter().setProject("at_1");
    window->composePresenter().startWith({"a.jpg", "a rather long name of a photo from a telephone 2026.jpg"});
}

inline void WindowFixture::settle()
{
    QTRY_VERIFY(!window->composePresenter().state().material.isEmpty());
    QTRY_VERIFY(!window->composePage()->templateCanvas()->isEmpty());
    QTRY_VERIFY(!window->composePage()->photoCanvas()->isEmpty());
    QCoreApplication::sendPostedEvents(); // layouts
}

} // namespace likeness::gui::testing
