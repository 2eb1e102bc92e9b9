// Walks the text of a TOML file and keeps the place. Internal to core/toml.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "core/base/source_position.h"
#include "core/base/utf8.h"

namespace readiness {

/// Walks the text character by character and keeps the place.
struct Walk {
    std::string_view rest;
    SourcePosition at{1, 1};

    [[nodiscard]] char next() const { return rest.empty() ? '\0' : rest.front(); }

    void step() {
        if (next() == '\n') {
            at = {at.line + 1, 1};
        } else {
            ++at.column;
        }
        rest.remove_prefix(std::max<std::size_t>(utf8_length(rest), 1));
    }

    void step(std::size_t characters) {
        for (std::size_t i = 0; i < characters && !rest.empty(); ++i)
            step();
    }
};

/// Steps over a comment, or a string of any of the four kinds. An ordinary string ends with its line at the latest:
/// if its closing quote is missing, toml++ says so.
inline void step_over_comment_or_string(Walk& walk) {
    const char opening = walk.next();
    if (opening == '#') {
        while (!walk.rest.empty() && walk.next() != '\n')
            walk.step();
        return;
    }
    const std::string thrice(3, opening);
    const bool is_multi_line = walk.rest.starts_with(thrice);
    const std::string quote = is_multi_line ? thrice : thrice.substr(0, 1);
    walk.step(quote.size());
    while (!walk.rest.empty() && !walk.rest.starts_with(quote)) {
        if (walk.next() == '\n' && !is_multi_line) return;
        const bool is_escape = opening == '"' && walk.next() == '\\' && !walk.rest.starts_with("\\\n");
        walk.step(is_escape ? 2 : 1);
    }
    walk.step(quote.size());
    for (int extra = 0; is_multi_line && extra < 2 && walk.next() == opening; ++extra)
        walk.step();  // """a quote: """""
}

}  // namespace readiness
