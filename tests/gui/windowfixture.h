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

namespace likeness::gui::testing {

//! A window over doubles, with a photo, a material and a result, so that every page has something to show.
struct WindowFixture
{
    WindowFixture();
    ~WindowFixture();
    WindowFixture &operator=(WindowFixture &&other) noexcept; //!< begins anew

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

OperationOf<QImage> *plainPicture(int edge);

//! Three past calls, one of them without a mark.
HistoryActions historyDoubles();

} // namespace likeness::gui::testing
