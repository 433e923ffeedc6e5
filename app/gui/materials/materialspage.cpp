// SPDX-License-Identifier: Apache-2.0
#include "gui/materials/materialspage.h"

#include "api/limits.h"
#include "gui/materials/choicebar.h"
#include "gui/materials/materialfacts.h"
#include "gui/materials/projectbox.h"
#include "gui/picture/canvas.h"
#include "gui/picture/recttool.h"
#include "gui/widgets/dragging.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/icon.h"
#include "gui/widgets/progressline.h"
#include "gui/widgets/theme.h"

#include <QDropEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QMimeData>
#include <QShortcut>
#include <QStackedLayout>

namespace likeness::gui {

namespace {

constexpr int longestName = 40; // letters, of a material

} // namespace

MaterialsPage::MaterialsPage(QWidget *parent)
    : QWidget(parent)
    , m_message(new MessageBar(this))
    , m_projects(new ProjectBox(this))
    , m_choices(new ChoiceBar(this))
    , m_materials(new Filmstrip(this))
    , m_add(button("addMaterials"))
    , m_canvas(new Canvas(this))
    , m_tool(new RectTool(this))
    , m_empty(new EmptyState(this))
    , m_nothing(new EmptyState(this))
    , m_facts(new MaterialFacts(this))
    , m_rights(new QLineEdit(this))
    , m_hint(new QLabel(this))
    , m_keep(button("keepFaces"))
    , m_revert(button("revertFaces"))
    , m_use(button("useMaterial"))
    , m_remove(button("removeMaterial"))
    , m_progress(new ProgressLine(this))
{
    setAcceptDrops(true);
    m_canvas->setObjectName(QStringLiteral("materialCanvas"));
    m_canvas->setTool(m_tool);
    auto *middle = new QWidget(this);
    m_stack = new QStackedLayout(middle);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(m_canvas);
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::m);
    row->addWidget(listSide());
    row->addWidget(middle, 1);
    row->addWidget(factSide());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::m, spacing::m, spacing::m, spacing::m);
    column->setSpacing(spacing::s);
    column->addWidget(m_message);
    column->addLayout(row, 1);
    connectParts();
    retranslate();
    showMaterials({}, 0, {});
    showMaterial(std::nullopt);
    showFaces({}, false);
}

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
    m_rights->setObjectName(QStringLiteral("rightsNote"));
    m_rights->setMaxLength(500);
    column->addWidget(m_facts);
    column->addWidget(m_rights);
    column->addWidget(m_hint);
    setPrimary(*m_keep);
    for (QWidget *each : {m_keep, m_revert})
        column->addWidget(each);
    column->addStretch();
    column->addWidget(m_use);
    column->addWidget(m_remove);
    return side;
}

void MaterialsPage::connectParts()
{
    m_empty->setIcon(themeIcon(QStringLiteral("folder-pictures")));
    m_empty->setAcceptsFiles(true);
    connect(m_empty, &EmptyState::buttonClicked, this, &MaterialsPage::askForFiles);
    connect(m_empty, &EmptyState::filesDropped, this, &MaterialsPage::give);
    m_nothing->setIcon(themeIcon(QStringLiteral("edit-find")));
    connect(m_nothing, &EmptyState::buttonClicked, m_choices, &ChoiceBar::clear);
    auto *find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, m_choices, &ChoiceBar::beginSearch);
    connect(m_add, &QPushButton::clicked, this, &MaterialsPage::askForFiles);
    connect(m_materials, &Filmstrip::currentChosen, this, &MaterialsPage::materialChosen);
    connect(m_materials, &Filmstrip::renamed, this, &MaterialsPage::materialRenamed);
    connect(m_tool, &RectTool::edited, this, &MaterialsPage::facesEdited);
    connect(m_rights, &QLineEdit::editingFinished, this, [this] {
        m_rights->setToolTip(m_rights->text());
        emit rightsNoted(m_rights->text());
    });
    connect(m_keep, &QPushButton::clicked, this, &MaterialsPage::keepFacesRequested);
    connect(m_revert, &QPushButton::clicked, this, &MaterialsPage::revertFacesRequested);
    connect(m_use, &QPushButton::clicked, this, &MaterialsPage::useRequested);
    connect(m_remove, &QPushButton::clicked, this, &MaterialsPage::removeRequested);
    connect(m_progress, &ProgressLine::cancelRequested, this, &MaterialsPage::cancelRequested);
    connect(m_message, &MessageBar::actionChosen, this, &MaterialsPage::messageActionChosen);
}

void MaterialsPage::retranslate()
{
    m_empty->setTexts(tr("No material here"), tr("Drop pictures here or choose files. JPEG or PNG, at most 1080 pixels "
                                                 "a side and 500 KB; faces are found by themselves."));
    m_empty->setButton(tr("Choose p&ictures…"));
    m_nothing->setTexts(tr("Nothing fits"), tr("No material has this name, kind and state."));
    m_nothing->setButton(tr("Show &all"));
    m_materials->setAccessibleName(tr("Materials"));
    m_add->setText(tr("&Add pictures…"));
    m_canvas->setAccessibleName(tr("Material"));
    m_hint->setText(tr("Move, resize or draw the rectangles if a face was not found as it should be."));
    m_rights->setPlaceholderText(tr("Rights: who permits what, until when"));
    m_rights->setAccessibleName(tr("Note on the rights to this material"));
    m_keep->setText(tr("&Keep these faces"));
    m_revert->setText(tr("&Undo the changes"));
    m_use->setText(tr("Use in &Compose"));
    m_remove->setText(tr("&Delete the material…"));
    m_tool->setNoun(tr("Face"));
    m_tool->setComplaint([](const QRect &rect) {
        const int least = api::limits::smallestFace;
        const bool small = rect.width() < least || rect.height() < least;
        return small ? tr("At least %1 pixels a side").arg(least) : QString();
    });
}

void MaterialsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void MaterialsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    emit seen();
}

void MaterialsPage::setThumbnail(Filmstrip::Thumbnail thumbnail) { m_materials->setThumbnail(std::move(thumbnail)); }

void MaterialsPage::showProjects(const QList<workflow::Project> &projects, const QString &current)
{
    m_projects->showProjects(projects, current);
    m_add->setEnabled(!projects.isEmpty());
}

void MaterialsPage::showQuota(const QString &text) { m_projects->showQuota(text); }

void MaterialsPage::showMaterials(const QList<FilmItem> &materials, int all, const QString &current)
{
    m_materials->setItems(materials);
    m_materials->setCurrent(current);
    m_choices->setEnabled(all > 0);
    m_choices->showCount(int(materials.size()), all);
    QWidget *shown = all == 0 ? static_cast<QWidget *>(m_empty) : m_nothing;
    m_stack->setCurrentWidget(materials.isEmpty() ? shown : m_canvas);
}

void MaterialsPage::showMaterial(const std::optional<workflow::Material> &material)
{
    m_facts->showMaterial(material);
    m_use->setEnabled(material && material->isUsable());
    m_remove->setEnabled(material.has_value());
    m_rights->setEnabled(material.has_value());
}

void MaterialsPage::showRights(const QString &note)
{
    if (m_rights->text() != note)
        m_rights->setText(note);
    m_rights->setCursorPosition(0);
    m_rights->setToolTip(note); // it may be longer than the line
}

void MaterialsPage::showPicture(const QImage &picture)
{
    m_canvas->setImage(picture);
    m_tool->setBounds(picture.size());
}

void MaterialsPage::showFaces(const QList<RectItem> &faces, bool edited)
{
    m_tool->setItems(faces);
    m_hint->setVisible(!m_canvas->isEmpty());
    m_keep->setVisible(edited);
    m_keep->setEnabled(!faces.isEmpty());
    m_revert->setVisible(edited);
}

void MaterialsPage::showProgress(const QString &text, qint64 done, qint64 total)
{
    m_progress->showProgress(text, done, total);
}

void MaterialsPage::showIdle() { m_progress->finish(); }

void MaterialsPage::showMessage(const Message &message) { m_message->showMessage(message); }

void MaterialsPage::clearMessage() { m_message->dismiss(); }

void MaterialsPage::askForFiles()
{
    auto *dialog = new QFileDialog(this, tr("Add pictures"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilter(tr("Pictures (%1)").arg(QStringLiteral("*.jpg *.jpeg *.png")));
    connect(dialog, &QFileDialog::filesSelected, this, &MaterialsPage::filesGiven);
    dialog->open();
}

void MaterialsPage::give(const QList<QUrl> &urls)
{
    if (const QStringList paths = localFilesOf(urls); !paths.isEmpty())
        emit filesGiven(paths);
}

void MaterialsPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MaterialsPage::dropEvent(QDropEvent *event)
{
    give(event->mimeData()->urls());
    event->acceptProposedAction();
}

} // namespace likeness::gui

#include "moc_materialspage.cpp"
