#include "core/drawing/wrap_text.h"

#include <cstddef>
#include <optional>

#include "core/base/utf8.h"

namespace readiness {

namespace {

/// Chinese and Japanese are written without spaces, and go on in the next line after almost any sign.
bool is_chinese_or_japanese(char32_t c) {
    return (c >= 0x2E80 && c <= 0x312F) || (c >= 0x3190 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0xFE30 && c <= 0xFE4F) || (c >= 0xFF01 && c <= 0xFF60) || (c >= 0x20000 && c <= 0x3FFFF);
}

/// Signs that no line begins with: what closes or ends, small letters, and what belongs to the sign before.
constexpr std::u32string_view never_first =
    U"、。，．・：；？！゛゜ヽヾゝゞ々ー）］｝〕〉》」』】〙〗〟’”»!%),.:;?]}…‥〜"
    U"ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ\u3099\u309A\u200D\uFE0E\uFE0F";
/// Signs that no line ends with.
constexpr std::u32string_view never_last = U"（［｛〔〈《「『【〘〖〝‘“«([{";

bool may_part(char32_t before, char32_t after) {
    return (is_chinese_or_japanese(before) || is_chinese_or_japanese(after)) && before != U' ' && before != U'\n' &&
           never_first.find(after) == std::u32string_view::npos && never_last.find(before) == std::u32string_view::npos;
}

struct Break {
    std::size_t end;   ///< Of the line,
    std::size_t next;  ///< and where the next begins.
};

}  // namespace

std::string wrap_text(std::string_view text, double width, const std::function<double(std::string_view)>& width_of) {
    std::string lines;
    lines.reserve(text.size());
    std::size_t line = 0;       // Where the current line begins,
    std::optional<Break> last;  // and the last place where it may end.
    const auto end_line = [&](const Break& at) {
        lines += text.substr(line, at.end - line);
        lines += '\n';
        line = at.next;
    };
    char32_t before = 0;
    for (std::size_t i = 0; i <= text.size();) {
        const bool ends = i == text.size() || text[i] == '\n';
        const CodePoint here = i == text.size() ? CodePoint() : first_code_point(text.substr(i));
        const bool at_space = !ends && text[i] == ' ';
        if (ends || at_space || may_part(before, here.value)) {
            if (last && width_of(text.substr(line, i - line)) > width) end_line(*last);
            if (i < text.size() && ends) end_line({i, i + 1});
            last = ends ? std::nullopt : std::optional(Break{i, at_space ? i + 1 : i});
        }
        before = here.value;
        i += here.bytes;
    }
    return lines + std::string(text.substr(line));
}

}  // namespace readiness
