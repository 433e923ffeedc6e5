// SPDX-License-Identifier: Apache-2.0
#include "gui/materials/materialfacts.h"

#include "api/materialstatus.h"
#include "gui/widgets/theme.h"
#include "words/reasontext.h"

#include <QEvent>

namespace likeness::gui {

MaterialFacts::MaterialFacts(QWidget *parent)
    : Section({}, parent)
{
    rebuild();
}

QString MaterialFacts::statusText(int status)
{
    switch (status) {
    case api::InReview:
        return tr("In review");
    case api::AppealOpen:
        return tr("Appeal is open");
    case api::RefusedByPerson:
    case api::RefusedByMachine:
    case api::AppealLost:
    case api::VideoFailed:
    case api::PersonNotInVideo:
        return tr("Cannot be used");
    default:
        return api::isUsable(status) ? tr("Ready to use") : tr("Unknown state");
    }
}

void MaterialFacts::showMaterial(const std::optional<workflow::Material> &material, const QString &project)
{
    m_project = project;
    m_material = material;
    rebuild();
}

void MaterialFacts::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    Section::changeEvent(event);
}

void MaterialFacts::rebuild()
{
    if (m_lines) {
        m_lines->hide();
        m_lines->deleteLater();
    }
    m_lines = new QWidget(this);
    auto *column = new QVBoxLayout(m_lines);
    column->setContentsMargins({});
    column->setSpacing(spacing::xs);
    const auto add = [&](const QString &text, TextRole role, const char *name) {
        if (text.isEmpty())
            return;
        auto *line = new QLabel(text, m_lines);
        line->setObjectName(QLatin1String(name));
        line->setTextFormat(Qt::PlainText);
        line->setWordWrap(true);
        line->setTextInteractionFlags(Qt::TextSelectableByMouse);
        setTextRole(*line, role);
        column->addWidget(line);
    };
    setVisible(m_material.has_value());
    if (m_material) {
        setTitle(m_material->name.isEmpty() ? m_material->id : m_material->name);
        add(m_material->isTyped ? tr("Typed by hand, not listed by the service") : statusText(m_material->status),
            TextRole::Strong, "materialStatus");
        add(words::reasonText(m_material->reason), TextRole::Body, "materialReason");
        if (!m_project.isEmpty())
            //: %1 is the name or the ID of a project
            add(tr("In the project %1").arg(m_project), TextRole::Body, "materialProject");
        add(tr("Material ID %1").arg(m_material->id), TextRole::Caption, "materialId");
        const bool video = m_material->kind == workflow::Material::Kind::Video;
        const QSize size = m_material->size;
        if (size.isEmpty())
            add(video ? tr("Video") : QString(), TextRole::Caption, "materialSize");
        else
            add((video ? tr("Video, %1 × %2 pixels") : tr("%1 × %2 pixels")).arg(size.width()).arg(size.height()),
                TextRole::Caption, "materialSize");
        for (const workflow::TemplateFace &each : m_material->faces)
            add(tr("Face %1").arg(each.id), TextRole::Caption, "materialFace");
    }
    body()->addWidget(m_lines);
}

} // namespace likeness::gui

#include "moc_materialfacts.cpp"
