#include "core/words/first_page_words.h"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <utility>

#include "core/base/text.h"
#include "core/model/assessment.h"
#include "core/result/profile_ends.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/barrier_scores.h"
#include "core/scoring/overview.h"
#include "core/words/counts.h"
#include "core/words/numbers.h"
#include "core/words/plan_words.h"
#include "core/words/question_row.h"
#include "core/words/readiness_words.h"
#include "core/words/sources.h"
#include "core/words/titles.h"

namespace readiness {

std::string for_whom_text(const ScoredAssessment& scored, const FirstPage& page) {
    const Assessment& assessment = scored.assessment();
    const bool agreed = votes_counted(assessment) == Mode::consensus;
    if (page.for_whom == ForWhom::the_room) {
        return agreed ? "For the team itself: made from the answers that it agreed on."
                      : "For the room alone: this page shows how people answered. To pass it on, make one for others.";
    }
    if (agreed) return "For others: made from the answers that the team agreed on.";
    return fmt::format("For others: single answers are left out, and so are groups of fewer than {} people.",
                       std::max(assessment.minimum_group, least_minimum_group));
}

// ------------------------------------------------------------------------------------------------------ strengths

namespace {

/// "agreed answer “Agree”", "middle answer “Agree”"; "middle answer from “Agree” to “Strongly agree”" if nobody gave
/// the one in the middle; empty without answers, and where opinion is split.
std::string said_text(const ScoredAssessment& scored, const ItemResult& result) {
    const Scale& scale = scale_of(scored.questionnaire(), *find_item(scored.questionnaire(), result.id));
    const AgreedAnswer* agreed = find_agreed(scored.assessment(), result.id);
    if (agreed != nullptr && (result.agreed || scored.profile()->mode == Mode::consensus))
        return fmt::format("agreed answer “{}”", answer_text(scale, agreed->answer));
    // Where opinion is split, the middle is what the fewest said.
    if (result.answers.empty() || !result.spread.median || result.split) return "";
    const double median = *result.spread.median;
    if (std::ranges::find(result.answers, median, &AnswerCount::value) != result.answers.end())
        return fmt::format("middle answer “{}”", answer_text(scale, Answer::of(median)));
    double below = result.answers.front().value;
    double above = result.answers.back().value;
    for (const AnswerCount& answer : result.answers) {
        if (answer.value < median) below = std::max(below, answer.value);
        if (answer.value > median) above = std::min(above, answer.value);
    }
    return fmt::format("middle answer from “{}” to “{}”", answer_text(scale, Answer::of(below)),
                       answer_text(scale, Answer::of(above)));
}

/// "scores 92 (middle answer “Agree”, 11 of 11 answered)"; how_to_read_numbers() says of how many.
std::string item_figures(const ScoredAssessment& scored, const ItemId& id) {
    const ItemResult* result = find_result(*scored.profile(), id);
    if (result == nullptr) return "";
    const bool votes = scored.profile()->mode != Mode::consensus && !result->agreed;
    const std::string behind = joined({said_text(scored, *result), votes ? counts_text(result->counts) : ""}, ", ");
    return fmt::format("scores {}{}", score_text(scored.questionnaire(), result->score),
                       behind.empty() ? "" : " (" + behind + ")");
}

std::string strength_text(const ScoredAssessment& scored, const Strength& strength) {
    if (strength.item) {
        return fmt::format("{} {}, firm.", question_text(scored, *strength.item), item_figures(scored, *strength.item));
    }
    const FactorResult* factor = find_result(*scored.profile(), strength.factor);
    const int people = factor != nullptr ? factor->n : 0;
    return fmt::format("{}: {} of 100{}.", factor_title(scored, strength.factor),
                       score_text(scored.questionnaire(), strength.score),
                       people > 0 ? ", from " + people_text(people) : "");
}

}  // namespace

std::vector<std::string> strength_texts(const ScoredAssessment& scored, const FirstPage& page) {
    std::vector<std::string> texts;
    for (const Strength& strength : page.strengths)
        texts.push_back(strength_text(scored, strength));
    if (!texts.empty() || page.refused || scored.profile() == nullptr) return texts;
    if (!page.has_answers) return {"No factor scores high."};
    return {"No question is high and firm yet."};
}

std::vector<std::string> low_question_texts(const ScoredAssessment& scored, const FirstPage& page) {
    std::vector<std::string> texts;
    for (const LowQuestion& low : page.low)
        texts.push_back(fmt::format("{} {}.", question_text(scored, low.item), item_figures(scored, low.item)));
    return texts;
}

// --------------------------------------------------------------------------------------------------------- to act

namespace {

/// "30 of 33 answers", "5 of 6 questions": how much of what bears on a barrier is known.
std::string given_text(const AnswersGiven& given) {
    if (given.of() == 0) return "";
    std::string text =
        fmt::format("{} of {} {}", given.known, given.of(), given.questions ? "questions known" : "answered");
    if (given.dont_know > 0) text += fmt::format(", {} don't know", given.dont_know);
    return text;
}

/// How many of the answers are low enough for the question's rule; empty if an agreed answer decides, and if so few
/// answered that it would be about single people.
std::string low_answers_text(const ScoredAssessment& scored, const ItemId& id) {
    const Item* item = find_item(scored.questionnaire(), id);
    const ItemResult* result = find_result(*scored.profile(), id);
    if (item == nullptr || result == nullptr || !item->blocks || result->agreed) return "";
    if (scored.profile()->mode == Mode::consensus) return "";
    const RuleCount count = count_of(*item->blocks, *result);
    if (count.answered < fewest_for_an_answer) return "";
    return fmt::format(" Of {} answers, {} {} low enough.", count.answered, count.low, count.low == 1 ? "is" : "are");
}

std::string why_text(const ScoredAssessment& scored, const ToActOn& entry) {
    if (!entry.because) return "";
    const std::string item = question_text(scored, *entry.because);
    const auto bearing = std::ranges::count_if(scored.questionnaire().items,
                                               [&](const Item& each) { return bears_on(each, entry.barrier); });
    // With one question its own figures say it, and what all have answered needs no words.
    const bool all_known = entry.given.known == entry.given.of();
    const std::string given = bearing > 1 && !all_known ? given_text(entry.given) : "";
    const std::string figures = item_figures(scored, *entry.because);
    std::string text = fmt::format("Why: {} {}.", item, figures);
    if (entry.by_rule)
        text = fmt::format("Why: by our own rule this question alone makes it strong. {} {}.{}", item, figures,
                           low_answers_text(scored, *entry.because));
    return given.empty() ? text : fmt::format("{} On this barrier: {}.", text, given);
}

std::string status_text(const ToActOn& entry) {
    std::string text(status_title(entry.status));
    if (entry.certain) text += *entry.certain ? ", firm" : ", may change";
    return text;
}

std::string filled(const std::string& text) {
    return text.empty() ? "–" : text;
}

/// "Pay for cover (ward manager, an hour)".
std::string measure_text(const Measure& measure) {
    const std::string how = joined({measure.who, measure.takes}, ", ");
    return how.empty() ? measure.title : fmt::format("{} ({})", measure.title, how);
}

std::string step_text(const ScoredAssessment& scored, const ToActOn& entry) {
    const Barrier* barrier = find_barrier(scored.evidence(), entry.barrier);
    const Measure* measure = entry.measure ? find_measure(scored.evidence(), *entry.measure) : nullptr;
    if (measure != nullptr) return entry.as_above ? "the same as above: " + measure->title : measure_text(*measure);
    if (barrier == nullptr) return filled("");
    if (entry.ours == Ours::no) return ask_text(*barrier);
    const bool has_measures = std::ranges::any_of(
        barrier->counter, [&](const MeasureId& id) { return find_measure(scored.evidence(), id) != nullptr; });
    return has_measures ? "look again, as all that is offered here is begun, done or dropped" : filled("");
}

}  // namespace

std::vector<WordedToActOn> worded_to_act_on(const ScoredAssessment& scored, const FirstPage& page) {
    std::vector<WordedToActOn> worded;
    for (const ToActOn& entry : page.to_act_on) {
        const Measure* measure = entry.measure ? find_measure(scored.evidence(), *entry.measure) : nullptr;
        const Measure none;
        const Measure& step = measure != nullptr ? *measure : none;
        worded.push_back({barrier_title(scored, entry.barrier), status_text(entry), filled(step.title),
                          filled(step.who), filled(step.takes), why_text(scored, entry), step_text(scored, entry)});
    }
    return worded;
}

namespace {

/// Barriers that nothing is known of: not answered, not applicable or, in a copy, withheld.
std::string not_judged_text(const ScoredAssessment& scored, const FirstPage& page) {
    int unknown = 0;
    int not_applicable = 0;
    for (const BarrierResult& barrier : scored.profile()->barriers) {
        if (!barrier.asked || barrier.status != BarrierStatus::not_assessed) continue;
        ++(applies(scored.questionnaire(), *scored.profile(), barrier) || !page.has_answers ? unknown : not_applicable);
    }
    const int withheld = page.answer.withheld_barriers;
    unknown -= withheld;
    return joined({withheld > 0 ? fmt::format("{} withheld: too few people answered.",
                                              counted(withheld, "barrier is", "barriers are"))
                                : "",
                   unknown > 0 ? fmt::format("{} cannot be judged yet.", unknown) : "",
                   not_applicable > 0 ? fmt::format("{} not apply.", counted(not_applicable, "does", "do")) : ""},
                  " ");
}

}  // namespace

std::string about_acting(const ScoredAssessment& scored, const FirstPage& page) {
    if (page.refused || scored.profile() == nullptr) return "";
    if (is_read_by_question(scored.questionnaire())) return std::string(no_barriers_text());
    const BarrierCounts counts = count_barriers(*scored.profile());
    const std::string not_judged = not_judged_text(scored, page);
    if (page.to_act_on.empty()) {
        if (counts.clear == 0 && counts.not_assessed == 0) return "This questionnaire asks about no barrier.";
        if (counts.clear == 0)
            return page.answer.withheld_barriers > 0 || page.answer.which == ReadinessAnswer::Case::nothing_applies
                       ? not_judged
                       : "No barrier can be judged yet: too little is known.";
        const std::string_view of = page.answer.withheld_barriers > 0 ? "Of those that this copy shows, no" : "No";
        return joined({fmt::format("{} barrier is strong, and none is one to watch.", of), not_judged}, " ");
    }
    const std::string more =
        page.more_in_the_way > 0
            ? fmt::format("{} {} strong or to watch.", counted(page.more_in_the_way, "more barrier", "more barriers"),
                          page.more_in_the_way == 1 ? "is" : "are")
            : "";
    const std::string withheld = page.answer.withheld_barriers > 0 ? not_judged : "";
    return joined({more, withheld, "Which step helps most is this program's own judgement."}, " ");
}

// ----------------------------------------------------------------------------------------------------- to talk of

namespace {

std::string split_text(const ScoredAssessment& scored, const SplitQuestion& split) {
    return fmt::format("Opinion is split: {} Of {} answers, {} {} {} and {} {} {}.", question_text(scored, split.item),
                       split.answers, split.lower, split.lower == 1 ? "is" : "are",
                       side_text(scored, split.item, Side::lower), split.upper, split.upper == 1 ? "is" : "are",
                       side_text(scored, split.item, Side::upper));
}

/// A statement can be so or not; a question has an answer.
std::string unknown_text(const ScoredAssessment& scored, const UnknownQuestion& unknown) {
    const std::string text = question_text(scored, unknown.item);
    const bool asks = text.ends_with("?”");
    const std::string_view what = asks ? "the answer to this:" : "whether this is so:";
    if (unknown.agreed) return fmt::format("The room agreed that it does not know {} {}", what, text);
    return fmt::format("{} of {} {} know {} {}", unknown.dont_know, unknown.of,
                       unknown.dont_know == 1 ? "does not" : "do not", what, text);
}

std::vector<std::string> split_texts(const ScoredAssessment& scored, const FirstPage& page) {
    std::vector<std::string> texts;
    if (page.split.empty() && page.answer.could_split > 0) texts.emplace_back("Opinion is not split on any question.");
    for (const SplitQuestion& split : page.split)
        texts.push_back(split_text(scored, split));
    if (page.more_split > 0)
        texts.push_back(
            fmt::format("Opinion is split on {}.", counted(page.more_split, "more question", "more questions")));
    return texts;
}

std::string more_unknown_text(const ScoredAssessment& scored, const FirstPage& page) {
    const std::string questions = counted(page.more_unknown, "more question", "more questions");
    if (scored.profile()->mode == Mode::consensus)
        return fmt::format("The room agreed that it does not know the answer to {}.", questions);
    if (mixes_agreed_and_votes(*scored.profile())) return fmt::format("The answer to {} is not known.", questions);
    return fmt::format("Many do not know the answer to {}.", questions);
}

std::vector<std::string> unknown_texts(const ScoredAssessment& scored, const FirstPage& page) {
    std::vector<std::string> texts;
    const bool group = scored.profile()->mode != Mode::consensus;
    if (page.unknown.empty())
        texts.emplace_back(group ? "Few people said “don't know” to any question."
                                 : "No agreed answer is “don't know”.");
    for (const UnknownQuestion& unknown : page.unknown)
        texts.push_back(unknown_text(scored, unknown));
    if (page.more_unknown > 0) texts.push_back(more_unknown_text(scored, page));
    return texts;
}

}  // namespace

std::string side_text(const ScoredAssessment& scored, const ItemId& item, Side side) {
    const Item* asked = find_item(scored.questionnaire(), item);
    const ChoiceScale* choice = asked != nullptr ? scale_of(scored.questionnaire(), *asked).choice() : nullptr;
    if (choice == nullptr || choice->options.size() < 2)
        return side == Side::lower ? "at a number that counts below 50" : "at a number that counts above 50";
    const std::size_t options = choice->options.size();
    return side == Side::lower ? fmt::format("“{}” or lower", choice->options[options / 2 - 1].label)
                               : fmt::format("“{}” or higher", choice->options[(options + 1) / 2].label);
}

std::vector<std::string> talk_texts(const ScoredAssessment& scored, const FirstPage& page) {
    if (page.refused || scored.profile() == nullptr) return {};
    if (!page.has_answers) return {"A shareable copy does not say how people answered single questions."};
    if (page.answer.which == ReadinessAnswer::Case::nobody_answered) return {};
    std::vector<std::string> split = split_texts(scored, page);
    std::vector<std::string> unknown = unknown_texts(scored, page);
    std::vector<std::string>& first = page.answer.which == ReadinessAnswer::Case::mostly_unknown ? unknown : split;
    std::vector<std::string>& then = &first == &split ? unknown : split;
    first.insert(first.end(), then.begin(), then.end());
    return first;
}

std::string_view how_to_read_numbers() {
    return "Scores go from 0 to 100, and 100 is best for the change, also where that is to disagree. “Firm” means that "
           "missing answers could not change a band or how a barrier stands; “may change” means that they could.";
}

std::string poster_foot(const ScoredAssessment& scored) {
    if (scored.profile() == nullptr || std::ranges::none_of(scored.profile()->barriers, &BarrierResult::asked))
        return "";
    const EvidenceSource& source = scored.evidence().source;
    const std::string words = source_text(source);
    return words.empty() ? "" : fmt::format("Barriers: {}.", joined({words, source.series}, ", "));
}

std::string report_foot(const ScoredAssessment& scored) {
    const std::string foot =
        "This is a guide for a conversation. It is not a forecast, a pass mark or a ranking of teams. The lines for "
        "bands and barriers are our own, not tested against results.";
    return joined({foot, poster_foot(scored)}, " ");
}

}  // namespace readiness
