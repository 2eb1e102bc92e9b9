#include "core/toml/toml_kinds.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <sstream>

#include "core/base/text.h"
#include "core/base/utf8.h"
#include "core/toml/odd_characters.h"
#include "core/toml/toml_node_tree.h"
#include "core/toml/toml_tree.h"

namespace readiness {

namespace {

bool is_small(char c) {
    return c >= 'a' && c <= 'z';
}
bool is_letter(char c) {
    return is_small(c) || (c >= 'A' && c <= 'Z');
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_kebab_case(std::string_view id) {
    const bool only_kebab =
        std::all_of(id.begin(), id.end(), [](char c) { return is_small(c) || is_digit(c) || c == '-'; });
    return only_kebab && is_small(id.front()) && !id.ends_with('-') && id.find("--") == std::string_view::npos;
}

bool is_letters_and_number(std::string_view id) {
    const auto letters = static_cast<std::size_t>(std::find_if_not(id.begin(), id.end(), is_letter) - id.begin());
    const std::string_view number = id.substr(letters);
    return letters > 0 && !number.empty() && std::all_of(number.begin(), number.end(), is_digit);
}

std::chrono::year_month_day day_of(const toml::date& date) {
    return {std::chrono::year(date.year), std::chrono::month(date.month), std::chrono::day(date.day)};
}

}  // namespace

std::optional<std::string> FilledText::from(const toml::node& node) {
    std::optional<std::string> text = node.value_exact<std::string>();
    if (text && text->find_first_not_of(" \t\r\n") == std::string::npos) return std::nullopt;
    return text;
}

std::optional<std::string> DeclaredId::from(const toml::node& node) {
    std::optional<std::string> id = FilledText::from(node);
    if (id && (is_kebab_case(*id) || is_letters_and_number(*id))) return id;
    return std::nullopt;
}

std::optional<double> Number::from(const toml::node& node) const {
    const std::optional<double> number = node.is_number() ? node.value<double>() : std::nullopt;
    const bool is_above = number && (above_min ? *number > min : *number >= min);  // never true of nan
    const bool is_below = number && (below_max ? *number < max : *number <= max);
    return is_above && is_below ? number : std::nullopt;
}

std::string advice(const Number& kind, const toml::node& node) {
    // A whole number that no double can hold gives none.
    const double number = node.value<double>().value_or(std::numeric_limits<double>::infinity());
    const bool is_too_far_out = node.is_number() && std::abs(number) > largest_number;
    return is_too_far_out ? "write a number of at most nine digits" : "write " + kind.words();
}

std::string advice(const DeclaredId&, const toml::node& node) {
    const std::string odd = odd_character_in(node.value_or(std::string_view()));
    return odd.empty() ? "write " + DeclaredId::words() : fmt::format("{}; write {}", odd, DeclaredId::words());
}

std::optional<int> Whole::from(const toml::node& node) const {
    const std::optional<std::int64_t> number = node.value_exact<std::int64_t>();
    if (!number || *number < min || *number > max) return std::nullopt;
    return static_cast<int>(*number);
}

std::optional<std::chrono::year_month_day> Day::from(const toml::node& node) {
    const std::optional<toml::date> date = node.value_exact<toml::date>();
    return date ? std::optional(day_of(*date)) : std::nullopt;
}

std::optional<std::chrono::sys_seconds> Moment::from(const toml::node& node) {
    using namespace std::chrono;
    const std::optional<toml::date_time> moment = node.value_exact<toml::date_time>();
    if (!moment) return std::nullopt;
    const sys_seconds utc = sys_days(day_of(moment->date)) + hours(moment->time.hour) + minutes(moment->time.minute) +
                            seconds(moment->time.second) - minutes(moment->offset ? moment->offset->minutes : 0);
    // An offset can reach out of the years that a file can hold.
    const year_month_day day(floor<days>(utc));
    return day.year() >= year(0) && day.year() <= year(9999) ? std::optional(utc) : std::nullopt;
}

std::string shown(const toml::node& node) {
    constexpr std::size_t glance = 40;
    const auto cut = [](std::string_view text) {
        const std::string_view start = utf8_prefix(text, glance);
        return start.size() == text.size() ? std::string(text) : std::string(start) + "…";
    };
    if (node.is_table()) return "a table";
    const std::optional<std::string_view> text = node.value_exact<std::string_view>();
    return text ? in_quotes(cut(*text)) : cut(inline_toml(value_of(node)));
}

}  // namespace readiness
