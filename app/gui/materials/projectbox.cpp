// SPDX-License-Identifier: Apache-2.0
#include "gui/materials/projectbox.h"

#include "api/limits.h"
#include "gui/widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>

namespace likeness::gui {

namespace {

constexpr int longestId = 64; // letters, of a cloud's project

} // namespace

ProjectBox::ProjectBox(QWidget *parent)
    : Section({}, parent)
    , m_list(new QComboBox(this))
    , m_new(new QPushButton(this))
    , m_rename(new QPushButton(this))
    , m_remove(new QPushButton(this))
    , m_name(new QLineEdit(this))
    , m_create(new QPushButton(this))
    , m_quota(new QLabel(this))
{
    m_list->setObjectName(QStringLiteral("projects"));
    m_list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_list->setMinimumContentsLength(12);
    m_new->setObjectName(QStringLiteral("newProject"));
    m_rename->setObjectName(QStringLiteral("renameProject"));
    m_remove->setObjectName(QStringLiteral("removeProject"));
    m_name->setObjectName(QStringLiteral("projectName"));
    m_name->setMaxLength(api::limits::projectNameLength);
    m_create->setObjectName(QStringLiteral("createProject"));
    m_quota->setObjectName(QStringLiteral("materialQuota"));
    m_quota->setWordWrap(true);
    setTextRole(*m_quota, TextRole::Caption);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::s);
    buttons->addWidget(m_new);
    buttons->addWidget(m_rename);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto *field = new QHBoxLayout;
    field->setSpacing(spacing::s);
    field->addWidget(m_name, 1);
    field->addWidget(m_create);
    body()->addWidget(m_list);
    body()->addLayout(buttons);
    body()->addLayout(field);
    body()->addWidget(m_quota);
    connect(m_list, &QComboBox::activated, this, [this](int at) {
        const QString id = m_list->itemData(at).toString();
        if (m_field == Field::Rename) // the name that was being typed was for another
            openField(Field::Closed);
        emit chosen(id);
    });
    connect(m_new, &QPushButton::clicked, this, [this] { openField(Field::New); });
    connect(m_rename, &QPushButton::clicked, this, [this] { openField(Field::Rename); });
    connect(m_remove, &QPushButton::clicked, this, &ProjectBox::removeRequested);
    connect(m_name, &QLineEdit::returnPressed, this, &ProjectBox::tellName);
    connect(m_create, &QPushButton::clicked, this, &ProjectBox::tellName);
    openField(Field::Closed);
    showQuota({});
}

void ProjectBox::openField(Field field)
{
    m_field = field;
    const bool open = field != Field::Closed;
    m_name->setMaxLength(m_cloud ? longestId : api::limits::projectNameLength);
    m_name->setVisible(open);
    m_create->setVisible(open);
    retranslate();
    m_name->setText(field == Field::Rename ? m_list->currentText() : QString());
    if (!open)
        return;
    m_name->selectAll();
    m_name->setFocus();
}

void ProjectBox::tellName()
{
    const QString name = m_name->text().trimmed();
    if (name.isEmpty())
        return;
    const bool renames = m_field == Field::Rename;
    const bool same = renames && name == m_list->currentText();
    openField(Field::Closed);
    m_list->setFocus();
    if (renames && !same)
        emit renameRequested(name);
    else if (!renames)
        emit addRequested(name);
}

void ProjectBox::setCloud(bool cloud)
{
    m_cloud = cloud;
    openField(Field::Closed);
}

void ProjectBox::beginChoosing() { m_list->setFocus(Qt::OtherFocusReason); }

void ProjectBox::openNew() { openField(Field::New); }

void ProjectBox::showQuota(const QString &text)
{
    m_quota->setText(text);
    m_quota->setVisible(!text.isEmpty());
}

void ProjectBox::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_name->isVisible())
        openField(Field::Closed);
    else if (event->key() == Qt::Key_F2 && m_rename->isEnabled())
        openField(Field::Rename);
    else
        Section::keyPressEvent(event);
}

void ProjectBox::showProjects(const QList<workflow::Project> &projects, const QString &current)
{
    if (m_shown != projects) { // the list may be open
        m_shown = projects;
        m_list->clear();
        if (offersAll()) {
            m_list->addItem(tr("All projects"), QString());
            m_list->insertSeparator(1);
        }
        for (const workflow::Project &each : projects)
            m_list->addItem(each.name.isEmpty() ? each.id : each.name, each.id);
    }
    m_list->setCurrentIndex(m_list->findData(current));
    m_list->setEnabled(!projects.isEmpty());
    showDeeds();
}

//! All of them are neither renamed nor removed together.
void ProjectBox::showDeeds()
{
    const bool isOne = !m_list->currentData().toString().isEmpty();
    m_rename->setEnabled(isOne);
    m_remove->setEnabled(isOne);
    if (!isOne && m_field == Field::Rename)
        openField(Field::Closed);
}

void ProjectBox::retranslate()
{
    setTitle(tr("Project"));
    m_list->setAccessibleName(tr("Project"));
    if (offersAll())
        m_list->setItemText(0, tr("All projects"));
    m_new->setText(m_cloud ? tr("&New ID…") : tr("&New…"));
    m_rename->setText(tr("Rena&me…"));
    m_remove->setText(m_cloud ? tr("For&get…") : tr("De&lete…"));
    const bool renames = m_field == Field::Rename;
    m_name->setPlaceholderText(renames   ? tr("Name of the project")
                               : m_cloud ? tr("Project ID, such as at_12345")
                                         : tr("Name of the new project"));
    m_name->setAccessibleName(m_name->placeholderText());
    m_create->setText(renames ? tr("&Rename") : m_cloud ? tr("&Remember") : tr("C&reate"));
}

void ProjectBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Section::changeEvent(event);
}

} // namespace likeness::gui

#include "moc_projectbox.cpp"
