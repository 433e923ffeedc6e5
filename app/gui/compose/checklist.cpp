// SPDX-License-Identifier: Apache-2.0
#include "gui/compose/checklist.h"

#include "gui/widgets/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace likeness::gui {

Checklist::Checklist(QWidget *parent)
    : QWidget(parent)
    , m_summary(new QToolButton(this))
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(spacing::xs);
    m_summary->setObjectName(QStringLiteral("checkSummary"));
    m_summary->setCheckable(true);
    m_summary->setAutoRaise(true);
    m_summary->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_layout->addWidget(m_summary);
    connect(m_summary, &QToolButton::toggled, this, &Checklist::rebuild);
    rebuild();
}

void Checklist::setChecks(const QList<CheckLine> &checks)
{
    if (m_checks == checks)
        return;
    m_checks = checks;
    rebuild();
}

void Checklist::rebuild()
{
    const auto passed = std::ranges::count(m_checks, api::Severity::Pass, &CheckLine::severity);
    m_summary->setVisible(!m_checks.isEmpty());
    //: %1 of %2 rules are kept
    m_summary->setText(tr("%1 of %2 checks passed").arg(passed).arg(m_checks.size()));
    m_summary->setArrowType(m_summary->isChecked() ? Qt::DownArrow : Qt::RightArrow);
    if (m_lines)
        m_lines->deleteLater();
    m_lines = new QWidget(this);
    auto *column = new QVBoxLayout(m_lines);
    column->setContentsMargins({});
    column->setSpacing(spacing::xs);
    for (int i = 0; i < m_checks.size(); ++i) {
        if (m_summary->isChecked() || m_checks.at(i).severity != api::Severity::Pass)
            column->addWidget(line(i));
    }
    m_layout->addWidget(m_lines);
}

QWidget *Checklist::line(int index)
{
    const CheckLine &check = m_checks.at(index);
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(spacing::s);
    const Colors &colors = colorsOf(*this);
    auto *sign = new QLabel(row);
    auto *text = new QLabel(check.text, row);
    text->setWordWrap(true);
    QPalette palette = sign->palette();
    const bool pass = check.severity == api::Severity::Pass;
    const bool stop = check.severity == api::Severity::Stop;
    palette.setColor(QPalette::WindowText, pass ? colors.good : stop ? colors.bad : colors.warning);
    sign->setPalette(palette);
    sign->setText(pass ? QStringLiteral("✓") : stop ? QStringLiteral("✕") : QStringLiteral("!"));
    sign->setAccessibleName(pass ? tr("passed") : stop ? tr("must be mended") : tr("warning"));
    layout->addWidget(sign, 0, Qt::AlignTop);
    layout->addWidget(text, 1);
    if (!check.mend.isEmpty()) {
        auto *mend = new QPushButton(check.mend, row);
        mend->setObjectName(QStringLiteral("mend%1").arg(index));
        connect(mend, &QPushButton::clicked, this, [this, index] { emit mendRequested(index); });
        layout->addWidget(mend, 0, Qt::AlignTop);
    }
    return row;
}

void Checklist::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        rebuild();
    QWidget::changeEvent(event);
}

} // namespace likeness::gui

#include "moc_checklist.cpp"
