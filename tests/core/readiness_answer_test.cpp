#include "core/result/readiness_answer.h"

#include "catch.h"
#include "copy_sample.h"
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

TEST_CASE("a factor that does not apply keeps the answer from nothing") {
    Answers answers = all_answers(5, 5, 5);
    answers[4].second = answers[5].second = Answer::not_applicable();
    const ReadinessAnswer answer = answer_to(agreed(answers));
    CHECK(answer.which == Case::everything_fine);
    CHECK(answer.not_applicable == 1);
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
    CHECK(answer.which == Case::one_not_high);
    CHECK(ids(answer.down) == Ids{"B"});
    CHECK(answer_to(agreed(all_answers(3, 3, 5))).which == Case::in_between);
    CHECK(answer_to(agreed(all_answers(3, 3, 3))).which == Case::in_between);
}

TEST_CASE("it is not nearly while another factor has no score yet") {
    Questionnaire questionnaire = page_questionnaire();
    add_item(questionnaire, "D1", "D");
    const ReadinessAnswer answer = answer_to(agreed(all_answers(5, 3, 5)), questionnaire);
    CHECK(answer.which == Case::in_between);
    CHECK(answer.unscored == std::vector<FactorId>{{"D"}});
}

TEST_CASE("a barrier that is strong without the rule too is not due to one question") {
    Questionnaire questionnaire = with_rule_on_c2();
    questionnaire.items[5].barriers = {{{"no-links"}, 1, {}}};
    Answers answers = with(with(all_answers(5, 5, 5), "C1", Answer::of(2)), "C2", Answer::of(2));
    const ReadinessAnswer answer = answer_to(agreed(answers), questionnaire);
    CHECK(answer.strongest == BarrierId{"no-links"});
    CHECK_FALSE(answer.by_rule);
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

TEST_CASE("it is a yes only if it is one with the missing answers at their worst too") {
    // Unknown, A1 could be so low that Leadership is not high, and its barrier strong.
    const ReadinessAnswer answer = answer_to(agreed(with(all_answers(5, 5, 5), "A1", Answer::dont_know())));
    CHECK(answer.which == Case::fine_so_far);
    CHECK_FALSE(answer.firm);
    std::vector<Answers> people(10, all_answers(5, 5, 5));
    people[0] = with(people[0], "A1", Answer::dont_know());
    CHECK(answer_to(ballots(people)).which == Case::everything_fine);
    for (std::size_t person = 1; person < 7; ++person)
        people[person] = with(people[person], "A1", Answer::dont_know());
    CHECK(answer_to(ballots(people)).which == Case::fine_so_far);
}

TEST_CASE("a rule that missing answers can set off keeps the answer from a yes") {
    const auto answer_with = [](int low, int unknown) {
        std::vector<Answers> people(10, all_answers(5, 5, 5));
        for (int person = 0; person < low; ++person)
            people[static_cast<std::size_t>(person)] = with(people[0], "C2", Answer::of(3));
        for (int person = low; person < low + unknown; ++person)
            people[static_cast<std::size_t>(person)] = with(people[9], "C2", Answer::dont_know());
        return answer_to(ballots(people), with_rule_on_c2());
    };
    CHECK(answer_with(2, 0).which == Case::everything_fine);
    CHECK(answer_with(2, 1).which == Case::fine_so_far);
    CHECK(answer_with(3, 0).which == Case::barrier_by_rule);
    CHECK(answer_with(3, 0).firm);
    // Three of eight are enough today, and three of ten are so as well; two of five are, and two of ten are not.
    CHECK(answer_with(3, 2).firm);
    CHECK(answer_with(2, 5).which == Case::barrier_by_rule);
    CHECK_FALSE(answer_with(2, 5).firm);
}

TEST_CASE("not yet is firm only if missing answers cannot undo it") {
    CHECK(answer_to(agreed(all_answers(4, 1, 5))).firm);
    Answers answers = with(all_answers(5, 1, 5), "B1", Answer::dont_know());
    CHECK(answer_to(agreed(answers)).which == Case::one_weak_spot);
    CHECK_FALSE(answer_to(agreed(answers)).firm);
}

TEST_CASE("a question that is low whatever the missing answers are keeps the answer from a yes") {
    Questionnaire questionnaire = page_questionnaire();
    add_item(questionnaire, "B3", "B");
    add_item(questionnaire, "B4", "B");
    Answers answers = all_answers(5, 5, 5);
    answers.emplace_back("B3", Answer::of(5));
    answers.emplace_back("B4", Answer::of(1));
    const ReadinessAnswer answer = answer_to(agreed(answers), questionnaire);
    CHECK(ids(answer.up) == Ids{"A", "C", "B"});
    CHECK(answer.which == Case::low_question);
    CHECK(answer.at_bottom == std::vector<ItemId>{{"B4"}});
}

TEST_CASE("without cut-offs no score is low or high, and only a strong barrier is an answer") {
    Questionnaire questionnaire = page_questionnaire();
    questionnaire.bands.clear();
    CHECK_FALSE(is_low(questionnaire, 0));
    CHECK_FALSE(is_high(questionnaire, 100));
    CHECK(answer_to(agreed(all_answers(4, 4, 3)), questionnaire).which == Case::no_cut_offs);
    CHECK(readiness_in(Case::no_cut_offs) == Readiness::no_answer);
}

TEST_CASE("a shareable copy is answered by its factors and barriers") {
    const auto copy_of = [](const Assessment& assessment) { return answer_to(first_copy(page_of(assessment))); };
    CHECK(copy_of(nearly_alike(6, all_answers(4, 1, 5))).which == Case::one_weak_spot);
    CHECK(copy_of(nearly_alike(6, all_answers(4, 4, 5))).which == Case::fine_so_far);
    CHECK_FALSE(copy_of(nearly_alike(6, all_answers(4, 4, 5))).certain);

    Assessment thin = nearly_alike(6, all_answers(4, 4, 5));
    for (std::size_t person = 2; person < thin.respondents.size(); ++person)
        thin.respondents[person].answers.resize(4);
    const ReadinessAnswer withheld = copy_of(thin);
    CHECK(withheld.which == Case::withheld);
    CHECK(withheld.withheld == std::vector<FactorId>{{"C"}});
    CHECK(withheld.withheld_barriers == 1);
}

TEST_CASE("a factor of which a copy shows the band alone counts as scored") {
    // All gave the highest answer to the questions of one factor: the copy has the band of it, and no number.
    std::vector<Answers> people(6, all_answers(4, 4, 5));
    people.back() = all_answers(4, 3, 5);
    people.front() = all_answers(5, 4, 5);
    const Assessment copy = first_copy(page_of(ballots(people)));
    REQUIRE_FALSE(copy.stored_profile.value().factors.back().score);
    REQUIRE_FALSE(copy.stored_profile->factors.back().band.empty());
    const ReadinessAnswer answer = answer_to(copy);
    CHECK(answer.which == Case::fine_so_far);
    CHECK(answer.unscored.empty());
    REQUIRE(answer.up.size() == 3);
    CHECK(answer.up.back().id == copy.stored_profile->factors.back().id);
    Assessment low = copy;
    low.stored_profile->factors.back().band = page_questionnaire().bands.front().id.text;
    CHECK(answer_to(low).which == Case::one_weak_spot);
}

TEST_CASE("a copy of which a barrier alone is withheld cannot say either") {
    std::vector<Answers> people(10, all_answers(5, 5, 5));
    people.back() = all_answers(4, 4, 4);
    for (std::size_t person = 4; person < people.size(); ++person)
        people[person] = with(people[person], "B1", Answer::dont_know());
    for (std::size_t person = 0; person < 4; ++person)
        people[person] = with(people[person], "B1", Answer::of(1));
    const ReadinessAnswer answer = answer_to(first_copy(page_of(ballots(people))));
    CHECK(answer.which == Case::withheld);
    CHECK(answer.withheld.empty());
    CHECK(answer.withheld_barriers == 1);
}

TEST_CASE("a copy without any score has too little for an answer") {
    Assessment copy = first_copy(page_of(nearly_alike(6, all_answers(4, 4, 5))));
    copy.stored_profile.reset();
    CHECK(answer_to(copy).which == Case::too_little);
}
