// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/clock.h"
#include "core/ids.h"
#include "service/engineaccess.h"
#include "store/catalog.h"

#include <memory>

namespace likeness::service {

//! What the library needs from outside.
struct LibraryParts
{
    QString dataFolder{};
    EngineAccess engine{};
    Clock clock = systemClock();
    RandomSource random = systemRandom();
    int quota = 1000; //!< materials at most
};

//! What may be changed of a material by hand; what is absent stays.
struct MaterialChange
{
    std::optional<QString> name{};
    std::optional<int> profileDegree{};        //!< -1: back to none
    std::optional<int> faceDegree{};           //!< -1: back to none
    std::optional<int> status{};               //!< a person's verdict: an API status from review to appeal
    std::optional<QString> reason{};           //!< of the verdict
    std::optional<QList<store::Face>> faces{}; //!< all of them; an empty id asks for a new one
};

//! A template picture or video to be added. An empty id lets the library choose one.
struct MaterialFile
{
    QString project{}; //!< id or alias
    QByteArray bytes{};
    QString id{};
    QString name{};
};

//! Projects and materials of the embedded service: the rules over the catalog. Blocks; safe from any thread, and with
//! several programs on one data folder. Errors are those of the API (ErrorKind::Service) or of the store.
class MaterialLibrary
{
public:
    static Result<std::shared_ptr<MaterialLibrary>> open(const LibraryParts &parts);

    Result<QList<store::Project>> projects() const;
    //! Names have at most 15 characters.
    Result<store::Project> addProject(const QString &id, const QString &name);
    Result<store::Project> renameProject(const QString &idOrAlias, const QString &name);
    Status removeProject(const QString &idOrAlias); //!< with its materials

    Result<QList<store::Material>> materials(const QString &project) const;
    //! Finds the faces. What breaks a rule is kept with status 22 and a reason; a face cropped tightly or turned far is
    //! usable and the reason says so.
    Result<store::Material> addMaterial(const MaterialFile &file);
    //! Faces keep their ids; each must lie inside the picture and have 34 pixels a side. A refused picture that gets a
    //! face by hand becomes usable when that was all it lacked.
    Result<store::Material> changeMaterial(const QString &id, const MaterialChange &change);
    Status setPublished(const QString &project, bool published);
    Status removeMaterial(const QString &id);

    //! ActivityIdNotFound where there is none.
    Result<store::Project> project(const QString &idOrAlias) const;
    //! MaterialIdNotFound where the project has none of this id.
    Result<store::Material> material(const store::Project &project, const QString &id) const;
    Result<store::MaterialPage> page(const store::MaterialQuery &query) const;
    Result<int> materialCount() const; //!< of all projects
    int quota() const { return m_parts.quota; }
    QString filePath(const store::Material &material) const;
    QString posterPath(const store::Material &material) const; //!< of a video

    // What the service's other parts share with the library.
    std::shared_ptr<store::Database> database() const { return m_catalog->database(); }
    QString folder() const { return m_parts.dataFolder; }
    const RandomSource &random() const { return m_parts.random; }
    const Clock &clock() const { return m_parts.clock; }
    QDateTime now() const { return m_parts.clock(); }

private:
    MaterialLibrary(LibraryParts parts, std::shared_ptr<store::Catalog> catalog);

    LibraryParts m_parts;
    std::shared_ptr<store::Catalog> m_catalog; // shared only because Catalog::open() makes it so
};

} // namespace likeness::service
