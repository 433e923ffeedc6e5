// SPDX-License-Identifier: Apache-2.0
#include "tests/gui/windowfixture.h"

#include <QTest>

namespace likeness::gui::testing {

WindowFixture::WindowFixture() = default;

WindowFixture::~WindowFixture() = default;

WindowFixture &WindowFixture::operator=(WindowFixture &&other) noexcept = default;

OperationOf<QImage> *plainPicture(int edge)
{
    QImage image(edge, edge, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    return new ReadyOperation<QImage>(image);
}

HistoryActions historyDoubles()
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

Services WindowFixture::services(const QString &language)
{
    Services services;
    services.compose = compose.actions();
    video.stored = {VideoDoubles::job("C0a5EXaNR7JzGvlg"),
                    VideoDoubles::job("C0a5EXaNR7JzGvlh", store::Job::Status::Failed)};
    services.video = video.actions();
    services.batch = batch.actions();
    services.history = historyDoubles();
    services.materials = library->actions();
    services.effect = {.picture = services.compose.picture, .errorWords = services.compose.errorWords};
    services.exchanges = [] { return gui::testing::exchanges(); };
    services.clearExchanges = [] {};
    services.code = [](const workflow::SnippetParts &parts, workflow::CodeLanguage) { return parts.action; };
    services.settings = settings.actions();
    services.erase = settings.eraseActions();
    services.thumbnail = [](const QString &, int edge) { return plainPicture(edge); };
    services.looks.language = language;
    return services;
}

void WindowFixture::open(const QString &language)
{
    window = std::make_unique<MainWindow>(services(language));
    window->show();
}

void WindowFixture::fill()
{
    window->composePresenter().setProject("at_1");
    window->composePresenter().startWith({"a.jpg", "a rather long name of a photo from a telephone 2026.jpg"});
}

void WindowFixture::settle()
{
    QTRY_VERIFY(!window->composePresenter().state().material.isEmpty());
    QTRY_VERIFY(!window->composePage()->templateCanvas()->isEmpty());
    QTRY_VERIFY(!window->composePage()->photoCanvas()->isEmpty());
    QCoreApplication::sendPostedEvents(); // layouts
}

} // namespace likeness::gui::testing
