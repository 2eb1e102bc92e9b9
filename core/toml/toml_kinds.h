// The kinds of value that our files hold: which words say what belongs there, and how a value is taken from what toml++
// read. Internal: only *_toml.cpp and toml_*.cpp files include this, so that only they depend on toml++.
#pragma once

#include <chrono>
#include <fmt/format.h>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <toml++/toml.h>
#include <vector>

#include "core/base/text.h"
#include "core/toml/hints.h"

namespace readiness {

// Each kind has a Value, from(), which gives nothing for a node that holds no such value, and words(), which follow
// "write …" and "add the key … with …".

/// Any text, an empty one too.
struct Text {
    using Value = std::string;

    static std::optional<Value> from(const toml::node& node) { return node.value_exact<std::string>(); }
    static std::string words() { return "text in quotes"; }
};

/// Text with something in it other than blanks.
struct FilledText {
    using Value = std::string;

    static std::optional<Value> from(const toml::node& node);
    static std::string words() { return "some text in quotes"; }
};

/// The id under which a file declares something: kebab-case, or letters and a number.
struct DeclaredId {
    using Value = std::string;

    static std::optional<Value> from(const toml::node& node);
    static std::string words() {
        return R"(small letters, digits and hyphens, as in "no-slack", or letters and a number, as in "L1")";
    }
};

/// Further out than anything we measure, and squares and sums of it are still exact enough.
inline constexpr double largest_number = 1e9;

/// The id of something declared elsewhere. Whether that is there is for check_reference() to say.
struct IdOf {
    using Value = std::string;

    std::string_view what;  ///< "a scale", "an item".

    static std::optional<Value> from(const toml::node& node) { return FilledText::from(node); }
    [[nodiscard]] std::string words() const { return fmt::format("the id of {} in quotes", what); }
};

/// A number within a range.
struct Number {
    using Value = double;

    double min = -largest_number;
    double max = largest_number;
    bool above_min = false;  ///< The minimum itself is out.
    bool below_max = false;
    std::string_view range = "a number";

    [[nodiscard]] std::optional<Value> from(const toml::node& node) const;
    [[nodiscard]] std::string words() const { return std::string(range); }
};

inline constexpr Number any_number;
inline constexpr Number weight_number{.min = 0, .above_min = true, .range = "a number above 0"};
inline constexpr Number readiness_number{.min = 0, .max = 100, .range = "a number from 0 to 100"};
inline constexpr Number share_number{
    .min = 0, .max = 1, .above_min = true, .range = "a number above 0 and up to 1, as in 0.5 for half"};

/// A whole number within a range, written without a decimal point.
struct Whole {
    using Value = int;

    int min = 0;
    int max = 1'000'000;  ///< More than anything we count; sums of it stay far from an overflow.
    std::string_view range = "a whole number, 0 or more";

    [[nodiscard]] std::optional<Value> from(const toml::node& node) const;
    [[nodiscard]] std::string words() const { return std::string(range); }
};

inline constexpr Whole any_count;
inline constexpr Whole ordinal{.min = 1, .range = "a whole number above 0"};
inline constexpr Whole calendar_year{.min = 1000, .max = 9999, .range = "a year of four digits"};

struct Truth {
    using Value = bool;

    static std::optional<Value> from(const toml::node& node) { return node.value_exact<bool>(); }
    static std::string words() { return "true or false, without quotes"; }
};

/// A date without a time.
struct Day {
    using Value = std::chrono::year_month_day;

    static std::optional<Value> from(const toml::node& node);
    static std::string words() { return "a date without quotes, as in 2026-11-24"; }
};

/// A date and time; without an offset it is UTC. Fractions of a second are dropped.
struct Moment {
    using Value = std::chrono::sys_seconds;

    static std::optional<Value> from(const toml::node& node);
    static std::string words() { return "a date and time without quotes, as in 2026-11-24T09:30:00Z"; }
};

/// One of a few words, each the to_text() of a value.
template <class T>
struct Word {
    using Value = T;

    std::span<const T> values;

    [[nodiscard]] std::optional<Value> from(const toml::node& node) const {
        const std::optional<std::string_view> word = node.value_exact<std::string_view>();
        for (const T value : values) {
            if (word == to_text(value)) return value;
        }
        return std::nullopt;
    }

    [[nodiscard]] std::string words() const { return "one of: " + listed(texts()); }

    [[nodiscard]] std::vector<std::string> texts() const {
        std::vector<std::string> texts;
        for (const T value : values)
            texts.emplace_back(to_text(value));
        return texts;
    }
};

/// What to write instead of a value that is not of this kind.
template <class Kind>
std::string advice(const Kind& kind, const toml::node&) {
    return "write " + kind.words();
}

template <class T>
std::string advice(const Word<T>& kind, const toml::node& node) {
    return did_you_mean(node.value_or(std::string_view()), kind.texts(), "write " + kind.words());
}

std::string advice(const Number& kind, const toml::node& node);
/// Names a character that cannot be seen, or is of another alphabet.
std::string advice(const DeclaredId& kind, const toml::node& node);

/// The value as a message quotes it, on one line and no longer than a glance: `"heavy"`, `-5`, `[10, 140]`, `a table`.
std::string shown(const toml::node& node);

}  // namespace readiness
