// SPDX-License-Identifier: Apache-2.0
#include "gui/result/resultpage.h"

#include "gui/picture/canvas.h"
#include "gui/result/factspanel.h"
#include "gui/result/picturedrag.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/icon.h"
#include "gui/widgets/theme.h"
#include "gui/widgets/wraplayout.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QButtonGroup>
#include <QClipboard>
#include <QEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedLayout>
#include <QToolButton>

namespace likeness::gui {

ResultPage::ResultPage(QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedLayout(this))
    , m_empty(new EmptyState(this))
    , m_comparer(new Comparer(this))
    , m_facts(new FactsPanel(this))
    , m_message(new MessageBar(this))
    , m_modes(new QButtonGroup(this))
    , m_zoom(new QLabel(this))
{
    m_empty->setIcon(themeIcon(QStringLiteral("result")));
    connect(m_empty, &EmptyState::buttonClicked, this, &ResultPage::composeRequested);

    auto *left = new QVBoxLayout;
    left->setSpacing(spacing::s);
    left->addWidget(bar());
    left->addWidget(m_message);
    left->addWidget(m_comparer, 1);
    left->addWidget(actions());
    auto *whole = new QWidget(this);
    auto *row = new QHBoxLayout(whole);
    row->setContentsMargins(spacing::m, spacing::m, spacing::xs, spacing::m);
    row->setSpacing(spacing::m);
    row->addLayout(left, 1);
    row->addWidget(m_facts);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(whole);
    connect(m_comparer, &Comparer::viewportChanged, this, &ResultPage::showZoom);
    retranslate();
}

void ResultPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ResultPage::retranslate()
{
    m_empty->setTexts(tr("No result yet"), tr("What you fuse appears here, beside the template it was made from."));
    m_empty->setButton(tr("Go to Compose"));
    const auto set = [this](const char *name, const QString &text, const QString &hint = {}) {
        auto *button = findChild<QAbstractButton *>(QLatin1String(name));
        button->setText(text);
        button->setToolTip(hint);
        button->setAccessibleName(hint);
    };
    set("modeWipe", tr("Wipe"));
    set("modeSideBySide", tr("Side by side"));
    set("modeBlink", tr("Blink"));
    set("modeDifference", tr("Difference"));
    set("loupeButton", tr("Loupe"), tr("A glass at the pointer that shows both pictures pixel for pixel"));
    set("face", tr("Face"), tr("Show the face that was put in, as large as it fits"));
    set("zoomOut", QStringLiteral("−"), tr("Zoom out"));
    set("zoomIn", QStringLiteral("+"), tr("Zoom in"));
    set("fit", tr("Fit"), tr("Fit the picture into the view"));
    set("actualSize", tr("1:1"), tr("Show one picture pixel on one screen pixel"));
    set("save", tr("&Save…"), tr("Saves the file exactly as it was received."));
    set("copy", tr("Cop&y"));
    set("openFolder", tr("&Open folder"));
    set("useAsPhoto", tr("&Use as a photo"));
    set("inspect", tr("&Inspect the call"), tr("What was sent and answered, how it was signed, and code for it"));
    m_comparer->setCaptions(Comparer::tr("Before"), Comparer::tr("After"));
    m_drag->setText(tr("Drag from here"));
    m_drag->setToolTip(tr("Drag the picture from here into another program."));
}

QWidget *ResultPage::bar()
{
    auto *bar = new QWidget(this);
    auto *row = new WrapLayout(bar, spacing::xs);
    const auto addMode = [&](CompareMode mode, const char *name) {
        auto *button = new QToolButton(bar);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setObjectName(QLatin1String(name));
        m_modes->addButton(button, int(mode));
        row->addWidget(button);
    };
    addMode(CompareMode::Wipe, "modeWipe");
    addMode(CompareMode::SideBySide, "modeSideBySide");
    addMode(CompareMode::Blink, "modeBlink");
    addMode(CompareMode::Difference, "modeDifference");
    m_modes->button(int(CompareMode::Wipe))->setChecked(true);
    connect(m_modes, &QButtonGroup::idClicked, this, [this](int id) { m_comparer->setMode(CompareMode(id)); });
    row->addGap();
    addLooks(*row);
    row->addWidget(zoomBar());
    return bar;
}

QWidget *ResultPage::zoomBar()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins({});
    row->setSpacing(spacing::xs);
    const auto zoom = [&](const char *name, void (Canvas::*slot)()) {
        auto *button = new QToolButton(bar);
        button->setObjectName(QLatin1String(name));
        button->setAutoRaise(true);
        connect(button, &QToolButton::clicked, m_comparer->canvas(), slot);
        row->addWidget(button);
    };
    zoom("zoomOut", &Canvas::zoomOut);
    m_zoom->setObjectName(QStringLiteral("zoom"));
    m_zoom->setAlignment(Qt::AlignCenter);
    m_zoom->setMinimumWidth(m_zoom->fontMetrics().horizontalAdvance(QStringLiteral("00000%")));
    row->addWidget(m_zoom);
    zoom("zoomIn", &Canvas::zoomIn);
    zoom("fit", &Canvas::fit);
    zoom("actualSize", &Canvas::actualSize);
    return bar;
}

void ResultPage::addLooks(QLayout &row)
{
    const auto add = [&](const char *name) {
        auto *button = new QToolButton(this);
        button->setObjectName(QLatin1String(name));
        button->setAutoRaise(true);
        row.addWidget(button);
        return button;
    };
    QToolButton *loupe = add("loupeButton");
    loupe->setCheckable(true);
    connect(loupe, &QToolButton::toggled, m_comparer, &Comparer::setLoupe);
    connect(add("face"), &QToolButton::clicked, this, [this] { m_comparer->showPart(m_face); });
}

QPushButton *ResultPage::action(QLayout &row, const char *name)
{
    auto *button = new QPushButton(this);
    button->setObjectName(QLatin1String(name));
    row.addWidget(button);
    return button;
}

QWidget *ResultPage::actions()
{
    auto *bar = new QWidget(this);
    auto *row = new WrapLayout(bar, spacing::s);
    QPushButton *save = action(*row, "save");
    setPrimary(*save);
    connect(save, &QPushButton::clicked, this, &ResultPage::saveRequested);
    connect(action(*row, "copy"), &QPushButton::clicked, this, &ResultPage::copy);
    m_folder = action(*row, "openFolder");
    m_folder->hide();
    connect(m_folder, &QPushButton::clicked, this, [this] { emit openFolderRequested(m_savedAs); });
    connect(action(*row, "useAsPhoto"), &QPushButton::clicked, this, [this] { emit useAsPhotoRequested(m_picture); });
    connect(action(*row, "inspect"), &QPushButton::clicked, this, &ResultPage::inspectRequested);
    row->addGap();
    m_drag = new PictureDrag(bar);
    m_drag->setObjectName(QStringLiteral("drag"));
    row->addWidget(m_drag);
    return bar;
}

void ResultPage::showNothing()
{
    m_picture = {};
    m_comparer->setPictures({}, {});
    m_stack->setCurrentIndex(0);
}

void ResultPage::showPictures(const QImage &before, const QImage &after)
{
    m_picture = after;
    m_comparer->setPictures(before, after);
    m_drag->setPicture(after);
    m_stack->setCurrentIndex(1);
    showZoom();
}

void ResultPage::showFace(const QRect &face)
{
    m_face = face;
    findChild<QToolButton *>(QStringLiteral("face"))->setVisible(!face.isEmpty());
}

void ResultPage::showFacts(const ResultFacts &facts) { m_facts->setFacts(facts); }

void ResultPage::showMessage(const Message &message) { m_message->showMessage(message); }

void ResultPage::clearMessage() { m_message->hide(); }

void ResultPage::showSavedAs(const QString &path)
{
    m_savedAs = path;
    m_folder->setVisible(!path.isEmpty());
    m_drag->setFile(path);
}

void ResultPage::askForFile(const QString &suggested)
{
    auto *dialog = new QFileDialog(this, tr("Save the result"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suggested.section(QLatin1Char('.'), -1));
    dialog->selectFile(suggested);
    connect(dialog, &QFileDialog::fileSelected, this, &ResultPage::fileChosen);
    dialog->open();
}

void ResultPage::showZoom()
{
    const QLocale locale;
    m_zoom->setText(locale.toString(qRound(m_comparer->canvas()->zoom() * 100)) + locale.percent());
}

void ResultPage::copy()
{
    if (!m_picture.isNull())
        QGuiApplication::clipboard()->setImage(m_picture);
}

} // namespace likeness::gui

#include "moc_resultpage.cpp"
