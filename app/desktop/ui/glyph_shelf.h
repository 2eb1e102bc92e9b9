// What every window draws characters from that are not in the atlas from the start.
#pragma once

#include <array>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "app/desktop/ui/glyph_reader.h"
#include "app/desktop/ui/scripts.h"
#include "app/desktop/ui/stand_ins.h"

namespace readiness {

enum class FontWeight { regular, medium, semi_bold, bold };

/// A character that was drawn for the first time.
struct MetCharacter {
    char32_t character = 0;
    bool drawn = false;  ///< False: no font has it, and U+FFFD or "?" stands for it.
};

/// Chooses the font for each character: the program's own, else what the system has. The system is asked for the first
/// character of a script, and again only for those that the fonts which came of it do not have.
class GlyphShelf {
public:
    /// `own` by weight; `also` is asked after them and before the system.
    GlyphShelf(std::array<std::filesystem::path, 4> own, std::vector<std::filesystem::path> also, FontSearch search,
               std::unique_ptr<GlyphReader> reader);

    /// The characters that stand for those which Dear ImGui cannot count, in everything that is drawn and in fields.
    [[nodiscard]] StandIns& stand_ins() { return stand_ins_; }

    /// Nothing if no font has it. Marks take no room, and what only bears on its neighbours is not seen.
    std::optional<GlyphPicture> picture(char32_t character, FontWeight weight, float em, int across);

    /// True if there is a picture of it.
    bool has(char32_t character, FontWeight weight);

    /// Those that picture() was asked for since the last time, each once.
    std::vector<MetCharacter> take_met() { return std::exchange(met_, {}); }

private:
    /// Nullptr if none has it.
    const FontPlace* face_for(char32_t character, FontWeight weight);
    const FontPlace* find_face(char32_t character, FontWeight weight);
    std::optional<GlyphPicture> read(char32_t character, FontWeight weight, float em, int across);

    std::array<FontPlace, 4> own_;
    std::vector<FontPlace> also_;
    FontSearch search_;
    std::unique_ptr<GlyphReader> reader_;
    StandIns stand_ins_;
    /// By script and whether it is for strong text.
    std::map<std::pair<const Script*, bool>, std::vector<FontPlace>> faces_;
    std::map<std::pair<char32_t, FontWeight>, std::optional<FontPlace>> chosen_;
    std::set<char32_t> known_;
    std::vector<MetCharacter> met_;
};

/// False for what only bears on the signs around it: joiners, marks of direction, variation selectors.
bool is_seen(char32_t character);

}  // namespace readiness
