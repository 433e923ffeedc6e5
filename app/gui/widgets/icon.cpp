// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/icon.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QSvgRenderer>

namespace likeness::gui {

namespace {

//! Draws an SVG with currentColor replaced by the colour that fits the icon's mode.
class SvgEngine : public QIconEngine
{
public:
    explicit SvgEngine(QByteArray source)
        : m_source(std::move(source))
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        QByteArray source = m_source;
        source.replace("currentColor", colorFor(mode).name().toLatin1());
        QSvgRenderer renderer(source);
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        renderer.render(painter, rect);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }
    QIconEngine *clone() const override { return new SvgEngine(m_source); }
    bool isNull() override { return m_source.isEmpty(); }

private:
    static QColor colorFor(QIcon::Mode mode)
    {
        const QPalette palette = QGuiApplication::palette();
        switch (mode) {
        case QIcon::Disabled:
            return palette.color(QPalette::Disabled, QPalette::ButtonText);
        case QIcon::Selected:
            return palette.color(QPalette::HighlightedText);
        case QIcon::Normal:
        case QIcon::Active:
            break;
        }
        return palette.color(QPalette::ButtonText);
    }

    QByteArray m_source;
};

} // namespace

QIcon svgIcon(const QString &file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return {};
    return QIcon(new SvgEngine(source.readAll()));
}

QIcon themeIcon(const QString &name) { return svgIcon(QStringLiteral(":/icons/%1.svg").arg(name)); }

} // namespace likeness::gui
