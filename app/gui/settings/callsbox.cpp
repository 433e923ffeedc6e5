// SPDX-License-Identifier: Apache-2.0
#include "gui/settings/callsbox.h"

#include "gui/widgets/formline.h"
#include "gui/widgets/theme.h"

#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

namespace likeness::gui {

CallsBox::CallsBox(QWidget *parent)
    : Section({}, parent)
    , m_told(new QLabel(this))
    , m_form(new QFormLayout)
    , m_budget(new QSpinBox(this))
    , m_anew(new QPushButton(this))
{
    m_told->setObjectName(QStringLiteral("callsTold"));
    m_told->setWordWrap(true);
    m_budget->setObjectName(QStringLiteral("callsBudget"));
    m_budget->setRange(0, 1'000'000'000);
    m_budget->setGroupSeparatorShown(true);
    m_budget->setKeyboardTracking(false); // a number is one when it is typed whole
    m_anew->setObjectName(QStringLiteral("countAnew"));
    setUpLines(*m_form);
    addLine(*m_form, m_budget);
    body()->addWidget(m_told);
    body()->addLayout(m_form);
    body()->addWidget(m_anew, 0, Qt::AlignLeft);
    connect(m_budget, &QSpinBox::valueChanged, this, &CallsBox::budgetChosen);
    connect(m_anew, &QPushButton::clicked, this, &CallsBox::countAnewRequested);
    showCalls({.isFree = true});
}

void CallsBox::showCalls(const CallsValues &values)
{
    const QSignalBlocker quiet(m_budget);
    m_values = values;
    m_budget->setValue(int(std::min(values.budget.value_or(0), qint64(m_budget->maximum()))));
    const bool counted = values.isKnown && !values.isFree;
    m_form->setRowVisible(m_budget, counted);
    m_anew->setVisible(counted);
    m_anew->setEnabled(values.billed > 0);
    retranslate();
}

QString CallsBox::told() const
{
    if (m_values.isFree)
        return tr("The local service bills nothing.");
    if (!m_values.isKnown)
        return tr("The calls of this profile are not known.");
    const QLocale locale;
    QStringList lines;
    const QString since = locale.toString(m_values.since.toLocalTime().date(), QLocale::ShortFormat);
    //: %1 is a date
    lines.append(tr("%Ln billed call(s) since %1", nullptr, int(m_values.billed)).arg(since));
    if (m_values.budget && m_values.billed >= *m_values.budget)
        lines.append(tr("No more are made until there may be more."));
    for (const auto &[action, perSecond] : m_values.rates) {
        //: %1 is the name of an action of the service, %2 a number
        lines.append(tr("%1: %2 a second in the last minute").arg(action, locale.toString(perSecond, 'f', 2)));
    }
    return lines.join(QLatin1Char('\n'));
}

void CallsBox::retranslate()
{
    setTitle(tr("Billed calls"));
    m_told->setText(told());
    const QString name = tr("Calls at most");
    qobject_cast<QLabel *>(m_form->labelForField(m_budget))->setText(name);
    m_budget->setAccessibleName(name);
    m_budget->setToolTip(tr("All programs on this data folder stop before they pass it"));
    m_budget->setSpecialValueText(tr("Any number"));
    m_anew->setText(tr("Count ane&w"));
}

void CallsBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Section::changeEvent(event);
}

} // namespace likeness::gui

#include "moc_callsbox.cpp"
