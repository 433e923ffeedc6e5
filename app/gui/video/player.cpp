// SPDX-License-Identifier: Apache-2.0
#include "gui/video/player.h"

#include "gui/video/playercontrols.h"
#include "gui/video/videoscreen.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/icon.h"
#include "gui/widgets/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QStackedLayout>

namespace likeness::gui {

Player::Player(QWidget *parent)
    : QWidget(parent)
    , m_pair(nullptr)
    , m_empty(new EmptyState(this))
    , m_screen(new VideoScreen(this))
    , m_besideScreen(new VideoScreen(this))
    , m_controls(new PlayerControls(this))
{
    setObjectName(QStringLiteral("player"));
    m_screen->setObjectName(QStringLiteral("videoScreen"));
    m_besideScreen->setObjectName(QStringLiteral("besideScreen"));
    m_besideScreen->setFocusPolicy(Qt::NoFocus);
    m_besideScreen->hide();
    m_empty->setIcon(themeIcon(QStringLiteral("video-x-generic")));
    auto *area = new QWidget(this);
    m_stack = new QStackedLayout(area);
    auto *screens = new QWidget(area);
    auto *row = new QHBoxLayout(screens);
    row->setContentsMargins({});
    row->setSpacing(spacing::xs);
    row->addWidget(m_besideScreen, 1);
    row->addWidget(m_screen, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(screens);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spacing::s);
    column->addWidget(area, 1);
    column->addWidget(m_controls);
    connectParts();
    retranslate();
}

Player::~Player() { m_pair.disconnect(this); }

void Player::connectParts()
{
    connect(m_controls, &PlayerControls::playToggled, &m_pair, &PlaybackPair::toggle);
    connect(m_controls, &PlayerControls::sought, &m_pair, &PlaybackPair::seek);
    connect(m_controls, &PlayerControls::stepped, &m_pair, &PlaybackPair::step);
    connect(m_controls, &PlayerControls::loopChanged, &m_pair, &PlaybackPair::setLoop);
    connect(m_controls, &PlayerControls::rateChosen, &m_pair, &PlaybackPair::setRate);
    connect(m_controls, &PlayerControls::soundChanged, this, &Player::setSound);
    connect(m_controls, &PlayerControls::besideChanged, &m_pair, &PlaybackPair::showBeside);
    connect(m_controls, &PlayerControls::fullScreenWanted, this, &Player::setFullScreen);
    for (const VideoScreen *each : {m_screen, m_besideScreen}) {
        connect(each, &VideoScreen::clicked, &m_pair, &PlaybackPair::toggle);
        connect(each, &VideoScreen::doubleClicked, this, [this] { setFullScreen(!isFullScreen()); });
    }
    connect(&m_pair, &PlaybackPair::firstPicture, this, [this] {
        m_screen->update();
        showState();
    });
    connect(&m_pair, &PlaybackPair::secondPicture, m_besideScreen, qOverload<>(&QWidget::update));
    connect(&m_pair, &PlaybackPair::changed, this, &Player::showState);
    connect(&m_pair, &PlaybackPair::troubled, this, &Player::showTrouble);
}

void Player::showVideo(const QString &path, const QString &beside)
{
    m_path = path;
    m_stack->setCurrentIndex(1);
    m_pair.open(path, beside);
    showState();
}

void Player::showText(const QString &title, const QString &hint)
{
    m_path.clear();
    setFullScreen(false);
    m_pair.open({}, {});
    m_empty->setTexts(title, hint);
    m_stack->setCurrentIndex(0);
    showState();
}

void Player::showState()
{
    m_screen->setPlayback(m_path.isEmpty() ? nullptr : m_pair.first());
    m_besideScreen->setPlayback(m_pair.second());
    m_besideScreen->setVisible(m_pair.second() != nullptr);
    m_screen->setCaption(m_pair.second() ? tr("Result") : QString());
    m_controls->setVisible(!m_path.isEmpty());
    m_controls->showState(m_path.isEmpty() ? PlayState{} : m_pair.state());
}

void Player::showTrouble(Playback::Trouble trouble)
{
    const QString hint = tr("Fetch the job's video again, or open the file with another player.");
    switch (trouble) {
    case Playback::Trouble::Unreadable:
        m_empty->setTexts(tr("This video cannot be read"), hint);
        break;
    case Playback::Trouble::NoPicture:
        m_empty->setTexts(tr("This video gives no picture"), hint);
        break;
    case Playback::Trouble::Cut:
        m_empty->setTexts(tr("This video breaks off: its file is not whole"), hint);
        break;
    }
    setFullScreen(false);
    m_stack->setCurrentIndex(0);
}

void Player::setSound() { m_pair.setVolume(m_controls->isMuted() ? 0 : m_controls->volume()); }

void Player::setFullScreen(bool full)
{
    m_controls->showFullScreen(full);
    if (full == isFullScreen())
        return;
    // The layout keeps the place of a widget that becomes a window of its own.
    const bool wasPlaying = m_pair.state().playing;
    setWindowFlag(Qt::Window, full);
    if (full)
        showFullScreen();
    else
        showNormal();
    m_screen->setFocus();
    if (wasPlaying)
        m_pair.play();
}

void Player::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Space:
        return m_pair.toggle();
    case Qt::Key_Left:
    case Qt::Key_Comma:
        return m_pair.step(-1);
    case Qt::Key_Right:
    case Qt::Key_Period:
        return m_pair.step(1);
    case Qt::Key_Home:
        return m_pair.seek(0);
    case Qt::Key_End:
        return m_pair.seek(m_pair.state().length);
    case Qt::Key_M:
        return m_controls->setMuted(!m_controls->isMuted());
    case Qt::Key_L:
        return m_controls->setLoops(!m_controls->loops());
    case Qt::Key_F:
    case Qt::Key_F11:
        return setFullScreen(!isFullScreen());
    case Qt::Key_Escape:
        if (isFullScreen())
            return setFullScreen(false);
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void Player::hideEvent(QHideEvent *event)
{
    m_pair.pause(); // nobody sees it
    QWidget::hideEvent(event);
}

void Player::retranslate()
{
    m_screen->setAccessibleName(tr("Video"));
    m_screen->setAccessibleDescription(tr("Space plays and pauses, the arrow keys go by single pictures."));
    m_besideScreen->setAccessibleName(tr("Template video"));
    m_besideScreen->setCaption(tr("Template"));
    setWindowTitle(tr("Video"));
    showState();
}

void Player::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace likeness::gui

#include "moc_player.cpp"
