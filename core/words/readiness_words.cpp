#include "core/words/readiness_words.h"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "core/groups/discussion.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/profile.h"
#include "core/words/answer_words.h"
#include "core/words/counts.h"
#include "core/words/factor_names.h"
#include "core/words/numbers.h"
#include "core/words/plan_words.h"
#include "core/words/titles.h"

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

// ---------------------------------------------------------------------------------------------------- the overall

namespace {

using Case = ReadinessAnswer::Case;

/// A copy does not say how many of its questions the room agreed on.
bool is_copy_with_agreed(const ScoredAssessment& scored) {
    return !scored.has_answers() && reading_of(scored.assessment()) == Reading::agreed_first;
}

/// "from 12 people"; in a copy in which some scores rest on fewer, "from 5 of 12 people".
std::string people_behind(const Profile& profile) {
    if (profile.respondents == 0) return "";
    int fewest = profile.respondents;
    for (const FactorResult& factor : profile.factors) {
        if (factor.score && factor.n > 0) fewest = std::min(fewest, factor.n);
    }
    if (fewest == profile.respondents) return "from " + people_text(fewest);
    return fmt::format("from {} of {}", fewest, people_text(profile.respondents));
}

std::string dont_know_part(int count) {
    return count == 0 ? "" : fmt::format("{} “don't know”", counted(count, "is", "are"));
}

/// "9 people answered 17 questions: 149 of 153 answers are known, 4 are “don't know”."
std::string known_sentence(const ScoredAssessment& scored, const FirstPage& page) {
    const Profile& profile = *scored.profile();
    if (!page.has_answers) {
        const std::string people = people_behind(profile);
        const std::string from = is_copy_with_agreed(scored) ? joined({people, "agreed answers"}, " and ") : people;
        return from.empty() ? "" : fmt::format("It is {}.", from);
    }
    const AnswersGiven& given = page.answer.given;
    const std::string_view what = given.questions || profile.mode == Mode::consensus ? "questions" : "answers";
    const std::string who = profile.mode == Mode::ballots && !given.questions
                                ? fmt::format("{} answered {}: ", people_text(page.answer.voters),
                                              counted(profile.items.size(), "question"))
                                : "";
    const std::string missing = given.missing > 0 ? fmt::format("{} missing", counted(given.missing, "is", "are")) : "";
    const std::string known = given.known == given.of()
                                  ? fmt::format("{} {} {} are known", who.empty() ? "All" : "all", given.of(), what)
                                  : fmt::format("{} of {} {} are known", given.known, given.of(), what);
    return who + joined({known, dont_know_part(given.dont_know), missing}, ", ") + ".";
}

/// A good mean beside "Not yet" would be read as the answer.
std::string what_outweighs(const ScoredAssessment& scored, const FirstPage& page) {
    const ReadinessAnswer& answer = page.answer;
    const auto& score = scored.profile()->overall.score;
    if (readiness_in(answer.which) != Readiness::not_yet || !score || !is_high(scored.questionnaire(), *score))
        return "";
    const bool low = !answer.down.empty() && is_low(scored.questionnaire(), answer.down.front().score);
    if (low && answer.down.size() > 1) return "But weak factors count for more than a good mean.";
    if (low) return "But one weak factor counts for more than a good mean.";
    if (answer.strong_barriers + answer.perhaps_strong > 1)
        return "But strong barriers count for more than a good mean.";
    return "But one strong barrier counts for more than a good mean.";
}

}  // namespace

std::string page_basis_text(const ScoredAssessment& scored) {
    if (scored.profile() == nullptr) return "";
    const Profile& profile = *scored.profile();
    std::string basis = basis_text(profile);
    if (profile.mode == Mode::ballots) {
        // To those who were not there "ballots" sounds like an election.
        const int of = std::max(scored.assessment().people.value_or(0), profile.respondents);
        const std::string people =
            of > profile.respondents ? fmt::format("{} of {}", profile.respondents, people_text(of)) : people_text(of);
        const std::string ballots = counted(profile.respondents, "ballot");
        basis = people + basis.substr(std::min(ballots.size(), basis.size()));
    }
    return is_copy_with_agreed(scored) ? basis + " and agreed answers" : basis;
}

std::string overall_line(const ScoredAssessment& scored, const FirstPage& page) {
    if (page.refused || scored.profile() == nullptr || is_read_by_question(scored.questionnaire())) return "";
    const Questionnaire& questionnaire = scored.questionnaire();
    const OverallResult& overall = scored.profile()->overall;
    const std::string known = known_sentence(scored, page);
    if (!overall.score) return joined_sentences({"There is no overall score.", known});
    if (most_is_unknown(page.answer))
        return joined_sentences({"There is no overall score here, as it would rest on too little.", known});
    const bool bands = !questionnaire.bands.empty();
    std::string sure;
    if (page.has_answers && !overall.provisional && bands) sure = page.answer.certain ? "firm" : "may change";
    const std::string band = bands || overall.provisional ? overall_title(questionnaire, overall) : "";
    const std::string score = "Overall " + score_of_100_text(questionnaire, overall.score);
    const std::string lines = bands ? ""
                                    : fmt::format("A score below {} is low here, and one from {} is high: {}.",
                                                  low_without_bands, high_without_bands, own_lines);
    return joined_sentences({joined({score, band, sure}, ", ") + ".", what_outweighs(scored, page), known, lines});
}

// ------------------------------------------------------------------------------------------------------- do first

namespace {

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
    return item ? fmt::format("First find out what is not known yet: {}", question_text(scored, *item))
                : "First get the answers that are missing.";
}

/// What to do where no barrier is in the way. A copy names no step: it does not say what is missing.
std::string first_without_barriers(const ScoredAssessment& scored, const FirstPage& page) {
    const ReadinessAnswer& answer = page.answer;
    const std::string lowest = lowest_factors(scored);
    if (!page.has_answers) return "";
    if (!answer.unscored.empty())
        return fmt::format("First answer what is missing: {}.", names_of(scored, answer.unscored));
    switch (answer.which) {
        case Case::everything_fine:
            if (answer.split > 0) return "First talk about what opinion is split on. No barrier stands in the way.";
            return joined_sentences({"By these answers nothing stands in the way.",
                                     lowest.empty() ? "" : fmt::format("Keep an eye on {}.", lowest)});
        case Case::fine_so_far: return first_find_out(scored, page);
        case Case::low_question:
            return answer.at_bottom.size() == 1 ? "First talk about why this answer is low."
                                                : "First talk about why these answers are low.";
        default:
            return lowest.empty() ? "First ask what would help most." : fmt::format("First talk about {}.", lowest);
    }
}

std::string first_against(const ScoredAssessment& scored, const ToActOn& first) {
    const Barrier* barrier = find_barrier(scored.evidence(), first.barrier);
    if (first.ours == Ours::no && barrier != nullptr)
        return fmt::format("First {}.", with_small_letter(ask_text(*barrier)));
    const std::string against = barrier_title(scored, first.barrier);
    const Measure* measure = first.measure ? find_measure(scored.evidence(), *first.measure) : nullptr;
    if (measure == nullptr) return fmt::format("First look at this barrier: “{}”.", against);
    const std::string how = joined({measure->who, measure->takes}, ", ");
    return fmt::format("First, against “{}”: {}{}.", against, measure->title, how.empty() ? "" : " (" + how + ")");
}

std::string first_by_question(const ScoredAssessment& scored, const FirstPage& page) {
    if (!page.low.empty())
        return fmt::format("First talk about the lowest question: {}", question_text(scored, page.low.front().item));
    const ReadinessAnswer& answer = page.answer;
    if (answer.high_questions == answer.scored_questions) return "Every question with a score is high. Ask what helps.";
    return "No question is low. Ask first what would make the lowest one better.";
}

/// What comes before any step against a barrier; nothing if such a step comes first.
std::optional<std::string> before_any_step(const ScoredAssessment& scored, const FirstPage& page) {
    const ReadinessAnswer& answer = page.answer;
    if (page.refused) return "";
    if (answer.straight.any() && answer.which != Case::too_few_people)
        return "First talk about how the questions were read, and answer again.";
    switch (answer.which) {
        case Case::sealed: return "First open the answers, when all are in.";
        case Case::nothing_applies:
        case Case::little_applies: return "First ask whether this is the right questionnaire for this change.";
        case Case::nobody_answered: return "First answer the questions together.";
        case Case::too_few_people: return "First let more people answer, or agree on the answers together.";
        case Case::mostly_unknown:
            return "First find out what people do not know: ask those who know it, and then answer again.";
        case Case::too_little: return page.has_answers ? "First get more answers." : "";
        case Case::split_on_much:
            return "First talk about the questions on which opinion is split. Hear both sides before you act.";
        case Case::by_question: return first_by_question(scored, page);
        default: break;
    }
    if (page.to_act_on.empty()) return first_without_barriers(scored, page);
    const ToActOn& first = page.to_act_on.front();
    if (first.on_few)
        return fmt::format("First find out whether this barrier is there: “{}”.", barrier_title(scored, first.barrier));
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
