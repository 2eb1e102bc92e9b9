#include "core/words/readiness_words.h"

#include <algorithm>
#include <fmt/format.h>
#include <vector>

#include "core/base/text.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/profile.h"
#include "core/words/counts.h"
#include "core/words/numbers.h"
#include "core/words/titles.h"

namespace readiness {

namespace {

using Case = ReadinessAnswer::Case;

std::string listed_with_and(const std::vector<std::string>& parts) {
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i)
        text += (i == 0 ? "" : i + 1 == parts.size() ? " and " : ", ") + parts[i];
    return text;
}

// ------------------------------------------------------------------------------------------------------ the answer

/// "Leadership (75), Connectedness (71) and 2 more": enough to know where to look.
std::string named(const ScoredAssessment& scored, const std::vector<NamedFactor>& factors) {
    constexpr std::size_t most = 2;
    std::vector<std::string> names;
    for (std::size_t i = 0; i < std::min(most, factors.size()); ++i)
        names.push_back(fmt::format("{} ({})", factor_title(scored, factors[i].id),
                                    score_text(scored.questionnaire(), factors[i].score)));
    if (factors.size() > most) names.push_back(fmt::format("{} more", factors.size() - most));
    return listed_with_and(names);
}

std::string_view verb_ending(const std::vector<NamedFactor>& factors) {
    return factors.size() == 1 ? "s" : "";
}

/// "Leadership (75) holds it up, but Workload impact (25) pulls it down." Where nothing is low and nothing is high,
/// that.
std::string both_sides(const ScoredAssessment& scored, const ReadinessAnswer& answer) {
    const bool low = !answer.down.empty() && is_low(scored.questionnaire(), answer.down.front().score);
    if (answer.up.empty() && !answer.down.empty() && !low) {
        const std::vector<NamedFactor> lowest(answer.down.begin(), answer.down.begin() + 1);
        if (answer.down.size() == 1) return fmt::format("{} is neither low nor high.", named(scored, lowest));
        return fmt::format("No factor is low and none is high. The lowest is {}.", named(scored, lowest));
    }
    const std::string up =
        answer.up.empty() ? "" : fmt::format("{} hold{} it up", named(scored, answer.up), verb_ending(answer.up));
    const std::string down =
        answer.down.empty() ? ""
                            : fmt::format("{} pull{} it down", named(scored, answer.down), verb_ending(answer.down));
    const std::string both = joined({up, down}, ", but ");
    return both.empty() ? "" : both + ".";
}

/// "One barrier is strong: “The change adds work”."
std::string barrier_sentence(const ScoredAssessment& scored, const ReadinessAnswer& answer) {
    if (!answer.strongest) return "";
    const std::string title = barrier_title(scored, *answer.strongest);
    if (answer.strong_barriers == 1) return fmt::format("One barrier is strong: “{}”.", title);
    return fmt::format("{} barriers are strong, first of all “{}”.", answer.strong_barriers, title);
}

/// What is known so far, where it is too little for an answer.
std::string so_far(const ScoredAssessment& scored, const ReadinessAnswer& answer) {
    const std::string both = both_sides(scored, answer);
    if (both.starts_with("No ")) return "So far no " + both.substr(3);
    return both.empty() ? "" : "So far: " + both;
}

std::string_view answers_or_questions(const AnswersGiven& given) {
    return given.questions ? "questions" : "answers";
}

std::string mostly_unknown(const AnswersGiven& given) {
    if (given.questions)
        return fmt::format("Nobody can say yet: to {} of {} questions the answer is not known.", given.dont_know,
                           given.of());
    return fmt::format("Nobody can say yet: {} of {} answers are “don't know”.", given.dont_know, given.of());
}

std::string too_little(const ScoredAssessment& scored, const AnswersGiven& given) {
    if (!scored.has_answers()) return "It is too early to say: too few factors have a score.";
    std::string text = fmt::format("It is too early to say: only {} of {} {} are known", given.known, given.of(),
                                   answers_or_questions(given));
    if (given.known * 2 >= given.of()) {
        const OverallResult& overall = scored.profile()->overall;
        text = fmt::format("It is too early to say: only {} of {} factors {} a score", overall.scored_factors,
                           overall.factors, overall.scored_factors == 1 ? "has" : "have");
    }
    return text + ".";
}

std::string by_question(const ReadinessAnswer& answer) {
    return fmt::format(
        "There is no one answer: each question here is read by itself. Of {} with a score, {} {} high and {} {} low.",
        counted(answer.scored_questions, "question"), answer.high_questions, answer.high_questions == 1 ? "is" : "are",
        answer.low_questions, answer.low_questions == 1 ? "is" : "are");
}

std::string withheld(const ScoredAssessment& scored, const ReadinessAnswer& answer) {
    std::vector<std::string> titles;
    for (const FactorId& factor : answer.withheld)
        titles.push_back(factor_title(scored, factor));
    return fmt::format("This copy cannot say: too few people answered on {}.", listed_with_and(titles));
}

std::string all_fine(const ScoredAssessment& scored, const ReadinessAnswer& answer) {
    const Band* band = find_band(scored.questionnaire(), scored.profile()->overall.band);
    const std::string_view sure = answer.certain || !scored.has_answers() ? "" : " Missing answers could change this.";
    if (band == nullptr)
        return fmt::format("By these answers, yes: every factor is high and no barrier is strong.{}", sure);
    return fmt::format("By these answers, yes: every factor is in the band “{}” and no barrier is strong.{}",
                       band->title, sure);
}

/// A factor that has no score yet could be low.
std::string not_scored(const ScoredAssessment& scored) {
    const OverallResult& overall = scored.profile()->overall;
    const int missing = overall.factors - overall.scored_factors;
    return missing == 0 ? "" : fmt::format("{} no score yet.", counted(missing, "factor has", "factors have"));
}

std::string by_rule(const ScoredAssessment& scored, const ReadinessAnswer& answer) {
    return fmt::format("Not yet. By our own rule one question alone makes a barrier strong: “{}”.",
                       barrier_title(scored, *answer.strongest));
}

/// The parts are sentences.
std::string one_after_other(const std::vector<std::string>& sentences) {
    return joined(sentences, " ");
}

}  // namespace

std::string_view first_page_question() {
    return "Is this team ready to take the change on?";
}

std::string readiness_text(const ScoredAssessment& scored, const FirstPage& page) {
    if (page.refused)
        return "This page is not for others: it would show what single people said. Make it from a shareable copy.";
    const ReadinessAnswer& answer = page.answer;
    const std::string both = both_sides(scored, answer);
    const std::string barrier = barrier_sentence(scored, answer);
    switch (answer.which) {
        case Case::sealed: return "Nobody can say yet: the answers are sealed until they are opened.";
        case Case::nobody_answered: return "Nobody can say yet: no question is answered.";
        case Case::by_question: return by_question(answer);
        case Case::withheld: return one_after_other({withheld(scored, answer), so_far(scored, answer)});
        case Case::mostly_unknown: return one_after_other({mostly_unknown(answer.given), so_far(scored, answer)});
        case Case::too_little: return one_after_other({too_little(scored, answer.given), so_far(scored, answer)});
        case Case::split_on_much:
            return one_after_other({fmt::format("There is no one answer: opinion is split on {} of {} questions.",
                                                answer.split, answer.compared),
                                    both});
        case Case::everything_low:
            return fmt::format("Not yet. Every factor with a score is low, and the lowest {}: {}.",
                               answer.down.size() == 1 ? "is" : "are", named(scored, answer.down));
        case Case::several_weak:
        case Case::one_weak_spot: {
            const bool low = !answer.down.empty() && is_low(scored.questionnaire(), answer.down.front().score);
            return one_after_other({low ? "Not yet." : "Nearly.", both, barrier});
        }
        case Case::barrier_by_rule: return one_after_other({by_rule(scored, answer), both});
        case Case::strong_barrier: return one_after_other({"Not yet.", barrier, both});
        case Case::everything_fine: return all_fine(scored, answer);
        case Case::in_between: return one_after_other({"Partly.", both, not_scored(scored)});
    }
    return "";
}

// ---------------------------------------------------------------------------------------------------- the overall

std::string overall_line(const ScoredAssessment& scored, const FirstPage& page) {
    if (page.refused || scored.profile() == nullptr || is_read_by_question(scored.questionnaire())) return "";
    const Questionnaire& questionnaire = scored.questionnaire();
    const Profile& profile = *scored.profile();
    const OverallResult& overall = profile.overall;
    const std::string people = profile.respondents > 0 ? "from " + people_text(profile.respondents) : "";
    std::string answered = counts_text(profile.counts);
    if (mixes_agreed_and_votes(profile)) answered = answered_text(profile);
    if (!page.has_answers) answered = people;
    if (!overall.score) return fmt::format("There is no overall score{}.", answered.empty() ? "" : ": " + answered);
    std::string sure;
    if (page.has_answers && !overall.provisional)
        sure = page.answer.certain ? "firm" : "missing answers could change the band";
    const std::string behind = joined({answered, sure}, ", ");
    std::string text = fmt::format("Overall {} of 100, {}{}.", score_text(questionnaire, overall.score),
                                   overall_title(questionnaire, overall), behind.empty() ? "" : ": " + behind);
    const FactorResult* weakest = find_result(profile, overall.weakest);
    if (weakest == nullptr || overall.scored_factors < 2) return text;
    return text + fmt::format(" The weakest factor may hide behind the mean: {}, {}.",
                              factor_title(scored, weakest->id), score_text(questionnaire, weakest->score));
}

// ------------------------------------------------------------------------------------------------------- do first

std::string do_first_text(const ScoredAssessment& scored, const FirstPage& page) {
    const ReadinessAnswer& answer = page.answer;
    if (page.refused) return "";
    switch (answer.which) {
        case Case::sealed: return "First open the answers, when all are in.";
        case Case::nobody_answered: return "First answer the questions together.";
        case Case::mostly_unknown:
            return "First find out what people do not know: ask those who know it, and then answer again.";
        case Case::too_little: return "First get more answers.";
        case Case::split_on_much:
            return "First talk about the questions on which opinion is split. Hear both sides before you act.";
        case Case::by_question:
            if (page.low.empty()) return "No question is low. Ask first what would make the lowest one better.";
            return fmt::format("First talk about the lowest question: {}",
                               question_text(scored, page.low.front().item));
        default: break;
    }
    if (page.to_act_on.empty()) {
        const FactorId& weakest = scored.profile()->overall.weakest;
        if (weakest.empty()) return "";
        return fmt::format("By these answers nothing stands in the way. Keep an eye on the lowest factor, {}.",
                           factor_title(scored, weakest));
    }
    const ToActOn& first = page.to_act_on.front();
    const std::string against = barrier_title(scored, first.barrier);
    const Measure* measure = first.measure ? find_measure(scored.evidence(), *first.measure) : nullptr;
    if (measure == nullptr) return fmt::format("First look at this barrier: “{}”.", against);
    const std::string how = joined({measure->who, measure->takes}, ", ");
    return fmt::format("First, against “{}”: {}{}.", against, measure->title, how.empty() ? "" : " (" + how + ")");
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
