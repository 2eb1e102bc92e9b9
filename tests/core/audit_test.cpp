#include "core/sharing/audit.h"

#include <numeric>
#include <vector>

#include "catch.h"

using namespace readiness;

namespace {

/// The mean of one answer each of these people, whose atoms are their numbers.
AuditRow mean_of(const std::vector<std::size_t>& people) {
    AuditRow row;
    for (const std::size_t person : people)
        row.cells.push_back({person, Residue(1) / Residue(static_cast<std::int64_t>(people.size()))});
    return row;
}

std::vector<std::size_t> from_to(std::size_t first, std::size_t last) {
    std::vector<std::size_t> people(last + 1 - first);
    std::iota(people.begin(), people.end(), first);
    return people;
}

/// One atom a person.
AuditCase case_of(std::vector<AuditRow> known, std::vector<AuditRow> fresh, int smallest = 5) {
    AuditCase made;
    for (std::size_t person = 0; person < 60; ++person)
        made.atoms.push_back({person});
    made.known = std::move(known);
    made.fresh = std::move(fresh);
    made.smallest = smallest;
    return made;
}

}  // namespace

TEST_CASE("residues calculate as fractions do") {
    const Residue third = Residue(1) / Residue(3);
    const Residue half = Residue(1) / Residue(2);
    CHECK(third + third + third == Residue(1));
    CHECK(half - third == Residue(1) / Residue(6));
    CHECK(half * third == Residue(1) / Residue(6));
    CHECK(Residue(-5) + Residue(5) == Residue(0));
    CHECK((Residue(static_cast<std::int64_t>(Residue::prime))).is_zero());
    CHECK(Residue(-1).value() == Residue::prime - 1);
}

TEST_CASE("one mean of enough people reveals nothing, and one of too few does") {
    CHECK_FALSE(exposure(case_of({}, {mean_of(from_to(0, 4))})));
    const auto few = exposure(case_of({}, {mean_of(from_to(0, 3))}));
    REQUIRE(few);
    CHECK(few->people == from_to(0, 3));
    CHECK_FALSE(exposure(case_of({}, {})));
}

TEST_CASE("two means that differ by one person reveal that person") {
    const auto few = exposure(case_of({mean_of(from_to(0, 8))}, {mean_of(from_to(0, 9))}));
    REQUIRE(few);
    CHECK(few->people == std::vector<std::size_t>{9});
    CHECK_FALSE(exposure(case_of({mean_of(from_to(0, 8))}, {mean_of(from_to(0, 13))})));
}

TEST_CASE("a whole less all its units but one reveals that one, and no pair of them alone does") {
    const AuditRow whole = mean_of(from_to(0, 20));
    const AuditRow first = mean_of(from_to(0, 8));
    const AuditRow second = mean_of(from_to(9, 17));
    CHECK_FALSE(exposure(case_of({first}, {whole})));
    CHECK_FALSE(exposure(case_of({second}, {whole})));
    const auto few = exposure(case_of({first, second}, {whole}));
    REQUIRE(few);
    CHECK(few->people == from_to(18, 20));
    CHECK(exposure(case_of({whole, first}, {second})));
}

TEST_CASE("what is out already is no news, and what is worked out from it is none either") {
    const AuditRow one = mean_of({7});
    CHECK_FALSE(exposure(case_of({one}, {mean_of(from_to(10, 20))})));
    CHECK_FALSE(exposure(case_of({one}, {one})));
    CHECK_FALSE(exposure(case_of({mean_of(from_to(0, 8)), mean_of(from_to(9, 17))}, {mean_of(from_to(0, 17))})));
    // Known and new together reveal somebody else.
    const auto few = exposure(case_of({one, mean_of(from_to(0, 8))}, {mean_of(from_to(0, 9))}));
    REQUIRE(few);
    CHECK(few->people == std::vector<std::size_t>{9});
}

TEST_CASE("several answers of one person are one person") {
    AuditCase given = case_of({}, {mean_of(from_to(0, 8)), mean_of(from_to(9, 17))});
    for (std::size_t atom = 0; atom < 18; ++atom)
        given.atoms[atom].person = atom % 3;
    const auto few = exposure(given);
    REQUIRE(few);
    CHECK(few->people == from_to(0, 2));
}

TEST_CASE("an atom that is in a figure twice counts with both coefficients, and the audit ends") {
    const auto known = exposure(case_of({mean_of({0, 0})}, {mean_of({0})}));
    CHECK_FALSE(known);  // It is out already.
    const auto few = exposure(case_of({mean_of({0, 0, 1, 2, 3, 4, 5})}, {mean_of(from_to(0, 5))}));
    REQUIRE(few);  // 7 times the one less 6 times the other is what person 0 said.
    CHECK(few->people == std::vector<std::size_t>{0});
    AuditRow nothing;
    nothing.cells = {{0, Residue(1)}, {0, Residue(-1)}};
    CHECK_FALSE(exposure(case_of({}, {nothing, AuditRow()})));
}

TEST_CASE("where no group is too small nothing is an exposure") {
    for (const int smallest : {0, 1}) {
        CHECK_FALSE(exposure(case_of({mean_of(from_to(0, 8))}, {mean_of(from_to(0, 9))}, smallest)));
        CHECK_FALSE(exposure(case_of({}, {mean_of({7})}, smallest)));
    }
}

TEST_CASE("hands count as the most that were up at once, since one person may be behind two that were not") {
    AuditCase given = case_of({mean_of(from_to(0, 8))}, {mean_of(from_to(1, 9))});
    given.different = {from_to(0, 8), from_to(1, 9)};
    const auto few = exposure(given);
    REQUIRE(few);  // One hand went down and another up: one person can have moved it.
    CHECK(few->people == std::vector<std::size_t>{0, 9});
    CHECK(few->at_least == 1);
    given.fresh = {mean_of(from_to(5, 13))};
    given.different = {from_to(0, 8), from_to(5, 13)};
    CHECK_FALSE(exposure(given));
}

TEST_CASE("a search that does not end in time counts as an exposure, and says so") {
    // Fifteen means that overlap, each of six people of its own kind: no column is large.
    AuditCase given = case_of({}, {});
    for (std::size_t i = 0; i < 15; ++i) {
        AuditRow row;
        for (std::size_t j = 0; j < 30; ++j)
            row.cells.push_back(
                {j, Residue(static_cast<std::int64_t>((i * 31 + 7) * (j + 3) * (j + i + 1) % 101 + 1))});
        given.fresh.push_back(row);
    }
    given.smallest = 10;
    given.budget = 50;
    const auto few = exposure(given);
    REQUIRE(few);
    CHECK(few->gave_up);
    CHECK(few->people.empty());
}

TEST_CASE("weights do not hide what cancels") {
    // Two questions of weights 1 and 2; the person who left the second out stands alone.
    AuditCase given;
    for (std::size_t person = 0; person < 8; ++person) {
        given.atoms.push_back({person});
        given.atoms.push_back({person});
    }
    AuditRow factor;
    AuditRow first;
    AuditRow second;
    for (std::size_t person = 0; person < 8; ++person) {
        const bool only_first = person == 7;
        factor.cells.push_back({2 * person, only_first ? Residue(1) : Residue(1) / Residue(3)});
        if (!only_first) factor.cells.push_back({2 * person + 1, Residue(2) / Residue(3)});
        first.cells.push_back({2 * person, Residue(1)});
        if (!only_first) second.cells.push_back({2 * person + 1, Residue(1)});
    }
    given.smallest = 5;
    given.fresh = {factor, first};
    CHECK_FALSE(exposure(given));
    given.fresh = {factor, first, second};
    const auto few = exposure(given);
    REQUIRE(few);
    CHECK(few->people == std::vector<std::size_t>{7});
    CHECK(few->atoms == std::vector<std::size_t>{14});
}
