#include "app/desktop/screens/assess/vote.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <utility>

#include "app/desktop/widgets/number_entry.h"
#include "core/groups/hearing.h"

namespace readiness {

namespace {

constexpr int most_hands = 999;

/// Where counting goes on: after the last row that has hands.
std::size_t first_row_to_count(const Vote& vote) {
    std::size_t row = 0;
    for (std::size_t i = 0; vote.choice() != nullptr && i < vote.rows(); ++i) {
        if (vote.count_at(i) > 0) row = i + 1;
    }
    return std::min(row, std::max<std::size_t>(vote.rows(), 1) - 1);
}

}  // namespace

Vote::Vote(const Question& asked, const State& now, AssessView& shown, Commands& wanted, double steady_seconds)
    : question(asked), state(now), view(shown), commands(wanted), seconds(steady_seconds) {
    beside = offered_answers(question.scale);
    const bool begins = view.vote.item != item();
    if (begins) {
        view.vote = {};
        view.vote.item = item();
        view.vote.counting = begins_with_counting(assessment(), item());
    }
    const Questionnaire& questionnaire = question.document.scored().questionnaire();
    tally = current_hands(questionnaire, assessment(), question.item, progress());
    rounds = rounds_to_show(questionnaire, assessment(), question.item, progress());
    if (begins && counting()) view.vote.row = first_row_to_count(*this);
}

VoteProgress Vote::progress() const {
    return {counting(), view.vote.new_round, counts_shown()};
}

void Vote::keep_from_room() {
    if (counts_shown() || !tally.sealed) return;
    std::ranges::fill(tally.counts, 0);
    tally.values.clear();
    tally.dont_know = tally.not_applicable = 0;
    view.vote.typed.clear();
    view.vote.fresh_row = true;
    view.vote.refused = view.vote.too_many = view.vote.asked_to_leave = false;
}

// ----------------------------------------------------------------------------------------------------- counting

Answer Vote::answer_at(std::size_t row) const {
    return row < options() ? Answer::of(choice()->options[row].value) : beside[row - options()].answer;
}

int Vote::count_at(std::size_t row) const {
    if (row < options()) return tally.counts[row];
    return answer_at(row).kind == Answer::Kind::dont_know ? tally.dont_know : tally.not_applicable;
}

void Vote::count_one_beside(Answer::Kind kind, char32_t key) {
    for (std::size_t row = options(); row < rows(); ++row) {
        if (answer_at(row).kind == kind) return set_count(row, count_at(row) + 1);
    }
    view.said = no_answer_text(question.scale, key);
}

void Vote::keep_tally() {
    view.vote.too_many = view.vote.asked_to_leave = false;
    const bool first_of_round = view.vote.new_round;
    const bool none = counted() == 0;
    if (none && first_of_round) return;
    // Without a hand the round before is the newest again, and this one has still to begin.
    view.vote.new_round = none && voted_before();
    commands.push_back(Edit{CountHands{tally, first_of_round}});
}

void Vote::set_count(std::size_t row, int count) {
    if (row >= rows()) return;
    const bool unknown = row >= options() && answer_at(row).kind == Answer::Kind::dont_know;
    int& place = row < options() ? tally.counts[row] : unknown ? tally.dont_know : tally.not_applicable;
    place = std::clamp(count, 0, most_hands);
    view.vote.fresh_row = false;
    keep_tally();
    if (choice() == nullptr && all_counted()) end_count();
}

void Vote::go_to_row(std::size_t row) {
    view.vote.counting = true;
    view.vote.row = std::min(row, std::max<std::size_t>(rows(), 1) - 1);
    view.vote.last_row = std::max(view.vote.last_row, view.vote.row);
    view.vote.fresh_row = true;
    view.vote.asked_to_leave = false;
}

void Vote::finish_row() {
    if (all_counted() || view.vote.row + 1 >= rows()) {
        end_count();
    } else {
        go_to_row(view.vote.row + 1);
    }
}

void Vote::end_count() {
    view.vote.asked_to_leave = false;
    view.vote.too_many = too_many() > 0;
    if (view.vote.too_many) return;
    view.vote.counting = false;
    // Where the settings show counts at once, there is nothing left to reveal.
    if (!state.settings.hide_votes && has_unrevealed_hands()) commands.push_back(Edit{RevealHands{item()}});
}

void Vote::add_number(double value) {
    tally.values.insert(std::upper_bound(tally.values.begin(), tally.values.end(), value), value);
    view.vote.entered.push_back(value);
    keep_tally();
    if (all_counted()) end_count();
}

void Vote::take_number_back() {
    if (tally.values.empty()) return;
    std::vector<double>& entered = view.vote.entered;
    const double value = entered.empty() ? tally.values.back() : entered.back();
    if (!entered.empty()) entered.pop_back();
    const auto place = std::find(tally.values.begin(), tally.values.end(), value);
    if (place != tally.values.end()) tally.values.erase(place);
    keep_tally();
}

void Vote::take_typed_number() {
    const auto number = number_from_text(view.vote.typed, *question.scale.number());
    view.vote.typed.clear();
    view.vote.refused = !number;
    if (number) add_number(*number);
}

// ----------------------------------------------------------------------------------------------------- the vote

void Vote::reveal() {
    if (!can_reveal()) return;
    view.vote.asked_to_leave = false;
    view.vote.too_many = has_unrevealed_hands() && too_many() > 0;
    if (view.vote.too_many) return;
    view.vote.counting = false;
    view.vote.typed.clear();
    if (find_tally(assessment(), item()) != nullptr) {
        commands.push_back(Edit{RevealHands{item()}});
    } else {
        commands.push_back(Edit{RevealBallots{item()}});
    }
}

bool Vote::begins_later_round() const {
    return view.vote.new_round && find_tally(assessment(), item()) != nullptr;
}

void Vote::vote_again() {
    if (view.vote.new_round) return give_up_new_round();
    if (!revealed()) return;
    view.vote.new_round = true;
    view.vote.agreeing = false;
    view.vote.typed.clear();
    view.vote.entered.clear();
    view.vote.last_row = 0;
    go_to_row(0);
}

void Vote::give_up_new_round() {
    view.vote.new_round = view.vote.counting = false;
    view.vote.typed.clear();
}

bool Vote::to_agree() const {
    if (!revealed() || agreed() != nullptr || is_left_open(assessment(), item())) return false;
    const Hearing hearing =
        whom_to_hear(question.document.scored().questionnaire(), question.item, rounds.back().hands);
    return hearing.opinion == Hearing::Opinion::apart || hearing.opinion == Hearing::Opinion::split;
}

void Vote::agree(std::optional<Answer> answer) {
    commands.push_back(Edit{AgreeAnswer{item(), answer}});
    view.vote.agreeing = false;
    view.vote.typed.clear();
    if (answer) view.open_why();
}

void Vote::leave_open() {
    commands.push_back(Edit{LeaveOpen{item(), !is_left_open(assessment(), item())}});
    view.vote.agreeing = false;
}

void Vote::toggle_timer() {
    const int length = state.settings.timer_seconds;
    if (length <= 0) return;
    view.timer.ends = view.timer.ends ? std::nullopt : std::optional(seconds + length);
}

// ----------------------------------------------------------------------------------------------------- going on

Vote::Step Vote::next_step() const {
    if (counting() && choice() != nullptr) return Step::next_row;
    if (counting()) return view.vote.typed.empty() ? Step::end_count : Step::next_number;
    if (can_reveal()) return Step::reveal;
    if (to_agree() && !view.vote.agreeing) return Step::agree;
    return question.index < last() ? Step::next_question : Step::to_profile;
}

void Vote::go_on() {
    switch (next_step()) {
        case Step::next_row: return finish_row();
        case Step::next_number: return take_typed_number();
        case Step::end_count: return end_count();
        case Step::reveal: return reveal();
        case Step::agree: view.vote.agreeing = true; return;
        case Step::next_question:
        case Step::to_profile: return go_to_next();
    }
}

bool Vote::may_leave() {
    if (!has_unrevealed_hands()) return true;
    return std::exchange(view.vote.asked_to_leave, true);
}

void Vote::go_to(std::size_t index) {
    if (index != question.index && may_leave()) view.item = index;
}

void Vote::go_to_next() {
    if (question.index < last()) return go_to(question.index + 1);
    if (may_leave()) go_on_after_last(question.document, view, commands);
}

void Vote::leave() {
    if (may_leave()) commands.push_back(GoTo{ScreenId::profile});
}

void Vote::open_overview() {
    view.overview = {true, question.index, true};
}

std::size_t Vote::next_open() const {
    const auto& items = question.document.scored().questionnaire().items;
    std::optional<std::size_t> untouched;
    for (std::size_t step = 1; step <= items.size(); ++step) {
        const std::size_t index = (question.index + step) % items.size();
        if (is_settled(assessment(), items[index].id)) continue;
        if (find_tally(assessment(), items[index].id) != nullptr && index != question.index) return index;
        if (!untouched) untouched = index;
    }
    return untouched.value_or(question.index);
}

bool Vote::time_is_up() const {
    return view.timer.ends && seconds >= *view.timer.ends;
}

std::string Vote::clock() const {
    if (!view.timer.ends) return "";
    if (time_is_up()) return "Time is up";
    const int left = static_cast<int>(std::ceil(*view.timer.ends - seconds));
    return fmt::format("{}:{:02}", left / 60, left % 60);
}

}  // namespace readiness
