// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/servicefixture.h"

namespace likeness::testing {

//! How one error code of the service comes from real input. prepare: before the service starts, where that is needed;
//! provoke: the code of the answer, of a service with project p1, picture m1 and video v1.
struct CodeRow
{
    const char *code;
    const char *how;
    std::function<void(ServiceFixture &)> prepare;
    std::function<QString(ServiceFixture &)> provoke;
};

//! Codes of every API.
QList<CodeRow> commonCodes();
//! Codes of face fusion that say something of a photo.
QList<CodeRow> photoCodes();
//! Codes of face fusion that say something of a template, a job or a parameter.
QList<CodeRow> templateCodes();

//! The call for another action.
SignedCall callOf(const ServiceFixture &fixture, const QByteArray &action, const QByteArray &version = "2022-09-27");
//! Error.Code of an answer as bytes, or "ok".
QString codeIn(const QByteArray &answer);
//! A right FuseFace request with another member, or with other members in its one MergeInfo.
QJsonObject fuseWith(const QString &name, const QJsonValue &value);
QJsonObject fuseWithInfo(const QJsonObject &members);
//! A right request to FaceFusion 2018-12-01 and SubmitVideoFaceFusionJob.
QJsonObject olderFusion(const QByteArray &photo = jpeg(corners({200, 200})));
QJsonObject videoJob();
QImage plain(QSize size, QColor colour);

} // namespace likeness::testing
