#include <nlohmann/json.hpp>

#include "catch.h"
#include "cli_run.h"
#include "core/platform/path_text.h"
#include "core/sample_files.h"
#include "mentions.h"

namespace fs = std::filesystem;
using readiness::text_of;

namespace {

/// With a shipped questionnaire "ward" and an assessment by it.
struct WardFolder : CliFolder {
    WardFolder() {
        folder.file(shipped / "ward.toml", questionnaire_file("ward", "Ward check"));
        folder.file("team.readiness.toml", assessment_file("ward"));
    }
};

/// Edition 2.0 of the ward's questionnaire, with edition 1.0 in its place.
struct EditionsFolder : CliFolder {
    EditionsFolder() {
        std::string newest = questionnaire_file("ward", "Ward check");
        newest.replace(newest.find("1.0"), 3, "2.0");
        newest.replace(newest.find("\"L1\""), 4, "\"L2\"");
        newest +=
            "\n[[edition]]\nversion = \"1.0\"\nchanges = [ { item = \"L1\", now = [\"L2\"], why = \"Clearer.\" } ]\n";
        folder.file(shipped / "ward.toml", newest);
        folder.file(shipped / "editions" / "ward-1.0.toml", questionnaire_file("ward", "Ward check"));
        folder.file("team.readiness.toml", assessment_file("ward"));
    }
};

}  // namespace

TEST_CASE("the help names the commands and the exit codes") {
    const CliOutcome outcome = CliFolder().run({"--help"});
    CHECK(outcome.code == 0);
    for (const char* part : {"questionnaires", "validate", "score", "--data-folder PATH", "Exit status"}) {
        CHECK(mentions(outcome.output, part));
    }
    CHECK(outcome.errors.empty());
}

TEST_CASE("each command has a help of its own") {
    const CliOutcome outcome = CliFolder().run({"score", "--help"});
    CHECK(outcome.code == 0);
    for (const char* part : {"FILE", "--format", "--questionnaire PATH", "--output PATH"}) {
        CHECK(mentions(outcome.output, part));
    }
}

TEST_CASE("the version option names the program and its version") {
    const CliOutcome outcome = CliFolder().run({"--version"});
    CHECK(outcome.code == 0);
    CHECK(outcome.output.starts_with("readiness-cli 0."));
}

TEST_CASE("what cannot be understood ends with 2 and a line on standard error") {
    struct Case {
        std::vector<std::string> arguments;
        const char* word;
    };
    const auto [arguments, word] =
        GENERATE(Case{{}, "command"}, Case{{"scoer"}, "scoer"}, Case{{"--colour"}, "--colour"},
                 Case{{"questionnaires", "--all"}, "--all"}, Case{{"validate"}, "FILE"}, Case{{"score"}, "FILE"},
                 Case{{"score", "team.readiness.toml", "--format", "xml"}, "xml"},
                 Case{{"score", "team.readiness.toml", "more.toml"}, "more.toml"});
    const CliOutcome outcome = WardFolder().run(arguments);
    CAPTURE(outcome.errors);
    CHECK(outcome.code == 2);
    CHECK(outcome.output.empty());
    CHECK(mentions(outcome.errors, word));
}

TEST_CASE("a file that is not there ends with 2 and its name") {
    const std::string command = GENERATE("validate", "score");
    const CliOutcome outcome = CliFolder().run({command, "missing.toml"});
    CHECK(outcome.code == 2);
    CHECK(mentions(outcome.errors, "there is no file missing.toml"));
    CHECK(CliFolder().run({command, "data"}).code == 2);
}

TEST_CASE("an empty name of a file is refused, and not taken for none") {
    const WardFolder folder;
    for (const char* command : {"score", "report", "share"}) {
        const CliOutcome outcome = folder.run({command, "team.readiness.toml", "-o", ""});
        CHECK(outcome.code == 2);
        CHECK(outcome.output.empty());
        CHECK(mentions(outcome.errors, "the name of a file is missing"));
    }
}

TEST_CASE("files in order are validated without a word, and counted") {
    const WardFolder folder;
    folder.folder.file("scan.toml", evidence_file());
    folder.folder.file("own.toml", questionnaire_file_with_evidence("own", "scan.toml"));
    const CliOutcome outcome = folder.run({"validate", "scan.toml", "own.toml", "team.readiness.toml"});
    CHECK(outcome.code == 0);
    CHECK(outcome.output.empty());
    CHECK(outcome.errors == "3 files, 0 errors, 0 warnings\n");
}

TEST_CASE("an error is told with file, line and column, and ends with 1") {
    const CliFolder folder;
    std::string text = questionnaire_file("own", "Own");
    text.replace(text.find("scale = \"yes-no\""), 16, "scale = \"yes-on\"");
    folder.folder.file("own.toml", text);
    const CliOutcome outcome = folder.run({"validate", "own.toml"});
    CHECK(outcome.code == 1);
    CHECK(outcome.output ==
          "own.toml:18:9: error: item \"L1\" names the scale \"yes-on\", which this file does not have "
          "(did you mean \"yes-no\"?)\n");
    CHECK(outcome.errors == "1 file, 1 error, 0 warnings\n");
}

TEST_CASE("a warning alone does not end with 1") {
    const CliFolder folder;
    folder.folder.file("own.toml", "titel = \"Own\"\n" + questionnaire_file("own", "Own"));
    const CliOutcome outcome = folder.run({"validate", "own.toml"});
    CHECK(outcome.code == 0);
    CHECK(mentions(outcome.output, "own.toml:1:"));
    CHECK(mentions(outcome.output, ": warning: "));
    CHECK(outcome.errors == "1 file, 0 errors, 1 warning\n");
}

TEST_CASE("what is wrong with shared evidence is told once") {
    const CliFolder folder;
    folder.folder.file("scan.toml", evidence_file() + "colour = \"red\"\n");
    folder.folder.file("a.toml", questionnaire_file_with_evidence("a", "scan.toml"));
    folder.folder.file("b.toml", questionnaire_file_with_evidence("b", "scan.toml"));
    const CliOutcome outcome = folder.run({"validate", "a.toml", "b.toml", "scan.toml"});
    CHECK(outcome.errors == "3 files, 0 errors, 1 warning\n");
}

TEST_CASE("what became of the questions of an earlier edition is shown on request") {
    const EditionsFolder folder;
    const CliOutcome outcome = folder.run({"questionnaires", "--changes", "ward"});
    CHECK(outcome.code == 0);
    CHECK(outcome.errors.empty());
    CHECK(outcome.output ==
          "Ward check: edition 1.0 and edition 2.0\n"
          "1 question was replaced.\n\n"
          "In 1.0  In 2.0  Question\n"
          "L1      L2      Do our leaders speak for this change?\n"
          "    Now L2: Do our leaders speak for this change?\n"
          "    Why: Clearer.\n");
    CHECK(folder.run({"questionnaires", "--changes", "other"}).code == 2);
    CHECK_FALSE(mentions(folder.run({"questionnaires"}).output, "1.0"));
    std::filesystem::remove(folder.shipped / "editions" / "ward-1.0.toml");
    const CliOutcome lost = folder.run({"questionnaires", "--changes", "ward"});
    CHECK(lost.code == 2);
    CHECK(mentions(lost.errors, "edition 1.0 was not found"));
}

TEST_CASE("a file that answers an earlier edition is scored without a word about it") {
    const EditionsFolder folder;
    const CliOutcome outcome = folder.run({"score", "team.readiness.toml"});
    CHECK(outcome.code == 0);
    CHECK(outcome.errors.empty());
    CHECK(mentions(outcome.output, "version 1.0"));
}

TEST_CASE("validate compares a questionnaire with its earlier edition") {
    const EditionsFolder folder;
    const std::filesystem::path newest = folder.shipped / "ward.toml";
    CHECK(folder.run({"validate", text_of(newest)}).output.empty());
    std::string text = bytes_of(newest);
    text.replace(text.find("{ item"), text.rfind("} ]") + 1 - text.find("{ item"), "");
    folder.folder.file(newest, text);
    const CliOutcome outcome = folder.run({"validate", text_of(newest)});
    CHECK(outcome.code == 0);
    CHECK(mentions(outcome.output, "edition \"1.0\" has the item \"L1\", and this file does not"));
}

TEST_CASE("an id that another questionnaire has is the same error for validate as in the list") {
    const WardFolder folder;
    const std::string own = text_of(folder.data / "own.toml");
    folder.folder.file(own, questionnaire_file("ward", "Own"));
    const std::string taken = ": error: the id \"ward\" is taken by " + text_of(folder.shipped / "ward.toml") +
                              " (give this questionnaire an id and a title of its own)\n";

    const CliOutcome listed = folder.run({"questionnaires"});
    CHECK(listed.code == 1);
    CHECK(mentions(listed.output, own + taken));

    const CliOutcome validated = folder.run({"validate", "data/own.toml"});
    CHECK(validated.code == 1);
    CHECK(validated.output == "data/own.toml" + taken);
    CHECK(validated.errors == "1 file, 1 error, 0 warnings\n");
    CHECK(folder.run({"validate", "shipped/questionnaires/ward.toml"}).code == 0);
}

TEST_CASE("an id may be taken as long as the file is outside the data folder") {
    const WardFolder folder;
    folder.folder.file("draft.toml", questionnaire_file("ward", "Draft"));
    CHECK(folder.run({"validate", "draft.toml"}).code == 0);
}

TEST_CASE("a wrong answer in an assessment is an error at its line") {
    const WardFolder folder;
    folder.folder.file("team.readiness.toml", assessment_file("ward", "", 9));
    const CliOutcome outcome = folder.run({"validate", "team.readiness.toml"});
    CHECK(outcome.code == 1);
    CHECK(outcome.output.starts_with("team.readiness.toml:11:"));
    CHECK(mentions(outcome.output, ": error: "));
}

TEST_CASE("an assessment without its questionnaire at hand is valid with a warning") {
    const CliFolder folder;
    folder.folder.file("team.readiness.toml", assessment_file("elsewhere"));
    const CliOutcome outcome = folder.run({"validate", "team.readiness.toml"});
    CHECK(outcome.code == 0);
    CHECK(mentions(outcome.output, "team.readiness.toml:6:"));
    CHECK(mentions(outcome.output, "warning: no questionnaire \"elsewhere\""));
}

TEST_CASE("a file that is no TOML is an error, whatever it was meant to be") {
    const CliFolder folder;
    folder.folder.file("a.toml", "what is this\n");
    const CliOutcome outcome = folder.run({"validate", "a.toml"});
    CHECK(outcome.code == 1);
    CHECK(outcome.output.starts_with("a.toml:1:"));
}

TEST_CASE("the questionnaires at hand are a table, one's own among them") {
    const WardFolder folder;
    folder.folder.file(folder.data / "night.toml", questionnaire_file("night", "Night shift"));
    const CliOutcome outcome = folder.run({"questionnaires"});
    CHECK(outcome.code == 0);
    CHECK(outcome.output ==
          "Id     Version  Title        Questions  Minutes  From\n"
          "ward   1.0      Ward check           1        –  shipped\n"
          "night  1.0      Night shift          1        –  yours\n");
    CHECK(outcome.errors.empty());
}

TEST_CASE("a questionnaire that cannot be used is listed with its problems, and ends with 1") {
    const WardFolder folder;
    folder.folder.file(folder.data / "night.toml", "format = \"readiness-questionnaire/1\"\nid = \n");
    const CliOutcome outcome = folder.run({"questionnaires"});
    CHECK(outcome.code == 1);
    CHECK(mentions(outcome.output, "\n\nProblems\n" + text_of(folder.data / "night.toml") + ":2:"));
}

TEST_CASE("without any questionnaire both folders are named") {
    const CliFolder folder;
    const CliOutcome outcome = folder.run({"questionnaires"});
    CHECK(outcome.code == 2);
    CHECK(mentions(outcome.errors, text_of(folder.shipped)));
    CHECK(mentions(outcome.errors, text_of(folder.data)));
}

TEST_CASE("another data folder can be named before the command or after it") {
    const WardFolder folder;
    folder.folder.file("mine/night.toml", questionnaire_file("night", "Night shift"));
    CHECK_FALSE(mentions(folder.run({"questionnaires"}).output, "Night shift"));
    CHECK(mentions(folder.run({"--data-folder", "mine", "questionnaires"}).output, "Night shift"));
    CHECK(mentions(folder.run({"questionnaires", "--data-folder", "mine"}).output, "Night shift"));
}

TEST_CASE("a score is printed as text unless another format is asked for") {
    const WardFolder folder;
    const CliOutcome text = folder.run({"score", "team.readiness.toml"});
    CHECK(text.code == 0);
    CHECK(text.output.starts_with("Ward 7\n"));
    CHECK(mentions(text.output, "Overall 100 of 100: High."));
    CHECK(text.errors.empty());

    const CliOutcome json = folder.run({"score", "--format", "json", "team.readiness.toml"});
    CHECK(json.code == 0);
    CHECK(nlohmann::json::parse(json.output)["overall"]["score"] == 100.0);

    const CliOutcome toml = folder.run({"score", "team.readiness.toml", "--format=toml"});
    CHECK(toml.code == 0);
    CHECK(mentions(toml.output, "[overall]\nscore = 100.0\nband = \"high\"\n"));
}

TEST_CASE("a score can be written to a file, whole") {
    const WardFolder folder;
    const CliOutcome outcome = folder.run({"score", "team.readiness.toml", "--format", "json", "-o", "out/score.json"});
    CHECK(outcome.code == 0);
    CHECK(outcome.output.empty());
    const auto json = nlohmann::json::parse(bytes_of(folder.folder.path / "out" / "score.json"));
    CHECK(json["assessment"]["title"] == "Ward 7");
    CHECK(folder.run({"score", "team.readiness.toml", "-o", "data"}).code == 2);
}

TEST_CASE("a questionnaire that cannot be found ends with 2 and where it was looked for") {
    const CliFolder folder;
    folder.folder.file("beside/team.readiness.toml", assessment_file("elsewhere"));
    const CliOutcome outcome = folder.run({"score", "beside/team.readiness.toml"});
    CHECK(outcome.code == 2);
    CHECK(outcome.output.empty());
    CHECK(mentions(outcome.errors, "no questionnaire \"elsewhere\" that can be used was found in beside, " +
                                       text_of(folder.data) + ", " + text_of(folder.shipped)));
    CHECK(mentions(outcome.errors, "--questionnaire"));
}

TEST_CASE("a questionnaire can be named, and its difference is told on standard error") {
    const WardFolder folder;
    std::string changed = questionnaire_file("ward", "Ward check");
    changed.replace(changed.find("version = \"1.0\""), 15, "version = \"2.0\"");
    folder.folder.file("changed.toml", changed);
    const CliOutcome outcome =
        folder.run({"score", "team.readiness.toml", "--format", "json", "--questionnaire", "changed.toml"});
    CHECK(outcome.code == 0);
    CHECK(mentions(outcome.errors, "warning: "));
    CHECK(nlohmann::json::parse(outcome.output)["questionnaire"]["matches"] == false);
    CHECK(folder.run({"score", "team.readiness.toml", "--questionnaire", "none.toml"}).code == 2);
}

TEST_CASE("an assessment that cannot be read is not scored and ends with 1") {
    const CliFolder folder;
    folder.folder.file("team.readiness.toml", "format = \"readiness-assessment/1\"\nid = \n");
    const CliOutcome outcome = folder.run({"score", "team.readiness.toml"});
    CHECK(outcome.code == 1);
    CHECK(outcome.output.empty());
    CHECK(outcome.errors.starts_with("team.readiness.toml:2:"));
}

TEST_CASE("a score without a wrong answer is printed, but ends with 1") {
    const WardFolder folder;
    folder.folder.file("team.readiness.toml", assessment_file("ward", "", 9));
    const CliOutcome outcome = folder.run({"score", "team.readiness.toml"});
    CHECK(outcome.code == 1);
    CHECK(mentions(outcome.output, "nothing is answered yet"));
    CHECK(mentions(outcome.errors, "team.readiness.toml:11:"));
}

TEST_CASE("output that cannot be written ends with 2", "[posix]") {
    if (!fs::exists("/dev/full")) return;
    const CliOutcome outcome = WardFolder().run({"score", "team.readiness.toml"}, ">/dev/full");
    CHECK(outcome.code == 2);
    CHECK(mentions(outcome.errors, "cannot be written"));
}

TEST_CASE("errors that cannot be written end with 2 as well", "[posix]") {
    if (!fs::exists("/dev/full")) return;
    CHECK(WardFolder().run({"nonsense"}, "2>/dev/full").code == 2);
    CHECK(WardFolder().run({"score", "missing.readiness.toml"}, "2>/dev/full").code == 2);
    CHECK(WardFolder().run({"questionnaires"}, ">/dev/full 2>/dev/full").code == 2);
}

TEST_CASE("nothing of sealed ballots is printed") {
    WardFolder folder;
    std::string sealed = assessment_file("ward");
    sealed.replace(sealed.find("mode = \"consensus\""), 18, "mode = \"ballots\"\nsealed = true");
    folder.folder.file("sealed.readiness.toml", sealed);
    const CliOutcome outcome = folder.run({"score", "sealed.readiness.toml"});
    CHECK(outcome.code == 2);
    CHECK(outcome.output.empty());
    CHECK(mentions(outcome.errors, "its answers are sealed"));
    CHECK(mentions(outcome.errors, "open them first"));
}

TEST_CASE("files elsewhere can be used from a working folder that was removed", "[posix]") {
    const WardFolder folder;
    CHECK(folder.run_nowhere({"questionnaires"}).code == 0);
    CHECK(folder.run_nowhere({"score", text_of(folder.folder.path / "team.readiness.toml")}).code == 0);
    const CliOutcome here = folder.run_nowhere({"score", "team.readiness.toml"});
    CHECK(here.code == 2);
    CHECK(mentions(here.errors, "there is no file team.readiness.toml"));
}
