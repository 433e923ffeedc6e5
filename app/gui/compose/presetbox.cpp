// SPDX-License-Identifier: Apache-2.0
#include "gui/compose/presetbox.h"

#include "gui/compose/preset.h"
#include "gui/widgets/icon.h"
#include "gui/widgets/theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QComboBox>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace likeness::gui {

PresetBox::PresetBox(QWidget *parent)
    : Section({}, parent)
    , m_list(new QComboBox(this))
    , m_deeds(new QToolButton(this))
    , m_save(new QAction(this))
    , m_update(new QAction(this))
    , m_rename(new QAction(this))
    , m_remove(new QAction(this))
    , m_nameLines(new QWidget(this))
    , m_name(new QLineEdit(m_nameLines))
    , m_give(new QPushButton(m_nameLines))
    , m_note(new QLabel(m_nameLines))
{
    m_list->setObjectName(QStringLiteral("presets"));
    m_list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_list->setMinimumContentsLength(8);
    m_deeds->setObjectName(QStringLiteral("presetDeeds"));
    m_deeds->setIcon(themeIcon(QStringLiteral("document-save")));
    m_deeds->setPopupMode(QToolButton::InstantPopup);
    m_deeds->setAutoRaise(true);
    auto *menu = new QMenu(m_deeds);
    menu->addActions({m_save, m_update, m_rename, m_remove});
    m_deeds->setMenu(menu);
    m_name->setObjectName(QStringLiteral("presetName"));
    m_name->setMaxLength(longestPresetName);
    m_give->setObjectName(QStringLiteral("presetGive"));
    m_note->setObjectName(QStringLiteral("presetNote"));
    m_note->setWordWrap(true);
    setTextRole(*m_note, TextRole::Caption);
    auto *line = new QHBoxLayout;
    line->setSpacing(spacing::xs);
    line->addWidget(m_name, 1);
    line->addWidget(m_give);
    auto *lines = new QVBoxLayout(m_nameLines);
    lines->setContentsMargins({});
    lines->setSpacing(spacing::xs);
    lines->addLayout(line);
    lines->addWidget(m_note);
    m_nameLines->hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::xs);
    row->addWidget(m_list, 1);
    row->addWidget(m_deeds);
    body()->addLayout(row);
    body()->addWidget(m_nameLines);
    connectParts();
    retranslate();
}

void PresetBox::connectParts()
{
    connect(m_list, &QComboBox::activated, this, [this](int index) {
        const QString name = m_names.value(index);
        if (m_naming == Naming::Rename) // the name that was being typed was for another
            ask(Naming::None);
        emit chosen(name);
    });
    connect(m_save, &QAction::triggered, this, [this] { ask(Naming::Save); });
    connect(m_update, &QAction::triggered, this, &PresetBox::updateRequested);
    connect(m_rename, &QAction::triggered, this, [this] { ask(Naming::Rename); });
    connect(m_remove, &QAction::triggered, this, &PresetBox::removeRequested);
    connect(m_name, &QLineEdit::textChanged, this, &PresetBox::judgeName);
    connect(m_name, &QLineEdit::returnPressed, this, &PresetBox::giveName);
    connect(m_give, &QPushButton::clicked, this, &PresetBox::giveName);
}

void PresetBox::showPresets(const QStringList &names, const QString &chosen, bool differs)
{
    if (names == m_names && chosen == m_chosen && differs == m_differs)
        return;
    m_names = names;
    m_chosen = chosen;
    m_differs = differs;
    fillList();
    judgeName();
}

void PresetBox::fillList()
{
    m_list->clear();
    m_list->addItems(m_names);
    const int at = int(m_names.indexOf(m_chosen));
    if (at >= 0 && m_differs) {
        //: %1 is the name of a preset whose settings were changed since it was chosen
        m_list->setItemText(at, tr("%1 (changed)").arg(m_chosen));
    }
    m_list->setCurrentIndex(at);
    m_list->setEnabled(!m_names.isEmpty());
    m_list->setPlaceholderText(m_names.isEmpty() ? tr("None saved yet") : tr("Choose one"));
    m_list->setToolTip(m_list->currentText());
    m_update->setEnabled(at >= 0 && m_differs);
    m_rename->setEnabled(at >= 0);
    m_remove->setEnabled(at >= 0);
}

void PresetBox::ask(Naming naming)
{
    m_naming = naming;
    m_nameLines->setVisible(naming != Naming::None);
    retranslate();
    if (naming == Naming::None)
        return m_list->isEnabled() ? m_list->setFocus() : m_deeds->setFocus();
    m_name->setText(naming == Naming::Rename ? m_chosen : QString());
    m_name->selectAll();
    m_name->setFocus();
    judgeName();
}

QString PresetBox::typedName() const { return m_name->text().simplified(); }

void PresetBox::judgeName()
{
    const QString name = typedName();
    const bool known = m_names.contains(name);
    const bool renames = m_naming == Naming::Rename;
    const bool full = m_naming == Naming::Save && !known && m_names.size() >= mostPresets;
    QString note;
    if (full)
        note = tr("No more than %1 presets are kept; delete one first.").arg(mostPresets);
    else if (known && renames && name != m_chosen)
        note = tr("There is a preset of this name already.");
    else if (known && !renames)
        note = tr("It replaces the preset of this name.");
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    m_give->setEnabled(!name.isEmpty() && !full && !(renames && known));
}

void PresetBox::giveName()
{
    if (!m_give->isEnabled())
        return;
    const Naming naming = m_naming;
    const QString name = typedName();
    ask(Naming::None);
    if (naming == Naming::Rename)
        emit renameRequested(name);
    else
        emit saveRequested(name);
}

void PresetBox::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_naming != Naming::None)
        ask(Naming::None);
    else
        Section::keyPressEvent(event);
}

void PresetBox::retranslate()
{
    setTitle(tr("Preset"));
    m_list->setAccessibleName(tr("Preset"));
    m_deeds->setAccessibleName(tr("Save and change presets"));
    m_deeds->setToolTip(tr("Keep likeness, mark and result under a name"));
    m_save->setText(tr("&Save as a preset…"));
    m_update->setText(tr("&Update with what is set now"));
    m_rename->setText(tr("&Rename…"));
    m_remove->setText(tr("&Delete"));
    m_name->setPlaceholderText(tr("Name of the preset"));
    m_name->setAccessibleName(tr("Name of the preset"));
    m_give->setText(m_naming == Naming::Rename ? tr("Rename") : tr("Save"));
    fillList();
    judgeName();
}

void PresetBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Section::changeEvent(event);
}

} // namespace likeness::gui

#include "moc_presetbox.cpp"
