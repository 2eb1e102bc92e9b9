// Rounds of answers to one item, and whom to hear once they are seen.
#include "core/groups/rounds.h"

#include "catch.h"
#include "core/groups/hearing.h"
#include "core/model/edit.h"
#include "core/scoring/item_scores.h"
#include "core/words/group_words.h"
#include "core/words/numbers.h"

using namespace readiness;

namespace {

const Questionnaire& scan() {
    static const Questionnaire questionnaire = [] {
        Questionnaire made;
        ChoiceScale agree;
        for (int i = 1; i <= 5; ++i)
            agree.options.push_back({static_cast<double>(i), "option", std::nullopt});
        NumberScale change{"%", -100, 100, {{-20, 100}, {0, 70}, {10, 40}, {10, 0}}};
        made.scales = {{{"agree"}, agree, {}}, {{"change"}, change, {}}};
        made.factors.push_back({{"f"}, "F", "F", "", 1, {}});
        Item plain;
        plain.id = {"L1"};
        plain.factor = {"f"};
        plain.scale = {"agree"};
        Item turned = plain;
        turned.id = {"L2"};
        turned.reverse = true;
        Item number = plain;
        number.id = {"W1"};
        number.scale = {"change"};
        made.items = {plain, turned, number};
        return made;
    }();
    return questionnaire;
}

const Item& item(const char* id) {
    return *find_item(scan(), {id});
}

Tally counts(std::vector<int> of, int dont_know = 0) {
    Tally tally;
    tally.item = {"L1"};
    tally.counts = std::move(of);
    tally.dont_know = dont_know;
    return tally;
}

Tally numbers(std::vector<double> values) {
    Tally tally;
    tally.item = {"W1"};
    tally.values = std::move(values);
    return tally;
}

Respondent ballot(const char* id, std::vector<ItemAnswer> answers) {
    Respondent respondent;
    respondent.id = {id};
    respondent.answers = std::move(answers);
    return respondent;
}

std::string heard(const Tally& hands, const char* id = "L1") {
    return hearing_text(scale_of(scan(), item(id)), whom_to_hear(scan(), item(id), hands));
}

}  // namespace

TEST_CASE("ballots are counted as hands, and what the scale cannot place is left out") {
    Assessment assessment;
    assessment.respondents = {
        ballot("a", {{{"L1"}, Answer::of(4), {}}, {{"W1"}, Answer::of(10), {}}}),
        ballot("b", {{{"L1"}, Answer::of(4), {}}, {{"W1"}, Answer::of(-5), {}}}),
        ballot("c", {{{"L1"}, Answer::dont_know(), {}}, {{"W1"}, Answer::of(900), {}}}),
        ballot("d", {{{"L1"}, Answer::of(7), {}}, {{"W1"}, Answer::not_applicable(), {}}}),
    };
    const Tally choice = ballots_as_hands(scan(), assessment, item("L1"));
    CHECK(choice.counts == std::vector<int>{0, 0, 0, 2, 0});
    CHECK(choice.dont_know == 1);
    const Tally number = ballots_as_hands(scan(), assessment, item("W1"));
    CHECK(number.values == std::vector<double>{-5, 10});
    CHECK(number.not_applicable == 1);
}

TEST_CASE("rounds stand in the order in which they were held") {
    Assessment assessment;
    assessment.respondents = {ballot("a", {{{"L1"}, Answer::of(4), {}}})};
    assessment = applied(assessment, CountHands{counts({1, 0, 0, 0, 2})});
    assessment = applied(assessment, CountHands{counts({0, 0, 0, 3, 0}), true});
    const std::vector<Round> rounds = rounds_of(scan(), assessment, item("L1"));
    REQUIRE(rounds.size() == 3);
    CHECK(round_name(rounds[0]) == "ballots");
    CHECK(round_name(rounds[1]) == "show of hands");
    CHECK(round_name(rounds[2]) == "2nd show of hands");
    CHECK(rounds[2].hands.counts == std::vector<int>{0, 0, 0, 3, 0});
    CHECK(rounds_of(scan(), assessment, item("L2")).empty());
}

TEST_CASE("where opinion is split the quieter side is heard first") {
    CHECK(heard(counts({4, 1, 1, 3, 0})) == "Opinion is split. Hear the upper end first, then the lower end.");
    CHECK(heard(counts({3, 0, 0, 0, 4})) == "Opinion is split. Hear the lower end first, then the upper end.");
}

TEST_CASE("of two sides of one size the one that speaks against readiness is heard first") {
    CHECK(heard(counts({3, 0, 0, 0, 3})) == "Opinion is split. Hear the lower end first, then the upper end.");
    CHECK(heard(counts({3, 0, 0, 0, 3}), "L2") == "Opinion is split. Hear the upper end first, then the lower end.");
}

TEST_CASE("a few at one end are heard before the many at the other") {
    CHECK(heard(counts({0, 1, 2, 6, 3})) == "Answers lie apart. Hear the lower end first, then the upper end.");
    CHECK(heard(counts({6, 3, 0, 1, 0})) == "Answers lie apart. Hear the upper end first, then the lower end.");
}

TEST_CASE("nobody is singled out where answers are close or the same") {
    CHECK(heard(counts({0, 0, 5, 4, 0})) == "Answers are close together.");
    CHECK(heard(counts({0, 0, 5, 0, 0})) == "Everyone gave the same answer.");
    CHECK(heard(counts({0, 0, 1, 0, 0})).empty());
    CHECK(heard(counts({})).empty());
}

TEST_CASE("those who do not know are asked where they are many") {
    CHECK(heard(counts({0, 0, 3, 3, 0}, 2)) ==
          "Answers are close together. Ask what the 2 who don't know would need to know.");
    CHECK(heard(counts({0, 0, 5, 4, 0}, 1)) == "Answers are close together.");
    CHECK(heard(counts({0, 0, 0, 0, 0}, 1)) == "Ask what the 1 who doesn't know would need to know.");
}

TEST_CASE("an answer at the middle of the scale is called the middle, whoever gave it") {
    CHECK(heard(counts({3, 6, 2, 0, 0}, 1)) == "Answers lie apart. Hear the middle first, then the lower end.");
}

TEST_CASE("numbers have a lower and an upper end, and their sides are by what they mean") {
    CHECK(heard(numbers({-5, -5, -5, 10, 12}), "W1") ==
          "Opinion is split. Hear the upper end first, then the lower end.");
    CHECK(heard(numbers({0, 1, 2}), "W1") == "Answers are close together.");
}

TEST_CASE("a number scale says where it jumps, and what counts from there") {
    const Scale& scale = scale_of(scan(), item("W1"));
    CHECK(steps_of(*scale.number()) == std::vector<ScaleStep>{{10, 40, 0}});
    CHECK(scale_step_text(scale, {10, 40, 0}) == answer_text(scale, Answer::of(10)) + " and more: score 0");
}
