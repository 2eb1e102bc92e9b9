#include "core/result/explanation.h"

#include <algorithm>

#include "catch.h"
#include "core/statistics/habit.h"
#include "core/words/explanation_words.h"
#include "scored_sample.h"
#include "scoring_sample.h"
#include "ward_sample.h"

using namespace readiness;

namespace {

using Texts = std::vector<std::string>;
using Remarks = std::vector<Remark>;

ScoredAssessment ward(const Assessment& assessment) {
    return scored(ward_questionnaire(), ward_evidence(), assessment);
}

Texts ids_of(const Explanation& explanation) {
    Texts ids;
    for (const Term& term : explanation.terms)
        ids.push_back(term.id);
    return ids;
}

Texts titles_of(const ScoredAssessment& scored, const Explanation& explanation) {
    Texts titles;
    for (const Term& term : explanation.terms)
        titles.push_back(term_title(scored, term));
    return titles;
}

Texts answers_of(const ScoredAssessment& scored, const Explanation& explanation) {
    Texts answers;
    for (const Term& term : explanation.terms)
        answers.push_back(term_answer_text(scored, term));
    return answers;
}

template <class Kind>
bool has(const Explanation& explanation, const Kind& remark) {
    return std::ranges::find(explanation.remarks, Remark(remark)) != explanation.remarks.end();
}

template <class Kind>
bool has_any(const Explanation& explanation) {
    return std::ranges::any_of(explanation.remarks,
                               [](const Remark& remark) { return std::holds_alternative<Kind>(remark); });
}

bool says(const ScoredAssessment& scored, const Explanation& explanation, const std::string& text) {
    const Texts texts = remark_texts(scored, explanation);
    return std::ranges::find(texts, text) != texts.end();
}

/// Three people: 4 and 2 on L1, one does not know L2, W1 is 0, 5 and 10.
Assessment ward_ballots() {
    using sample::ballots;
    return ballots({{{"L1", Answer::of(4)}, {"L2", Answer::dont_know()}, {"W1", Answer::of(0)}},
                    {{"L1", Answer::of(2)}, {"L2", Answer::of(2)}, {"W1", Answer::of(5)}},
                    {{"L2", Answer::not_applicable()}, {"W1", Answer::of(10)}}});
}

}  // namespace

// ------------------------------------------------------------------------------------------------------- factors

TEST_CASE("a factor's explanation has its items, their answers and their weights") {
    const ScoredAssessment scored = ward(ward_assessment());
    const Explanation why = explain_factor(scored, {"leadership"});
    CHECK(why.value == 75.0);
    CHECK(why.band.text == "ready");
    CHECK(why.rule == MakingRule::mean_of_agreed_answers);
    CHECK(ids_of(why) == Texts{"L1", "L2"});
    CHECK(why.terms[0].answer == Answer::of(4));
    CHECK(why.terms[0].score == 75.0);
    CHECK(why.terms[0].weight == 1.0);
    CHECK(why.terms[0].enters_mean());
    CHECK(why.terms[1].answer == Answer::dont_know());
    CHECK_FALSE(why.terms[1].enters_mean());
    // 75 and an unknown: (75 + 0) / 2 = 37.5 and (75 + 100) / 2 = 87.5.
    CHECK(why.remarks == Remarks{ScoreBounds{37.5, 87.5}, BandLines{}});
}

TEST_CASE("a factor's explanation reads as plain sentences") {
    const ScoredAssessment scored = ward(ward_assessment());
    const Explanation why = explain_factor(scored, {"leadership"});
    CHECK(claim_text(scored, why) == "Leadership scores 75 of 100: Ready.");
    CHECK(rule_text(why) == "The weighted mean of its answered questions.");
    CHECK(titles_of(scored, why) ==
          Texts{"Our leaders speak for this change.", "Our leaders are busy with other changes."});
    CHECK(answers_of(scored, why) == Texts{"Agree", "Don't know"});
    CHECK(remark_texts(scored, why) ==
          Texts{"It would be 38 if every missing answer were the worst, and 88 if every one were the best.",
                "Developing from 40, Ready from 70: our own lines, not tested against results."});
}

TEST_CASE("a factor's explanation names its lowest item") {
    Assessment assessment = ward_assessment();
    assessment.consensus[1].answer = Answer::of(5);  // Reversed: 0.
    const ScoredAssessment both = ward(assessment);
    const Explanation why = explain_factor(both, {"leadership"});
    CHECK(has(why, LowestItem{{"L2"}, 0}));
    CHECK(says(both, why, "The lowest question scores 0: Our leaders are busy with other changes."));
    // Of one answer there is no lowest.
    CHECK_FALSE(has_any<LowestItem>(explain_factor(ward(ward_assessment()), {"leadership"})));
}

TEST_CASE("a factor without a score says why") {
    const ScoredAssessment nothing = ward({});
    CHECK(claim_text(nothing, explain_factor(nothing, {"leadership"})) ==
          "Leadership has no score: nothing is answered yet.");
    Questionnaire questionnaire = ward_questionnaire();
    questionnaire.minimum_answered = 0.75;
    const ScoredAssessment little = scored(questionnaire, ward_evidence(), ward_assessment());
    const Explanation why = explain_factor(little, {"leadership"});
    CHECK(claim_text(little, why) == "Leadership has no score: too little is answered.");
    CHECK(has(why, ShareNeeded{0.75}));
    CHECK(says(little, why, "A score needs answers to at least 75 % of what applies."));
}

TEST_CASE("a group's factor says how many counted, and each item how many answered") {
    const ScoredAssessment scored = ward(ward_ballots());
    const Explanation why = explain_factor(scored, {"leadership"});
    // 75, and (25 + 75) / 2 with L2 reversed; the third answered none of what applies.
    CHECK(claim_text(scored, why) == "Leadership scores 63 of 100: Developing.");
    CHECK(rule_text(why) == "The mean of the scores of all who answered enough of its questions.");
    CHECK(has(why, PeopleCounted{2, 3}));
    CHECK(says(scored, why, "Scored by 2 of 3 people, who answered enough to be counted."));
    CHECK(why.terms[0].split);
    CHECK(why.terms[1].verdict == Verdict::too_few);
    CHECK(answers_of(scored, why) == Texts{"2 of 3 answered · opinion is split",
                                           "1 of 3 answered, 1 don't know, 1 not applicable · too few to say"});
}

TEST_CASE("a show of hands has its own rule") {
    Assessment assessment;
    assessment.mode = Mode::tally;
    assessment.tallies = {{{"L1"}, {0, 0, 0, 3, 0}, {}, 0, 0, {}, {}}};
    CHECK(rule_text(explain_factor(ward(assessment), {"leadership"})) ==
          "The weighted mean of its questions, each the mean of the hands raised.");
}

TEST_CASE("an explanation of what is not there is empty") {
    const ScoredAssessment scored = ward(ward_assessment());
    CHECK(explain_factor(scored, {"no-such-factor"}) == Explanation{});
    CHECK(explain_item(scored, {"Z9"}) == Explanation{});
    CHECK(explain_barrier(scored, {"no-such-barrier"}) == Explanation{});
    CHECK(claim_text(scored, {}).empty());
    CHECK(rule_text({}).empty());
}

TEST_CASE("while nothing may be shown there is nothing to explain") {
    Assessment assessment = ward_ballots();
    assessment.sealed = true;
    const ScoredAssessment sealed = ward(assessment);
    CHECK(explain_overall(sealed) == Explanation{});
    CHECK(explain_factor(sealed, {"leadership"}) == Explanation{});
    CHECK(explain_item(sealed, {"L1"}) == Explanation{});
    CHECK(explain_barrier(sealed, {"workload-increase"}) == Explanation{});
}

// ------------------------------------------------------------------------------------------- overall and items

TEST_CASE("the overall's explanation has every factor, and warns of the weakest") {
    const ScoredAssessment scored = ward(ward_assessment());
    const Explanation why = explain_overall(scored);
    CHECK(claim_text(scored, why) == "Overall 38 of 100: Not ready.");  // (75 + 0) / 2 = 37.5
    CHECK(ids_of(why) == Texts{"leadership", "workload"});
    CHECK(why.terms[0].kind == Term::Kind::factor);
    CHECK(titles_of(scored, why) == Texts{"Leadership", "Workload impact"});
    CHECK(answers_of(scored, why) == Texts{"1 of 2 answered, 1 don't know", "1 of 1 answered"});
    CHECK(has(why, WeakestFactor{{"workload"}, 0.0}));
    CHECK(says(scored, why, "A mean can hide a weak spot. The weakest factor is Workload impact with 0."));
    CHECK(
        says(scored, why, "It would be 19 if every missing answer were the worst, and 44 if every one were the best."));
}

TEST_CASE("the overall says which factors it leaves out") {
    Assessment assessment = ward_assessment();
    assessment.consensus.pop_back();
    const ScoredAssessment scored = ward(assessment);
    const Explanation why = explain_overall(scored);
    CHECK(has(why, FactorsLeftOut{1, 2}));
    CHECK(says(scored, why, "1 of 2 factors has no score yet and is left out."));
    CHECK_FALSE(why.terms[1].enters_mean());
    const ScoredAssessment nothing = ward({});
    CHECK(claim_text(nothing, explain_overall(nothing)) == "The profile has no score: nothing is answered yet.");
}

TEST_CASE("an item's explanation counts its answers and says that it is reversed") {
    const ScoredAssessment group = ward(ward_ballots());
    const Explanation plain = explain_item(group, {"L1"});
    CHECK(claim_text(group, plain) == "50 of 100: Our leaders speak for this change.");
    CHECK(titles_of(group, plain) == Texts{"Disagree", "Agree"});
    CHECK(answers_of(group, plain) == Texts{"1 answer", "1 answer"});
    CHECK(plain.terms[0].score == 25.0);
    CHECK(says(group, plain, "1 person gave no answer, and is left out of the mean."));
    CHECK(rule_text(plain) == "The lowest option counts 0, the highest 100, and the others lie between them.");
    const Explanation reversed = explain_item(group, {"L2"});
    CHECK(rule_text(reversed).ends_with(" This question is reversed: agreeing means less ready."));
    CHECK(says(group, reversed, "1 \u201cdon't know\u201d: counted, and left out of the mean."));
    CHECK(says(group, reversed, "1 \u201cnot applicable\u201d: counted, and left out of the mean."));
    CHECK_FALSE(has(reversed, PeopleWithoutAnswer{1}));
    const ScoredAssessment nothing = ward({});
    const Explanation number = explain_item(nothing, {"W1"});
    CHECK(claim_text(nothing, number) == "No score yet: How much work does this change add to a usual week?");
    CHECK(rule_text(number) == "The number is placed on a line between fixed points.");
}

// ------------------------------------------------------------------------------------------------------ barriers

TEST_CASE("a barrier's explanation has the rule that fired, its items and what is missing") {
    const ScoredAssessment scored = ward(ward_assessment());
    const Explanation why = explain_barrier(scored, {"workload-increase"});
    CHECK(claim_text(scored, why) == "The change adds work: Strong, pressure 100 of 100.");
    CHECK(ids_of(why) == Texts{"W1", "L2"});  // L2 bears on it too; it is not known.
    CHECK(answers_of(scored, why) == Texts{"+10\u00a0%", "Don't know"});
    CHECK(why.terms[0].score == 0.0);
    CHECK(why.terms[1].weight == 0.5);
    CHECK_FALSE(why.terms[1].enters_mean());
    REQUIRE(why.remarks.size() == 1);
    CHECK(std::get<RuleFired>(why.remarks[0]).agreed_score == 0.0);
    CHECK(remark_texts(scored, why) ==
          Texts{"By our own rule, question 3 alone makes this strong: \u201cHow much work does this change add to a "
                "usual week?\u201d The agreed answer counts 0, which is low enough."});
}

namespace {

constexpr const char* about_work = "\u201cHow much work does this change add to a usual week?\u201d";

/// So many ballots say 10 per cent and 0 per cent, do not know, or find the question not applicable.
Assessment work_ballots(int tenth, int nothing, int unsure, int inapplicable = 0) {
    std::vector<sample::Answers> people;
    const auto add = [&](int count, const Answer& answer) {
        for (int i = 0; i < count; ++i)
            people.push_back({{"L1", Answer::of(4)}, {"L2", Answer::of(1)}, {"W1", answer}});
    };
    add(tenth, Answer::of(10));
    add(nothing, Answer::of(0));
    add(unsure, Answer::dont_know());
    add(inapplicable, Answer::not_applicable());
    return sample::ballots(people);
}

ScoredAssessment ward_with_a_third(const Assessment& assessment) {
    Questionnaire questionnaire = ward_questionnaire();
    questionnaire.items[2].blocks->share = 0.333;
    return scored(questionnaire, ward_evidence(), assessment);
}

}  // namespace

TEST_CASE("for a group the rule that fired names its counts and says whose rule it is") {
    const ScoredAssessment third = ward_with_a_third(work_ballots(4, 6, 2));
    const Explanation why = explain_barrier(third, {"workload-increase"});
    REQUIRE(std::holds_alternative<RuleFired>(why.remarks.at(0)));
    CHECK(std::get<RuleFired>(why.remarks[0]).count == RuleCount{4, 10, 12, 0});
    CHECK(says(third, why,
               std::string("By our own rule, question 3 alone makes this strong: ") + about_work +
                   " 4 of 10 answers are low enough, 12 were asked. The rule asks for a third, and for answers from "
                   "half of those asked."));
    const ScoredAssessment apart = ward(work_ballots(1, 1, 1, 3));
    CHECK(says(apart, explain_barrier(apart, {"workload-increase"}),
               std::string("By our own rule, question 3 alone makes this strong: ") + about_work +
                   " 1 of 2 answers is low enough, it applies to 3 people. The rule asks for 34\u00a0%, and for "
                   "answers from half of those people."));
}

TEST_CASE("a rule that waits for answers says how many are missing") {
    const ScoredAssessment few = ward_with_a_third(work_ballots(2, 1, 9));
    const Explanation why = explain_barrier(few, {"workload-increase"});
    CHECK(has(why, RuleWaits{{"W1"}, few.questionnaire().items[2].blocks.value(), {2, 3, 12, 0}}));
    CHECK_FALSE(has_any<RuleFired>(why));
    CHECK(has(why, MayChange{}));
    CHECK(says(few, why,
               std::string("By our own rule, question 3 alone would make this strong: ") + about_work +
                   " 2 of 3 answers are low enough, but only 3 of 12 answered. The rule waits for half."));
    const ScoredAssessment apart = ward_with_a_third(work_ballots(1, 1, 3, 4));
    CHECK(says(apart, explain_barrier(apart, {"workload-increase"}),
               std::string("By our own rule, question 3 alone would make this strong: ") + about_work +
                   " 1 of 2 answers is low enough, but only 2 of the 5 to whom it applies answered. The rule waits "
                   "for half."));
}

TEST_CASE("a rule that is silent is not mentioned") {
    const ScoredAssessment calm = ward_with_a_third(work_ballots(1, 9, 2));
    const Explanation why = explain_barrier(calm, {"workload-increase"});
    CHECK_FALSE(has_any<RuleFired>(why));
    CHECK_FALSE(has_any<RuleWaits>(why));
}

TEST_CASE("a barrier's rule calls its lines our own") {
    const ScoredAssessment scored = ward(ward_assessment());
    CHECK(rule_text(explain_barrier(scored, {"workload-increase"})) ==
          "Pressure is 100 minus the weighted mean of the questions that bear on it. Above 60 we call it strong, above "
          "30 one to watch: our own lines, not tested against results.");
}

TEST_CASE("the overall calls the lines between its bands our own, unless it has no band") {
    const ScoredAssessment scored = ward(ward_assessment());
    CHECK(says(scored, explain_overall(scored),
               "Developing from 40, Ready from 70: our own lines, not tested against results."));
    CHECK_FALSE(has_any<BandLines>(explain_overall(ward({}))));
    Questionnaire without = ward_questionnaire();
    without.bands.clear();
    const ScoredAssessment bandless = ::scored(without, ward_evidence(), ward_assessment());
    CHECK_FALSE(has_any<BandLines>(explain_factor(bandless, {"leadership"})));
}

TEST_CASE("with hands a factor says how many answered its questions, if not all did") {
    const auto room = [](int on_l1, int on_l2, int people) {
        Assessment assessment;
        assessment.mode = Mode::tally;
        assessment.people = people;
        assessment.tallies = {{{"L1"}, {0, 0, 0, on_l1, 0}, {}, 0, 0, {}, {}},
                              {{"L2"}, {0, 0, 0, on_l2, 0}, {}, 0, 0, {}, {}}};
        return ward(assessment);
    };
    const ScoredAssessment some = room(12, 3, 15);
    CHECK(has(explain_factor(some, {"leadership"}), HandsCounted{3, 12, 15}));
    CHECK(says(some, explain_factor(some, {"leadership"}), "3 to 12 of 15 people answered its questions."));
    const ScoredAssessment alike = room(12, 12, 15);
    CHECK(says(alike, explain_factor(alike, {"leadership"}), "12 of 15 people answered its questions."));
    const ScoredAssessment all = room(15, 15, 15);
    CHECK_FALSE(has_any<HandsCounted>(explain_factor(all, {"leadership"})));
    CHECK_FALSE(has_any<HandsCounted>(explain_factor(some, {"workload"})));
}

TEST_CASE("a barrier says that missing answers could change it, or that too little is answered") {
    Assessment assessment = ward_assessment();
    assessment.consensus.pop_back();
    const ScoredAssessment little = ward(assessment);
    const Explanation why = explain_barrier(little, {"workload-increase"});
    CHECK(claim_text(little, why) == "The change adds work: Not assessed.");
    CHECK(remark_texts(little, why) == Texts{"Less than half of what bears on it is answered."});
    CHECK(ids_of(why) == Texts{"L2", "W1"});

    assessment.consensus.push_back({{"W1"}, Answer::of(-20), "", {}, {}});
    const ScoredAssessment open = ward(assessment);
    // W1 100 at weight 1, L2 unknown at 0.5: pressure from 0 to 33.
    CHECK(remark_texts(open, explain_barrier(open, {"workload-increase"})) ==
          Texts{"The missing answers could change this status."});
    CHECK(explain_barrier(open, {"weak-ties"}).remarks == Remarks{NotAsked{}});
}

TEST_CASE("of a shareable copy an explanation has claim and rule, and says that the answers are not there") {
    Assessment copy = ward_ballots();
    copy.shareable = true;
    copy.respondents.clear();
    copy.stored_profile = StoredProfile{};
    copy.stored_profile->factors = {{{"leadership"}, 72.0, "ready", {}, {}}};
    const ScoredAssessment scored = ward(copy);
    const Explanation why = explain_factor(scored, {"leadership"});
    CHECK(claim_text(scored, why) == "Leadership scores 72 of 100: Ready.");
    CHECK(rule_text(why) == "The mean of the scores of all who answered enough of its questions.");
    CHECK(why.terms.empty());
    CHECK(remark_texts(scored, why) == Texts{"This is a shareable copy. The answers behind the number are not in it."});
}

TEST_CASE("close answers say whether people agree or are only alike, and how often habit comes as close") {
    const auto ward_on = [](const std::vector<double>& l1) {
        std::vector<sample::Answers> people;
        for (const double value : l1)
            people.push_back({{"L1", Answer::of(value)}, {"L2", Answer::of(value)}});
        return ward(sample::ballots(people));
    };
    const ScoredAssessment close = ward_on({4, 4, 4, 4, 4});
    CHECK(says(close, explain_item(close, {"L1"}),
               "People agree. Of groups of this size that answer by habit, 18\u00a0% come as close."));
    const ScoredAssessment alike = ward_on({4, 4, 4, 3, 5});
    CHECK(says(alike, explain_item(alike, {"L1"}),
               "Answers are alike, as they often are at this end of the scale. Of groups of this size that answer by "
               "habit, 18\u00a0% come as close."));
    const Explanation factor = explain_factor(alike, {"leadership"});
    CHECK(has(factor, CloseAnswers{Verdict::alike, factor.value, chance_by_habit(5, 5)}));
    const ScoredAssessment apart = ward_on({1, 1, 3, 5, 5});
    CHECK_FALSE(has_any<CloseAnswers>(explain_item(apart, {"L1"})));
}
