// SPDX-License-Identifier: Apache-2.0
#include "gui/materials/idline.h"

#include "gui/widgets/theme.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

namespace likeness::gui {

namespace {

constexpr int longestId = 64; // letters

} // namespace

IdLine::IdLine(QWidget *parent)
    : QWidget(parent)
    , m_line(new QLineEdit(this))
    , m_video(new QCheckBox(this))
    , m_keep(new QPushButton(this))
{
    m_line->setObjectName(QStringLiteral("typedId"));
    m_line->setMaxLength(longestId);
    m_video->setObjectName(QStringLiteral("typedVideo"));
    m_keep->setObjectName(QStringLiteral("keepTypedId"));
    auto *below = new QHBoxLayout;
    below->setSpacing(spacing::s);
    below->addWidget(m_video, 1);
    below->addWidget(m_keep);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spacing::s);
    column->addWidget(m_line);
    column->addLayout(below);
    connect(m_line, &QLineEdit::returnPressed, this, &IdLine::give);
    connect(m_line, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_keep->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_keep, &QPushButton::clicked, this, &IdLine::give);
    m_keep->setEnabled(false);
    retranslate();
    hide();
}

void IdLine::open()
{
    show();
    m_line->setFocus();
}

void IdLine::close()
{
    m_line->clear();
    hide();
}

void IdLine::give()
{
    const QString id = m_line->text().trimmed();
    if (id.isEmpty())
        return;
    m_line->clear();
    emit given(id, m_video->isChecked());
}

void IdLine::retranslate()
{
    m_line->setPlaceholderText(tr("Material ID, such as mt_12345"));
    m_line->setAccessibleName(tr("Material ID"));
    m_video->setText(tr("It is a vi&deo"));
    m_keep->setText(tr("Remem&ber"));
}

void IdLine::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

void IdLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace likeness::gui

#include "moc_idline.cpp"
