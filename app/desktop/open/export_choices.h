// How somebody exported last, so that the next time begins with it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/export/export.h"

namespace readiness {

/// How wide pictures of pixels can be.
inline constexpr int export_widths[] = {1280, 1920, 3840};
inline constexpr int usual_export_width = 1920;

struct ExportChoices {
    std::optional<ExportPart> part;     ///< Nothing before the first export.
    std::vector<ExportFormat> formats;  ///< Newest first, each once.
    ForWhom for_whom = ForWhom::the_room;
    std::string folder;  ///< Empty: beside the assessment.
    int width = usual_export_width;
    bool dark = false;
    bool transparent = false;

    friend bool operator==(const ExportChoices&, const ExportChoices&) = default;
};

/// The format that goes with the part, can be written by this build, and was used last; without one that was used, the
/// first that is offered. Absent if this build can write none for the part.
std::optional<ExportFormat> liked_format(const ExportChoices& choices, ExportPart part);

/// Puts a format first in the list.
void remember_format(ExportChoices& choices, ExportFormat format);

/// The part of that id, as part_id() gives it; absent if there is none.
std::optional<ExportPart> part_from_id(std::string_view id);

/// The nearest of `export_widths`.
int nearest_export_width(long long width);

}  // namespace readiness
