#include "app/desktop/ui/stand_ins.h"

#include <optional>

#include "core/base/utf8.h"

namespace readiness {

namespace {

/// Characters of one kind that may be stand-ins.
struct Supply {
    char32_t first;
    std::size_t count;

    [[nodiscard]] std::optional<std::size_t> number_of(char32_t character) const {
        if (character < first || character >= first + count) return std::nullopt;
        return character - first;
    }
};

// Dear ImGui takes these as typed: those that Unicode keeps for a program's own use inside itself, and the signs of
// Yi, which few people write.
constexpr Supply inside{0xFDD0, 32};
constexpr Supply yi{0xA000, 1165};
// It takes these when they are pasted or there already, but not as typed.
constexpr Supply private_use{0xE000, 6400};

char32_t typed_at(std::size_t number) {
    return static_cast<char32_t>(number < inside.count ? inside.first + number : yi.first + number - inside.count);
}

std::optional<std::size_t> typed_number_of(char32_t character) {
    if (const auto number = inside.number_of(character)) return number;
    const auto number = yi.number_of(character);
    return number ? std::optional(*number + inside.count) : std::nullopt;
}

bool needs_stand_in(char32_t character) {
    return character > 0xFFFF || typed_number_of(character) || private_use.number_of(character);
}

}  // namespace

bool needs_stand_ins(std::string_view text) {
    // No character that needs one begins with a lower byte: U+A000 is EA 80 80.
    constexpr unsigned char least = 0xEA;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (static_cast<unsigned char>(text[i]) >= least && needs_stand_in(first_code_point(text.substr(i)).value))
            return true;
    }
    return false;
}

std::string StandIns::for_field(std::string_view text) {
    std::string field;
    field.reserve(text.size());
    while (!text.empty()) {
        const CodePoint first = first_code_point(text);
        const std::string_view written = text.substr(0, first.bytes);
        text.remove_prefix(first.bytes);
        if (first.bytes < 3 || !needs_stand_in(first.value)) {
            field += written;
            continue;
        }
        const auto known = stand_ins_.find(first.value);
        if (known == stand_ins_.end() && private_.size() == private_use.count) {
            field += written;
            continue;
        }
        if (known == stand_ins_.end()) {
            stand_ins_[first.value] = static_cast<char32_t>(private_use.first + private_.size());
            private_.push_back(first.value);
        }
        field += utf8_of(stand_ins_[first.value]);
    }
    return field;
}

std::string StandIns::from_field(std::string_view text) const {
    std::string written;
    written.reserve(text.size());
    while (!text.empty()) {
        const CodePoint first = first_code_point(text);
        const char32_t original = first.bytes < 3 ? first.value : original_of(first.value);
        if (original != first.value) {
            written += utf8_of(original);
        } else {
            written += text.substr(0, first.bytes);
        }
        text.remove_prefix(first.bytes);
    }
    return written;
}

char32_t StandIns::original_of(char32_t character) const {
    if (const auto number = typed_number_of(character); number && *number < typed_.size()) return typed_[*number];
    if (const auto number = private_use.number_of(character); number && *number < private_.size())
        return private_[*number];
    return character;
}

char32_t StandIns::for_typing(char32_t character) {
    if (!needs_stand_in(character)) return character;
    const auto known = stand_ins_.find(character);
    if (known != stand_ins_.end() && typed_number_of(known->second)) return known->second;
    if (typed_.size() == inside.count + yi.count) return 0;
    const char32_t stand_in = typed_at(typed_.size());
    typed_.push_back(character);
    stand_ins_[character] = stand_in;
    return stand_in;
}

}  // namespace readiness
