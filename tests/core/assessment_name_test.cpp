// What names of files say: assessments, copies that other programs made, and what is neither.
#include "core/storage/assessment_name.h"

#include "catch.h"
#include "core/platform/path_text.h"

using namespace readiness;

namespace {

using Kind = AssessmentName::Kind;

AssessmentName name(const char* file) {
    return assessment_name(path_of(std::string("/folder.readiness.toml/") + file));
}

}  // namespace

TEST_CASE("an assessment is known by its ending, in capital and small letters, and with .txt behind it") {
    for (const char* file :
         {"ward-7.readiness.toml", "ward-7.Readiness.TOML", "ward-7.readiness.toml.txt", "ward-7.READINESS.toml.TXT"}) {
        INFO(file);
        CHECK(name(file) == AssessmentName{Kind::plain, "ward-7"});
    }
    for (const char* file : {"ward-7.readiness", "ward-7.Readiness", "ward-7.readiness.txt"}) {
        INFO(file);
        CHECK(name(file) == AssessmentName{Kind::plain, "ward-7"});
        CHECK(is_named_as_assessment(path_of(file)));
    }
    CHECK(name("Übergabe.readiness.toml") == AssessmentName{Kind::plain, "Übergabe"});
}

TEST_CASE("what programs that keep folders alike make of a name is known as a copy") {
    for (const char* file :
         {"ward-7.readiness (1).toml", "ward-7.readiness (Sam's conflicted copy 2026-11-24).toml",
          "ward-7.readiness-DESKTOP-7QK2.toml", "ward-7 - Copy.readiness.toml", "ward-7 - Copy (2).readiness.toml",
          "ward-7 (1).readiness.toml", "ward-7 (copy).readiness.toml", "ward-7 copy.readiness.toml",
          "ward-7.sync-conflict-20261124-091200-ABCDEFG.readiness.toml",
          "ward-7 (Ann's conflicted copy 2026-11-24).readiness.toml", "ward-7.readiness_conflict-20261124.toml",
          "ward-7.readiness.toml.bak", "ward-7.readiness.toml~", "ward-7.readiness.toml (1).toml.txt"}) {
        INFO(file);
        const AssessmentName found = name(file);
        CHECK(found.kind == Kind::copy);
        CHECK(found.original.starts_with("ward-7"));
    }
    CHECK(name("ward-7 (1).readiness") == AssessmentName{Kind::copy, "ward-7", CopyKind::downloaded});
    CHECK(name("ward-7 (changed elsewhere).readiness") == AssessmentName{Kind::changed_elsewhere, "ward-7"});
    CHECK(name("ward-7.readiness (1).toml").original == "ward-7");
    CHECK(name("ward-7 - Copy (2).readiness.toml").original == "ward-7");
}

TEST_CASE("names that this program gives are no copies, whatever words are in a title") {
    for (const char* file : {"ward-7-2.readiness.toml", "copy.readiness.toml", "a-copy.readiness.toml",
                             "conflict-in-ward-7.readiness.toml", "2026-11-24.readiness.toml"}) {
        INFO(file);
        CHECK(name(file).kind == Kind::plain);
    }
}

TEST_CASE("a version that was kept is known, with what it is a version of") {
    CHECK(name("ward-7 (changed elsewhere).readiness.toml") == AssessmentName{Kind::changed_elsewhere, "ward-7"});
    CHECK(name("ward-7 (changed elsewhere 12).readiness.toml") == AssessmentName{Kind::changed_elsewhere, "ward-7"});
}

TEST_CASE("other files are no assessments") {
    for (const char* file :
         {"ward-7.toml", "readiness.toml", "ward.readinessfoo.toml", ".ward-7.readiness.toml", ".readiness.toml",
          ".readiness", "ward-7.readinesses", "ward-7.readiness.toml.swp", "ward-7.readiness.tml", ""}) {
        INFO(file);
        CHECK(name(file) == AssessmentName{});
        CHECK_FALSE(is_named_as_assessment(path_of(file)));
    }
}
