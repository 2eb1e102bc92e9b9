// What can be read on the screen, and what becomes of text that cannot be drawn.
#include "app/desktop/ui/fonts.h"

#include <algorithm>
#include <fmt/format.h>

#include "app/desktop/open/texts.h"
#include "app/desktop/ui/stand_ins.h"
#include "core/base/utf8.h"
#include "core/platform/path_text.h"
#include "harness.h"
#include "own_texts.h"

using namespace readiness;

namespace {

const std::string many_scripts = "Привет Ελλάδα 日本 😀";

const DetailsDialog& details_of(Harness& h) {
    REQUIRE(h.program().dialog().has_value());
    const auto* dialog = std::get_if<DetailsDialog>(&*h.program().dialog());
    REQUIRE(dialog != nullptr);
    return *dialog;
}

/// Opens the dialog for a new assessment and replaces the suggested name by what another program copied.
void paste_name(Harness& h, const std::string& name) {
    h.press_ctrl(U'n');
    h.press_ctrl(U'a');
    h.copy_elsewhere(name);
    h.press_ctrl(U'v');
}

bool body_font_has(char32_t character) {
    return compat::font_has(*ImGui::GetIO().FontDefault, static_cast<unsigned>(character));
}

std::vector<std::string> notices_about_signs(const Harness& h) {
    std::vector<std::string> texts;
    for (const Notice& notice : h.state().notices) {
        if (notice.text.find("cannot be shown") != std::string::npos) texts.push_back(notice.text);
    }
    return texts;
}

}  // namespace

TEST_CASE("every character of the program's own texts is drawn from the first frame, in every size") {
    const headless::Context context;
    Fonts fonts(find_fonts({}));
    fonts.build(1);
    const std::set<OwnCharacter> own = characters_in_literals();
    REQUIRE(own.size() > 10);
    for (const auto& [character, file] : own) {
        if (file == "label_words.cpp")
            continue;  // Words of many languages that are looked for in files, and never drawn.
        for (int style = 0; style < text_style_count; ++style) {
            if (static_cast<TextStyle>(style) == TextStyle::clock) continue;  // It draws a time and "Time is up" only.
            INFO(fmt::format("U+{:04X} in {}", static_cast<unsigned>(character), file));
            const bool drawn =
                compat::font_has(*fonts.font(static_cast<TextStyle>(style)), static_cast<unsigned>(character));
            // A no-break space and the marks of direction are not seen.
            CHECK((drawn || character == 0xFFFE || character == 0xFFFF || character == 0xFEFF));
        }
    }
}

TEST_CASE("every character of the shipped questionnaires and their evidence is in a font") {
    Harness h;
    for (const ListedQuestionnaire& listed : h.state().questionnaires) {
        h.start(listed.instrument->questionnaire.id);
        CHECK(notices_about_signs(h).empty());
    }
}

TEST_CASE("pasted text is drawn at once, as typed text is") {
    Harness h;
    if (!compat::fonts_are_dynamic) REQUIRE_FALSE(body_font_has(U'Ж'));
    paste_name(h, "Ж Ω");
    CHECK(details_of(h).details.front().text == "Ж Ω");
    CHECK(body_font_has(U'Ж'));
    CHECK(body_font_has(U'Ω'));
}

TEST_CASE("what cannot be drawn stays in the field, the file and the title, and is left out of the file's name") {
    Harness h;
    paste_name(h, many_scripts);
    CHECK(details_of(h).details.front().text == many_scripts);
    h.type("!");
    h.press(Key::backspace);
    CHECK(details_of(h).details.front().text == many_scripts);
    h.press(Key::enter);
    CHECK(h.saved().title == many_scripts);
    CHECK(text_of(h.document().path().filename()).find("\uFFFD") == std::string::npos);
    CHECK(text_of(h.document().path().filename()).find("\U0001F600") == std::string::npos);

    h.carry_out(EditDetails{});
    h.type(many_scripts);  // Typed over or behind: every character arrives.
    CHECK(details_of(h).details.front().text.ends_with(many_scripts));
    h.press_ctrl(U'a');
    h.press_ctrl(U'c');
    CHECK(h.pasted_elsewhere() == details_of(h).details.front().text);
}

TEST_CASE("stand-ins go and come back, and are taken for nothing else") {
    StandIns stand_ins;
    const std::string text = "a😀b\uE000\uFDD0\xff 日";
    const std::string field = stand_ins.for_field(text);
    CHECK(field.find("😀") == std::string::npos);
    CHECK(stand_ins.from_field(field) == text);
    CHECK(stand_ins.for_field("plain Ω") == "plain Ω");
    CHECK(stand_ins.for_typing(U'a') == U'a');
    const char32_t typed = stand_ins.for_typing(U'😀');
    CHECK(typed == 0xFDD0);
    std::string many;
    for (char32_t c = 0x20000; c < 0x20000 + 7000; ++c)
        many += utf8_of(c);
    const std::string held = stand_ins.for_field(many);
    CHECK(stand_ins.from_field(held) == many);  // What has no stand-in any more is handed over as it is.
}

TEST_CASE("characters that are typed have stand-ins of their own, of which there are more than a thousand") {
    StandIns stand_ins;
    stand_ins.for_field("😀");
    std::u32string given;
    for (char32_t c = 0x1F600; c < 0x1F600 + 1197; ++c)
        given += stand_ins.for_typing(c);
    CHECK(given.find(U'\0') == std::u32string::npos);
    CHECK(std::ranges::none_of(given, [](char32_t c) { return c >= 0xE000 && c <= 0xF8FF; }));
    for (std::size_t i = 0; i < given.size(); ++i)
        CHECK(stand_ins.original_of(given[i]) == 0x1F600 + i);
    CHECK(stand_ins.for_typing(U'\U0002FFFF') == 0);
    CHECK(stand_ins.for_typing(U'😀') == given.front());  // Again, with none left.
    CHECK(stand_ins.from_field(stand_ins.for_field("😀 ꀀ")) == "😀 ꀀ");
}
