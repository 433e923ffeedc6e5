// SPDX-License-Identifier: Apache-2.0
// rendericon SVG SIZE OUT: draws the picture as a square of SIZE pixels; OUT's ending says the format (png, ico).

#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>
#include <cstdio>

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const QStringList arguments = QGuiApplication::arguments();
    if (arguments.size() != 4 || arguments[2].toInt() <= 0) {
        std::fputs("usage: rendericon SVG SIZE OUT\n", stderr);
        return 2;
    }
    QSvgRenderer picture(arguments[1]);
    if (!picture.isValid()) {
        std::fputs("rendericon: the picture could not be read\n", stderr);
        return 1;
    }
    QImage image(arguments[2].toInt(), arguments[2].toInt(), QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    picture.render(&painter);
    painter.end();
    if (image.save(arguments[3]))
        return 0;
    std::fputs("rendericon: the picture could not be written\n", stderr);
    return 1;
}
