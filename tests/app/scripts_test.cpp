// Scripts that the program's own fonts do not have: drawn with what the system has, or reported once; never lost.
#include "app/desktop/ui/scripts.h"

#include <algorithm>
#include <fmt/format.h>
#include <memory>
#include <optional>
#include <string>

#include "app/desktop/ui/glyph_reader.h"
#include "app/desktop/ui/glyph_shelf.h"
#include "core/base/utf8.h"
#include "core/platform/path_text.h"
#include "harness.h"

using namespace readiness;
using namespace std::string_literals;

namespace {

/// A system with one font, which has the characters of a text: squares, an em wide.
class OneFont : public GlyphReader {
public:
    explicit OneFont(std::u32string characters) : characters_(std::move(characters)) {}

    bool has(const FontPlace& place, char32_t character) override {
        return place == FontPlace{"one"} && characters_.find(character) != std::u32string::npos;
    }
    std::optional<GlyphPicture> picture(const FontPlace& place, char32_t character, float em, int across) override {
        if (!has(place, character)) return std::nullopt;
        GlyphPicture square;
        square.width = static_cast<int>(em) * across;
        square.height = static_cast<int>(em);
        square.pixels.assign(static_cast<std::size_t>(square.width * square.height), 255);
        square.top = -em;
        square.shown_width = square.shown_height = square.advance = em;
        return square;
    }

private:
    std::u32string characters_;
};

/// How often the system was asked.
struct Asked {
    int times = 0;
};

FontFiles one_font(const std::u32string& characters, const std::shared_ptr<Asked>& asked = std::make_shared<Asked>()) {
    FontFiles files = find_fonts({});
    files.also.clear();
    files.search = [asked](char32_t, bool) {
        ++asked->times;
        return std::vector<FontPlace>{{"one"}};
    };
    files.reader = [characters] { return std::make_unique<OneFont>(characters); };
    return files;
}

/// What the last frame drew, stand-ins by what they stand for.
std::u32string drawn(Harness& h) {
    std::u32string all;
    for (const std::u32string& line : headless::drawn_lines()) {
        for (const char32_t letter : line)
            all += h.program().stand_ins().original_of(letter);
        all += U'\n';
    }
    return all;
}

bool draws(Harness& h, char32_t character) {
    return drawn(h).find(character) != std::u32string::npos;
}

/// A character that no font has is drawn as one.
std::size_t question_marks(Harness& h) {
    return static_cast<std::size_t>(std::ranges::count(drawn(h), U'?'));
}

std::vector<std::string> notices(const Harness& h) {
    std::vector<std::string> texts;
    for (const Notice& notice : h.state().notices)
        texts.push_back(notice.text);
    return texts;
}

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

const std::string& name_in_dialog(Harness& h) {
    REQUIRE(h.program().dialog().has_value());
    const auto* dialog = std::get_if<DetailsDialog>(&*h.program().dialog());
    REQUIRE(dialog != nullptr);
    return dialog->details.front().text;
}

/// Opens the dialog for a new assessment with an empty name.
void ask_for_name(Harness& h) {
    h.press_ctrl(U'n');
    h.press_ctrl(U'a');
    h.press(Key::backspace);
}

const std::vector<std::string>& hard_texts() {
    static const std::vector<std::string> texts = {
        "準備はできていますか。",
        "Готовы? Ґанок",
        "Έτοιμοι; ᾧ",
        "👨‍👩‍👧‍👦 👍🏿 🇩🇪 ❤️",
        "هل الفريق جاهز؟",
        "הצוות מוכן",
        "क्या टीम तैयार है?",
        "e\u0301 n\u0303 \u0439 \u0438\u0306",
        "𠮷野家 𝒜 \U0010FFFD",
        "\uE000 \uFDD0 ꀀ ꒌ",
        "ทีมพร้อมแล้ว",
        "\u200Eab\u200Fcd\uFEFF",
    };
    return texts;
}

}  // namespace

TEST_CASE("text of every script stays whole when it is typed, pasted, edited in the middle, undone, copied and saved") {
    for (const std::string& text : hard_texts()) {
        INFO(text);
        Harness h({}, first_editions(), one_font(U"準備"));
        ask_for_name(h);
        h.type(text);
        CHECK(name_in_dialog(h) == text);

        h.press_ctrl(U'a');
        h.press_ctrl(U'c');
        CHECK(h.pasted_elsewhere() == text);
        h.copy_elsewhere(text + text);
        h.press_ctrl(U'v');
        CHECK(name_in_dialog(h) == text + text);

        h.press(Key::home);
        h.press(Key::right);
        h.type("x");
        const std::size_t first = first_code_point(text).bytes;
        CHECK(name_in_dialog(h) == text.substr(0, first) + "x" + text.substr(first) + text);
        h.press_ctrl(U'z');
        CHECK(name_in_dialog(h) == text + text);
        h.press(Key::end);
        h.type("!");

        h.press(Key::enter);
        CHECK(h.saved().title == text + text + "!");
        CHECK_FALSE(contains(text_of(h.document().path().filename()), "\uFFFD"));
    }
}

TEST_CASE("a file with a name in any script is shown, renamed and copied under names in any script") {
    for (const std::string& text : hard_texts()) {
        INFO(text);
        Harness h({}, first_editions(), one_font(U"準備"));
        h.start("pulse");
        const std::filesystem::path old = h.document().path();
        const std::filesystem::path named = old.parent_path() / path_of("copy " + text + ".readiness.toml");
        h.carry_out(RenameFile{old, text});
        const std::filesystem::path renamed = h.document().path();
        CHECK(std::filesystem::exists(renamed));
        CHECK_FALSE(contains(text_of(renamed.filename()), "\uFFFD"));

        std::filesystem::copy_file(renamed, named);
        h.restart();
        h.carry_out(OpenFile{named});
        CHECK(h.document().path() == named);
        h.carry_out(Edit{AgreeAnswer{h.item().id, Answer::dont_know()}});
        h.carry_out(GoTo{ScreenId::start});
        CHECK(contains(bytes_of(named), "dont-know"));
    }
}

TEST_CASE("more emoji can be typed than there are characters for a program's own use") {
    Harness h({}, first_editions(), one_font(U""));
    ask_for_name(h);
    std::string text;
    for (char32_t emoji = 0x1F600; emoji < 0x1F600 + 70; ++emoji) {
        text += utf8_of(emoji);
    }
    h.type(text);
    CHECK(name_in_dialog(h) == text);
    // The same ones again, after they were pasted.
    h.copy_elsewhere("\U0001F680");
    h.press_ctrl(U'v');
    h.type("\U0001F680");
    CHECK(name_in_dialog(h) == text + "\U0001F680\U0001F680");
}

TEST_CASE("a character that a font of the system has is drawn, where it is typed too") {
    Harness h({}, first_editions(), one_font(U"準備𠮷😀"));
    ask_for_name(h);
    const std::size_t before = question_marks(h);
    h.type("準備𠮷😀");
    for (const char32_t character : U"準備𠮷😀"s) {
        if (character != 0) CHECK(draws(h, character));
    }
    CHECK(question_marks(h) == before);
    CHECK(notices(h).empty());
}

TEST_CASE("pasted characters are drawn without another event") {
    Harness h({}, first_editions(), one_font(U"準備"));
    ask_for_name(h);
    const std::size_t before = question_marks(h);
    h.copy_elsewhere("準備");
    h.press_ctrl(U'v');
    CHECK(draws(h, U'準'));
    CHECK(question_marks(h) == before);
}

TEST_CASE("the system is asked for a script once, not for each of its characters") {
    const auto asked = std::make_shared<Asked>();
    Harness h({}, first_editions(), one_font(U"準備はできていますか", asked));
    ask_for_name(h);
    CHECK(asked->times == 0);
    h.type("準備はできていますか");
    CHECK(asked->times == 1);
}

TEST_CASE("a script that no font has is reported once, with the packages that have one") {
    Harness h({}, first_editions(), one_font(U""));
    ask_for_name(h);
    h.type("準");
    REQUIRE(notices(h).size() == 1);
    CHECK(contains(notices(h).front(), "Chinese, Japanese or Korean"));
    CHECK(contains(notices(h).front(), "fonts-noto-cjk"));
    CHECK(contains(notices(h).front(), "google-noto-sans-cjk-fonts"));
    CHECK(contains(notices(h).front(), "stays whole"));
    h.type("備はで");
    CHECK(notices(h).size() == 1);
    h.press(Key::escape);
    h.click("dismiss");
    CHECK(notices(h).empty());
    ask_for_name(h);
    h.type("備国");
    CHECK(notices(h).empty());
    h.type("ⴰ");
    REQUIRE(notices(h).size() == 1);
    CHECK(contains(notices(h).front(), "Tifinagh letters"));
}

TEST_CASE("what no package helps with is reported without one") {
    Harness h({}, first_editions(), one_font(U""));
    ask_for_name(h);
    h.type("\uE123");
    REQUIRE(notices(h).size() == 1);
    CHECK(contains(notices(h).front(), "rare signs"));
    CHECK_FALSE(contains(notices(h).front(), "package"));
}

TEST_CASE("a script that is drawn without joining, or backwards, is reported once, in plain words") {
    struct Case {
        std::string text;
        std::string_view signs;
        bool joins;
        bool backwards;
    };
    for (const Case& one : {Case{"है", "Devanagari", true, false}, Case{"מוכן", "Hebrew", false, true},
                            Case{"جاهز", "Arabic", true, true}, Case{"ที", "Thai", true, false}}) {
        INFO(one.text);
        Harness h({}, first_editions(), one_font(U"हैמוכןجاهزที"));
        ask_for_name(h);
        h.type(one.text);
        REQUIRE(notices(h).size() == 1);
        CHECK(contains(notices(h).front(), one.signs));
        CHECK(contains(notices(h).front(), "join") == one.joins);
        CHECK(contains(notices(h).front(), "backwards") == one.backwards);
        CHECK(contains(notices(h).front(), "stays whole"));
        h.type(one.text);
        CHECK(notices(h).size() == 1);
    }
}

TEST_CASE("Greek and Cyrillic are in the program's own font, and nobody is told anything") {
    if (!contains(text_of(find_fonts({}).inter[0].filename()), "Inter")) {
        WARN("Inter is not installed");
        return;
    }
    FontFiles files = find_fonts({});
    files.search = nullptr;
    Harness h({}, first_editions(), files);
    ask_for_name(h);
    const std::size_t before = question_marks(h);
    h.type("Έτοιμοι Готовы ąčę");
    for (const char32_t character : {U'Έ', U'Г', U'ą'})
        CHECK(draws(h, character));
    CHECK(question_marks(h) == before);
    CHECK(notices(h).empty());
}

TEST_CASE("joiners and marks of direction are not seen, and take no room") {
    Harness h({}, first_editions(), one_font(U"準備"));
    ask_for_name(h);
    const std::size_t before = question_marks(h);
    h.type("準\u200D\u200E\uFE0F備");
    CHECK(notices(h).empty());
    CHECK(question_marks(h) == before);
}

TEST_CASE("the colour of a skin is not drawn as a sign of its own, and stays in the text") {
    Harness h({}, first_editions(), one_font(U"👍"));
    h.carry_out(StartNew{0, {{Detail::title, "👍🏿 done"}}});
    CHECK(draws(h, U'👍'));
    CHECK(notices(h).empty());
    CHECK(h.saved().title == "👍🏿 done");
}

TEST_CASE("a letter and its mark are drawn as one where Unicode has one") {
    Harness h({}, first_editions(), one_font(U""));
    h.start("pulse");
    h.carry_out(RenameFile{h.document().path(), "cafe\u0301"});
    h.carry_out(GoTo{ScreenId::start});
    CHECK(draws(h, U'é'));
    CHECK(notices(h).empty());
}

TEST_CASE("the facilitator's window draws the same scripts as the room's") {
    Harness h({}, first_editions(), one_font(U"準備"));
    h.carry_out(StartNew{0, {{Detail::title, "準備"}}});
    h.press(Key::f9);
    REQUIRE(h.state().presenting.facilitator);
    ask_for_name(h);
    const std::size_t before = question_marks(h);
    h.type("備");
    CHECK(draws(h, U'備'));
    CHECK(question_marks(h) == before);
}

namespace {

/// Draws frames that need all characters of the text, until the fonts have come to rest; returns how many there were.
int frames_until_rest(Fonts& fonts, float scale, TextStyle style, const std::string& text) {
    for (int frames = 1; frames < 20; ++frames) {
        if (fonts.stale(scale)) fonts.build(scale);
        ImGui::GetIO().DisplaySize = {100, 100};
        ImGui::NewFrame();
        std::string held;
        const std::string_view drawn = fonts.drawable(style, text, held);
        ImGui::GetForegroundDrawList()->AddText(fonts.font(style), fonts.pixels(style), {0, 0}, 0xFFFFFFFF,
                                                drawn.data(), drawn.data() + drawn.size());
        ImGui::Render();
        headless::accept_textures();
        if (!fonts.stale(scale)) return frames;
    }
    return 20;
}

}  // namespace

TEST_CASE("thousands of different characters are drawn, whatever room the atlas had") {
    std::u32string many;
    std::string text;
    for (char32_t c = 0x4E00; c < 0x4E00 + 3000; ++c) {
        many += c;
        text += utf8_of(c);
    }
    const headless::Context context;
    Fonts fonts(one_font(many));
    CHECK(frames_until_rest(fonts, 1, TextStyle::option, text) < 8);
    const ImFont& font = *fonts.font(TextStyle::option);
    CHECK(std::ranges::all_of(many, [&](char32_t c) { return compat::font_has(font, static_cast<unsigned>(c)); }));
    // Once they were announced there is room for them from the first frame.
    Fonts second = fonts.for_another_window();
    const headless::Context other;
    second.announce(text);
    CHECK(frames_until_rest(second, 1, TextStyle::option, text) == 1);
    if (compat::fonts_are_dynamic) return;
    // So large that no room holds them: some stay away, and no frame follows another for it.
    CHECK(frames_until_rest(second, 3, TextStyle::question, text) < 8);
    CHECK(frames_until_rest(second, 3, TextStyle::question, text) < 3);
}

namespace {

/// One of its characters is as wide as a whole line.
class WithOneWide : public OneFont {
public:
    WithOneWide(std::u32string characters, char32_t wide) : OneFont(std::move(characters)), wide_(wide) {}

    std::optional<GlyphPicture> picture(const FontPlace& place, char32_t character, float em, int across) override {
        return OneFont::picture(place, character, character == wide_ ? 50 * em : em, across);
    }

private:
    char32_t wide_;
};

}  // namespace

TEST_CASE("a character that is too large for the atlas does not keep away those after it") {
    FontFiles files = one_font(U"");
    files.reader = [] { return std::make_unique<WithOneWide>(U"\uFDFD準備", U'\uFDFD'); };
    const headless::Context context;
    Fonts fonts(files);
    CHECK(frames_until_rest(fonts, 1, TextStyle::option, "\uFDFD準備") < 4);
    const ImFont& font = *fonts.font(TextStyle::option);
    CHECK(compat::font_has(font, U'準'));
    CHECK(compat::font_has(font, U'備'));
}

TEST_CASE("scripts are found by their characters") {
    const auto signs = [](char32_t c) { return find_script(c) == nullptr ? "" : find_script(c)->signs; };
    CHECK(signs(U'a').empty());
    CHECK(signs(U'α') == "Greek letters");
    CHECK(signs(U'ж') == "Cyrillic letters");
    CHECK(signs(U'あ') == signs(U'語'));
    CHECK(signs(U'語') == signs(U'한'));
    CHECK(signs(U'𠮷') == signs(U'語'));
    CHECK(signs(U'😀') == "emoji");
    CHECK(find_script(U'ع')->needs == ScriptNeeds::both);
    CHECK(find_script(U'ש')->needs == ScriptNeeds::right_to_left);
    CHECK(find_script(U'ক')->needs == ScriptNeeds::joining);
    CHECK(find_script(U'ა')->needs == ScriptNeeds::nothing);
    CHECK(find_script(U'ሀ')->needs == ScriptNeeds::nothing);
    CHECK(find_script(U'\U0001E900')->needs == ScriptNeeds::both);
}

TEST_CASE("on Windows the fonts are found by a table, in the folders that have them") {
    const TemporaryFolder folder;
    for (const char* name : {"segoeui.ttf", "YuGothM.ttc", "msyh.ttc", "YuGothB.ttc", "seguiemj.ttf"})
        folder.file(name, "");
    const std::filesystem::path folders[] = {folder.path / "none", folder.path};
    const FontSearch search = search_in(folders);
    CHECK(search(U'ж', false) == std::vector<FontPlace>{{folder.path / "segoeui.ttf"}});
    CHECK(search(U'語', false) == std::vector<FontPlace>{{folder.path / "YuGothM.ttc"}, {folder.path / "msyh.ttc"}});
    CHECK(search(U'語', true).front() == FontPlace{folder.path / "YuGothB.ttc"});
    CHECK(search(U'😀', true) == std::vector<FontPlace>{{folder.path / "seguiemj.ttf"}});
    CHECK(search(U'ሀ', false).empty());
}

TEST_CASE("both readers of fonts draw a letter alike") {
    const FontPlace inter{find_fonts({}).inter[0]};
    if (inter.file.empty()) {
        WARN("no font is installed");
        return;
    }
    const auto freetype = system_glyphs();
    const auto stb = stb_glyphs();
    for (const char32_t letter : {U'g', U'Ж', U'Ω'}) {
        if (!freetype->has(inter, letter)) continue;
        CHECK(stb->has(inter, letter));
        for (const int across : {1, 2}) {
            const auto one = freetype->picture(inter, letter, 24, across);
            const auto other = stb->picture(inter, letter, 24, across);
            REQUIRE(one.has_value());
            REQUIRE(other.has_value());
            CHECK(std::abs(one->width - other->width) <= across);
            CHECK(std::abs(one->height - other->height) <= 1);
            CHECK(std::abs(one->left - other->left) <= 1);
            CHECK(std::abs(one->top - other->top) <= 1);
            CHECK(std::abs(one->advance - other->advance) < 0.3f);
        }
    }
    CHECK_FALSE(freetype->has(inter, U'語'));
    CHECK_FALSE(stb->picture({"no such file"}, U'a', 24, 1).has_value());
    CHECK_FALSE(freetype->picture({"no such file"}, U'a', 24, 1).has_value());
}

TEST_CASE("the system's own fonts draw what they have") {
    const FontSearch search = system_font_search();
    const auto reader = system_glyphs();
    int found = 0;
    for (const char32_t character : U"語あ한ΩЖა☺😀𠮷ሀᏣ"s) {
        for (const FontPlace& place : search(character, false)) {
            INFO(fmt::format("U+{:04X} in {}", static_cast<unsigned>(character), text_of(place.file)));
            if (!reader->has(place, character)) continue;
            const auto picture = reader->picture(place, character, 20, 1);
            if (!picture) continue;
            ++found;
            CHECK(picture->advance > 5);
            CHECK(picture->width > 3);
            CHECK(picture->width < 60);
            CHECK(std::ranges::any_of(picture->pixels, [](unsigned char pixel) { return pixel > 100; }));
            break;
        }
    }
    if (found == 0) WARN("the system has no font for any of them");
}
