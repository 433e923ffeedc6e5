// SPDX-License-Identifier: Apache-2.0
#include "gui/history/runcomparison.h"

#include "gui/history/rundifferences.h"
#include "gui/history/runtext.h"
#include "gui/picture/canvas.h"
#include "gui/picture/comparer.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/icon.h"
#include "gui/widgets/section.h"
#include "gui/widgets/theme.h"
#include "gui/widgets/wraplayout.h"

#include <QButtonGroup>
#include <QEvent>
#include <QFileInfo>
#include <QGridLayout>
#include <QLocale>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedLayout>

namespace likeness::gui {

namespace {

constexpr std::array modeNames{"compareWipe", "compareSideBySide", "compareBlink", "compareDifference"};

//! Lets codes, names of files and identifiers go on in another line.
QString breakable(QString text)
{
    for (const char each : {'-', '.', '_'})
        text.replace(QLatin1Char(each), QLatin1Char(each) + QStringLiteral("\u200B"));
    return text;
}

} // namespace

RunComparison::RunComparison(QWidget *parent)
    : QWidget(parent)
    , m_back(new QPushButton(this))
    , m_modes(new QButtonGroup(this))
    , m_fit(new QToolButton(this))
    , m_actual(new QToolButton(this))
    , m_comparer(new Comparer(this))
    , m_empty(new EmptyState(this))
    , m_notes(new QLabel(this))
    , m_list(differences())
{
    m_notes->setObjectName(QStringLiteral("compareNotes"));
    m_notes->setWordWrap(true);
    m_notes->setTextFormat(Qt::PlainText);
    m_empty->setIcon(themeIcon(QStringLiteral("image-x-generic")));
    auto *pictures = new QWidget(this);
    m_stack = new QStackedLayout(pictures);
    m_stack->addWidget(m_comparer);
    m_stack->addWidget(m_empty);
    auto *left = new QVBoxLayout;
    left->setSpacing(spacing::s);
    left->addWidget(bar());
    left->addWidget(m_notes);
    left->addWidget(pictures, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(spacing::m);
    row->addLayout(left, 1);
    row->addWidget(m_list);
    setFocusProxy(m_back);
    QList<QWidget *> order{m_back};
    for (QAbstractButton *each : m_modes->buttons())
        order.append(each);
    order.append({m_fit, m_actual, m_comparer->beforeCanvas(), m_comparer->canvas()});
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order.at(i - 1), order.at(i));
    auto *escape = new QShortcut(Qt::Key_Escape, this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &RunComparison::backRequested);
    retranslate();
}

QWidget *RunComparison::bar()
{
    auto *bar = new QWidget(this);
    auto *row = new WrapLayout(bar, spacing::xs);
    m_back->setObjectName(QStringLiteral("compareBack"));
    row->addWidget(m_back);
    connect(m_back, &QPushButton::clicked, this, &RunComparison::backRequested);
    for (size_t i = 0; i < modeNames.size(); ++i) {
        auto *button = new QToolButton(bar);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setObjectName(QLatin1StringView(modeNames[i]));
        m_modes->addButton(button, int(i));
        row->addWidget(button);
    }
    m_modes->button(int(CompareMode::Wipe))->setChecked(true);
    connect(m_modes, &QButtonGroup::idClicked, this, [this](int id) { m_comparer->setMode(CompareMode(id)); });
    row->addGap();
    m_fit->setObjectName(QStringLiteral("compareFit"));
    m_actual->setObjectName(QStringLiteral("compareActual"));
    for (QToolButton *each : {m_fit, m_actual}) {
        each->setAutoRaise(true);
        row->addWidget(each);
    }
    connect(m_fit, &QToolButton::clicked, m_comparer->canvas(), &Canvas::fit);
    connect(m_actual, &QToolButton::clicked, m_comparer->canvas(), &Canvas::actualSize);
    return bar;
}

QScrollArea *RunComparison::differences()
{
    auto *area = new QScrollArea(this);
    area->setObjectName(QStringLiteral("differences"));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFixedWidth(360);
    return area;
}

void RunComparison::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RunComparison::retranslate()
{
    m_back->setText(tr("&Back to the list"));
    const std::array names{tr("Wipe"), tr("Side by side"), tr("Blink"), tr("Difference")};
    for (size_t i = 0; i < names.size(); ++i)
        m_modes->button(int(i))->setText(names[i]);
    m_fit->setText(tr("Fit"));
    m_fit->setToolTip(tr("Fit the pictures into the view"));
    m_actual->setText(tr("1:1"));
    m_actual->setToolTip(tr("Show one picture pixel on one screen pixel"));
    m_list->setAccessibleName(tr("What differs"));
    if (!m_isShown)
        return;
    showPictures();
    showDifferences();
}

void RunComparison::showRuns(const store::Run &one, const store::Run &other)
{
    const bool inOrder = one.when < other.when || (one.when == other.when && one.id <= other.id);
    m_sides = {Side{.run = inOrder ? one : other}, Side{.run = inOrder ? other : one}};
    ++m_generation;
    m_isShown = true;
    for (size_t side = 0; side < m_sides.size(); ++side)
        load(side);
    showPictures();
    showDifferences();
}

void RunComparison::clear()
{
    ++m_generation;
    m_isShown = false;
    m_sides = {};
    m_comparer->setPictures({}, {});
}

void RunComparison::load(size_t side)
{
    const QString &path = m_sides[side].run.out;
    if (path.isEmpty() || !m_picture)
        return;
    m_sides[side].loading = true;
    auto *loading = m_picture(path);
    loading->whenDone(this, [this, side, generation = m_generation](const Result<QImage> &image) {
        if (generation != m_generation)
            return;
        Side &loaded = m_sides[side];
        loaded.loading = false;
        if (image)
            loaded.image = *image;
        showPictures();
    });
    loading->start();
}

void RunComparison::showPictures()
{
    const auto &[left, right] = m_sides;
    const bool waiting = left.loading || right.loading;
    const bool both = !waiting && !left.image.isNull() && !right.image.isNull();
    const bool any = !waiting && !(left.image.isNull() && right.image.isNull());
    for (QAbstractButton *each : m_modes->buttons())
        each->setEnabled(both);
    m_fit->setEnabled(any);
    m_actual->setEnabled(any);
    m_stack->setCurrentIndex(any ? 0 : 1);
    showNotes(waiting, any);
    if (waiting)
        return;
    const Side &only = left.image.isNull() ? right : left;
    m_comparer->setCaptions(both ? timeOf(left.run) : QString(), timeOf(both ? right.run : only.run));
    m_comparer->setPictures(both ? left.image : QImage(), both ? right.image : only.image);
}

//! With seconds where both were made in the same minute, with the photo where they were in the same second.
QString RunComparison::timeOf(const store::Run &run) const
{
    QString format = QLocale().dateTimeFormat(QLocale::ShortFormat);
    const auto text = [&format](const store::Run &of) { return QLocale().toString(of.when.toLocalTime(), format); };
    const auto isOne = [&] { return text(m_sides[0].run) == text(m_sides[1].run); };
    if (isOne())
        format.replace(QStringLiteral("mm"), QStringLiteral("mm:ss"));
    return isOne() ? QStringLiteral("%1 · %2").arg(text(run), inputLines(run).value(0)) : text(run);
}

void RunComparison::showNotes(bool waiting, bool any)
{
    QStringList notes;
    for (const Side &side : m_sides) {
        if (!waiting && side.image.isNull())
            //: %1 is when a call was made, %2 a sentence on why it has no picture
            notes.append(tr("%1: %2").arg(timeOf(side.run), whyNone(side.run)));
    }
    m_notes->setText(notes.join(QLatin1Char('\n')));
    m_notes->setVisible(any && !notes.isEmpty());
    if (waiting)
        m_empty->setTexts(tr("The pictures are being read"), {});
    else
        m_empty->setTexts(tr("No pictures to compare"), notes.join(QLatin1Char('\n')));
}

QString RunComparison::whyNone(const store::Run &run) const
{
    if (run.status == store::Run::Status::Cancelled)
        return tr("It was cancelled.");
    if (run.status == store::Run::Status::Failed) {
        const QString words = m_words ? m_words(run.code) : QString();
        //: %1 is an error's code, %2 what it means
        return tr("It failed with %1. %2").arg(run.code, words).trimmed();
    }
    if (run.out.isEmpty())
        return tr("Its result was not saved. Run it again to see it.");
    if (!QFileInfo::exists(run.out))
        //: %1 is the name of a file
        return tr("The file %1 is no longer where it was saved.").arg(QFileInfo(run.out).fileName());
    return tr("The file %1 cannot be shown as a picture.").arg(QFileInfo(run.out).fileName());
}

void RunComparison::showDifferences()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, spacing::s, 0);
    auto *section = new Section(tr("What differs"), content);
    column->addWidget(section);
    column->addStretch();
    const QList<RunDifference> found = differencesOf(m_sides[0].run, m_sides[1].run);
    auto *grid = new QGridLayout;
    grid->setVerticalSpacing(1);
    grid->setHorizontalSpacing(spacing::m);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    int row = 0;
    const auto put = [&](const QString &text, TextRole role, int at, int span = 1) {
        auto *label = new QLabel(breakable(text), section);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // both columns are as wide
        setTextRole(*label, role);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(label, row, at, 1, span);
        return label;
    };
    put(timeOf(m_sides[0].run), TextRole::Strong, 0);
    put(timeOf(m_sides[1].run), TextRole::Strong, 1);
    for (const RunDifference &each : found) {
        grid->setRowMinimumHeight(++row, spacing::s);
        ++row;
        put(each.name, TextRole::Caption, 0, 2);
        ++row;
        for (int side = 0; side < 2; ++side) {
            const QString value = side == 0 ? each.first : each.second;
            const QString said = value.isEmpty() ? tr("not given") : value;
            put(said, TextRole::Body, side)->setAccessibleName(each.name + QLatin1Char(' ') + said);
        }
    }
    section->body()->addLayout(grid);
    auto *rest = new QLabel(found.isEmpty() ? tr("Nothing: both were asked for the same, and took the same time.")
                                            : tr("All else is the same."),
                            section);
    setTextRole(*rest, TextRole::Caption);
    rest->setWordWrap(true);
    section->body()->addWidget(rest);
    m_list->setWidget(content);
}

} // namespace likeness::gui

#include "moc_runcomparison.cpp"
