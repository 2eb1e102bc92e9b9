// Answers that are the same whatever is asked.
#include "core/groups/straight_lines.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "catch.h"
#include "core/report/profile_page.h"
#include "core/report/text_writer.h"
#include "core/result/explanation.h"
#include "core/words/straight_line_words.h"
#include "mentions.h"
#include "scored_sample.h"
#include "scoring_sample.h"

using namespace readiness;
using namespace sample;

namespace {

/// So many questions, A, B, C…, of which the last ones are reversed; then one for a number and one on another scale.
Questionnaire with_reversed(int count, int reversed) {
    Questionnaire q = with_items(count);
    for (int i = count - reversed; i < count; ++i)
        q.items[static_cast<std::size_t>(i)].reverse = true;
    q.scales.push_back({{"often"}, ChoiceScale{{{1, "Never", {}}, {3, "Always", {}}}}, {}});
    add_item(q, "number", "f", "change");
    add_item(q, "other", "f", "often");
    return q;
}

/// One answer to the first so many questions, then these.
Answers same(int count, double value, const Answers& more = {}) {
    Answers answers;
    for (int i = 0; i < count; ++i)
        answers.emplace_back(std::string(1, static_cast<char>('A' + i)), Answer::of(value));
    answers.insert(answers.end(), more.begin(), more.end());
    return answers;
}

/// With another answer to one of them.
Answers but_for(Answers answers, std::size_t place, Answer other) {
    answers[place].second = other;
    return answers;
}

StraightLines of_one(const Questionnaire& q, const Answers& answers) {
    return straight_lines(q, ballots({answers}));
}

}  // namespace

TEST_CASE("a ballot with one answer to every question is counted, whichever answer it is") {
    const Questionnaire q = with_reversed(10, 4);
    const double value = GENERATE(1, 3, 5);
    CHECK(of_one(q, same(10, value)).ballots == 1);
    CHECK(straight_lines(q, ballots({same(10, value), but_for(same(10, value), 4, Answer::of(2)), {}})) ==
          StraightLines{1, 3, false, false});
}

TEST_CASE("fewer than eight answers are no line") {
    const Questionnaire q = with_reversed(10, 5);
    CHECK(of_one(with_reversed(8, 4), same(8, 4)).ballots == 1);
    CHECK(of_one(with_reversed(7, 3), same(7, 4)).ballots == 0);
    Answers seven = same(10, 4);
    seven.resize(7);
    CHECK(of_one(q, seven).ballots == 0);
    CHECK(of_one(q, but_for(but_for(but_for(same(10, 4), 0, Answer::dont_know()), 1, Answer::dont_know()), 2,
                            Answer::not_applicable()))
              .ballots == 0);
}

TEST_CASE("a line needs two questions of each direction") {
    CHECK(of_one(with_reversed(10, 0), same(10, 5)).ballots == 0);
    CHECK(of_one(with_reversed(10, 1), same(10, 5)).ballots == 0);
    CHECK(of_one(with_reversed(10, 2), same(10, 5)).ballots == 1);
    CHECK(of_one(with_reversed(10, 8), same(10, 5)).ballots == 1);
    CHECK(of_one(with_reversed(10, 9), same(10, 5)).ballots == 0);
    CHECK(of_one(with_reversed(10, 10), same(10, 5)).ballots == 0);
}

TEST_CASE("don't know, not applicable, numbers and rarer scales do not break a line, nor make one") {
    const Questionnaire q = with_reversed(10, 4);
    const Answers others = {{"number", Answer::of(12)}, {"other", Answer::of(1)}};
    CHECK(of_one(q, same(10, 5, others)).ballots == 1);
    CHECK(of_one(q, but_for(same(10, 5, others), 3, Answer::dont_know())).ballots == 1);
    CHECK(of_one(q, but_for(same(10, 5, others), 3, Answer::not_applicable())).ballots == 1);
    Answers unknown = same(10, 5);
    for (auto& [item, answer] : unknown)
        answer = Answer::dont_know();
    CHECK(of_one(q, unknown).ballots == 0);
    CHECK(of_one(q, {}).ballots == 0);
    Questionnaire numbers = q;
    for (Item& item : numbers.items)
        item.scale = {"change"};
    CHECK(of_one(numbers, same(10, 5)).ballots == 0);
}

TEST_CASE("a ballot that is not finished counts nowhere") {
    const Questionnaire q = with_reversed(10, 4);
    Assessment assessment = ballots({same(10, 5), same(10, 5)});
    assessment.respondents[1].unfinished = true;
    CHECK(straight_lines(q, assessment) == StraightLines{1, 1, false, false});
    assessment.sealed = true;
    CHECK_FALSE(straight_lines(q, assessment).any());
}

TEST_CASE("agreed answers that are one answer throughout are told, and not in a shareable copy") {
    const Questionnaire q = with_reversed(10, 4);
    Assessment assessment = agreed(same(10, 4));
    CHECK(straight_lines(q, assessment) == StraightLines{0, 0, true, false});
    CHECK_FALSE(straight_lines(q, agreed(but_for(same(10, 4), 9, Answer::of(2)))).any());
    const ScoredAssessment whole = scored(q, {}, assessment);
    CHECK(std::ranges::count(explain_overall(whole).remarks, Remark(OneAnswerThroughout{})) == 1);
    CHECK(mentions(text_of(profile_page(whole)), "Every question has the same agreed answer"));
    assessment.shareable = true;
    CHECK_FALSE(straight_lines(q, assessment).any());
    CHECK_FALSE(mentions(text_of(profile_page(scored(q, {}, assessment))), "same agreed answer"));
}

TEST_CASE("hands are a line if all of them went to one answer in every question") {
    const Questionnaire q = with_reversed(8, 2);
    std::vector<Tally> tallies;
    for (int i = 0; i < 8; ++i)
        tallies.push_back(hands(std::string(1, static_cast<char>('A' + i)), {0, 0, 0, 9, 0}, 1));
    CHECK(straight_lines(q, tally(tallies)) == StraightLines{0, 0, false, true});
    std::vector<Tally> one_differs = tallies;
    one_differs[5].counts = {0, 1, 0, 8, 0};
    CHECK_FALSE(straight_lines(q, tally(one_differs)).any());
    std::vector<Tally> not_seen = tallies;
    not_seen[5].sealed = true;
    CHECK_FALSE(straight_lines(q, tally(not_seen)).any());
}

TEST_CASE("only what the profile counts is looked at") {
    const Questionnaire q = with_reversed(10, 4);
    Assessment both = ballots({same(10, 5)});
    both.consensus = agreed(same(10, 2)).consensus;
    both.basis = Reading::agreed_first;
    CHECK(straight_lines(q, both) == StraightLines{1, 1, true, false});
    both.basis = Reading::consensus;
    CHECK(straight_lines(q, both) == StraightLines{0, 0, true, false});
    both.basis = Reading::ballots;
    CHECK(straight_lines(q, both) == StraightLines{1, 1, false, false});
}

TEST_CASE("straight lines are told by count, with what to do") {
    CHECK(straight_line_texts({}).empty());
    CHECK(straight_line_texts({0, 9, false, false}).empty());
    CHECK(straight_line_texts({2, 9, false, false}) ==
          std::vector<std::string>{"2 of 9 ballots give the same answer to every question, also to those worded the "
                                   "other way round. Talk about how the questions were read."});
    CHECK(straight_line_texts({1, 9, false, false}).front().starts_with("1 of 9 ballots gives the same answer"));
    CHECK(straight_line_texts({1, 1, false, false}).front().starts_with("The one ballot gives the same answer"));
    CHECK(straight_line_texts({0, 0, true, true}).size() == 2);
}

TEST_CASE("the report says of votes that are one answer throughout where it lists what to talk about") {
    const Questionnaire q = with_reversed(10, 4);
    const std::string report = text_of(profile_page(scored(q, {}, ballots({same(10, 5), same(10, 5)}))));
    const std::size_t heading = report.find("Talk about first\n");
    REQUIRE(heading != std::string::npos);
    CHECK(report.find("2 of 2 ballots give the same answer") > heading);
}
