#include "core/words/explanation_words.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "core/result/explanation.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/barrier_scores.h"
#include "core/scoring/scored_by.h"
#include "core/words/agreement_words.h"
#include "core/words/counts.h"
#include "core/words/numbers.h"
#include "core/words/straight_line_words.h"
#include "core/words/titles.h"

namespace readiness {

namespace {

/// An item's text, or its id if the questionnaire does not have it.
std::string item_title(const ScoredAssessment& scored, const ItemId& id) {
    const Item* item = find_item(scored.questionnaire(), id);
    return item != nullptr ? item->text : id.text;
}

std::string factor_title(const ScoredAssessment& scored, const FactorId& id) {
    const Factor* factor = find_factor(scored.questionnaire(), id);
    return factor != nullptr ? factor->title : id.text;
}

std::string score_of_100(const ScoredAssessment& scored, const Explanation& explanation) {
    return score_of_100_text(scored.questionnaire(), explanation.value);
}

std::string no_score_claim(const std::string& title, const Explanation& explanation) {
    const std::string_view why = explanation.any_answered        ? "too little is answered"
                                 : explanation.applies_to_nobody ? "no question in it applies"
                                 : explanation.nobody_knows      ? "nobody knows the answers"
                                                                 : "nothing is answered yet";
    return fmt::format("{} has no score: {}.", title, why);
}

std::string overall_claim(const ScoredAssessment& scored, const Explanation& explanation) {
    if (!explanation.value) return no_score_claim("The profile", explanation);
    const std::string title = overall_title(scored.questionnaire(), scored.profile()->overall);
    return joined({"Overall " + score_of_100(scored, explanation), title}, ": ") + ".";
}

std::string factor_claim(const ScoredAssessment& scored, const Explanation& explanation) {
    const std::string title = factor_title(scored, {explanation.id});
    if (!explanation.value) return no_score_claim(title, explanation);
    const std::string band = band_title(scored.questionnaire(), explanation.band);
    return joined({fmt::format("{} scores {}", title, score_of_100(scored, explanation)), band}, ": ") + ".";
}

std::string item_claim(const ScoredAssessment& scored, const Explanation& explanation) {
    const std::string head = explanation.value               ? score_of_100(scored, explanation)
                             : explanation.applies_to_nobody ? "Does not apply"
                             : explanation.nobody_knows      ? "Nobody knows"
                                                             : "No score yet";
    return fmt::format("{}: {}", head, item_title(scored, {explanation.id}));
}

std::string barrier_claim(const ScoredAssessment& scored, const Explanation& explanation) {
    const Barrier* barrier = find_barrier(scored.evidence(), {explanation.id});
    const std::string& title = barrier != nullptr ? barrier->title : explanation.id;
    if (!explanation.value) return fmt::format("{}: {}.", title, status_title(explanation.status));
    return fmt::format("{}: {}, pressure {} of 100.", title, status_title(explanation.status),
                       pressure_text(explanation.value));
}

/// "a third", "half"; other parts as "34 %".
std::string part_text(double part) {
    constexpr double close = 0.005;
    constexpr std::pair<double, std::string_view> named[] = {
        {1.0, "all"},  {0.75, "three quarters"}, {2.0 / 3, "two thirds"},
        {0.5, "half"}, {1.0 / 3, "a third"},     {0.25, "a quarter"},
    };
    for (const auto& [value, words] : named) {
        if (std::abs(part - value) < close) return std::string(words);
    }
    return number_text(part * 100) + "\u00a0%";
}

/// "4 of 10 answers are low enough"
std::string low_text(const RuleCount& count) {
    return fmt::format("{} of {} {} low enough", count.low, counted(count.answered, "answer"),
                       count.low == 1 ? "is" : "are");
}

/// "12 were asked"
std::string concerned_text(const RuleCount& count) {
    if (count.not_applicable > 0) return fmt::format("it applies to {}", people_text(count.concerned));
    return count.concerned == 1 ? "1 was asked" : fmt::format("{} were asked", count.concerned);
}

struct RemarkWords {
    const ScoredAssessment& scored;

    [[nodiscard]] std::string score(const std::optional<double>& value) const {
        return score_text(scored.questionnaire(), value);
    }

    /// Its place in the questionnaire, from 1, as people see it while they answer.
    [[nodiscard]] std::size_t number_of(const ItemId& id) const {
        const auto& items = scored.questionnaire().items;
        const auto place = std::ranges::find(items, id, &Item::id);
        return static_cast<std::size_t>(place - items.begin()) + 1;
    }

    /// The source may have a number that the question asks for; that few answers outweigh the mean is ours.
    [[nodiscard]] std::string rule_opening(const ItemId& item, std::string_view makes) const {
        return fmt::format("By our own rule, question {} alone {} this strong: \u201c{}\u201d", number_of(item), makes,
                           item_title(scored, item));
    }

    std::string operator()(const WeakestFactor& remark) const {
        return fmt::format("A mean can hide a weak spot. The weakest factor is {} with {}.",
                           factor_title(scored, remark.factor), score(remark.score));
    }
    std::string operator()(const FactorsLeftOut& remark) const {
        const bool one = remark.missing == 1;
        return fmt::format("{} of {} factors {} no score yet and {} left out.", remark.missing, remark.of,
                           one ? "has" : "have", one ? "is" : "are");
    }
    std::string operator()(const ProvisionalOverall&) const {
        return "There is no verdict until half of the factors, by weight, have a score.";
    }
    std::string operator()(const ScoreBounds& remark) const {
        return fmt::format("It would be {} if every missing answer were the worst, and {} if every one were the best.",
                           score(remark.low), score(remark.high));
    }
    std::string operator()(const PeopleCounted& remark) const {
        return fmt::format("Scored by {}, who answered enough to be counted.",
                           scored_by_text({remark.counted, remark.counted, remark.of}));
    }
    std::string operator()(const HandsCounted& remark) const {
        return fmt::format("{} answered its questions.", scored_by_text({remark.fewest, remark.most, remark.of}));
    }
    std::string operator()(const BandLines&) const { return band_lines_text(scored.questionnaire()); }
    std::string operator()(const ShareNeeded& remark) const {
        return fmt::format("A score needs answers to at least {:.0f} % of what applies.", remark.share * 100);
    }
    std::string operator()(const CloseAnswers& remark) const {
        return agreement_sentence(remark.verdict, remark.score, remark.chance);
    }
    std::string operator()(const LowestItem& remark) const {
        return fmt::format("The lowest question scores {}: {}", score(remark.score), item_title(scored, remark.item));
    }
    std::string operator()(const AnswersLeftOut& remark) const {
        const char* words = remark.kind == Answer::Kind::dont_know ? "don't know" : "not applicable";
        return fmt::format("{} \u201c{}\u201d: counted, and left out of the mean.", remark.count, words);
    }
    std::string operator()(const PeopleWithoutAnswer& remark) const {
        return fmt::format("{} gave no answer, and {} left out of the mean.", people_text(remark.count),
                           remark.count == 1 ? "is" : "are");
    }
    std::string operator()(const RuleFired& remark) const {
        const std::string opening = rule_opening(remark.item, "makes");
        if (remark.agreed_score) {
            return fmt::format("{} The agreed answer counts {}, which is low enough.", opening,
                               score(remark.agreed_score));
        }
        const RuleCount& count = remark.count;
        return fmt::format("{} {}, {}. The rule asks for {}, and for answers from {} of {}.", opening, low_text(count),
                           concerned_text(count), part_text(remark.rule.share), part_text(remark.rule.answered),
                           count.not_applicable > 0 ? "those people" : "those asked");
    }
    std::string operator()(const RuleWaits& remark) const {
        const RuleCount& count = remark.count;
        const std::string of = count.not_applicable > 0 ? fmt::format("the {} to whom it applies", count.concerned)
                                                        : std::to_string(count.concerned);
        return fmt::format("{} {}, but only {} of {} answered. The rule waits for {}.",
                           rule_opening(remark.item, "would make"), low_text(count), count.answered, of,
                           part_text(remark.rule.answered));
    }
    std::string operator()(const NotAsked&) const { return "This questionnaire has no question about it."; }
    std::string operator()(const TooLittleAnswered&) const { return "Less than half of what bears on it is answered."; }
    std::string operator()(const MayChange&) const { return "The missing answers could change this status."; }
    std::string operator()(const OneAnswerThroughout&) const { return straight_line_texts({.agreed = true}).front(); }
    std::string operator()(const AnswersNotInCopy&) const {
        return "This is a shareable copy. The answers behind the number are not in it.";
    }
};

std::string making_text(MakingRule rule) {
    switch (rule) {
        case MakingRule::mean_of_factors: return "The weighted mean of the factors that have a score.";
        case MakingRule::mean_of_agreed_answers: return "The weighted mean of its answered questions.";
        case MakingRule::mean_of_people: return "The mean of the scores of all who answered enough of its questions.";
        case MakingRule::mean_of_hands: return "The weighted mean of its questions, each the mean of the hands raised.";
        case MakingRule::mean_of_agreed_else_votes:
            return "The weighted mean of its questions: each counts with the agreed answer if there is one, else with "
                   "the mean of its answers.";
        case MakingRule::place_on_choice_scale:
            return "The lowest option counts 0, the highest 100, and the others lie between them.";
        case MakingRule::place_on_number_scale: return "The number is placed on a line between fixed points.";
        case MakingRule::pressure:
            return fmt::format(
                "Pressure is 100 minus the weighted mean of the questions that bear on it. "
                "Above {:.0f} we call it strong, above {:.0f} one to watch: {}.",
                blocking_above, watch_above, own_lines);
    }
    return "";
}

}  // namespace

std::string claim_text(const ScoredAssessment& scored, const Explanation& explanation) {
    switch (explanation.subject) {
        case Explanation::Subject::nothing: return "";
        case Explanation::Subject::overall: return overall_claim(scored, explanation);
        case Explanation::Subject::factor: return factor_claim(scored, explanation);
        case Explanation::Subject::item: return item_claim(scored, explanation);
        case Explanation::Subject::barrier: return barrier_claim(scored, explanation);
    }
    return "";
}

std::string rule_text(const Explanation& explanation) {
    if (explanation.subject == Explanation::Subject::nothing) return "";
    std::string text = making_text(explanation.rule);
    if (explanation.reversed) text += " This question is reversed: agreeing means less ready.";
    return text;
}

std::string remark_text(const ScoredAssessment& scored, const Remark& remark) {
    return std::visit(RemarkWords{scored}, remark);
}

std::vector<std::string> remark_texts(const ScoredAssessment& scored, const Explanation& explanation) {
    std::vector<std::string> texts;
    for (const Remark& remark : explanation.remarks)
        texts.push_back(remark_text(scored, remark));
    return texts;
}

std::string term_title(const ScoredAssessment& scored, const Term& term) {
    switch (term.kind) {
        case Term::Kind::factor: return factor_title(scored, {term.id});
        case Term::Kind::item: return item_title(scored, {term.id});
        case Term::Kind::answer: break;
    }
    const Item* item = find_item(scored.questionnaire(), {term.id});
    return item != nullptr && term.answer ? answer_text(scale_of(scored.questionnaire(), *item), *term.answer) : "";
}

std::string term_answer_text(const ScoredAssessment& scored, const Term& term) {
    if (term.kind == Term::Kind::factor) return counts_text(term.counts);
    if (term.kind == Term::Kind::answer && term.agreed) return "agreed";
    if (term.kind == Term::Kind::answer) return counted(term.counts.answered, "answer");
    const Item* item = find_item(scored.questionnaire(), {term.id});
    if (item == nullptr) return "";
    if (scored.profile() != nullptr && scored.profile()->mode == Mode::consensus) {
        return term.answer ? answer_text(scale_of(scored.questionnaire(), *item), *term.answer) : "Not answered";
    }
    const std::string_view words = verdict_words(term.verdict, term.split);
    std::string votes = counts_text(term.counts) + (words.empty() ? "" : " · " + std::string(words));
    if (!term.agreed || !term.answer) return votes;
    const std::string agreed = "Agreed: " + answer_text(scale_of(scored.questionnaire(), *item), *term.answer);
    return term.counts.of() == term.counts.unanswered ? agreed : agreed + " · " + votes;
}

}  // namespace readiness
