// SPDX-License-Identifier: Apache-2.0
#include "gui/compose/composepage.h"

#include "api/limits.h"
#include "gui/compose/checklist.h"
#include "gui/compose/templatecanvas.h"
#include "gui/compose/templatetool.h"
#include "gui/forms/markbox.h"
#include "gui/forms/metadataeditor.h"
#include "gui/picture/recttool.h"
#include "gui/widgets/chip.h"
#include "gui/widgets/dragging.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/labelledslider.h"
#include "gui/widgets/progressline.h"
#include "gui/widgets/section.h"
#include "gui/widgets/theme.h"
#include "workflow/photosource.h"

#include <QComboBox>
#include <QDropEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QStackedLayout>

namespace likeness::gui {

namespace {

QStringList addressesIn(const QMimeData &data)
{
    const QString links = QUrl::toStringList(data.urls(), QUrl::FullyEncoded).join(QLatin1Char('\n'));
    return workflow::webAddressesIn(links.isEmpty() ? data.text() : links);
}

} // namespace

void ComposePage::setThumbnails(Filmstrip::Thumbnail photo, Filmstrip::Thumbnail material)
{
    m_photos->setThumbnail(std::move(photo));
    m_materials->setThumbnail(std::move(material));
}

void ComposePage::setTextLogo(const TextLogo &logo) { m_mark->setTextLogo(logo); }

bool ComposePage::take(const QMimeData &data)
{
    if (const QStringList paths = localFilesOf(data.urls()); !paths.isEmpty())
        emit photosGiven(paths);
    else if (data.hasImage())
        emit pictureGiven(qvariant_cast<QImage>(data.imageData()));
    else if (const QStringList addresses = addressesIn(data); !addresses.isEmpty())
        emit photosGiven(addresses);
    else
        return false;
    return true;
}

void ComposePage::showPhotos(const QList<FilmItem> &photos, const QString &current)
{
    m_photos->setItems(photos);
    m_photos->setCurrent(current);
    m_photos->setVisible(!photos.isEmpty());
    if (photos.isEmpty())
        m_photoStack->setCurrentWidget(m_empty);
    else if (m_photoStack->currentWidget() == m_empty)
        m_photoStack->setCurrentWidget(m_photoCanvas);
}

void ComposePage::showPhoto(const QImage &photo)
{
    if (m_photoStack->currentWidget() == m_away)
        m_photoStack->setCurrentWidget(m_photoCanvas);
    m_photoCanvas->setImage(photo);
    m_rectTool->setBounds(photo.size());
}

void ComposePage::showAddress(const QString &address)
{
    constexpr int mostAddress = 280; // it has no place to break a line at
    m_away->setTexts(tr("The service fetches this photo itself"),
                     //: %1 is an address
                     tr("%1\nIt is not shown here and no face can be drawn on it: its largest face is used.")
                         .arg(fontMetrics().elidedText(address, Qt::ElideMiddle, mostAddress)));
    m_photoStack->setCurrentWidget(m_away);
}

void ComposePage::showPhotoFaces(const QList<RectItem> &faces, const QList<QRect> &suggestions)
{
    m_rectTool->setItems(faces);
    QList<QRect> open = suggestions;
    open.removeIf([&](const QRect &each) {
        return std::ranges::any_of(faces, [&](const RectItem &item) { return item.rect == each; });
    });
    m_rectTool->setSuggestions(open);
    m_accept->setEnabled(!open.isEmpty());
}

void ComposePage::showMaterials(const QList<FilmItem> &materials, const QString &current)
{
    m_materials->setItems(materials);
    m_materials->setCurrent(current);
}

void ComposePage::showTemplate(const QImage &picture)
{
    m_templateCanvas->setImage(picture);
    tellSettings();
}

void ComposePage::showTemplateFaces(const QList<RectItem> &faces) { m_templateCanvas->templateTool()->setFaces(faces); }

void ComposePage::showFaceLines(const QList<FaceLine> &lines)
{
    if (m_faceLines) {
        m_faceLines->hide(); // not to be seen beside the new ones
        m_faceLines->deleteLater();
    }
    m_faceLines = new QWidget(this);
    auto *column = new QVBoxLayout(m_faceLines);
    column->setContentsMargins({});
    column->setSpacing(spacing::xs);
    QList<int> taken;
    for (const FaceLine &each : lines) {
        column->addWidget(faceRow(each));
        if (each.number)
            taken.append(each.number);
    }
    m_faces->body()->addWidget(m_faceLines);
    m_faces->setHint(taken.isEmpty() ? tr("The largest face goes to the largest face.")
                                     : tr("Only assigned faces take part.")); // one line each: nothing moves
    m_templateCanvas->templateTool()->setTaken(taken);
}

QWidget *ComposePage::faceRow(const FaceLine &line)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    auto *chip = new Chip(row);
    chip->setText(line.title);
    chip->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); // all chips of the list are of one width
    chip->setToolTip(tr("%1: drag it onto a face of the template").arg(line.title));
    chip->setAccessibleName(line.title);
    chip->setNumber(line.number);
    chip->setColor(line.number ? faceColor(line.number) : colorsOf(*this).muted);
    chip->setCheckable(true);
    chip->setChecked(line.current);
    connect(chip, &Chip::clicked, this, [this, face = line.face] {
        emit photoChosen(face.photo);
        emit rectSelected(face.rect);
    });
    connect(chip, &Chip::dragRequested, chip,
            [chip, face = line.face] { beginDrag(*chip, dragDataOf(face), Qt::LinkAction | Qt::CopyAction); });
    auto *target = new QComboBox(row);
    target->setAccessibleName(tr("Template face for %1").arg(line.title));
    target->addItem(tr("automatic"));
    for (const RectItem &each : m_templateCanvas->templateTool()->faces())
        target->addItem(QLocale().toString(each.id), each.label);
    target->setCurrentIndex(line.number);
    connect(target, &QComboBox::activated, this,
            [this, target, face = line.face] { emit tieRequested(face, target->currentData().toString()); });
    layout->addWidget(chip, 1);
    target->setFixedWidth(104);
    layout->addWidget(target);
    return row;
}

void ComposePage::showSettings(const FuseSettings &settings)
{
    m_telling = false;
    m_profile->setValue(settings.profileDegree);
    m_features->setValue(settings.faceDegree);
    m_mark->setChoice(settings.mark);
    m_meta->setMetaData(settings.metaData);
    m_form->setCurrentIndex(int(settings.form == api::ResponseForm::Url));
    m_telling = true;
    if (placeLogo())
        tellSettings();
}

void ComposePage::tellSettings()
{
    placeLogo();
    if (!m_telling)
        return;
    emit settingsChanged({.profileDegree = m_profile->value(),
                          .faceDegree = m_features->value(),
                          .mark = m_mark->choice(),
                          .metaData = m_meta->metaData(),
                          .form = m_form->currentIndex() ? api::ResponseForm::Url : api::ResponseForm::Base64});
}

void ComposePage::editMark(bool byKey)
{
    placeLogo();
    emit markEdited(m_mark->choice(), byKey);
}

bool ComposePage::placeLogo()
{
    workflow::MarkChoice mark = m_mark->choice();
    const QSize picture = m_templateCanvas->image().size();
    if (mark.kind != workflow::MarkChoice::Kind::Own || picture.isEmpty()) {
        m_templateCanvas->templateTool()->setLogo({}, picture);
        return false;
    }
    const QRect place = placedLogoRect(mark.rect, picture, m_logoSize);
    const bool lost = std::exchange(mark.rect, place) != place;
    if (lost) // what is shown is what is sent
        m_mark->setChoice(mark);
    m_templateCanvas->templateTool()->setLogo(mark.rect, picture);
    return lost;
}

void ComposePage::showLogo(const QImage &logo)
{
    m_templateCanvas->templateTool()->setLogoPicture(logo);
    const QSize picture = m_templateCanvas->image().size();
    const QSize former = std::exchange(m_logoSize, logo.size());
    workflow::MarkChoice mark = m_mark->choice();
    if (former == m_logoSize || mark.rect != defaultLogoRect(picture, former))
        return;
    mark.rect = {}; // nobody placed it: it takes the shape of its picture
    m_mark->setChoice(mark);
    tellSettings();
}

void ComposePage::showChecks(const QList<CheckLine> &checks) { m_checks->setChecks(checks); }

void ComposePage::showBlocker(const QString &why)
{
    m_blocker->setText(why);
    m_blocker->setVisible(!why.isEmpty());
    m_fuse->setEnabled(why.isEmpty());
    m_fuse->setToolTip(why);
}

void ComposePage::showProgress(const QString &text, qint64 done, qint64 total)
{
    m_progress->showProgress(text, done, total);
    m_fuse->hide();
}

void ComposePage::showIdle()
{
    m_progress->finish();
    m_fuse->show();
}

void ComposePage::showMessage(const Message &message) { m_message->showMessage(message); }

void ComposePage::clearMessage() { m_message->dismiss(); }

QString ComposePage::templateId(int number) const
{
    const QList<RectItem> &faces = m_templateCanvas->templateTool()->faces();
    return number < 1 || number > faces.size() ? QString() : faces.at(number - 1).label;
}

void ComposePage::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasImage())
        event->acceptProposedAction();
}

void ComposePage::dropEvent(QDropEvent *event)
{
    if (take(*event->mimeData()))
        event->acceptProposedAction();
}

void ComposePage::keyPressEvent(QKeyEvent *event)
{
    // Digits belong to faces on this page, whatever canvas has the focus: zoom has + - and Ctrl with 0 and 1.
    const int digit = event->key() - Qt::Key_0;
    const Qt::KeyboardModifiers held = event->modifiers() & ~Qt::KeypadModifier;
    if (event->key() == Qt::Key_Escape && m_message->isVisible())
        m_message->dismiss();
    else if (digit >= 0 && digit <= api::limits::mostFaces && (held == Qt::NoModifier || held == Qt::AltModifier))
        emit tieCurrentRequested(digit);
    else
        QWidget::keyPressEvent(event);
}

} // namespace likeness::gui

#include "moc_composepage.cpp"
