#include "core/words/what_if_words.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <iterator>
#include <utility>

#include "core/base/text.h"
#include "core/model/assessment.h"
#include "core/model/evidence.h"
#include "core/model/questionnaire.h"
#include "core/result/how_sure.h"
#include "core/result/scored_assessment.h"
#include "core/result/ways.h"
#include "core/result/what_if.h"
#include "core/scoring/barrier_scores.h"
#include "core/statistics/tolerance.h"
#include "core/words/numbers.h"
#include "core/words/titles.h"

namespace readiness {

namespace {

/// The title in quotation marks: it reads as a sentence of its own otherwise.
std::string quoted_barrier(const ScoredAssessment& scored, const BarrierId& id) {
    const Barrier* barrier = find_barrier(scored.evidence(), id);
    return fmt::format("“{}”", barrier != nullptr ? barrier->title : id.text);
}

/// "a", "a and b", "a, b and c"
std::string enumerated(std::span<const std::string> words) {
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i)
        text += (i == 0 ? "" : i + 1 == words.size() ? " and " : ", ") + words[i];
    return text;
}

std::string lower_status(BarrierStatus status) {
    return folded(status_title(status));
}

std::string change_sentence(BarrierStatus before, BarrierStatus after, const std::string& barriers) {
    if (after == BarrierStatus::blocking) return fmt::format("Makes {} strong.", barriers);
    if (before == BarrierStatus::blocking && after == BarrierStatus::watch)
        return fmt::format("Takes {} out of strong.", barriers);
    if (before == BarrierStatus::blocking && after == BarrierStatus::not_assessed)
        return fmt::format("Takes {} out of strong: too little is answered for another status.", barriers);
    return fmt::format("Takes {} from {} to {}.", barriers, lower_status(before), lower_status(after));
}

std::vector<std::string> changed_statuses(const ScoredAssessment& scored, const WhatIf& result) {
    std::vector<std::pair<BarrierStatus, BarrierStatus>> kinds;
    for (const MovedBarrier& barrier : result.barriers) {
        const std::pair kind(barrier.before, barrier.after);
        if (barrier.before != barrier.after && std::ranges::find(kinds, kind) == kinds.end()) kinds.push_back(kind);
    }
    std::vector<std::string> sentences;
    for (const auto& [before, after] : kinds) {
        std::vector<std::string> titles;
        for (const MovedBarrier& barrier : result.barriers) {
            if (barrier.before == before && barrier.after == after)
                titles.push_back(quoted_barrier(scored, barrier.id));
        }
        sentences.push_back(change_sentence(before, after, enumerated(titles)));
    }
    return sentences;
}

bool is_touched(const ScoredAssessment& scored, const WhatIf& result, const BarrierId& barrier) {
    return std::ranges::any_of(result.items, [&](const MovedItem& moved) {
        const Item* item = find_item(scored.questionnaire(), moved.id);
        return item != nullptr && bears_on(*item, barrier);
    });
}

/// "question W6 makes it strong by itself"
std::string kept_by_text(const std::vector<std::string>& questions) {
    return questions.size() == 1 ? fmt::format("question {} makes it strong by itself", questions.front())
                                 : fmt::format("questions {} each make it strong", enumerated(questions));
}

/// With votes "W6 (4 of 10 answers stay low)".
std::vector<std::string> kept_by(const MovedBarrier& barrier) {
    std::vector<std::string> questions;
    for (std::size_t i = 0; i < barrier.kept_by.size(); ++i) {
        const RuleCount& count = barrier.kept_counts[i];
        const std::string& id = barrier.kept_by[i].text;
        questions.push_back(count.answered == 0 ? id
                                                : fmt::format("{} ({} of {} stay low)", id, count.low,
                                                              counted(count.answered, "answer")));
    }
    return questions;
}

std::string pressure_step(const MovedBarrier& barrier) {
    const std::string before = pressure_text(barrier.pressure_before);
    const std::string after = pressure_text(barrier.pressure_after);
    return before == after ? fmt::format("pressure {}", after) : fmt::format("pressure {} → {}", before, after);
}

std::string stays_sentence(const ScoredAssessment& scored, const MovedBarrier& barrier) {
    const std::string head = quoted_barrier(scored, barrier.id) + " stays strong";
    if (barrier.kept_by.empty()) return fmt::format("{}: {}.", head, pressure_step(barrier));
    const bool by_rule_alone = status_at(barrier.pressure_after) != BarrierStatus::blocking;
    const std::string why = kept_by_text(kept_by(barrier));
    return by_rule_alone ? fmt::format("{}: {}.", head, why)
                         : fmt::format("{}: {}, and so does its {}.", head, why, pressure_step(barrier));
}

std::string in_quotes(const ScoredAssessment& scored, const ItemId& id, double answer) {
    const Item* item = find_item(scored.questionnaire(), id);
    if (item == nullptr) return number_text(answer);
    return fmt::format("“{}”", answer_text(scale_of(scored.questionnaire(), *item), Answer::of(answer)));
}

/// Cut to one decimal, so that it never seems to be where it has to go.
std::string mean_text(double mean) {
    constexpr double tenths = 10;
    return number_text(std::floor(mean * tenths + hair) / tenths);
}

std::string from_to_text(const ScoredAssessment& scored, const WayStep& step) {
    if (!step.answer) return fmt::format("from a mean of {} to {}", mean_text(step.from), mean_text(step.to));
    const std::string to = in_quotes(scored, step.item, *step.answer);
    const AgreedAnswer* agreed =
        step.how == WayStep::How::other_answer ? find_agreed(scored.assessment(), step.item) : nullptr;
    if (agreed == nullptr) return fmt::format("from a mean of {} to an agreed {}", mean_text(step.from), to);
    return fmt::format("from {} to {}", in_quotes(scored, step.item, agreed->answer.value), to);
}

std::string step_text(const ScoredAssessment& scored, const WayStep& step) {
    std::string text = fmt::format("{} {}", code_of(scored.questionnaire(), step.item), from_to_text(scored, step));
    if (!step.ends_rule) return text;
    if (step.ends_rule == step.answer) return text + ", where it no longer makes the barrier strong by itself";
    return fmt::format("{}: at {} it no longer makes the barrier strong by itself, and the rest lowers the pressure",
                       text, in_quotes(scored, step.item, *step.ends_rule));
}

std::string votes_text(const ScoredAssessment& scored, const WayVotes& votes) {
    const std::string which =
        votes.low == 1 ? "its one low answer" : fmt::format("{} of its {} low answers", votes.otherwise, votes.low);
    return fmt::format("{}: with {} at {} or better, it no longer makes the barrier strong by itself",
                       code_of(scored.questionnaire(), votes.item), which, in_quotes(scored, votes.item, votes.answer));
}

/// "The first 3 barriers"
std::string first_barriers(std::size_t count) {
    return count == 1 ? "The first barrier" : fmt::format("The first {} barriers", count);
}

/// What the ranges are about: answers with a score.
constexpr std::string_view whatever_they_are =
    "whatever the missing answers are on their scales (“not applicable” is not looked at)";

std::string places_sentence(const ScoredAssessment& scored, const HowSure& sure) {
    const auto moving = std::ranges::find_if(sure.barriers, [](const auto& range) { return !range.keeps_place(); });
    const auto kept = static_cast<std::size_t>(moving - sure.barriers.begin());
    if (moving == sure.barriers.end()) return fmt::format("Every barrier keeps its place, {}.", whatever_they_are);
    const std::string next = fmt::format("{} can stand anywhere from place {} to {}.",
                                         quoted_barrier(scored, moving->id), moving->first_place, moving->last_place);
    if (kept == 0) return "Which barrier comes first depends on the missing answers. " + next;
    return fmt::format("{} {} place, {}. {}", first_barriers(kept), kept == 1 ? "keeps its" : "keep their",
                       whatever_they_are, next);
}

std::string strong_sentence(const HowSure& sure) {
    int strong = 0;
    int stay = 0;
    int could_become = 0;
    for (const BarrierRange& range : sure.barriers) {
        const bool now = range.status == BarrierStatus::blocking;
        strong += now ? 1 : 0;
        stay += now && range.keeps_status() ? 1 : 0;
        could_become += !now && range.most_pressing == BarrierStatus::blocking ? 1 : 0;
    }
    const std::string others = could_become == 0 ? "No other can become strong."
                                                 : fmt::format("{} can become strong.", counted(could_become, "other"));
    if (strong == 0) {
        return could_become == 0 ? "No barrier is strong, and none can become so."
                                 : fmt::format("No barrier is strong today; {} can become so.", could_become);
    }
    return fmt::format("{} of {} strong {} {} so. {}", stay, strong, strong == 1 ? "barrier" : "barriers",
                       stay == 1 || strong == 1 ? "stays" : "stay", others);
}

std::string range_text(const Questionnaire& questionnaire, const ScoreRange& range) {
    const std::string low = score_text(questionnaire, range.low);
    const std::string high = score_text(questionnaire, range.high);
    std::string numbers = low == high ? low : fmt::format("{} to {}", low, high);
    if (range.band_low.empty() || range.band_high.empty()) return numbers;
    const std::string band = band_title(questionnaire, range.band_low);
    if (range.band_low == range.band_high) return fmt::format("{}, {}", numbers, band);
    return fmt::format("{}, from {} to {}", numbers, band, band_title(questionnaire, range.band_high));
}

/// Today's overall is outside the range if a factor without a score can only draw it down, or up.
std::string unknowns_sentence(const ScoredAssessment& scored, const ScoreRange& range) {
    const double today = scored.profile()->overall.score.value_or(range.low);
    const bool outside = today < range.low - hair || today > range.high + hair;
    const std::string now = outside ? "; today it is " + score_text(scored.questionnaire(), today) : "";
    return fmt::format("With every missing answer given, the overall can be {}{}.",
                       range_text(scored.questionnaire(), range), now);
}

}  // namespace

std::string no_what_if_text(NoWhatIf why) {
    switch (why) {
        case NoWhatIf::sealed: return "The answers are sealed. Open them first, then try out what would change.";
        case NoWhatIf::without_answers:
            return "This copy has scores and no answers, so nothing can be tried out. Use the team's own file.";
        case NoWhatIf::read_by_question:
            return "This questionnaire is read question by question. Nothing is worked out from several answers, so "
                   "nothing would change with them.";
    }
    return "";
}

std::string how_questions_move_text(const ScoredAssessment& scored) {
    if (scored.profile() == nullptr || scored.profile()->mode == Mode::consensus) return "";
    if (mixes_agreed_and_votes(*scored.profile()))
        return "A question that is tried out counts as if the room agreed on the answer.";
    return "A question moves as the mean of its answers: each of them moves by the same number of points.";
}

std::string overall_sentence(const ScoredAssessment& scored, const WhatIf& result) {
    const Questionnaire& questionnaire = scored.questionnaire();
    const OverallResult& before = result.overall_before;
    const OverallResult& after = result.overall_after;
    if (!after.score) return "There is no overall score: too little is answered.";
    const std::string now = overall_title(questionnaire, after);
    const std::string from = score_text(questionnaire, before.score);
    const std::string to = score_text(questionnaire, after.score);
    const bool same_title = before.band == after.band && before.provisional == after.provisional;
    if (from == to && same_title) return joined({"Overall stays " + to, now}, ", ") + ".";
    const std::string numbers = fmt::format("Overall {} → {}", from, to);
    if (same_title && now.empty()) return numbers + ".";
    if (same_title) return fmt::format("{}, still {}.", numbers, now);
    return fmt::format("{}: {} becomes {}.", numbers, overall_title(questionnaire, before), now);
}

std::vector<std::string> barrier_sentences(const ScoredAssessment& scored, const WhatIf& result) {
    std::vector<std::string> sentences = changed_statuses(scored, result);
    for (const MovedBarrier& barrier : result.barriers) {
        const bool stays = barrier.before == BarrierStatus::blocking && barrier.after == BarrierStatus::blocking;
        if (stays && is_touched(scored, result, barrier.id)) sentences.push_back(stays_sentence(scored, barrier));
    }
    if (sentences.empty() && !result.barriers.empty()) sentences.emplace_back("No barrier changes its status.");
    return sentences;
}

std::string what_if_text(const ScoredAssessment& scored, const WhatIf& result) {
    std::vector<std::string> sentences = {overall_sentence(scored, result)};
    std::ranges::copy(barrier_sentences(scored, result), std::back_inserter(sentences));
    return joined(sentences, " ");
}

std::string way_text(const ScoredAssessment& scored, const Way& way) {
    switch (way.outcome) {
        case Way::Outcome::there_already: return "It is there already: nothing needs to move.";
        case Way::Outcome::not_scored: return "Too little is answered to say.";
        case Way::Outcome::possible:
        case Way::Outcome::out_of_reach: break;
    }
    std::vector<std::string> texts;
    if (way.outcome == Way::Outcome::out_of_reach) {
        if (way.rules_that_stay.empty())
            return "Out of reach, even with the best answer to every question that is answered now.";
        for (const ItemId& item : way.rules_that_stay)
            texts.push_back(code_of(scored.questionnaire(), item));
        return fmt::format("Out of reach: {}, whatever the answer is.", kept_by_text(texts));
    }
    for (const WayVotes& votes : way.votes)
        texts.push_back(votes_text(scored, votes));
    for (const WayStep& step : way.steps)
        texts.push_back(step_text(scored, step));
    const bool any_rule = !way.votes.empty() || std::ranges::any_of(way.steps, [](const WayStep& step) {
        return step.ends_rule.has_value();
    });
    return (any_rule ? joined(texts, "; ") : enumerated(texts)) + ".";
}

std::string factor_way_title(const ScoredAssessment& scored, const FactorId& factor, const Way& way) {
    const Factor* found = find_factor(scored.questionnaire(), factor);
    const std::string& title = found != nullptr ? found->title : factor.text;
    if (way.band.empty()) return title;
    return fmt::format("Shortest way to {} on {}", band_title(scored.questionnaire(), way.band), title);
}

std::string barrier_way_title(const ScoredAssessment& scored, const BarrierId& barrier, BarrierStatus goal) {
    return fmt::format("Shortest way to take {} {}", quoted_barrier(scored, barrier),
                       goal == BarrierStatus::clear ? "to little seen" : "out of strong");
}

std::vector<std::string> order_sentences(const ScoredAssessment& scored, const HowSure& sure) {
    std::vector<std::string> sentences;
    const bool open = sure.unknown > 0 && !sure.barriers.empty();
    if (open) {
        sentences.push_back(places_sentence(scored, sure));
        sentences.push_back(strong_sentence(sure));
    } else if (!sure.barriers.empty()) {
        sentences.emplace_back("No answer is missing, so no missing answer can change the order.");
    }
    if (open && sure.overall_by_unknowns) {
        sentences.push_back(unknowns_sentence(scored, *sure.overall_by_unknowns));
    }
    if (sure.overall_by_weights) {
        sentences.push_back(fmt::format(
            "Weights of factors move no barrier, only the overall: with each weight halved or doubled it can be {}.",
            range_text(scored.questionnaire(), *sure.overall_by_weights)));
    }
    return sentences;
}

}  // namespace readiness
