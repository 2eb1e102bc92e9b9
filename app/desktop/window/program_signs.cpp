// The fonts get to know what may be drawn, and the person what cannot be.
#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <string_view>

#include "app/desktop/screens/screen_table.h"
#include "app/desktop/ui/glyph_shelf.h"
#include "app/desktop/ui/scripts.h"
#include "app/desktop/window/program.h"
#include "core/base/utf8.h"

namespace readiness {

namespace {

constexpr std::string_view rare = "rare signs";
constexpr std::string_view kept = "The text in your files stays whole.";

std::string words_about_missing(const Script* script) {
    if (script == nullptr || script->debian.empty()) {
        return fmt::format(
            "Some {} cannot be shown: no font on this computer has them. A question mark stands in their place. {}",
            script == nullptr ? rare : script->signs, kept);
    }
    const std::string fedora = script->fedora.empty() ? "" : fmt::format(" (Fedora: {})", script->fedora);
    return fmt::format(
        "Some {} cannot be shown: no font on this computer has them. Install the package {}{}, and start the program "
        "again. {}",
        script->signs, script->debian, fedora, kept);
}

/// For a script that is drawn, though not as it should be; empty if there is nothing to say.
std::string words_about_needs(const Script& script) {
    constexpr std::string_view right_elsewhere = "Reports show them right.";
    switch (script.needs) {
        case ScriptNeeds::nothing: break;
        case ScriptNeeds::joining:
            return fmt::format("This window shows {} one by one, and does not join them. {} {}", script.signs,
                               right_elsewhere, kept);
        case ScriptNeeds::right_to_left:
            return fmt::format("This window shows {} from left to right, so they read backwards. {} {}", script.signs,
                               right_elsewhere, kept);
        case ScriptNeeds::both:
            return fmt::format(
                "This window shows {} from left to right and does not join them, so they read backwards. {} {}",
                script.signs, right_elsewhere, kept);
    }
    return "";
}

}  // namespace

void Program::announce_texts() {
    for (const Screen& screen : all_screens())
        screen.give_texts(state_, [&](std::string_view text) { fonts_.announce(text); });
}

void Program::announce_typed(const std::u32string& typed, const Fonts& fonts) {
    std::string text;
    for (const char32_t character : typed)
        text += utf8_of(character);
    fonts_.announce(text);
    fonts.bring(TextStyle::body, stand_ins().for_field(text));
}

bool Program::report_scripts() {
    bool any = false;
    for (const MetCharacter& met : fonts_.take_met()) {
        const Script* script = find_script(met.character);
        if (met.drawn && (script == nullptr || script->needs == ScriptNeeds::nothing)) continue;
        const std::string_view signs = script == nullptr ? rare : script->signs;
        if (!reported_scripts_.insert(signs).second) continue;
        notify(met.drawn ? Notice::Kind::note : Notice::Kind::look,
               met.drawn ? words_about_needs(*script) : words_about_missing(script));
        any = true;
    }
    return any;
}

}  // namespace readiness
