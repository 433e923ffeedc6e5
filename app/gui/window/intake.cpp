// SPDX-License-Identifier: Apache-2.0
#include "gui/window/intake.h"

#include "gui/picture/photodialog.h"
#include "gui/window/pastedpicture.h"

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
    QFileDialog *dialog = photoDialog(m_page.window(), tr("Open photos"));
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
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) { useLogo(file); });
    dialog->open();
}

void Intake::useLogo(const QString &path)
{
    workflow::MarkChoice mark = m_presenter.state().settings.mark;
    mark.logoPath = path;
    m_presenter.editMark(mark, false);
}

void Intake::makeLogo(const TextLogo &logo, const std::function<void(const Result<QString> &)> &take)
{
    if (!m_services.textLogos.write)
        return;
    if (m_services.textLogos.keep)
        m_services.textLogos.keep(logo);
    auto *writing = m_services.textLogos.write(logo);
    writing->whenDone(this, take);
    writing->start();
}

void Intake::useTextLogo(const TextLogo &logo)
{
    makeLogo(logo, [this](const Result<QString> &path) {
        if (path)
            useLogo(*path);
        else
            m_page.showMessage(m_services.compose.errorWords(path.error()));
    });
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

#include "moc_intake.cpp"
