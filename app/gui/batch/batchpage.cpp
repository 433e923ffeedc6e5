// SPDX-License-Identifier: Apache-2.0
#include "gui/batch/batchpage.h"

#include "gui/batch/batchpanel.h"
#include "gui/picture/photodialog.h"
#include "gui/widgets/theme.h"

#include <QDesktopServices>
#include <QFileDialog>

namespace likeness::gui {

QLayout *BatchPage::makeParts()
{
    m_form = new BatchForm(this);
    m_panel = new BatchPanel(this);
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::m);
    row->addWidget(m_form);
    row->addWidget(m_panel, 1);
    connect(m_form, &BatchForm::addPhotosRequested, this, &BatchPage::askForPhotos);
    connect(m_form, &BatchForm::addFolderRequested, this, &BatchPage::askForPhotoFolder);
    connect(m_form, &BatchForm::tableWanted, this, &BatchPage::askForTable);
    connect(m_form, &BatchForm::folderWanted, this, &BatchPage::askForTarget);
    connect(m_panel, &BatchPanel::addPhotosRequested, this, &BatchPage::askForPhotos);
    connect(m_panel, &BatchPanel::filesDropped, this, &BatchPage::giveFiles);
    return row;
}

void BatchPage::showChoices(const BatchChoices &choices)
{
    if (m_form)
        m_form->showChoices(choices);
}

void BatchPage::showPhotos(const QList<FilmItem> &photos)
{
    if (m_form)
        m_form->showPhotos(photos);
}

void BatchPage::showMaterials(const QList<MaterialCheck> &materials)
{
    if (m_form)
        m_form->showMaterials(materials);
}

void BatchPage::showExample(const QString &text, bool isWrong)
{
    if (m_form)
        m_form->showExample(text, isWrong);
}

void BatchPage::showBlocker(const QString &why)
{
    if (m_form)
        m_form->showBlocker(why);
}

void BatchPage::showLines(const QList<BatchLine> &lines)
{
    if (m_panel)
        m_panel->showLines(lines);
}

void BatchPage::showLine(int row, const BatchLine &line)
{
    if (m_panel)
        m_panel->showLine(row, line);
}

void BatchPage::showStatus(const BatchStatus &status)
{
    if (!m_panel)
        return;
    m_form->showStatus(status);
    m_panel->showStatus(status);
}

void BatchPage::showUsage(const QString &text)
{
    if (m_panel)
        m_panel->showUsage(text);
}

void BatchPage::showMessage(const Message &message) { messageBar()->showMessage(message); }

void BatchPage::clearMessage() { messageBar()->dismiss(); }

void BatchPage::openFile(const QString &path) { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); }

void BatchPage::askForPhotos()
{
    QFileDialog *dialog = photoDialog(this, tr("Add photos"));
    connect(dialog, &QFileDialog::filesSelected, this, &BatchPage::filesGiven);
    dialog->open();
}

void BatchPage::askForPhotoFolder()
{
    auto *dialog = new QFileDialog(this, tr("Add a folder of photos"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::filesSelected, this, &BatchPage::filesGiven);
    dialog->open();
}

void BatchPage::askForTable()
{
    auto *dialog = new QFileDialog(this, tr("Choose a table"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Tables (%1)").arg(QStringLiteral("*.csv")));
    connect(dialog, &QFileDialog::fileSelected, m_form, &BatchForm::setTable);
    dialog->open();
}

void BatchPage::askForTarget()
{
    auto *dialog = new QFileDialog(this, tr("Choose the folder of the results"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, m_form, &BatchForm::setFolder);
    dialog->open();
}

} // namespace likeness::gui

#include "moc_batchpage.cpp"
