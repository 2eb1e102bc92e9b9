#include "catch.h"
#include "core/result/readiness_answer.h"
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

TEST_CASE("where every answer is that it does not apply, nothing is missing and nothing applies") {
    Answers answers = all_answers(5, 5, 5);
    for (auto& [id, answer] : answers)
        answer = Answer::not_applicable();
    CHECK(answer_to(agreed(answers)).which == Case::nothing_applies);
    CHECK(answer_to(alike(6, answers)).which == Case::nothing_applies);
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

TEST_CASE("where the rest does not apply, more answers are not what is lacking") {
    Answers answers = all_answers(5, 5, 5);
    for (std::size_t i = 2; i < answers.size(); ++i)
        answers[i].second = Answer::not_applicable();
    const ReadinessAnswer answer = answer_to(agreed(answers));
    CHECK(answer.which == Case::little_applies);
    CHECK(answer.not_applicable == 2);
    CHECK(answer.unscored.empty());
}

TEST_CASE("less than half of the answers are too little, though every factor has a score") {
    const Answers full = all_answers(5, 5, 5);
    const Answers one = {{"A1", Answer::of(5)}};
    CHECK(answer_to(ballots({full, full, one, one, one, one, one})).which == Case::too_little);
    CHECK(answer_to(ballots({full, full, full, full, full, full, one})).which != Case::too_little);
}

TEST_CASE("fewer than five people, or fewer than half of those in the room, cannot speak for the team") {
    const Answers full = all_answers(5, 5, 5);
    CHECK(answer_to(alike(4, full)).which == Case::too_few_people);
    CHECK(answer_to(alike(5, full)).which == Case::everything_fine);
    Assessment room = alike(5, full);
    room.people = 11;
    CHECK(answer_to(room).which == Case::too_few_people);
    CHECK(answer_to(room).voters == 5);
    CHECK(answer_to(room).people == 11);
    room.people = 10;
    CHECK(answer_to(room).which == Case::everything_fine);
    CHECK(answer_to(ballots({full, full, full, full, {}, {}})).which == Case::too_few_people);
    CHECK(answer_to(tally({hands("A1", {0, 0, 0, 0, 3})})).which == Case::too_few_people);
    CHECK(answer_to(alike(4, all_answers(1, 1, 1))).which == Case::too_few_people);
}

TEST_CASE("what the room agreed on is everybody's, however few voted on the rest") {
    Assessment assessment = alike(2, all_answers(5, 5, 5));
    assessment.basis = Reading::agreed_first;
    assessment.consensus = {{{"A1"}, Answer::of(5), "", {}, {}}, {{"A2"}, Answer::of(5), "", {}, {}}};
    CHECK(answer_to(assessment).which == Case::too_few_people);
    assessment.consensus.push_back({{"B1"}, Answer::of(5), "", {}, {}});
    CHECK(answer_to(assessment).which == Case::everything_fine);
}

TEST_CASE("a read-by-question questionnaire lacks answers, people and agreement as any other does") {
    Questionnaire questionnaire = page_questionnaire();
    questionnaire.results = Results::questions;
    CHECK(answer_to(alike(2, all_answers(5, 5, 5)), questionnaire).which == Case::too_few_people);
    CHECK(answer_to(split_on({"A1", "B1"}), questionnaire).which == Case::split_on_much);
    Answers answers = all_answers(5, 5, 5);
    for (const std::size_t i : {1U, 3U, 5U})
        answers[i].second = Answer::dont_know();
    CHECK(answer_to(alike(6, answers), questionnaire).which == Case::mostly_unknown);
    CHECK(answer_to(agreed({{"A1", Answer::of(5)}}), questionnaire).which == Case::too_little);
}

TEST_CASE("opinion is split on much from a third of the questions, two at least") {
    CHECK(answer_to(split_on({"A1"})).which != Case::split_on_much);
    const ReadinessAnswer answer = answer_to(split_on({"A1", "B1"}));
    CHECK(answer.which == Case::split_on_much);
    CHECK(answer.split == 2);
    CHECK(answer.compared == 6);
}

TEST_CASE("of fewer than five answers nothing is said of a split") {
    Assessment assessment = ballots({all_answers(5, 5, 5), all_answers(5, 5, 5), all_answers(1, 1, 1)});
    const ReadinessAnswer answer = answer_to(assessment);
    CHECK(answer.split == 0);
    CHECK(answer.could_split == 0);
}

TEST_CASE("what the room agreed on counts among the questions that opinion could be split on") {
    Assessment assessment = split_on({"A1", "B1"});
    assessment.basis = Reading::agreed_first;
    for (const char* id : {"A2", "B2", "C1", "C2"})
        assessment.consensus.push_back({{id}, Answer::of(4), "", {}, {}});
    const ReadinessAnswer answer = answer_to(assessment);
    CHECK(answer.split == 2);
    CHECK(answer.compared == 6);
    CHECK(answer.agreed == 4);
}

TEST_CASE("a question on which the room agreed is no longer split") {
    Assessment assessment = split_on({"A1", "B1"});
    assessment.basis = Reading::agreed_first;
    assessment.consensus = {{{"A1"}, Answer::of(4), "", {}, {}}};
    const ReadinessAnswer answer = answer_to(assessment);
    CHECK(answer.split == 1);
    CHECK(answer.compared == 6);
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

TEST_CASE("among agreed answers a question is known if half of those whom it concerns answered it") {
    std::vector<Answers> people(12, all_answers(5, 5, 5));
    for (std::size_t person = 5; person < people.size(); ++person) {
        for (auto& [id, answer] : people[person])
            answer = Answer::dont_know();
    }
    Assessment assessment = ballots(people);
    CHECK(answer_to(assessment).which == Case::mostly_unknown);
    assessment.basis = Reading::agreed_first;
    assessment.consensus = {{{"A1"}, Answer::of(5), "", {}, {}}};
    CHECK(answer_to(assessment).given == AnswersGiven{1, 5, 0, true});
    CHECK(answer_to(assessment).which == Case::mostly_unknown);
    for (auto& [id, answer] : people[5])
        answer = Answer::of(5);
    Assessment half = ballots(people);
    half.basis = Reading::agreed_first;
    half.consensus = assessment.consensus;
    CHECK(answer_to(half).given.known == 6);
}

TEST_CASE("what is not yet whatever the missing answers are comes before what is unknown, missing or split") {
    Answers unknown = all_answers(1, 1, 1);
    for (const std::size_t i : {1U, 3U, 5U})
        unknown[i].second = Answer::dont_know();
    ReadinessAnswer answer = answer_to(agreed(unknown));
    CHECK(answer.which == Case::everything_low);
    CHECK(answer.beside == Case::mostly_unknown);
    CHECK(answer.firm);

    answer = answer_to(agreed({{"A1", Answer::of(1)}, {"A2", Answer::of(1)}}));
    CHECK(answer.which == Case::everything_low);
    CHECK(answer.beside == Case::too_little);

    Assessment split = split_on({"A1", "B1"});
    for (Respondent& respondent : split.respondents)
        respondent.answers[4].answer = respondent.answers[5].answer = Answer::of(1);
    answer = answer_to(split);
    CHECK(answer.which == Case::one_weak_spot);
    CHECK(answer.beside == Case::split_on_much);
}

TEST_CASE("ballots that are one answer throughout are of note from half of them on") {
    Questionnaire questionnaire = page_questionnaire();
    for (int i = 0; i < 6; ++i)
        add_item(questionnaire, "D" + std::to_string(i), "D");
    for (std::size_t i = 0; i < questionnaire.items.size(); i += 2)
        questionnaire.items[i].reverse = true;
    Answers straight = all_answers(4, 4, 4);
    for (int i = 0; i < 6; ++i)
        straight.emplace_back("D" + std::to_string(i), Answer::of(4));
    const Answers other = with(straight, "D1", Answer::of(3));
    CHECK(answer_to(ballots({straight, straight, straight, other, other, other}), questionnaire).straight.ballots == 3);
    CHECK_FALSE(answer_to(ballots({straight, straight, other, other, other, other}), questionnaire).straight.any());
}
