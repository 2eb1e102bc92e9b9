#include "core/scoring/overview.h"

#include "catch.h"

using namespace readiness;

namespace {

BarrierResult barrier(const char* id, Level level, BarrierStatus status, std::optional<double> pressure,
                      bool asked = true) {
    BarrierResult result;
    result.id = {id};
    result.level = level;
    result.status = status;
    result.pressure = pressure;
    result.asked = asked;
    return result;
}

Profile profile_with_barriers() {
    using enum BarrierStatus;
    Profile profile;
    profile.barriers = {barrier("silent", Level::team, not_assessed, {}, false),
                        barrier("open", Level::team, not_assessed, {}),
                        barrier("calm", Level::team, clear, 20),
                        barrier("lower", Level::individual, watch, 40),
                        barrier("higher", Level::individual, watch, 60),
                        barrier("ruled", Level::organisation, blocking, 10),
                        barrier("equal", Level::individual, watch, 40)};
    return profile;
}

template <class Result>
std::vector<std::string> ids_of(const std::vector<const Result*>& results) {
    std::vector<std::string> ids;
    for (const Result* result : results)
        ids.push_back(result->id.text);
    return ids;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("the weakest factor comes first, and one without a score last") {
    Profile profile;
    CHECK(weakest_first(profile).empty());
    for (const auto& [id, score] : std::vector<std::pair<const char*, std::optional<double>>>{
             {"none", std::nullopt}, {"high", 80}, {"low", 10}, {"equal", 80}}) {
        profile.factors.emplace_back().id = {id};
        profile.factors.back().score = score;
    }
    CHECK(ids_of(weakest_first(profile)) == Ids{"low", "high", "equal", "none"});
}

TEST_CASE("barriers come by status and pressure; those that nobody was asked about come last") {
    CHECK(ids_of(most_pressing_first(profile_with_barriers())) ==
          Ids{"ruled", "higher", "lower", "equal", "calm", "open", "silent"});
}

TEST_CASE("barriers that are blocking or to watch are in the way") {
    CHECK(ids_of(barriers_in_the_way(profile_with_barriers())) == Ids{"ruled", "higher", "lower", "equal"});
    CHECK(barriers_in_the_way({}).empty());
}

TEST_CASE("every barrier is counted once") {
    CHECK(count_barriers(profile_with_barriers()) == BarrierCounts{1, 3, 1, 1, 1});
    CHECK(count_barriers({}) == BarrierCounts{});
}

TEST_CASE("a level is as clear as its assessed barriers leave it") {
    const Profile profile = profile_with_barriers();
    CHECK(clearness(profile, Level::team) == 80.0);
    CHECK(clearness(profile, Level::organisation) == 90.0);
    CHECK(clearness(profile, Level::individual) == Approx(100 - 140.0 / 3));
    CHECK_FALSE(clearness(profile, Level::context));
}
