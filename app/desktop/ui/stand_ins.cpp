#include "app/desktop/ui/stand_ins.h"

#include <algorithm>
#include <imgui_internal.h>

#include "core/base/utf8.h"

namespace readiness {

namespace {

// Unicode keeps these for a program's own use inside itself, and Dear ImGui takes them as typed.
constexpr char32_t first_typed = 0xFDD0;
constexpr std::size_t typed_count = 32;
constexpr char32_t first_private = 0xE000;
constexpr std::size_t private_count = 0x1900;

char32_t stand_in_at(std::size_t number) {
    if (number < typed_count) return first_typed + static_cast<char32_t>(number);
    return first_private + static_cast<char32_t>(number - typed_count);
}

/// Which stand-in a character is; typed_count + private_count if it is none.
std::size_t number_of(char32_t character) {
    if (character >= first_typed && character < first_typed + typed_count) return character - first_typed;
    if (character >= first_private && character < first_private + private_count)
        return character - first_private + typed_count;
    return typed_count + private_count;
}

bool needs_stand_in(char32_t character) {
    return character > 0xFFFF || number_of(character) < typed_count + private_count;
}

void append_utf8(std::string& text, char32_t character) {
    char bytes[5] = {};
    ImTextCharToUtf8(bytes, character);
    text += bytes;
}

}  // namespace

char32_t StandIns::stand_in_for(char32_t character) {
    const auto known = std::ranges::find(originals_, character);
    const auto number = static_cast<std::size_t>(known - originals_.begin());
    if (number >= typed_count + private_count) return 0;
    if (known == originals_.end()) originals_.push_back(character);
    return stand_in_at(number);
}

std::string StandIns::for_field(std::string_view text) {
    std::string field;
    field.reserve(text.size());
    while (!text.empty()) {
        const CodePoint first = first_code_point(text);
        const char32_t stand_in = needs_stand_in(first.value) ? stand_in_for(first.value) : 0;
        if (stand_in != 0) {
            append_utf8(field, stand_in);
        } else {
            field += text.substr(0, first.bytes);
        }
        text.remove_prefix(first.bytes);
    }
    return field;
}

std::string StandIns::from_field(std::string_view text) const {
    std::string written;
    written.reserve(text.size());
    while (!text.empty()) {
        const CodePoint first = first_code_point(text);
        const std::size_t number = number_of(first.value);
        if (number < originals_.size()) {
            append_utf8(written, originals_[number]);
        } else {
            written += text.substr(0, first.bytes);
        }
        text.remove_prefix(first.bytes);
    }
    return written;
}

char32_t StandIns::for_typing(char32_t character) {
    if (!needs_stand_in(character)) return character;
    const char32_t stand_in = stand_in_for(character);
    return stand_in >= first_typed && stand_in < first_typed + typed_count ? stand_in : 0;
}

}  // namespace readiness
