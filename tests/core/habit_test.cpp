// How often habit alone looks like agreement, beside a plain enumeration of everything that people can answer.
#include "core/statistics/habit.h"

#include <cstddef>
#include <fmt/format.h>
#include <numeric>
#include <vector>

#include "catch.h"
#include "core/statistics/agreement.h"

using namespace readiness;

namespace {

/// Every way in which people can answer, one after the other, as an odometer turns; and its chance under the shares.
double chance_by_enumeration(int people, int options) {
    const std::vector<double> shares = shares_of_habit(options);
    std::vector<int> picks(static_cast<std::size_t>(people), 0);
    double sum = 0;
    while (true) {
        Positions answers;
        double chance = 1;
        for (const int pick : picks) {
            answers.push_back({static_cast<double>(pick + 1), 1});
            chance *= shares[static_cast<std::size_t>(pick)];
        }
        if (*rwg(answers, options) >= agreement_from - 1e-9) sum += chance;
        std::size_t wheel = 0;
        while (wheel < picks.size() && ++picks[wheel] == options)
            picks[wheel++] = 0;
        if (wheel == picks.size()) return sum;
    }
}

double variance_of_shares(const std::vector<double>& shares) {
    double mean = 0;
    double squares = 0;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        mean += static_cast<double>(i) * shares[i];
        squares += static_cast<double>(i * i) * shares[i];
    }
    return squares - mean * mean;
}

}  // namespace

TEST_CASE("five options are picked by habit with the published chances, whose variance is 1.34") {
    const std::vector<double> published = {0.05, 0.15, 0.20, 0.35, 0.25};
    const std::vector<double> shares = shares_of_habit(5);
    REQUIRE(shares.size() == published.size());
    for (std::size_t i = 0; i < shares.size(); ++i)
        CHECK(shares[i] == Approx(published[i]));
    CHECK(variance_of_shares(shares) == Approx(1.34));
    CHECK(variance_of_habit(5) == 1.34);
}

TEST_CASE("other scales have habit's shares stretched over them, always 1 together and leaning to one end") {
    for (int options = 1; options <= 11; ++options) {
        const std::vector<double> shares = shares_of_habit(options);
        INFO(options);
        CHECK(shares.size() == static_cast<std::size_t>(options));
        CHECK(std::accumulate(shares.begin(), shares.end(), 0.0) == Approx(1));
        if (options > 1) CHECK(shares.back() > shares.front());
    }
    CHECK(shares_of_habit(10)[0] == Approx(0.025));  // Half of the lowest fifth.
    CHECK(shares_of_habit(10)[7] == Approx(0.175));
    CHECK(shares_of_habit(0).empty());
}

TEST_CASE("habit's variance is below that of even chance on every scale") {
    for (int options = 2; options <= 11; ++options) {
        INFO(options);
        CHECK(variance_of_habit(options) > 0);
        CHECK(variance_of_habit(options) < variance_of_chance(options));
    }
    CHECK(variance_of_habit(7) == 2.90);
    CHECK(variance_of_habit(11) == 7.31);
    CHECK(variance_of_habit(4) == Approx(0.67 * 1.25));
    CHECK(variance_of_habit(12) == Approx(0.67 * 143 / 12));
    CHECK(variance_of_habit(1) == 0);
}

TEST_CASE("18 in 100 groups of five who answer five options by habit look as if they agreed") {
    CHECK(chance_by_habit(5, 5) == Approx(0.1799625).epsilon(1e-12));
    CHECK(fmt::format("{:.0f} %", 100 * chance_by_habit(5, 5)) == "18 %");
}

TEST_CASE("the chance is what counting every possible outcome comes to") {
    for (int options = 2; options <= 11; ++options) {
        for (const int people : {2, 3, 5}) {
            INFO(people << " people, " << options << " options");
            CHECK(chance_by_habit(people, options) == Approx(chance_by_enumeration(people, options)).epsilon(1e-10));
        }
    }
    CHECK(chance_by_habit(8, 5) == Approx(chance_by_enumeration(8, 5)).epsilon(1e-10));
}

TEST_CASE("with more people than are followed up the chance is as good as none") {
    for (const int options : {2, 5, 7}) {
        CHECK(chance_by_habit(most_people_for_chance, options) < 0.001);
        CHECK(chance_by_habit(1000, options) == chance_by_habit(most_people_for_chance, options));
    }
}

TEST_CASE("where nothing can differ agreement is certain") {
    CHECK(chance_by_habit(1, 5) == 1);
    CHECK(chance_by_habit(0, 5) == 1);
    CHECK(chance_by_habit(5, 1) == 1);
}
