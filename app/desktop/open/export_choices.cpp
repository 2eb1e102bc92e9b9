#include "app/desktop/open/export_choices.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <span>

namespace readiness {

std::optional<ExportFormat> liked_format(const ExportChoices& choices, ExportPart part) {
    for (const ExportFormat format : choices.formats) {
        if (goes_with(part, format) && is_built_in(format)) return format;
    }
    const std::span<const ExportFormat> offered = formats_of(part);
    const auto first = std::ranges::find_if(offered, is_built_in);
    return first != offered.end() ? std::optional(*first) : std::nullopt;
}

void remember_format(ExportChoices& choices, ExportFormat format) {
    std::erase(choices.formats, format);
    choices.formats.insert(choices.formats.begin(), format);
}

std::optional<ExportPart> part_from_id(std::string_view id) {
    const auto* found = std::ranges::find(all_export_parts, id, part_id);
    return found != std::end(all_export_parts) ? std::optional(*found) : std::nullopt;
}

int nearest_export_width(long long width) {
    return *std::ranges::min_element(export_widths, {}, [&](int offered) { return std::llabs(offered - width); });
}

}  // namespace readiness
