// The fonts: Inter, with Noto for what Inter does not have, at the sizes that the screens use.
#pragma once

#include <array>
#include <filesystem>
#include <imgui.h>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace readiness {

enum class TextStyle {
    small,
    small_strong,
    body,
    body_strong,
    lead,  ///< A little larger than body: a card's first line.
    room,  ///< What people at the back of a room must read.
    room_strong,
    option,  ///< An answer on the Assess screen.
    option_small,
    heading,
    question_small,  ///< A question in a small window.
    title,
    figure,  ///< The overall score.
    question,
    clock,  ///< The timer.
    count_  ///< How many there are.
};
inline constexpr int text_style_count = static_cast<int>(TextStyle::count_);

/// Where font files are looked for, the program's own folder first.
struct FontFiles {
    std::array<std::filesystem::path, 4> inter;  ///< Regular, Medium, SemiBold, Bold; empty if not found.
    std::vector<std::filesystem::path> folders;  ///< Where fonts for other scripts are looked for.
};
FontFiles find_fonts(std::span<const std::filesystem::path> own_folders);

/// The glyphs in the atlas follow the texts: Latin is always there, other characters from the first time that a text
/// with them is announced. (From Dear ImGui 1.92 glyphs are made on demand, and announcing rebuilds nothing.)
class Fonts {
public:
    explicit Fonts(FontFiles files);

    /// The same fonts for another window, which may have another scale. They are to follow() these.
    [[nodiscard]] Fonts for_another_window() const;

    /// Takes over what was announced to the others.
    void follow(const Fonts& others);

    /// Says that these texts will be drawn. Returns true if a character is new, so that the atlas must be rebuilt.
    bool announce(std::string_view text);

    /// The announced characters that cannot be drawn, each reported once: no font here has them, or Dear ImGui cannot
    /// count so far. Empty until build() has made the fonts for them.
    std::vector<unsigned> take_missing();

    /// True if the atlas does not fit the scale or the announced texts: call build() outside a frame, then recreate
    /// the backend's font texture.
    [[nodiscard]] bool stale(float scale) const;

    /// Builds the current context's font atlas. `scale` is pixels for each unit of the design.
    void build(float scale);

    [[nodiscard]] ImFont* font(TextStyle style) const { return fonts_[static_cast<std::size_t>(style)]; }

    /// Font size in pixels, as Dear ImGui counts it: from the top of the tallest letter to the lowest descender.
    [[nodiscard]] float pixels(TextStyle style) const { return sizes_[static_cast<std::size_t>(style)]; }

private:
    void add_dynamic_fonts();
    void add_baked_font(TextStyle style);

    FontFiles files_;
    std::set<unsigned> announced_;
    std::vector<unsigned> unchecked_;  ///< Announced, and not looked for in the fonts yet.
    bool new_glyphs_ = false;
    float built_scale_ = 0;
    std::array<ImFont*, text_style_count> fonts_{};
    std::array<float, text_style_count> sizes_{};
    ImVector<ImWchar> ranges_;        ///< Must outlive the atlas: Dear ImGui keeps a pointer.
    ImVector<ImWchar> other_ranges_;  ///< What was announced beyond Latin.
};

}  // namespace readiness
