#include "app/desktop/ui/fonts.h"

#include <algorithm>
#include <cmath>
#include <imgui_internal.h>
#include <iterator>
#include <optional>
#include <utility>

#include "app/desktop/ui/glyph_compat.h"
#include "app/desktop/ui/glyph_shelf.h"
#include "app/desktop/ui/imgui_compat.h"
#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/platform/folders.h"
#include "core/platform/path_text.h"
#include "core/storage/folder_entries.h"

namespace readiness {

namespace {

struct StyleShape {
    FontWeight weight;
    float size;  ///< Em size in units of the design.

    friend bool operator==(const StyleShape&, const StyleShape&) = default;
};

StyleShape shape_of(TextStyle style) {
    switch (style) {
        case TextStyle::small: return {FontWeight::regular, 13};
        case TextStyle::small_strong: return {FontWeight::semi_bold, 13};
        case TextStyle::body: return {FontWeight::regular, 15};
        case TextStyle::body_strong: return {FontWeight::semi_bold, 15};
        case TextStyle::lead: return {FontWeight::semi_bold, 18};
        case TextStyle::room: return {FontWeight::regular, 18};
        case TextStyle::room_strong: return {FontWeight::semi_bold, 18};
        case TextStyle::option: return {FontWeight::regular, 27};
        case TextStyle::option_small: return {FontWeight::regular, 18};
        case TextStyle::heading: return {FontWeight::semi_bold, 20};
        case TextStyle::question_small: return {FontWeight::semi_bold, 27};
        case TextStyle::title: return {FontWeight::bold, 26};
        case TextStyle::figure: return {FontWeight::bold, 36};
        case TextStyle::question: return {FontWeight::bold, 38};
        case TextStyle::clock: return {FontWeight::bold, 48};
        case TextStyle::count_: break;
    }
    return {FontWeight::regular, 15};
}

/// Dear ImGui sizes a font by ascent plus descent, which is 1.21 em in Inter.
constexpr float line_of_em = 1.21f;

constexpr const char* inter_names[] = {"Inter-Regular", "Inter-Medium", "Inter-SemiBold", "Inter-Bold"};

/// Always in the atlas: Western European letters, and the signs that the program's own texts use, such as the
/// formulas of the statistics and the caps of keys; U+FFFD, if Inter has it, stands for what no font has. The rest
/// comes when it is drawn, since each of these is drawn in every style before the first frame.
constexpr ImWchar base_ranges[] = {0x0020, 0x00FF, 0x03C3, 0x03C3, 0x2010, 0x2027, 0x2030, 0x203A, 0x20AC,
                                   0x20AC, 0x2190, 0x2193, 0x2212, 0x2212, 0x221A, 0x221A, 0x2264, 0x2265,
                                   0x232B, 0x232B, 0x2713, 0x2713, 0xFFFD, 0xFFFD, 0};

constexpr ImWchar plain_range[] = {0x0020, 0x007E, 0};

bool in_base(unsigned character) {
    for (const ImWchar* range = base_ranges; *range != 0; range += 2) {
        if (character >= range[0] && character <= range[1]) return true;
    }
    return false;
}

/// Inter has letters of its own at the places of stand-ins.
constexpr ImWchar stand_in_ranges[] = {0xA000, 0xA48C, 0xE000, 0xF8FF, 0xFDD0, 0xFDEF, 0};

/// How much of the atlas may be kept for what comes while texts are drawn, the next larger one each time that it is
/// full. When the largest is full, the atlas is made anew, and what is drawn then comes first.
constexpr compat::AtlasRoom rooms[] = {{0, 0},       {500, 250},   {1000, 500}, {1000, 1000},
                                       {1000, 2000}, {1000, 4000}, {1000, 8000}};
constexpr std::size_t largest_room = std::size(rooms) - 1;

/// For that many characters, each in the few styles that show texts of people.
std::size_t room_for(std::size_t characters, float scale) {
    if (characters == 0) return 0;
    constexpr float pixels_of_one = 2000;
    const float pixels = static_cast<float>(characters) * pixels_of_one * std::max(1.0f, scale * scale);
    std::size_t room = 1;
    while (room < largest_room && static_cast<float>(rooms[room].width * rooms[room].height) < pixels)
        ++room;
    return room;
}

/// Letters of fewer pixels have more columns in the atlas than on the screen, so that they are even wherever they
/// stand.
constexpr float large_letters = 34;

int columns_for(float line) {
    return line < large_letters ? 2 : 1;
}

/// Some fonts have a whole phrase as one sign, as wide as twenty letters.
bool is_too_large_for_any_room(const GlyphPicture& picture) {
    return picture.width >= rooms[largest_room].width || picture.height >= rooms[largest_room].height;
}

bool has_marks(std::string_view text) {
    // U+0300 is CC 80. Korean letters may be written in parts.
    constexpr unsigned char first_mark = 0xCC;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (static_cast<unsigned char>(text[i]) < first_mark) continue;
        const char32_t character = first_code_point(text.substr(i)).value;
        if (is_mark(character) || (character >= 0x1160 && character <= 0x11FF)) return true;
    }
    return false;
}

std::optional<std::filesystem::path> find_file(std::span<const std::filesystem::path> folders,
                                               const std::string& stem) {
    for (const std::filesystem::path& folder : folders) {
        for (const char* ending : {".otf", ".ttf", ".ttc"}) {
            std::error_code ignored;
            std::filesystem::path file = folder / path_of(stem + ending);
            if (std::filesystem::is_regular_file(file, ignored)) return file;
        }
    }
    return std::nullopt;
}

/// The system's font folders, and their direct sub-folders.
std::vector<std::filesystem::path> system_folders() {
    std::vector<std::filesystem::path> folders;
    for (const std::filesystem::path& root : system_font_folders()) {
        std::error_code ignored;
        if (!std::filesystem::is_directory(root, ignored)) continue;
        folders.push_back(root);
        for (const std::filesystem::directory_entry& entry : entries_of(root).entries) {
            if (entry.is_directory(ignored)) folders.push_back(entry.path());
        }
    }
    return folders;
}

/// Without the signs that only say which skin the emoji before them has: drawn alone they are squares.
std::string without_skins(std::string_view text) {
    std::string kept;
    char32_t before = 0;
    while (!text.empty()) {
        const CodePoint first = first_code_point(text);
        const bool is_skin = first.value >= 0x1F3FB && first.value <= 0x1F3FF && before >= 0x2600;
        if (!is_skin) kept += text.substr(0, first.bytes);
        before = first.value;
        text.remove_prefix(first.bytes);
    }
    return kept;
}

/// By weight. The shelf must live longer.
std::array<compat::GlyphMaker, 4> makers_of(GlyphShelf& shelf) {
    std::array<compat::GlyphMaker, 4> makers;
    int number = 0;
    for (compat::GlyphMaker& maker : makers) {
        maker = [&shelf, weight = static_cast<FontWeight>(number++)](ImWchar character, float line,
                                                                     std::optional<GlyphPicture>* picture) {
            if (character < 0xA0) return false;
            const char32_t original = shelf.stand_ins().original_of(character);
            if (picture == nullptr) return shelf.has(original, weight);
            *picture = shelf.picture(original, weight, line / line_of_em, columns_for(line));
            return picture->has_value();
        };
    }
    return makers;
}

}  // namespace

FontFiles find_fonts(std::span<const std::filesystem::path> own_folders) {
    FontFiles files;
    std::vector<std::filesystem::path> folders(own_folders.begin(), own_folders.end());
    const std::vector<std::filesystem::path> system = system_folders();
    folders.insert(folders.end(), system.begin(), system.end());
    for (std::size_t i = 0; i < files.inter.size(); ++i) {
        files.inter[i] = find_file(folders, inter_names[i]).value_or("");
    }
    // Without Inter the program still reads well in what nearly every system has.
    for (const char* substitute : {"NotoSans-Regular", "DejaVuSans"}) {
        const auto found = find_file(folders, substitute);
        for (auto& file : files.inter) {
            if (file.empty() && found) file = *found;
        }
    }
    if (const auto noto = find_file(folders, "NotoSans-Regular")) files.also.push_back(*noto);
    files.search = system_font_search();
    return files;
}

/// What changes while texts are drawn.
struct Fonts::Late {
    compat::LateGlyphs glyphs;
    std::array<compat::GlyphMaker, 4> makers;  ///< By weight.
    std::size_t room = 0;                      ///< Which of the rooms is kept in the atlas.
    std::size_t wanted_room = 0;
    bool overflowed = false;  ///< Since the atlas was built.
    int built_in_frame = 0;

    /// True if the atlas must be built again for so much room.
    bool want(std::size_t more) {
        if (compat::fonts_are_dynamic) return false;  // Dear ImGui makes room by itself.
        wanted_room = std::max(wanted_room, more);
        return wanted_room > room;
    }
};

Fonts::Fonts(FontFiles files)
    : files_(std::move(files)),
      shelf_(std::make_shared<GlyphShelf>(files_.inter, files_.also, files_.search,
                                          files_.reader ? files_.reader() : system_glyphs())),
      late_(std::make_unique<Late>()) {
    late_->makers = makers_of(*shelf_);
}

Fonts::~Fonts() = default;
Fonts::Fonts(Fonts&& other) noexcept = default;

Fonts::Fonts(FontFiles files, std::shared_ptr<GlyphShelf> shelf)
    : files_(std::move(files)), shelf_(std::move(shelf)), late_(std::make_unique<Late>()) {
    late_->makers = makers_of(*shelf_);
}

Fonts Fonts::for_another_window() const {
    Fonts fonts(files_, shelf_);
    fonts.follow(*this);
    return fonts;
}

std::vector<MetCharacter> Fonts::take_met() const {
    return shelf_->take_met();
}

StandIns& Fonts::stand_ins() const {
    return shelf_->stand_ins();
}

std::optional<AtlasRows> Fonts::take_changed() const {
    return late_->glyphs.take_changed();
}

void Fonts::follow(const Fonts& others) {
    if (announced_.size() == others.announced_.size()) return;
    announced_ = others.announced_;
    late_->want(room_for(announced_.size(), built_scale_));
}

bool Fonts::announce(std::string_view text) {
    while (!text.empty()) {
        const CodePoint first = first_code_point(text);
        const bool is_text = first.bytes > 1;
        text.remove_prefix(first.bytes);
        if (is_text && (first.value > IM_UNICODE_CODEPOINT_MAX || !in_base(first.value)) && is_seen(first.value))
            announced_.insert(first.value);
    }
    return late_->want(room_for(announced_.size(), built_scale_));
}

std::string_view Fonts::drawable(TextStyle style, std::string_view text, std::string& held) const {
    const auto is_ascii = [](char byte) { return static_cast<unsigned char>(byte) < 0x80; };
    if (std::ranges::all_of(text, is_ascii)) return text;
    if (has_marks(text)) text = held = composed(text);
    if (needs_stand_ins(text)) text = held = stand_ins().for_field(without_skins(text));
    bring(style, text);
    return text;
}

bool Fonts::bring(TextStyle style, std::string_view text) const {
    const ImFont* font = this->font(style);
    if (compat::fonts_are_dynamic || font == nullptr) return false;
    bool any = false;
    while (!text.empty()) {
        const CodePoint first = first_code_point(text);
        text.remove_prefix(first.bytes);
        if (first.bytes == 1 || first.value > IM_UNICODE_CODEPOINT_MAX) continue;
        if (!compat::font_has(*font, first.value)) any = bring_one(style, static_cast<ImWchar>(first.value)) || any;
    }
    return any;
}

bool Fonts::bring_one(TextStyle style, ImWchar character) const {
    if (late_->overflowed) return false;
    const compat::GlyphMaker& make = late_->makers[static_cast<std::size_t>(shape_of(style).weight)];
    std::optional<GlyphPicture> picture;
    if (!make(character, pixels(style), &picture)) return false;
    if (is_too_large_for_any_room(*picture)) return false;  // It must not keep away what comes after it.
    if (late_->glyphs.add(*font(style), character, *picture)) return true;
    late_->overflowed = true;
    late_->wanted_room = std::min(late_->room + 1, largest_room);
    return false;
}

bool Fonts::stale(float scale) const {
    // What is drawn in one frame may be more than the largest room holds: then some of it stays away.
    const bool is_full = late_->overflowed && ImGui::GetFrameCount() > late_->built_in_frame + 1;
    return built_scale_ != scale || late_->wanted_room > late_->room || is_full;
}

void Fonts::build(float scale) {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    for (int i = 0; i < text_style_count; ++i) {
        const auto style = static_cast<TextStyle>(i);
        sizes_[static_cast<std::size_t>(i)] = std::round(shape_of(style).size * line_of_em * scale);
    }
    if (compat::fonts_are_dynamic) {
        if (atlas.Fonts.empty()) add_dynamic_fonts();
    } else {
        late_->room = std::max(late_->wanted_room, room_for(announced_.size(), scale));
        late_->wanted_room = late_->room;
        late_->overflowed = false;
        late_->built_in_frame = ImGui::GetFrameCount();
        atlas.Clear();
        late_->glyphs.reserve(atlas, rooms[late_->room]);
        for (int i = 0; i < text_style_count; ++i)
            add_baked_font(static_cast<TextStyle>(i));
        atlas.TexGlyphPadding = 1;
        atlas.Flags |= ImFontAtlasFlags_NoPowerOfTwoHeight;
        atlas.Build();
    }
    ImGui::GetIO().FontDefault = font(TextStyle::body);
    built_scale_ = scale;
}

void Fonts::add_baked_font(TextStyle style) {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    const auto index = static_cast<std::size_t>(style);
    for (std::size_t same = 0; same < index; ++same) {
        if (shape_of(static_cast<TextStyle>(same)) != shape_of(style)) continue;
        fonts_[index] = fonts_[same];
        return;
    }
    const std::filesystem::path& file = files_.inter[static_cast<std::size_t>(shape_of(style).weight)];
    compat::keep_fractional_widths(atlas);
    ImFontConfig config;
    config.OversampleH = sizes_[index] < large_letters ? 3 : 1;
    config.OversampleV = 1;
    config.PixelSnapH = false;
    if (file.empty()) {
        config.SizePixels = sizes_[index];
        fonts_[index] = atlas.AddFontDefault(&config);
        return;
    }
    // The timer has its own words only, and its size would make a large picture of all letters.
    const ImWchar* ranges = style == TextStyle::clock ? &plain_range[0] : &base_ranges[0];
    fonts_[index] = atlas.AddFontFromFileTTF(text_of(file).c_str(), sizes_[index], &config, ranges);
}

/// One font a weight, each with all that the system has behind it; sizes are asked for when text is drawn.
void Fonts::add_dynamic_fonts() {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    std::array<ImFont*, 4> by_weight{};
    for (std::size_t i = 0; i < by_weight.size(); ++i) {
        const float size = sizes_[static_cast<std::size_t>(TextStyle::body)];
        ImFontConfig config;
        compat::leave_out(config, stand_in_ranges);
        if (files_.inter[i].empty()) {
            config.SizePixels = size;
            by_weight[i] = atlas.AddFontDefault(&config);
        } else {
            by_weight[i] = atlas.AddFontFromFileTTF(text_of(files_.inter[i]).c_str(), size, &config);
        }
        compat::add_glyph_maker(atlas, size, late_->makers[i]);
    }
    for (int i = 0; i < text_style_count; ++i) {
        const FontWeight weight = shape_of(static_cast<TextStyle>(i)).weight;
        fonts_[static_cast<std::size_t>(i)] = by_weight[static_cast<std::size_t>(weight)];
    }
}

}  // namespace readiness
