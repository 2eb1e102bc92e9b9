// The fonts: Inter, with Noto for what Inter does not have, at the sizes that the screens use.
#pragma once

#include <array>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <imgui.h>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/desktop/ui/font_search.h"

namespace readiness {

class GlyphReader;
class GlyphShelf;
class StandIns;
struct MetCharacter;

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

/// The program's own font files, and how the system is asked for what they do not have.
struct FontFiles {
    std::array<std::filesystem::path, 4> inter;            ///< Regular, Medium, SemiBold, Bold; empty if not found.
    std::vector<std::filesystem::path> also;               ///< Is asked before the system is.
    FontSearch search;                                     ///< Null: the system has no fonts.
    std::function<std::unique_ptr<GlyphReader>()> reader;  ///< Null: the system's.
};
FontFiles find_fonts(std::span<const std::filesystem::path> own_folders);

/// Rows of the atlas that were changed, from `top` to before `bottom`.
struct AtlasRows {
    int top = 0;
    int bottom = 0;
};

/// The atlas has Latin letters and the program's own signs from the start, in every style. Any other character comes
/// into it when it is drawn or measured for the first time, in that style alone, from the program's fonts or the
/// system's.
class Fonts {
public:
    explicit Fonts(FontFiles files);
    ~Fonts();
    Fonts(Fonts&& other) noexcept;
    Fonts& operator=(Fonts&& other) = delete;

    /// The same fonts for another window, which may have another scale. They are to follow() these.
    [[nodiscard]] Fonts for_another_window() const;

    /// Takes over how many characters beyond Latin were announced to the others.
    void follow(const Fonts& others);

    /// Says that these texts will be drawn, so that there is room for their characters from the first frame. Returns
    /// true if the atlas must be rebuilt for it.
    bool announce(std::string_view text);

    /// The text as Dear ImGui is to draw it in that style: stand-ins for what it cannot count, one character for a
    /// letter with its marks. Its characters are in the atlas then. `held` keeps it if it is another text.
    std::string_view drawable(TextStyle style, std::string_view text, std::string& held) const;

    /// Brings the characters of a text into the atlas that has its stand-ins already, as a field has. Returns true if
    /// one came that was not there.
    bool bring(TextStyle style, std::string_view text) const;

    /// The characters beyond Latin that were drawn in any window for the first time.
    [[nodiscard]] std::vector<MetCharacter> take_met() const;

    [[nodiscard]] StandIns& stand_ins() const;

    /// True if the atlas does not fit the scale or the texts: call build() outside a frame, then recreate the backend's
    /// font texture.
    [[nodiscard]] bool stale(float scale) const;

    /// Builds the current context's font atlas. `scale` is pixels for each unit of the design.
    void build(float scale);

    /// What came into the atlas since it was built or since the last time, for the backend's texture.
    [[nodiscard]] std::optional<AtlasRows> take_changed() const;

    [[nodiscard]] ImFont* font(TextStyle style) const { return fonts_[static_cast<std::size_t>(style)]; }

    /// Font size in pixels, as Dear ImGui counts it: from the top of the tallest letter to the lowest descender.
    [[nodiscard]] float pixels(TextStyle style) const { return sizes_[static_cast<std::size_t>(style)]; }

private:
    struct Late;

    Fonts(FontFiles files, std::shared_ptr<GlyphShelf> shelf);
    void add_dynamic_fonts();
    void add_baked_font(TextStyle style);
    bool bring_one(TextStyle style, ImWchar character) const;

    FontFiles files_;
    std::shared_ptr<GlyphShelf> shelf_;
    std::unique_ptr<Late> late_;  ///< What changes while texts are drawn.
    std::set<char32_t> announced_;
    float built_scale_ = 0;
    std::array<ImFont*, text_style_count> fonts_{};
    std::array<float, text_style_count> sizes_{};
};

}  // namespace readiness
