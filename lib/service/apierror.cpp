// SPDX-License-Identifier: Apache-2.0
#include "service/apierror.h"

#include "core/logging.h"
#include "engine/engine.h"
#include "json/reading.h"

namespace likeness::service {

using namespace Qt::Literals::StringLiterals;

Error apiError(QLatin1StringView code, const QString &detail)
{
    return {.kind = ErrorKind::Service, .code = code, .detail = detail};
}

Error fromReading(const Error &error)
{
    const QString name = error.subject.mid(1).replace(u'/', u'.');
    if (error.code == json::missingCode)
        return apiError("MissingParameter"_L1, name);
    if (error.code == json::unknownCode)
        return apiError("UnknownParameter"_L1, name);
    if (error.code == json::valueCode)
        return apiError(name == "RspImgType"_L1 ? "FailedOperation.ParameterValueError"_L1 : "InvalidParameterValue"_L1,
                        name);
    return apiError("InvalidParameter"_L1, error.detail);
}

Error fromInside(const Error &error)
{
    if (error.kind == ErrorKind::Service)
        return error;
    if (error.code == engine::noFaceCode || error.code == engine::poorFitCode)
        return apiError("FailedOperation.NoFaceDetected"_L1, error.subject);
    if (error.code == engine::faceTooSmallCode)
        return apiError("FailedOperation.FaceSizeTooSmall"_L1, error.subject);
    qCWarning(lcService) << "failed inside:" << error.code << error.detail;
    if (error.kind == ErrorKind::File)
        return apiError("FailedOperation"_L1, u"the service's disk or database"_s);
    if (error.kind == ErrorKind::Internal)
        return apiError("InternalError"_L1);
    return apiError("FailedOperation.InnerError"_L1);
}

Error worded(Error error, api::Language language)
{
    const api::ErrorEntry *entry = api::findError(error.code);
    if (!entry ||
        (error.code.startsWith("AuthFailure"_L1) && language == api::Language::English && !error.detail.isEmpty()))
        return error;
    const QString words = entry->meaning.in(language);
    error.detail = error.detail.isEmpty() ? words : words + u" ("_s + error.detail + u')';
    return error;
}

} // namespace likeness::service
