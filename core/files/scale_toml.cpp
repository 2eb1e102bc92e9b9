#include "core/files/scale_toml.h"

#include <algorithm>
#include <cstddef>
#include <fmt/format.h>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "core/toml/toml_reader.h"

namespace readiness {

namespace {

constexpr std::size_t fewest_options = 2;
constexpr std::size_t most_options = 11;

/// A pair [x, readiness].
struct Point {
    using Value = ScalePoint;

    static std::optional<ScalePoint> from(const toml::node& node) {
        const toml::array* pair = node.as_array();
        if (!pair || pair->size() != 2) return std::nullopt;
        const std::optional<double> x = any_number.from(*pair->get(0));
        const std::optional<double> readiness = readiness_number.from(*pair->get(1));
        return x && readiness ? std::optional(ScalePoint{*x, *readiness}) : std::nullopt;
    }
    static std::string words() { return "pairs of a number and its readiness from 0 to 100, as in [10, 40]"; }
};

/// What an answer that is no value is called: a text, or false if the scale does not offer it.
struct OfferedAnswer {
    using Value = std::optional<std::string>;

    std::string_view usual;

    [[nodiscard]] std::optional<Value> from(const toml::node& node) const {
        if (const std::optional<bool> offered = node.value_exact<bool>()) {
            if (!*offered) return Value();
            return Value(std::string(usual));
        }
        const std::optional<std::string> words = FilledText::from(node);
        if (!words) return std::nullopt;
        return Value(std::string(trimmed(*words)));
    }
    [[nodiscard]] std::string words() const {
        return fmt::format("the words for it in quotes, as in {}, or false to leave it out", in_quotes(usual));
    }
};

void read_offered_answers(TableReader& table, Scale& scale) {
    scale.dont_know = table.find_or("dont_know", OfferedAnswer{usual_dont_know}, scale.dont_know);
    scale.not_applicable = table.find_or("not_applicable", OfferedAnswer{usual_not_applicable}, scale.not_applicable);
}

/// Only the ends of a scale need words; between them an option can go by its value.
std::string read_label(TableReader& option, bool is_end) {
    if (is_end) return option.require("label", FilledText());
    return std::string(trimmed(option.find_or("label", Text(), "")));
}

ChoiceScale read_choice(TableReader& scale) {
    ChoiceScale choice;
    std::vector<TableReader> tables = scale.tables("options", {"option", ""});
    std::set<double> values;
    for (std::size_t i = 0; i < tables.size(); ++i) {
        TableReader& table = tables[i];
        Option option{.value = table.require("value", any_number),
                      .label = read_label(table, i == 0 || i + 1 == tables.size()),
                      .score = table.find("score", readiness_number),
                      .at = table.at()};
        table.report_unknown_keys();
        const bool is_new = values.insert(option.value).second;
        if (table.is_sound() && !is_new) {
            table.error(table.at("value"),
                        fmt::format("{} has a second option with the value {}", scale.name(), option.value),
                        "answers are kept by value: give each option its own");
        }
        choice.options.push_back(std::move(option));
    }
    if (choice.options.size() < fewest_options || choice.options.size() > most_options) {
        scale.error(scale.at("options"),
                    fmt::format("{} has {}", scale.name(), counted(choice.options.size(), "option")),
                    fmt::format("give it {} to {}", fewest_options, most_options));
    }
    return choice;
}

void check_points(const NumberScale& number, TableReader& scale) {
    const std::vector<ScalePoint>& points = number.points;
    if (points.size() < 2) {
        scale.error(scale.at("points"), fmt::format("{} has {}", scale.name(), counted(points.size(), "point")),
                    "give it at least two, so that there is a line from one to the other");
    }
    for (std::size_t i = 1; i < points.size(); ++i) {
        if (points[i].x < points[i - 1].x) {
            scale.error(scale.at("points"),
                        fmt::format("points of {} go back from {} to {}", scale.name(), points[i - 1].x, points[i].x),
                        "put them in the order of their first numbers");
        }
        if (i > 1 && points[i].x == points[i - 1].x && points[i].x == points[i - 2].x) {
            scale.error(scale.at("points"), fmt::format("three points of {} are at {}", scale.name(), points[i].x),
                        "two at one number make a step; take the others out");
        }
    }
}

NumberScale read_number(TableReader& scale) {
    NumberScale number{.unit = scale.find_or("unit", Text(), ""),
                       .min = scale.require("min", any_number),
                       .max = scale.require("max", any_number),
                       .points = scale.list("points", Point())};
    if (!scale.is_sound()) return number;
    if (number.min >= number.max) {
        scale.error(scale.at("min"), fmt::format("{} goes from min {} to max {}", scale.name(), number.min, number.max),
                    "let min be below max");
    }
    check_points(number, scale);
    return number;
}

}  // namespace

Scale read_scale(TableReader& table) {
    Scale scale{.id = {table.require("id", DeclaredId())}, .kind = {}, .at = table.at()};
    const bool is_choice = table.has("options");
    const bool is_number = table.has("min") || table.has("max") || table.has("points");
    if (is_choice == is_number) {
        table.error(table.at(),
                    fmt::format("{} has {}", table.name(),
                                is_choice ? "both options and points" : "neither options nor points"),
                    "give it options for a choice, or min, max and points for a number");
        return scale;
    }
    if (is_choice) {
        scale.kind = read_choice(table);
    } else {
        scale.kind = read_number(table);
    }
    read_offered_answers(table, scale);
    table.report_unknown_keys();
    return scale;
}

Scale read_own_scale(TableReader& item, ScaleId id) {
    Scale scale{.id = std::move(id), .kind = {}, .at = item.at("options")};
    scale.is_of_item = true;
    scale.kind = read_choice(item);
    read_offered_answers(item, scale);
    return scale;
}

}  // namespace readiness
