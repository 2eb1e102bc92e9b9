// The group figures of a profile: which answers each one is made of.
#include <cmath>

#include "catch.h"
#include "core/statistics/habit.h"
#include "scoring_sample.h"

using namespace readiness;
using namespace sample;

namespace {

const Answer dk = Answer::dont_know();
const Answer na = Answer::not_applicable();

/// One person a value, all on one item.
Assessment ballots_on(const std::string& item, const std::vector<double>& values) {
    std::vector<Answers> people;
    for (const double value : values)
        people.push_back({{item, Answer::of(value)}});
    return ballots(people);
}

void add_choice_scale(Questionnaire& q, const std::string& id, const std::vector<double>& values) {
    ChoiceScale scale;
    for (const double value : values)
        scale.options.push_back({value, "Option", {}});
    q.scales.push_back({{id}, scale, {}});
}

ItemResult item_of(const Questionnaire& q, const Assessment& assessment, std::size_t index = 0) {
    return profile_of(q, assessment).items.at(index);
}

FactorResult factor_of(const Questionnaire& q, const Assessment& assessment) {
    return profile_of(q, assessment).factors.at(0);
}

}  // namespace

// ---------------------------------------------------------------------------------------------------------- items

TEST_CASE("an item's figures are over its answers alone") {
    const ItemResult item =
        item_of(with_items(1), ballots({{{"A", Answer::of(2)}}, {{"A", Answer::of(4)}}, {{"A", dk}}, {{"A", na}}, {}}));
    CHECK(item.spread.n == 2);
    CHECK(item.spread.mean == 3.0);
    CHECK(item.spread.sd.value() == Approx(std::sqrt(2.0)));
    CHECK(item.rwg == 0.0);  // Variance 2 against 2.
    CHECK(item.split);
    CHECK(item.verdict == Verdict::too_few);
}

TEST_CASE("an item nobody answered has no figures and no verdict") {
    const ItemResult item = item_of(with_items(1), ballots({{{"A", dk}}, {}}));
    CHECK(item.spread == Spread{});
    CHECK_FALSE(item.rwg);
    CHECK_FALSE(item.split);
    CHECK_FALSE(item.verdict);
}

TEST_CASE("a verdict on an item comes with the fifth answer") {
    const Questionnaire q = with_items(1);
    CHECK(item_of(q, ballots_on("A", {4, 4, 4, 4})).verdict == Verdict::too_few);
    CHECK(item_of(q, ballots_on("A", {4, 4, 4, 4, 4})).verdict == Verdict::agreement);
    CHECK(item_of(q, ballots_on("A", {3, 4, 4, 4, 5})).verdict == Verdict::alike);   // 0.5 / 2 and 0.5 / 1.34
    CHECK(item_of(q, ballots_on("A", {2, 2, 3, 3, 4})).verdict == Verdict::some);    // 0.7 / 2 below 1: 0.65
    CHECK(item_of(q, ballots_on("A", {2, 2, 3, 4, 5})).verdict == Verdict::little);  // 1.7 / 2 below 1: 0.15
}

TEST_CASE("a reversed item agrees and splits as it would unturned, and keeps its values as answered") {
    Questionnaire q = with_items(1);
    const ItemResult straight = item_of(q, ballots_on("A", {1, 1, 2, 5, 5}));
    q.items[0].reverse = true;
    const ItemResult turned = item_of(q, ballots_on("A", {1, 1, 2, 5, 5}));
    CHECK(turned.spread == straight.spread);
    CHECK(turned.rwg == straight.rwg);
    CHECK(turned.split);
    CHECK(turned.score == 55.0);  // 100 - 45
}

TEST_CASE("options from 0 to 4 agree as those from 1 to 5 do") {
    Questionnaire q = blank();
    add_choice_scale(q, "from-zero", {0, 1, 2, 3, 4});
    add_item(q, "A");
    add_item(q, "Z", "f", "from-zero");
    const ItemResult one = item_of(q, ballots_on("A", {1, 2, 4, 5, 5}));
    const ItemResult zero = item_of(q, ballots_on("Z", {0, 1, 3, 4, 4}), 1);
    CHECK(zero.rwg == one.rwg);
    CHECK(zero.split == one.split);
    CHECK(zero.spread.mean.value() == Approx(*one.spread.mean - 1));
    CHECK(zero.spread.min == 0.0);
}

TEST_CASE("uneven steps between the options' values do not bend agreement") {
    Questionnaire q = blank();
    add_choice_scale(q, "uneven", {-1.5, 0, 7, 8, 1000});
    add_item(q, "A");
    add_item(q, "U", "f", "uneven");
    const ItemResult even = item_of(q, ballots_on("A", {2, 3, 3, 4, 5}));
    const ItemResult uneven = item_of(q, ballots_on("U", {0, 7, 7, 8, 1000}), 1);
    CHECK(uneven.rwg == even.rwg);
    CHECK(uneven.spread.max == 1000.0);
}

TEST_CASE("numbers have a spread and no r_WG, and from five on no verdict") {
    Questionnaire q = blank();
    add_item(q, "N", "f", "change");
    const ItemResult four = item_of(q, ballots_on("N", {-10, 0, 5, 5}));
    CHECK(four.spread.mean == 0.0);
    CHECK_FALSE(four.rwg);
    CHECK(four.verdict == Verdict::too_few);
    CHECK_FALSE(item_of(q, ballots_on("N", {-10, 0, 5, 5, 5})).verdict);
}

TEST_CASE("numbers are split by what they count for") {
    Questionnaire q = blank();
    add_item(q, "N", "f", "change");
    // 0 counts 70, 5 counts 55, 10 counts 0: all in the upper half of -100 to 100, and yet far apart.
    CHECK(item_of(q, ballots_on("N", {0, 5, 10})).split);
    CHECK_FALSE(item_of(q, ballots_on("N", {0, 5, -90})).split);
    q.items[0].reverse = true;
    CHECK(item_of(q, ballots_on("N", {0, 5, 10})).split);
    CHECK_FALSE(item_of(q, ballots_on("N", {10})).split);
}

TEST_CASE("a number that counts exactly half is in neither part") {
    Questionnaire q = blank();
    q.scales.push_back({{"even"}, NumberScale{"", 0, 10, {{0, 0}, {10, 100}}}, {}});
    add_item(q, "N", "f", "even");
    CHECK_FALSE(item_of(q, ballots_on("N", {5, 5, 10})).split);
    CHECK(item_of(q, ballots_on("N", {0, 5, 10})).split);
}

TEST_CASE("the chance of agreement by habit is there from the fifth answer on, and for numbers never") {
    Questionnaire q = with_items(1);
    add_item(q, "N", "f", "change");
    CHECK_FALSE(item_of(q, ballots_on("A", {4, 4, 4, 4})).chance_by_habit);
    CHECK(item_of(q, ballots_on("A", {1, 2, 3, 4, 5})).chance_by_habit == chance_by_habit(5, 5));
    CHECK(item_of(q, ballots_on("A", {3, 4, 4, 4, 5, 5})).chance_by_habit == chance_by_habit(6, 5));
    CHECK_FALSE(item_of(q, ballots_on("N", {1, 2, 3, 4, 5}), 1).chance_by_habit);
}

// -------------------------------------------------------------------------------------------------------- factors

TEST_CASE("a factor on which people agree against even chance alone has answers that are alike") {
    const Questionnaire q = with_items(2);
    const FactorResult factor = factor_of(q, tally({hands("A", {0, 0, 1, 3, 1}), hands("B", {0, 1, 3, 1, 0}, 2)}));
    CHECK(factor.rwg_star.value() == Approx(0.75));
    CHECK(factor.rwg_star_skewed.value() == Approx(1 - 0.5 / 1.34));
    CHECK(factor.verdict == Verdict::alike);
    CHECK(factor.chance_by_habit == chance_by_habit(5, 5));
}

TEST_CASE("a factor's figures are over its people's scores, its agreement over its items") {
    const Questionnaire q = with_items(2);
    std::vector<Answers> people(5, {{"A", Answer::of(5)}, {"B", Answer::of(3)}});
    people.push_back({{"A", Answer::of(4)}, {"B", Answer::of(2)}});
    const FactorResult factor = factor_of(q, ballots(people));
    CHECK(factor.n == 6);
    CHECK(factor.spread.n == 6);
    CHECK(factor.spread.median == 75.0);
    CHECK(factor.spread.min == 50.0);
    CHECK(factor.rwg_items == 2);
    CHECK(factor.rwg_star.value() == Approx(1 - (1.0 / 6) / 2));
    CHECK(factor.rwg_j.value() == Approx(2 * (11.0 / 12) / (2 * (11.0 / 12) + 1.0 / 12)));
    CHECK(factor.verdict == Verdict::agreement);
}

TEST_CASE("who has no score of a factor does not count towards its verdict, but their answers are compared") {
    const Questionnaire q = with_items(3);
    std::vector<Answers> people(4, {{"A", Answer::of(4)}, {"B", Answer::of(4)}, {"C", Answer::of(4)}});
    people.push_back({{"A", Answer::of(1)}});
    const FactorResult factor = factor_of(q, ballots(people));
    CHECK(factor.n == 4);
    CHECK(factor.verdict == Verdict::too_few);
    CHECK(factor.rwg_star.value() == Approx(1 - (1.8 / 3) / 2));
}

TEST_CASE("an item with fewer than two answers leaves a factor without a verdict") {
    const Questionnaire q = with_items(2);
    std::vector<Answers> people(5, {{"A", Answer::of(4)}});
    people[0].push_back({"B", Answer::of(4)});
    const FactorResult factor = factor_of(q, ballots(people));
    CHECK(factor.n == 5);
    CHECK_FALSE(factor.rwg_j);
    CHECK_FALSE(factor.rwg_star);
    CHECK(factor.rwg_items == 2);
    CHECK_FALSE(factor.verdict);
}

TEST_CASE("items of unlike scales are compared over the factor's commonest choice scale") {
    Questionnaire q = blank();
    add_choice_scale(q, "two", {0, 1});
    for (const char* number : {"N1", "N2", "N3"})
        add_item(q, number, "f", "change");
    add_item(q, "T1", "f", "two");
    add_item(q, "A1");
    add_item(q, "A2");
    const Assessment assessment = ballots({{{"T1", Answer::of(0)}, {"A1", Answer::of(4)}, {"A2", Answer::of(3)}},
                                           {{"T1", Answer::of(1)}, {"A1", Answer::of(4)}, {"A2", Answer::of(3)}}});
    CHECK(factor_of(q, assessment).rwg_items == 2);
    CHECK(factor_of(q, assessment).rwg_star == 1.0);
    q.items.pop_back();  // One each: the scale of the earlier item.
    CHECK(factor_of(q, assessment).rwg_items == 1);
    CHECK(factor_of(q, assessment).rwg_star == -1.0);  // 0.5 / 0.25
}

TEST_CASE("a factor of numbers alone has no agreement to speak of") {
    Questionnaire q = blank();
    add_item(q, "N", "f", "change");
    const FactorResult factor = factor_of(q, ballots_on("N", {0, 1, 2, 3, 4, 5}));
    CHECK(factor.n == 6);
    CHECK(factor.rwg_items == 0);
    CHECK_FALSE(factor.rwg_star);
    CHECK_FALSE(factor.verdict);
}

TEST_CASE("a factor names its items on which opinion is split") {
    Questionnaire q = with_items(3);
    const Answer low = Answer::of(1);
    const Answer high = Answer::of(5);
    const Profile profile =
        profile_of(q, ballots({{{"A", low}, {"B", high}, {"C", high}}, {{"A", high}, {"B", high}, {"C", low}}}));
    CHECK(split_items(profile, {"f"}) == std::vector<ItemId>{{"A"}, {"C"}});
    CHECK(split_items(profile, {"another"}).empty());
}

// ---------------------------------------------------------------------------------------------- tally and consensus

TEST_CASE("a show of hands has the item figures of the same ballots") {
    const Questionnaire q = with_items(1);
    const ItemResult ballot = item_of(q, ballots_on("A", {2, 3, 3, 4, 4, 4, 5}));
    const ItemResult hand = item_of(q, tally({hands("A", {0, 1, 2, 3, 1})}));
    CHECK(hand.spread == ballot.spread);
    CHECK(hand.rwg == ballot.rwg);
    CHECK(hand.split == ballot.split);
    CHECK(hand.verdict == ballot.verdict);
}

TEST_CASE("a tally's factor has agreement but no spread of people") {
    const FactorResult factor =
        factor_of(with_items(2), tally({hands("A", {0, 0, 0, 6, 0}), hands("B", {0, 0, 3, 3, 0})}));
    CHECK(factor.spread == Spread{});
    CHECK(factor.n == 6);
    CHECK(factor.rwg_star.value() == Approx(1 - 0.15 / 2));
    CHECK(factor.verdict == Verdict::agreement);
}

TEST_CASE("a tally's verdict is about as many as the least answered of the compared items has answers") {
    Questionnaire q = with_items(2);
    add_item(q, "N", "f", "change");
    const Assessment assessment =
        tally({hands("A", {0, 0, 0, 6, 0}), hands("B", {0, 0, 0, 4, 0}, 2), numbers("N", {1})});
    CHECK(factor_of(q, assessment).n == 4);
    CHECK(factor_of(q, assessment).verdict == Verdict::too_few);
}

TEST_CASE("where a tally's items cannot be compared, the least answered of all stands for them") {
    Questionnaire q = blank();
    add_item(q, "N", "f", "change");
    CHECK(factor_of(q, tally({numbers("N", {1, 2, 3})})).n == 3);
    CHECK(factor_of(q, tally({numbers("N", {1, 2, 3})})).verdict == Verdict::too_few);
    CHECK_FALSE(factor_of(q, tally({numbers("N", {1, 2, 3, 4, 5})})).verdict);
}

TEST_CASE("an agreed answer is one answer: a level, no spread, too few to say") {
    const Profile profile = profile_of(with_items(1), agreed({{"A", Answer::of(4)}}));
    CHECK(profile.items[0].spread == Spread{1, 4, std::nullopt, 4, 4, 4, 4, 4, std::nullopt, std::nullopt});
    CHECK(profile.items[0].verdict == Verdict::too_few);
    CHECK_FALSE(profile.items[0].rwg);
    CHECK_FALSE(profile.items[0].split);
    CHECK(profile.factors[0].n == 1);
    CHECK(profile.factors[0].spread.median == 75.0);
    CHECK_FALSE(profile.factors[0].spread.sd);
    CHECK_FALSE(profile.factors[0].spread.ad_mean);
    CHECK_FALSE(profile.factors[0].rwg_star);
    CHECK(profile.factors[0].verdict == Verdict::too_few);
}
