// SPDX-License-Identifier: Apache-2.0
// Where the parts of the page stand, what they tell and what is written on them.
#include "api/limits.h"
#include "api/materialstatus.h"
#include "gui/materials/choicebar.h"
#include "gui/materials/idline.h"
#include "gui/materials/materialfacts.h"
#include "gui/materials/materialspage.h"
#include "gui/materials/projectbox.h"
#include "gui/picture/canvas.h"
#include "gui/picture/recttool.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/icon.h"
#include "gui/widgets/progressline.h"
#include "gui/widgets/theme.h"

#include <QComboBox>
#include <QLineEdit>
#include <QShortcut>

namespace likeness::gui {

namespace {

constexpr int longestName = 40; // letters, of a material

} // namespace

QPushButton *MaterialsPage::button(const char *name)
{
    auto *made = new QPushButton(this);
    made->setObjectName(QLatin1String(name));
    return made;
}

QWidget *MaterialsPage::listSide()
{
    auto *side = new QWidget(this);
    side->setFixedWidth(280);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->setSpacing(spacing::s);
    m_materials->setObjectName(QStringLiteral("materialGrid"));
    m_materials->setWrapped(true);
    m_materials->setRemovable(false);
    m_materials->setRenamable(longestName);
    column->addWidget(m_projects);
    column->addWidget(m_choices);
    column->addWidget(m_materials, 1);
    column->addWidget(m_progress);
    column->addWidget(m_id);
    column->addWidget(m_add);
    return side;
}

QWidget *MaterialsPage::factSide()
{
    auto *side = new QWidget(this);
    side->setFixedWidth(260);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->setSpacing(spacing::s);
    setTextRole(*m_hint, TextRole::Caption);
    m_hint->setWordWrap(true);
    m_kind->setObjectName(QStringLiteral("kindOfMaterial"));
    m_kind->addItems({{}, {}}); // in the order of Material::Kind
    m_rights->setObjectName(QStringLiteral("rightsNote"));
    m_rights->setMaxLength(500);
    column->addWidget(m_facts);
    column->addWidget(m_kind);
    column->addWidget(m_rights);
    column->addWidget(m_hint);
    setPrimary(*m_keep);
    for (QWidget *each : {m_keep, m_revert})
        column->addWidget(each);
    column->addStretch();
    for (QWidget *each : {m_choosePicture, m_removePicture}) {
        column->addWidget(each);
        each->hide();
    }
    column->addWidget(m_test);
    column->addWidget(m_use);
    column->addWidget(m_remove);
    return side;
}

void MaterialsPage::connectParts()
{
    m_empty->setIcon(themeIcon(QStringLiteral("folder-pictures")));
    m_empty->setAcceptsFiles(true);
    connect(m_empty, &EmptyState::buttonClicked, this, &MaterialsPage::add);
    connect(m_empty, &EmptyState::filesDropped, this, &MaterialsPage::give);
    m_bare->setIcon(themeIcon(QStringLiteral("image-x-generic")));
    m_bare->setAcceptsFiles(true);
    connect(m_bare, &EmptyState::buttonClicked, this, &MaterialsPage::askForPicture);
    connect(m_bare, &EmptyState::filesDropped, this, &MaterialsPage::give);
    connect(m_choosePicture, &QPushButton::clicked, this, &MaterialsPage::askForPicture);
    connect(m_removePicture, &QPushButton::clicked, this, &MaterialsPage::pictureRemoveRequested);
    connect(m_id, &IdLine::given, this, &MaterialsPage::idTyped);
    m_nothing->setIcon(themeIcon(QStringLiteral("edit-find")));
    connect(m_nothing, &EmptyState::buttonClicked, m_choices, &ChoiceBar::clear);
    auto *find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, m_choices, &ChoiceBar::beginSearch);
    connect(m_add, &QPushButton::clicked, this, &MaterialsPage::add);
    connect(m_materials, &Filmstrip::currentChosen, this, &MaterialsPage::materialChosen);
    connect(m_materials, &Filmstrip::renamed, this, &MaterialsPage::materialRenamed);
    connect(m_tool, &RectTool::edited, this, &MaterialsPage::facesEdited);
    connect(m_kind, &QComboBox::activated, this, &MaterialsPage::sayKind);
    connect(m_rights, &QLineEdit::editingFinished, this, [this] {
        m_rights->setToolTip(m_rights->text());
        emit rightsNoted(m_rights->text());
    });
    connect(m_keep, &QPushButton::clicked, this, &MaterialsPage::keepFacesRequested);
    connect(m_revert, &QPushButton::clicked, this, &MaterialsPage::revertFacesRequested);
    connect(m_test, &QPushButton::clicked, this, &MaterialsPage::effectRequested);
    connect(m_use, &QPushButton::clicked, this, &MaterialsPage::useRequested);
    connect(m_remove, &QPushButton::clicked, this, &MaterialsPage::removeRequested);
    connect(m_progress, &ProgressLine::cancelRequested, this, &MaterialsPage::cancelRequested);
    connect(m_message, &MessageBar::actionChosen, this, &MaterialsPage::messageActionChosen);
}

void MaterialsPage::showKind(const std::optional<workflow::Material> &material)
{
    m_kind->setVisible(m_cloud && material && !api::tellsVideo(material->status));
    m_kindShown = !material || material->isKindGuessed ? -1 : int(material->kind);
    m_kind->setCurrentIndex(m_kindShown);
}

void MaterialsPage::sayKind(int kind)
{
    m_kind->setCurrentIndex(m_kindShown); // until it is known to be kept
    if (kind != m_kindShown)
        emit kindSaid(workflow::Material::Kind(kind));
}

void MaterialsPage::writeEmpty()
{
    if (!m_hasProject) {
        m_empty->setTexts(tr("No project here"), m_cloud
                                                     ? tr("Type the ID of a project as the service's console shows it.")
                                                     : tr("Materials stand in projects. Make one first."));
        m_empty->setButton(m_cloud ? tr("T&ype a project ID…") : tr("Make a pro&ject…"));
    } else if (m_seesAll) {
        m_empty->setTexts(tr("No material in any project"), tr("Choose the project that is to have one."));
        m_empty->setButton(tr("Choose a pro&ject"));
    } else if (m_cloud) {
        m_empty->setTexts(tr("No material here"),
                          tr("The service lists none for this project. Materials are added in its console; an ID that "
                             "you know can be typed here."));
        m_empty->setButton(tr("T&ype a material ID…"));
    } else {
        m_empty->setTexts(tr("No material here"),
                          tr("Drop pictures and videos here or choose files. JPEG or PNG of at most 1080 pixels a side "
                             "and 500 KB, MP4 of at most 60 seconds; faces are found by themselves."));
        m_empty->setButton(tr("Choose f&iles…"));
    }
}

void MaterialsPage::writeDeeds()
{
    m_test->setText(tr("&Test the effect…"));
    m_test->setToolTip(m_isVideo ? tr("The effect is tested with pictures. Make a video to see that of a video.")
                                 : QString());
    m_use->setText(m_isVideo ? tr("U&se in Video") : tr("Use in &Compose"));
}

void MaterialsPage::retranslate()
{
    writeEmpty();
    m_bare->setTexts(tr("No picture of this material here"),
                     tr("The service gives none. Drop one here or choose a file: it is shown wherever the material is, "
                        "and stays on this computer."));
    m_bare->setButton(tr("Choose a picture…"));
    m_nothing->setTexts(tr("Nothing fits"), tr("No material has this name, kind and state."));
    m_nothing->setButton(tr("&Show all"));
    m_materials->setAccessibleName(tr("Materials"));
    m_add->setText(m_cloud ? tr("&Add a material ID…") : tr("&Add pictures or videos…"));
    m_choosePicture->setText(tr("Own &picture…"));
    m_removePicture->setText(tr("Ta&ke the picture away"));
    m_canvas->setAccessibleName(tr("Material"));
    m_hint->setText(m_cloud ? tr("The faces are the service's; they are changed in its console.")
                            : tr("Move, resize or draw the rectangles if a face was not found as it should be."));
    m_kind->setItemText(int(workflow::Material::Kind::Image), tr("Picture"));
    m_kind->setItemText(int(workflow::Material::Kind::Video), tr("Video"));
    m_kind->setPlaceholderText(tr("Picture or video?"));
    m_kind->setAccessibleName(tr("Kind of the material"));
    m_kind->setToolTip(tr("The service does not tell. Pictures are offered by Compose and Batch, videos by Video."));
    m_rights->setPlaceholderText(tr("Rights: who permits what, until when"));
    m_rights->setAccessibleName(tr("Note on the rights to this material"));
    m_keep->setText(tr("&Keep these faces"));
    m_revert->setText(tr("&Undo the changes"));
    writeDeeds();
    m_remove->setText(m_cloud ? tr("F&orget this ID") : tr("&Delete the material…"));
    m_tool->setNoun(tr("Face"));
    m_tool->setComplaint([](const QRect &rect) {
        const int least = api::limits::smallestFace;
        const bool small = rect.width() < least || rect.height() < least;
        return small ? tr("At least %1 pixels a side").arg(least) : QString();
    });
}

} // namespace likeness::gui
