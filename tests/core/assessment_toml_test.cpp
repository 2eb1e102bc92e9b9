#include "core/files/assessment_toml.h"

#include <chrono>
#include <string>
#include <utility>

#include "catch.h"
#include "core/files/assessment_writer.h"
#include "core/files/questionnaire_toml.h"
#include "file_text.h"
#include "problems_text.h"

using namespace readiness;
using namespace std::chrono;

namespace {

Questionnaire tiny() {
    return read_questionnaire(file_text(test_data() / "tiny-questionnaire.toml"), "tiny.toml").value.value();
}

/// Reads what has to be in order.
Assessment read(const std::string& text) {
    const Loaded<Assessment> loaded = read_assessment(text, "a");
    CHECK(lines_of(loaded.problems) == "");
    REQUIRE(loaded.value);
    return *loaded.value;
}

/// The same with warnings.
Assessment read_with_warnings(const std::string& text) {
    const Loaded<Assessment> loaded = read_assessment(text, "a");
    REQUIRE(loaded.value);
    return *loaded.value;
}

/// What is written of the assessment reads back as the same, and is written in the same way again.
void check_round_trip(const Assessment& assessment) {
    const std::string written = write_assessment(assessment, {});
    INFO(written);
    const Assessment again = read_with_warnings(written);
    CHECK(again == assessment);
    CHECK(write_assessment(again, {}) == written);
}

const std::string head =
    "format = \"readiness-assessment/1\"\n"
    "id = \"0d0c\"\n"
    "mode = \"consensus\"\n"
    "\n"
    "[questionnaire]\n"
    "id = \"tiny\"\n";

/// Every key that formats.md names, in the order in which it is written.
const std::string whole_file =
    "format = \"readiness-assessment/1\"\n"
    "id = \"0d0c7a52-6a53-4d0e-9c1f-2f9f3d1f7a10\"\n"
    "title = \"Sepsis bundle, Ward 7\"\n"
    "organisation = \"St Anna\"\n"
    "team = \"Ward 7\"\n"
    "initiative = \"Sepsis bundle\"\n"
    "stage = \"before-rollout\"\n"
    "facilitator = \"Kim\"\n"
    "created = 2026-11-24T09:30:00Z\n"
    "modified = 2026-11-24T10:42:10Z\n"
    "look_again = 2027-02-24\n"
    "follows = \"5f0c7a52-6a53-4d0e-9c1f-2f9f3d1f7a10\"\n"
    "mode = \"ballots\"\n"
    "basis = \"agreed-first\"\n"
    "people = 12\n"
    "\n"
    "[questionnaire]\n"
    "id = \"tiny\"\n"
    "version = \"1.0\"\n"
    "sha256 = \"00ff\"\n"
    "\n"
    "[consensus]\n"
    "L1 = 3\n"
    "L2 = { answer = \"dont-know\", why = \"New here\" }\n"
    "W1 = -2.5\n"
    "\n"
    "[[respondent]]\n"
    "id = \"q1\"\n"
    "\n"
    "[[respondent]]\n"
    "id = \"r7k2\"\n"
    "role = \"clinical lead\"\n"
    "answers = { L1 = 3, L2 = \"not-applicable\", W1 = -5 }\n"
    "\n"
    "[[tally]]\n"
    "item = \"L1\"\n"
    "counts = [0, 1, 3]\n"
    "dont_know = 1\n"
    "not_applicable = 0\n"
    "\n"
    "[[tally]]\n"
    "item = \"W1\"\n"
    "values = [-5, 0, 12.5]\n"
    "dont_know = 0\n"
    "not_applicable = 2\n"
    "\n"
    "[[note]]\n"
    "item = \"L1\"\n"
    "text = \"\"\"\n"
    "Two lines,\n"
    "one note\"\"\"\n"
    "\n"
    "[[ours]]\n"
    "barrier = \"no-slack\"\n"
    "answer = \"with-help\"\n"
    "\n"
    "[[ours]]\n"
    "barrier = \"workload-increase\"\n"
    "answer = \"yes\"\n"
    "\n"
    "[[action]]\n"
    "id = \"a1\"\n"
    "text = \"Book cover\"\n"
    "barrier = \"workload-increase\"\n"
    "measure = \"backfill\"\n"
    "owner = \"Kim\"\n"
    "due = 2026-12-08\n"
    "status = \"doing\"\n"
    "when = \"When the early shift hands over, then I ask who is short.\"\n"
    "sign = \"Nobody stays late.\"\n"
    "obstacle = \"Sick leave\"\n"
    "\n"
    "[profile]\n"
    "overall = 58.2\n"
    "band = \"developing\"\n"
    "\n"
    "[[profile.factor]]\n"
    "id = \"leadership\"\n"
    "score = 72.0\n"
    "band = \"ready\"\n"
    "\n"
    "[[profile.barrier]]\n"
    "id = \"workload-increase\"\n"
    "pressure = 69.0\n"
    "status = \"blocking\"\n";

}  // namespace

TEST_CASE("what a workshop adds to the file reads back and is written in one order") {
    const std::string text =
        "format = \"readiness-assessment/1\"\n"
        "id = \"0d0c\"\n"
        "mode = \"ballots\"\n"
        "sealed = true\n"
        "minimum_group = 4\n"
        "roles = [\"clinical lead\", \"nurse\"]\n"
        "left_open = [\"L2\"]\n"
        "revealed = [\"L1\"]\n"
        "\n"
        "[questionnaire]\n"
        "id = \"tiny\"\n"
        "\n"
        "[[respondent]]\n"
        "id = \"r7k2\"\n"
        "role = \"nurse\"\n"
        "unfinished = true\n"
        "answers = { L1 = 3 }\n"
        "\n"
        "[[tally]]\n"
        "item = \"L1\"\n"
        "counts = [0, 1, 3]\n"
        "dont_know = 1\n"
        "not_applicable = 0\n"
        "sealed = true\n"
        "\n"
        "[[earlier_tally]]\n"
        "item = \"L1\"\n"
        "round = 1\n"
        "counts = [2, 1, 1]\n"
        "dont_know = 1\n"
        "not_applicable = 0\n"
        "\n"
        "[[merged]]\n"
        "file = \"ann.readiness.toml\"\n"
        "sha256 = \"00ff\"\n"
        "id = \"1d1c\"\n"
        "merged = 2026-11-24T10:42:10Z\n"
        "ballots = 1\n";
    const Assessment assessment = read(text);
    CHECK(assessment.sealed);
    CHECK(assessment.minimum_group == 4);
    CHECK(assessment.roles == std::vector<std::string>{"clinical lead", "nurse"});
    CHECK(is_left_open(assessment, {"L2"}));
    CHECK(is_revealed(assessment, {"L1"}));
    CHECK(assessment.respondents.at(0).unfinished);
    CHECK(assessment.tallies.at(0).sealed);
    CHECK(assessment.earlier_tallies.at(0).round == 1);
    CHECK(assessment.earlier_tallies.at(0).tally.counts == std::vector<int>{2, 1, 1});
    CHECK(assessment.merged_files.at(0).ballots == 1);
    CHECK(write_assessment(assessment, {}) == text);
}

TEST_CASE("a round that is there twice and a group that is too small are told") {
    const std::string twice = head + "[[earlier_tally]]\nitem = \"L1\"\nround = 1\ncounts = [1]\n";
    const std::string again = "[[earlier_tally]]\nitem = \"L1\"\nround = 1\ncounts = [2]\n";
    CHECK(lines_of(read_assessment(twice, "a").problems) == "");
    CHECK(lines_of(read_assessment(twice + again, "a").problems).find("round 1 of item \"L1\" appears twice") !=
          std::string::npos);
    CHECK(lines_of(read_assessment("minimum_group = 2\n" + head, "a").problems).find("3 or more") != std::string::npos);
}

TEST_CASE("an assessment is read with everything that its file says") {
    const Assessment assessment = read(whole_file);
    const SourcePosition anywhere;
    CHECK(assessment.format_version == 1);
    CHECK(assessment.title == "Sepsis bundle, Ward 7");
    CHECK(assessment.stage == "before-rollout");
    CHECK(assessment.created == sys_days(2026y / November / 24) + 9h + 30min);
    CHECK(assessment.modified == sys_days(2026y / November / 24) + 10h + 42min + 10s);
    CHECK(assessment.mode == Mode::ballots);
    CHECK(assessment.basis == Reading::agreed_first);
    CHECK(assessment.people == 12);
    CHECK(assessment.questionnaire == QuestionnaireReference{"tiny", "1.0", "00ff", {}, anywhere});
    REQUIRE(assessment.consensus.size() == 3);
    CHECK(assessment.consensus[0] == AgreedAnswer{{"L1"}, Answer::of(3), "", {}, anywhere});
    CHECK(assessment.consensus[1] == AgreedAnswer{{"L2"}, Answer::dont_know(), "New here", {}, anywhere});
    CHECK(assessment.consensus[2].answer == Answer::of(-2.5));
    REQUIRE(assessment.respondents.size() == 2);
    CHECK(assessment.respondents[0].answers.empty());
    CHECK(assessment.respondents[1].role == "clinical lead");
    CHECK(assessment.respondents[1].answers == std::vector<ItemAnswer>{{{"L1"}, Answer::of(3), anywhere},
                                                                       {{"L2"}, Answer::not_applicable(), anywhere},
                                                                       {{"W1"}, Answer::of(-5), anywhere}});
    REQUIRE(assessment.tallies.size() == 2);
    CHECK(assessment.tallies[0] == Tally{{"L1"}, {0, 1, 3}, {}, 1, 0, {}, anywhere});
    CHECK(assessment.tallies[1] == Tally{{"W1"}, {}, {-5, 0, 12.5}, 0, 2, {}, anywhere});
    CHECK(assessment.notes[0].text == "Two lines,\none note");
    CHECK(assessment.actions[0].due == 2026y / December / 8);
    CHECK(assessment.actions[0].status == ActionStatus::doing);
    CHECK(assessment.actions[0].when == "When the early shift hands over, then I ask who is short.");
    CHECK(assessment.actions[0].sign == "Nobody stays late.");
    CHECK(assessment.actions[0].obstacle == "Sick leave");
    CHECK(assessment.actions[0].extras.empty());
    CHECK(find_ours(assessment, {"no-slack"}) == Ours::with_help);
    CHECK(find_ours(assessment, {"workload-increase"}) == Ours::yes);
    CHECK(assessment.look_again == 2027y / February / 24);
    CHECK(assessment.follows == "5f0c7a52-6a53-4d0e-9c1f-2f9f3d1f7a10");
    REQUIRE(assessment.stored_profile);
    CHECK(assessment.stored_profile->overall == 58.2);
    CHECK(assessment.stored_profile->factors[0].score == 72.0);
    CHECK(assessment.stored_profile->barriers[0].status == "blocking");
}

TEST_CASE("a file in the order in which it is written comes back byte for byte") {
    const Assessment assessment = read(whole_file);
    CHECK(write_assessment(assessment, tiny()) == whole_file);
    check_round_trip(assessment);
}

TEST_CASE("what the profile counts is read, and written only if the file says it") {
    CHECK_FALSE(read(head).basis);
    for (const char* word : {"agreed-first", "consensus", "ballots", "tally"}) {
        std::string text = head;
        text.replace(text.find("mode = \"consensus\"\n"), 19,
                     std::string("mode = \"tally\"\nbasis = \"") + word + "\"\n");
        const Assessment assessment = read(text);
        REQUIRE(assessment.basis);
        CHECK(to_text(*assessment.basis) == word);
        CHECK(assessment.mode == Mode::tally);
        CHECK(write_assessment(assessment, tiny()) == text);
    }
}

TEST_CASE("a word for what the profile counts that there is not is reported with its place") {
    std::string text = head;
    text.insert(text.find("mode ="), "basis = \"agreed\"\n");
    CHECK(lines_of(read_assessment(text, "a").problems).find("a:3:9: error: basis of the assessment is \"agreed\"") !=
          std::string::npos);
}

TEST_CASE("more hands than people are no mistake of the file") {
    const std::string text =
        head + "\n[[tally]]\nitem = \"L1\"\ncounts = [0, 2, 4]\ndont_know = 0\nnot_applicable = 0\n";
    CHECK(lines_of(read_assessment("people = 5\n" + text, "a").problems) == "");
}

TEST_CASE("ballots are written by their ids, whatever the order in which they came") {
    Assessment assessment = read(head);
    for (const char* id : {"c", "a", "d", "b"})
        assessment.respondents.emplace_back().id = {id};
    const std::string text = write_assessment(assessment, tiny());
    Assessment reversed = assessment;
    std::ranges::reverse(reversed.respondents);
    CHECK(write_assessment(reversed, tiny()) == text);
    const Assessment again = read(text);
    REQUIRE(again.respondents.size() == 4);
    for (std::size_t i = 0; i < 4; ++i)
        CHECK(again.respondents[i].id.text == std::string(1, static_cast<char>('a' + i)));
}

TEST_CASE("of ballots that were merged the file says how many they are, and no longer whose") {
    const Assessment listed =
        read(head + "\n[[merged]]\nfile = \"ward.readiness.toml\"\nrespondents = [\"a\", \"b\"]\n");
    CHECK(listed.merged_files.at(0).ballots == 2);
    const std::string text = write_assessment(listed, tiny());
    CHECK(text.find("respondents") == std::string::npos);
    CHECK(text.find("ballots = 2") != std::string::npos);
    CHECK(read(text).merged_files.at(0).ballots == 2);
}

TEST_CASE("an assessment needs no more than a format, an id, a mode and a questionnaire") {
    const Assessment assessment = read(head);
    CHECK_FALSE(assessment.created);
    CHECK_FALSE(assessment.people);
    CHECK_FALSE(assessment.stored_profile);
    CHECK(write_assessment(assessment, tiny()) == head);
}

TEST_CASE("answers are written in the questionnaire's order, and those to unknown items come last in their own") {
    const Assessment assessment =
        read(head +
             "[consensus]\nZ2 = 1\nW1 = 5\nL2 = { answer = 2, why = \"so\" }\nA1 = 1\nL1 = 3\n"
             "[[respondent]]\nid = \"r\"\nanswers = { Z2 = 1, L2 = 2, A1 = 1, L1 = 3 }\n"
             "[[tally]]\nitem = \"Z2\"\n[[tally]]\nitem = \"L1\"\n"
             "[[note]]\nitem = \"Z2\"\n[[note]]\nitem = \"L2\"\n");
    CHECK(write_assessment(assessment, tiny()) ==
          head +
              "\n[consensus]\nL1 = 3\nL2 = { answer = 2, why = \"so\" }\nW1 = 5\n"
              "Z2 = 1\nA1 = 1\n"
              "\n[[respondent]]\nid = \"r\"\n"
              "answers = { L1 = 3, L2 = 2, Z2 = 1, A1 = 1 }\n"
              "\n[[tally]]\nitem = \"L1\"\ndont_know = 0\nnot_applicable = 0\n"
              "\n[[tally]]\nitem = \"Z2\"\ndont_know = 0\nnot_applicable = 0\n"
              "\n[[note]]\nitem = \"L2\"\n"
              "\n[[note]]\nitem = \"Z2\"\n");
}

TEST_CASE("the bare answer and the answer as a table are the same") {
    CHECK(read(head + "[consensus]\nL1 = 4\n") == read(head + "[consensus]\nL1 = { answer = 4 }\n"));
    CHECK(read(head + "[consensus]\nL1 = \"not-applicable\"\n") ==
          read(head + "[consensus.L1]\nanswer = \"not-applicable\"\n"));
}

TEST_CASE("whole numbers in answers are written without a decimal point, others with the fewest digits") {
    const Assessment assessment = read(head + "[consensus]\na1 = 4.0\na2 = 0.1\na3 = -0.0\na4 = 1e8\na5 = 1e-9\n");
    CHECK(write_assessment(assessment, {}) ==
          head + "\n[consensus]\na1 = 4\na2 = 0.1\na3 = 0\na4 = 100000000\na5 = 1e-09\n");
}

TEST_CASE("a change of one answer changes one line") {
    Assessment assessment = read(whole_file);
    const std::string before = write_assessment(assessment, tiny());
    assessment.consensus[0].answer = Answer::of(1);
    const std::string after = write_assessment(assessment, tiny());
    std::string expected = before;
    expected.replace(before.find("L1 = 3\n"), 6, "L1 = 1");
    CHECK(after == expected);
}

TEST_CASE("unknown keys are kept at every level, in the order of the file") {
    const std::string text =
        "format = \"readiness-assessment/1\"\n"
        "id = \"0d0c\"\n"
        "mode = \"consensus\"\n"
        "zeal = 1\n"
        "apple = 1.0\n"
        "empty = \"\"\n"
        "none = []\n"
        "\n"
        "[questionnaire]\n"
        "id = \"tiny\"\n"
        "colour = \"blue\"\n"
        "\n"
        "[consensus]\n"
        "L1 = { answer = 3, why = \"so\", by = \"Ann\", at = 09:30:00 }\n"
        "comment = \"we met twice\"\n"
        "L9 = { votes = [1, 2] }\n"
        "\n"
        "[[consensus.log]]\n"
        "x = 1\n"
        "\n"
        "[[respondent]]\n"
        "id = \"r\"\n"
        "answers = { L1 = 3 }\n"
        "device = { name = \"tablet\", since = 2026-01-01, list = [[1, 1.0], [true]] }\n"
        "\n"
        "[[tally]]\n"
        "item = \"L1\"\n"
        "dont_know = 0\n"
        "not_applicable = 0\n"
        "round = 2\n"
        "\n"
        "[[note]]\n"
        "item = \"L1\"\n"
        "by = \"Ann\"\n"
        "\n"
        "[[action]]\n"
        "id = \"a1\"\n"
        "status = \"open\"\n"
        "started = 2026-11-24T09:30:00.5+01:00\n"
        "\n"
        "[[action.step]]\n"
        "text = \"call\"\n"
        "\n"
        "[profile]\n"
        "overall = 50.0\n"
        "spread = 3.5\n"
        "\n"
        "[[profile.factor]]\n"
        "id = \"leadership\"\n"
        "rank = 1\n"
        "\n"
        "[[profile.barrier]]\n"
        "id = \"no-leader\"\n"
        "rank = 2\n"
        "\n"
        "[[profile.step]]\n"
        "id = \"ready\"\n"
        "\n"
        "[settings]\n"
        "theme = \"dark\"\n"
        "nested = { deep = { deeper = [{ deepest = 1 }] } }\n"
        "\n"
        "[[history]]\n"
        "at = 2026-11-24\n"
        "\n"
        "[[history]]\n"
        "at = 2026-11-25\n";
    const Assessment assessment = read_with_warnings(text);
    CHECK(assessment.extras.size() == 6);
    CHECK(assessment.consensus_extras.size() == 3);
    CHECK(write_assessment(assessment, tiny()) == text);
    check_round_trip(assessment);
}

TEST_CASE("dotted keys and tables defined in pieces survive as one table") {
    const Assessment assessment =
        read("z.b = 1\nz.a.c = 2\n" + head + "[x.y]\nk = 1\n[other]\no = 1\n[x]\nz = 2\n[x.w]\nl = [{}, {a = 1}]\n");
    check_round_trip(assessment);
    CHECK(assessment.extras.size() == 3);
}

TEST_CASE("a key of ours never stands in a file twice, whatever the extras hold") {
    Assessment assessment = read_with_warnings(head + "[consensus]\nL1 = \"maybe\"\n");
    CHECK(assessment.consensus.empty());
    assessment.consensus.push_back({{"L1"}, Answer::of(3), "", {}, {}});
    assessment.consensus.push_back({{"L1"}, Answer::of(2), "", {}, {}});
    assessment.extras.push_back({"title", {std::string("kept")}});
    assessment.title = "ours";
    const Assessment again = read(write_assessment(assessment, tiny()));
    CHECK(again.title == "ours");
    REQUIRE(again.consensus.size() == 1);
    CHECK(again.consensus[0].answer == Answer::of(3));
}

TEST_CASE("a value under [consensus] that is no answer is a warning and is kept") {
    const Loaded<Assessment> loaded = read_assessment(head + "[consensus]\nL1 = \"dont know\"\nL2 = 3\n", "a");
    CHECK(lines_of(loaded.problems) ==
          "a:8:1: warning: the agreed answer to \"L1\" is \"dont know\", so the item counts as unanswered "
          "(did you mean \"dont-know\"?)\n");
    REQUIRE(loaded.value);
    CHECK(loaded.value->consensus.size() == 1);
    CHECK(loaded.value->consensus_extras == TomlTable{{"L1", {std::string("dont know")}}});
}

TEST_CASE("moments are UTC, with or without an offset, and fractions of seconds are dropped") {
    const auto created = [](const std::string& moment) { return read("created = " + moment + "\n" + head).created; };
    const auto nine = sys_days(2026y / November / 24) + 9h;
    CHECK(created("2026-11-24T09:00:00Z") == nine);
    CHECK(created("2026-11-24T09:00:00") == nine);
    CHECK(created("2026-11-24 10:30:00.999+01:30") == nine);
    CHECK(created("2026-11-23T23:00:00-10:00") == nine);
    CHECK(created("0000-01-01T00:00:00Z") == sys_days(0y / January / 1));
    check_round_trip(read("created = 0000-01-01T00:00:00Z\nmodified = 9999-12-31T23:59:59Z\n" + head));
    CHECK_FALSE(read_assessment("created = 9999-12-31T23:59:59-01:00\n" + head, "a").value);
    CHECK_FALSE(read_assessment("created = 0000-01-01T00:00:00+00:01\n" + head, "a").value);
}

TEST_CASE("an assessment from a newer program is read with warnings, and says so") {
    std::string text = whole_file;
    text.replace(text.find("assessment/1"), 12, "assessment/2");
    text.replace(text.find("mode = \"ballots\""), 16, "mode = \"delphi\"");
    text.replace(text.find("status = \"doing\""), 16, "status = \"waiting\"");
    text.replace(text.find("counts = [0, 1, 3]"), 18, "counts = \"0, 1, 3\"");
    const Loaded<Assessment> loaded = read_assessment(text, "a");
    CHECK(loaded.problems.size() == 4);
    CHECK_FALSE(has_errors(loaded.problems));
    REQUIRE(loaded.value);
    CHECK(is_from_newer_program(*loaded.value));
    CHECK(loaded.value->format_version == 2);
    CHECK_FALSE(is_from_newer_program(read(whole_file)));
}

TEST_CASE("hostile text and ids survive a save") {
    Assessment assessment = read(head);
    const std::string hostile = "\"\"\"\\ \n \r\n\t\x01\x7F é 🏥 '''\\";
    assessment.title = hostile;
    assessment.facilitator = "\n";
    assessment.consensus = {{{hostile}, Answer::of(1), hostile, {{hostile, {hostile}}}, {}},
                            {{"a.b"}, Answer::of(2), "", {}, {}}};
    assessment.respondents = {{{hostile}, hostile, {{{hostile}, Answer::dont_know(), {}}}, {}, {}}};
    assessment.notes = {{{hostile}, hostile, {}, {}}};
    assessment.actions = {{hostile,
                           hostile,
                           {hostile},
                           {hostile},
                           hostile,
                           {},
                           ActionStatus::dropped,
                           {},
                           {},
                           hostile,
                           hostile,
                           hostile}};
    assessment.ours = {{{hostile}, Ours::no, {{hostile, {hostile}}}, {}}};
    assessment.extras = {{hostile, {TomlTable{{hostile, {TomlArray{{TomlTable{{hostile, {hostile}}}}}}}}}}};
    check_round_trip(assessment);
}

TEST_CASE("what an assessment just begun holds can be read again") {
    Assessment assessment;
    assessment.id = "0d0c";
    assessment.questionnaire.id = "tiny";
    assessment.notes = {{{"L1"}, "", {}, {}}};
    assessment.actions = {{"a1", "", {}, {}, "", {}, ActionStatus::open, {}, {}}};
    assessment.tallies = {{{"L1"}, {}, {}, 0, 0, {}, {}}};
    assessment.respondents = {{{"r1"}, "", {}, {}, {}}};
    assessment.stored_profile = StoredProfile{};
    assessment.people = 0;
    check_round_trip(assessment);
}

TEST_CASE("which barrier was answered first leaves no trace, and keys that nobody knows stay with the plan") {
    const std::string plan = "look_again = 2027-02-24\n" + head +
                             "[[ours]]\nbarrier = \"workload\"\nanswer = \"no\"\nasked = \"Kim\"\n"
                             "[[ours]]\nbarrier = \"a-barrier\"\nanswer = \"yes\"\n"
                             "[[action]]\nid = \"a1\"\nsign = \"x\"\ncost = 3\n";
    const Assessment assessment = read_with_warnings(plan);
    const std::string written = write_assessment(assessment, {});
    CHECK(written.find("a-barrier") < written.find("workload"));
    CHECK(written.find("asked = \"Kim\"") != std::string::npos);
    CHECK(written.find("cost = 3") != std::string::npos);
    Assessment other = assessment;
    std::swap(other.ours[0], other.ours[1]);
    CHECK(write_assessment(other, {}) == written);
}

TEST_CASE("an assessment that is cut off anywhere gives problems and never a crash") {
    for (std::size_t length = 0; length < whole_file.size(); ++length) {
        const Loaded<Assessment> loaded = read_assessment(std::string_view(whole_file).substr(0, length), "a");
        CHECK(loaded.value.has_value() == !has_errors(loaded.problems));
    }
}
