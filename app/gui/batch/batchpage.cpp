// SPDX-License-Identifier: Apache-2.0
#include "gui/batch/batchpage.h"

#include "gui/batch/batchpanel.h"
#include "gui/widgets/theme.h"

#include <QDesktopServices>
#include <QDropEvent>
#include <QFileDialog>
#include <QMimeData>

namespace likeness::gui {

BatchPage::BatchPage(QWidget *parent)
    : QWidget(parent)
    , m_message(new MessageBar(this))
{
    setAcceptDrops(true);
    m_message->setObjectName(QStringLiteral("batchMessage"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::m, spacing::m, spacing::m, spacing::m);
    column->setSpacing(spacing::s);
    column->addWidget(m_message);
    connect(m_message, &MessageBar::actionChosen, this, &BatchPage::messageActionChosen);
}

void BatchPage::build()
{
    if (m_form)
        return;
    m_form = new BatchForm(this);
    m_panel = new BatchPanel(this);
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::m);
    row->addWidget(m_form);
    row->addWidget(m_panel, 1);
    qobject_cast<QVBoxLayout *>(layout())->addLayout(row, 1);
    connect(m_form, &BatchForm::addPhotosRequested, this, &BatchPage::askForPhotos);
    connect(m_form, &BatchForm::addFolderRequested, this, &BatchPage::askForPhotoFolder);
    connect(m_form, &BatchForm::tableWanted, this, &BatchPage::askForTable);
    connect(m_form, &BatchForm::folderWanted, this, &BatchPage::askForTarget);
    connect(m_panel, &BatchPanel::addPhotosRequested, this, &BatchPage::askForPhotos);
    connect(m_panel, &BatchPanel::filesDropped, this, &BatchPage::giveFiles);
    emit built();
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

void BatchPage::showMessage(const Message &message) { m_message->showMessage(message); }

void BatchPage::clearMessage() { m_message->dismiss(); }

void BatchPage::openFile(const QString &path) { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); }

void BatchPage::askForPhotos()
{
    auto *dialog = new QFileDialog(this, tr("Add photos"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilter(tr("Photos (%1)").arg(QStringLiteral("*.jpg *.jpeg *.png *.webp *.heic *.heif *.avif")));
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

void BatchPage::showEvent(QShowEvent *event)
{
    build();
    QWidget::showEvent(event);
    emit seen();
}

void BatchPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void BatchPage::dropEvent(QDropEvent *event)
{
    giveFiles(event->mimeData()->urls());
    event->acceptProposedAction();
}

void BatchPage::giveFiles(const QList<QUrl> &files)
{
    QStringList paths;
    for (const QUrl &each : files) {
        if (each.isLocalFile())
            paths.append(each.toLocalFile());
    }
    if (!paths.isEmpty())
        emit filesGiven(paths);
}

} // namespace likeness::gui
