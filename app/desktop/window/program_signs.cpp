// The fonts get to know what may be drawn, and the person what cannot be.
#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <string_view>

#include "app/desktop/screens/screen_table.h"
#include "app/desktop/ui/script_fonts.h"
#include "app/desktop/window/program.h"
#include "app/desktop/window/shell.h"

namespace readiness {

namespace {

constexpr std::string_view kept = "The text itself is kept as it is.";

/// Which signs cannot be drawn, and what to do about it.
std::string words_about(unsigned character) {
    const ScriptFont* script = find_script_font(character);
    if (script == nullptr) {
        return fmt::format("Emoji and some rare signs cannot be shown here. A mark stands in their place. {}", kept);
    }
    return fmt::format(
        "Some {} cannot be shown: no font for them is installed. Install the package {} (Fedora: {}), and start the "
        "program again. {}",
        script->signs, script->debian, script->fedora, kept);
}

}  // namespace

void Program::announce_texts() {
    for (const Screen& screen : all_screens())
        screen.give_texts(state_, [&](std::string_view text) { fonts_.announce(text); });
}

void Program::announce_typed(const std::u32string& typed) {
    for (const char32_t character : typed)
        fonts_.announce(utf8_of(character));
}

void Program::report_missing_signs() {
    for (const unsigned character : fonts_.take_missing()) {
        const std::string words = words_about(character);
        if (reported_signs_.insert(words).second) notify(Notice::Kind::look, words);
    }
}

}  // namespace readiness
