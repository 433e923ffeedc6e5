// SPDX-License-Identifier: Apache-2.0
#include "gui/picture/comparer.h"

#include "core/background.h"
#include "gui/picture/canvas.h"
#include "gui/picture/comparetool.h"
#include "gui/picture/loupe.h"
#include "media/compare.h"

#include <QBoxLayout>

namespace likeness::gui {

namespace {

constexpr int blinkMs = 700;
constexpr int leastEdge = 80; //!< of one of two beside each other

struct Prepared
{
    QImage before;
    QImage difference;
};

Result<Prepared> prepare(const QImage &before, const QImage &after)
{
    const bool fits = before.isNull() || before.size() == after.size();
    const QImage same = fits ? before : before.scaled(after.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    return Prepared{same, same.isNull() ? QImage() : media::differencePicture(after, same)};
}

} // namespace

Comparer::Comparer(QWidget *parent)
    : QWidget(parent)
    , m_before(new Canvas(this))
    , m_after(new Canvas(this))
    , m_beforeTool(new CompareTool(this))
    , m_tool(new CompareTool(this))
    , m_loupe(new Loupe(*m_after))
{
    m_before->setObjectName(QStringLiteral("beforeCanvas"));
    m_after->setObjectName(QStringLiteral("afterCanvas"));
    for (Canvas *each : {m_before, m_after})
        each->setMinimumSize(leastEdge, leastEdge);
    m_before->setTool(m_beforeTool);
    m_after->setTool(m_tool);
    m_beforeTool->setDividerShown(false);
    m_beforeTool->setDivider(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    row->addWidget(m_before);
    row->addWidget(m_after);
    setCaptions(tr("Before"), tr("After"));
    m_blink.setInterval(blinkMs);
    connect(&m_blink, &QTimer::timeout, this, &Comparer::blink);
    connect(m_before, &Canvas::viewportChanged, m_after, &Canvas::follow);
    connect(m_after, &Canvas::viewportChanged, m_before, &Canvas::follow);
    connect(m_after, &Canvas::viewportChanged, this, &Comparer::viewportChanged);
    connect(m_before, &Canvas::viewportChanged, this, [this] { emit viewportChanged(m_after->viewport()); });
    arrange();
}

double Comparer::dividerAt() const { return m_tool->divider(); }

void Comparer::setPictures(const QImage &before, const QImage &after)
{
    if (m_preparing)
        m_preparing->cancel();
    m_after->setImage(after);
    take({}, {});
    if (before.isNull() || after.isNull())
        return;
    auto *preparing = new Background<Prepared>(
        std::function<Result<Prepared>()>([before, after] { return prepare(before, after); }), this);
    m_preparing = preparing;
    preparing->whenDone(this, [this](const Result<Prepared> &made) {
        m_preparing = nullptr;
        if (made)
            take(made->before, made->difference);
    });
    preparing->start();
}

void Comparer::take(const QImage &before, const QImage &difference)
{
    m_beforeImage = before;
    m_difference = difference;
    m_before->setImage(before);
    m_loupe->setOther(before);
    m_before->follow(m_after->viewport());
    arrange();
}

void Comparer::setMode(CompareMode mode)
{
    m_mode = mode;
    arrange();
}

void Comparer::setDivider(double at)
{
    if (m_mode == CompareMode::Wipe)
        m_tool->setDivider(at);
}

void Comparer::setLoupe(bool on) { m_loupe->setOn(on); }

void Comparer::showPart(const QRect &part)
{
    if (part.isEmpty() || m_after->isEmpty())
        return;
    const double zoom = std::min(double(m_after->width()) / part.width(), double(m_after->height()) / part.height());
    m_after->zoomTo(zoom);
    m_after->showPoint(QRectF(part).center());
}

void Comparer::setCaptions(const QString &before, const QString &after)
{
    m_beforeTool->setCaptions(before, {});
    m_tool->setCaptions(before, after);
    m_before->setAccessibleName(before);
    m_after->setAccessibleName(after);
}

void Comparer::arrange()
{
    const bool both = m_mode == CompareMode::SideBySide;
    const bool wipe = m_mode == CompareMode::Wipe && !m_beforeImage.isNull();
    m_before->setVisible(both && !m_beforeImage.isNull());
    m_tool->setOverlay(m_mode == CompareMode::Difference ? m_difference : both ? QImage() : m_beforeImage);
    m_tool->setDividerShown(wipe);
    m_blinked = false;
    m_tool->setDivider(wipe ? 0.5 : m_mode == CompareMode::Difference && !m_difference.isNull() ? 1 : 0);
    m_tool->setCaptions(m_mode == CompareMode::Difference ? tr("Difference") : m_before->accessibleName(),
                        m_after->accessibleName());
    if (m_mode == CompareMode::Blink && isVisible())
        m_blink.start();
    else
        m_blink.stop();
}

void Comparer::blink()
{
    m_blinked = !m_blinked;
    m_tool->setDivider(m_blinked && !m_beforeImage.isNull() ? 1 : 0);
}

void Comparer::hideEvent(QHideEvent *) { m_blink.stop(); }

void Comparer::showEvent(QShowEvent *)
{
    if (m_mode == CompareMode::Blink)
        m_blink.start();
}

} // namespace likeness::gui

#include "moc_comparer.cpp"
