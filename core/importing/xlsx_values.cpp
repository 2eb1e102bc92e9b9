#include "core/importing/xlsx_values.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <fmt/format.h>

namespace readiness {

namespace {

std::string plain_number(double number) {
    constexpr double whole_numbers_fit = 1e15;
    if (number == 0) return "0";  // no -0
    if (std::trunc(number) == number && std::abs(number) < whole_numbers_fit) return fmt::format("{:.0f}", number);
    return fmt::format("{:.15g}", number);
}

std::string date_text(double serial, bool is_1904) {
    constexpr double last_day = 2'958'466;  // 31 December 9999
    if (serial < 0 || serial >= last_day) return plain_number(serial);
    constexpr double seconds_a_day = 86'400;
    auto days = static_cast<int>(std::floor(serial));
    auto seconds = static_cast<int>(std::lround((serial - std::floor(serial)) * seconds_a_day));
    if (seconds == static_cast<int>(seconds_a_day)) {
        ++days;
        seconds = 0;
    }
    std::string time = fmt::format("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    if (days == 0 && !is_1904) return time;
    using namespace std::chrono;
    // The calendar of 1900 has a 29 February 1900, which never was: days before it are one off.
    const sys_days epoch = is_1904 ? sys_days(year{1904} / 1 / 1) : sys_days(year{1899} / 12 / (days < 60 ? 31 : 30));
    const year_month_day day(epoch + std::chrono::days(days));
    const std::string date = fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()),
                                         static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
    return seconds == 0 ? date : date + " " + time;
}

std::optional<unsigned> hex_at(std::string_view text, std::size_t at) {
    if (text.substr(at, 2) != "_x" || text.size() < at + 7 || text[at + 6] != '_') return std::nullopt;
    unsigned value = 0;
    const char* end = text.data() + at + 6;
    const auto [stopped, error] = std::from_chars(text.data() + at + 2, end, value, 16);
    return error == std::errc() && stopped == end ? std::optional(value) : std::nullopt;
}

}  // namespace

NumberLook look_of_builtin(unsigned format) {
    if (format == 9 || format == 10) return NumberLook::percent;
    const auto is_between = [&](unsigned first, unsigned last) { return format >= first && format <= last; };
    const bool is_date = is_between(14, 22) || is_between(27, 36) || is_between(45, 47) || is_between(50, 58);
    return is_date ? NumberLook::date : NumberLook::plain;
}

NumberLook look_of_format(std::string_view code) {
    bool is_quoted = false;
    for (std::size_t i = 0; i < code.size(); ++i) {
        const char c = code[i];
        if (c == '"') is_quoted = !is_quoted;
        if (is_quoted) continue;
        if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else if (c == '[') {
            const std::string_view inside = code.substr(i + 1, code.find(']', i) - i - 1);
            if (inside == "h" || inside == "hh" || inside == "m" || inside == "mm" || inside == "s")
                return NumberLook::date;
            i = std::min(code.find(']', i), code.size());
        } else if (c == '%') {
            return NumberLook::percent;
        } else if (std::string_view("ymdhsYMDHS").find(c) != std::string_view::npos) {
            return NumberLook::date;
        } else if (code.substr(i, 7) == "General") {
            i += 6;
        }
    }
    return NumberLook::plain;
}

std::string number_text(double number, NumberLook look, bool is_1904) {
    if (look == NumberLook::date) return date_text(number, is_1904);
    if (look == NumberLook::percent) return plain_number(std::round(number * 1e12) / 1e10) + "%";
    return plain_number(number);
}

std::optional<std::size_t> column_of(std::string_view reference) {
    std::size_t column = 0;
    std::size_t letters = 0;
    while (letters < reference.size() && reference[letters] >= 'A' && reference[letters] <= 'Z' && letters < 4)
        column = column * 26 + static_cast<std::size_t>(reference[letters++] - 'A' + 1);
    const std::string_view digits = reference.substr(letters);
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (letters == 0 || letters > 3 || digits.empty() || !std::ranges::all_of(digits, is_digit)) return std::nullopt;
    return column - 1;
}

std::string unescaped_text(std::string_view text) {
    std::string plain;
    std::size_t from = 0;  // What is before it is in `plain`.
    std::size_t at = text.find("_x");
    while (at != std::string_view::npos) {
        const std::optional<unsigned> value = hex_at(text, at);
        // Only what XML cannot hold, and the underscore itself, is written like this.
        const bool stands_for_another = value && (*value < 0x20 || *value == 0x5F);
        if (stands_for_another) {
            plain += text.substr(from, at - from);
            plain += *value == 0 ? ' ' : static_cast<char>(*value);
            constexpr std::size_t length = 7;
            from = at + length;
        }
        at = text.find("_x", stands_for_another ? from : at + 1);
    }
    plain += text.substr(from);
    return plain;
}

}  // namespace readiness
