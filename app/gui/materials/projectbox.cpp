// SPDX-License-Identifier: Apache-2.0
#include "gui/materials/projectbox.h"

#include "api/limits.h"
#include "gui/widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>

namespace likeness::gui {

ProjectBox::ProjectBox(QWidget *parent)
    : Section({}, parent)
    , m_list(new QComboBox(this))
    , m_new(new QPushButton(this))
    , m_remove(new QPushButton(this))
    , m_name(new QLineEdit(this))
    , m_create(new QPushButton(this))
{
    m_list->setObjectName(QStringLiteral("projects"));
    m_list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_list->setMinimumContentsLength(12);
    m_new->setObjectName(QStringLiteral("newProject"));
    m_remove->setObjectName(QStringLiteral("removeProject"));
    m_name->setObjectName(QStringLiteral("projectName"));
    m_name->setMaxLength(api::limits::projectNameLength);
    m_create->setObjectName(QStringLiteral("createProject"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::s);
    buttons->addWidget(m_new);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto *field = new QHBoxLayout;
    field->setSpacing(spacing::s);
    field->addWidget(m_name, 1);
    field->addWidget(m_create);
    body()->addWidget(m_list);
    body()->addLayout(buttons);
    body()->addLayout(field);
    connect(m_list, &QComboBox::activated, this, [this](int at) { emit chosen(m_list->itemData(at).toString()); });
    connect(m_new, &QPushButton::clicked, this, [this] { openField(true); });
    connect(m_remove, &QPushButton::clicked, this, &ProjectBox::removeRequested);
    connect(m_name, &QLineEdit::returnPressed, this, &ProjectBox::tellNew);
    connect(m_create, &QPushButton::clicked, this, &ProjectBox::tellNew);
    openField(false);
    retranslate();
}

void ProjectBox::openField(bool open)
{
    m_name->setVisible(open);
    m_create->setVisible(open);
    m_name->clear();
    if (open)
        m_name->setFocus();
}

void ProjectBox::tellNew()
{
    const QString name = m_name->text().trimmed();
    if (name.isEmpty())
        return;
    openField(false);
    emit addRequested(name);
}

void ProjectBox::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_name->isVisible())
        openField(false);
    else
        Section::keyPressEvent(event);
}

void ProjectBox::showProjects(const QList<workflow::Project> &projects, const QString &current)
{
    m_list->clear();
    for (const workflow::Project &each : projects)
        m_list->addItem(each.name.isEmpty() ? each.id : each.name, each.id);
    m_list->setCurrentIndex(m_list->findData(current));
    m_list->setEnabled(!projects.isEmpty());
    m_remove->setEnabled(!projects.isEmpty());
}

void ProjectBox::retranslate()
{
    setTitle(tr("Project"));
    m_list->setAccessibleName(tr("Project"));
    m_new->setText(tr("&New…"));
    m_remove->setText(tr("De&lete…"));
    m_name->setPlaceholderText(tr("Name of the new project"));
    m_name->setAccessibleName(m_name->placeholderText());
    m_create->setText(tr("C&reate"));
}

void ProjectBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Section::changeEvent(event);
}

} // namespace likeness::gui

#include "moc_projectbox.cpp"
