#include "core/drawing/title_lines.h"

#include <algorithm>
#include <cstddef>

namespace readiness {

std::string on_two_lines(const std::string& title, LabelStyle style, const Paper& paper) {
    std::string best = title;
    double least = paper.measure(style, title).width;
    for (std::size_t at = title.find(' '); at != std::string::npos; at = title.find(' ', at + 1)) {
        const double first = paper.measure(style, title.substr(0, at)).width;
        const double second = paper.measure(style, title.substr(at + 1)).width;
        if (std::max(first, second) >= least) continue;
        least = std::max(first, second);
        best = title.substr(0, at) + "\n" + title.substr(at + 1);
    }
    return best;
}

std::vector<std::string_view> lines_of(std::string_view title) {
    const std::size_t end = title.find('\n');
    if (end == std::string_view::npos) return {title};
    return {title.substr(0, end), title.substr(end + 1)};
}

Size size_of_title(std::string_view title, LabelStyle style, const Paper& paper) {
    Size size;
    for (const std::string_view line : lines_of(title)) {
        const Size one = paper.measure(style, line);
        size = {std::max(size.width, one.width), size.height + one.height};
    }
    return size;
}

}  // namespace readiness
