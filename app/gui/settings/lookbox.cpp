// SPDX-License-Identifier: Apache-2.0
#include "gui/settings/lookbox.h"

#include "gui/widgets/formline.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>

namespace likeness::gui {

LookBox::LookBox(QWidget *parent)
    : Section({}, parent)
    , m_form(new QFormLayout)
    , m_language(new QComboBox(this))
    , m_scheme(new QComboBox(this))
{
    m_language->setObjectName(QStringLiteral("language"));
    m_scheme->setObjectName(QStringLiteral("scheme"));
    m_scheme->addItems({QString(), QString(), QString()});
    setUpLines(*m_form);
    addLine(*m_form, m_language);
    addLine(*m_form, m_scheme);
    body()->addLayout(m_form);
    connect(m_language, &QComboBox::activated, this,
            [this](int at) { emit languageChosen(m_language->itemData(at).toString()); });
    connect(m_scheme, &QComboBox::activated, this, [this](int at) { emit schemeChosen(Scheme(at)); });
    retranslate();
}

void LookBox::setLanguages(const QList<std::pair<QString, QString>> &languages)
{
    m_language->clear();
    for (const auto &[code, name] : languages)
        m_language->addItem(name, code);
}

void LookBox::setValues(const LookValues &values)
{
    m_language->setCurrentIndex(m_language->findData(values.language));
    m_scheme->setCurrentIndex(int(values.scheme));
}

void LookBox::retranslate()
{
    setTitle(tr("Looks"));
    const QStringList schemes{tr("As the system"), tr("Light"), tr("Dark")};
    for (int i = 0; i < schemes.size(); ++i)
        m_scheme->setItemText(i, schemes.at(i));
    const QList<std::pair<QWidget *, QString>> names{{m_language, tr("Language")}, {m_scheme, tr("Theme")}};
    for (const auto &[widget, name] : names) {
        qobject_cast<QLabel *>(m_form->labelForField(widget))->setText(name);
        widget->setAccessibleName(name);
    }
}

void LookBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Section::changeEvent(event);
}

} // namespace likeness::gui

#include "moc_lookbox.cpp"
