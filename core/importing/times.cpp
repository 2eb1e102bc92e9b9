#include <algorithm>
#include <array>
#include <cstddef>

#include "core/importing/looking.h"
#include "core/importing/value_kinds.h"

namespace readiness {

namespace {

/// The numbers in a text, in their order: at most seven.
struct Numbers {
    std::array<long long, 7> values{};
    std::size_t count = 0;
    bool is_afternoon = false;
    bool is_morning = false;
    std::size_t first_digits = 0;
};

Numbers numbers_in(std::string_view text) {
    Numbers numbers;
    bool was_digit = false;
    std::size_t at = 0;
    for (; at < text.size() && numbers.count <= numbers.values.size(); ++at) {
        const char c = text[at];
        const bool is_digit = c >= '0' && c <= '9';
        if (is_digit && !was_digit && numbers.count == numbers.values.size()) break;
        if (is_digit && !was_digit) ++numbers.count;
        if (is_digit) {
            long long& value = numbers.values[numbers.count - 1];
            if (value < 1'000'000) value = value * 10 + (c - '0');
            if (numbers.count == 1) ++numbers.first_digits;
        }
        was_digit = is_digit;
        // A zone's hours are no part of the time.
        if (numbers.count >= 5 && (c == '+' || c == 'G' || c == 'Z')) break;
        if ((c == 'P' || c == 'p') && text.substr(at + 1, 1).find_first_of("mM.") == 0) numbers.is_afternoon = true;
        if ((c == 'A' || c == 'a') && text.substr(at + 1, 1).find_first_of("mM.") == 0) numbers.is_morning = true;
    }
    return numbers;
}

long long moment(const Numbers& numbers, bool day_first) {
    const auto& v = numbers.values;
    const bool year_first = numbers.first_digits == 4;
    const long long written_year = year_first ? v[0] : v[2];
    const long long year = written_year < 100 ? written_year + 2000 : written_year;
    const long long month = year_first ? v[1] : (day_first ? v[1] : v[0]);
    const long long day = year_first ? v[2] : (day_first ? v[0] : v[1]);
    long long hour = v[3];
    if (numbers.is_afternoon && hour < 12) hour += 12;
    if (numbers.is_morning && hour == 12) hour = 0;
    return ((((year * 13 + month) * 32 + day) * 25 + hour) * 61 + v[4]) * 61 + v[5];
}

}  // namespace

std::vector<long long> times_of(const ColumnTexts& column) {
    if (column.filled == 0 || share_of(column, is_time) < 1) return {};
    bool day_first = false;
    bool month_first = false;
    for (const DistinctText& one : column.texts) {
        const Numbers numbers = numbers_in(one.text);
        if (numbers.count < 3) return {};
        if (numbers.first_digits == 4) continue;
        day_first = day_first || numbers.values[0] > 12 || one.text.substr(0, 3).find('.') != std::string_view::npos;
        month_first = month_first || numbers.values[1] > 12;
    }
    if (day_first && month_first) return {};
    std::vector<long long> of_texts;
    for (const DistinctText& one : column.texts)
        of_texts.push_back(moment(numbers_in(one.text), day_first));
    std::vector<long long> times;
    times.reserve(column.of_row.size());
    for (const std::uint32_t text : column.of_row)
        times.push_back(text == ColumnTexts::no_text ? 0 : of_texts[text]);
    return times;
}

}  // namespace readiness
