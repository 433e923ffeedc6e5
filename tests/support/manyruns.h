// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/database.h"

namespace likeness::testing {

//! Puts so many runs into the history of a data folder, written in one statement, one a minute from 2026 on. Each has
//! its number i in it: project "p<i % 10>", request id "request-<i>", result "/results/<i>.jpg"; every tenth failed.
inline Status addManyRuns(const QString &dataFolder, int many)
{
    const auto database =
        store::Database::open(dataFolder + QStringLiteral("/history.sqlite"), store::historyMigrations());
    if (!database)
        return database.error();
    const auto connection = (*database)->connection();
    if (!connection)
        return connection.error();
    return store::Query(*connection)
        .run(QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) "
                            "INSERT INTO runs (action, profile, ended, project, material, status, code, request_id, "
                            "out, attempts, elapsed, parameters, no_mark_reason) "
                            "SELECT 'FuseFace', 'work', 1767225600000 + i * 60000, 'p' || (i % 10), 'm' || i, "
                            "i % 10 = 0, CASE WHEN i % 10 = 0 THEN 'InternalError' ELSE '' END, 'request-' || i, "
                            "CASE WHEN i % 10 = 0 THEN '' ELSE '/results/' || i || '.jpg' END, 1, 900, "
                            "'{\"ProjectId\":\"p\",\"RspImgType\":\"base64\"}', '' FROM n"),
             {many});
}

} // namespace likeness::testing
