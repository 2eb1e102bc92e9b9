#include "core/drawing/wrap_text.h"

#include <cstddef>

namespace readiness {

std::string wrap_text(std::string_view text, double width, const std::function<double(std::string_view)>& width_of) {
    std::string wrapped(text);
    std::size_t line = 0;                           // Where the current line begins,
    std::size_t break_at = std::string_view::npos;  // and its last space that it can end at.
    for (std::size_t i = 0; i <= text.size(); ++i) {
        const bool ends = i == text.size() || text[i] == '\n';
        if (!ends && text[i] != ' ') continue;
        if (break_at != std::string_view::npos && width_of(text.substr(line, i - line)) > width) {
            wrapped[break_at] = '\n';
            line = break_at + 1;
        }
        break_at = ends ? std::string_view::npos : i;
        if (ends) line = i + 1;
    }
    return wrapped;
}

}  // namespace readiness
