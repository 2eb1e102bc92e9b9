// Attacks on what goes out to others, each with chance in it: they try to find out what one person, or a few, said.
//
// READINESS_ATTACKS=1000 runs each so many times; the usual few are for every day.
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "attack_sample.h"
#include "catch.h"
#include "core/scoring/profile.h"

using namespace readiness;
using namespace sample;

namespace {

int runs(int usual) {
    const char* wanted = std::getenv("READINESS_ATTACKS");
    return wanted != nullptr ? std::atoi(wanted) : usual;
}

/// How often an attack was tried and what became of it: printed if many were asked for.
struct Tries {
    const char* attack;
    int tried = 0;
    int solved = 0;
    int copies = 0;  ///< That were asked for.
    int given = 0;   ///< With new scores.

    ~Tries() {
        if (std::getenv("READINESS_ATTACKS") == nullptr) return;
        std::printf("%-52s %6d tried, %5d solved, %6d of %6d copies given out\n", attack, tried, solved, given, copies);
    }
    bool note(const ShareDecision& decision) {
        ++copies;
        if (decision.text && !decision.is_earlier) ++given;
        return decision.text.has_value();
    }
};

std::optional<double> score_at(const StoredProfile& profile, const char* factor) {
    for (const StoredProfile::FactorScore& score : profile.factors) {
        if (score.id.text == factor) return score.score;
    }
    return std::nullopt;
}

double true_sum(const sample::Sharing& sharing, const Assessment& team, const char* factor) {
    double sum = 0;
    const Profile profile = score(sharing.questionnaire, sharing.evidence, team);
    for (const double own : find_result(profile, FactorId{factor})->respondent_scores)
        sum += own;
    return sum;
}

}  // namespace

TEST_CASE("P1: a unit that is too small cannot be found as the whole less the others") {
    Tries tries{"P1 whole less units"};
    for (int run = 0; run < runs(15); ++run) {
        Crowd crowd(100 + static_cast<unsigned>(run));
        sample::Sharing sharing = sharing_of_crowds();
        std::vector<Assessment> units;
        const int number = 3 + crowd.below(4);
        for (int i = 0; i < number; ++i)
            units.push_back(crowd.team("unit " + std::to_string(i), 5 + crowd.below(8)));
        units.push_back(crowd.team("small", 1 + crowd.below(4)));
        std::vector<Assessment> asked = units;
        asked.insert(crowd.one_in(2) ? asked.begin() : asked.end(), together(sharing, units, "whole"));
        std::map<std::string, StoredProfile> out;
        for (const Assessment& one : asked) {
            const ShareDecision decision = sharing.share(one);
            if (tries.note(decision)) out[one.id] = profile_in(decision);
        }
        ++tries.tried;
        for (const char* factor : {"f", "g"}) {
            double sum = 0;
            int people = 0;
            bool all = out.contains("whole") && score_at(out["whole"], factor);
            if (all) sum = *score_at(out["whole"], factor) * out["whole"].people.value();
            if (all) people = out["whole"].people.value();
            for (int i = 0; i < number && all; ++i) {
                const std::string id = "unit " + std::to_string(i);
                all = out.contains(id) && score_at(out[id], factor);
                if (!all) break;
                sum -= *score_at(out[id], factor) * out[id].people.value();
                people -= out[id].people.value();
            }
            if (all && std::abs(sum - true_sum(sharing, units.back(), factor)) < 2.0 * people) ++tries.solved;
        }
    }
    CHECK(tries.solved == 0);
    CHECK(tries.given * 2 > tries.copies);
}

TEST_CASE("P2: somebody who comes after a copy with roles is not the new total less what was shown") {
    Tries tries{"P2 newcomer after a copy with roles"};
    for (int run = 0; run < runs(15); ++run) {
        Crowd crowd(200 + static_cast<unsigned>(run));
        sample::Sharing sharing = sharing_of_crowds();
        Assessment team = crowd.team("team", 12 + crowd.below(10), {"nurse", "doctor", "porter"});
        std::vector<Seen> seen;
        for (int copy = 0; copy < 4; ++copy) {
            const ShareDecision decision = sharing.share(team);
            if (tries.note(decision) && !decision.is_earlier) seen.push_back({team, profile_in(decision)});
            for (int more = 1 + crowd.below(3); more > 0; --more)
                team.respondents.push_back(crowd.person({"nurse", "doctor", "porter"}, 0));
        }
        ++tries.tried;
        if (finds_anybody(Solver(sharing.questionnaire, seen), crowd, 5)) ++tries.solved;
    }
    CHECK(tries.solved == 0);
}

TEST_CASE("P5: one copy in which people left questions out reveals none of them") {
    Tries tries{"P5 one copy with gaps"};
    for (int run = 0; run < runs(30); ++run) {
        Crowd crowd(500 + static_cast<unsigned>(run));
        sample::Sharing sharing = sharing_of_crowds();
        Assessment team = crowd.team("team", 6 + crowd.below(12), {}, crowd.one_in(2) ? 12 : 0);
        if (crowd.one_in(2)) team.respondents[0].answers.erase(team.respondents[0].answers.begin() + crowd.below(3));
        const ShareDecision decision = sharing.share(team);
        ++tries.tried;
        if (!tries.note(decision)) continue;
        if (finds_anybody(Solver(sharing.questionnaire, {{team, profile_in(decision)}}), crowd, 5)) ++tries.solved;
    }
    CHECK(tries.solved == 0);
    CHECK(tries.given * 2 > tries.copies);
}

TEST_CASE("P1, P2 and P5 together: series of copies of people who come, go and change, with units, roles and gaps") {
    Tries tries{"series, with units, roles and gaps"};
    for (int run = 0; run < runs(12); ++run) {
        Crowd crowd(700 + static_cast<unsigned>(run));
        sample::Sharing sharing = sharing_of_crowds();
        const std::vector<std::string> roles =
            crowd.one_in(2) ? std::vector<std::string>{"nurse", "doctor"} : std::vector<std::string>{};
        std::vector<Assessment> teams = {crowd.team("one", 5 + crowd.below(6), roles, 15),
                                         crowd.team("two", 3 + crowd.below(6), roles, 15)};
        std::vector<Seen> seen;
        for (int copy = 0; copy < 5; ++copy) {
            const bool whole = crowd.one_in(3);
            const std::size_t which = static_cast<std::size_t>(crowd.below(2));
            const Assessment asked = whole ? together(sharing, teams, "both") : teams[which];
            const ShareDecision decision = sharing.share(asked);
            if (tries.note(decision) && !decision.is_earlier) seen.push_back({asked, profile_in(decision)});
            Assessment& team = teams[which];
            for (int change = crowd.below(4); change > 0; --change) {
                if (team.respondents.empty() || crowd.one_in(2)) {
                    team.respondents.push_back(crowd.person(roles, 15));
                } else if (crowd.one_in(2)) {
                    team.respondents.erase(team.respondents.begin());
                } else if (!team.respondents.back().answers.empty()) {
                    team.respondents.back().answers.front().answer = crowd.answer();
                }
            }
        }
        ++tries.tried;
        if (finds_anybody(Solver(sharing.questionnaire, seen), crowd, 5)) ++tries.solved;
    }
    CHECK(tries.solved == 0);
}

TEST_CASE("P7: two settings of the smallest group show no role that each of them hides") {
    Tries tries{"P7 two settings"};
    for (int run = 0; run < runs(15); ++run) {
        Crowd crowd(900 + static_cast<unsigned>(run));
        const Assessment team = crowd.team("team", 12 + crowd.below(9), {"nurse", "doctor", "porter", "cook"}, 10);
        std::vector<Seen> seen;
        sample::Sharing sharing = sharing_of_crowds();
        for (const int smallest : {3, 4, 5}) {
            // Each on a computer that knows nothing of the others.
            sharing.given_out.clear();
            Assessment asked = team;
            asked.minimum_group = smallest;
            const ShareDecision decision = sharing.share(asked);
            if (tries.note(decision)) seen.push_back({asked, profile_in(decision)});
        }
        ++tries.tried;
        if (finds_anybody(Solver(sharing.questionnaire, seen), crowd, 3)) ++tries.solved;
    }
    CHECK(tries.solved == 0);
}

TEST_CASE("P12: what is left of the roles is enough without the largest of them too") {
    Tries tries{"P12 rest without its largest role"};
    for (int run = 0; run < runs(15); ++run) {
        Crowd crowd(1200 + static_cast<unsigned>(run));
        sample::Sharing sharing = sharing_of_crowds();
        const Assessment team =
            crowd.team("team", 14 + crowd.below(12), {"nurse", "nurse", "nurse", "doctor", "porter", "cook"});
        const ShareDecision decision = sharing.share(team);
        ++tries.tried;
        if (!tries.note(decision)) continue;
        const StoredProfile profile = profile_in(decision);
        std::map<std::string, int> hidden;
        for (const Respondent& person : team.respondents)
            ++hidden[person.role];
        for (const StoredProfile::Role& role : profile.roles)
            hidden.erase(role.role);
        int people = 0;
        int largest = 0;
        for (const auto& [role, count] : hidden) {
            people += count;
            largest = std::max(largest, count);
        }
        if (!profile.roles.empty() && people > 0 && people - largest < 5) ++tries.solved;
    }
    CHECK(tries.solved == 0);
}
