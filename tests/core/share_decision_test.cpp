#include "core/sharing/share_decision.h"

#include "catch.h"
#include "core/files/assessment_toml.h"
#include "core/merging/merge.h"
#include "core/merging/merged_assessment.h"
#include "core/sharing/ledger_toml.h"
#include "mentions.h"
#include "problems_text.h"
#include "shared_sample.h"

using namespace readiness;

namespace {

Assessment hands_of(const std::vector<int>& counts) {
    Assessment assessment =
        sample::tally({sample::hands("A", counts), sample::hands("B", counts), sample::hands("G", counts)});
    assessment.id = "hands";
    assessment.questionnaire = {"sample", "1.0", "edition", {}, {}};
    return assessment;
}

}  // namespace

TEST_CASE("a ballot that is not finished is in no copy, and makes no group large enough") {
    Assessment with_unfinished = sample::ballots_of(1, 9);
    with_unfinished.respondents[8].unfinished = true;
    CHECK(sample::Sharing().profile(with_unfinished) == sample::Sharing().profile(sample::ballots_of(1, 8)));
    Assessment five = sample::ballots_of(1, 5);
    five.respondents[0].unfinished = true;
    CHECK(sample::Sharing().share(five).text == std::nullopt);
    // Finishing it is one ballot more, and no reason for another copy.
    sample::Sharing sharing;
    const std::string before = sharing.text(with_unfinished);
    CHECK(sharing.text(sample::ballots_of(1, 9)) == before);
}

TEST_CASE("the copy before and after one more ballot is the same text, and says when it will change") {
    sample::Sharing sharing;
    const std::string before = sharing.text(sample::ballots_of(1, 9));
    const ShareDecision after = sharing.share(sample::ballots_of(1, 10));
    CHECK(after.text == before);
    CHECK(after.is_earlier);
    CHECK_FALSE(after.record);
    CHECK(lines_of(after.problems) ==
          "team.toml: warning: This is the earlier copy of 24 Nov 2026 with 9 people. 1 ballot added since. It will be "
          "in a copy once 5 have been added.\n");
}

TEST_CASE("one ballot fewer, or one that changed in an answer or its role, gives the same text too") {
    sample::Sharing sharing;
    const std::string before = sharing.text(sample::ballots_of(1, 9));
    CHECK(sharing.text(sample::ballots_of(2, 9)) == before);

    Assessment answer = sample::ballots_of(1, 9);
    answer.respondents[3].answers[0].answer = Answer::dont_know();
    CHECK(sharing.text(answer) == before);

    Assessment role = sample::ballots_of(1, 9);
    role.respondents[3].role = "nurse";
    const ShareDecision decision = sharing.share(role);
    CHECK(decision.text == before);
    CHECK(mentions(lines_of(decision.problems), "1 ballot changed since"));
}

TEST_CASE("the same ballots merged into a new assessment, with one more, give the earlier text") {
    sample::Sharing sharing;
    const std::string before = sharing.text(sample::ballots_of(1, 9));
    BallotFile file{"nine", "bytes", sample::ballots_of(1, 9)};
    BallotFile more{"one", "other bytes", sample::ballots_of(10, 10, "other")};
    const std::vector<BallotFile> files = {file, more};
    const Assessment merged =
        merged_assessment(sharing.questionnaire, "", files, {"new id", "", sample::sharing_day}).assessment;
    REQUIRE(merged.respondents.size() == 10);
    CHECK(sharing.text(merged) == before);
}

TEST_CASE("five more ballots make another copy") {
    sample::Sharing sharing;
    const std::string before = sharing.text(sample::ballots_of(1, 9));
    const ShareDecision after = sharing.share(sample::ballots_of(1, 14));
    CHECK(after.text != before);
    CHECK_FALSE(after.is_earlier);
    CHECK(mentions(after.text.value(), "people = 14"));
    CHECK(sharing.ledger.copies.size() == 2);
}

TEST_CASE("a copy is far enough from every earlier one, not from the last alone") {
    sample::Sharing sharing;
    const std::string first = sharing.text(sample::ballots_of(1, 9));
    const std::string second = sharing.text(sample::ballots_of(1, 15));
    CHECK(second != first);
    CHECK(sharing.text(sample::ballots_of(1, 10)) == first);
    CHECK(sharing.text(sample::ballots_of(1, 14)) == second);
    // Between both, and near to both: the later one.
    sample::Sharing near_both;
    near_both.text(sample::ballots_of(1, 9));
    const std::string later = near_both.text(sample::ballots_of(1, 14));
    CHECK(near_both.text(sample::ballots_of(1, 12)) == later);
}

TEST_CASE("going back to the ballots of an earlier copy gives that copy") {
    sample::Sharing sharing;
    const std::string first = sharing.text(sample::ballots_of(1, 9));
    sharing.text(sample::ballots_of(1, 15));
    CHECK(sharing.text(sample::ballots_of(1, 9)) == first);
}

TEST_CASE("an item that only one of five new ballots answers keeps the earlier copy") {
    sample::Sharing sharing;
    const std::string before = sharing.text(sample::ballots_of(1, 9));
    Assessment thin = sample::ballots_of(1, 14);
    for (std::size_t i = 10; i < 14; ++i)
        thin.respondents[i].answers.pop_back();
    const ShareDecision decision = sharing.share(thin);
    CHECK(decision.text == before);
    CHECK(mentions(lines_of(decision.problems), "item G fewer than 5"));
}

TEST_CASE("roles are in the first copy only") {
    sample::Sharing sharing;
    const auto with_roles = [](int last) {
        Assessment assessment = sample::ballots_of(1, last);
        for (std::size_t i = 0; i < assessment.respondents.size(); ++i)
            assessment.respondents[i].role = i % 2 == 0 ? "nurse" : "doctor";
        return assessment;
    };
    CHECK(sharing.profile(with_roles(12)).roles.size() == 2);
    const ShareDecision later = sharing.share(with_roles(22));
    CHECK_FALSE(mentions(later.text.value(), "nurse"));
    CHECK(mentions(lines_of(later.problems), "Roles are left out"));
    CHECK_FALSE(later.is_earlier);
}

TEST_CASE("what the roles of an earlier copy leave over is never a few people") {
    // Eight nurses shown beside withheld others; then all others but one withdraw.
    sample::Sharing sharing;
    Assessment all = sample::ballots_of(1, 15);
    for (std::size_t i = 0; i < 15; ++i)
        all.respondents[i].role = i < 8 ? "nurse" : i < 9 ? "porter" : "doctor";
    const std::string before = sharing.text(all);
    REQUIRE(mentions(before, "role = \"nurse\""));
    REQUIRE_FALSE(mentions(before, "role = \"doctor\""));
    Assessment left = all;
    left.respondents.resize(9);
    const ShareDecision decision = sharing.share(left);
    CHECK(decision.text == before);
    CHECK(mentions(lines_of(decision.problems), "are outside the roles in that copy"));
}

TEST_CASE("what role scores leave over is counted at each factor") {
    // All are there in numbers, but of those outside the shown role only two have a score on g.
    sample::Sharing sharing;
    Assessment all = sample::ballots_of(1, 20);
    for (std::size_t i = 0; i < 20; ++i)
        all.respondents[i].role = i < 8 ? "nurse" : i < 9 ? "porter" : i < 15 ? "doctor" : "cook";
    const std::string before = sharing.text(all);
    REQUIRE(mentions(before, "role = \"nurse\""));
    Assessment later = all;
    for (std::size_t i = 10; i < 20; ++i)
        later.respondents[i].answers.pop_back();
    const ShareDecision decision = sharing.share(later);
    CHECK(decision.text == before);
    CHECK(mentions(lines_of(decision.problems), "are outside the roles in that copy"));
}

TEST_CASE("another smallest group for the same ballots changes no figure that is out") {
    sample::Sharing sharing;
    Assessment source = sample::ballots_of(1, 12);
    for (std::size_t i = 0; i < 12; ++i)
        source.respondents[i].role = i < 3 ? "nurse" : i < 6 ? "porter" : "doctor";
    const std::string before = sharing.text(source);
    source.minimum_group = 3;
    const ShareDecision decision = sharing.share(source);
    CHECK(decision.text == before);
    CHECK(decision.is_earlier);
    Assessment more = sample::ballots_of(1, 16);
    more.minimum_group = 3;
    CHECK(sharing.text(more) == before);
}

TEST_CASE("another title for the same ballots makes a fresh copy with the same figures") {
    sample::Sharing sharing;
    Assessment source = sample::ballots_of(1, 9);
    const StoredProfile before = sharing.profile(source);
    source.title = "Ward 8";
    const ShareDecision decision = sharing.share(source);
    CHECK(mentions(decision.text.value(), "Ward 8"));
    CHECK_FALSE(decision.is_earlier);
    const auto after = read_assessment(*decision.text, "copy").value->stored_profile;
    CHECK(after->overall == before.overall);
    CHECK_FALSE(sharing.share(source).record);
}

TEST_CASE("a tally with one hand more, or one that moved, gives the earlier text") {
    sample::Sharing sharing;
    const std::string before = sharing.text(hands_of({1, 2, 3, 2, 1}));
    CHECK(sharing.text(hands_of({1, 2, 4, 2, 1})) == before);
    CHECK(sharing.text(hands_of({1, 2, 2, 3, 1})) == before);
    // Two hands that moved are four differences, and two people.
    Assessment moved = hands_of({1, 2, 3, 2, 1});
    moved.minimum_group = 3;
    moved.tallies[0] = sample::hands("A", {1, 2, 1, 2, 3});
    CHECK(sharing.text(moved) == before);
    CHECK(sharing.text(hands_of({2, 3, 4, 3, 2})) != before);
}

TEST_CASE("ballots and hands of one assessment are held against each other") {
    sample::Sharing sharing;
    Assessment source = sample::ballots_of(1, 9);
    const std::string before = sharing.text(source);
    const std::vector<Tally> counted = sharing.ledger.copies[0].hands;
    source.mode = Mode::tally;
    source.tallies = counted;
    CHECK(sharing.text(source) == before);
    source.tallies[0].counts[0] += 1;
    CHECK(sharing.text(source) == before);
}

TEST_CASE("assessments of other people are not held against each other") {
    sample::Sharing sharing;
    const std::string first = sharing.text(sample::ballots_of(1, 9));
    const ShareDecision other = sharing.share(sample::ballots_of(21, 30, "other"));
    CHECK_FALSE(other.is_earlier);
    CHECK(other.text != first);
}

TEST_CASE("of every pair of copies over a chain of ballots each figure differs by nobody or by enough people") {
    sample::Sharing sharing;
    std::vector<int> shared;
    for (int last = 5; last <= 40; ++last) {
        const ShareDecision decision = sharing.share(sample::ballots_of(1, last));
        REQUIRE(decision.text);
        if (!decision.is_earlier) shared.push_back(last);
    }
    CHECK(shared == std::vector<int>{5, 10, 15, 20, 25, 30, 35, 40});
}

TEST_CASE("over a long run of people who come, go and change no two copies differ by a few people") {
    // The same numbers each time, so that a failure can be looked at.
    unsigned seed = 20261124;
    const auto random = [&](unsigned below) {
        seed = seed * 1664525U + 1013904223U;
        return (seed >> 16U) % below;
    };
    sample::Sharing sharing;
    const Assessment pool = sample::ballots_of(0, 29);
    std::vector<int> version(30, 0);
    std::vector<bool> present(30, true);
    std::vector<std::vector<int>> copies;  // for each person the version in it, or -1
    for (int step = 0; step < 300; ++step) {
        for (unsigned change = random(4); change > 0; --change) {
            const std::size_t who = random(30);
            if (random(4) == 0) {
                ++version[who];
            } else {
                present[who] = !present[who];
            }
        }
        Assessment now = pool;
        now.respondents.clear();
        std::vector<int> here(30, -1);
        for (std::size_t who = 0; who < 30; ++who) {
            if (!present[who]) continue;
            now.respondents.push_back(pool.respondents[who]);
            now.respondents.back().answers[0].answer = Answer::of(1 + version[who] % sample::agree_steps);
            here[who] = version[who] % sample::agree_steps;
        }
        const ShareDecision decision = sharing.share(now);
        if (decision.record) copies.push_back(here);
    }
    CHECK(copies.size() > 5);
    for (std::size_t i = 0; i < copies.size(); ++i) {
        for (std::size_t j = i + 1; j < copies.size(); ++j) {
            int differing = 0;
            for (std::size_t who = 0; who < 30; ++who)
                differing += copies[i][who] != copies[j][who] ? 1 : 0;
            CHECK(differing >= usual_minimum_group);
        }
    }
}

TEST_CASE("the ledger is read as it was written, and holds no answers of ballots") {
    sample::Sharing sharing;
    Assessment source = sample::ballots_of(1, 9);
    source.respondents[0].role = "only role";
    sharing.share(source);
    Assessment with_roles = sample::ballots_of(21, 32, "other");
    for (std::size_t i = 0; i < 12; ++i)
        with_roles.respondents[i].role = i < 6 ? "nurse" : "doctor";
    sharing.share(with_roles);
    CHECK(sharing.ledger.copies[1].ballots[0].shown == std::vector<std::string>{"factor f", "factor g"});
    sharing.share(hands_of({1, 2, 3, 2, 1}));
    const std::string text = write_ledger(sharing.ledger);
    const Loaded<Ledger> read = read_ledger(text, "ledger");
    CHECK(lines_of(read.problems).empty());
    REQUIRE(read.value.has_value());
    CHECK(*read.value == sharing.ledger);
    CHECK_FALSE(mentions(text, "only role"));
    CHECK(read_ledger(write_ledger({}), "ledger").value == Ledger());
}

TEST_CASE("a ledger that is broken is told with its line and gives nothing") {
    for (const char* text : {"", "format = 3\n", "format = \"readiness-shared-copies/2\"\n", "what is this",
                             "format = \"readiness-shared-copies/1\"\n[[copy]]\nassessment = \"a\"\n",
                             "format = \"readiness-shared-copies/1\"\ncopy = 3\n"}) {
        CAPTURE(text);
        const Loaded<Ledger> read = read_ledger(text, "ledger");
        CHECK_FALSE(read.value);
        CHECK(has_errors(read.problems));
    }
}
