#include "app/desktop/screens/assess/vote.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace readiness {

namespace {

constexpr int most_hands = 999;

}  // namespace

Vote::Vote(const Question& asked, const State& now, AssessView& shown, Commands& wanted, double steady_seconds)
    : question(asked), state(now), view(shown), commands(wanted), seconds(steady_seconds) {
    if (view.vote.item != item()) {
        view.vote = {};
        view.vote.item = item();
        view.vote.counting = begins_with_counting(assessment(), item());
    }
    const Questionnaire& questionnaire = question.document.scored().questionnaire();
    tally = current_hands(questionnaire, assessment(), question.item, progress());
    rounds = rounds_to_show(questionnaire, assessment(), question.item, progress());
}

VoteProgress Vote::progress() const {
    return {counting(), view.vote.ballots_shown, state.settings.hide_votes};
}

// ----------------------------------------------------------------------------------------------------- counting

int Vote::count_at(std::size_t row) const {
    const std::size_t options = rows() - 2;
    if (row < options) return tally.counts[row];
    return row == options ? tally.dont_know : tally.not_applicable;
}

void Vote::keep_tally() {
    commands.push_back(Edit{CountHands{tally}});
}

void Vote::set_count(std::size_t row, int count) {
    const std::size_t options = rows() - 2;
    int& place = row < options ? tally.counts[row] : row == options ? tally.dont_know : tally.not_applicable;
    place = std::clamp(count, 0, most_hands);
    view.vote.fresh_row = false;
    keep_tally();
}

void Vote::go_to_row(std::size_t row) {
    view.vote.counting = true;
    view.vote.row = std::min(row, rows() - 1);
    view.vote.fresh_row = true;
}

void Vote::finish_row() {
    if (all_counted() || view.vote.row + 1 >= rows()) {
        view.vote.counting = false;
    } else {
        go_to_row(view.vote.row + 1);
    }
}

void Vote::add_number(double value) {
    tally.values.insert(std::upper_bound(tally.values.begin(), tally.values.end(), value), value);
    view.vote.entered.push_back(value);
    keep_tally();
    if (all_counted()) view.vote.counting = false;
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

// ----------------------------------------------------------------------------------------------------- the vote

void Vote::reveal() {
    if (!can_reveal()) return;
    view.vote.counting = false;
    view.vote.typed.clear();
    if (find_tally(assessment(), item()) != nullptr) {
        commands.push_back(Edit{RevealHands{item()}});
    } else {
        view.vote.ballots_shown = true;
    }
}

void Vote::vote_again() {
    if (!revealed()) return;
    commands.push_back(Edit{VoteAgain{item()}});
    view.vote.agreeing = false;
    view.vote.entered.clear();
    view.vote.ballots_shown = true;  // They were: they are the round before.
    go_to_row(0);
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

std::size_t Vote::next_open() const {
    const auto& items = question.document.scored().questionnaire().items;
    for (std::size_t step = 1; step <= items.size(); ++step) {
        const std::size_t index = (question.index + step) % items.size();
        if (!is_settled(assessment(), items[index].id)) return index;
    }
    return question.index;
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
