// SPDX-License-Identifier: Apache-2.0
#include "gui/video/playercontrols.h"

#include "gui/widgets/icon.h"
#include "gui/widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QLocale>
#include <QSignalBlocker>
#include <QSlider>

namespace likeness::gui {

namespace {

constexpr std::array rates{0.25, 0.5, 1.0, 1.5, 2.0, 4.0};

} // namespace

QString playTimeText(qint64 ms)
{
    const QLocale locale;
    const qint64 tenths = ms / 100;
    return QStringLiteral("%1:%2%3%4")
        .arg(tenths / 600)
        .arg(tenths / 10 % 60, 2, 10, QLatin1Char('0'))
        .arg(locale.decimalPoint())
        .arg(tenths % 10);
}

PlayerControls::PlayerControls(QWidget *parent)
    : QWidget(parent)
    , m_position(new QSlider(Qt::Horizontal, this))
    , m_time(new QLabel(this))
    , m_back(button("stepBack", "media-skip-backward"))
    , m_play(button("play", "media-playback-start"))
    , m_forward(button("stepForward", "media-skip-forward"))
    , m_loop(button("loop", "media-playlist-repeat", true))
    , m_rate(new QComboBox(this))
    , m_mute(button("mute", "audio-volume-high", true))
    , m_volume(new QSlider(Qt::Horizontal, this))
    , m_beside(button("beside", "view-dual", true))
    , m_full(button("fullScreen", "view-fullscreen", true))
{
    m_position->setObjectName(QStringLiteral("position"));
    m_position->setPageStep(1000);
    m_time->setObjectName(QStringLiteral("time"));
    m_time->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_time->setMinimumWidth(m_time->fontMetrics().horizontalAdvance(QStringLiteral(" 00:00.0 / 00:00.0")));
    m_rate->setObjectName(QStringLiteral("rate"));
    for (const double each : rates)
        m_rate->addItem({}, each);
    m_rate->setCurrentIndex(m_rate->findData(1.0));
    m_volume->setObjectName(QStringLiteral("volume"));
    m_volume->setRange(0, 100);
    m_volume->setValue(100);
    m_volume->setFixedWidth(72);
    auto *above = new QHBoxLayout;
    above->setSpacing(spacing::s);
    above->addWidget(m_position, 1);
    above->addWidget(m_time);
    auto *below = new QHBoxLayout;
    below->setSpacing(spacing::xs);
    for (QWidget *each : {m_back, m_play, m_forward})
        below->addWidget(each);
    below->addSpacing(spacing::s);
    below->addWidget(m_loop);
    below->addWidget(m_rate);
    below->addStretch();
    below->addWidget(m_beside);
    below->addSpacing(spacing::s);
    below->addWidget(m_mute);
    below->addWidget(m_volume);
    below->addWidget(m_full);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spacing::xs);
    column->addLayout(above);
    column->addLayout(below);
    connectParts();
    retranslate();
    showState({});
}

QToolButton *PlayerControls::button(const char *name, const char *icon, bool checkable)
{
    auto *made = new QToolButton(this);
    made->setObjectName(QLatin1String(name));
    made->setIcon(themeIcon(QLatin1String(icon)));
    made->setCheckable(checkable);
    made->setAutoRaise(true);
    made->setFocusPolicy(Qt::StrongFocus);
    return made;
}

void PlayerControls::connectParts()
{
    connect(m_position, &QSlider::valueChanged, this, [this](int value) { emit sought(value); });
    connect(m_play, &QToolButton::clicked, this, &PlayerControls::playToggled);
    connect(m_back, &QToolButton::clicked, this, [this] { emit stepped(-1); });
    connect(m_forward, &QToolButton::clicked, this, [this] { emit stepped(1); });
    connect(m_loop, &QToolButton::toggled, this, &PlayerControls::loopChanged);
    connect(m_rate, &QComboBox::currentIndexChanged, this,
            [this](int at) { emit rateChosen(m_rate->itemData(at).toDouble()); });
    connect(m_mute, &QToolButton::toggled, this, [this](bool muted) {
        m_mute->setIcon(themeIcon(muted ? QStringLiteral("audio-volume-muted") : QStringLiteral("audio-volume-high")));
        emit soundChanged();
    });
    connect(m_volume, &QSlider::valueChanged, this, &PlayerControls::soundChanged);
    connect(m_beside, &QToolButton::toggled, this, &PlayerControls::besideChanged);
    connect(m_full, &QToolButton::clicked, this, &PlayerControls::fullScreenWanted);
}

void PlayerControls::showState(const PlayState &state)
{
    const QSignalBlocker silent(m_position);
    m_state = state;
    m_position->setRange(0, int(std::max<qint64>(1, state.length)));
    m_position->setSingleStep(std::max(1, int(state.pictureTime)));
    if (!m_position->isSliderDown())
        m_position->setValue(int(state.position));
    m_time->setText(state.open ? playTimeText(state.position) + QStringLiteral(" / ") + playTimeText(state.length)
                               : QString());
    m_play->setIcon(
        themeIcon(state.playing ? QStringLiteral("media-playback-pause") : QStringLiteral("media-playback-start")));
    const QString play = state.playing ? tr("Pause") : tr("Play");
    m_play->setAccessibleName(play);
    m_play->setToolTip(play);
    for (QWidget *each : QList<QWidget *>{m_position, m_play, m_back, m_forward, m_full})
        each->setEnabled(state.open);
    m_mute->setEnabled(state.sound);
    m_volume->setEnabled(state.sound);
    m_beside->setEnabled(state.canBeside);
}

void PlayerControls::showFullScreen(bool full) { m_full->setChecked(full); }

bool PlayerControls::loops() const { return m_loop->isChecked(); }

bool PlayerControls::isMuted() const { return m_mute->isChecked(); }

double PlayerControls::volume() const { return m_volume->value() / 100.0; }

void PlayerControls::setLoops(bool loops) { m_loop->setChecked(loops); }

void PlayerControls::setMuted(bool muted) { m_mute->setChecked(muted); }

void PlayerControls::retranslate()
{
    const auto name = [](QWidget *widget, const QString &text) {
        widget->setAccessibleName(text);
        widget->setToolTip(text);
    };
    name(m_position, tr("Position in the video"));
    name(m_back, tr("One picture back"));
    name(m_forward, tr("One picture forward"));
    name(m_loop, tr("Begin again at the end"));
    name(m_rate, tr("Speed"));
    name(m_mute, tr("Mute"));
    name(m_volume, tr("Volume"));
    name(m_beside, tr("Show the template beside, in step"));
    name(m_full, tr("Full screen"));
    const QLocale locale;
    for (int i = 0; i < m_rate->count(); ++i)
        m_rate->setItemText(i, locale.toString(m_rate->itemData(i).toDouble()) + QStringLiteral(" ×"));
    showState(m_state);
}

void PlayerControls::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace likeness::gui

#include "moc_playercontrols.cpp"
