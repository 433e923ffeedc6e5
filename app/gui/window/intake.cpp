// SPDX-License-Identifier: Apache-2.0
#include "gui/window/intake.h"

#include "gui/window/pastedpicture.h"
#include "media/picture.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMimeData>

namespace likeness::gui {

Intake::Intake(const Services &services, ComposePage &page, ComposePresenter &presenter, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_page(page)
    , m_presenter(presenter)
{}

void Intake::askForPhotos()
{
    auto *dialog = new QFileDialog(m_page.window(), tr("Open photos"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilter(tr("Photos (%1)").arg(media::photoEndings().join(QLatin1Char(' '))));
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &files) {
        emit taken();
        m_presenter.addPhotos(files);
    });
    dialog->open();
}

void Intake::askForLogo()
{
    auto *dialog = new QFileDialog(m_page.window(), tr("Choose a logo"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilter(tr("Pictures (%1)").arg(QStringLiteral("*.png *.jpg *.jpeg")));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        FuseSettings settings = m_presenter.state().settings;
        settings.mark.logoPath = file;
        m_page.showSettings(settings);
        m_presenter.setSettings(settings);
    });
    dialog->open();
}

void Intake::paste()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    if (data && m_page.take(*data))
        emit taken();
    else
        emit clipboardEmpty();
}

void Intake::takePicture(const QImage &picture)
{
    auto *keeping = keepPastedPicture(picture, m_services.sessionFolder, this);
    keeping->whenDone(this, [this](const Result<QString> &path) {
        if (!path)
            return m_page.showMessage(m_services.compose.errorWords(path.error()));
        emit taken();
        m_presenter.addPhotos({*path});
    });
    keeping->start();
}

} // namespace likeness::gui
