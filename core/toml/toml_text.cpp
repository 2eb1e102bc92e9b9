#include "core/toml/toml_text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <fmt/format.h>
#include <string>

#include "core/base/utf8.h"
#include "core/toml/syntax_causes.h"

namespace readiness {

namespace {

/// Where the byte at `offset` is: columns count characters.
SourcePosition place_of(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, offset);
    const std::size_t line_start = before.find_last_of('\n') + 1;  // 0 in the first line
    SourcePosition at{1 + static_cast<int>(std::ranges::count(before, '\n')), 1};
    for (std::string_view rest = before.substr(line_start); !rest.empty(); ++at.column)
        rest.remove_prefix(std::max<std::size_t>(utf8_length(rest), 1));
    return at;
}

/// True if the eight bytes are ASCII, and none is zero: nearly all of a file is.
bool are_plain(const char* eight) {
    constexpr std::uint64_t ones = 0x0101010101010101;
    constexpr std::uint64_t tops = 0x8080808080808080;
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, eight, sizeof bytes);
    return (((bytes - ones) | bytes) & tops) == 0;
}

bool is_text(std::string_view text, ProblemLog& log) {
    for (std::size_t i = 0; i < text.size();) {
        if (i + 8 <= text.size() && are_plain(text.data() + i)) {
            i += 8;
            continue;
        }
        const auto byte = static_cast<unsigned char>(text[i]);
        const bool is_plain = byte > 0 && byte < 0x80;
        const std::size_t length = is_plain ? 1 : utf8_length(text.substr(i));
        if (length == 0) {
            log.error(place_of(text, i), "the file is not UTF-8 text", "save it again with the encoding UTF-8");
            return false;
        }
        if (byte == 0) {
            log.error(place_of(text, i), "the file holds a zero byte, so it is no text file",
                      "save it again as plain text with the encoding UTF-8");
            return false;
        }
        i += length;
    }
    return true;
}

/// Where a comment, or a string of any of the four kinds, ends that begins at `from`. An ordinary string ends with its
/// line at the latest: if its closing quote is missing, toml++ says so.
std::size_t end_of_comment_or_string(std::string_view text, std::size_t from) {
    const char opening = text[from];
    if (opening == '#') return std::min(text.find('\n', from), text.size());
    const std::string thrice(3, opening);
    const bool is_multi_line = text.substr(from).starts_with(thrice);
    const std::string_view quote = std::string_view(thrice).substr(0, is_multi_line ? 3 : 1);
    std::size_t at = from + quote.size();
    for (; at < text.size(); ++at) {
        const char next = text[at];
        if (next == opening && (!is_multi_line || text.substr(at).starts_with(quote))) break;
        if (next == '\n' && !is_multi_line) return at;
        if (next == '\\' && opening == '"' && !text.substr(at).starts_with("\\\n")) ++at;  // What it escapes.
    }
    at += quote.size();
    for (int extra = 0; is_multi_line && extra < 2 && at < text.size() && text[at] == opening; ++extra)
        ++at;  // """a quote: """""
    return std::min(at, text.size());
}

/// The bytes that is_shallow() looks at.
constexpr std::array<bool, 256> is_sign = [] {
    std::array<bool, 256> signs{};
    for (const char sign : std::string_view("#\"'[]{}."))
        signs[static_cast<unsigned char>(sign)] = true;
    return signs;
}();

/// Counts the brackets that are open and the dots of the key at hand. Only ASCII is looked for, which is never a part
/// of another character, so bytes will do.
bool is_shallow(std::string_view text, ProblemLog& log) {
    int open = 0;
    int dots = 0;
    // A key ends where its value begins, or another one; that is looked for only where there are dots.
    std::size_t looked_at = 0;
    const auto end_key_before = [&](std::size_t place) {
        const std::string_view between = text.substr(looked_at, place - looked_at);
        if (dots > 0 && between.find_first_of("=,\n") != std::string_view::npos) dots = 0;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!is_sign[static_cast<unsigned char>(text[i])]) continue;
        switch (text[i]) {
            case '#':
            case '"':
            case '\'':
                end_key_before(i);
                i = end_of_comment_or_string(text, i) - 1;
                looked_at = i + 1;
                break;
            case '[':
            case '{':
                ++open;
                dots = 0;
                break;
            case ']':
            case '}':
                open = std::max(open - 1, 0);
                dots = 0;
                break;
            case '.':
                end_key_before(i);
                looked_at = i + 1;
                ++dots;
                break;
            default: break;
        }
        if (open > deepest_nesting) {
            log.error(place_of(text, i), fmt::format("there are more than {} open brackets here", deepest_nesting),
                      "no file of Readiness needs that many; look for one that is never closed");
            return false;
        }
        if (dots > deepest_nesting) {
            log.error(place_of(text, i), fmt::format("this key has more than {} parts", deepest_nesting),
                      "no file of Readiness needs that many");
            return false;
        }
    }
    return true;
}

/// What a person can do about what toml++ objects to, found by a part of its description.
struct Advice {
    std::string_view objection;
    std::string_view message;  ///< Plain words; empty if toml++'s own say it well.
    std::string_view hint;
};

constexpr std::string_view no_value = "there is a value here that is neither text nor a number";
constexpr std::string_view how_values =
    R"(put text in straight quotes, "like this"; numbers, dates, true and false are written without)";
constexpr std::string_view how_lines = "write the key and its value on one line: key = value";
constexpr std::string_view how_keys = "write keys with letters, digits, - and _, and all others in quotes";
constexpr std::string_view how_numbers = "write numbers as 10 or 0.5, without a unit";
constexpr std::string_view how_dates = "write dates as 2026-11-24 and times as 2026-11-24T09:30:00Z";
constexpr std::string_view how_sections = "write a section as [name], or as [[name]] if there can be several";

/// The first that fits is taken.
constexpr Advice advices[] = {
    {"in comments", "a comment holds a control character", "take the character out"},
    {"unescaped control characters", "a text in quotes is not closed on its line, or holds a control character",
     R"(close the quotes on the same line, or write the text between three quotes: """ … """)"},
    {"parsing string: encountered end-of-file", "the file ends in the middle of a text",
     "close it with the quotes it was opened with"},
    {"cannot redefine", "",
     "the same key or section appears twice: keep one, or use [[name]] for one more of its kind"},
    {"cannot insert", "", "the same key or section appears twice: keep one"},
    {"parsing table header", "", how_sections},
    {"encountered end-of-file", "the file ends in the middle of a line", how_lines},
    {"could not determine value type", no_value, how_values},
    {"expected 'true'", no_value, how_values},
    {"expected 'false'", no_value, how_values},
    {"expected 'nan'", no_value, how_values},
    {"expected 'inf'", no_value, how_values},
    {"expected value-terminator", no_value, how_values},
    {"expected value", "there is nothing after the equals sign", how_lines},
    {"expected a comment or whitespace", "",
     R"(write one key = value per line; numbers take a decimal point, and a quote inside a text is written \")"},
    {"expected '='", "", how_lines},
    {"unknown escape sequence", "", R"(write \\ for a backslash)"},
    {"not representable in 64 bits", "this number is too large", "write at most nine digits"},
    {"could not be interpreted as a value", "this number is too large", "write at most nine digits"},
    {"closing ']'", "", "separate the values of a list with commas, and close it with ]"},
    {"closing '}'", "", "keep a table in braces on one line, with commas between its keys and none at the end"},
    {"parsing date", "", how_dates},
    {"parsing time", "", how_dates},
    {"expected bare key", "", how_keys},
    {"expected keys", "there is no key at the start of this line", how_keys},
    {R"(after '\r')", "there is a carriage return without a line feed",
     "save the file with the line ends of Windows or of Unix"},
    {"leading zero", "", "write the number without zeroes in front"},
    {"digit", "", how_numbers},
};

struct Phrase {
    std::string_view technical;
    std::string_view plain;
};

constexpr Phrase phrases[] = {
    {R"('\n')", "the end of the line"},
    {" (inclusive)", ""},
    {" starting character or string delimiter", ""},
    {"encountered end-of-file", "the file ends here"},
    {"expected a comment or whitespace, saw", "the line should end here, but goes on with"},
    {"cannot redefine existing", "the file already has the"},
};

/// toml++'s description without "Error while parsing …:", in plainer words, on one line.
std::string shortened(std::string_view description) {
    constexpr std::string_view noise = "Error while parsing ";
    if (description.starts_with(noise)) {
        const std::size_t colon = description.find(": ");
        description.remove_prefix(colon == std::string_view::npos ? noise.size() : colon + 2);
    }
    std::string text(description);
    for (const Phrase& phrase : phrases) {
        const std::size_t found = text.find(phrase.technical);
        if (found != std::string::npos) text.replace(found, phrase.technical.size(), phrase.plain);
    }
    const auto is_control = [](char c) { return static_cast<unsigned char>(c) < ' '; };
    std::replace_if(text.begin(), text.end(), is_control, ' ');
    return text;
}

void report(const toml::parse_error& error, ProblemLog& log) {
    const SourcePosition at{static_cast<int>(error.source().begin.line), static_cast<int>(error.source().begin.column)};
    const std::string_view description = error.description();
    for (const Advice& advice : advices) {
        if (description.find(advice.objection) == std::string_view::npos) continue;
        const std::string message = advice.message.empty() ? shortened(description) : std::string(advice.message);
        return log.error(at, "this line cannot be read: " + message, std::string(advice.hint));
    }
    log.error(at, "this line cannot be read: " + shortened(description));
}

}  // namespace

std::optional<toml::table> parse_toml(std::string_view text, ProblemLog& log) {
    if (!is_text(text, log) || !is_shallow(text, log)) return std::nullopt;
    try {
        toml::table document = toml::parse(text);
        for (const SyntaxCause& doubt : doubts_about(text))
            log.warning(doubt.at, doubt.message, doubt.hint);
        return document;
    } catch (const toml::parse_error& error) {
        const auto begin = error.source().begin;
        const SourcePosition at{static_cast<int>(begin.line), static_cast<int>(begin.column)};
        if (const std::optional<SyntaxCause> cause = true_cause(text, at)) {
            log.error(cause->at, "this line cannot be read: " + cause->message, cause->hint);
        } else {
            report(error, log);
        }
        return std::nullopt;
    }
}

}  // namespace readiness
