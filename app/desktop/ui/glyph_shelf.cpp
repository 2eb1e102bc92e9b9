#include "app/desktop/ui/glyph_shelf.h"

#include <algorithm>

#include "core/base/utf8.h"

namespace readiness {

namespace {

/// It stands over the letter before it. Most fonts have it so; where one gives it room of its own, it is moved back.
void take_no_room(GlyphPicture& picture) {
    if (picture.advance <= 0) return;
    picture.left -= picture.advance;
    picture.advance = 0;
}

}  // namespace

bool is_seen(char32_t character) {
    const auto within = [&](char32_t first, char32_t last) { return character >= first && character <= last; };
    return !within(0x200B, 0x200F) && !within(0x2028, 0x202E) && !within(0x2060, 0x206F) && !within(0xFE00, 0xFE0F) &&
           !within(0xE0000, 0xE01EF) && character != 0xFEFF && character != 0x061C && character != 0x034F;
}

GlyphShelf::GlyphShelf(std::array<std::filesystem::path, 4> own, std::vector<std::filesystem::path> also,
                       FontSearch search, std::unique_ptr<GlyphReader> reader)
    : search_(std::move(search)), reader_(std::move(reader)) {
    std::ranges::transform(own, own_.begin(), [](const auto& file) { return FontPlace{file, 0}; });
    std::ranges::transform(also, std::back_inserter(also_), [](const auto& file) { return FontPlace{file, 0}; });
}

std::optional<GlyphPicture> GlyphShelf::picture(char32_t character, FontWeight weight, float em, int across) {
    if (!is_seen(character)) return GlyphPicture();
    std::optional<GlyphPicture> picture = read(character, weight, em, across);
    if (known_.insert(character).second) met_.push_back({character, picture.has_value()});
    if (picture && is_mark(character)) take_no_room(*picture);
    return picture;
}

/// What a font has in a form that cannot be drawn is looked for in the others.
std::optional<GlyphPicture> GlyphShelf::read(char32_t character, FontWeight weight, float em, int across) {
    const FontPlace* face = face_for(character, weight);
    if (face == nullptr) return std::nullopt;
    std::optional<GlyphPicture> picture = reader_->picture(*face, character, em, across);
    if (picture || !search_) return picture;
    for (const FontPlace& other : search_(character, weight >= FontWeight::semi_bold)) {
        picture = reader_->picture(other, character, em, across);
        if (!picture) continue;
        chosen_[{character, weight}] = other;
        return picture;
    }
    chosen_[{character, weight}] = std::nullopt;
    return std::nullopt;
}

bool GlyphShelf::has(char32_t character, FontWeight weight) {
    return !is_seen(character) || face_for(character, weight) != nullptr;
}

const FontPlace* GlyphShelf::face_for(char32_t character, FontWeight weight) {
    const auto known = chosen_.find({character, weight});
    if (known != chosen_.end()) return known->second ? &*known->second : nullptr;
    const FontPlace* found = find_face(character, weight);
    std::optional<FontPlace>& chosen = chosen_[{character, weight}];
    if (found != nullptr) chosen = *found;
    return chosen ? &*chosen : nullptr;
}

const FontPlace* GlyphShelf::find_face(char32_t character, FontWeight weight) {
    const auto has = [&](const FontPlace& face) { return !face.file.empty() && reader_->has(face, character); };
    const FontPlace& own = own_[static_cast<std::size_t>(weight)];
    if (has(own)) return &own;
    const auto also = std::ranges::find_if(also_, has);
    if (also != also_.end()) return &*also;
    const bool bold = weight >= FontWeight::semi_bold;
    std::vector<FontPlace>& faces = faces_[{find_script(character), bold}];
    auto found = std::ranges::find_if(faces, has);
    if (found == faces.end() && search_) {
        for (FontPlace& face : search_(character, bold)) {
            if (std::ranges::find(faces, face) == faces.end()) faces.push_back(std::move(face));
        }
        found = std::ranges::find_if(faces, has);
    }
    return found == faces.end() ? nullptr : &*found;
}

}  // namespace readiness
