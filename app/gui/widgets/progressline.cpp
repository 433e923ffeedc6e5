// SPDX-License-Identifier: Apache-2.0
#include "gui/widgets/progressline.h"

#include "gui/widgets/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace likeness::gui {

ProgressLine::ProgressLine(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    m_text->setObjectName(QStringLiteral("progressText"));
    m_text->setTextFormat(Qt::PlainText);
    m_bar->setObjectName(QStringLiteral("progressBar"));
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(spacing::s);
    m_cancel->setObjectName(QStringLiteral("progressCancel"));
    auto *left = new QVBoxLayout;
    left->setSpacing(spacing::xs);
    left->addWidget(m_text);
    left->addWidget(m_bar);
    auto *whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(spacing::m);
    whole->addLayout(left, 1);
    whole->addWidget(m_cancel, 0, Qt::AlignBottom);
    connect(m_cancel, &QPushButton::clicked, this, &ProgressLine::cancelRequested);
    hide();
}

void ProgressLine::showProgress(const QString &text, qint64 done, qint64 total)
{
    constexpr int steps = 1000;
    m_text->setText(text);
    m_bar->setAccessibleName(text);
    m_bar->setRange(0, total > 0 ? steps : 0);
    if (total > 0)
        m_bar->setValue(int(std::clamp<qint64>(done, 0, total) * steps / total));
    show();
}

void ProgressLine::finish()
{
    hide();
    m_bar->setRange(0, 1);
    m_bar->setValue(0);
}

} // namespace likeness::gui

#include "moc_progressline.cpp"
