#include "core/storage/assessment_name.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "core/base/text.h"
#include "core/platform/path_text.h"

namespace readiness {

namespace {

/// Small letters for capital ones, byte by byte, so that places in both texts are the same.
std::string small_letters(std::string_view text) {
    std::string small(text);
    for (char& c : small) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return small;
}

bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

bool cut_end(std::string& text, std::string_view end) {
    if (!text.ends_with(end)) return false;
    text.resize(text.size() - end.size());
    return true;
}

/// Cuts " (2)" off; false if there is no number in brackets at the end.
bool cut_number(std::string& text) {
    const std::size_t open = text.rfind(" (");
    if (open == std::string::npos || !text.ends_with(')') || open + 3 >= text.size()) return false;
    const std::string_view number = std::string_view(text).substr(open + 2, text.size() - open - 3);
    if (!std::ranges::all_of(number, [](char c) { return c >= '0' && c <= '9'; })) return false;
    text.resize(open);
    return true;
}

/// How long the stem of the original is, if the stem is that of a copy; else the whole stem's length. The names that
/// this program gives have no blanks and no brackets in them, so what has them is somebody else's.
std::size_t original_length(const std::string& stem) {
    std::string rest = stem;
    cut_number(rest);
    for (const std::string_view word : {" - copy", " copy", " (copy)", " - kopie"}) {
        if (cut_end(rest, word)) return rest.size();
    }
    if (rest.size() < stem.size()) return rest.size();
    for (const std::string_view mark : {".sync-conflict-", " (conflict", "_conflict-", "-conflict-"}) {
        if (const std::size_t at = stem.find(mark); at != std::string::npos) return at;
    }
    const std::size_t conflicted = stem.find("conflicted copy");
    const std::size_t bracket = stem.rfind(" (", conflicted);
    return conflicted != std::string::npos && bracket != std::string::npos ? bracket : stem.size();
}

}  // namespace

AssessmentName assessment_name(const std::filesystem::path& path) {
    using Kind = AssessmentName::Kind;
    const std::string name = text_of(path.filename());
    std::string small = small_letters(name);
    if (small.starts_with('.')) return {};
    cut_end(small, ".txt");
    if (!cut_end(small, ".toml")) return {};
    constexpr std::string_view word = ".readiness";
    const std::size_t at = small.rfind(word);
    if (at == std::string::npos || at == 0) return {};
    const std::string_view between = std::string_view(small).substr(at + word.size());
    if (!between.empty() && is_letter_or_digit(between.front())) return {};
    const std::string stem = small.substr(0, at);
    if (const std::size_t kept = stem.find(" (changed elsewhere"); kept != std::string::npos) {
        return {Kind::changed_elsewhere, name.substr(0, kept)};
    }
    const std::size_t length = original_length(stem);
    return {between.empty() && length == stem.size() ? Kind::plain : Kind::copy, name.substr(0, length)};
}

bool is_named_as_assessment(const std::filesystem::path& path) {
    return assessment_name(path).kind != AssessmentName::Kind::none;
}

}  // namespace readiness
