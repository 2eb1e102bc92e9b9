#include "core/files/evidence_toml.h"

#include <string>

#include "catch.h"
#include "file_text.h"
#include "problems_text.h"

using namespace readiness;

TEST_CASE("an evidence catalogue is read with everything that its file says") {
    const Loaded<Evidence> loaded = read_evidence(file_text(test_data() / "tiny-evidence.toml"), "e");
    CHECK(lines_of(loaded.problems) == "");
    REQUIRE(loaded.value);
    const SourcePosition anywhere;
    const Evidence expected = {
        .source = {"scan", "A scan of what helps", "Scans", "The Publisher", "An Author", 2014, "Made up for tests."},
        .barriers = {{{"workload-increase"},
                      "The change adds work",
                      Level::individual,
                      21,
                      {20, 21},
                      {369, 370, 371, 372},
                      "More work puts people off.",
                      {{"backfill"}, {"find-leader"}},
                      anywhere},
                     {{"no-leader"},
                      "No one leads the change",
                      Level::organisation,
                      0,
                      {},
                      {},
                      "",
                      {{"find-leader"}},
                      anywhere}},
        .measures =
            {{{"backfill"},
              "Pay for cover",
              "Work out the hours and book them.",
              "ward manager",
              "20 minutes",
              ApproachId{"training"},
              {7},
              {12, 22},
              anywhere},
             {{"find-leader"}, "Find a leader", "Ask who is listened to.", "", "", std::nullopt, {}, {}, anywhere}},
        .approaches = {{{"training"},
                        "Training",
                        "individuals",
                        EvidenceGrade{"large", "good"},
                        "Can improve skills.",
                        {9},
                        anywhere}},
        .tips = {{7, "Set time aside", "Someone's hours.", 3, anywhere}},
        .figures = {{{"sixteen"},
                     {16, 2.5},
                     "hours",
                     9,
                     {63},
                     "Learning took 16 hours, and 2.5 a year later.",
                     ApproachId{"training"},
                     BarrierId{"workload-increase"},
                     anywhere}},
    };
    CHECK(*loaded.value == expected);
}

TEST_CASE("a catalogue needs no more than a source and a barrier") {
    const Loaded<Evidence> loaded = read_evidence(
        "format = \"readiness-evidence/1\"\n"
        "source = { id = \"s\", title = \"Source\" }\n"
        "[[barrier]]\nid = \"b\"\ntitle = \"Barrier\"\nlevel = \"context\"\n",
        "e");
    CHECK(lines_of(loaded.problems) == "");
    REQUIRE(loaded.value);
    CHECK(loaded.value->barriers[0].level == Level::context);
    CHECK(loaded.value->source.year == 0);
}

TEST_CASE("a measure that no barrier names is a warning, and the catalogue can be used") {
    const std::string text = file_text(test_data() / "tiny-evidence.toml") +
                             "\n[[measure]]\nid = \"lonely\"\ntitle = \"Lonely\"\nhow = \"Alone.\"\n";
    const Loaded<Evidence> loaded = read_evidence(text, "e");
    REQUIRE(loaded.problems.size() == 1);
    CHECK(loaded.problems[0].severity == Severity::warning);
    CHECK(loaded.value);
}

TEST_CASE("a catalogue that is cut off anywhere gives problems and never a crash") {
    const std::string text = file_text(test_data() / "tiny-evidence.toml");
    for (std::size_t length = 0; length < text.size(); ++length) {
        const Loaded<Evidence> loaded = read_evidence(std::string_view(text).substr(0, length), "e");
        CHECK(loaded.value.has_value() == !has_errors(loaded.problems));
    }
}

TEST_CASE("an approach whose evidence the source does not grade has no grade") {
    const Loaded<Evidence> loaded = read_evidence(
        "format = \"readiness-evidence/1\"\n"
        "source = { id = \"s\", title = \"Source\" }\n"
        "[[barrier]]\nid = \"b\"\ntitle = \"Barrier\"\nlevel = \"context\"\n"
        "[[approach]]\nid = \"a\"\ntitle = \"A\"\namount = \"not graded\"\nquality = \"not graded\"\n",
        "e");
    CHECK(lines_of(loaded.problems) == "");
    REQUIRE(loaded.value);
    REQUIRE(loaded.value->approaches.size() == 1);
    CHECK_FALSE(loaded.value->approaches[0].grade);
}
