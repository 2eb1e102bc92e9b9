#include "app/desktop/ui/fonts.h"

#include <algorithm>
#include <cmath>
#include <imgui_internal.h>
#include <optional>
#include <utility>

#include "app/desktop/ui/imgui_compat.h"
#include "app/desktop/ui/script_fonts.h"
#include "core/base/utf8.h"
#include "core/platform/folders.h"
#include "core/platform/path_text.h"
#include "core/storage/folder_entries.h"

namespace readiness {

namespace {

enum class Weight { regular, medium, semi_bold, bold };

struct StyleShape {
    Weight weight;
    float size;  ///< Em size in units of the design.
};

StyleShape shape_of(TextStyle style) {
    switch (style) {
        case TextStyle::small: return {Weight::regular, 13};
        case TextStyle::small_strong: return {Weight::semi_bold, 13};
        case TextStyle::body: return {Weight::regular, 15};
        case TextStyle::body_strong: return {Weight::semi_bold, 15};
        case TextStyle::lead: return {Weight::semi_bold, 18};
        case TextStyle::room: return {Weight::regular, 18};
        case TextStyle::room_strong: return {Weight::semi_bold, 18};
        case TextStyle::option: return {Weight::regular, 27};
        case TextStyle::option_small: return {Weight::regular, 18};
        case TextStyle::heading: return {Weight::semi_bold, 20};
        case TextStyle::question_small: return {Weight::semi_bold, 27};
        case TextStyle::title: return {Weight::bold, 26};
        case TextStyle::figure: return {Weight::bold, 36};
        case TextStyle::question: return {Weight::bold, 38};
        case TextStyle::clock: return {Weight::bold, 48};
        case TextStyle::count_: break;
    }
    return {Weight::regular, 15};
}

/// Dear ImGui sizes a font by ascent plus descent, which is 1.21 em in Inter.
constexpr float line_of_em = 1.21f;

constexpr const char* inter_names[] = {"Inter-Regular", "Inter-Medium", "Inter-SemiBold", "Inter-Bold"};

/// Always in the atlas: Western European letters, and the signs that the program's own texts use, such as the
/// formulas of the statistics and the caps of keys; U+FFFD stands for what no font has. The rest comes when a text has
/// it, since each letter is drawn in every style before the first frame.
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

/// False for what only bears on the signs around it: joiners, marks of direction, variation selectors.
bool is_seen(unsigned character) {
    const auto within = [&](unsigned first, unsigned last) { return character >= first && character <= last; };
    return !within(0x200B, 0x200F) && !within(0x2028, 0x202E) && !within(0x2060, 0x206F) && !within(0xFE00, 0xFE0F) &&
           !within(0xE0000, 0xE01EF) && character != 0xFEFF;
}

std::optional<std::filesystem::path> find_file(std::span<const std::filesystem::path> folders,
                                               const std::string& stem) {
    for (const std::filesystem::path& folder : folders) {
        for (const char* ending : {".otf", ".ttf", ".ttc"}) {
            std::error_code ignored;
            std::filesystem::path file = folder / (stem + ending);
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

}  // namespace

FontFiles find_fonts(std::span<const std::filesystem::path> own_folders) {
    FontFiles files;
    files.folders.assign(own_folders.begin(), own_folders.end());
    const std::vector<std::filesystem::path> system = system_folders();
    files.folders.insert(files.folders.end(), system.begin(), system.end());
    for (std::size_t i = 0; i < files.inter.size(); ++i) {
        files.inter[i] = find_file(files.folders, inter_names[i]).value_or("");
    }
    // Without Inter the program still reads well in what nearly every system has.
    for (const char* substitute : {"NotoSans-Regular", "DejaVuSans"}) {
        const auto found = find_file(files.folders, substitute);
        for (auto& file : files.inter) {
            if (file.empty() && found) file = *found;
        }
    }
    return files;
}

Fonts::Fonts(FontFiles files) : files_(std::move(files)) {}

Fonts Fonts::for_another_window() const {
    Fonts fonts(files_);
    fonts.follow(*this);
    return fonts;
}

void Fonts::follow(const Fonts& others) {
    const std::size_t before = announced_.size();
    announced_.insert(others.announced_.begin(), others.announced_.end());
    new_glyphs_ = new_glyphs_ || announced_.size() != before;
}

bool Fonts::announce(std::string_view text) {
    bool any = false;
    while (!text.empty()) {
        const CodePoint first = first_code_point(text);
        const auto character = static_cast<unsigned>(first.value);
        const bool is_text = utf8_length(text) > 0;
        text.remove_prefix(first.bytes);
        if (character < 0x20 || !is_text || in_base(character) || !announced_.insert(character).second) continue;
        unchecked_.push_back(character);
        any = any || (!compat::fonts_are_dynamic && character <= IM_UNICODE_CODEPOINT_MAX);
    }
    new_glyphs_ = new_glyphs_ || any;
    return any;
}

std::vector<unsigned> Fonts::take_missing() {
    std::vector<unsigned> missing;
    const ImFont* font = this->font(TextStyle::body);
    if (font == nullptr || new_glyphs_) return missing;
    for (const unsigned character : std::exchange(unchecked_, {})) {
        const bool drawn = character <= IM_UNICODE_CODEPOINT_MAX && compat::font_has(*font, character);
        if (!drawn && is_seen(character)) missing.push_back(character);
    }
    return missing;
}

bool Fonts::stale(float scale) const {
    return new_glyphs_ || built_scale_ != scale;
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
        atlas.Clear();
        other_ranges_.clear();
        ImFontGlyphRangesBuilder others;
        for (const unsigned character : announced_) {
            if (character <= IM_UNICODE_CODEPOINT_MAX) others.AddChar(static_cast<ImWchar>(character));
        }
        others.BuildRanges(&other_ranges_);
        others.AddRanges(base_ranges);
        ranges_.clear();
        others.BuildRanges(&ranges_);
        for (int i = 0; i < text_style_count; ++i)
            add_baked_font(static_cast<TextStyle>(i));
        atlas.TexGlyphPadding = 1;
        atlas.Flags |= ImFontAtlasFlags_NoPowerOfTwoHeight;
        atlas.Build();
    }
    ImGui::GetIO().FontDefault = font(TextStyle::body);
    built_scale_ = scale;
    new_glyphs_ = false;
}

void Fonts::add_baked_font(TextStyle style) {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    const auto index = static_cast<std::size_t>(style);
    const std::filesystem::path& file = files_.inter[static_cast<std::size_t>(shape_of(style).weight)];
    compat::keep_fractional_widths(atlas);
    ImFontConfig config;
    config.OversampleH = sizes_[index] < 34 ? 3 : 1;
    config.OversampleV = 1;
    config.PixelSnapH = false;
    if (file.empty()) {
        config.SizePixels = sizes_[index];
        fonts_[index] = atlas.AddFontDefault(&config);
        return;
    }
    // The timer has its own words only, and its size would make a large picture of all letters.
    const bool plain = style == TextStyle::clock;
    const ImWchar* ranges = plain ? &plain_range[0] : ranges_.Data;
    fonts_[index] = atlas.AddFontFromFileTTF(text_of(file).c_str(), sizes_[index], &config, ranges);
    if (plain) return;
    config.MergeMode = true;
    std::set<std::string> merged;
    for (const unsigned character : announced_) {
        for (const ScriptFont& script : script_fonts()) {
            if (character < script.first || character > script.last || !merged.insert(script.file).second) continue;
            const auto found = find_file(files_.folders, script.file);
            if (found) atlas.AddFontFromFileTTF(text_of(*found).c_str(), sizes_[index], &config, other_ranges_.Data);
        }
    }
}

/// One font a weight, each with the scripts' fonts behind it; sizes are asked for when text is drawn.
void Fonts::add_dynamic_fonts() {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    std::array<ImFont*, 4> by_weight{};
    for (std::size_t i = 0; i < by_weight.size(); ++i) {
        const float size = sizes_[static_cast<std::size_t>(TextStyle::body)];
        if (files_.inter[i].empty()) {
            by_weight[i] = atlas.AddFontDefault();
            continue;
        }
        by_weight[i] = atlas.AddFontFromFileTTF(text_of(files_.inter[i]).c_str(), size);
        ImFontConfig config;
        config.MergeMode = true;
        std::set<std::string> merged;
        for (const ScriptFont& script : script_fonts()) {
            const auto found = find_file(files_.folders, script.file);
            if (found && merged.insert(script.file).second) {
                atlas.AddFontFromFileTTF(text_of(*found).c_str(), size, &config);
            }
        }
    }
    for (int i = 0; i < text_style_count; ++i) {
        const Weight weight = shape_of(static_cast<TextStyle>(i)).weight;
        fonts_[static_cast<std::size_t>(i)] = by_weight[static_cast<std::size_t>(weight)];
    }
}

}  // namespace readiness
