// SPDX-License-Identifier: Apache-2.0
#include "gui/forms/textlogobox.h"

#include "gui/widgets/theme.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QPainter>

namespace likeness::gui {

namespace {

QIcon swatch(const QColor &color)
{
    constexpr int edge = 32;
    QPixmap pixmap(edge, edge);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(128, 132, 140), 2));
    painter.setBrush(color);
    painter.drawEllipse(QRectF(3, 3, edge - 6, edge - 6));
    return pixmap;
}

} // namespace

TextLogoBox::TextLogoBox(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLineEdit(this))
    , m_face(new QComboBox(this))
    , m_ink(new QComboBox(this))
{
    m_text->setObjectName(QStringLiteral("logoText"));
    m_text->setMaxLength(longestTextLogo);
    m_face->setObjectName(QStringLiteral("logoTextFace"));
    m_ink->setObjectName(QStringLiteral("logoTextInk"));
    for (int i = 0; i < faceCount; ++i)
        m_face->addItem({});
    for (int i = 0; i < inkCount; ++i)
        m_ink->addItem(swatch(colorOf(TextLogo::Ink(i))), {});
    auto *looks = new QHBoxLayout;
    looks->setSpacing(spacing::xs);
    looks->addWidget(m_face, 1);
    looks->addWidget(m_ink, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spacing::xs);
    column->addWidget(m_text);
    column->addLayout(looks);
    connect(m_text, &QLineEdit::editingFinished, this, &TextLogoBox::tell);
    connect(m_face, &QComboBox::activated, this, &TextLogoBox::tell);
    connect(m_ink, &QComboBox::activated, this, &TextLogoBox::tell);
    retranslate();
    setLogo({});
}

TextLogo TextLogoBox::logo() const
{
    return {.text = m_text->text().simplified(),
            .face = TextLogo::Face(m_face->currentIndex()),
            .ink = TextLogo::Ink(m_ink->currentIndex())};
}

void TextLogoBox::setLogo(const TextLogo &logo)
{
    m_text->setText(logo.text);
    m_face->setCurrentIndex(int(logo.face));
    m_ink->setCurrentIndex(int(logo.ink));
    m_told = {};
}

void TextLogoBox::tell()
{
    const TextLogo now = logo();
    if (!now.text.isEmpty() && std::exchange(m_told, now) != now)
        emit chosen(now);
}

void TextLogoBox::retranslate()
{
    m_text->setPlaceholderText(tr("Or a text of your own"));
    m_text->setToolTip(tr("Enter makes a logo of it."));
    m_text->setAccessibleName(tr("Text as a logo"));
    m_face->setAccessibleName(tr("Letters"));
    m_ink->setAccessibleName(tr("Colour of the letters"));
    const QStringList faces{tr("Plain"), tr("Bold"), tr("Serif"), tr("Typewriter")};
    for (int i = 0; i < faceCount; ++i)
        m_face->setItemText(i, faces.at(i));
    const QStringList inks{tr("White"), tr("Black"), tr("Red"), tr("Blue"), tr("Gold")};
    for (int i = 0; i < inkCount; ++i)
        m_ink->setItemText(i, inks.at(i));
}

void TextLogoBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace likeness::gui

#include "moc_textlogobox.cpp"
