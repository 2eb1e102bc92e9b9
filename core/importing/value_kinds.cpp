#include "core/importing/value_kinds.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <string>

#include "core/importing/table.h"
#include "core/importing/word_list.h"
#include "core/importing/wording.h"

namespace readiness {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_ascii_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_one_of(char c, std::string_view set) {
    return set.find(c) != std::string_view::npos;
}

/// How many pieces of digits there are, with what between them.
struct Digits {
    std::size_t pieces = 0;
    std::size_t count = 0;
    std::size_t others = 0;  ///< Characters that are neither digits nor letters.
    std::size_t letters = 0;
};

Digits digits_in(std::string_view text) {
    Digits digits;
    bool was_digit = false;
    for (const char c : text) {
        if (is_digit(c)) {
            ++digits.count;
            digits.pieces += was_digit ? 0 : 1;
        } else if (is_ascii_letter(c)) {
            ++digits.letters;
        } else {
            ++digits.others;
        }
        was_digit = is_digit(c);
    }
    return digits;
}

/// Takes digits, at most so many, from the front.
std::size_t take_digits(std::string_view& text, std::size_t most) {
    std::size_t count = 0;
    while (count < most && count < text.size() && is_digit(text[count]))
        ++count;
    text.remove_prefix(count);
    return count;
}

bool take_date(std::string_view& text) {
    std::string_view rest = text;
    const std::size_t first = take_digits(rest, 4);
    if (first == 0 || rest.empty() || !is_one_of(rest.front(), "./-")) return false;
    const char between = rest.front();
    rest.remove_prefix(1);
    while (!rest.empty() && rest.front() == ' ')
        rest.remove_prefix(1);
    const std::size_t second = take_digits(rest, 2);
    if (second == 0 || rest.empty() || rest.front() != between) return false;
    rest.remove_prefix(1);
    while (!rest.empty() && rest.front() == ' ')
        rest.remove_prefix(1);
    const std::size_t third = take_digits(rest, 4);
    if (third == 0 || (first < 3 && third == 3)) return false;
    text = rest;
    return true;
}

bool take_clock(std::string_view& text) {
    std::string_view rest = text;
    const std::size_t hours = take_digits(rest, 2);
    if (hours == 0 || rest.empty() || !is_one_of(rest.front(), ":.h")) return false;
    rest.remove_prefix(1);
    if (take_digits(rest, 2) != 2) return false;
    if (!rest.empty() && is_one_of(rest.front(), ":.")) {
        rest.remove_prefix(1);
        if (take_digits(rest, 2) == 0) return false;
    }
    text = rest;
    return true;
}

/// The sign at the front, which may be a true minus or a dash that was typed for one.
bool take_minus(std::string_view& text) {
    for (const std::string_view minus : {"-", "\u2212", "\u2013"}) {
        if (!text.starts_with(minus)) continue;
        text.remove_prefix(minus.size());
        return true;
    }
    if (text.starts_with('+')) text.remove_prefix(1);
    return false;
}

/// Digits with a point for the decimals; nothing if the text is no number.
std::optional<std::string> plain_digits(std::string_view text, bool& is_doubtful) {
    const auto commas = std::ranges::count(text, ',');
    const auto points = std::ranges::count(text, '.');
    const std::size_t last = text.find_last_of(",.");
    const std::size_t behind = last == std::string_view::npos ? 0 : text.size() - last - 1;
    bool has_decimals = last != std::string_view::npos;
    if (commas + points > 1 && (commas == 0 || points == 0)) has_decimals = false;  // "1.250.000"
    if (commas > 1 && points > 1) return std::nullopt;
    for (std::size_t blank = text.find(' '); blank != std::string_view::npos; blank = text.find(' ', blank + 1)) {
        std::string_view group = text.substr(blank + 1);
        if (take_digits(group, 4) != 3) return std::nullopt;
    }
    if (has_decimals && commas + points == 1 && behind == 3 && last > 0 && last <= 3 && text[0] != '0')
        is_doubtful = true;
    if (!has_decimals && last != std::string_view::npos && behind != 3) return std::nullopt;
    std::string digits;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (is_digit(text[i])) {
            digits += text[i];
        } else if (i == last && has_decimals) {
            digits += '.';
        } else if (!is_one_of(text[i], ",.' ")) {
            return std::nullopt;
        }
    }
    if (digits.starts_with('.')) digits.insert(0, 1, '0');
    if (digits.ends_with('.') || digits.empty()) return std::nullopt;
    return digits;
}

std::string without_narrow_blanks(std::string_view text) {
    std::string plain;
    while (!text.empty()) {
        std::size_t skip = 0;
        for (const std::string_view blank : {"\u00A0", "\u202F", "\u2009"}) {
            if (text.starts_with(blank)) skip = blank.size();
        }
        if (skip > 0) {
            plain += ' ';
        } else {
            plain += text.front();
        }
        text.remove_prefix(std::max<std::size_t>(skip, 1));
    }
    return plain;
}

}  // namespace

bool is_email(std::string_view text) {
    const std::size_t at = text.find('@');
    if (at == std::string_view::npos || at == 0 || text.find('@', at + 1) != std::string_view::npos) return false;
    const std::string_view domain = text.substr(at + 1);
    const std::size_t point = domain.rfind('.');
    return point != std::string_view::npos && point > 0 && point + 2 < domain.size() &&
           text.find_first_of(" ,;\t\n") == std::string_view::npos;
}

bool is_network_address(std::string_view text) {
    const Digits digits = digits_in(text);
    if (digits.pieces == 4 && digits.letters == 0 && digits.others == 3)
        return std::ranges::count(text, '.') == 3 && digits.count <= 12;
    const auto is_hex = [](char c) {
        return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F') || c == ':';
    };
    return std::ranges::count(text, ':') >= 3 && text.size() >= 7 && std::ranges::all_of(text, is_hex) &&
           (text.find("::") != std::string_view::npos || std::ranges::count(text, ':') == 7);
}

bool is_time(std::string_view text) {
    constexpr std::size_t longest = 48;
    if (text.size() < 5 || text.size() > longest || !is_digit(text.front())) return false;
    const bool has_date = take_date(text);
    while (!text.empty() && is_one_of(text.front(), " T,"))
        text.remove_prefix(1);
    const bool has_clock = take_clock(text);
    if (!has_date && !has_clock) return false;
    // "AM", "PM", "GMT+1", "+01:00", ".123Z"
    const Digits rest = digits_in(text);
    return rest.count <= 9 && rest.letters <= 8;
}

bool is_identifier(std::string_view text) {
    if (text.starts_with("uuid:")) return true;
    if (text.size() < 12 || text.find(' ') != std::string_view::npos) return false;
    const Digits digits = digits_in(text);
    return digits.count >= 4 && digits.letters + digits.count + digits.others == text.size() && digits.others <= 6 &&
           std::ranges::all_of(text,
                               [](char c) { return is_digit(c) || is_ascii_letter(c) || is_one_of(c, "-_:.{}"); });
}

bool is_phone_number(std::string_view text) {
    const Digits digits = digits_in(text);
    return digits.count >= 7 && digits.count <= 15 && digits.letters == 0 && text.size() <= 24 &&
           (text.front() == '+' || text.front() == '0' || text.front() == '(') &&
           std::ranges::all_of(text, [](char c) { return is_digit(c) || is_one_of(c, "+()- /."); });
}

bool says_picked(std::string_view text, std::string_view option) {
    const std::string wording = wording_of(text);
    return wording == wording_of(option) ||
           is_among(wording,
                    {"1",    "yes",  "y",         "true", "checked", "selected", "x", "ja", "oui", "si",     "sim",
                     "wahr", "vrai", "verdadero", "waar", "on",      "✓",        "✔", "☒",  "☑",   "gewahlt"});
}

bool says_not_picked(std::string_view text) {
    if (text.empty()) return true;
    return is_among(
        wording_of(text),
        {"0",   "no",     "n",    "false", "unchecked", "not selected",  "not checked",     "nein", "non", "nee",
         "nao", "falsch", "faux", "falso", "onwaar",    "nicht gewahlt", "no seleccionado", "nej",  "nei", "ei",
         "☐"});
}

bool is_spreadsheet_error(std::string_view text) {
    constexpr std::array<std::string_view, 9> errors{"#N/A",  "#REF!",  "#VALUE!", "#DIV/0!", "#NAME?",
                                                     "#NUM!", "#NULL!", "#NV",     "#WERT!"};
    return std::ranges::find(errors, text) != errors.end();
}

std::optional<ReadNumber> number_in(std::string_view text) {
    const std::string spaced = without_narrow_blanks(without_blanks(text));
    std::string_view rest = spaced;
    const bool is_negative = take_minus(rest);
    while (rest.starts_with(' '))
        rest.remove_prefix(1);
    if (rest.empty() || rest.size() > 24 || !(is_digit(rest.front()) || is_one_of(rest.front(), ",.")))
        return std::nullopt;
    ReadNumber number;
    const std::optional<std::string> digits = plain_digits(rest, number.is_doubtful);
    if (!digits) return std::nullopt;
    const auto [end, error] = std::from_chars(digits->data(), digits->data() + digits->size(), number.value);
    if (error != std::errc() || end != digits->data() + digits->size()) return std::nullopt;
    if (is_negative && number.value != 0) number.value = -number.value;
    return number;
}

}  // namespace readiness
