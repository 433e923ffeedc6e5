// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <libheif/heif.h>

namespace likeness::media {

//! The functions of libheif that media/heif.cpp calls, under its own names.
struct HeifLibrary
{
    decltype(&heif_has_compatible_brand) hasCompatibleBrand = nullptr;
    decltype(&heif_context_alloc) contextAlloc = nullptr;
    decltype(&heif_context_free) contextFree = nullptr;
    decltype(&heif_context_read_from_memory_without_copy) readFromMemory = nullptr;
    decltype(&heif_context_get_primary_image_handle) primaryImageHandle = nullptr;
    decltype(&heif_image_handle_release) handleRelease = nullptr;
    decltype(&heif_image_handle_get_width) handleWidth = nullptr;
    decltype(&heif_image_handle_get_height) handleHeight = nullptr;
    decltype(&heif_image_handle_get_ispe_width) codedWidth = nullptr;
    decltype(&heif_image_handle_get_ispe_height) codedHeight = nullptr;
    decltype(&heif_image_handle_has_alpha_channel) hasAlpha = nullptr;
    decltype(&heif_image_handle_get_raw_color_profile_size) rawProfileSize = nullptr;
    decltype(&heif_image_handle_get_raw_color_profile) rawProfile = nullptr;
    decltype(&heif_image_handle_get_nclx_color_profile) nclxProfile = nullptr;
    decltype(&heif_nclx_color_profile_free) nclxFree = nullptr;
    decltype(&heif_decoding_options_alloc) optionsAlloc = nullptr;
    decltype(&heif_decoding_options_free) optionsFree = nullptr;
    decltype(&heif_decode_image) decode = nullptr;
    decltype(&heif_image_get_width) imageWidth = nullptr;
    decltype(&heif_image_get_height) imageHeight = nullptr;
    decltype(&heif_image_get_plane_readonly) plane = nullptr;
    decltype(&heif_image_is_premultiplied_alpha) isPremultiplied = nullptr;
    decltype(&heif_image_release) imageRelease = nullptr;
};

//! Loaded by the first call and kept, not when the program starts: the codecs it brings would take a fourteenth of the
//! time to the window's first paint. Null where this system has no libheif 1. Any thread.
const HeifLibrary *heifLibrary();

} // namespace likeness::media
