#include "core/merging/merge.h"

#include <algorithm>
#include <chrono>

#include "catch.h"
#include "core/merging/merged_assessment.h"
#include "problems_text.h"
#include "scoring_sample.h"

using namespace readiness;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::sys_seconds now = std::chrono::sys_days(std::chrono::year(2026) / 11 / 24) + 10h;

bool tells(const Merge& merged, const std::string& part) {
    return lines_of(merged.problems).find(part) != std::string::npos;
}

Respondent ballot(const std::string& id, double first, const std::string& role = "") {
    Respondent respondent;
    respondent.id = {id};
    respondent.role = role;
    respondent.answers = {{{"A"}, Answer::of(first), {}}, {{"B"}, Answer::of(3), {}}};
    return respondent;
}

BallotFile file_of(const std::string& name, std::vector<Respondent> respondents, std::chrono::hours changed = 1h) {
    BallotFile file;
    file.file = "folder/" + name + ".readiness.toml";
    file.sha256 = "bytes of " + name;
    file.assessment.id = "id of " + name;
    file.assessment.mode = Mode::ballots;
    file.assessment.modified = now - 100h + changed;
    file.assessment.questionnaire = {"sample", "1.0", "edition", {}, {}};
    file.assessment.respondents = std::move(respondents);
    return file;
}

Assessment empty_assessment() {
    return file_of("own", {}).assessment;
}

Merge merge_into(const Assessment& into, const std::vector<BallotFile>& files, const MergeOptions& options = {}) {
    return merge(into, sample::with_items(2), files, now, options);
}

Merge merge_all(const std::vector<BallotFile>& files, const MergeOptions& options = {}) {
    return merge_into(empty_assessment(), files, options);
}

std::vector<std::string> ids_of(const std::vector<Respondent>& respondents) {
    std::vector<std::string> ids;
    for (const Respondent& respondent : respondents)
        ids.push_back(respondent.id.text);
    return ids;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("ballots of several files come together in the order of the files, with a record of each") {
    const Merge merged = merge_all({file_of("x", {ballot("a", 1), ballot("b", 2)}), file_of("y", {ballot("c", 3)})});
    CHECK(lines_of(merged.problems).empty());
    CHECK(ids_of(merged.edit.respondents) == Ids{"a", "b", "c"});
    REQUIRE(merged.edit.files.size() == 2);
    const MergedFile& record = merged.edit.files[0];
    CHECK(record.file == "x.readiness.toml");
    CHECK(record.sha256 == "bytes of x");
    CHECK(record.id == "id of x");
    CHECK(record.merged == now);
    CHECK(record.ballots == 2);
    CHECK(merged.files[0] == MergedFileOutcome{"folder/x.readiness.toml", 2, 0, 0, 0, false});
}

TEST_CASE("merging nothing changes nothing") {
    const Merge merged = merge_all({});
    CHECK(merged.edit.respondents.empty());
    CHECK(merged.edit.files.empty());
    CHECK(merged.problems.empty());
}

TEST_CASE("a file that answers another questionnaire is refused, with both named") {
    BallotFile other = file_of("x", {ballot("a", 1)});
    other.assessment.questionnaire.id = "pulse";
    const Merge merged = merge_all({other});
    CHECK(merged.files[0].refused);
    CHECK(merged.edit.respondents.empty());
    CHECK(has_errors(merged.problems));
    CHECK(tells(merged, "the questionnaire \"pulse\", and not \"sample\""));
}

TEST_CASE("a file that answers another edition is refused, with both versions named and what to do") {
    BallotFile other = file_of("x", {ballot("a", 1)});
    other.assessment.questionnaire.version = "1.1";
    other.assessment.questionnaire.sha256 = "another edition";
    const Merge merged = merge_all({other});
    CHECK(merged.files[0].refused);
    CHECK(tells(merged, "version \"1.1\" there and \"1.0\" here"));
    CHECK(tells(merged, "answer the same edition again, or open that file on its own"));
}

TEST_CASE("without a fingerprint the version decides, and that is told") {
    BallotFile bare = file_of("x", {ballot("a", 1)});
    bare.assessment.questionnaire.sha256.clear();
    const Merge same = merge_all({bare});
    CHECK(same.files[0].taken == 1);
    CHECK(tells(same, "warning: it has no fingerprint of its questionnaire"));

    bare.assessment.questionnaire.version.clear();
    CHECK(merge_all({bare}).files[0].taken == 1);

    bare.assessment.questionnaire.version = "0.9";
    const Merge other = merge_all({bare});
    CHECK(other.files[0].refused);
    CHECK(tells(other, "it answers version \"0.9\" of the questionnaire, and not version \"1.0\""));
}

TEST_CASE("shows of hands are refused, since hands cannot be told apart") {
    BallotFile file = file_of("x", {});
    file.assessment.mode = Mode::tally;
    file.assessment.tallies = {sample::hands("A", {0, 1, 2, 0, 0})};
    const Merge merged = merge_all({file}, {.agreed_as_ballot = true});
    CHECK(merged.files[0].refused);
    CHECK(tells(merged, "which do not say who gave which answer"));
}

TEST_CASE("agreed answers are one person's ballot only where that is said, and the same one each time") {
    BallotFile file = file_of("x", {});
    file.assessment.mode = Mode::consensus;
    file.assessment.consensus = {{{"A"}, Answer::of(4), "", {}, {}}};
    const Merge refused = merge_all({file});
    CHECK(refused.files[0].refused);
    CHECK(tells(refused, "a team's answer is not one person's"));

    BallotFile again = file;
    again.file = "folder/copy.readiness.toml";
    again.sha256 = "bytes of the copy";
    const Merge merged = merge_all({file, again}, {.agreed_as_ballot = true});
    REQUIRE(merged.edit.respondents.size() == 1);
    CHECK(merged.edit.respondents[0].id == agreed_respondent(file.assessment));
    CHECK(merged.edit.respondents[0].role.empty());
    CHECK(merged.edit.respondents[0].answers[0].answer == Answer::of(4));
    CHECK(merged.files[1].already_there == 1);

    BallotFile another = file;
    another.assessment.id = "id of another";
    CHECK(agreed_respondent(another.assessment) != agreed_respondent(file.assessment));
}

TEST_CASE("files without any answer, shareable copies and files from a newer program are refused") {
    CHECK(tells(merge_all({file_of("x", {})}), "error: it has no ballots"));

    BallotFile copy = file_of("x", {ballot("a", 1)});
    copy.assessment.shareable = true;
    CHECK(tells(merge_all({copy}), "error: it is a shareable copy"));

    BallotFile newer = file_of("x", {ballot("a", 1)});
    newer.assessment.format_version = assessment_format_version + 1;
    CHECK(tells(merge_all({newer}), "error: it is from a newer program"));
    CHECK(merge_all({newer, copy}).edit.respondents.empty());
}

TEST_CASE("one person with the same answers in two files counts once") {
    const Merge merged = merge_all({file_of("x", {ballot("a", 1)}), file_of("y", {ballot("a", 1), ballot("b", 1)})});
    CHECK(ids_of(merged.edit.respondents) == Ids{"a", "b"});
    CHECK(merged.files[1].already_there == 1);
    CHECK(merged.files[1].taken == 1);
    CHECK(tells(merged, "ballot \"a\" is already included, with the same answers (it counts once)"));
}

TEST_CASE("of one person's different ballots the later file's stays, whichever comes first") {
    const BallotFile early = file_of("early", {ballot("a", 1)}, 1h);
    const BallotFile late = file_of("late", {ballot("a", 5)}, 2h);
    const Merge first = merge_all({early, late});
    const Merge second = merge_all({late, early});
    CHECK(first.edit.respondents == second.edit.respondents);
    CHECK(first.edit.respondents[0].answers[0].answer == Answer::of(5));
    REQUIRE(first.edit.files.size() == 1);
    CHECK(first.edit.files == second.edit.files);
    CHECK(first.edit.files[0].file == "late.readiness.toml");
    CHECK(first.files[1].replaced == 1);
    CHECK(second.files[1].left_out == 1);
    CHECK(tells(first, "this one is used"));
    CHECK(tells(second, "the other one is kept"));
}

TEST_CASE("a known time is later than none, and without any time what is there stays") {
    BallotFile known = file_of("known", {ballot("a", 1)});
    BallotFile unknown = file_of("unknown", {ballot("a", 5)});
    unknown.assessment.modified.reset();
    CHECK(merge_all({known, unknown}).edit.respondents == merge_all({unknown, known}).edit.respondents);

    known.assessment.modified.reset();
    const Merge merged = merge_all({known, unknown});
    CHECK(merged.edit.respondents[0].answers[0].answer == Answer::of(1));
    CHECK(tells(merged, "no file was changed later"));
}

TEST_CASE("another role alone makes another ballot") {
    const Merge merged =
        merge_all({file_of("x", {ballot("a", 1, "nurse")}, 1h), file_of("y", {ballot("a", 1, "doctor")}, 2h)});
    CHECK(merged.edit.respondents[0].role == "doctor");
    CHECK(merged.files[1].replaced == 1);
}

TEST_CASE("a ballot that was merged is as old as its file, not as the assessment that it came into") {
    Assessment own = applied(empty_assessment(), merge_all({file_of("x", {ballot("a", 1)}, 1h)}).edit);
    own.modified = now;
    const Merge merged = merge_into(own, {file_of("x again", {ballot("a", 5)}, 2h)});
    CHECK(merged.files[0].replaced == 1);
    const Assessment after = applied(own, merged.edit);
    REQUIRE(after.respondents.size() == 1);
    CHECK(after.respondents[0].answers[0].answer == Answer::of(5));

    const Merge back = merge_into(after, {file_of("x yet again", {ballot("a", 2)}, 1h)});
    CHECK(back.files[0].left_out == 1);
}

TEST_CASE("the same bytes twice are taken once") {
    BallotFile twin = file_of("x", {ballot("a", 1)});
    twin.file = "folder/twin.readiness.toml";
    const Merge merged = merge_all({file_of("x", {ballot("a", 1)}), twin});
    CHECK(merged.edit.respondents.size() == 1);
    CHECK(merged.edit.files.size() == 1);
    CHECK(tells(merged, "this file is the same as folder/x.readiness.toml"));

    const Assessment own = applied(empty_assessment(), merged.edit);
    const Merge again = merge_into(own, {twin});
    CHECK(again.edit == ImportBallots{});
    CHECK(tells(again, "this file was merged before, as \"x.readiness.toml\""));
}

TEST_CASE("an assessment merged into itself takes nothing") {
    const BallotFile own = file_of("own", {ballot("a", 1), ballot("b", 2)});
    const Merge merged = merge_into(own.assessment, {own});
    CHECK(merged.edit == ImportBallots{});
    CHECK(tells(merged, "this is the assessment itself"));
}

TEST_CASE("a copy of the same assessment in which others answered is merged as any other file") {
    const BallotFile own = file_of("own", {ballot("a", 1)});
    BallotFile laptop = file_of("own", {ballot("a", 1), ballot("b", 2)});
    const Merge merged = merge_into(own.assessment, {laptop});
    CHECK(ids_of(merged.edit.respondents) == Ids{"b"});
    CHECK_FALSE(tells(merged, "the assessment itself"));
}

TEST_CASE("ten answers all alike under two ids from two files may be one person's") {
    const auto with_answers = [](const std::string& id, int count) {
        Respondent respondent;
        respondent.id = {id};
        for (int i = 0; i < count; ++i)
            respondent.answers.push_back({{std::string(1, static_cast<char>('A' + i))}, Answer::of(1 + i % 5), {}});
        return respondent;
    };
    const auto merged_of = [](const std::vector<BallotFile>& files) {
        return merge(empty_assessment(), sample::with_items(12), files, now);
    };
    const Merge alike = merged_of({file_of("x", {with_answers("a", 10)}), file_of("y", {with_answers("b", 10)})});
    CHECK(ids_of(alike.edit.respondents) == Ids{"a", "b"});
    CHECK(tells(alike, "ballot \"b\" has the same answers as \"a\" in folder/x.readiness.toml"));

    const auto apart = GENERATE(0, 1, 2);
    Respondent first = with_answers("a", apart == 0 ? 9 : 10);
    Respondent second = with_answers("b", apart == 0 ? 9 : 10);
    if (apart == 1) second.role = "nurse";
    const std::vector<BallotFile> files = apart == 2 ? std::vector{file_of("x", {first, second})}
                                                     : std::vector{file_of("x", {first}), file_of("y", {second})};
    CHECK(lines_of(merged_of(files).problems).empty());
}

TEST_CASE("an unfinished ballot is taken and told with its number of answers") {
    Respondent unfinished = ballot("a", 1);
    unfinished.unfinished = true;
    const Merge merged = merge_all({file_of("x", {unfinished})});
    CHECK(merged.edit.respondents == std::vector{unfinished});
    CHECK(tells(merged, "ballot \"a\" is unfinished: it has 2 answers"));
}

TEST_CASE("answers that the questionnaire cannot place are told and kept") {
    Respondent odd = ballot("a", 9);
    odd.answers.push_back({{"Z9"}, Answer::of(1), {}});
    const Merge merged = merge_all({file_of("x", {odd})});
    CHECK(merged.edit.respondents == std::vector{odd});
    CHECK_FALSE(has_errors(merged.problems));
    CHECK(tells(merged, "answers item \"A\" with 9"));
    CHECK(tells(merged, "names the item \"Z9\""));
}

TEST_CASE("a role that is in no list stays on its ballot") {
    Assessment own = empty_assessment();
    own.roles = {"nurse"};
    const Merge merged = merge_into(own, {file_of("x", {ballot("a", 1, "porter")})});
    const Assessment after = applied(own, merged.edit);
    CHECK(after.roles == std::vector<std::string>{"nurse"});
    CHECK(after.respondents[0].role == "porter");
}

TEST_CASE("the ballots that come of merging do not depend on the order of the files") {
    std::vector<BallotFile> files = {file_of("x", {ballot("a", 1), ballot("b", 1)}, 1h),
                                     file_of("y", {ballot("b", 2), ballot("c", 3)}, 2h),
                                     file_of("z", {ballot("b", 1), ballot("a", 4)}, 3h)};
    const auto sorted = [](Merge merged) {
        std::sort(merged.edit.respondents.begin(), merged.edit.respondents.end(),
                  [](const Respondent& left, const Respondent& right) { return left.id < right.id; });
        return merged.edit.respondents;
    };
    const std::vector<Respondent> expected = sorted(merge_all(files));
    std::vector<std::size_t> order = {0, 1, 2};
    do {
        CHECK(sorted(merge_all({files[order[0]], files[order[1]], files[order[2]]})) == expected);
    } while (std::next_permutation(order.begin(), order.end()));
}

TEST_CASE("a merge takes ballots and no plan, and leaves the plan that is there as it is") {
    BallotFile file = file_of("x", {ballot("a", 1)});
    file.assessment.actions = {own_action("Their action", {}, "a1")};
    file.assessment.ours = {{{"b"}, Ours::no, {}, {}}};
    file.assessment.look_again = std::chrono::year(2027) / std::chrono::February / 24;
    const std::vector<BallotFile> files = {file};
    const Assessment made = merged_assessment(sample::with_items(2), "", files, {"new id", "", now}).assessment;
    CHECK(made.actions.empty());
    CHECK(made.ours.empty());
    CHECK_FALSE(made.look_again);
    Assessment ours;
    ours.actions = {own_action("Our action", {}, "a1")};
    const Assessment after = applied(ours, merge_all(files).edit);
    CHECK(after.respondents.size() == 1);
    CHECK(after.actions == ours.actions);
    CHECK(after.ours.empty());
    CHECK_FALSE(after.look_again);
}

TEST_CASE("what a file has beside its ballots is told, since it is not taken") {
    BallotFile file = file_of("x", {ballot("a", 1)});
    CHECK(lines_of(merge_all({file}).problems).empty());
    file.assessment.consensus = {{{"A"}, Answer::of(2), "", {}, {}}, {{"B"}, Answer::of(2), "", {}, {}}};
    file.assessment.tallies = {{{"A"}, {1, 0, 0, 0, 0}, {}, 0, 0, {}, {}}};
    file.assessment.notes = {{{"A"}, "Said in the room", {}, {}}};
    CHECK(
        tells(merge_all({file}), "only its ballots are taken, and not its 2 agreed answers, 1 show of hands, 1 note"));
    Assessment same = empty_assessment();
    same.id = file.assessment.id;
    CHECK(tells(merge_into(same, {file}), "only its ballots are taken"));
}

TEST_CASE("a new assessment takes over the details on which the files agree") {
    BallotFile first = file_of("x", {ballot("a", 1)});
    first.assessment.title = "Ward 7";
    first.assessment.team = "Night shift";
    first.assessment.organisation = "North";
    first.assessment.minimum_group = 3;
    first.assessment.roles = {"nurse"};
    first.assessment.merged_files.emplace_back().file = "before.readiness.toml";
    BallotFile second = file_of("y", {ballot("b", 1)});
    second.assessment.team = "Day shift";
    second.assessment.minimum_group = 4;
    second.assessment.sealed = true;
    second.assessment.roles = {"doctor", "nurse"};
    const std::vector<BallotFile> files = {first, second};

    const Assessment made = merged_assessment(sample::with_items(2), "", files, {"new id", "", now}).assessment;
    CHECK(made.id == "new id");
    CHECK(made.title == "Ward 7");
    CHECK(made.team.empty());
    CHECK(made.organisation == "North");
    CHECK(made.mode == Mode::ballots);
    CHECK(made.created == now);
    CHECK(made.sealed);
    CHECK(made.minimum_group == 4);
    CHECK(made.roles == std::vector<std::string>{"nurse", "doctor"});
    CHECK(made.questionnaire.sha256 == "edition");
    CHECK(ids_of(made.respondents) == Ids{"a", "b"});
    REQUIRE(made.merged_files.size() == 3);
    CHECK(made.merged_files[0].file == "before.readiness.toml");
    CHECK(merged_assessment(sample::with_items(2), "", files, {"i", "Both wards", now}).assessment.title ==
          "Both wards");
}

TEST_CASE("what a refused file says does not reach the new assessment") {
    BallotFile refused = file_of("x", {});
    refused.assessment.title = "Refused";
    refused.assessment.questionnaire.sha256 = "another edition";
    BallotFile taken = file_of("y", {ballot("b", 1)});
    taken.assessment.title = "Taken";
    const std::vector<BallotFile> files = {refused, taken};
    const MergedAssessment made = merged_assessment(sample::with_items(2), "", files, {"new id", "", now});
    CHECK(made.assessment.title == "Taken");
    CHECK(made.assessment.respondents.size() == 1);
    CHECK(made.merge.files[0].refused);
    CHECK_FALSE(made.merge.files[1].refused);
}
