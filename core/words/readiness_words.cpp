#include "core/words/readiness_words.h"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "core/groups/discussion.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/profile.h"
#include "core/words/answer_words.h"
#include "core/words/factor_names.h"
#include "core/words/first_page_words.h"
#include "core/words/plan_words.h"

namespace readiness {

namespace {

/// Answers that are the same throughout are hardly an opinion on each question: said before what they come to.
std::string straight_sentence(const StraightLines& lines) {
    std::string what;
    if (lines.ballots > 0)
        what = fmt::format("{} of {} people gave the same answer to every question", lines.ballots, lines.of);
    if (lines.hands) what = "all hands went to the same answer in every question";
    if (lines.agreed) what = "every question has the same agreed answer";
    return what.empty() ? "" : fmt::format("Take care: {}.", what);
}

}  // namespace

std::string_view first_page_question() {
    return "Is this team ready to take the change on?";
}

std::string readiness_text(const ScoredAssessment& scored, const FirstPage& page) {
    if (page.refused && scored.assessment().shareable)
        return "This page is not for others: the copy shows groups of fewer than five people. Share the assessment "
               "again.";
    if (page.refused)
        return "This page is not for others: it would show what single people said. Make it from a shareable copy.";
    return joined_sentences({straight_sentence(page.answer.straight), answer_sentences(scored, page.answer)});
}

// ------------------------------------------------------------------------------------------------------- do first

namespace {

using Case = ReadinessAnswer::Case;

/// "Keep an eye on the lowest factor, Links (85): how well teams are linked." Nothing where all score the same.
std::string keep_an_eye_on(const ScoredAssessment& scored) {
    const std::vector<NamedFactor> factors = scored_factors(scored);
    if (factors.size() < 2 || all_equal(factors)) return "";
    const std::vector<NamedFactor> lowest = lowest_of(factors);
    const std::string names = names_with_scores(scored, lowest);
    if (lowest.size() > 1) return fmt::format("Keep an eye on the lowest factors, {}.", names);
    const Factor* factor = find_factor(scored.questionnaire(), lowest.front().id);
    const std::string means = factor != nullptr ? factor_meaning(*factor) : "";
    return means.empty()
               ? fmt::format("Keep an eye on the lowest factor, {}.", names)
               : as_sentence(fmt::format("Keep an eye on the lowest factor, {}: {}", names, with_small_letter(means)));
}

/// Nothing where all score the same: then there is no lowest one.
std::string lowest_factors(const ScoredAssessment& scored) {
    const std::vector<NamedFactor> factors = scored_factors(scored);
    if (factors.empty() || (factors.size() > 1 && all_equal(factors))) return "";
    std::vector<FactorId> ids;
    for (const NamedFactor& factor : lowest_of(factors))
        ids.push_back(factor.id);
    return fmt::format("the lowest factor{}, {}", ids.size() == 1 ? "" : "s", names_of(scored, ids));
}

/// The question that most do not know, or one that is not answered at all.
std::string first_find_out(const ScoredAssessment& scored, const FirstPage& page) {
    const std::vector<ItemResult>& items = scored.profile()->items;
    const auto missing = std::ranges::find_if(items, [](const ItemResult& item) { return !item.score && item.low; });
    std::optional<ItemId> item;
    if (missing != items.end()) item = missing->id;
    if (!page.unknown.empty()) item = page.unknown.front().item;
    return item ? fmt::format("First: find out what is not known yet: {}", question_text(scored, *item))
                : "First: get the answers that are missing.";
}

/// Two of the questions are as many as half an hour has room for.
std::string hear_both_sides(int split) {
    const std::string_view which = split == 1   ? "the question"
                                   : split == 2 ? "the two questions"
                                                : "two of the questions";
    return fmt::format(
        "First: take {} on which people disagree, and hear both sides before you act (facilitator with "
        "the whole team, 30 minutes).",
        which);
}

/// What to do where no barrier is in the way. A copy names no step: it does not say what is missing.
std::string first_without_barriers(const ScoredAssessment& scored, const FirstPage& page) {
    const ReadinessAnswer& answer = page.answer;
    const std::string lowest = lowest_factors(scored);
    if (!page.has_answers) return "";
    if (!answer.unscored.empty())
        return fmt::format("First: answer what is missing: {}.", names_of(scored, answer.unscored));
    switch (answer.which) {
        case Case::everything_fine:
            if (answer.split > 0) return hear_both_sides(answer.split);
            return joined_sentences({scored.assessment().look_again
                                         ? "First: go ahead."
                                         : "First: go ahead, and agree on a day to look again.",
                                     keep_an_eye_on(scored)});
        case Case::fine_so_far: return first_find_out(scored, page);
        case Case::low_question:
            return answer.at_bottom.size() == 1 ? "First: talk about why this answer is low."
                                                : "First: talk about why these answers are low.";
        default:
            return lowest.empty() ? "First: ask what would help most." : fmt::format("First: talk about {}.", lowest);
    }
}

std::string first_against(const ScoredAssessment& scored, const ToActOn& first) {
    const Barrier* barrier = find_barrier(scored.evidence(), first.barrier);
    if (first.ours == Ours::no && barrier != nullptr)
        return fmt::format("First: {}.", with_small_letter(ask_text(*barrier)));
    const std::string against = barrier_title(scored, first.barrier);
    const Measure* measure = first.measure ? find_measure(scored.evidence(), *first.measure) : nullptr;
    if (measure == nullptr) return fmt::format("First: look at this barrier: “{}”.", against);
    const std::string how = joined({measure->who, measure->takes}, ", ");
    return fmt::format("First: {}{}, against “{}”.", with_small_letter(measure->title),
                       how.empty() ? "" : " (" + how + ")", against);
}

std::string first_by_question(const ScoredAssessment& scored, const FirstPage& page) {
    if (!page.low.empty())
        return fmt::format("First: talk about the lowest question: {}", question_text(scored, page.low.front().item));
    const ReadinessAnswer& answer = page.answer;
    if (!has_cut_offs(scored.questionnaire())) return "First: ask what would help most.";
    if (answer.high_questions == answer.scored_questions)
        return "First: ask what helps, as every question with a score is high.";
    return "First: ask what would make the lowest question better. No question is low.";
}

/// What comes before any step against a barrier; nothing if such a step comes first.
std::optional<std::string> before_any_step(const ScoredAssessment& scored, const FirstPage& page) {
    const ReadinessAnswer& answer = page.answer;
    if (page.refused) return "";
    if (answer.straight.any() && answer.which != Case::too_few_people)
        return "First: talk about how the questions were read, and answer again.";
    switch (answer.which) {
        case Case::sealed: return "First: open the answers, when all are in.";
        case Case::nothing_applies:
        case Case::little_applies: return "First: ask whether this is the right questionnaire for this change.";
        case Case::nobody_answered: return "First: answer the questions together.";
        case Case::too_few_people: return "First: let more people answer, or agree on the answers together.";
        case Case::mostly_unknown: return "First: share out who asks whom by when, then answer again.";
        case Case::too_little: return page.has_answers ? "First: get more answers." : "";
        case Case::split_on_much: return hear_both_sides(answer.split);
        case Case::by_question: return first_by_question(scored, page);
        default: break;
    }
    if (page.to_act_on.empty()) return first_without_barriers(scored, page);
    const ToActOn& first = page.to_act_on.front();
    if (first.on_few)
        return fmt::format("First: find out whether this barrier is there: “{}”.",
                           barrier_title(scored, first.barrier));
    return std::nullopt;
}

}  // namespace

std::string do_first_text(const ScoredAssessment& scored, const FirstPage& page) {
    const std::optional<std::string> before = before_any_step(scored, page);
    return before ? *before : first_against(scored, page.to_act_on.front());
}

bool does_step_first(const ScoredAssessment& scored, const FirstPage& page) {
    return !before_any_step(scored, page) && page.to_act_on.front().measure.has_value();
}

std::string factor_title(const ScoredAssessment& scored, const FactorId& id) {
    const Factor* factor = find_factor(scored.questionnaire(), id);
    return factor != nullptr ? factor->title : id.text;
}

std::string barrier_title(const ScoredAssessment& scored, const BarrierId& id) {
    const Barrier* barrier = find_barrier(scored.evidence(), id);
    return barrier != nullptr ? barrier->title : id.text;
}

/// In quotes, as it was asked: who reads the page was perhaps not there.
std::string question_text(const ScoredAssessment& scored, const ItemId& id) {
    const Item* item = find_item(scored.questionnaire(), id);
    return fmt::format("“{}”", item != nullptr ? item->text : id.text);
}

}  // namespace readiness
