// SPDX-License-Identifier: Apache-2.0
#include "gui/video/videoform.h"

#include "gui/forms/addressline.h"
#include "gui/forms/markbox.h"
#include "gui/forms/metadataeditor.h"
#include "gui/widgets/progressline.h"
#include "gui/widgets/scrollcolumn.h"
#include "gui/widgets/section.h"
#include "gui/widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QSignalBlocker>

namespace likeness::gui {

VideoForm::VideoForm(QWidget *parent)
    : QWidget(parent)
    , m_photoSection(new Section({}, this))
    , m_materialSection(new Section({}, this))
    , m_markSection(new Section({}, this))
    , m_moreSection(new Section({}, this))
    , m_photos(new Filmstrip(this))
    , m_add(new QPushButton(this))
    , m_address(new AddressLine(AddressUse::Fetch, QStringLiteral("photoAddress"), this))
    , m_materials(new Filmstrip(this))
    , m_noMaterial(new QLabel(this))
    , m_face(new QComboBox(this))
    , m_mark(new MarkBox(this))
    , m_place(new QPushButton(this))
    , m_meta(new MetadataEditor(this))
    , m_upload(new AddressLine(AddressUse::Upload, QStringLiteral("uploadAddress"), this))
    , m_ip(new QLineEdit(this))
    , m_blocker(new QLabel(this))
    , m_progress(new ProgressLine(this))
    , m_submit(new QPushButton(this))
{
    setFixedWidth(320);
    setTextRole(*m_blocker, TextRole::Caption);
    m_blocker->setObjectName(QStringLiteral("videoBlocker"));
    m_blocker->setTextFormat(Qt::PlainText);
    m_blocker->setWordWrap(true);
    m_submit->setObjectName(QStringLiteral("submitVideo"));
    setPrimary(*m_submit);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(spacing::s);
    column->addWidget(scrollColumn(parts(), this), 1);
    column->addWidget(m_blocker);
    column->addWidget(m_progress);
    column->addWidget(m_submit);
    connectParts();
    retranslate();
}

QWidget *VideoForm::parts()
{
    const auto name = [](QWidget *widget, const char *text) { widget->setObjectName(QLatin1String(text)); };
    name(m_photos, "videoPhotos");
    name(m_add, "addVideoPhoto");
    name(m_materials, "videoMaterials");
    name(m_face, "templateFace");
    name(m_place, "placeLogo");
    name(m_ip, "userIp");
    m_place->setCheckable(true);
    m_place->hide();
    m_photos->setRemovable(false);
    m_materials->setRemovable(false);
    m_mark->leaveOutNone();
    setTextRole(*m_noMaterial, TextRole::Caption);
    m_noMaterial->setWordWrap(true);
    m_face->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_face->setMinimumContentsLength(12);
    const auto fill = [](Section *section, const QList<QWidget *> &widgets) {
        for (QWidget *each : widgets)
            section->body()->addWidget(each);
    };
    fill(m_photoSection, {m_photos, m_address});
    m_photoSection->addHeaderWidget(m_add);
    fill(m_materialSection, {m_materials, m_noMaterial, m_face});
    fill(m_markSection, {m_mark, m_place});
    m_markSection->setBuddy(m_mark->kindBox());
    fill(m_moreSection, {m_meta, m_upload, m_ip});
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, spacing::xs, 0);
    column->setSpacing(spacing::s);
    for (QWidget *each : {m_photoSection, m_materialSection, m_markSection, m_moreSection})
        column->addWidget(each);
    column->addStretch();
    return content;
}

void VideoForm::connectParts()
{
    connect(m_add, &QPushButton::clicked, this, &VideoForm::addPhotosRequested);
    connect(m_photos, &Filmstrip::currentChosen, this, &VideoForm::photoChosen);
    connect(m_materials, &Filmstrip::currentChosen, this, &VideoForm::materialChosen);
    connect(m_face, &QComboBox::currentIndexChanged, this, &VideoForm::tell);
    connect(m_mark, &MarkBox::changed, this, &VideoForm::tell);
    connect(m_mark, &MarkBox::logoFileWanted, this, &VideoForm::logoFileWanted);
    connect(m_mark, &MarkBox::textLogoChosen, this, &VideoForm::textLogoChosen);
    connect(m_place, &QPushButton::toggled, this, &VideoForm::placingToggled);
    connect(m_meta, &MetadataEditor::changed, this, &VideoForm::tell);
    connect(m_ip, &QLineEdit::textChanged, this, &VideoForm::tell);
    for (const AddressLine *each : {m_address, m_upload})
        connect(each, &AddressLine::edited, this, &VideoForm::tell);
    connect(m_submit, &QPushButton::clicked, this, &VideoForm::submitRequested);
    connect(m_progress, &ProgressLine::cancelRequested, this, &VideoForm::cancelRequested);
}

void VideoForm::setThumbnails(const Filmstrip::Thumbnail &photo, const Filmstrip::Thumbnail &material)
{
    m_photos->setThumbnail(photo);
    m_materials->setThumbnail(material);
}

VideoSettings VideoForm::settings() const
{
    return {.photoAddress = m_address->address(),
            .templateFace = m_face->currentData().toString(),
            .mark = m_mark->choice(),
            .metaData = m_meta->metaData(),
            .uploadAddress = m_upload->address(),
            .userIp = m_ip->text().trimmed()};
}

void VideoForm::setLogo(const QString &path)
{
    workflow::MarkChoice mark = m_mark->choice();
    mark.kind = workflow::MarkChoice::Kind::Own;
    mark.logoPath = path;
    m_mark->setChoice(mark);
    tell();
}

void VideoForm::setLogoPlace(const QRect &place)
{
    workflow::MarkChoice mark = m_mark->choice();
    mark.rect = place;
    m_mark->setChoice(mark);
    tell();
}

void VideoForm::offerPlacing(bool offered)
{
    m_place->setVisible(offered);
    if (!offered)
        setPlacing(false);
}

bool VideoForm::isPlacing() const { return m_place->isChecked(); }

void VideoForm::setPlacing(bool placing) { m_place->setChecked(placing); }

void VideoForm::setTextLogo(const TextLogo &logo) { m_mark->setTextLogo(logo); }

void VideoForm::tell()
{
    emit edited();
    emit settingsChanged(settings());
}

void VideoForm::showPhotos(const QList<FilmItem> &photos, const QString &current)
{
    m_photos->setVisible(!photos.isEmpty());
    m_photos->setItems(photos);
    m_photos->setCurrent(current);
}

void VideoForm::showMaterials(const QList<FilmItem> &materials, const QString &current)
{
    m_materials->setVisible(!materials.isEmpty());
    m_noMaterial->setVisible(materials.isEmpty());
    m_materials->setItems(materials);
    m_materials->setCurrent(current);
}

void VideoForm::showTemplateFaces(const QStringList &faces, const QString &current)
{
    const QSignalBlocker silent(m_face);
    m_face->clear();
    m_face->addItem(tr("Its largest face"), QString());
    for (const QString &each : faces)
        m_face->addItem(tr("Face %1").arg(each), each);
    m_face->setCurrentIndex(std::max(0, m_face->findData(current)));
    m_face->setVisible(faces.size() > 1);
}

void VideoForm::showBlocker(const QString &why)
{
    m_blocker->setText(why);
    m_blocker->setVisible(!why.isEmpty());
    m_submit->setEnabled(why.isEmpty());
}

void VideoForm::showProgress(const QString &text, qint64 done, qint64 total)
{
    m_progress->showProgress(text, done, total);
    m_submit->hide();
}

void VideoForm::showIdle()
{
    m_progress->finish();
    m_submit->show();
}

void VideoForm::retranslate()
{
    m_photoSection->setTitle(tr("Photo"));
    m_photoSection->setHint(tr("Only of people who have agreed to it."));
    m_materialSection->setTitle(tr("Video material"));
    m_markSection->setTitle(tr("&Mark"));
    m_moreSection->setTitle(tr("With the job"));
    m_photos->setAccessibleName(tr("Photos"));
    m_materials->setAccessibleName(tr("Video materials"));
    m_add->setText(tr("A&dd…"));
    m_add->setToolTip(tr("Add photos"));
    m_place->setText(tr("Place it on the template"));
    m_place->setToolTip(tr("Shows a picture of the template, on which the logo is moved and resized"));
    m_noMaterial->setText(tr("This project has no video material yet."));
    m_address->setPrompt(
        tr("Or the photo's address"),
        tr("The service fetches it itself. Addresses on Tencent Cloud COS in the same region are the fastest."));
    m_upload->setPrompt(tr("Upload address"),
                        tr("A pre-signed PUT address to which the service sends the video besides"));
    m_ip->setPlaceholderText(tr("User's IP address"));
    m_ip->setAccessibleName(m_ip->placeholderText());
    m_ip->setToolTip(tr("Goes with the job for the service's records"));
    m_face->setAccessibleName(tr("Template face"));
    m_face->setItemText(0, tr("Its largest face"));
    m_submit->setText(tr("&Submit the job"));
    m_address->advise();
    m_upload->advise();
}

void VideoForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace likeness::gui

#include "moc_videoform.cpp"
