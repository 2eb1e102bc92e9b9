// Makes the tables of a file, key by key. Internal to files: what writes an assessment and its parts.
#pragma once

#include <algorithm>
#include <bitset>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <fmt/format.h>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_set>
#include <utility>
#include <variant>
#include <vector>

#include "core/files/assessment_words.h"
#include "core/model/assessment.h"
#include "core/toml/toml_tree.h"

namespace readiness {

// --- values

inline TomlValue toml_of(int number) {
    return {std::int64_t{number}};
}
inline TomlValue toml_of(double number) {
    return {number};
}
inline TomlValue toml_of(bool truth) {
    return {truth};
}
inline TomlValue toml_of(std::string_view text) {
    return {std::string(text)};
}

inline TomlValue toml_of(std::chrono::year_month_day day) {
    return {TomlLiteral{fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()),
                                    static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()))}};
}

inline TomlValue toml_of(std::chrono::sys_seconds moment) {
    const auto midnight = std::chrono::floor<std::chrono::days>(moment);
    const std::chrono::hh_mm_ss time(moment - midnight);
    const TomlValue date = toml_of(std::chrono::year_month_day(midnight));
    return {TomlLiteral{fmt::format("{}T{:02}:{:02}:{:02}Z", std::get<TomlLiteral>(date.data).text,
                                    time.hours().count(), time.minutes().count(), time.seconds().count())}};
}

/// A value of a scale: whole numbers as people write them, without a decimal point.
inline TomlValue scale_value(double value) {
    constexpr double all_whole_numbers_fit = 9007199254740992;  // 2^53
    const bool is_whole = std::trunc(value) == value && std::abs(value) < all_whole_numbers_fit;
    return is_whole ? TomlValue{static_cast<std::int64_t>(value)} : TomlValue{value};
}

inline TomlValue toml_of(const Answer& answer) {
    switch (answer.kind) {
        case Answer::Kind::dont_know: return toml_of(dont_know_word);
        case Answer::Kind::not_applicable: return toml_of(not_applicable_word);
        case Answer::Kind::value: break;
    }
    return scale_value(answer.value);
}

// --- tables

inline bool is_empty(const TomlValue& value) {
    const auto* text = std::get_if<std::string>(&value.data);
    const auto* array = std::get_if<TomlArray>(&value.data);
    const auto* table = std::get_if<TomlTable>(&value.data);
    return (text && text->empty()) || (array && array->empty()) || (table && table->empty());
}

/// A table in the making. A key that is taken stays as it is: a file with one key twice could not be read again.
struct TableWriter {
    TomlTable table;

    void put(std::string_view key, TomlValue value) {
        if (has(key)) return;
        met.set(look_of(key));
        table.push_back({std::string(key), std::move(value)});
    }

    [[nodiscard]] bool has(std::string_view key) {
        if (!met.test(look_of(key))) return false;
        constexpr std::size_t soon_searched = 64;
        if (table.size() < soon_searched) {
            const auto has_key = [&](const TomlEntry& entry) { return entry.key == key; };
            return std::any_of(table.begin(), table.end(), has_key);
        }
        for (; known < table.size(); ++known)
            keys.insert(table[known].key);
        return keys.contains(std::string(key));
    }

    /// A number below 256 that keys which differ seldom share.
    static std::size_t look_of(std::string_view key) {
        std::size_t look = key.size();
        for (const char character : key)
            look = look * 31 + static_cast<unsigned char>(character);
        return look % 256;
    }

    std::bitset<256> met;                  ///< By look_of(): most keys are new, and need no search.
    std::unordered_set<std::string> keys;  ///< Of a long table.
    std::size_t known = 0;                 ///< How many of its keys are among them.

    /// Leaves empty texts, lists and tables out.
    void add(std::string_view key, TomlValue value) {
        if (!is_empty(value)) put(key, std::move(value));
    }
    void add(std::string_view key, std::string_view text) { add(key, toml_of(text)); }

    template <class T>
    void add_if_any(std::string_view key, const std::optional<T>& value) {
        if (value) put(key, toml_of(*value));
    }

    /// Leaves out what is usual.
    void add_if_true(std::string_view key, bool truth) {
        if (truth) put(key, toml_of(truth));
    }

    /// Adds the keys that this program does not know, empty ones too.
    TomlTable with(const TomlTable& extras) && {
        for (const auto& [key, value] : extras)
            put(key, value);
        return std::move(table);
    }
};

template <class Elements, class ToToml>
TomlValue list_of(const Elements& elements, ToToml to_toml) {
    TomlArray list;
    list.reserve(elements.size());
    for (const auto& element : elements) {
        if constexpr (std::is_pointer_v<std::remove_cvref_t<decltype(element)>>) {
            list.push_back({to_toml(*element)});
        } else {
            list.push_back({to_toml(element)});
        }
    }
    return {std::move(list)};
}

/// Sorted by a member, without moving the parts themselves.
template <class Part, class Member>
std::vector<const Part*> sorted_by(const std::vector<Part>& parts, Member member) {
    std::vector<const Part*> sorted;
    sorted.reserve(parts.size());
    for (const Part& part : parts)
        sorted.push_back(&part);
    std::ranges::stable_sort(
        sorted, {}, [member](const Part* part) -> auto& { return std::invoke(member, *part); });
    return sorted;
}

}  // namespace readiness
