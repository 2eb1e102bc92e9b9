#include "core/toml/syntax_causes.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/utf8.h"
#include "core/toml/odd_characters.h"
#include "core/toml/text_walk.h"

namespace readiness {

namespace {

constexpr std::string_view how_paths = R"(write / in paths, as in C:/Users/sam/scan20.toml, or \\ for each backslash)";
constexpr std::string_view how_merges =
    "keep what is right of the lines between the marks, and delete the lines with <<<<<<<, ======= and >>>>>>>";

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    for (;;) {
        const std::size_t end = text.find('\n');
        lines.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return lines;
        text.remove_prefix(end + 1);
    }
}

/// Git and its like write seven of a sign, and a blank or nothing behind them.
bool is_mark(std::string_view line, char sign) {
    constexpr std::size_t signs = 7;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.size() < signs || line.substr(0, signs) != std::string(signs, sign)) return false;
    return line.size() == signs || line[signs] == ' ';
}

/// Where a merge begins to be unfinished; nothing if no mark of a merge is in the lines.
std::optional<SyntaxCause> unfinished_merge(std::string_view text, int last_line) {
    const std::vector<std::string_view> lines = lines_of(text);
    for (std::size_t i = 0; i < lines.size() && static_cast<int>(i) < last_line; ++i) {
        if (!is_mark(lines[i], '<') && !is_mark(lines[i], '>') && !is_mark(lines[i], '|')) continue;
        return SyntaxCause{
            {static_cast<int>(i) + 1, 1},
            fmt::format("it begins with {}, a mark of a merge that was not finished", lines[i].substr(0, 7)),
            std::string(how_merges)};
    }
    return std::nullopt;
}

/// The first character up to the place that cannot be seen, or only looks right, and is in no text and no comment.
std::optional<SyntaxCause> odd_character(std::string_view text, SourcePosition stopped) {
    for (Walk walk{text}; !walk.rest.empty() && walk.at.line <= stopped.line;) {
        const char next = walk.next();
        if (next == '#' || next == '"' || next == '\'') {
            step_over_comment_or_string(walk);
            continue;
        }
        const CodePoint character = first_code_point(walk.rest);
        const bool is_first = walk.at.line == 1 && walk.at.column == 1;
        const std::string name = is_first && character.value == 0xFEFF ? "" : invisible_name(character.value);
        if (!name.empty()) {
            return SyntaxCause{walk.at, fmt::format("there is a {} here, which nobody can see", name),
                               "delete it, and write an ordinary blank if one belongs there"};
        }
        if (const char meant = looks_like(character.value)) {
            return SyntaxCause{walk.at,
                               fmt::format("“{}” (U+{:04X}) only looks like {}", walk.rest.substr(0, character.bytes),
                                           static_cast<unsigned>(character.value), meant),
                               fmt::format("write {} instead", meant)};
        }
        walk.step();
    }
    return std::nullopt;
}

/// A text in ordinary quotes on one line: where it begins, and what is between its quotes, as it is written.
struct WrittenText {
    SourcePosition at;
    std::string_view raw;
};

template <class Look>
void each_ordinary_text(std::string_view text, Look look) {
    for (Walk walk{text}; !walk.rest.empty();) {
        const char next = walk.next();
        if (next != '#' && next != '"' && next != '\'') {
            walk.step();
            continue;
        }
        const bool ordinary = next == '"' && !walk.rest.starts_with(R"(""")");
        const SourcePosition at = walk.at;
        const std::string_view from = walk.rest;
        step_over_comment_or_string(walk);
        if (!ordinary) continue;
        std::string_view raw = from.substr(1, from.size() - walk.rest.size() - 1);
        if (raw.ends_with('"')) raw.remove_suffix(1);
        look(WrittenText{at, raw});
    }
}

/// The column, counted from the opening quote, of the first backslash that makes the escape look wrong; npos if none.
template <class Wanted>
std::size_t find_escape(std::string_view raw, Wanted wanted) {
    for (std::size_t i = 0; i + 1 < raw.size(); ++i) {
        if (raw[i] != '\\') continue;
        if (wanted(raw.substr(i))) return i;
        ++i;  // The sign that it escapes.
    }
    return std::string_view::npos;
}

bool is_hex(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// An escape that TOML has: \n, \\, \u0041.
bool is_escape(std::string_view rest) {
    const char sign = rest[1];
    if (sign == 'u' || sign == 'U') {
        const std::size_t digits = sign == 'u' ? 4 : 8;
        const std::string_view number = rest.substr(2, digits);
        return number.size() == digits && std::all_of(number.begin(), number.end(), is_hex);
    }
    return std::string_view("btnfre\"\\").find(sign) != std::string_view::npos;
}

int columns_before(std::string_view raw, std::size_t place) {
    int columns = 1;  // The opening quote.
    for (std::string_view rest = raw.substr(0, place); !rest.empty(); ++columns)
        rest.remove_prefix(std::max<std::size_t>(utf8_length(rest), 1));
    return columns;
}

std::optional<SyntaxCause> backslash(std::string_view text, SourcePosition stopped) {
    std::optional<SyntaxCause> cause;
    each_ordinary_text(text, [&](const WrittenText& written) {
        if (cause || written.at.line != stopped.line) return;
        const std::size_t place = find_escape(written.raw, [](std::string_view rest) { return !is_escape(rest); });
        if (place == std::string_view::npos) return;
        cause = SyntaxCause{{written.at.line, written.at.column + columns_before(written.raw, place)},
                            fmt::format("a backslash in a text makes a sign of what follows, and {} is none",
                                        written.raw.substr(place, 1 + utf8_length(written.raw.substr(place + 1)))),
                            std::string(how_paths)};
    });
    return cause;
}

/// Between the comma and the column there is nothing but digits and blanks: the parser took the 5 of 7,5 for a key.
bool is_number_up_to(std::string_view line, std::size_t comma, int column) {
    const auto end = std::min(line.size(), static_cast<std::size_t>(std::max(1, column)) - 1);
    const auto is_part = [](char c) { return is_digit(c) || c == ' ' || c == '\t'; };
    return comma < end && std::all_of(line.begin() + static_cast<std::ptrdiff_t>(comma) + 1,
                                      line.begin() + static_cast<std::ptrdiff_t>(end), is_part);
}

/// Points before a comma stand between thousands: 1.000,5. Other points are those of numbers: 1.5,2 is two of them.
bool are_thousands(std::string_view whole) {
    const std::size_t first = std::min(whole.find('.'), whole.size());
    const std::string_view groups = whole.substr(first);  // .234.000
    if (groups.empty()) return true;
    constexpr std::size_t length = 4;
    if (first < 1 || first >= length || groups.size() % length != 0) return false;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if ((groups[i] == '.') != (i % length == 0)) return false;
    }
    return true;
}

/// 7,5 or 1.000,5 in a line: places of its first digit, of its comma and behind its last digit.
struct CommaNumber {
    std::size_t first;
    std::size_t comma;
    std::size_t end;

    [[nodiscard]] std::string with_point(std::string_view line) const {
        std::string digits(line.substr(first, comma - first));
        std::erase(digits, '.');
        return digits + '.' + std::string(line.substr(comma + 1, end - comma - 1));
    }
};

/// Nothing if what is at `comma` is no comma between two digits without a blank, or separates two numbers.
std::optional<CommaNumber> number_with_comma(std::string_view line, std::size_t comma) {
    if (line[comma] != ',' || comma == 0 || !is_digit(line[comma - 1])) return std::nullopt;
    if (comma + 1 == line.size() || !is_digit(line[comma + 1])) return std::nullopt;
    CommaNumber number{comma, comma, comma + 1};
    while (number.first > 0 && (is_digit(line[number.first - 1]) || line[number.first - 1] == '.'))
        --number.first;
    while (number.end < line.size() && is_digit(line[number.end]))
        ++number.end;
    if (!are_thousands(line.substr(number.first, comma - number.first))) return std::nullopt;
    return number;
}

/// A decimal comma where the parser stopped: in the number, or soon after its comma.
std::optional<SyntaxCause> decimal_comma(std::string_view text, SourcePosition stopped) {
    const std::vector<std::string_view> lines = lines_of(text);
    if (stopped.line < 1 || static_cast<std::size_t>(stopped.line) > lines.size()) return std::nullopt;
    const std::string_view line = lines[static_cast<std::size_t>(stopped.line) - 1];
    for (Walk walk{line}; !walk.rest.empty();) {
        if (walk.next() == '#') break;
        if (walk.next() == '"' || walk.next() == '\'') {
            step_over_comment_or_string(walk);
            continue;
        }
        const auto place = static_cast<std::size_t>(walk.rest.data() - line.data());
        if (const std::optional<CommaNumber> number = number_with_comma(line, place)) {
            constexpr int near = 2;
            const int first = walk.at.column - static_cast<int>(place - number->first);
            const bool stopped_here =
                stopped.column >= std::min(first, walk.at.column - near) && stopped.column <= walk.at.column + near;
            if (stopped_here || is_number_up_to(line, place, stopped.column)) {
                return SyntaxCause{{stopped.line, first},
                                   fmt::format("there is a comma in the number {}",
                                               line.substr(number->first, number->end - number->first)),
                                   fmt::format("write numbers with a decimal point: {}", number->with_point(line))};
            }
        }
        walk.step();
    }
    return std::nullopt;
}

/// "C:\…", "…\….toml": signs of a path.
bool looks_like_path(std::string_view raw) {
    const bool drive = raw.size() > 2 && raw[1] == ':' && raw[2] == '\\';
    const std::size_t dot = raw.rfind('.');
    return drive || raw.starts_with(".\\") || raw.starts_with("..\\") ||
           (dot != std::string_view::npos && raw.substr(dot) == ".toml");
}

}  // namespace

std::optional<SyntaxCause> true_cause(std::string_view text, SourcePosition stopped) {
    if (auto cause = unfinished_merge(text, stopped.line)) return cause;
    if (auto cause = odd_character(text, stopped)) return cause;
    if (auto cause = backslash(text, stopped)) return cause;
    return decimal_comma(text, stopped);
}

std::vector<SyntaxCause> doubts_about(std::string_view text) {
    std::vector<SyntaxCause> doubts;
    // Hardly any file has a backslash or such a mark: then nothing of it is walked.
    const auto look_at_text = [&](const WrittenText& written) {
        if (!looks_like_path(written.raw)) return;
        const std::size_t place = find_escape(written.raw, [](std::string_view rest) {
            return std::string_view("btnfr").find(rest[1]) != std::string_view::npos;
        });
        if (place == std::string_view::npos) return;
        doubts.push_back({{written.at.line, written.at.column + columns_before(written.raw, place)},
                          fmt::format("{} in this path is taken for a sign of its own, such as a tab or a line end",
                                      written.raw.substr(place, 2)),
                          std::string(how_paths)});
    };
    if (text.find('\\') != std::string_view::npos) each_ordinary_text(text, look_at_text);
    if (text.find("<<<<<<<") == std::string_view::npos) return doubts;
    const std::vector<std::string_view> lines = lines_of(text);
    const bool all_marks = std::ranges::any_of(lines, [](std::string_view line) { return is_mark(line, '='); }) &&
                           std::ranges::any_of(lines, [](std::string_view line) { return is_mark(line, '>'); });
    if (!all_marks) return doubts;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!is_mark(lines[i], '<')) continue;
        doubts.push_back({{static_cast<int>(i) + 1, 1},
                          "a text has the marks of a merge that was not finished in it",
                          std::string(how_merges)});
        break;
    }
    return doubts;
}

}  // namespace readiness
