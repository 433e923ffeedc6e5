// SPDX-License-Identifier: Apache-2.0
#include "gui/video/posterstage.h"

#include "gui/picture/canvas.h"
#include "gui/picture/logotool.h"
#include "gui/widgets/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

namespace likeness::gui {

PosterStage::PosterStage(QWidget *parent)
    : QWidget(parent)
    , m_canvas(new Canvas(this))
    , m_tool(new LogoTool(this))
    , m_hint(new QLabel(this))
    , m_done(new QPushButton(this))
{
    m_canvas->setObjectName(QStringLiteral("posterCanvas"));
    m_canvas->setTool(m_tool);
    m_done->setObjectName(QStringLiteral("placingDone"));
    m_hint->setWordWrap(true);
    setTextRole(*m_hint, TextRole::Caption);
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::s);
    row->addWidget(m_hint, 1);
    row->addWidget(m_done);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spacing::s);
    column->addWidget(m_canvas, 1);
    column->addLayout(row);
    connect(m_tool, &LogoTool::logoMoved, this, [this](const QRect &logo) { emit placed(logo); });
    connect(m_done, &QPushButton::clicked, this, &PosterStage::doneRequested);
    retranslate();
}

QSize PosterStage::posterSize() const { return m_canvas->image().size(); }

void PosterStage::showPoster(const QImage &poster) { m_canvas->setImage(poster); }

void PosterStage::showLogo(const QImage &logo)
{
    m_logoSize = logo.size();
    m_tool->setLogoPicture(logo);
}

void PosterStage::setPlace(const QRect &place) { m_tool->setLogo(place, posterSize()); }

void PosterStage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit doneRequested();
    else
        QWidget::keyPressEvent(event);
}

void PosterStage::retranslate()
{
    m_canvas->setAccessibleName(tr("Template"));
    m_hint->setText(tr("Drag the logo or its edges, or use the arrow keys; with Shift they resize it."));
    m_done->setText(tr("Done"));
}

void PosterStage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace likeness::gui

#include "moc_posterstage.cpp"
