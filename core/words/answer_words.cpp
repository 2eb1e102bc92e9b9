#include "core/words/answer_words.h"

#include <algorithm>
#include <cstddef>
#include <fmt/format.h>
#include <string_view>
#include <vector>

#include "core/base/text.h"
#include "core/groups/discussion.h"
#include "core/result/first_page.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/profile.h"
#include "core/statistics/tolerance.h"
#include "core/words/counts.h"
#include "core/words/factor_names.h"
#include "core/words/numbers.h"
#include "core/words/readiness_words.h"
#include "core/words/said_words.h"

namespace readiness {

namespace {

constexpr const char* neither_yes_nor_no =
    "The scores say neither yes nor no: this questionnaire does not say which score is enough.";

using Case = ReadinessAnswer::Case;

std::string_view verb_ending(const std::vector<NamedFactor>& factors) {
    return factors.size() == 1 ? "s" : "";
}

/// "The lowest factor is Workload (35), the highest Leadership (80).": without cut-offs there is only that to say.
std::string order_of_factors(const ScoredAssessment& scored) {
    const std::vector<NamedFactor> factors = scored_factors(scored);
    if (factors.empty()) return "";
    if (factors.size() == 1)
        return fmt::format("{} scores {} of 100.", factor_title(scored, factors.front().id),
                           score_text(scored.questionnaire(), factors.front().score));
    if (all_equal(factors))
        return fmt::format("Every factor with a score has {} of 100.",
                           score_text(scored.questionnaire(), factors.front().score));
    const std::vector<NamedFactor> lowest = lowest_of(factors);
    const auto highest = std::ranges::find_if(
        factors, [&](const NamedFactor& factor) { return factor.score > factors.back().score - hair; });
    const std::vector<NamedFactor> high(highest, factors.end());
    return fmt::format("The lowest factor{} {}, the highest {} {}.", lowest.size() == 1 ? " is" : "s are",
                       names_with_scores(scored, lowest), high.size() == 1 ? "is" : "are",
                       names_with_scores(scored, high));
}

/// No factor is low, and none is high. From the lowest to the highest, as all are between two lines.
std::string none_stands_out(const ScoredAssessment& scored, const ReadinessAnswer& answer) {
    std::vector<NamedFactor> factors = answer.down;
    if (factors.size() > 1)
        std::erase_if(factors, [&](const NamedFactor& factor) { return is_band_alone(scored, factor.id); });
    if (factors.empty()) return "Every factor lies in the middle.";
    if (factors.size() == 1) return fmt::format("{} scores in the middle.", names_with_scores(scored, factors));
    const std::string lowest = score_text(scored.questionnaire(), factors.front().score);
    const std::string highest = score_text(scored.questionnaire(), factors.back().score);
    // A factor without a score is not in the middle.
    const bool all_have_scores =
        answer.unscored.empty() && answer.withheld.empty() && placed_factors(scored) == scored_factors(scored).size();
    const std::string_view every = all_have_scores ? "Every factor" : "Every factor with a score";
    if (lowest == highest) return fmt::format("{} scores in the middle, at {}.", every, lowest);
    return fmt::format("{} scores in the middle, {} to {}.", every, lowest, highest);
}

/// "Leadership (75) helps"; if more help than can be named, or a reader would miss those that neither help nor are low:
/// "9 of 11 factors help, most of all Evidence and data (78) and Fit and advantage (78)".
std::string what_helps(const ScoredAssessment& scored, const ReadinessAnswer& answer) {
    const std::vector<NamedFactor>& up = answer.up;
    if (up.empty()) return "";
    const std::size_t of = placed_factors(scored);
    const bool none_left_out = up.size() == of || (up.size() <= most_names && up.size() + answer.down.size() >= of);
    if (none_left_out) return fmt::format("{} help{}", names_with_scores(scored, up), verb_ending(up));
    const std::vector<NamedFactor> named(up.begin(),
                                         up.begin() + static_cast<std::ptrdiff_t>(std::min(up.size(), most_names)));
    const std::string names = names_with_scores(scored, named);
    const std::string helping = fmt::format("{} of {} factors {}", up.size(), of, up.size() == 1 ? "helps" : "help");
    if (up.size() <= most_names) return fmt::format("{}, {}", helping, names);
    const bool more_as_high = up[most_names].score > named.back().score - hair;
    return fmt::format("{}, {} {}", helping, more_as_high ? "among them" : "most of all", names);
}

/// "Leadership (75) helps, but Workload impact (25) scores low." Where nothing is low and nothing is high, that.
std::string both_sides(const ScoredAssessment& scored, const ReadinessAnswer& answer) {
    if (!has_cut_offs(scored.questionnaire())) return order_of_factors(scored);
    const bool low = !answer.down.empty() && is_low(scored.questionnaire(), answer.down.front().score);
    if (all_in_the_middle(scored, answer)) return none_stands_out(scored, answer);
    const std::string up = what_helps(scored, answer);
    const std::string down = answer.down.empty() ? ""
                                                 : fmt::format("{} score{} {}", names_with_scores(scored, answer.down),
                                                               verb_ending(answer.down), low ? "low" : "less");
    const std::string both = joined({up, down}, ", but ");
    return both.empty() ? "" : both + ".";
}

/// "One barrier is strong: “The change adds work”. By a rule of this program one answer alone makes it so: most say …"
/// What less than half of the answers say of a barrier may be so.
std::string barrier_sentence(const ScoredAssessment& scored, const ReadinessAnswer& answer) {
    if (!answer.strongest) return "";
    const std::string title = barrier_title(scored, *answer.strongest);
    if (answer.strong_barriers == 0)
        return answer.perhaps_strong == 1
                   ? fmt::format("One barrier may be strong: “{}”.", title)
                   : fmt::format("{} barriers may be strong, most of all “{}”.", answer.perhaps_strong, title);
    const std::string rule = answer.by_rule
                                 ? fmt::format(" By a rule of this program one answer alone makes {} so: {}",
                                               answer.strong_barriers == 1 ? "it" : "that one",
                                               as_sentence(with_small_letter(said_text(scored, *answer.by_rule))))
                                 : "";
    if (answer.strong_barriers == 1) return fmt::format("One barrier is strong: “{}”.{}", title, rule);
    return fmt::format("{} barriers are strong, most of all “{}”.{}", answer.strong_barriers, title, rule);
}

/// What is known so far, where it is too little for an answer. Nothing where it is so little that it would mislead.
std::string so_far(const ScoredAssessment& scored, const ReadinessAnswer& answer) {
    if (most_is_unknown(answer)) return "";
    const std::string both = both_sides(scored, answer);
    // That begins with a word of ours, and everything else with a factor's title or a number.
    const bool begins_with_title = !all_in_the_middle(scored, answer) || answer.down.size() == 1;
    return joined_sentences({both.empty() ? "" : "So far: " + (begins_with_title ? both : with_small_letter(both)),
                             barrier_sentence(scored, answer)});
}

/// A factor that has no score yet could be low; one that does not apply could not.
std::string not_scored(const ScoredAssessment& scored, const ReadinessAnswer& answer) {
    const std::string unscored =
        answer.unscored.empty() ? "" : fmt::format("No score yet: {}.", names_of(scored, answer.unscored));
    const std::string other =
        answer.not_applicable == 0
            ? ""
            : fmt::format("{} not apply.", counted(answer.not_applicable, "factor does", "factors do"));
    return joined({unscored, other}, " ");
}

std::string_view answers_or_questions(const AnswersGiven& given) {
    return given.questions ? "questions" : "answers";
}

std::string unknown_part(const AnswersGiven& given) {
    if (given.questions)
        return fmt::format("to {} of {} questions the answer is not known", given.dont_know, given.of());
    return fmt::format("{} of {} answers are “don’t know”", given.dont_know, given.of());
}

std::string little_part(const ScoredAssessment& scored, const AnswersGiven& given) {
    const OverallResult& overall = scored.profile()->overall;
    if (given.known >= half_of_answers * given.of())
        return fmt::format("only {} of {} factors {} a score", overall.scored_factors, overall.factors,
                           overall.scored_factors == 1 ? "has" : "have");
    return fmt::format("only {} of {} {} are known", given.known, given.of(), answers_or_questions(given));
}

std::string split_part(const ReadinessAnswer& answer) {
    std::string text = fmt::format("people disagree on {} of {} questions", answer.split, answer.compared);
    if (answer.agreed > 0) text += fmt::format(", and on {} the team agreed", answer.agreed);
    return text;
}

/// What would be the answer, if it were not "not yet" in any case.
std::string beside_it(const ScoredAssessment& scored, const ReadinessAnswer& answer) {
    if (!answer.beside) return "";
    switch (*answer.beside) {
        case Case::mostly_unknown: return fmt::format("What is more, {}.", unknown_part(answer.given));
        case Case::too_little: return fmt::format("What is more, {}.", little_part(scored, answer.given));
        case Case::split_on_much: return fmt::format("What is more, {}.", split_part(answer));
        default: return "";
    }
}

std::string too_few(const ReadinessAnswer& answer) {
    const bool all = answer.voters >= answer.people;
    const std::string who = all ? fmt::format("Only {}", counted(answer.voters, "person has", "people have"))
                                : fmt::format("Only {} of {} {}", answer.voters, people_text(answer.people),
                                              answer.voters == 1 ? "has" : "have");
    return who + " answered: too few to speak for a team.";
}

/// "Of 12 questions with a score, the lowest is at 25 and the highest at 80."
std::string order_of_questions(const ScoredAssessment& scored) {
    std::vector<double> scores;
    for (const ItemResult& item : scored.profile()->items) {
        if (item.score) scores.push_back(*item.score);
    }
    if (scores.empty()) return "";
    const auto [lowest, highest] = std::ranges::minmax(scores);
    return fmt::format("Of {} with a score, the lowest is at {} and the highest at {}.",
                       counted(scores.size(), "question"), score_text(scored.questionnaire(), lowest),
                       score_text(scored.questionnaire(), highest));
}

std::string by_question(const ScoredAssessment& scored, const ReadinessAnswer& answer) {
    if (!has_cut_offs(scored.questionnaire()))
        return "Each question here is read by itself: there is no answer for all of them. " +
               order_of_questions(scored);
    const std::string high_and_low =
        answer.high_questions == answer.scored_questions
            ? "all are high"
            : fmt::format("{} {} high and {} {} low", answer.high_questions, answer.high_questions == 1 ? "is" : "are",
                          answer.low_questions, answer.low_questions == 1 ? "is" : "are");
    return fmt::format(
        "Each question here is read by itself: there is no answer for all of them. Of {} with a score, {}.",
        counted(answer.scored_questions, "question"), high_and_low);
}

std::string withheld(const ScoredAssessment& scored, const ReadinessAnswer& answer) {
    const std::string factors = answer.withheld.empty() ? "" : fmt::format("on {}", names_of(scored, answer.withheld));
    const std::string barriers =
        answer.withheld_barriers > 0 ? fmt::format("on {}", counted(answer.withheld_barriers, "barrier")) : "";
    return fmt::format("This copy cannot say: too few people answered {}.", joined({factors, barriers}, ", and "));
}

/// "every factor is in the band “Ready” and no barrier is strong".
std::string all_is_fine(const ScoredAssessment& scored, const ReadinessAnswer& answer) {
    const std::string_view which = answer.not_applicable > 0 ? "every factor that applies" : "every factor";
    const Band* band = scored.questionnaire().bands.empty() ? nullptr : &scored.questionnaire().bands.back();
    if (band == nullptr) return fmt::format("{} is high and no barrier is strong", which);
    return fmt::format("{} is in the band “{}” and no barrier is strong", which, band->title);
}

std::string split_beside(const ScoredAssessment& scored, const ReadinessAnswer& answer) {
    if (!answer.first_split) return "";
    if (answer.split > 1) return fmt::format("But people disagree on {} questions.", answer.split);
    return fmt::format("But people disagree on one question: {}", question_text(scored, *answer.first_split));
}

std::string fine(const ScoredAssessment& scored, const ReadinessAnswer& answer) {
    const std::string what = all_is_fine(scored, answer);
    if (answer.which == Case::everything_fine) return fmt::format("By these answers, yes: {}.", what);
    if (answer.which == Case::fine_so_far && !scored.has_answers())
        return fmt::format("The scores alone show no weak spot: {}.", what);
    if (answer.which == Case::fine_so_far)
        return fmt::format("Perhaps. So far {}. Missing answers could change this.", what);
    const std::string said = as_sentence(with_small_letter(said_text(scored, answer.at_bottom.front())));
    if (answer.at_bottom.size() == 1) return fmt::format("Nearly: {}. But one answer is low: {}", what, said);
    return fmt::format("Nearly: {}. But {} answers are low, among them this one: {}", what, answer.at_bottom.size(),
                       said);
}

/// The first word; a copy has the scores alone to go by.
std::string first_word(const ScoredAssessment& scored, Readiness readiness) {
    const bool copy = !scored.has_answers();
    switch (readiness) {
        case Readiness::not_yet: return copy ? "By the scores alone, not yet." : "Not yet.";
        case Readiness::partly: return copy ? "By the scores alone, partly." : "Partly.";
        case Readiness::nearly: return copy ? "By the scores alone, nearly." : "Nearly.";
        default: return "";
    }
}

/// What the factors and barriers say.
std::string by_scores(const ScoredAssessment& scored, const ReadinessAnswer& answer) {
    const std::string both = both_sides(scored, answer);
    const std::string barrier = barrier_sentence(scored, answer);
    const std::string first = first_word(scored, readiness_in(answer.which));
    switch (answer.which) {
        case Case::everything_low: {
            const std::string all =
                all_equal(answer.down)
                    ? fmt::format("Every factor with a score is low: {}.", names_with_scores(scored, answer.down))
                    : fmt::format("Every factor with a score is low. The lowest {} {}.",
                                  lowest_of(answer.down).size() == 1 ? "is" : "are",
                                  names_with_scores(scored, lowest_of(answer.down)));
            return joined_sentences({first, all, barrier});
        }
        case Case::barrier_by_rule:
        case Case::strong_barrier: return joined_sentences({first, barrier, both});
        default: return joined_sentences({first, both, barrier});
    }
}

std::string may_change(const ScoredAssessment& scored, const ReadinessAnswer& answer) {
    return scored.has_answers() && !answer.firm ? "Missing answers could change this." : "";
}

/// A copy of votes is never the whole story.
std::string not_in_copy(const ScoredAssessment& scored) {
    return scored.has_answers() ? "" : "This copy does not show what people do not know, or where they disagree.";
}

}  // namespace

std::string open_answers_text(const AnswersGiven& given, Counted with_number) {
    const bool only_one_kind = (given.dont_know > 0) != (given.missing > 0);
    if (!only_one_kind) return "the answers that are not known";
    const int count = given.dont_know + given.missing;
    const std::string number = with_number == Counted::yes ? fmt::format("{} ", count) : "";
    const std::string_view kind = given.dont_know > 0 ? "“don’t know”" : "missing";
    return fmt::format("the {}{} {}", number, kind, count == 1 ? "answer" : "answers");
}

bool all_in_the_middle(const ScoredAssessment& scored, const ReadinessAnswer& answer) {
    return answer.up.empty() && !answer.down.empty() && !is_low(scored.questionnaire(), answer.down.front().score);
}

std::string answer_sentences(const ScoredAssessment& scored, const ReadinessAnswer& answer) {
    switch (answer.which) {
        case Case::sealed: return "Nobody can say yet: the answers are sealed until they are opened.";
        case Case::nothing_applies: return "Nobody can say: no question here applies to this team.";
        case Case::nobody_answered: return "Nobody can say yet: no question is answered.";
        case Case::too_few_people: return joined_sentences({too_few(answer), so_far(scored, answer)});
        case Case::withheld: return joined_sentences({withheld(scored, answer), so_far(scored, answer)});
        case Case::mostly_unknown:
            return fmt::format("Nobody can say yet, as too {}: {}.",
                               scored.profile()->mode == Mode::consensus ? "little is known" : "few people know",
                               unknown_part(answer.given));
        case Case::too_little: {
            const std::string little =
                scored.has_answers() ? little_part(scored, answer.given) : "too few factors have a score";
            return fmt::format("It is too early to say: {}.", little);
        }
        case Case::little_applies:
            return joined_sentences({fmt::format("Nobody can say: {} of {} factors do not apply to this team.",
                                                 answer.not_applicable, scored.profile()->overall.factors),
                                     so_far(scored, answer)});
        case Case::split_on_much:
            return joined_sentences({fmt::format("Not clear yet: {}.", split_part(answer)), both_sides(scored, answer),
                                     barrier_sentence(scored, answer), not_scored(scored, answer)});
        case Case::by_question: return by_question(scored, answer);
        case Case::no_cut_offs:
            return joined_sentences({neither_yes_nor_no, order_of_factors(scored), barrier_sentence(scored, answer),
                                     not_scored(scored, answer), not_in_copy(scored)});
        case Case::low_question:
        case Case::fine_so_far:
        case Case::everything_fine:
            return joined_sentences({fine(scored, answer), split_beside(scored, answer), not_scored(scored, answer),
                                     answer.which == Case::low_question ? may_change(scored, answer) : "",
                                     not_in_copy(scored)});
        case Case::everything_low:
        case Case::several_weak:
        case Case::one_weak_spot:
        case Case::barrier_by_rule:
        case Case::strong_barrier:
        case Case::one_not_high:
        case Case::in_between:
            return joined_sentences({by_scores(scored, answer), not_scored(scored, answer), beside_it(scored, answer),
                                     may_change(scored, answer), not_in_copy(scored)});
    }
    return "";
}

}  // namespace readiness
