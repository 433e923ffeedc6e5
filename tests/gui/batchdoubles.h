// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/batch/batchpresenter.h"
#include "tests/gui/composedoubles.h"

#include <QFile>
#include <QTemporaryDir>

namespace likeness::gui::testing {

//! A call that a test lets end.
class LedFusion : public OperationOf<workflow::FuseOutcome>
{
public:
    LedFusion(Result<workflow::FuseOutcome> result, QObject *parent)
        : OperationOf(parent)
        , m_result(std::move(result))
    {}
    void end() { finish(m_result); }

protected:
    void run() override {}

private:
    Result<workflow::FuseOutcome> m_result;
};

//! Answers for a Batch page: real plans and runs into a temporary folder, over calls that a test leads.
struct BatchDoubles
{
    std::unique_ptr<QTemporaryDir> folder = std::make_unique<QTemporaryDir>();
    QList<workflow::Material> materials{
        {.id = "mt_1", .name = "Wedding", .status = 21, .picturePath = "wedding.png"},
        {.id = "mt_2", .name = "Space", .status = 21},
        {.id = "mt_3", .name = "Refused", .status = 3, .reason = "No face in it."},
        {.id = "mt_v", .name = "Talk", .kind = workflow::Material::Kind::Video, .status = 21}};
    QString profile = "local";
    bool hold = false;              //!< calls wait for release()
    QHash<QString, Error> errors{}; //!< of calls, by photo
    QSet<QString> refused{};        //!< photos that a check stops
    BatchUsage used{.billed = 7, .perSecond = 0.5};

    std::optional<BatchSetup> kept{};
    QStringList called{}; //!< photos, in the order of the calls
    QList<QPointer<LedFusion>> held{};

    QString path(const QString &name) const { return folder->filePath(name); }
    QByteArray fileAt(const QString &name) const;
    void release(); //!< the calls that wait now
    BatchActions actions();

private:
    workflow::BatchDoors doors();
};

} // namespace likeness::gui::testing
