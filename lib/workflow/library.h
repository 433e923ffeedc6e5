// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/operation.h"

#include <QDateTime>
#include <QRect>
#include <QSize>

namespace likeness::workflow {

struct Project
{
    QString id{};
    QString name{};
    int alias = 0; //!< short number, accepted wherever an id is (local service only)

    bool operator==(const Project &) const = default;
};

struct TemplateFace
{
    QString id{};
    QRect rect{}; //!< in pixels of the material

    bool operator==(const TemplateFace &) const = default;
};

//! A template picture or video of a project.
struct Material
{
    enum class Kind { Image, Video };
    QString id{};
    QString project{}; //!< its id; empty where the library does not tell, as of one just renamed
    QString name{};
    Kind kind = Kind::Image;
    bool isKindGuessed = false; //!< neither the service nor the user told: it counts as a picture
    int status = 0;             //!< the API's MaterialStatus: 1, 11, 21 and 31 are usable
    QString reason{};           //!< why it was refused or what it is warned of; empty when fine
    QList<TemplateFace> faces{};
    std::optional<int> profileDegree{}; //!< used where a call names none: 0 like the user … 100 like the template
    std::optional<int> faceDegree{};
    QString picturePath{}; //!< a local file to show; empty where the service gives none
    QString videoPath{};   //!< of a video: a local file to play; empty likewise
    QSize size{};
    QDateTime created{};  //!< invalid where the service does not tell
    bool isTyped = false; //!< by hand: only the service knows its state

    bool isUsable() const { return isTyped || status == 1 || status == 11 || status == 21 || status == 31; }
    bool operator==(const Material &) const = default;
};

//! What `addMaterial` is given. An empty id lets the service choose one.
struct NewMaterial
{
    QString project{};
    QString file{};
    QString id{};
    QString name{};
    bool video = false; //!< of a cloud's material, whose file is not there to tell
};

//! What `changeMaterial` is given; what is absent stays.
struct MaterialEdit
{
    std::optional<QString> name{};
    std::optional<Material::Kind> kind{}; //!< of a cloud's: what the user says it is
    std::optional<int> profileDegree{};   //!< 0 to 100; -1: none any more
    std::optional<int> faceDegree{};      //!< likewise
};

//! How much of what may be kept is used.
struct Quota
{
    int used = 0; //!< materials
    int most = 0; //!< that may be kept; 0: the service does not tell

    bool operator==(const Quota &) const = default;
};

//! Projects and materials that can be changed: the embedded service's own. The cloud's are changed in its console; of
//! those IDs, names and pictures are remembered as the user gives them, and its file is a picture to show.
//! Every call returns an operation to be started by the caller; it works off the calling thread.
class Library
{
public:
    virtual ~Library();

    virtual bool isCloud() const { return false; }
    virtual OperationOf<QList<Project>> *projects() = 0;
    virtual OperationOf<Project> *addProject(const QString &id, const QString &name) = 0;
    virtual OperationOf<Project> *renameProject(const QString &id, const QString &name) = 0;
    virtual OperationOf<QString> *removeProject(const QString &id) = 0; //!< its materials go too
    virtual OperationOf<Quota> *quota() = 0;                            //!< of all projects together
    virtual OperationOf<QList<Material>> *materials(const QString &project) = 0;
    //! Those that are known without asking a service elsewhere.
    virtual OperationOf<QList<Material>> *knownMaterials(const QString &project) { return materials(project); }
    virtual OperationOf<Material> *addMaterial(const NewMaterial &material) = 0;
    //! Its name, its degrees, of a cloud's its kind; ends with the material as it is then. Usage.CloudConsole for what
    //! is told elsewhere: a cloud's degrees by its console, the kind of one that has a file of its own by that.
    virtual OperationOf<Material> *changeMaterial(const QString &id, const MaterialEdit &edit) = 0;
    virtual OperationOf<QString> *removeMaterial(const QString &id) = 0;
    //! All faces of a material, drawn by hand in place of the found ones; an empty face id asks for a new one. Ends
    //! with the material as it is then.
    virtual OperationOf<Material> *setFaces(const QString &id, const QList<TemplateFace> &faces) = 0;
    //! A picture to show for a cloud's material; an empty file takes it away. Ends with the path of the one it has
    //! then, empty: none. Usage.CloudConsole where a material has a file of its own.
    virtual OperationOf<QString> *setPicture(const QString &id, const QString &file) = 0;
};

} // namespace likeness::workflow
