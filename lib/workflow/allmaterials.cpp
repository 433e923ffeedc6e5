// SPDX-License-Identifier: Apache-2.0
#include "workflow/allmaterials.h"

#include <QHash>

namespace likeness::workflow {

namespace {

constexpr qsizetype projectsAtOnce = 3;

} // namespace

AllMaterials::AllMaterials(Library &library, QStringList projects, QObject *parent)
    : OperationOf(parent)
    , m_library(library)
    , m_projects(std::move(projects))
    , m_found(m_projects.size())
    , m_errors(m_projects.size())
{}

void AllMaterials::run()
{
    if (m_projects.isEmpty())
        return finish(GatheredMaterials{});
    while (m_next < std::min(m_projects.size(), projectsAtOnce))
        ask();
}

void AllMaterials::stop()
{
    m_isStopped = true;
    const auto running = std::exchange(m_running, {});
    for (const QPointer<Operation> &each : running) {
        if (each)
            each->cancel();
    }
}

void AllMaterials::ask()
{
    const qsizetype at = m_next++;
    auto *listing = m_library.materials(m_projects.at(at));
    m_running.append(listing);
    listing->whenDone(this, [this, at](const Result<QList<Material>> &materials) { listed(at, materials); });
    listing->start();
}

void AllMaterials::listed(qsizetype at, const Result<QList<Material>> &materials)
{
    if (m_isStopped)
        return;
    if (materials)
        return take(at, *materials);
    m_errors[at] = materials.error();
    auto *asking = m_library.knownMaterials(m_projects.at(at));
    m_running.append(asking);
    asking->whenDone(this, [this, at](const Result<QList<Material>> &these) { known(at, these); });
    asking->start();
}

void AllMaterials::known(qsizetype at, const Result<QList<Material>> &materials)
{
    if (!m_isStopped)
        take(at, materials ? *materials : QList<Material>());
}

void AllMaterials::take(qsizetype at, const QList<Material> &materials)
{
    m_found[at] = materials;
    m_running.removeIf([](const QPointer<Operation> &each) { return !each || each->hasEnded(); });
    emit progressed({++m_done, m_projects.size(), QStringLiteral("list")});
    if (m_next < m_projects.size())
        ask();
    else if (m_done == m_projects.size())
        end();
}

void AllMaterials::end()
{
    GatheredMaterials all;
    QHash<QString, qsizetype> places;
    for (const QList<Material> &each : std::as_const(m_found)) {
        for (const Material &material : each) {
            const auto place = places.constFind(material.id);
            if (place == places.cend()) {
                places.insert(material.id, all.materials.size());
                all.materials.append(material);
            } else if (all.materials.at(*place).isTyped && !material.isTyped) {
                all.materials[*place] = material;
            }
        }
    }
    for (qsizetype at = 0; at < m_projects.size(); ++at) {
        const std::optional<Error> &error = m_errors.at(at);
        if (!error)
            continue;
        all.unlisted.append(m_projects.at(at));
        if (!all.error)
            all.error = error;
    }
    finish(all);
}

} // namespace likeness::workflow

#include "moc_allmaterials.cpp"
