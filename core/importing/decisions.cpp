#include "core/importing/decisions.h"

#include <fmt/format.h>

#include "core/importing/table.h"
#include "core/importing/value_kinds.h"
#include "core/importing/wording.h"

namespace readiness {

std::string_view to_text(Twice twice) {
    switch (twice) {
        case Twice::later: return "later";
        case Twice::earlier: return "earlier";
        case Twice::both: return "both";
    }
    return "";
}

std::string_view to_text(RowChoice choice) {
    switch (choice) {
        case RowChoice::leave_out: return "leave-out";
        case RowChoice::keep: return "keep";
        case RowChoice::count: return "count";
    }
    return "";
}

std::string_view to_text(TwoRoles roles) {
    return roles == TwoRoles::first ? "first" : "none";
}

std::string answer_key(std::string_view text) {
    text = without_blanks(text);
    if (const auto number = number_in(text); number && !number->is_doubtful) return fmt::format("{}", number->value);
    // A sign that an answer begins with, or that is all of it, counts: "+" is not "-", "<5" not ">5".
    const std::string wording = wording_of(text);
    const bool has_sign = !text.empty() && std::string_view("+-<>=").find(text.front()) != std::string_view::npos;
    return has_sign && wording != text ? text.front() + wording : wording;
}

namespace {

void take_over(FormChoices& base, const FormChoices& more) {
    if (more.twice) base.twice = more.twice;
    if (more.unfinished) base.unfinished = more.unfinished;
    if (more.tests) base.tests = more.tests;
    if (more.rejected) base.rejected = more.rejected;
    if (more.two_roles) base.two_roles = more.two_roles;
    if (!more.sheet.empty()) base.sheet = more.sheet;
}

}  // namespace

Decisions joined(Decisions base, const Decisions& more) {
    for (const auto& [key, choice] : more.columns)
        base.columns.insert_or_assign(key, choice);
    for (const auto& [key, meaning] : more.answers)
        base.answers.insert_or_assign(key, meaning);
    take_over(base, more);
    base.take_guesses = base.take_guesses || more.take_guesses;
    return base;
}

}  // namespace readiness
