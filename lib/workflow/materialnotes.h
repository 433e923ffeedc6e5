// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/library.h"
#include "json/fields.h"

namespace likeness::workflow {

//! A project of a cloud that the user typed in or named.
struct NotedProject
{
    QString id{};
    std::optional<QString> name{};

    bool operator==(const NotedProject &) const = default;
};

//! What the user knows of a cloud's material that the service does not tell.
struct NotedMaterial
{
    QString id{};
    std::optional<QString> project{}; //!< of one that was typed in; absent: the service lists it
    std::optional<QString> name{};    //!< the user's own
    std::optional<QString> picture{}; //!< the user's own: a file name in the folder of the notes
    bool video = false;               //!< what the user said it is
    //! Absent in notes of a time when a picture was not said to be one: then only a video is known for what it is.
    std::optional<bool> kindSaid{};

    bool isTyped() const { return project.has_value(); }
    bool isKindSaid() const { return video || kindSaid.value_or(false); }
    bool operator==(const NotedMaterial &) const = default;
};

//! All that was noted under one profile, in the order it was noted.
struct MaterialNotes
{
    QList<NotedProject> projects{};
    QList<NotedMaterial> materials{};

    bool operator==(const MaterialNotes &) const = default;
};

//! The profile's own project first, then those that were noted.
QList<Project> notedProjects(const MaterialNotes &notes, const QString &own);
//! Those of the project that were typed in.
QList<Material> typedMaterials(const MaterialNotes &notes, const QString &project, const QString &folder);
//! What the service lists with the user's names, pictures and, where it does not tell them, kinds; then those typed in
//! that it does not list.
QList<Material> withNotes(QList<Material> listed, const MaterialNotes &notes, const QString &project,
                          const QString &folder);

} // namespace likeness::workflow

namespace likeness::json {

template<>
struct Fields<workflow::NotedProject>
{
    static constexpr auto table = std::tuple{
        field("id", &workflow::NotedProject::id),
        field("name", &workflow::NotedProject::name),
    };
};

template<>
struct Fields<workflow::NotedMaterial>
{
    static constexpr auto table = std::tuple{
        field("id", &workflow::NotedMaterial::id),       field("project", &workflow::NotedMaterial::project),
        field("name", &workflow::NotedMaterial::name),   field("picture", &workflow::NotedMaterial::picture),
        field("video", &workflow::NotedMaterial::video), field("kindSaid", &workflow::NotedMaterial::kindSaid),
    };
};

template<>
struct Fields<workflow::MaterialNotes>
{
    static constexpr auto table = std::tuple{
        field("projects", &workflow::MaterialNotes::projects),
        field("materials", &workflow::MaterialNotes::materials),
    };
};

} // namespace likeness::json
