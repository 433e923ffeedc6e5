// SPDX-License-Identifier: Apache-2.0
#include "workflow/materialnotes.h"

#include <algorithm>

namespace likeness::workflow {

namespace {

void applyNote(Material &material, const NotedMaterial &note, const QString &folder)
{
    if (note.name && !note.name->isEmpty())
        material.name = *note.name;
    if (material.isKindGuessed && note.isKindSaid()) {
        material.kind = note.video ? Material::Kind::Video : Material::Kind::Image;
        material.isKindGuessed = false;
    }
    if (note.picture)
        material.picturePath = folder + QLatin1Char('/') + *note.picture;
}

Material typedMaterial(const NotedMaterial &note, const QString &folder)
{
    Material material{
        .id = note.id, .project = note.project.value_or(QString()), .isKindGuessed = true, .isTyped = true};
    applyNote(material, note, folder);
    return material;
}

} // namespace

QList<Project> notedProjects(const MaterialNotes &notes, const QString &own)
{
    QList<Project> projects;
    if (!own.isEmpty())
        projects.append({.id = own});
    for (const NotedProject &note : notes.projects) {
        const QString name = note.name.value_or(QString());
        if (note.id == own)
            projects.first().name = name;
        else
            projects.append({.id = note.id, .name = name});
    }
    return projects;
}

QList<Material> typedMaterials(const MaterialNotes &notes, const QString &project, const QString &folder)
{
    return withNotes({}, notes, project, folder);
}

QList<Material> withNotes(QList<Material> listed, const MaterialNotes &notes, const QString &project,
                          const QString &folder)
{
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < listed.size(); ++i)
        places.insert(listed.at(i).id, i);
    for (const NotedMaterial &note : notes.materials) {
        if (const auto at = places.constFind(note.id); at != places.cend())
            applyNote(listed[*at], note, folder);
        else if (note.project == project)
            listed.append(typedMaterial(note, folder));
    }
    return listed;
}

} // namespace likeness::workflow
