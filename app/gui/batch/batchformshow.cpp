// SPDX-License-Identifier: Apache-2.0
#include "gui/batch/batchform.h"

#include "gui/widgets/elidedlabel.h"
#include "gui/widgets/section.h"
#include "gui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFileInfo>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>

namespace likeness::gui {

void BatchForm::showChoices(const BatchChoices &choices)
{
    m_telling = false;
    m_table = choices.table;
    m_kind->setCurrentIndex(choices.fromTable ? 1 : 0);
    const auto put = [](QLineEdit *line, const QString &text) {
        if (line->text().trimmed() != text) // the cursor of one who types stays where it is
            line->setText(text);
    };
    put(m_folder, choices.folder);
    put(m_pattern, choices.pattern);
    m_jobs->setValue(choices.jobs);
    m_rate->setValue(choices.rate);
    m_budget->setValue(choices.budget);
    m_replace->setChecked(choices.replace);
    m_telling = true;
    showSource();
}

void BatchForm::showSource()
{
    const bool table = m_kind->currentIndex() == 1;
    for (QWidget *each : QList<QWidget *>{m_count, m_add, m_addFolder, m_materialSection})
        each->setVisible(!table);
    m_photos->setVisible(!table && !m_photos->items().isEmpty());
    m_clear->setVisible(!table && !m_photos->items().isEmpty());
    m_chooseTable->setVisible(table);
    m_tableName->setVisible(table && !m_table.isEmpty());
    m_tableName->setText(QFileInfo(m_table).fileName());
    m_source->setHint(table ? tr("A CSV file with the columns photo, material and, where wanted, project, rect, "
                                 "template_face and out.")
                            : tr("Only of people who have agreed to it."));
}

void BatchForm::showPhotos(const QList<FilmItem> &photos)
{
    m_photos->setItems(photos);
    showCount();
    showSource();
}

void BatchForm::showCount()
{
    const int photos = int(m_photos->items().size());
    m_count->setText(photos == 0 ? QString() : tr("%n photo(s)", nullptr, photos));
}

void BatchForm::showMaterials(const QList<MaterialCheck> &materials)
{
    m_materials->setMaterials(materials);
    int chosen = 0, usable = 0;
    for (const MaterialCheck &each : materials) {
        chosen += int(each.chosen);
        usable += int(each.trouble.isEmpty());
    }
    m_all->setChecked(usable > 0 && chosen == usable);
    m_all->setVisible(usable > 1);
    m_materialSection->setHint(materials.isEmpty() ? tr("This project has no materials yet.") : QString());
    m_materials->setVisible(!materials.isEmpty());
}

void BatchForm::showExample(const QString &text, bool isWrong)
{
    m_example->setText(text);
    QPalette wrong;
    wrong.setColor(QPalette::PlaceholderText, colorsOf(*this).bad);
    m_example->setPalette(isWrong ? wrong : QPalette());
}

void BatchForm::showBlocker(const QString &why)
{
    m_blocker->setText(why);
    m_blocker->setVisible(!why.isEmpty() && !m_status.isActive());
    m_start->setEnabled(why.isEmpty());
}

void BatchForm::showStatus(const BatchStatus &status)
{
    m_status = status;
    const bool active = status.isActive();
    const bool stopping = status.phase == BatchPhase::Stopping;
    const bool hadFocus = m_start->hasFocus() || m_pause->hasFocus() || m_cancel->hasFocus();
    m_parts->setEnabled(!active);
    m_start->setText(startText(status));
    m_start->setVisible(!active);
    m_pause->setVisible(active && !stopping);
    m_pause->setText(status.phase == BatchPhase::Paused ? tr("&Resume") : tr("Pa&use"));
    m_cancel->setVisible(active);
    m_cancel->setText(stopping ? tr("&Cancel at once") : tr("&Cancel"));
    m_cancel->setToolTip(stopping ? tr("Calls under way are given up; they may be billed all the same")
                                  : tr("Calls under way end first; what is made stays"));
    if (active)
        m_blocker->hide();
    if (hadFocus) // what had it may be gone from sight
        (active ? (stopping ? m_cancel : m_pause) : m_start)->setFocus();
}

void BatchForm::retranslatePace()
{
    const auto line = [this](QWidget *field, const QString &text, const QString &hint) {
        auto *label = qobject_cast<QLabel *>(m_paceLines->labelForField(field));
        label->setText(text);
        field->setAccessibleName(text);
        field->setToolTip(hint);
    };
    line(m_jobs, tr("At once"), tr("How many pictures are made side by side"));
    line(m_rate, tr("A second"), tr("How many calls are begun in a second"));
    line(m_budget, tr("Calls at most"), tr("How many calls one run may make, repeated ones counted"));
    m_rate->setSpecialValueText(tr("As the profile allows"));
    m_budget->setSpecialValueText(tr("Any number"));
}

void BatchForm::retranslate()
{
    m_source->setTitle(tr("From"));
    m_materialSection->setTitle(tr("Into the materials"));
    m_target->setTitle(tr("Results"));
    m_pace->setTitle(tr("Pace"));
    m_kind->setItemText(0, tr("Photos"));
    m_kind->setItemText(1, tr("A table"));
    m_kind->setAccessibleName(tr("Where the batch comes from"));
    m_photos->setAccessibleName(tr("Photos"));
    m_materials->setAccessibleName(tr("Materials"));
    m_add->setText(tr("Add &photos…"));
    m_addFolder->setText(tr("Fol&der…"));
    m_addFolder->setToolTip(tr("Add all photos of a folder"));
    m_clear->setText(tr("Clear"));
    m_clear->setToolTip(tr("Take all photos off the list"));
    m_chooseTable->setText(tr("Choose a &table…"));
    m_all->setText(tr("All"));
    m_all->setToolTip(tr("Tick all materials or none"));
    m_browse->setText(tr("&Browse…"));
    m_browse->setToolTip(tr("Choose the folder of the results"));
    m_folder->setPlaceholderText(tr("Folder of the results"));
    m_folder->setAccessibleName(tr("Folder of the results"));
    m_pattern->setPlaceholderText(QStringLiteral("{photo}-{material}"));
    m_pattern->setAccessibleName(tr("Names of the results"));
    m_pattern->setToolTip(tr("{photo}, {material} and {project} stand for their names, {n} for the row's number and "
                             "{n:4} for four digits of it"));
    m_replace->setText(tr("Replace files that are there"));
    m_replace->setToolTip(tr("Without it, a row whose file is there already is not made"));
    retranslatePace();
    showCount();
    showSource();
    showStatus(m_status);
}

void BatchForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace likeness::gui
