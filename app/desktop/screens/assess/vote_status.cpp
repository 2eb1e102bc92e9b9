#include "app/desktop/screens/assess/vote_status.h"

#include <cmath>
#include <fmt/format.h>

#include "app/desktop/widgets/hands_bars.h"
#include "core/groups/hearing.h"
#include "core/groups/rounds.h"
#include "core/statistics/group_statistics.h"
#include "core/words/counts.h"
#include "core/words/group_words.h"
#include "core/words/numbers.h"

namespace readiness {

namespace {

constexpr TextStyle status_style = TextStyle::lead;

struct Status {
    MarkerColours colours;
    Shape shape = Shape::none;
    std::string words;
};

Status hands_status(const Ui& ui, const Vote& vote) {
    const int counted = vote.counted();
    if (!vote.people()) {
        return {ui.theme.neutral, Shape::none, fmt::format("{} hands · P: how many people are here?", counted)};
    }
    const int people = *vote.people();
    const std::string of = fmt::format("{} of {} hands", counted, people);
    if (counted == people) return {ui.theme.good, Shape::circle, of};
    if (counted > people) {
        return {ui.theme.bad, Shape::triangle, of + fmt::format(": {} too many", counted - people)};
    }
    return {ui.theme.middle, Shape::diamond, of + fmt::format(": {} missing", people - counted)};
}

/// While hands are counted unseen even their total is kept back: it would give a row away as it grows.
std::optional<Status> count_status(const Ui& ui, const Vote& vote) {
    const bool by_hands = vote.assessment().mode == Mode::tally || vote.counting() || vote.counted() > 0;
    if (!by_hands) {
        return Status{ui.theme.neutral, Shape::none, ballots_text(handed_in_ballots(vote.assessment()).size())};
    }
    // One hand at a time, as numbers come, reveals nothing of what they are.
    if (vote.counting() && vote.tally.sealed && vote.choice() != nullptr) {
        return Status{ui.theme.neutral, Shape::square, "Counting, not shown"};
    }
    if (vote.counting() && vote.counted() == 0) return std::nullopt;
    return hands_status(ui, vote);
}

std::optional<Status> opinion_status(const Ui& ui, const Vote& vote) {
    if (is_left_open(vote.assessment(), vote.item())) {
        return Status{ui.theme.middle, Shape::diamond, "Left open: no agreement"};
    }
    if (vote.rounds.empty() || vote.counting()) return std::nullopt;
    const Questionnaire& questionnaire = vote.question.document.scored().questionnaire();
    const Tally& newest = vote.rounds.back().hands;
    const Hearing hearing = whom_to_hear(questionnaire, vote.question.item, newest);
    const std::string words = hearing_text(vote.question.scale, hearing);
    if (words.empty()) return std::nullopt;
    switch (hearing.opinion) {
        case Hearing::Opinion::split: return Status{ui.theme.bad, Shape::triangle, words};
        case Hearing::Opinion::apart: return Status{ui.theme.middle, Shape::diamond, words};
        case Hearing::Opinion::same:
        case Hearing::Opinion::close: return Status{ui.theme.good, Shape::circle, words};
        case Hearing::Opinion::none: break;
    }
    return Status{ui.theme.neutral, Shape::none, words};
}

/// What the numbers of the round before were.
std::string earlier_numbers(const Vote& vote) {
    const Round& before = vote.rounds[vote.rounds.size() - 2];
    const Spread spread = spread_of(before.hands.values);
    if (!spread.median) return "";
    return fmt::format("Before ({}): from {} to {}, middle {}", round_name(before), number_text(*spread.min),
                       number_text(*spread.max), number_text(*spread.median));
}

/// Large, as long as both fit beside each other.
TextStyle status_text_style(const Ui& ui, float width, const std::optional<Status>& counted,
                            const std::optional<Status>& opinion) {
    float needed = 0;
    for (const auto& status : {counted, opinion}) {
        if (status) needed += ui.marker_width(status->shape, status->words, status_style) + ui.px(12);
    }
    return needed <= width ? status_style : TextStyle::small_strong;
}

}  // namespace

float vote_status_height(const Ui& ui) {
    return ui.marker_height(status_style);
}

void draw_vote_status(Ui& ui, Box row, const Vote& vote) {
    const auto counted = count_status(ui, vote);
    const auto opinion = opinion_status(ui, vote);
    const TextStyle style = status_text_style(ui, row.width, counted, opinion);
    const float top = std::round(row.centre().y - ui.marker_height(style) / 2);
    if (counted) {
        row.cut_left(ui.marker({row.left, top}, counted->colours, counted->shape, counted->words, style) + ui.px(12));
    }
    if (opinion) {
        const Box place = row.cut_right(ui.marker_width(opinion->shape, opinion->words, style));
        ui.marker({place.left, top}, opinion->colours, opinion->shape, opinion->words, style);
        row.cut_right(ui.px(12));
    }
    if (vote.rounds.size() < 2 || vote.sealed()) return;
    const std::string legend = vote.choice() != nullptr ? rounds_legend(vote.rounds) : earlier_numbers(vote);
    if (ui.text_size(TextStyle::small, legend).x <= row.width) {
        ui.line(row, TextStyle::small, ui.theme.muted, legend);
    }
}

}  // namespace readiness
