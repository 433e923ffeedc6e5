// SPDX-License-Identifier: Apache-2.0
#include "gui/materials/materialspage.h"

#include "gui/materials/choicebar.h"
#include "gui/materials/effectpanel.h"
#include "gui/materials/idline.h"
#include "gui/materials/materialfacts.h"
#include "gui/materials/projectbox.h"
#include "gui/picture/canvas.h"
#include "gui/picture/comparer.h"
#include "gui/picture/photodialog.h"
#include "gui/picture/recttool.h"
#include "gui/widgets/dragging.h"
#include "gui/widgets/emptystate.h"
#include "gui/widgets/progressline.h"
#include "gui/widgets/theme.h"

#include <QComboBox>
#include <QDropEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QMimeData>
#include <QStackedLayout>

namespace likeness::gui {

MaterialsPage::MaterialsPage(QWidget *parent)
    : QWidget(parent)
    , m_message(new MessageBar(this))
    , m_projects(new ProjectBox(this))
    , m_choices(new ChoiceBar(this))
    , m_materials(new Filmstrip(this))
    , m_add(button("addMaterials"))
    , m_id(new IdLine(this))
    , m_canvas(new Canvas(this))
    , m_tool(new RectTool(this))
    , m_empty(new EmptyState(this))
    , m_nothing(new EmptyState(this))
    , m_bare(new EmptyState(this))
    , m_facts(new MaterialFacts(this))
    , m_kind(new QComboBox(this))
    , m_rights(new QLineEdit(this))
    , m_hint(new QLabel(this))
    , m_keep(button("keepFaces"))
    , m_revert(button("revertFaces"))
    , m_choosePicture(button("choosePicture"))
    , m_removePicture(button("removePicture"))
    , m_test(button("testEffect"))
    , m_use(button("useMaterial"))
    , m_remove(button("removeMaterial"))
    , m_progress(new ProgressLine(this))
{
    setAcceptDrops(true);
    m_canvas->setObjectName(QStringLiteral("materialCanvas"));
    m_canvas->setTool(m_tool);
    auto *middle = new QWidget(this);
    m_stack = new QStackedLayout(middle);
    for (QWidget *each : QList<QWidget *>{m_empty, m_nothing, m_bare, m_canvas})
        m_stack->addWidget(each);
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
    showMaterial(std::nullopt, {});
    showFaces({}, false);
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
    m_hasProject = !projects.isEmpty();
    m_seesAll = m_hasProject && current.isEmpty();
    if (m_seesAll)
        m_id->close();
    m_add->setEnabled(m_hasProject);
    writeEmpty();
}

void MaterialsPage::showQuota(const QString &text) { m_projects->showQuota(text); }

void MaterialsPage::showMaterials(const QList<FilmItem> &materials, int all, const QString &current)
{
    m_materials->setItems(materials);
    m_materials->setCurrent(current);
    m_choices->setEnabled(all > 0);
    m_choices->showCount(int(materials.size()), all);
    m_seen = int(materials.size());
    m_all = all;
    showMiddle();
}

void MaterialsPage::showMaterial(const std::optional<workflow::Material> &material, const QString &project)
{
    m_facts->showMaterial(material, project);
    m_remove->setEnabled(material && (!m_cloud || material->isTyped));
    showKind(material);
    m_choosePicture->setEnabled(material.has_value());
    m_removePicture->setVisible(m_cloud && material && !material->picturePath.isEmpty());
    m_rights->setEnabled(material.has_value());
    const bool usable = material && material->isUsable();
    m_isVideo = material && material->kind == workflow::Material::Kind::Video;
    const bool testable = usable && !m_isVideo;
    m_use->setEnabled(usable);
    m_test->setEnabled(testable);
    writeDeeds();
    const QString before = std::exchange(m_material, material ? material->id : QString());
    if (m_testing && !testable)
        showEffect(false);
    else if (m_testing && before != m_material)
        emit effectRequested();
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
    showMiddle();
}

void MaterialsPage::showFaces(const QList<RectItem> &faces, bool edited)
{
    m_tool->setItems(faces);
    m_hint->setVisible(!m_testing && !m_canvas->isEmpty());
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

void MaterialsPage::showLibrary(bool cloud)
{
    if (m_cloud == cloud)
        return;
    m_cloud = cloud;
    m_tool->setReadOnly(cloud);
    m_projects->setCloud(cloud);
    m_choosePicture->setVisible(cloud);
    m_removePicture->setVisible(false);
    if (!cloud)
        m_id->close();
    retranslate();
}

Canvas *MaterialsPage::zoomCanvas() const { return m_testing ? m_effect->comparer()->canvas() : m_canvas; }

EffectPanel *MaterialsPage::effectPanel()
{
    if (!m_effect) {
        m_effect = new EffectPanel(this);
        m_stack->addWidget(m_effect);
        connect(m_effect, &EffectPanel::closeRequested, this, [this] { showEffect(false); });
    }
    return m_effect;
}

void MaterialsPage::showEffect(bool testing)
{
    m_testing = testing && m_effect;
    m_hint->setVisible(!m_testing && !m_canvas->isEmpty());
    m_test->setVisible(!m_testing);
    showMiddle();
    if (!m_testing)
        m_test->setFocus();
}

void MaterialsPage::showMiddle()
{
    if (m_testing && m_seen > 0)
        m_stack->setCurrentWidget(m_effect);
    else if (m_seen == 0)
        m_stack->setCurrentWidget(m_all == 0 ? m_empty : m_nothing);
    else
        m_stack->setCurrentWidget(m_cloud && m_canvas->isEmpty() ? static_cast<QWidget *>(m_bare) : m_canvas);
}

void MaterialsPage::add()
{
    if (!m_hasProject)
        m_projects->openNew();
    else if (m_seesAll)
        missProject();
    else if (m_cloud)
        m_id->open();
    else
        askForFiles();
}

void MaterialsPage::missProject()
{
    m_projects->beginChoosing();
    emit projectMissed();
}

void MaterialsPage::askForPicture()
{
    QFileDialog *dialog = photoDialog(this, tr("Choose a picture to show"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::filesSelected, this, &MaterialsPage::filesGiven);
    dialog->open();
}

void MaterialsPage::askForFiles()
{
    auto *dialog = new QFileDialog(this, tr("Add pictures and videos"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilter(tr("Pictures and videos (%1)").arg(QStringLiteral("*.jpg *.jpeg *.png *.mp4 *.m4v *.mov")));
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
