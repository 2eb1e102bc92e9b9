#include "core/base/printable.h"

#include <fmt/format.h>

#include "core/base/utf8.h"

namespace readiness {

namespace {

bool is_obeyed(char32_t c) {
    const bool control = c < 0x20 || (c >= 0x7F && c <= 0x9F);
    const bool separates = c == 0x2028 || c == 0x2029;
    const bool turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return control || separates || turns;
}

std::string escaped(char32_t c) {
    switch (c) {
        case '\n': return "\\n";
        case '\r': return "\\r";
        case '\t': return "\\t";
        default: return fmt::format("\\u{:04X}", static_cast<unsigned>(c));
    }
}

std::string made_visible(std::string_view text, std::string_view kept) {
    std::string visible;
    visible.reserve(text.size());
    each_character(text, [&](std::string_view character, std::string_view) {
        const char32_t c = first_code_point(character).value;
        if (is_obeyed(c) && kept.find(character) == std::string_view::npos) {
            visible += escaped(c);
        } else {
            visible += character;
        }
    });
    return visible;
}

}  // namespace

std::string printable(std::string_view text) {
    return made_visible(text, "");
}

std::string printable_lines(std::string_view text) {
    return made_visible(text, "\n");
}

}  // namespace readiness
