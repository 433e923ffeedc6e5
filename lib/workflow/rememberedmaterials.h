// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "workflow/materialnotes.h"

#include <functional>

namespace likeness::workflow {

//! Projects and materials of clouds as the user noted them: IDs typed by hand, own names, own pictures and kinds, each
//! profile for itself in a file and a folder of its own. Blocks; safe from any thread and with several programs on one
//! folder. Errors: Input.PlainId, Store.NotFound, Store.Full, File.NotReadable, File.NotWritable, File.Busy, those of a
//! picture that cannot be read.
class RememberedMaterials
{
public:
    static constexpr int mostProjects = 200;   //!< under one profile
    static constexpr int mostMaterials = 2000; //!< likewise
    static constexpr int mostPictures = 400;   //!< likewise; none has a side over 1080 pixels
    static constexpr int longestName = 40;

    explicit RememberedMaterials(QString folder);

    Result<MaterialNotes> notes(const QString &profile) const; //!< empty where nothing was noted
    QString pictureFolder(const QString &profile) const;

    //! Typed in: an empty name leaves the one it has.
    Result<NotedProject> keepProject(const QString &profile, const QString &id, const QString &name) const;
    //! Kept with this name; an empty one: none any more.
    Result<NotedProject> nameProject(const QString &profile, const QString &id, const QString &name) const;
    //! With what was typed in for it.
    Status forgetProject(const QString &profile, const QString &id) const;
    Status forgetProfile(const QString &profile) const; //!< with its pictures; well where nothing is known of it
    //! Typed in, and said to be a video or a picture; what was noted of it before stays.
    Result<NotedMaterial> keepMaterial(const QString &profile, const NotedMaterial &typed) const;
    Status setKind(const QString &profile, const QString &id, bool video) const;
    Status nameMaterial(const QString &profile, const QString &id, const QString &name) const;
    //! A copy of the file, upright, at most 1080 pixels a side and without metadata; an empty path: none any more.
    Status setPicture(const QString &profile, const QString &id, const QString &file) const;
    //! With its name and picture.
    Status forgetMaterial(const QString &profile, const QString &id) const;

private:
    using Change = std::function<Status(MaterialNotes &)>;
    Result<NotedProject> keep(const QString &profile, const NotedProject &project, bool isNamed) const;
    QString fileOf(const QString &profile) const;
    Status change(const QString &profile, const Change &change) const;
    using Edit = std::function<void(NotedMaterial &)>;
    Status edit(const QString &profile, const QString &id, const Edit &edit) const; //!< of what is noted of one
    //! Files that no note names any more.
    void dropPictures(const QString &profile, const MaterialNotes &notes) const;

    QString m_folder;
};

} // namespace likeness::workflow
