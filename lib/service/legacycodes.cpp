// SPDX-License-Identifier: Apache-2.0
#include "service/legacycodes.h"

#include "service/apierror.h"

#include <QPointF>
#include <algorithm>
#include <cmath>

namespace likeness::service {

namespace {

using namespace Qt::Literals::StringLiterals;

struct Pair
{
    QLatin1StringView now;
    QLatin1StringView legacy;
};

constexpr Pair table[] = {
    {"FailedOperation.NoFaceDetected"_L1, "FailedOperation.FuseDetectNoFace"_L1},
    {"FailedOperation.InnerError"_L1, "FailedOperation.FuseInnerError"_L1},
};

constexpr double unusableFit = 0.1;
constexpr double doubtfulFit = 0.25;
constexpr double mostTurned = 4.0; // of the nose's distances to the two outer eye corners

//! How far the head is turned: the farther eye corner's distance from the nose's bridge, in units of the nearer one's.
double turn(const engine::Landmarks &points)
{
    const auto along = [&](int corner) { return std::abs(points[corner].x() - points[27].x()); };
    const double left = along(36);
    const double right = along(45);
    return std::max(left, right) / std::max(1.0, std::min(left, right));
}

} // namespace

Error inLegacyWords(const Error &error)
{
    const bool noPicture = error.code == "MissingParameter"_L1 && error.detail == "Image, Url"_L1;
    if (noPicture)
        return apiError("InvalidParameterValue.ImageEmpty"_L1);
    const bool rectOutside =
        error.code == "InvalidParameterValue.FaceRectParameterValueError"_L1 && error.subject == "outside"_L1;
    if (rectOutside)
        return apiError("FailedOperation.FaceRectInvalid"_L1, error.detail);
    if (error.subject == badDegree)
        return apiError("InvalidParameterValue.ParameterValueError"_L1, error.detail);
    if (error.code == engine::poorFitCode)
        return apiError("FailedOperation.FaceShapeFailed"_L1, error.subject);
    if (error.kind == ErrorKind::Input && error.code != engine::noFaceCode && error.code != engine::faceTooSmallCode)
        return apiError("FailedOperation.FaceFusionError"_L1, error.detail);
    Error outside = fromInside(error);
    for (const Pair &pair : table) {
        if (outside.code == pair.now)
            return apiError(pair.legacy, outside.detail);
    }
    return outside;
}

Status legacyFaceCheck(const engine::FoundFace &face, const QSize &picture)
{
    if (!face.landmarks)
        return {};
    const QRectF frame(QPointF(0, 0), picture);
    const auto outside = [&frame](const QPointF &point) { return !frame.contains(point); };
    const auto lost = std::ranges::count_if(*face.landmarks, outside);
    if (lost > qsizetype(face.landmarks->size()) / 4)
        return apiError("FailedOperation.FaceExceedBorder"_L1, u"%1 of 68 points"_s.arg(lost));
    if (std::any_of(face.landmarks->begin() + 17, face.landmarks->end(), outside))
        return apiError("FailedOperation.FaceBorderCheckFailed"_L1, u"%1 of 68 points"_s.arg(lost));
    if (turn(*face.landmarks) > mostTurned)
        return apiError("FailedOperation.FacePoseFailed"_L1);
    if (face.fitScore < unusableFit)
        return apiError("FailedOperation.FaceShapeInvalid"_L1);
    if (face.fitScore < doubtfulFit)
        return apiError("FailedOperation.FaceFeatureFailed"_L1);
    return {};
}

} // namespace likeness::service
