// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/rememberedmaterials.h"

#include <QObject>

namespace likeness::assembly {

//! Where a cloud's materials come from, and for whom notes are kept; asked at each call.
struct CloudSource
{
    std::function<OperationOf<QList<workflow::Material>> *(const QString &project)> list{};
    std::function<QString()> profile{}; //!< its name
    std::function<QString()> project{}; //!< the profile's own; empty: none
};

//! The port over a cloud: what it lists, and IDs, names and pictures as the user noted them for the profile in use.
//! Nothing here changes the cloud; that is done in its console. Notes are read and written in the pool.
class CloudLibrary : public workflow::Library
{
public:
    CloudLibrary(CloudSource source, workflow::RememberedMaterials notes, QObject *parent);

    bool isCloud() const override { return true; }
    OperationOf<QList<workflow::Project>> *projects() override;
    OperationOf<workflow::Project> *addProject(const QString &id, const QString &name) override; //!< typed in
    OperationOf<workflow::Project> *renameProject(const QString &id, const QString &name) override;
    OperationOf<QString> *removeProject(const QString &id) override; //!< forgotten, not deleted
    OperationOf<workflow::Quota> *quota() override;                  //!< not known: zeros
    OperationOf<QList<workflow::Material>> *materials(const QString &project) override;
    OperationOf<QList<workflow::Material>> *knownMaterials(const QString &project) override;
    OperationOf<workflow::Material> *addMaterial(const workflow::NewMaterial &material) override; //!< typed in
    OperationOf<workflow::Material> *changeMaterial(const QString &id, const workflow::MaterialEdit &edit) override;
    OperationOf<QString> *removeMaterial(const QString &id) override;
    OperationOf<workflow::Material> *setFaces(const QString &id, const QList<workflow::TemplateFace> &faces) override;
    OperationOf<QString> *setPicture(const QString &id, const QString &file) override;

    //! materials(), or what was typed in for the project where the service does not list it: one who may not ask for
    //! the list may fuse all the same.
    OperationOf<QList<workflow::Material>> *usableMaterials(const QString &project);

private:
    CloudSource m_source;
    workflow::RememberedMaterials m_notes;
    QObject *m_parent;
};

} // namespace likeness::assembly
