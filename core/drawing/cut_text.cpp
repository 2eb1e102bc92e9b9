#include "core/drawing/cut_text.h"

#include <utility>
#include <vector>

namespace readiness {

namespace {

constexpr std::string_view ellipsis = "…";

/// Where each character ends, after a 0 for none of them.
std::vector<std::size_t> ends_of_characters(std::string_view text) {
    std::vector<std::size_t> ends = {0};
    for (std::size_t at = 1; at <= text.size(); ++at) {
        const bool inside = at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
        if (!inside) ends.push_back(at);
    }
    return ends;
}

/// The start of a text with the sign that there is more; no space comes before the sign.
CutText with_ellipsis(std::string_view start, const std::function<double(std::string_view)>& width_of) {
    start = start.substr(0, start.find_last_not_of(' ') + 1);
    if (start.empty()) return {};
    CutText cut;
    cut.text = std::string(start) + std::string(ellipsis);
    cut.width = width_of(cut.text);
    return cut;
}

}  // namespace

CutText cut_text(std::string_view text, double room, const std::function<double(std::string_view)>& width_of) {
    const double whole = width_of(text);
    if (whole <= room) return {std::string(text), whole};
    // More characters are never narrower, so the most that fit are found by halving: texts may be long.
    const std::vector<std::size_t> ends = ends_of_characters(text);
    CutText longest;
    std::size_t fits = 0;
    std::size_t too_long = ends.size();
    while (fits + 1 < too_long) {
        const std::size_t middle = (fits + too_long) / 2;
        CutText cut = with_ellipsis(text.substr(0, ends[middle]), width_of);
        if (cut.width <= room) {
            fits = middle;
            longest = std::move(cut);
        } else {
            too_long = middle;
        }
    }
    return longest;
}

}  // namespace readiness
