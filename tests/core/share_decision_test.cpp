#include "core/sharing/share_decision.h"

#include "catch.h"
#include "core/files/assessment_toml.h"
#include "core/files/assessment_writer.h"
#include "core/merging/merge.h"
#include "core/merging/merged_assessment.h"
#include "core/sharing/given_rows.h"
#include "core/sharing/ledger_toml.h"
#include "core/sharing/old_ledger_toml.h"
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

/// Half of them nurses, and half doctors.
Assessment with_roles(int last) {
    Assessment assessment = sample::ballots_of(1, last);
    for (std::size_t i = 0; i < assessment.respondents.size(); ++i)
        assessment.respondents[i].role = i % 2 == 0 ? "nurse" : "doctor";
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
    // Finishing it is one ballot more, and no reason for other scores.
    sample::Sharing sharing;
    const StoredProfile before = sharing.profile(with_unfinished);
    CHECK(sharing.profile(sample::ballots_of(1, 9)) == before);
}

TEST_CASE("the copy after one more ballot has the scores of the one before, and says of whom new ones would tell") {
    sample::Sharing sharing;
    const StoredProfile before = sharing.profile(sample::ballots_of(1, 9));
    const ShareDecision after = sharing.share(sample::ballots_of(1, 10));
    CHECK(read_assessment(after.text.value(), "").value->stored_profile == before);
    CHECK(after.is_earlier);
    CHECK_FALSE(after.record);
    const std::string told = lines_of(after.problems);
    CHECK(mentions(told, "This has the scores of the earlier copy of 24 Nov 2026 with 9 people, and no new ones."));
    CHECK(mentions(told, "Left out: Factor f"));
    CHECK(mentions(told, "Beside what went out before, they would tell what 1 person said"));
    CHECK(mentions(told, "who is in no earlier copy"));
}

TEST_CASE("one ballot that changed in an answer gives the same scores too, and one in its role changes nothing") {
    sample::Sharing sharing;
    const StoredProfile before = sharing.profile(sample::ballots_of(1, 9));
    Assessment answer = sample::ballots_of(1, 9);
    answer.respondents[3].answers[0].answer = Answer::of(3);
    CHECK(sharing.profile(answer) == before);
    answer.respondents[3].answers[0].answer = Answer::dont_know();
    CHECK(sharing.profile(answer) == before);
    Assessment role = sample::ballots_of(1, 9);
    role.respondents[3].role = "nurse";
    CHECK(sharing.profile(role) == before);
}

TEST_CASE("the same ballots merged into a new assessment, with one more, give no copy") {
    sample::Sharing sharing;
    REQUIRE(sharing.share(sample::ballots_of(1, 9)).text);
    BallotFile file{"nine", "bytes", sample::ballots_of(1, 9)};
    BallotFile more{"one", "other bytes", sample::ballots_of(10, 10, "other")};
    const std::vector<BallotFile> files = {file, more};
    const Assessment merged =
        merged_assessment(sharing.questionnaire, "", files, {"new id", "", sample::sharing_day}).assessment;
    REQUIRE(merged.respondents.size() == 10);
    const ShareDecision decision = sharing.share(merged);
    CHECK_FALSE(decision.text);
    CHECK(mentions(lines_of(decision.problems), "error: there can be no copy now"));
}

TEST_CASE("five more ballots make another copy") {
    sample::Sharing sharing;
    const StoredProfile before = sharing.profile(sample::ballots_of(1, 9));
    const ShareDecision after = sharing.share(sample::ballots_of(1, 14));
    CHECK_FALSE(after.is_earlier);
    CHECK(mentions(after.text.value(), "people = 14"));
    CHECK(sharing.given_out.size() == 2);
}

TEST_CASE("going back to the ballots of an earlier copy gives its scores, and no new record") {
    sample::Sharing sharing;
    const StoredProfile first = sharing.profile(sample::ballots_of(1, 9));
    REQUIRE(sharing.share(sample::ballots_of(1, 15)).record);
    const ShareDecision again = sharing.share(sample::ballots_of(1, 9));
    CHECK(read_assessment(again.text.value(), "").value->stored_profile == first);
    CHECK_FALSE(again.record);
}

TEST_CASE("of five new ballots of which one answers a question, that question's figures are left out alone") {
    sample::Sharing sharing;
    REQUIRE(sharing.share(sample::ballots_of(1, 9)).text);
    Assessment thin = sample::ballots_of(1, 14);
    for (std::size_t i = 10; i < 14; ++i)
        thin.respondents[i].answers.pop_back();
    const ShareDecision decision = sharing.share(thin);
    CHECK_FALSE(decision.is_earlier);
    const StoredProfile profile = read_assessment(decision.text.value(), "").value->stored_profile.value();
    CHECK(profile.factors[0].score);
    CHECK(profile.factors[1].withheld);
    CHECK_FALSE(profile.overall);
    CHECK(mentions(lines_of(decision.problems), "Left out: Factor g"));
    CHECK(mentions(lines_of(decision.problems), "question G"));
}

TEST_CASE("roles are in a later copy too, if enough people came to each of them") {
    sample::Sharing sharing;
    CHECK(sharing.profile(with_roles(12)).roles.size() == 2);
    CHECK(sharing.profile(with_roles(22)).roles.size() == 2);
    // One more nurse and five more doctors: the nurse would be the new score less the old one.
    Assessment uneven = with_roles(28);
    for (std::size_t i = 23; i < 28; ++i)
        uneven.respondents[i].role = "doctor";
    const ShareDecision decision = sharing.share(uneven);
    REQUIRE(decision.text);
    CHECK_FALSE(mentions(*decision.text, "role = \"nurse\""));
}

TEST_CASE("what the roles of an earlier copy leave over is never a few people") {
    // Eight nurses shown beside withheld others; then all others but one withdraw.
    sample::Sharing sharing;
    Assessment all = sample::ballots_of(1, 24);
    for (std::size_t i = 0; i < 24; ++i)
        all.respondents[i].role = i < 8 ? "nurse" : i < 9 ? "porter" : i < 16 ? "doctor" : "secretary";
    REQUIRE(mentions(sharing.text(all), "role = \"nurse\""));
    Assessment left = all;
    left.respondents.resize(9);
    CHECK_FALSE(sharing.share(left).text);
}

TEST_CASE("another smallest group for the same ballots shows nothing that was hidden") {
    sample::Sharing sharing;
    Assessment source = sample::ballots_of(1, 12);
    for (std::size_t i = 0; i < 12; ++i)
        source.respondents[i].role = i < 3 ? "nurse" : i < 6 ? "porter" : "doctor";
    source.minimum_group = 5;
    const StoredProfile before = sharing.profile(source);
    source.minimum_group = 7;
    const StoredProfile after = sharing.profile(source);
    CHECK(after.roles.size() <= before.roles.size());
    CHECK(after.factors[0].score == before.factors[0].score);
}

TEST_CASE("another title for the same ballots makes a fresh copy with the same figures and no record") {
    sample::Sharing sharing;
    Assessment source = sample::ballots_of(1, 9);
    const StoredProfile before = sharing.profile(source);
    source.title = "Ward 8";
    const ShareDecision decision = sharing.share(source);
    CHECK(mentions(decision.text.value(), "Ward 8"));
    CHECK_FALSE(decision.is_earlier);
    CHECK_FALSE(decision.record);
    CHECK(read_assessment(*decision.text, "copy").value->stored_profile == before);
}

TEST_CASE("a tally with one hand more, or one that moved, gives the earlier scores") {
    sample::Sharing sharing;
    const StoredProfile before = sharing.profile(hands_of({1, 2, 3, 2, 1}));
    CHECK(sharing.profile(hands_of({1, 2, 4, 2, 1})) == before);
    CHECK(sharing.profile(hands_of({1, 2, 2, 3, 1})) == before);
    // Two hands that moved are four differences, and two people.
    Assessment moved = hands_of({1, 2, 3, 2, 1});
    moved.minimum_group = 3;
    moved.tallies[0] = sample::hands("A", {1, 2, 1, 2, 3});
    CHECK(sharing.profile(moved).factors[0].score == before.factors[0].score);
    const StoredProfile after = sharing.profile(hands_of({2, 3, 4, 3, 2}));
    CHECK(after.people == 14);
}

TEST_CASE("hands of a copied file are those of the file that it was copied from") {
    sample::Sharing sharing;
    Assessment source = hands_of({1, 2, 3, 2, 1});
    source.hands_secret = "secret of both files";
    const StoredProfile before = sharing.profile(source);
    Assessment copied = hands_of({1, 2, 4, 2, 1});
    copied.id = "copied";
    copied.hands_secret = source.hands_secret;
    CHECK_FALSE(sharing.share(copied).text);
    copied.hands_secret = "another secret";
    CHECK(sharing.share(copied).text);
}

TEST_CASE("hands after ballots of one assessment do not go out, nor ballots after hands") {
    sample::Sharing sharing;
    Assessment source = sample::ballots_of(1, 9, "hands");
    REQUIRE(sharing.share(source).text);
    const ShareDecision hands = sharing.share(hands_of({1, 2, 3, 2, 1}));
    CHECK_FALSE(hands.text);
    CHECK(mentions(lines_of(hands.problems), "answered in another way"));
    sample::Sharing other;
    REQUIRE(other.share(hands_of({1, 2, 3, 2, 1})).text);
    CHECK_FALSE(other.share(source).text);
}

TEST_CASE("assessments of other people are not held against each other") {
    sample::Sharing sharing;
    REQUIRE(sharing.share(sample::ballots_of(1, 9)).text);
    const ShareDecision other = sharing.share(sample::ballots_of(21, 30, "other"));
    CHECK_FALSE(other.is_earlier);
    CHECK(other.record);
}

TEST_CASE("over a chain of ballots a copy goes out whenever five more came, and at no other time") {
    sample::Sharing sharing;
    std::vector<int> shared;
    for (int last = 5; last <= 30; ++last) {
        const ShareDecision decision = sharing.share(sample::ballots_of(1, last));
        REQUIRE(decision.text);
        if (decision.record) shared.push_back(last);
    }
    CHECK(shared == std::vector<int>{5, 10, 15, 20, 25, 30});
}

TEST_CASE("beside a copy of the same ballots with other secrets nothing new goes out") {
    sample::Sharing sharing;
    REQUIRE(sharing.share(sample::ballots_of(1, 9)).text);
    for (GivenOut::Ballot& ballot : sharing.given_out[0].ballots)
        ballot.key = "other";
    const ShareDecision more = sharing.share(sample::ballots_of(1, 14));
    CHECK(more.is_earlier);
    CHECK(mentions(lines_of(more.problems), "A copy of this assessment went out from another file of it"));
    CHECK(mentions(lines_of(more.problems), "(share from the file that that copy was made from)"));
    CHECK_FALSE(sharing.share(sample::ballots_of(1, 14, "other")).text);
}

TEST_CASE("ballots of two files with the same ids are held against each other, and the message says what to do") {
    sample::Sharing sharing;
    REQUIRE(sharing.share(sample::ballots_of(1, 9)).text);
    for (GivenOut::Ballot& ballot : sharing.given_out[0].ballots)
        ballot.key = "other";
    // Another ward, or a copy of the same one's file under another id: nobody can tell.
    const ShareDecision other = sharing.share(sample::ballots_of(1, 9, "other"));
    CHECK_FALSE(other.text);
    const std::string told = lines_of(other.problems);
    CHECK(mentions(told, "The ballot \"person-1\" was in the copy of 24 Nov 2026 from another file"));
    CHECK(mentions(told, "if it is, share from that file"));
    CHECK(mentions(told, "give each ballot here an id that no other file has, such as a UUID"));
    Assessment renamed = sample::ballots_of(1, 9, "other");
    for (Respondent& ballot : renamed.respondents)
        ballot.id.text = "ward-8-" + ballot.id.text;
    CHECK(sharing.share(renamed).record);
}

TEST_CASE("the ledger is read as it was written, and holds neither answers nor hidden roles") {
    sample::Sharing sharing;
    Assessment source = sample::ballots_of(1, 9);
    source.respondents[0].role = "only role";
    sharing.share(source);
    sharing.share(with_roles(12));
    sharing.share(hands_of({1, 2, 3, 2, 1}));
    const std::string text = write_ledger(sharing.given_out);
    const auto read = read_ledger(text, "ledger");
    CHECK(lines_of(read.problems).empty());
    REQUIRE(read.value.has_value());
    CHECK(write_ledger(*read.value) == text);
    CHECK(read.value->size() == sharing.given_out.size());
    CHECK_FALSE(mentions(text, "only role"));
    CHECK_FALSE(mentions(text, "counts"));
    CHECK(read_ledger(write_ledger({}), "ledger").value == std::vector<GivenOut>());
}

TEST_CASE("a ledger that is broken is told with its line and gives nothing") {
    for (const char* text : {"", "format = 3\n", "format = \"readiness-shared-copies/3\"\n", "what is this",
                             "format = \"readiness-shared-copies/2\"\n[[given_out]]\nassessment = \"a\"\n",
                             "format = \"readiness-shared-copies/2\"\ngiven_out = 3\n"}) {
        CAPTURE(text);
        const auto read = read_ledger(text, "ledger");
        CHECK_FALSE(read.value);
        CHECK(has_errors(read.problems));
    }
}

TEST_CASE("a copy in the ledger of an earlier version holds the next one back, and none of its fingerprints is kept") {
    std::string text =
        "format = \"readiness-shared-copies/1\"\n[[copy]]\nassessment = \"assessment\"\n"
        "questionnaire = \"sample\"\nmode = \"ballots\"\nminimum_group = 5\npeople = 9\n"
        "shared = 2026-11-01T00:00:00Z\ntext = '''\n" +
        sample::Sharing().text(sample::ballots_of(1, 9)) + "'''\n";
    for (int person = 1; person <= 9; ++person) {
        text += "[[copy.ballot]]\nid = \"person-" + std::to_string(person) +
                "\"\nfingerprint = \"0123456789abcdef\"\nrole = \"0123456789abcdef\"\n"
                "parts = { \"item A\" = \"0123\", \"item B\" = \"0123\", \"item G\" = \"0123\", "
                "\"factor f\" = \"0123\", \"factor g\" = \"0123\" }\n";
    }
    const auto old = read_old_ledger(text, "old");
    CHECK(lines_of(old.problems).empty());
    REQUIRE(old.value);
    REQUIRE(old.value->size() == 1);
    CHECK_FALSE(mentions(write_ledger(*old.value), "0123"));
    sample::Sharing sharing;
    sharing.given_out = *old.value;
    CHECK(sharing.share(sample::ballots_of(1, 10)).is_earlier);
    CHECK_FALSE(sharing.share(sample::ballots_of(1, 14)).is_earlier);
    CHECK_FALSE(read_old_ledger("format = \"readiness-shared-copies/1\"\n[[copy]]\nid = 1\n", "old").value);
}

TEST_CASE("a copy of agreed answers says how many agreed, and warns if they are few or nobody said") {
    sample::Sharing sharing;
    Assessment source = sample::agreed({{"A", Answer::of(4)}});
    source.id = "agreed";
    source.questionnaire.id = "sample";
    CHECK(mentions(lines_of(sharing.share(source).problems), "does not say how many people agreed"));
    source.people = 2;
    const ShareDecision two = sharing.share(source);
    CHECK(mentions(lines_of(two.problems), "2 people agreed on these answers"));
    CHECK(mentions(two.text.value(), "people = 2"));
    source.people = 12;
    CHECK(sharing.share(source).problems.empty());
}

TEST_CASE("a record is written and read with the assessment, and removed from a copy") {
    sample::Sharing sharing;
    Assessment source = sample::with_secrets(sample::ballots_of(1, 9));
    source = applied(source, RecordGivenOut{sharing.share(source).record, {}, ""});
    CHECK(applied(source, RecordGivenOut{source.given_out[0], {}, ""}).given_out.size() == 1);
    const std::string text = write_assessment(source, sharing.questionnaire);
    const Loaded<Assessment> read = read_assessment(text, "");
    CHECK(lines_of(read.problems).empty());
    REQUIRE(read.value);
    CHECK(write_assessment(*read.value, sharing.questionnaire) == text);
    CHECK(read.value->respondents[0].secret == "secret of person-1");
    CHECK_FALSE(mentions(sharing.text(source), "given_out"));
    CHECK_FALSE(mentions(sharing.text(source), "secret"));
}
