// SPDX-License-Identifier: Apache-2.0
#include "gui/settings/filesbox.h"

#include "gui/widgets/formline.h"
#include "gui/widgets/theme.h"

#include <QDir>
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
    , m_logo(new QLineEdit(this))
    , m_chooseLogo(new QPushButton(this))
    , m_keep(new QSpinBox(this))
    , m_days(new QSpinBox(this))
    , m_data(new QLineEdit(this))
    , m_openData(new QPushButton(this))
{
    m_folder->setObjectName(QStringLiteral("outputFolder"));
    m_logo->setObjectName(QStringLiteral("defaultLogo"));
    m_keep->setObjectName(QStringLiteral("keepRuns"));
    m_keep->setRange(100, 1'000'000);
    m_keep->setSingleStep(1000);
    m_keep->setGroupSeparatorShown(true);
    m_days->setObjectName(QStringLiteral("keepDays"));
    m_days->setRange(0, 3650);
    m_data->setObjectName(QStringLiteral("dataFolder"));
    m_data->setReadOnly(true);
    m_openData->setObjectName(QStringLiteral("openDataFolder"));
    const auto rowOf = [](QLineEdit *line, QPushButton *button) {
        auto *row = new QHBoxLayout;
        row->setSpacing(spacing::s);
        row->addWidget(line, 1);
        row->addWidget(button);
        return row;
    };
    setUpLines(*m_form);
    addLine(*m_form, rowOf(m_folder, m_choose));
    addLine(*m_form, rowOf(m_logo, m_chooseLogo));
    addLine(*m_form, m_keep);
    addLine(*m_form, m_days);
    addLine(*m_form, rowOf(m_data, m_openData));
    body()->addLayout(m_form);
    const auto tell = [this] {
        if (m_telling)
            emit changed(values());
    };
    for (const QLineEdit *each : {m_folder, m_logo})
        connect(each, &QLineEdit::editingFinished, this, tell);
    for (const QSpinBox *each : {m_keep, m_days})
        connect(each, &QSpinBox::editingFinished, this, tell);
    connect(m_openData, &QPushButton::clicked, this, &FilesBox::dataFolderWanted);
    connect(m_choose, &QPushButton::clicked, this, &FilesBox::askForFolder);
    connect(m_chooseLogo, &QPushButton::clicked, this, &FilesBox::askForLogo);
    retranslate();
    setDataFolder({});
}

void FilesBox::retranslate()
{
    setTitle(tr("Files"));
    const auto label = [this](int row) {
        return qobject_cast<QLabel *>(m_form->itemAt(row, QFormLayout::LabelRole)->widget());
    };
    label(0)->setText(tr("Save results in"));
    label(1)->setText(tr("Default mark"));
    label(2)->setText(tr("Calls kept in the history"));
    label(3)->setText(tr("Days to keep copies"));
    label(4)->setText(tr("Data folder"));
    m_folder->setAccessibleName(tr("Save results in"));
    m_folder->setPlaceholderText(tr("the folder used last"));
    m_choose->setText(tr("Ch&oose…"));
    m_choose->setAccessibleName(tr("Choose the folder for results"));
    m_logo->setAccessibleName(tr("Default mark"));
    m_logo->setPlaceholderText(tr("the default text"));
    m_logo->setToolTip(tr("A logo that each new session begins with on Compose and Video, in place of the text."));
    m_chooseLogo->setText(tr("Choose a logo…"));
    m_keep->setAccessibleName(tr("Calls kept in the history"));
    m_keep->setToolTip(tr("Older ones are forgotten when the program starts; saved pictures stay."));
    m_days->setSpecialValueText(tr("for ever"));
    m_days->setAccessibleName(tr("Days to keep copies"));
    m_days->setToolTip(
        tr("Videos that were fetched and photos that were pasted are removed after so many days, when the "
           "program starts; what you saved elsewhere stays."));
    m_data->setAccessibleName(tr("Data folder"));
    m_data->setToolTip(tr("History, materials, settings and copies are kept here. Another is named with --data-dir."));
    m_openData->setText(tr("O&pen"));
    m_openData->setAccessibleName(tr("Open the data folder"));
}

void FilesBox::setDataFolder(const QString &folder)
{
    m_data->setText(QDir::toNativeSeparators(folder));
    m_data->setCursorPosition(0);
    m_form->setRowVisible(4, !folder.isEmpty());
}

void FilesBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Section::changeEvent(event);
}

FilesValues FilesBox::values() const
{
    return {.outputFolder = m_folder->text().trimmed(),
            .defaultLogo = m_logo->text().trimmed(),
            .keepRuns = m_keep->value(),
            .keepDays = m_days->value()};
}

void FilesBox::setValues(const FilesValues &values)
{
    m_telling = false;
    m_folder->setText(values.outputFolder);
    m_logo->setText(values.defaultLogo);
    m_keep->setValue(values.keepRuns);
    m_days->setValue(values.keepDays);
    m_telling = true;
}

void FilesBox::askForLogo()
{
    auto *dialog = new QFileDialog(this, tr("Logo of the default mark"), m_logo->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilter(tr("Pictures (%1)").arg(QStringLiteral("*.png *.jpg *.jpeg")));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        m_logo->setText(file);
        emit changed(values());
    });
    dialog->open();
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
