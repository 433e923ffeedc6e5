// SPDX-License-Identifier: Apache-2.0
#include "gui/compose/composepresenter.h"

#include "gui/widgets/theme.h"
#include "words/reasontext.h"
#include "workflow/photosource.h"

#include <QFileInfo>
#include <QLocale>

namespace likeness::gui {

using namespace std::chrono_literals;

ComposePresenter::ComposePresenter(ComposeView &view, ComposeActions actions, QObject *parent)
    : QObject(parent)
    , m_view(view)
    , m_actions(std::move(actions))
{
    m_checkTimer.setSingleShot(true);
    m_checkTimer.setInterval(120ms);
    connect(&m_checkTimer, &QTimer::timeout, this, &ComposePresenter::check);
    m_clock.setInterval(200ms);
    connect(&m_clock, &QTimer::timeout, this, [this] { showRunning(m_progress); });
    showFindings();
}

ComposePresenter::~ComposePresenter()
{
    for (const QPointer<Operation> &each :
         {m_loadingMaterials, m_loadingTemplate, m_loadingPhoto, m_loadingLogo, m_finding, m_checking, m_running}) {
        if (each) {
            each->disconnect(this);
            each->cancel();
        }
    }
}

void ComposePresenter::setProject(const QString &project)
{
    m_state.project = project;
    replace<QList<workflow::Material>>(m_loadingMaterials, m_actions.materials(project),
                                       [this](const auto &materials) { takeMaterials(materials); });
}

void ComposePresenter::useMaterial(const QString &project, const QString &id)
{
    m_state.material = id;
    setProject(project);
}

void ComposePresenter::takeMaterials(const Result<QList<workflow::Material>> &materials)
{
    if (!materials) {
        m_view.showMessage(m_actions.errorWords(materials.error()));
        return;
    }
    m_state.materials = *materials;
    m_state.materials.removeIf(
        [](const workflow::Material &each) { return each.kind != workflow::Material::Kind::Image; });
    const QString keep =
        m_state.currentMaterial() || m_state.materials.isEmpty() ? m_state.material : m_state.materials.first().id;
    chooseMaterial(keep);
}

void ComposePresenter::chooseMaterial(const QString &id)
{
    m_state.material = id;
    m_template = {};
    Drawn kept = m_state.drawn;
    kept.assignment.keepTemplateFaces(m_state.templateFaces());
    if (kept != m_state.drawn)
        change(tr("Change the material"), kept);
    showMaterials();
    const workflow::Material *material = m_state.currentMaterial();
    if (!material || material->picturePath.isEmpty()) {
        m_view.showTemplate({});
    } else {
        replace<QImage>(m_loadingTemplate, m_actions.picture(material->picturePath),
                        [this](const Result<QImage> &picture) {
                            m_template = picture ? *picture : QImage();
                            m_view.showTemplate(m_template);
                            showFaces();
                        });
    }
    showFaces();
    checkSoon();
}

void ComposePresenter::setSettings(const FuseSettings &settings)
{
    m_state.settings = settings;
    bringLogo();
    checkSoon();
}

void ComposePresenter::showMaterials()
{
    QList<FilmItem> items;
    for (const workflow::Material &each : std::as_const(m_state.materials)) {
        const QString rights = m_actions.rights ? m_actions.rights(each.id) : QString();
        const QString faces = tr("%1, %n face(s)", nullptr, int(each.faces.size())).arg(each.id);
        items.append({.id = each.id,
                      .title = each.name.isEmpty() ? each.id : each.name,
                      .note = rights.isEmpty() ? faces : faces + QLatin1Char('\n') + rights,
                      .badge = each.isTyped ? QString() : QLocale().toString(each.faces.size()),
                      .sign = each.picturePath.isEmpty() ? QStringLiteral("image-x-generic") : QString(),
                      .trouble = each.isUsable() ? QString() : words::reasonText(each.reason),
                      .picture = each.picturePath});
    }
    m_view.showMaterials(items, m_state.material);
}

void ComposePresenter::showFaces()
{
    const QColor loose(QStringLiteral("#8a8f98"));
    QList<RectItem> rects = m_state.drawn.rects.value(m_state.photo);
    for (RectItem &each : rects) {
        const QString to = m_state.drawn.assignment.templateFaceOf({.photo = m_state.photo, .rect = each.id});
        const int number = m_state.templateNumber(to);
        each.color = number ? faceColor(number) : loose;
        //: %1 is the number of a template face
        each.label = number ? tr("to %1").arg(number) : QString();
    }
    const Photo *photo = m_state.findPhoto(m_state.photo);
    m_view.showPhotoFaces(rects, photo ? photo->found : QList<QRect>());

    QList<RectItem> faces;
    const workflow::Material *material = m_state.currentMaterial();
    for (const QString &id : m_state.templateFaces()) {
        const auto face = std::ranges::find(material->faces, id, &workflow::TemplateFace::id);
        const int number = int(faces.size()) + 1;
        faces.append({.id = number, .rect = face->rect, .color = faceColor(number), .label = id});
    }
    m_view.showTemplateFaces(faces);

    m_view.showFaceLines(faceLines());
}

//! Of many photos only what is assigned and what is on the canvas: a list of hundreds is no help, and takes its time.
QList<FaceLine> ComposePresenter::faceLines() const
{
    constexpr int mostLines = 12;
    const QList<PhotoFace> faces = m_state.faces();
    const PhotoFace current = m_state.currentFace();
    QList<FaceLine> lines;
    for (const PhotoFace &each : faces) {
        const QString tied = m_state.drawn.assignment.templateFaceOf(each);
        if (faces.size() > mostLines && tied.isEmpty() && each.photo != m_state.photo)
            continue;
        const QString name = QFileInfo(workflow::photoName(each.photo)).completeBaseName();
        lines.append({.face = each,
                      //: %1 is a photo's name, %2 the number of a face in it
                      .title = each.rect ? tr("%1, face %2").arg(name).arg(each.rect) : name,
                      .number = m_state.templateNumber(tied),
                      .current = each == current});
    }
    return lines;
}

} // namespace likeness::gui

#include "moc_composepresenter.cpp"
