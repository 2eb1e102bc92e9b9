// r_WG and its kin, splits and verdicts, by hand-checked numbers.
#include "core/statistics/agreement.h"

#include "catch.h"
#include "core/words/agreement_words.h"

using namespace readiness;

namespace {

/// How many picked each option, from the first.
Positions picked(const std::vector<int>& counts) {
    Positions positions;
    for (std::size_t i = 0; i < counts.size(); ++i)
        positions.push_back({static_cast<double>(i + 1), counts[i]});
    return positions;
}

bool split(const std::vector<int>& counts) {
    return is_split(picked(counts), static_cast<int>(counts.size()));
}

}  // namespace

TEST_CASE("the variance of chance depends on how many options there are") {
    CHECK(variance_of_chance(5) == 2.0);
    CHECK(variance_of_chance(2) == 0.25);
    CHECK(variance_of_chance(7) == 4.0);
}

TEST_CASE("agreement needs two answers") {
    CHECK_FALSE(rwg({}, 5));
    CHECK_FALSE(rwg(picked({0, 0, 0, 0, 0}), 5));
    CHECK_FALSE(rwg(picked({0, 0, 0, 1, 0}), 5));
    CHECK(rwg(picked({0, 0, 0, 2, 0}), 5) == 1.0);
}

TEST_CASE("r_WG is 1 where all agree and 0 where they differ as chance does or more") {
    CHECK(rwg(picked({0, 6, 0, 0, 0}), 5) == 1.0);
    CHECK(rwg(picked({3, 0, 0, 0, 3}), 5) == 0.0);  // Variance 4.8 against 2.
    CHECK(rwg(picked({0, 1, 1, 1, 0}), 5) == 0.5);  // Variance 1 against 2.
    CHECK(rwg(picked({2, 2}), 2) == 0.0);           // Variance 1/3 against 1/4.
}

TEST_CASE("r_WG(J) grows with the number of questions, r*_WG(J) does not") {
    const Positions half = picked({0, 1, 1, 1, 0});
    const ItemsAgreement one = agreement_over(std::vector<Positions>{half}, 5);
    CHECK(one.rwg_j == 0.5);
    CHECK(one.rwg_star == 0.5);
    const ItemsAgreement three = agreement_over(std::vector<Positions>(3, half), 5);
    CHECK(three.rwg_j == 0.75);  // 3 * 0.5 / (3 * 0.5 + 0.5)
    CHECK(three.rwg_star == 0.5);
}

TEST_CASE("more difference than chance takes r_WG(J) to 0 and r*_WG(J) below it") {
    const ItemsAgreement apart = agreement_over(std::vector<Positions>(2, picked({3, 0, 0, 0, 3})), 5);
    CHECK(apart.rwg_j == 0.0);
    CHECK(apart.rwg_star.value() == Approx(1 - 4.8 / 2));
}

TEST_CASE("it is the mean of the variances that is kept within chance, not each question's") {
    // 4.8 / 2 and 0: their mean is 1.2. Each at most 1 would make 0.5.
    const std::vector<Positions> items = {picked({3, 0, 0, 0, 3}), picked({0, 0, 6, 0, 0})};
    CHECK(agreement_over(items, 5).rwg_j == 0.0);
    CHECK(agreement_over(items, 5).rwg_star.value() == Approx(-0.2));
}

TEST_CASE("full agreement on all questions is 1 in both") {
    const ItemsAgreement all = agreement_over(std::vector<Positions>(4, picked({0, 0, 0, 0, 5})), 5);
    CHECK(all == ItemsAgreement{1, 1, 1});
}

TEST_CASE("a question with fewer than two answers leaves agreement over several open") {
    CHECK(agreement_over(std::vector<Positions>{picked({0, 3, 3, 0, 0}), picked({0, 0, 1, 0, 0})}, 5) ==
          ItemsAgreement{});
    CHECK(agreement_over(std::vector<Positions>{picked({0, 3, 3, 0, 0}), {}}, 5) == ItemsAgreement{});
    CHECK(agreement_over(std::vector<Positions>{}, 5) == ItemsAgreement{});
}

TEST_CASE("opinion is split where a third stands at either end") {
    CHECK(split({3, 0, 0, 0, 3}));
    CHECK(split({1, 1, 2, 1, 1}));        // 2 and 2 of 6
    CHECK_FALSE(split({1, 1, 3, 1, 1}));  // 2 and 2 of 7
    CHECK_FALSE(split({0, 2, 0, 4, 1}));  // 2 of 7
    CHECK(split({0, 2, 0, 3, 1}));        // 2 and 4 of 6
}

TEST_CASE("the middle option of an odd scale is in neither part, and still counts among the answers") {
    CHECK_FALSE(split({0, 0, 3, 0, 3}));
    CHECK(split({2, 2, 2}));
    CHECK_FALSE(split({2, 3, 2}));
    CHECK(split({0, 2, 2, 0}));  // Four options have no middle.
}

TEST_CASE("a split takes two people") {
    CHECK(split({1, 0, 0, 1}));
    CHECK_FALSE(split({1, 0, 0, 0}));
    CHECK_FALSE(split({0, 0, 0, 0}));
    CHECK_FALSE(is_split(0, 0, 0));
}

TEST_CASE("a third of very many is reckoned without running over") {
    CHECK(is_split(1'000'000'000, 1'000'000'000, 2'000'000'000));
}

TEST_CASE("there is no verdict below five") {
    CHECK_FALSE(verdict_on(0, std::nullopt, std::nullopt));
    for (const int n : {1, 2, 4})
        CHECK(verdict_on(n, 1.0, 1.0) == Verdict::too_few);
    CHECK(verdict_on(1, std::nullopt, std::nullopt) == Verdict::too_few);
    CHECK(verdict_on(5, 1.0, 1.0) == Verdict::agreement);
}

TEST_CASE("a verdict meets its limits, also where sums of fractions miss them by a hair") {
    CHECK(verdict_on(5, 0.8, 0.7) == Verdict::agreement);
    CHECK(verdict_on(5, 0.7 - 1e-12, 0.7 - 1e-12) == Verdict::agreement);
    CHECK(verdict_on(5, 0.8, 0.6999) == Verdict::alike);
    CHECK(verdict_on(5, 0.7, 0.55) == Verdict::alike);
    CHECK(verdict_on(5, 0.7 - 1e-12, 0.55) == Verdict::alike);
    CHECK(verdict_on(5, 0.6999, 0.55) == Verdict::some);
    CHECK(verdict_on(5, 0.5, 0.25) == Verdict::some);
    CHECK(verdict_on(5, 0.4999, 0.25) == Verdict::little);
    CHECK(verdict_on(5, -0.3, -0.9) == Verdict::little);
}

TEST_CASE("against habit the same answers agree less than against even chance") {
    const Positions close = picked({0, 0, 1, 3, 1});  // Variance 0.5.
    CHECK(rwg(close, 5) == 0.75);
    CHECK(rwg_skewed(close, 5).value() == Approx(1 - 0.5 / 1.34));
    CHECK(rwg_skewed(picked({0, 1, 1, 1, 0}), 5).value() == Approx(1 - 1 / 1.34));
    CHECK(rwg_skewed(picked({3, 0, 0, 0, 3}), 5) == 0.0);
    CHECK(rwg_skewed(picked({0, 0, 0, 5, 0}), 5) == 1.0);
    CHECK_FALSE(rwg_skewed(picked({0, 0, 0, 1, 0}), 5));
    const ItemsAgreement both = agreement_over(std::vector<Positions>{close, picked({0, 0, 0, 5, 0})}, 5);
    CHECK(both.rwg_star_skewed.value() == Approx(1 - 0.25 / 1.34));
    const ItemsAgreement apart = agreement_over(std::vector<Positions>(2, picked({3, 0, 0, 0, 3})), 5);
    CHECK(apart.rwg_star_skewed.value() == Approx(1 - 4.8 / 1.34));
}

TEST_CASE("five answers without a figure of agreement have no verdict") {
    CHECK_FALSE(verdict_on(5, std::nullopt, std::nullopt));
}

TEST_CASE("verdicts have their words in files and for people") {
    CHECK(to_text(Verdict::agreement) == "agreement");
    CHECK(to_text(Verdict::alike) == "alike");
    CHECK(to_text(Verdict::some) == "some");
    CHECK(to_text(Verdict::little) == "little");
    CHECK(to_text(Verdict::too_few) == "too-few");
    CHECK(verdict_words(Verdict::agreement, false) == "people agree");
    CHECK(verdict_words(Verdict::alike, false) == "answers are alike");
    CHECK(verdict_words(Verdict::some, false) == "some agreement");
    CHECK(verdict_words(Verdict::little, false) == "little agreement");
    CHECK(verdict_words(Verdict::too_few, false) == "too few to say");
    CHECK(verdict_words(std::nullopt, false).empty());
}

TEST_CASE("every verdict has words for a narrow column, each its own") {
    CHECK(short_verdict_words(Verdict::agreement) == "agree");
    CHECK(short_verdict_words(Verdict::alike) == "alike");
    CHECK(short_verdict_words(Verdict::some) == "some");
    CHECK(short_verdict_words(Verdict::little) == "little");
    CHECK(short_verdict_words(Verdict::too_few) == "too few");
    CHECK(short_verdict_words(std::nullopt).empty());
}

TEST_CASE("a verdict is read from its word in a file, and from no other text") {
    for (const Verdict verdict :
         {Verdict::agreement, Verdict::alike, Verdict::some, Verdict::little, Verdict::too_few}) {
        CHECK(verdict_from(to_text(verdict)) == verdict);
    }
    CHECK_FALSE(verdict_from(""));
    CHECK_FALSE(verdict_from("Alike"));
}

TEST_CASE("close answers have a sentence that says how often habit comes as close") {
    CHECK(agreement_sentence(Verdict::agreement, 75, 0.046) ==
          "People agree. Of groups of this size that answer by habit, 5\u00a0% come as close.");
    CHECK(agreement_sentence(Verdict::alike, 75, 0.1799625) ==
          "Answers are alike, as they often are at this end of the scale. Of groups of this size that answer by habit, "
          "18\u00a0% come as close.");
    CHECK(agreement_sentence(Verdict::alike, 20, std::nullopt) ==
          "Answers are alike, as they often are at this end of the scale.");
    CHECK(agreement_sentence(Verdict::alike, 55, 0.0002) ==
          "Answers are alike, but no more than habit can make them. Of groups of this size that answer by habit, fewer "
          "than 1\u00a0% come as close.");
    for (const auto& verdict : {std::optional(Verdict::some), std::optional(Verdict::little),
                                std::optional(Verdict::too_few), std::optional<Verdict>()}) {
        CHECK(agreement_sentence(verdict, 75, 0.18).empty());
    }
}

TEST_CASE("a split wins over the words for agreement") {
    CHECK(verdict_words(Verdict::some, true) == "opinion is split");
    CHECK(verdict_words(Verdict::too_few, true) == "opinion is split");
    CHECK(verdict_words(std::nullopt, true) == "opinion is split");
}
