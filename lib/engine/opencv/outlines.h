// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

namespace likeness::engine::opencv {

//! Outlines of the two default marks, made once from DejaVu Sans and Noto Sans CJK: a server has no fonts, and a fresh
//! machine no Chinese one. The format is markOutline()'s.
std::span<const short> englishOutline(); //!< "Synthesized by AI"
std::span<const short> chineseOutline(); //!< "本图片为AI合成图片"

} // namespace likeness::engine::opencv
