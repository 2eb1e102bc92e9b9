// What a person decided about a form's export, and what a map file remembers for the next one.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace readiness {

/// What a column is.
enum class ColumnTarget { left_out, item, role, question, pairing_code };

struct ColumnChoice {
    ColumnTarget target = ColumnTarget::left_out;
    std::string id = {};  ///< Of the item, or of the question outside the factors.

    friend bool operator==(const ColumnChoice&, const ColumnChoice&) = default;
};

/// What an answer in the file means.
struct AnswerMeaning {
    enum class Kind { value, dont_know, not_applicable, missing };

    Kind kind = Kind::missing;
    double value = 0;  ///< Of the scale; 0 unless kind is value.

    static AnswerMeaning of(double value) { return {Kind::value, value}; }
    friend bool operator==(const AnswerMeaning&, const AnswerMeaning&) = default;
};

/// Which ballot stays if one person is there several times.
enum class Twice { later, earlier, both };
/// What becomes of rows of one kind. `keep`: they come in as unfinished ballots, which count in no result.
enum class RowChoice { leave_out, keep, count };
/// Which role a person has who ticked several.
enum class TwoRoles { none, first };

std::string_view to_text(Twice twice);
std::string_view to_text(RowChoice choice);
std::string_view to_text(TwoRoles roles);
inline constexpr Twice all_twice[] = {Twice::later, Twice::earlier, Twice::both};
inline constexpr RowChoice all_row_choices[] = {RowChoice::leave_out, RowChoice::keep, RowChoice::count};
inline constexpr TwoRoles all_two_roles[] = {TwoRoles::none, TwoRoles::first};

/// The scale that an answer's meaning is for; this one stands for all.
inline constexpr std::string_view every_scale = "*";

/// What is chosen for a form's export as a whole, and not for one column or answer of it.
struct FormChoices {
    std::optional<Twice> twice;
    std::optional<RowChoice> unfinished;
    std::optional<RowChoice> tests;
    std::optional<RowChoice> rejected;
    std::optional<TwoRoles> two_roles;
    std::string sheet;  ///< Of a workbook, the one with the answers; empty: found by looking.

    friend bool operator==(const FormChoices&, const FormChoices&) = default;
};

struct Decisions : FormChoices {
    std::map<std::string, ColumnChoice> columns;  ///< By column_key().
    /// By the scale's id, or every_scale, and by answer_key().
    std::map<std::pair<std::string, std::string>, AnswerMeaning> answers;
    bool take_guesses = false;  ///< What is likely is taken without a question. Never remembered.

    friend bool operator==(const Decisions&, const Decisions&) = default;
};

/// What answers are compared by: numbers by their value, "-98" and "98" being two, all others by their wording.
std::string answer_key(std::string_view text);

/// `more` over `base`: where both decide the same thing, `more` does.
Decisions joined(Decisions base, const Decisions& more);

}  // namespace readiness
