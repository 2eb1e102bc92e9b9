#include "core/words/typed_date.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <system_error>
#include <vector>

#include "core/base/text.h"
#include "core/words/dates.h"

namespace readiness {

namespace {

using std::chrono::year_month_day;

constexpr std::string_view month_names[] = {"january", "february", "march",     "april",   "may",      "june",
                                            "july",    "august",   "september", "october", "november", "december"};
constexpr std::string_view how_to_write = "Write it like 8 Dec 2026 or 2026-12-08.";
constexpr int first_year = 2000;
constexpr int last_year = 2199;

/// A run of digits or of letters, or one other sign. Blanks part and mean nothing else.
std::vector<std::string> parts_of(std::string_view text) {
    enum class Kind { blank, digit, letter, other };
    const auto kind_of = [](char sign) {
        if (sign == ' ' || sign == '\t') return Kind::blank;
        if (sign >= '0' && sign <= '9') return Kind::digit;
        return (sign >= 'a' && sign <= 'z') ? Kind::letter : Kind::other;
    };
    std::vector<std::string> parts;
    Kind last = Kind::blank;
    for (const char sign : text) {
        const Kind kind = kind_of(sign);
        const bool goes_on = kind == last && kind != Kind::other;
        if (kind != Kind::blank && goes_on) parts.back() += sign;
        if (kind != Kind::blank && !goes_on) parts.emplace_back(1, sign);
        last = kind;
    }
    return parts;
}

std::optional<int> number_of(const std::string& part) {
    int number = 0;
    const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), number);
    if (error != std::errc{} || end != part.data() + part.size() || number < 0) return std::nullopt;
    return number;
}

/// 1 to 12 for a month's name or for its first letters, three or more.
std::optional<int> month_of(const std::string& part) {
    constexpr std::size_t least = 3;
    if (part == "sept") return 9;
    for (std::size_t i = 0; i < std::size(month_names); ++i) {
        if (part.size() >= least && month_names[i].starts_with(part)) return static_cast<int>(i) + 1;
    }
    return std::nullopt;
}

TypedDate refused(std::string_view why) {
    return {std::nullopt, fmt::format("{} {}", why, how_to_write)};
}

year_month_day day_of(int year, int month, int day) {
    return {std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
            std::chrono::day(static_cast<unsigned>(day))};
}

/// A date whose parts are known; without a year the next one from `today` on.
TypedDate checked(int day, int month, std::optional<int> year, year_month_day today) {
    if (month < 1 || month > 12) return refused(fmt::format("There is no month {}.", month));
    if (year && *year < 100) return refused("The year needs four digits.");
    if (year && (*year < first_year || *year > last_year))
        return refused(fmt::format("The year {} is not right.", *year));
    if (day < 1 || day > 31) return refused(fmt::format("There is no day {}.", day));
    int in_year = year.value_or(static_cast<int>(today.year()));
    if (!year && day_of(in_year, month, day) < today) ++in_year;
    const year_month_day date = day_of(in_year, month, day);
    if (date.ok()) return {date, ""};
    std::string month_name(month_names[static_cast<std::size_t>(month) - 1]);
    month_name.front() = static_cast<char>(month_name.front() - 'a' + 'A');
    const auto days = static_cast<unsigned>((date.year() / date.month() / std::chrono::last).day());
    return refused(fmt::format("{} {} has {} days.", month_name, in_year, days));
}

/// "8/12/2026": day first in some countries, month first in others.
TypedDate with_slashes(int first, int second, int year, year_month_day today) {
    if (first > 12 || first == second) return checked(first, second, year, today);
    if (second > 12) return checked(second, first, year, today);
    TypedDate day_first = checked(first, second, year, today);
    const TypedDate month_first = checked(second, first, year, today);
    if (!day_first.date || !month_first.date) return day_first;
    const std::string one = day_text(*day_first.date);
    return {std::nullopt, fmt::format("This can be {} or {}. Please write {} if you mean that.", one,
                                      day_text(*month_first.date), one)};
}

bool is_ordinal_end(const std::string& part) {
    return part == "st" || part == "nd" || part == "rd" || part == "th";
}

/// What means nothing is left out: the comma, the point after a short month, "th".
std::vector<std::string> without_filling(const std::vector<std::string>& parts) {
    std::vector<std::string> kept;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const bool after_number = i > 0 && number_of(parts[i - 1]);
        if (parts[i] == "," || (parts[i] == "." && i > 0) || (after_number && is_ordinal_end(parts[i]))) continue;
        kept.push_back(parts[i]);
    }
    return kept;
}

/// "8 dec 2026", "dec 8 2026", either without the year.
TypedDate with_month_name(const std::vector<std::string>& parts, year_month_day today) {
    const std::vector<std::string> kept = without_filling(parts);
    if (kept.size() != 2 && kept.size() != 3) return refused("This is not a date.");
    const bool day_first = number_of(kept[0]).has_value();
    const std::optional<int> day = number_of(kept[day_first ? 0 : 1]);
    const std::optional<int> month = month_of(kept[day_first ? 1 : 0]);
    const std::optional<int> year = kept.size() == 3 ? number_of(kept[2]) : std::nullopt;
    if (!day || !month || (kept.size() == 3 && !year)) return refused("This is not a date.");
    return checked(*day, *month, year, today);
}

/// Numbers with one sign between them.
TypedDate in_numbers(const std::vector<std::string>& parts, year_month_day today) {
    std::vector<int> numbers;
    for (std::size_t i = 0; i < parts.size(); i += 2) {
        const std::optional<int> number = number_of(parts[i]);
        if (!number) return refused("This is not a date.");
        numbers.push_back(*number);
    }
    const std::string sign = parts.size() > 1 ? parts[1] : "";
    for (std::size_t i = 1; i < parts.size(); i += 2) {
        if (parts[i] != sign) return refused("This is not a date.");
    }
    const bool known = sign == "." || sign == "-" || sign == "/";
    if (!known || numbers.size() < 2 || numbers.size() > 3) return refused("This is not a date.");
    if (numbers.size() == 3 && parts[0].size() == 4) return checked(numbers[2], numbers[1], numbers[0], today);
    if (sign == ".") {
        return checked(numbers[0], numbers[1], numbers.size() == 3 ? std::optional(numbers[2]) : std::nullopt, today);
    }
    if (numbers.size() == 2) return refused("This can be more than one day.");
    return with_slashes(numbers[0], numbers[1], numbers[2], today);
}

}  // namespace

TypedDate date_from_text(std::string_view typed, year_month_day today) {
    const std::string text = folded(trimmed(typed));
    if (text.empty()) return {};
    if (text == "today") return {today, ""};
    if (text == "tomorrow") return {year_month_day(std::chrono::sys_days(today) + std::chrono::days(1)), ""};
    const std::vector<std::string> parts = parts_of(text);
    const bool has_month =
        std::ranges::any_of(parts, [](const std::string& part) { return month_of(part).has_value(); });
    return has_month ? with_month_name(parts, today) : in_numbers(parts, today);
}

}  // namespace readiness
