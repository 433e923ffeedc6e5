// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <optional>

namespace likeness {

//! Characters that so many bytes become.
constexpr qsizetype base64Size(qsizetype bytes) { return (bytes + 2) / 3 * 4; }

//! Writes base64Size(bytes.size()) characters and returns how many. Tiles of a multiple of 3 bytes may be written one
//! after the other. Uses AVX2 where the processor has it.
qsizetype base64EncodeInto(QByteArrayView bytes, char *out);
//! The same without AVX2: what other processors run.
qsizetype base64EncodeScalar(QByteArrayView bytes, char *out);

QByteArray base64Encode(QByteArrayView bytes);

//! The bytes, or nothing where the text is not strict base64: an unknown character, a blank, wrong or missing padding.
std::optional<QByteArray> base64Decode(QByteArrayView text);

} // namespace likeness
