// SPDX-License-Identifier: Apache-2.0
#include "gui/result/factspanel.h"

#include "gui/widgets/section.h"
#include "gui/widgets/theme.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QToolButton>

namespace likeness::gui {

namespace {

QLabel *selectable(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

//! Lets a long identifier break anywhere.
QString breakable(const QString &text) { return QString(text).replace(QLatin1Char('-'), QStringLiteral("-\u200B")); }

} // namespace

FactsPanel::FactsPanel(QWidget *parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFixedWidth(300);
    setAccessibleName(tr("About this result"));
}

void FactsPanel::setFacts(const ResultFacts &facts)
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, spacing::s, 0);
    column->setSpacing(spacing::m);
    setWidget(content);
    if (!facts.warnings.isEmpty())
        column->addWidget(lineSection(tr("Worth a look"), facts.warnings, QStringLiteral("warnings")));
    column->addWidget(factSection(facts.facts));
    if (!facts.marks.isEmpty())
        column->addWidget(lineSection(tr("Mark and labels in the file"), facts.marks, QStringLiteral("marks")));
    column->addStretch();
}

QWidget *FactsPanel::factSection(const QList<Fact> &facts)
{
    auto *section = new Section(tr("About this result"));
    for (const Fact &fact : facts) {
        auto *name = new QLabel(fact.name, section);
        setTextRole(*name, TextRole::Caption);
        QLabel *value = selectable(fact.copyable ? breakable(fact.value) : fact.value, section);
        value->setObjectName(QStringLiteral("fact:") + fact.name);
        value->setAccessibleName(fact.name + QLatin1Char(' ') + fact.value);
        auto *head = new QHBoxLayout;
        head->addWidget(name, 1);
        if (fact.copyable) {
            auto *copy = new QToolButton(section);
            copy->setText(tr("Copy"));
            copy->setAutoRaise(true);
            copy->setObjectName(QStringLiteral("copyFact"));
            //: %1 is the name of a value, such as "Request ID".
            copy->setAccessibleName(tr("Copy %1").arg(fact.name));
            connect(copy, &QToolButton::clicked, this,
                    [text = fact.value] { QGuiApplication::clipboard()->setText(text); });
            head->addWidget(copy);
        }
        auto *both = new QVBoxLayout;
        both->setSpacing(1);
        both->addLayout(head);
        both->addWidget(value);
        section->body()->addLayout(both);
    }
    return section;
}

QWidget *FactsPanel::lineSection(const QString &title, const QStringList &lines, const QString &name)
{
    auto *section = new Section(title);
    section->setObjectName(name);
    for (const QString &line : lines)
        section->body()->addWidget(selectable(line, section));
    return section;
}

} // namespace likeness::gui

#include "moc_factspanel.cpp"
