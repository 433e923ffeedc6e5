// SPDX-License-Identifier: Apache-2.0
#include "media/heiflibrary_p.h"

#include <QLibrary>
#include <optional>

namespace likeness::media {

namespace {

//! Resolves one function after another and remembers whether all were there.
class Finder
{
public:
    Finder()
        : m_library(QStringLiteral("heif"), 1)
        , m_all(m_library.load())
    {}

    template<typename Function>
    Finder &find(const char *name, Function &function)
    {
        if (m_all)
            function = reinterpret_cast<Function>(m_library.resolve(name));
        m_all = m_all && function;
        return *this;
    }
    bool foundAll() const { return m_all; }

private:
    QLibrary m_library; // stays loaded when this goes
    bool m_all;
};

std::optional<HeifLibrary> load()
{
    HeifLibrary lib;
    Finder finder;
    finder.find("heif_has_compatible_brand", lib.hasCompatibleBrand)
        .find("heif_context_alloc", lib.contextAlloc)
        .find("heif_context_free", lib.contextFree)
        .find("heif_context_read_from_memory_without_copy", lib.readFromMemory)
        .find("heif_context_get_primary_image_handle", lib.primaryImageHandle)
        .find("heif_image_handle_release", lib.handleRelease)
        .find("heif_image_handle_get_width", lib.handleWidth)
        .find("heif_image_handle_get_height", lib.handleHeight)
        .find("heif_image_handle_get_ispe_width", lib.codedWidth)
        .find("heif_image_handle_get_ispe_height", lib.codedHeight)
        .find("heif_image_handle_has_alpha_channel", lib.hasAlpha)
        .find("heif_image_handle_get_raw_color_profile_size", lib.rawProfileSize)
        .find("heif_image_handle_get_raw_color_profile", lib.rawProfile)
        .find("heif_image_handle_get_nclx_color_profile", lib.nclxProfile)
        .find("heif_nclx_color_profile_free", lib.nclxFree)
        .find("heif_decoding_options_alloc", lib.optionsAlloc)
        .find("heif_decoding_options_free", lib.optionsFree)
        .find("heif_decode_image", lib.decode)
        .find("heif_image_get_width", lib.imageWidth)
        .find("heif_image_get_height", lib.imageHeight)
        .find("heif_image_get_plane_readonly", lib.plane)
        .find("heif_image_is_premultiplied_alpha", lib.isPremultiplied)
        .find("heif_image_release", lib.imageRelease);
    if (!finder.foundAll())
        return std::nullopt;
    return lib;
}

} // namespace

const HeifLibrary *heifLibrary()
{
    static const std::optional<HeifLibrary> library = load();
    return library ? &*library : nullptr;
}

} // namespace likeness::media
