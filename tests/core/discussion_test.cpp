// What to talk about first: which questions, why, and in which order.
#include "core/groups/discussion.h"

#include "catch.h"
#include "core/words/group_words.h"
#include "scoring_sample.h"

using namespace readiness;
using namespace sample;

namespace {

using Reasons = std::vector<std::string>;

std::vector<DiscussionPoint> points_of(const Questionnaire& q, const Assessment& assessment) {
    return talk_about_first(q, profile_of(q, assessment));
}

/// The reasons for the question that comes first, as people read them.
Reasons first_reasons(const Questionnaire& q, const Assessment& assessment) {
    return reason_texts(q, points_of(q, assessment).at(0));
}

std::vector<std::string> order_of(const Questionnaire& q, const Assessment& assessment) {
    std::vector<std::string> items;
    for (const DiscussionPoint& point : points_of(q, assessment))
        items.push_back(point.item.text);
    return items;
}

}  // namespace

TEST_CASE("where all agree that things stand well there is nothing to talk about") {
    CHECK(points_of(with_items(2), tally({hands("A", {0, 0, 0, 6, 0}), hands("B", {0, 0, 2, 4, 0})})).empty());
    CHECK(points_of(with_items(2), ballots({})).empty());
}

TEST_CASE("a low score is a reason to talk, with the score") {
    const auto points = points_of(with_items(1), tally({hands("A", {0, 8, 0, 0, 0})}));
    REQUIRE(points.size() == 1);
    CHECK(points[0].reasons == std::vector<DiscussionReason>{{DiscussionReason::Kind::low, 25.0, 0, 0}});
    CHECK(reason_texts(with_items(1), points[0]) == Reasons{"low: 25 of 100"});
    CHECK(points[0].low == 0.75);
    CHECK(points[0].split == 0.0);
    CHECK(points[0].unknown == 0.0);
    CHECK(points[0].priority == 1.75);
}

TEST_CASE("low is what lies in the lowest band, and without cut-offs the lowest score is named as such") {
    Questionnaire q = with_items(1);
    q.scales[0].kind = ChoiceScale{{{1, "", 39.9}, {2, "", 40.0}}};
    const Assessment below = agreed({{"A", Answer::of(1)}});
    const Assessment at = agreed({{"A", Answer::of(2)}});
    CHECK(points_of(q, below).size() == 1);
    CHECK(points_of(q, at).empty());
    q.bands[1].from = 41;
    CHECK(points_of(q, at).size() == 1);
    for (const std::size_t bands : {1U, 0U}) {
        q.bands.resize(bands);
        CHECK(points_of(q, below).empty());
        CHECK(points_of(q, at).empty());
        Questionnaire two = with_items(2);
        two.bands = q.bands;
        const auto points = points_of(two, agreed({{"A", Answer::of(2)}, {"B", Answer::of(4)}}));
        REQUIRE(points.size() == 1);
        CHECK(reason_texts(two, points[0]) == Reasons{"the lowest score: 25 of 100"});
        CHECK(points_of(two, agreed({{"A", Answer::of(1)}, {"B", Answer::of(1)}})).empty());
    }
}

TEST_CASE("a low score keeps the decimals that it takes to be low") {
    Questionnaire q = with_items(1);
    q.scales[0].kind = ChoiceScale{{{1, "", 39.9}, {2, "", 40.0}}};
    CHECK(first_reasons(q, agreed({{"A", Answer::of(1)}})) == Reasons{"low: 39.9 of 100"});
}

TEST_CASE("a split opinion is a reason to talk, whatever the mean") {
    const auto points = points_of(with_items(1), tally({hands("A", {0, 3, 0, 0, 3})}));
    REQUIRE(points.size() == 1);
    CHECK(reason_texts(with_items(1), points[0]) == Reasons{"opinion is split"});
    CHECK(points[0].split == 1.0);
    CHECK(points[0].priority == (1 + 0.375) * 2);
}

TEST_CASE("little agreement is a reason to talk, less pressing than a split") {
    // 2, 3, 3, 5, 5, 5: variance 1.77, mean readiness 70.8, and only a sixth in the lower part.
    const auto points = points_of(with_items(1), tally({hands("A", {0, 1, 2, 0, 3})}));
    REQUIRE(points.size() == 1);
    CHECK(reason_texts(with_items(1), points[0]) == Reasons{"little agreement"});
    CHECK(points[0].split == Approx((53.0 / 30) / 2));
}

TEST_CASE("a quarter of don't know or of no answer is a reason to talk") {
    const Questionnaire q = with_items(1);
    CHECK(first_reasons(q, tally({hands("A", {0, 0, 0, 9, 0}, 3)})) == Reasons{"3 of 12 don't know"});
    CHECK(first_reasons(q, tally({hands("A", {0, 0, 0, 9, 0}, 2)}, 12)) ==
          Reasons{"2 of 12 don't know", "1 of 12 gave no answer"});
    CHECK(points_of(q, tally({hands("A", {0, 0, 0, 10, 0}, 3)})).empty());
}

TEST_CASE("people to whom a question does not apply are no part of the unknown") {
    const auto points = points_of(with_items(1), tally({hands("A", {0, 0, 0, 3, 0}, 1, 8)}));
    REQUIRE(points.size() == 1);
    CHECK(points[0].unknown == 0.25);
    CHECK(reason_texts(with_items(1), points[0]) == Reasons{"1 of 4 don't know"});
}

TEST_CASE("what nobody answered is left out, unless somebody said that they don't know") {
    const Questionnaire q = with_items(3);
    const auto points = points_of(q, tally({hands("A", {0, 0, 0, 4, 0}), hands("B", {0, 0, 0, 0, 0}, 1)}, 4));
    REQUIRE(points.size() == 1);
    CHECK(points[0].item.text == "B");
    CHECK(points[0].low == 0.5);
    CHECK(points[0].unknown == 1.0);
    CHECK(points[0].split == 0.0);
    CHECK(points[0].priority == 1.5 * 2);
    CHECK(reason_texts(with_items(1), points[0]) == Reasons{"1 of 4 don't know", "3 of 4 gave no answer"});
}

TEST_CASE("what applies to no one is left out") {
    CHECK(points_of(with_items(1), tally({hands("A", {0, 0, 0, 0, 0}, 0, 5)}, 8)).empty());
}

TEST_CASE("one agreed don't know is named without counting") {
    CHECK(first_reasons(with_items(1), agreed({{"A", Answer::dont_know()}})) == Reasons{"don't know"});
}

TEST_CASE("numbers differ by what they count for, at most fully") {
    Questionnaire q = blank();
    q.scales.push_back({{"even"}, NumberScale{"", 0, 100, {{0, 0}, {100, 100}}}, {}});
    add_item(q, "N", "f", "even");
    const auto near = points_of(q, tally({numbers("N", {10, 20, 30})}));
    REQUIRE(near.size() == 1);
    CHECK(near[0].split == Approx(0.2));  // A standard deviation of 10 over 50.
    // 0 and 60, 60, 60: a standard deviation of 30 in all, without a third at the bottom.
    CHECK(points_of(q, tally({numbers("N", {0, 60, 60, 60})})).empty());
    CHECK(points_of(q, tally({numbers("N", {0, 100})}))[0].split == 1.0);
}

TEST_CASE("points come by priority, and equals in the questionnaire's order") {
    const Assessment assessment = tally({hands("A", {0, 4, 0, 0, 0}), hands("B", {4, 0, 0, 0, 0}),
                                         hands("C", {2, 0, 0, 0, 2}), hands("D", {0, 4, 0, 0, 0})});
    CHECK(order_of(with_items(4), assessment) == std::vector<std::string>{"C", "B", "A", "D"});
}

TEST_CASE("a question can have every reason at once") {
    const auto points = points_of(with_items(1), tally({hands("A", {4, 0, 0, 2, 0}, 2)}));
    REQUIRE(points.size() == 1);
    CHECK(reason_texts(with_items(1), points[0]) == Reasons{"low: 25 of 100", "opinion is split", "2 of 8 don't know"});
}
