// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assembly/localservice.h"
#include "workflow/library.h"

#include <QObject>

namespace likeness::assembly {

//! The port to change projects and materials, bound to the embedded service's library; works in the pool.
class LocalLibrary : public workflow::Library
{
public:
    LocalLibrary(LocalService &local, QObject *parent);

    OperationOf<QList<workflow::Project>> *projects() override;
    OperationOf<workflow::Project> *addProject(const QString &id, const QString &name) override;
    OperationOf<workflow::Project> *renameProject(const QString &id, const QString &name) override;
    OperationOf<QString> *removeProject(const QString &id) override;
    OperationOf<workflow::Quota> *quota() override;
    OperationOf<QList<workflow::Material>> *materials(const QString &project) override;
    OperationOf<workflow::Material> *addMaterial(const workflow::NewMaterial &material) override;
    OperationOf<workflow::Material> *changeMaterial(const QString &id, const workflow::MaterialEdit &edit) override;
    OperationOf<QString> *removeMaterial(const QString &id) override;
    OperationOf<workflow::Material> *setFaces(const QString &id, const QList<workflow::TemplateFace> &faces) override;
    OperationOf<QString> *setPicture(const QString &id, const QString &file) override;

private:
    LocalService &m_local;
    QObject *m_parent;
};

//! A material as the window and the command line know it.
workflow::Material shownMaterial(const service::MaterialLibrary &library, const store::Material &material);

} // namespace likeness::assembly
