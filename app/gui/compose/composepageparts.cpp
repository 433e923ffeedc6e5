// SPDX-License-Identifier: Apache-2.0
#include "api/limits.h"
#include "gui/compose/checklist.h"
#include "gui/compose/composepage.h"
#include "gui/compose/presetbox.h"
#include "gui/compose/recentbutton.h"
#include "gui/compose/templatecanvas.h"
#include "gui/compose/templatetool.h"
#include "gui/compose/tieline.h"
#include "gui/forms/addressline.h"
#include "gui/forms/markbox.h"
#include "gui/forms/metadataeditor.h"
#include "gui/picture/recttool.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/icon.h"
#include "gui/widgets/labelledslider.h"
#include "gui/widgets/progressline.h"
#include "gui/widgets/section.h"
#include "gui/widgets/theme.h"
#include "gui/widgets/wraplayout.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QMimeData>
#include <QScrollArea>
#include <QStackedLayout>

namespace likeness::gui {

ComposePage::ComposePage(QWidget *parent)
    : QWidget(parent)
    , m_message(new MessageBar(this))
    , m_empty(new EmptyState(this))
    , m_away(new EmptyState(this))
    , m_photoCanvas(new Canvas(this))
    , m_templateCanvas(new TemplateCanvas(this))
    , m_rectTool(new RectTool(this))
    , m_photos(new Filmstrip(this))
    , m_materials(new Filmstrip(this))
    , m_templateHint(new QLabel(this))
    , m_add(new QPushButton(this))
    , m_recentPhotos(new RecentButton(this))
    , m_recentMaterials(new RecentButton(this))
    , m_byAddress(new QPushButton(this))
    , m_address(new AddressLine(AddressUse::Fetch, QStringLiteral("composeAddress"), this))
    , m_accept(new QPushButton(this))
    , m_consent(new QLabel(this))
    , m_faces(new Section({}, this))
    , m_presets(new PresetBox(this))
    , m_degrees(new Section({}, this))
    , m_markSection(new Section({}, this))
    , m_output(new Section({}, this))
    , m_profile(new LabelledSlider(this))
    , m_features(new LabelledSlider(this))
    , m_mark(new MarkBox(this))
    , m_meta(new MetadataEditor(this))
    , m_form(new QComboBox(this))
    , m_checks(new Checklist(this))
    , m_blocker(new QLabel(this))
    , m_fuse(new QPushButton(this))
    , m_progress(new ProgressLine(this))
{
    setAcceptDrops(true);
    m_photoCanvas->setTool(m_rectTool);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::m, spacing::m, spacing::m, spacing::m);
    column->setSpacing(spacing::s);
    column->addWidget(m_message);
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::m);
    row->addWidget(photoSide(), 1);
    row->addWidget(templateSide(), 1);
    row->addWidget(settingsSide());
    column->addLayout(row, 1);
    connectParts();
    retranslate();
}

QWidget *ComposePage::photoSide()
{
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->setSpacing(spacing::s);
    auto *area = new QWidget(side);
    m_photoStack = new QStackedLayout(area);
    m_empty->setIcon(themeIcon(QStringLiteral("image-x-generic")));
    m_empty->setAcceptsFiles(true);
    m_photoStack->addWidget(m_empty);
    m_photoStack->addWidget(m_photoCanvas);
    m_away->setIcon(themeIcon(QStringLiteral("insert-link")));
    m_away->setObjectName(QStringLiteral("photoAway"));
    m_photoStack->addWidget(m_away);
    m_photoCanvas->setObjectName(QStringLiteral("photoCanvas"));
    m_photos->setObjectName(QStringLiteral("photos"));
    m_photos->setRemovable(true);
    m_photos->hide();
    m_add->setObjectName(QStringLiteral("addPhotos"));
    m_recentPhotos->setObjectName(QStringLiteral("recentPhotos"));
    m_byAddress->setObjectName(QStringLiteral("byAddress"));
    m_byAddress->setCheckable(true);
    m_byAddress->setIcon(themeIcon(QStringLiteral("insert-link")));
    m_address->hide();
    m_accept->setObjectName(QStringLiteral("acceptFaces"));
    auto *bar = new QWidget(side);
    auto *buttons = new WrapLayout(bar, spacing::s);
    for (QWidget *each :
         {static_cast<QWidget *>(m_add), static_cast<QWidget *>(m_recentPhotos), static_cast<QWidget *>(m_byAddress),
          static_cast<QWidget *>(m_accept), static_cast<QWidget *>(m_consent)})
        buttons->addWidget(each);
    setTextRole(*m_consent, TextRole::Caption);
    m_consent->setWordWrap(true);
    column->addWidget(area, 1);
    column->addWidget(m_photos);
    column->addWidget(m_address);
    column->addWidget(bar);
    return side;
}

QWidget *ComposePage::templateSide()
{
    auto *side = new QWidget(this);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->setSpacing(spacing::s);
    m_templateCanvas->setObjectName(QStringLiteral("templateCanvas"));
    m_materials->setObjectName(QStringLiteral("materials"));
    m_materials->setRemovable(false);
    column->addWidget(m_templateCanvas, 1);
    column->addWidget(m_materials);
    setTextRole(*m_templateHint, TextRole::Caption);
    m_templateHint->setWordWrap(true);
    m_recentMaterials->setObjectName(QStringLiteral("recentMaterials"));
    auto *row = new QHBoxLayout; // as high as that of the photos: both canvases end at one line
    row->setSpacing(spacing::s);
    row->addWidget(m_recentMaterials);
    row->addWidget(m_templateHint, 1);
    column->addLayout(row);
    return side;
}

QWidget *ComposePage::settingsSide()
{
    auto *side = new QWidget(this);
    side->setFixedWidth(300);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->setSpacing(spacing::s);
    auto *scroll = new QScrollArea(side);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *inner = new QWidget(scroll);
    auto *sections = new QVBoxLayout(inner);
    sections->setContentsMargins({});
    sections->setSpacing(spacing::s);
    buildSettings(*sections);
    scroll->setWidget(inner);
    column->addWidget(scroll, 1);
    m_blocker->setObjectName(QStringLiteral("blocker"));
    m_blocker->setWordWrap(true);
    m_fuse->setObjectName(QStringLiteral("fuse"));
    setPrimary(*m_fuse);
    column->addWidget(m_blocker);
    column->addWidget(m_progress);
    column->addWidget(m_fuse);
    return side;
}

void ComposePage::buildSettings(QBoxLayout &column)
{
    m_form->setObjectName(QStringLiteral("form"));
    m_form->addItems({QString(), QString()});
    m_degrees->body()->addWidget(m_profile);
    m_degrees->body()->addWidget(m_features);
    m_markSection->body()->addWidget(m_mark);
    m_markSection->setBuddy(m_mark->kindBox());
    m_output->body()->addWidget(m_form);
    m_output->body()->addWidget(m_meta);
    for (QWidget *each :
         {static_cast<QWidget *>(m_faces), static_cast<QWidget *>(m_presets), static_cast<QWidget *>(m_degrees),
          static_cast<QWidget *>(m_markSection), static_cast<QWidget *>(m_output), static_cast<QWidget *>(m_checks)})
        column.addWidget(each);
    column.addStretch();
}

void ComposePage::connectParts()
{
    connect(m_empty, &EmptyState::buttonClicked, this, &ComposePage::openRequested);
    connect(m_empty, &EmptyState::imageDropped, this, &ComposePage::pictureGiven);
    connect(m_empty, &EmptyState::filesDropped, this, [this](const QList<QUrl> &files) {
        QMimeData data;
        data.setUrls(files);
        take(data);
    });
    connect(m_add, &QPushButton::clicked, this, &ComposePage::openRequested);
    connect(m_byAddress, &QPushButton::toggled, this, [this](bool wanted) {
        m_address->setVisible(wanted);
        (wanted ? m_address->focusProxy() : m_byAddress)->setFocus();
    });
    connect(m_address, &AddressLine::given, this, [this](const QString &address) { emit photosGiven({address}); });
    connect(m_address, &AddressLine::left, m_byAddress, [this] { m_byAddress->setChecked(false); });
    connect(m_accept, &QPushButton::clicked, this, &ComposePage::acceptRequested);
    connect(m_photos, &Filmstrip::currentChosen, this, &ComposePage::photoChosen);
    connect(m_photos, &Filmstrip::removeRequested, this, &ComposePage::photoRemoved);
    connect(m_materials, &Filmstrip::currentChosen, this, &ComposePage::materialChosen);
    connect(m_rectTool, &RectTool::edited, this, &ComposePage::rectsEdited);
    connect(m_rectTool, &RectTool::selectionChanged, this, &ComposePage::rectSelected);
    TemplateTool *tool = m_templateCanvas->templateTool();
    connect(tool, &TemplateTool::faceClicked, this, &ComposePage::tieCurrentRequested);
    connect(tool, &TemplateTool::logoMoved, this, [this](const QRect &logo, bool byKey) {
        workflow::MarkChoice mark = m_mark->choice();
        mark.rect = logo;
        m_mark->setChoice(mark);
        editMark(byKey);
    });
    connect(m_templateCanvas, &TemplateCanvas::faceDropped, this,
            [this](const PhotoFace &face, int number) { emit tieRequested(face, templateId(number)); });
    const auto *line = new TieLine(*m_photoCanvas, *m_rectTool, *m_templateCanvas, this);
    connect(line, &TieLine::tied, this, [this](int rect, int number) {
        emit tieRequested({.photo = m_photos->current(), .rect = rect}, templateId(number));
    });
    connect(m_profile, &LabelledSlider::valueChanged, this, &ComposePage::tellSettings);
    connect(m_features, &LabelledSlider::valueChanged, this, &ComposePage::tellSettings);
    connect(m_mark, &MarkBox::changed, this, [this] { editMark(false); });
    connect(m_mark, &MarkBox::logoFileWanted, this, &ComposePage::logoFileWanted);
    connect(m_mark, &MarkBox::textLogoChosen, this, &ComposePage::textLogoChosen);
    connect(m_meta, &MetadataEditor::changed, this, &ComposePage::tellSettings);
    connect(m_form, &QComboBox::activated, this, &ComposePage::tellSettings);
    connect(m_checks, &Checklist::mendRequested, this, &ComposePage::mendRequested);
    connect(m_fuse, &QPushButton::clicked, this, &ComposePage::fuseRequested);
    connect(m_message, &MessageBar::actionChosen, this, &ComposePage::messageActionChosen);
    connect(m_progress, &ProgressLine::cancelRequested, this, &ComposePage::cancelRequested);
}

void ComposePage::retranslate()
{
    m_empty->setTexts(tr("Add a photo"),
                      tr("Drop photos here, paste one or its address, or choose files. JPEG, PNG and WebP."));
    m_empty->setButton(tr("Choose photos…"));
    m_photoCanvas->setAccessibleName(tr("Photo"));
    m_templateCanvas->setAccessibleName(tr("Template"));
    m_photos->setAccessibleName(tr("Photos"));
    m_materials->setAccessibleName(tr("Materials"));
    m_add->setText(tr("&Add…"));
    m_add->setToolTip(tr("Add photos"));
    m_add->setAccessibleName(tr("Add photos"));
    m_recentPhotos->setTexts(tr("Recent photos"), tr("No photo has been opened yet."));
    m_recentMaterials->setTexts(tr("Recent materials"), tr("Nothing has been fused yet."));
    m_byAddress->setToolTip(tr("Add a photo by its address"));
    m_byAddress->setAccessibleName(tr("Add a photo by its address"));
    m_address->setPrompt(tr("https://… of a photo"),
                         tr("The service fetches it itself. Addresses on Tencent Cloud COS in the same region are the "
                            "fastest."));
    m_address->setButton(tr("Add"));
    m_address->advise();
    m_accept->setText(tr("Use foun&d faces"));
    m_consent->setText(tr("Only people who have agreed."));
    constexpr int consentWidth = 112; // its lines stand beside the buttons, or below them
    m_consent->setFixedSize(consentWidth, m_consent->heightForWidth(consentWidth));
    m_accept->setToolTip(tr("Makes a rectangle of every face that was found in this photo"));
    m_templateHint->setText(tr("Drag a face's arrow onto a template face, click that one or press its number."));
    m_faces->setTitle(tr("Faces"));
    m_degrees->setTitle(tr("Likeness"));
    m_profile->setTexts(tr("Shape of the face"), tr("like the user"), tr("like the template"));
    m_features->setTexts(tr("Features"), tr("like the user"), tr("like the template"));
    m_markSection->setTitle(tr("&Mark"));
    m_output->setTitle(tr("Result"));
    m_form->setItemText(0, tr("In the answer (base64)"));
    m_form->setItemText(1, tr("As an address (URL)"));
    m_form->setAccessibleName(tr("How the result is returned"));
    m_fuse->setText(tr("F&use"));
    m_rectTool->setNoun(tr("Face"));
    m_rectTool->setLinkHint(tr("Drag it onto a template face to assign this face"));
    m_rectTool->setComplaint([this](const QRect &rect) {
        const int least = leastRectSide(m_photoCanvas->image().size());
        if (rect.width() >= least && rect.height() >= least)
            return QString();
        return least == api::limits::smallestRect
                   ? tr("At least %1 pixels a side").arg(least)
                   : tr("At least %1 pixels a side, as the photo is shrunk for sending").arg(least);
    });
}

void ComposePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace likeness::gui
