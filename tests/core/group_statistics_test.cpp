// Level, spread and agreement against hand-checked numbers, and against R's on real answers.
#include "core/statistics/group_statistics.h"

#include "catch.h"
#include "core/statistics/agreement.h"

using namespace readiness;

namespace {

using Values = std::vector<double>;

/// R's figures have 15 digits.
void check_figure(const std::optional<double>& figure, double expected) {
    REQUIRE(figure);
    CHECK(*figure == Approx(expected).epsilon(1e-12).margin(1e-12));
}

/// What R 4 with multilevel 2.7 makes of one group's answers to one question: mean(), sd(), median(), quantile(type =
/// 7), ad.m() and rwg().
struct Reference {
    const char* name;
    Values answers;
    int options;
    double first;  ///< The value of the scale's first option.
    double mean, sd, median, q1, q3, ad_mean, ad_median, rwg;
};

/// One answer after the other as the position of its option.
Positions positions_of(const Values& answers, double first) {
    Positions positions;
    for (const double answer : answers)
        positions.push_back({answer - first + 1, 1});
    return positions;
}

/// Real answers: lq2002 (company 14 of the US Army companies; leadership 1 to 5, hostility 0 to 4) from the R package
/// multilevel, bfi (people aged 59; 1 to 6; two answers missing) from psych.
const std::vector<Reference> lead = {{"LEAD01",
                                      {1, 3, 2, 1, 4, 2, 3, 3, 4, 3},
                                      5,
                                      1,  //
                                      2.6,
                                      1.07496769977314,
                                      3,
                                      2,
                                      3,
                                      0.88,
                                      0.8,
                                      0.422222222222222},
                                     {"LEAD02",
                                      {1, 3, 4, 1, 5, 2, 3, 3, 4, 3},
                                      5,
                                      1,  //
                                      2.9,
                                      1.28668393770792,
                                      3,
                                      2.25,
                                      3.75,
                                      0.94,
                                      0.9,
                                      0.172222222222222},
                                     {"LEAD03",
                                      {1, 2, 1, 1, 3, 3, 3, 3, 3, 2},
                                      5,
                                      1,  //
                                      2.2,
                                      0.918936583472681,
                                      2.5,
                                      1.25,
                                      3,
                                      0.8,
                                      0.8,
                                      0.577777777777778}};
const std::vector<Reference> hostile = {{"HOSTIL01",
                                         {3, 0, 1, 4, 0, 2, 0, 1, 0, 0},
                                         5,
                                         0,  //
                                         1.1,
                                         1.44913767461894,
                                         0.5,
                                         0,
                                         1.75,
                                         1.14,
                                         1.1,
                                         0},
                                        {"HOSTIL02",
                                         {0, 0, 1, 0, 0, 0, 0, 0, 0, 0},
                                         5,
                                         0,  //
                                         0.1,
                                         0.316227766016838,
                                         0,
                                         0,
                                         0,
                                         0.18,
                                         0.1,
                                         0.95},
                                        {"HOSTIL03",
                                         {1, 0, 0, 4, 1, 0, 1, 0, 0, 1},
                                         5,
                                         0,  //
                                         0.8,
                                         1.22927259430572,
                                         0.5,
                                         0,
                                         1,
                                         0.8,
                                         0.8,
                                         0.244444444444444}};
const std::vector<Reference> careful = {
    {"C1", {5, 5, 2, 5, 1}, 6, 1, 3.6, 1.94935886896179, 5, 2, 5, 1.68, 1.4, 0},
    {"C2", {5, 4, 1, 1, 4}, 6, 1, 3, 1.87082869338697, 4, 1, 4, 1.6, 1.4, 0},
    {"C3", {5, 2, 2, 2, 5}, 6, 1, 3.2, 1.6431676725155, 2, 2, 5, 1.44, 1.2, 0.0742857142857142},
    {"C4", {1, 2, 5, 5, 1}, 6, 1, 2.8, 2.04939015319192, 2, 1, 5, 1.76, 1.6, 0},
    {"C5", {3, 4, 4, 5, 4}, 6, 1, 4, 0.707106781186548, 4, 4, 4, 0.4, 0.4, 0.828571428571429}};
const std::vector<Reference> anxious = {
    {"N1", {2, 1, 5, 1, 1}, 6, 1, 2, 1.73205080756888, 1, 1, 2, 1.2, 1, 0},
    {"N2",
     {2, 5, 1},
     6,
     1,  //
     2.66666666666667,
     2.08166599946613,
     2,
     1.5,
     3.5,
     1.55555555555556,
     1.33333333333333,
     0},
    {"N3", {1, 1, 5, 2, 1}, 6, 1, 2, 1.73205080756888, 1, 1, 2, 1.2, 1, 0},
    {"N4", {1, 1, 6, 4, 1}, 6, 1, 2.6, 2.30217288664427, 1, 1, 4, 1.92, 1.6, 0},
    {"N5", {2, 2, 4, 5, 1}, 6, 1, 2.8, 1.6431676725155, 2, 2, 4, 1.36, 1.2, 0.0742857142857142}};

ItemsAgreement agreement_of(const std::vector<Reference>& references) {
    std::vector<Positions> items;
    for (const Reference& reference : references)
        items.push_back(positions_of(reference.answers, reference.first));
    return agreement_over(items, references.front().options);
}

}  // namespace

TEST_CASE("the spread of nothing is nothing") {
    CHECK(spread_of(Values{}) == Spread{});
    CHECK(spread_of(std::vector<CountedValue>{{4, 0}, {5, -1}}) == Spread{});
}

TEST_CASE("one number has a level, and neither a standard deviation nor mean distances") {
    const Spread one{1, 4, std::nullopt, 4, 4, 4, 4, 4, std::nullopt, std::nullopt};
    CHECK(spread_of(Values{4}) == one);
    CHECK(spread_of(std::vector<CountedValue>{{2, 0}, {4, 1}}) == one);
}

TEST_CASE("the spread of two numbers") {
    const Spread two = spread_of(Values{5, 2});
    CHECK(two.n == 2);
    CHECK(two.mean == 3.5);
    check_figure(two.sd, 2.12132034355964);  // The root of 4.5.
    CHECK(two.median == 3.5);
    CHECK(two.q1 == 2.75);
    CHECK(two.q3 == 4.25);
    CHECK(two.min == 2.0);
    CHECK(two.max == 5.0);
    CHECK(two.ad_mean == 1.5);
    CHECK(two.ad_median == 1.5);
}

TEST_CASE("distances from the mean and from the median are not the same") {
    const Spread spread = spread_of(Values{1, 1, 1, 2, 10});
    CHECK(spread.mean == 3.0);
    CHECK(spread.median == 1.0);
    CHECK(spread.ad_mean == 2.8);    // (2 + 2 + 2 + 1 + 7) / 5
    CHECK(spread.ad_median == 2.0);  // (0 + 0 + 0 + 1 + 9) / 5
}

TEST_CASE("quartiles lie between the numbers as R's type 7 has them") {
    const Spread spread = spread_of(Values{7, 1, 3, 10});
    CHECK(spread.q1 == 2.5);  // Place 0.75 of 0 to 3: three quarters from 1 to 3.
    CHECK(spread.median == 5.0);
    CHECK(spread.q3 == 7.75);  // Place 2.25: a quarter from 7 to 10.
}

TEST_CASE("equal numbers have no spread at all, however long their decimals") {
    const Spread spread = spread_of(Values(7, 1e6 / 3));
    CHECK(spread.sd == 0.0);
    CHECK(spread.ad_mean == 0.0);
    CHECK(spread.mean == spread.median);
}

TEST_CASE("numbers may come counted, and in any order") {
    CHECK(spread_of(std::vector<CountedValue>{{5, 2}, {1, 3}, {4, 0}}) == spread_of(Values{1, 5, 1, 5, 1}));
    const Spread many = spread_of(std::vector<CountedValue>{{2, 1'000'000}, {1, 1'000'000}});
    CHECK(many.n == 2'000'000);
    CHECK(many.median == 1.5);
    check_figure(many.sd, 0.500000125000047);
}

TEST_CASE("level and spread of real answers are R's") {
    for (const auto& references : {lead, hostile, careful, anxious}) {
        for (const Reference& reference : references) {
            CAPTURE(reference.name);
            const Spread spread = spread_of(reference.answers);
            check_figure(spread.mean, reference.mean);
            check_figure(spread.sd, reference.sd);
            check_figure(spread.median, reference.median);
            check_figure(spread.q1, reference.q1);
            check_figure(spread.q3, reference.q3);
            check_figure(spread.ad_mean, reference.ad_mean);
            check_figure(spread.ad_median, reference.ad_median);
            check_figure(rwg(positions_of(reference.answers, reference.first), reference.options), reference.rwg);
        }
    }
}

TEST_CASE("the spread of real hours of work is R's") {
    // bhr2000, company 72, hours of work a day.
    const Spread hours = spread_of(Values{12, 12, 10, 8, 12, 14, 12, 14});
    check_figure(hours.mean, 11.75);
    check_figure(hours.sd, 1.98206241793023);
    check_figure(hours.q1, 11.5);
    check_figure(hours.q3, 12.5);
    check_figure(hours.ad_mean, 1.375);
    check_figure(hours.ad_median, 1.25);
}

TEST_CASE("agreement over several questions is R's rwg.j and rwg.j.lindell") {
    check_figure(agreement_of(lead).rwg_j, 0.658004158004158);
    check_figure(agreement_of(lead).rwg_star, 0.390740740740741);
    // HOSTIL01 varies more than chance: it enters the mean with its whole variance.
    check_figure(agreement_of(hostile).rwg_j, 0.649159663865546);
    check_figure(agreement_of(hostile).rwg_star, 0.381481481481481);
    check_figure(agreement_of(careful).rwg_j, 0);
    check_figure(agreement_of(careful).rwg_star, -0.008);
}

TEST_CASE("a question's variance is over the answers that it has") {
    // multilevel would leave the two people out altogether; this is 1 - mean(sapply(x, var, na.rm = TRUE)) / (35 / 12).
    check_figure(agreement_of(anxious).rwg_j, 0);
    check_figure(agreement_of(anxious).rwg_star, -0.257142857142857);
}

TEST_CASE("three people of a real platoon agree on most") {
    // cohesion, unit 1044C, second platoon.
    std::vector<Positions> items(3, positions_of({3, 2, 1}, 1));
    items.push_back(positions_of({3, 3, 3}, 1));
    items.push_back(positions_of({3, 2, 3}, 1));
    check_figure(rwg(items[0], 5), 0.5);
    check_figure(rwg(items[3], 5), 1);
    check_figure(rwg(items[4], 5), 0.833333333333333);
    check_figure(agreement_over(items, 5).rwg_j, 0.909090909090909);
    check_figure(agreement_over(items, 5).rwg_star, 0.666666666666667);
}
