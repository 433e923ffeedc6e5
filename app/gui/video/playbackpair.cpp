// SPDX-License-Identifier: Apache-2.0
#include "gui/video/playbackpair.h"

namespace likeness::gui {

namespace {

constexpr double mostDrift = 3;        //!< pictures
constexpr qint64 leastStepPause = 800; //!< between two corrections: a seek takes a while itself

} // namespace

PlayState PlaybackPair::state() const
{
    if (!m_first || m_path.isEmpty())
        return {};
    return {.open = !m_first->pictureSize().isEmpty(),
            .playing = m_first->isPlaying(),
            .sound = m_first->hasSound(),
            .canBeside = !m_besidePath.isEmpty(),
            .position = m_first->position(),
            .length = m_first->length(),
            .pictureTime = m_first->pictureTime()};
}

bool PlaybackPair::makeFirst()
{
    if (!m_first && m_make)
        m_first = m_make();
    if (!m_first)
        return false;
    m_first->setNews({.picture =
                          [this] {
                              keepStep();
                              emit firstPicture();
                          },
                      .state = [this] { emit changed(); },
                      .ended = [this] { end(); },
                      .trouble = [this](Playback::Trouble trouble) { emit troubled(trouble); }});
    m_first->setRate(m_rate);
    m_first->setVolume(m_volume);
    return true;
}

void PlaybackPair::open(const QString &path, const QString &beside)
{
    if (path == m_path && beside == m_besidePath)
        return;
    m_path = path;
    m_besidePath = beside;
    m_isDue = !path.isEmpty();
    if (path.isEmpty()) {
        m_second.reset();
        if (m_first)
            m_first->open({});
        return emit changed();
    }
    const bool isNew = !m_first;
    if (!makeFirst())
        return emit troubled(Playback::Trouble::NoPicture);
    if (isNew) // a player is loaded in one turn of the event loop, and looks at the file in another
        QMetaObject::invokeMethod(this, &PlaybackPair::openFirst, Qt::QueuedConnection);
    else
        openFirst();
}

void PlaybackPair::openFirst()
{
    if (!std::exchange(m_isDue, false))
        return; // something else was wanted meanwhile
    m_first->open(m_path);
    openSecond();
    emit changed();
}

void PlaybackPair::showBeside(bool shown)
{
    m_beside = shown;
    openSecond();
    emit changed();
}

void PlaybackPair::openSecond()
{
    const bool wanted = m_beside && m_first && !m_besidePath.isEmpty();
    m_second = wanted ? m_make() : nullptr;
    if (!m_second)
        return;
    m_second->setNews({.picture = [this] { emit secondPicture(); }});
    m_second->setVolume(0);
    m_second->setRate(m_rate);
    m_second->open(m_besidePath);
    m_second->seek(m_first->position());
    if (m_first->isPlaying())
        m_second->play();
}

void PlaybackPair::play()
{
    if (!m_first || m_path.isEmpty())
        return;
    const PlayState now = state();
    if (now.length > 0 && double(now.position) + 1.5 * now.pictureTime >= double(now.length))
        seek(0);
    m_first->play();
    if (m_second)
        m_second->play();
}

void PlaybackPair::pause()
{
    if (!m_first)
        return;
    m_first->pause();
    if (m_second) {
        m_second->pause();
        m_second->seek(m_first->position());
    }
}

void PlaybackPair::toggle()
{
    if (m_first && m_first->isPlaying())
        pause();
    else
        play();
}

void PlaybackPair::seek(qint64 position)
{
    if (!m_first)
        return;
    m_first->seek(position);
    if (m_second)
        m_second->seek(position);
    emit changed();
}

void PlaybackPair::step(int pictures)
{
    if (!m_first)
        return;
    m_first->pause();
    if (m_second)
        m_second->pause();
    // The middle of a picture's time is inside that picture, however its begin was rounded.
    const double time = m_first->pictureTime();
    const double present = std::floor(double(m_first->position()) / time + 0.25);
    seek(qint64((std::max(0.0, present + pictures) + 0.25) * time));
}

void PlaybackPair::setRate(double rate)
{
    m_rate = rate;
    for (Playback *each : {m_first.get(), m_second.get()}) {
        if (each)
            each->setRate(rate);
    }
}

void PlaybackPair::setVolume(double volume)
{
    m_volume = volume;
    if (m_first)
        m_first->setVolume(volume);
}

void PlaybackPair::keepStep()
{
    if (!m_second)
        return;
    const auto apart = double(std::abs(m_first->position() - m_second->position()));
    if (!m_first->isPlaying()) { // the picture that was under way when it was paused
        if (apart > m_first->pictureTime() / 2)
            m_second->seek(m_first->position());
        return;
    }
    if (apart <= mostDrift * m_first->pictureTime() ||
        (m_sinceStep.isValid() && m_sinceStep.elapsed() < leastStepPause))
        return;
    m_sinceStep.start();
    m_second->seek(m_first->position());
}

void PlaybackPair::end()
{
    if (m_loop) {
        seek(0);
        m_first->play();
        if (m_second)
            m_second->play();
    } else if (m_second) {
        m_second->pause();
    }
    emit changed();
}

} // namespace likeness::gui

#include "moc_playbackpair.cpp"
