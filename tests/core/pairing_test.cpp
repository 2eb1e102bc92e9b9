// Codes for pairing: the same person's ballots of two dates have one `pair`, and the code itself is nowhere.
#include "core/model/pairing.h"

#include "core/files/assessment_toml.h"
#include "core/files/assessment_writer.h"
#include "core/merging/merge.h"
#include "core/model/edit.h"
#include "core/storage/next_round.h"
#include "forms_sample.h"

using namespace forms;
using namespace std::chrono;

namespace {

constexpr sys_seconds now{sys_days{2026y / November / 24}};

Assessment ward() {
    Assessment assessment;
    assessment.id = "ward";
    assessment.mode = Mode::ballots;
    assessment.questionnaire.id = "odd";
    assessment.questionnaire.version = "1.0";
    return assessment;
}

BallotFile file_with(const std::string& id, const std::string& code) {
    BallotFile file{id + ".readiness.toml", "sha of " + id, ward()};
    file.assessment.id = id;
    Respondent respondent;
    respondent.id = {"r-" + id};
    respondent.answers.push_back({{"B1"}, Answer::of(0), {}});
    respondent.pairing_code = code;
    file.assessment.respondents.push_back(respondent);
    return file;
}

std::string pair_in(const Assessment& assessment, const std::string& id) {
    const Respondent* ballot = find_respondent(assessment, {"r-" + id});
    return ballot != nullptr ? ballot->pair : "";
}

Assessment merged(const Assessment& into, const BallotFile& file, const std::string& secret) {
    MergeOptions options;
    options.pair_secret = secret;
    return applied(into, merge(into, odd(), {&file, 1}, now, options).edit);
}

}  // namespace

TEST_CASE("codes for pairing are compared without capitals, accents, blanks and signs") {
    CHECK(folded_pairing_code(" Än-Lo 07. ") == "anlo07");
    CHECK(folded_pairing_code("STRAẞE") == folded_pairing_code("strasse"));
    CHECK(folded_pairing_code("?!").empty());
    CHECK(pair_of("secret", "Än Lo 07") == pair_of("secret", "anlo07"));
    CHECK(pair_of("secret", "anlo07") != pair_of("secret", "anlo08"));
    CHECK(pair_of("secret", "anlo07") != pair_of("other", "anlo07"));
    CHECK(pair_of("secret", "").empty());
    CHECK(pair_of("", "anlo07").empty());
}

TEST_CASE("a merge keeps a hash of the code, and the next round has the same secret") {
    const Assessment first = merged(ward(), file_with("a", "Än Lo 07"), "made now");
    CHECK(first.pair_secret == "made now");
    CHECK(pair_in(first, "a") == pair_of("made now", "anlo07"));
    const std::string text = write_assessment(first, odd());
    CHECK(text.find("Lo 07") == std::string::npos);
    CHECK(text.find("pairing_code") == std::string::npos);
    CHECK(read_assessment(text, "ward.toml").value->pair_secret == "made now");
    CHECK(pair_in(*read_assessment(text, "ward.toml").value, "a") == pair_in(first, "a"));

    Assessment second = next_round_of(first, "second", now, [](sys_seconds) { return std::string("today"); });
    second = merged(second, file_with("b", "anlo07"), "made later");
    CHECK(second.pair_secret == "made now");
    CHECK(pair_in(second, "b") == pair_in(first, "a"));
}

TEST_CASE("a ballot's own file keeps the code when it is written again, so that it can still be paired") {
    const Assessment ballot = file_with("a", "Än Lo 07").assessment;
    const auto again = read_assessment(write_assessment(ballot, odd()), "a.toml");
    REQUIRE(again.value);
    CHECK(again.value->respondents == ballot.respondents);
}

TEST_CASE("without a code there is no secret, and with one that has no letters no pair") {
    const Assessment first = merged(ward(), file_with("a", ""), "made now");
    CHECK(first.pair_secret.empty());
    const BallotFile odd_code = file_with("a", "?!");
    MergeOptions options;
    options.pair_secret = "made now";
    const Merge merge_of_it = merge(ward(), odd(), {&odd_code, 1}, now, options);
    CHECK(merge_of_it.edit.pair_secret.empty());
    CHECK(merge_of_it.edit.respondents.front().pairing_code.empty());
}

TEST_CASE("pairs of another family of assessments are left out, with a warning") {
    BallotFile other = file_with("b", "");
    other.assessment.pair_secret = "another secret";
    other.assessment.respondents.front().pair = pair_of("another secret", "anlo07");
    Assessment into = merged(ward(), file_with("a", "anlo07"), "made now");
    const Merge merge_of_it = merge(into, odd(), {&other, 1}, now);
    CHECK(merge_of_it.edit.respondents.front().pair.empty());
    REQUIRE_FALSE(merge_of_it.problems.empty());
    CHECK(merge_of_it.problems.back().message == "1 code for pairing cannot be used here");
    // An assessment that has no secret takes over the file's.
    const Assessment taken = applied(ward(), merge(ward(), odd(), {&other, 1}, now).edit);
    CHECK(taken.pair_secret == "another secret");
    CHECK(pair_in(taken, "b") == other.assessment.respondents.front().pair);
}

TEST_CASE("an import hashes the codes of a form, and knows the same rows again") {
    FormOptions asks;
    asks.ask_pairing_code = true;
    const Form form = form_of(odd(), asks);
    std::vector<ImportedBallot> ballots(2);
    ballots[0].respondent = expected(form, given_to(form, 2)[0]);
    ballots[1].respondent = expected(form, given_to(form, 2)[1]);
    ballots[0].respondent.id = {"r0"};
    ballots[1].respondent.id = {"r1"};
    const ImportSource source{"answers.csv", "sha", "shape", "key", now, "made now"};
    Assessment into = ward();
    into = applied(into, import_into(into, odd(), ballots, source).edit);
    REQUIRE(into.respondents.size() == 2);
    CHECK(into.pair_secret == "made now");
    CHECK(into.respondents[0].pair == pair_of("made now", ballots[0].respondent.pairing_code));
    CHECK(into.respondents[0].pairing_code.empty());
    const Merge again = import_into(into, odd(), ballots, {"longer.csv", "sha 2", "shape", "key", now, "made later"});
    CHECK(again.files.front().already_there == 2);
    CHECK(again.edit.respondents.empty());
}
