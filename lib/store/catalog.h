// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.h"
#include "store/material.h"

#include <memory>

class QSqlDatabase;

namespace likeness::store {

class Database;

// Error::code of a refused change, ErrorKind::Input.
inline constexpr QLatin1StringView existsCode("Store.Exists");     //!< the id is taken
inline constexpr QLatin1StringView notFoundCode("Store.NotFound"); //!< no such row

//! The embedded service's projects, materials and template faces: catalog.sqlite in a folder, the files beside it under
//! materials/ by the SHA-256 of their bytes. Keeps the rows as told; the rules are the service's. Safe from any
//! thread, and with several programs on one folder.
class Catalog
{
public:
    static Result<std::shared_ptr<Catalog>> open(const QString &folder);

    Result<QList<Project>> projects() const;
    //! By id or by the alias as digits; nothing where there is none.
    Result<std::optional<Project>> findProject(const QString &idOrAlias) const;
    Status setPublished(const QString &project, bool published);
    Status renameProject(const QString &id, const QString &name);
    //! Returns it with its alias.
    Result<Project> addProject(const Project &project);
    //! Its materials and their files go too.
    Status removeProject(const QString &id);

    Result<MaterialPage> materials(const MaterialQuery &query) const;
    Result<std::optional<Material>> findMaterial(const QString &id) const;
    //! Writes the bytes first, then the row with its faces; material.hash is set from the bytes.
    Result<Material> addMaterial(Material material, const QByteArray &bytes);
    //! Name, status, reason, degrees and faces of a material that is there.
    Status changeMaterial(const Material &material);
    Status removeMaterial(const QString &id);
    Result<int> materialCount() const;

    QString filePath(const Material &material) const;
    //! A frame of a video material as JPEG, written by who added it; goes with the file.
    QString posterPath(const Material &material) const;
    QString folder() const { return m_folder; }
    std::shared_ptr<Database> database() const { return m_database; } //!< for the jobs of the same file
    QString setAside() const;

private:
    Catalog(QString folder, std::shared_ptr<Database> database);
    using Write = Status (*)(const QSqlDatabase &, const Material &);
    Status inTransaction(const Material &material, Write write);
    Status dropUnused(const QList<Material> &gone);

    QString m_folder;
    std::shared_ptr<Database> m_database; // other owners: the jobs of the same file
};

} // namespace likeness::store
