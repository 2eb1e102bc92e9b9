#include "catch.h"
#include "core/files/preamble_toml.h"
#include "sample_files.h"

using namespace readiness;

TEST_CASE("a file is of the kind that its format says, and has its id and version") {
    const Preamble preamble = read_preamble(questionnaire_file("ward", "Ward"));
    CHECK(preamble.is_toml);
    CHECK(preamble.kind == FileKind::questionnaire);
    CHECK(preamble.id == "ward");
    CHECK(preamble.version == "1.0");
    CHECK(read_preamble(evidence_file()).kind == FileKind::evidence);
    CHECK(read_preamble(assessment_file("ward")).kind == FileKind::assessment);
    CHECK(read_preamble("format = \"readiness-assessment/99\"\n").kind == FileKind::assessment);
}

TEST_CASE("a file whose format is missing or misspelt is told by its sections") {
    CHECK(read_preamble("[[item]]\n").kind == FileKind::questionnaire);
    CHECK(read_preamble("format = \"readiness-questionaire/1\"\n[[factor]]\n").kind == FileKind::questionnaire);
    CHECK(read_preamble("format = 1\n[[barrier]]\n").kind == FileKind::evidence);
    CHECK(read_preamble("[consensus]\n").kind == FileKind::assessment);
}

TEST_CASE("a file that cannot be parsed is told by the format it names") {
    const Preamble preamble = read_preamble("format = readiness-evidence/1\nid = \"scan\"\n");
    CHECK_FALSE(preamble.is_toml);
    CHECK(preamble.kind == FileKind::evidence);
    CHECK(preamble.id.empty());
}

TEST_CASE("a file that names nothing of ours is of no kind") {
    for (const char* text : {"", "theme = \"dark\"\n", "[package]\nname = \"x\"\n", "= broken", "\xff\xfe"}) {
        CHECK_FALSE(read_preamble(text).kind);
    }
    CHECK(read_preamble("id = 7\n").id.empty());
}
