// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workflow/library.h"

#include <QStringList>

namespace likeness::workflow {

//! The materials of several projects together.
struct GatheredMaterials
{
    QList<Material> materials{};
    QStringList unlisted{};       //!< projects whose list failed: of these only what is known without it is there
    std::optional<Error> error{}; //!< of the first that failed

    bool operator==(const GatheredMaterials &) const = default;
};

//! Asks a library for the materials of several projects, a few at a time; one that fails keeps no other from being
//! listed. They come in the order of the projects. One that stands in two of them comes once, as the service lists it.
//! Fails only by being cancelled; the library outlives it.
class AllMaterials : public OperationOf<GatheredMaterials>
{
    Q_OBJECT

public:
    AllMaterials(Library &library, QStringList projects, QObject *parent = nullptr);

protected:
    void run() override;
    void stop() override;

private:
    void ask();
    void listed(qsizetype at, const Result<QList<Material>> &materials);
    void known(qsizetype at, const Result<QList<Material>> &materials);
    void take(qsizetype at, const QList<Material> &materials);
    void end();

    Library &m_library;
    QStringList m_projects;
    QList<QList<Material>> m_found; //!< as the projects
    QList<std::optional<Error>> m_errors;
    QList<QPointer<Operation>> m_running;
    qsizetype m_next = 0;
    qsizetype m_done = 0;
    bool m_isStopped = false;
};

} // namespace likeness::workflow
