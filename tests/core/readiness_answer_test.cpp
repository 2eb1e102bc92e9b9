#include "core/result/readiness_answer.h"

#include "catch.h"
#include "core/sharing/shareable_copy.h"
#include "first_page_sample.h"

using namespace readiness;
using namespace sample;
using Case = ReadinessAnswer::Case;

namespace {

ReadinessAnswer answer_to(const Assessment& assessment, const Questionnaire& questionnaire = page_questionnaire()) {
    return readiness_answer(page_of(assessment, questionnaire));
}

std::vector<std::string> ids(const std::vector<NamedFactor>& factors) {
    std::vector<std::string> texts;
    for (const NamedFactor& factor : factors)
        texts.push_back(factor.id.text);
    return texts;
}

using Ids = std::vector<std::string>;

Questionnaire with_rule_on_c2() {
    Questionnaire questionnaire = page_questionnaire();
    questionnaire.items[5].blocks = BlocksRule{{"no-links"}, 50, 0.3, 0.5, {}};
    return questionnaire;
}

}  // namespace

TEST_CASE("sealed answers have no answer to whether the team is ready") {
    Assessment sealed = alike(6, all_answers(5, 5, 5));
    sealed.sealed = true;
    const ReadinessAnswer answer = answer_to(sealed);
    CHECK(answer.which == Case::sealed);
    CHECK(answer.up.empty());
}

TEST_CASE("where nobody answered there is no answer to whether the team is ready") {
    CHECK(answer_to(agreed({})).which == Case::nobody_answered);
    CHECK(answer_to(ballots({{}, {}, {}})).which == Case::nobody_answered);
    CHECK(answer_to(agreed({{"A1", Answer::not_applicable()}})).which == Case::nobody_answered);
}

TEST_CASE("a questionnaire that is read by question counts its high and low questions") {
    Questionnaire questionnaire = page_questionnaire();
    questionnaire.results = Results::questions;
    const ReadinessAnswer answer = answer_to(agreed(all_answers(5, 3, 1)), questionnaire);
    CHECK(answer.which == Case::by_question);
    CHECK(answer.scored_questions == 6);
    CHECK(answer.high_questions == 2);
    CHECK(answer.low_questions == 2);
    CHECK(answer.up.empty());
    CHECK(answer.down.empty());
    CHECK(answer_to(agreed({}), questionnaire).which == Case::nobody_answered);
}

TEST_CASE("where half of the answers are unknown nobody can say whether the team is ready") {
    Answers answers = all_answers(5, 5, 5);
    answers[1].second = answers[3].second = Answer::dont_know();
    CHECK(answer_to(agreed(answers)).which != Case::mostly_unknown);
    answers[5].second = Answer::dont_know();
    CHECK(answer_to(agreed(answers)).which == Case::mostly_unknown);
    CHECK(answer_to(agreed(answers)).given.dont_know == 3);
    CHECK(answer_to(alike(6, answers)).which == Case::mostly_unknown);
}

TEST_CASE("what does not apply is no unknown answer, and none of those that count") {
    const ReadinessAnswer answer = answer_to(agreed({{"A1", Answer::of(5)},
                                                     {"A2", Answer::dont_know()},
                                                     {"B1", Answer::not_applicable()},
                                                     {"B2", Answer::not_applicable()},
                                                     {"C1", Answer::not_applicable()},
                                                     {"C2", Answer::not_applicable()}}));
    CHECK(answer.which == Case::mostly_unknown);
    CHECK(answer.given.of() == 2);
}

TEST_CASE("a provisional overall is too little for an answer") {
    const ReadinessAnswer answer = answer_to(agreed({{"A1", Answer::of(5)}, {"A2", Answer::of(5)}}));
    CHECK(answer.which == Case::too_little);
    CHECK(ids(answer.up) == Ids{"A"});
}

TEST_CASE("less than half of the answers are too little, though every factor has a score") {
    const Answers full = all_answers(5, 5, 5);
    CHECK(answer_to(ballots({full, {}, {}})).which == Case::too_little);
    CHECK(answer_to(ballots({full, full, {}})).which == Case::everything_fine);
}

TEST_CASE("opinion is split on much from a third of the questions, two at least") {
    CHECK(answer_to(split_on({"A1"})).which != Case::split_on_much);
    const ReadinessAnswer answer = answer_to(split_on({"A1", "B1"}));
    CHECK(answer.which == Case::split_on_much);
    CHECK(answer.split == 2);
    CHECK(answer.compared == 6);
}

TEST_CASE("a question on which the room agreed is no longer split") {
    Assessment assessment = split_on({"A1", "B1"});
    assessment.basis = Reading::agreed_first;
    assessment.consensus = {{{"A1"}, Answer::of(4), "", {}, {}}};
    const ReadinessAnswer answer = answer_to(assessment);
    CHECK(answer.split == 1);
    CHECK(answer.compared == 5);
    CHECK(answer.which != Case::split_on_much);
}

TEST_CASE("among votes questions are counted, and an agreed answer makes one known") {
    Assessment assessment = ballots({{{"A1", Answer::dont_know()}}, {{"A2", Answer::dont_know()}}});
    assessment.basis = Reading::agreed_first;
    assessment.consensus = {{{"A1"}, Answer::of(4), "", {}, {}}, {{"B1"}, Answer::dont_know(), "", {}, {}}};
    const AnswersGiven given = answer_to(assessment).given;
    CHECK(given.questions);
    CHECK(given.known == 1);
    CHECK(given.dont_know == 2);
    CHECK(given.missing == 3);
}

TEST_CASE("everything low is told apart from several weak factors and from one weak spot") {
    const ReadinessAnswer low = answer_to(agreed(all_answers(2, 1, 2)));
    CHECK(low.which == Case::everything_low);
    CHECK(ids(low.down) == Ids{"B", "A", "C"});

    const ReadinessAnswer several = answer_to(agreed(all_answers(2, 1, 5)));
    CHECK(several.which == Case::several_weak);
    CHECK(ids(several.down) == Ids{"B", "A"});
    CHECK(ids(several.up) == Ids{"C"});

    const ReadinessAnswer one = answer_to(agreed(all_answers(4, 1, 5)));
    CHECK(one.which == Case::one_weak_spot);
    CHECK(ids(one.down) == Ids{"B"});
    CHECK(ids(one.up) == Ids{"C", "A"});
}

TEST_CASE("one factor that is not high among high ones is the weak spot") {
    const ReadinessAnswer answer = answer_to(agreed(all_answers(5, 3, 5)));
    CHECK(answer.which == Case::one_weak_spot);
    CHECK(ids(answer.down) == Ids{"B"});
    CHECK(answer_to(agreed(all_answers(3, 3, 5))).which == Case::in_between);
    CHECK(answer_to(agreed(all_answers(3, 3, 3))).which == Case::in_between);
}

TEST_CASE("a barrier that one question makes strong by its rule is named before any mean") {
    const Answers answers = with(all_answers(5, 5, 5), "C2", Answer::of(3));
    CHECK(answer_to(agreed(answers)).which == Case::everything_fine);
    const ReadinessAnswer answer = answer_to(agreed(answers), with_rule_on_c2());
    CHECK(answer.which == Case::barrier_by_rule);
    CHECK(answer.strongest == BarrierId{"no-links"});
    CHECK(answer.by_rule == ItemId{"C2"});
}

TEST_CASE("a strong barrier keeps the answer from being that everything is fine") {
    const ReadinessAnswer answer = answer_to(agreed(with(all_answers(5, 5, 5), "B1", Answer::of(1))));
    CHECK(answer.which == Case::strong_barrier);
    CHECK(answer.strongest == BarrierId{"no-time"});
    CHECK_FALSE(answer.by_rule);
    CHECK(answer.strong_barriers == 1);
}

TEST_CASE("everything is fine if every factor is high and no barrier is strong") {
    const ReadinessAnswer answer = answer_to(agreed(all_answers(4, 5, 4)));
    CHECK(answer.which == Case::everything_fine);
    CHECK(answer.down.empty());
    CHECK(ids(answer.up) == Ids{"B", "A", "C"});
    CHECK(answer.certain);
}

TEST_CASE("a factor without a score keeps the answer from being that everything is fine") {
    CHECK(
        answer_to(agreed({{"A1", Answer::of(5)}, {"A2", Answer::of(5)}, {"B1", Answer::of(5)}, {"B2", Answer::of(5)}}))
            .which == Case::in_between);
}

TEST_CASE("an answer that unknown answers could move to another band is not certain") {
    const ReadinessAnswer answer = answer_to(agreed(with(all_answers(4, 4, 4), "A1", Answer::dont_know())));
    CHECK(answer.which == Case::everything_fine);
    CHECK_FALSE(answer.certain);
}

TEST_CASE("without bands our own lines say what is low and what is high") {
    Questionnaire questionnaire = page_questionnaire();
    questionnaire.bands.clear();
    CHECK(is_low(questionnaire, 39));
    CHECK_FALSE(is_low(questionnaire, 40));
    CHECK_FALSE(is_high(questionnaire, 69));
    CHECK(is_high(questionnaire, 70));
    CHECK(answer_to(agreed(all_answers(4, 4, 1)), questionnaire).which == Case::one_weak_spot);
}

TEST_CASE("a shareable copy is answered by its factors and barriers") {
    const auto copy_of = [](const Assessment& assessment) {
        return answer_to(shareable_copy(page_of(assessment), SharedRoles::left_out));
    };
    CHECK(copy_of(alike(6, all_answers(4, 1, 5))).which == Case::one_weak_spot);
    CHECK(copy_of(alike(6, all_answers(4, 4, 5))).which == Case::everything_fine);
    CHECK_FALSE(copy_of(alike(6, all_answers(4, 4, 5))).certain);

    Assessment thin = alike(6, all_answers(4, 4, 5));
    for (std::size_t person = 2; person < thin.respondents.size(); ++person)
        thin.respondents[person].answers.resize(4);
    const ReadinessAnswer withheld = copy_of(thin);
    CHECK(withheld.which == Case::withheld);
    CHECK(withheld.withheld == std::vector<FactorId>{{"C"}});
}

TEST_CASE("a copy without any score has too little for an answer") {
    Assessment copy = shareable_copy(page_of(alike(6, all_answers(4, 4, 5))), SharedRoles::left_out);
    copy.stored_profile.reset();
    CHECK(answer_to(copy).which == Case::too_little);
}
