// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

//! Limits of the service, from its documents. Pixels are of the upright picture, bytes of base64 text where named so.
namespace likeness::api::limits {

inline constexpr int mostFaces = 6;
inline constexpr int smallestFace = 34;       // px a side, of a face in a photo
inline constexpr int smallestRect = 30;       // px a side, of a face rectangle
inline constexpr int smallestPhotoSide = 64;  // px
inline constexpr int largestPhotoSide = 4096; // px
inline constexpr int largestUltraSide = 8000; // px, of the template of FuseFaceUltra
inline constexpr qint64 photoBase64Bytes = 5LL * 1024 * 1024;
inline constexpr qint64 photoUrlBytes = 10LL * 1024 * 1024;
inline constexpr int largestLogoSide = 2160; // px
inline constexpr qint64 logoBase64Bytes = 5LL * 1024 * 1024;
inline constexpr int mostImageMetaData = 1;
inline constexpr int metaKeyLength = 32;
inline constexpr int metaValueLength = 256;
inline constexpr int mostDegree = 100;
inline constexpr qint64 jsonBodyBytes = 10LL * 1024 * 1024;
inline constexpr qint64 formBodyBytes = 1024LL * 1024;
inline constexpr qint64 queryBytes = 32LL * 1024;
inline constexpr int materialSide = 1080; // px, of a material picture
inline constexpr qint64 materialBytes = 500LL * 1024;
inline constexpr int projectNameLength = 15;
inline constexpr int materialPage = 20;  // materials an answer at most
inline constexpr int freeMaterials = 10; // of an account; more are bought
inline constexpr int imageUrlDays = 7;
inline constexpr int videoUrlDays = 1;

} // namespace likeness::api::limits
