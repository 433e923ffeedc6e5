// SPDX-License-Identifier: Apache-2.0
#include "gui/settings/filesbox.h"

#include "gui/widgets/formline.h"
#include "gui/widgets/theme.h"

#include <QEvent>
#include <QFileDialog>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>

namespace likeness::gui {

FilesBox::FilesBox(QWidget *parent)
    : Section({}, parent)
    , m_form(new QFormLayout)
    , m_folder(new QLineEdit(this))
    , m_choose(new QPushButton(this))
    , m_keep(new QSpinBox(this))
    , m_days(new QSpinBox(this))
{
    m_folder->setObjectName(QStringLiteral("outputFolder"));
    m_keep->setObjectName(QStringLiteral("keepRuns"));
    m_keep->setRange(100, 1'000'000);
    m_keep->setSingleStep(1000);
    m_keep->setGroupSeparatorShown(true);
    m_days->setObjectName(QStringLiteral("keepDays"));
    m_days->setRange(0, 3650);
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::s);
    row->addWidget(m_folder, 1);
    row->addWidget(m_choose);
    setUpLines(*m_form);
    addLine(*m_form, row);
    addLine(*m_form, m_keep);
    addLine(*m_form, m_days);
    body()->addLayout(m_form);
    const auto tell = [this] {
        if (m_telling)
            emit changed(values());
    };
    connect(m_folder, &QLineEdit::editingFinished, this, tell);
    for (const QSpinBox *each : {m_keep, m_days})
        connect(each, &QSpinBox::editingFinished, this, tell);
    connect(m_choose, &QPushButton::clicked, this, &FilesBox::askForFolder);
    retranslate();
}

void FilesBox::retranslate()
{
    setTitle(tr("Files"));
    const auto label = [this](int row) {
        return qobject_cast<QLabel *>(m_form->itemAt(row, QFormLayout::LabelRole)->widget());
    };
    label(0)->setText(tr("Save results in"));
    label(1)->setText(tr("Calls kept in the history"));
    label(2)->setText(tr("Days to keep copies"));
    m_folder->setAccessibleName(tr("Save results in"));
    m_folder->setPlaceholderText(tr("the folder used last"));
    m_choose->setText(tr("Ch&oose…"));
    m_choose->setAccessibleName(tr("Choose the folder for results"));
    m_keep->setAccessibleName(tr("Calls kept in the history"));
    m_keep->setToolTip(tr("Older ones are forgotten when the program starts; saved pictures stay."));
    m_days->setSpecialValueText(tr("for ever"));
    m_days->setAccessibleName(tr("Days to keep copies"));
    m_days->setToolTip(
        tr("Videos that were fetched and photos that were pasted are removed after so many days, when the "
           "program starts; what you saved elsewhere stays."));
}

void FilesBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Section::changeEvent(event);
}

FilesValues FilesBox::values() const
{
    return {.outputFolder = m_folder->text().trimmed(), .keepRuns = m_keep->value(), .keepDays = m_days->value()};
}

void FilesBox::setValues(const FilesValues &values)
{
    m_telling = false;
    m_folder->setText(values.outputFolder);
    m_keep->setValue(values.keepRuns);
    m_days->setValue(values.keepDays);
    m_telling = true;
}

void FilesBox::askForFolder()
{
    auto *dialog = new QFileDialog(this, tr("Folder for results"), m_folder->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        m_folder->setText(folder);
        emit changed(values());
    });
    dialog->open();
}

} // namespace likeness::gui

#include "moc_filesbox.cpp"
