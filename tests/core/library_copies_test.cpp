// Of copies that other programs and people leave beside a questionnaire, none takes its place.
#include "catch.h"
#include "core/base/fingerprint.h"
#include "core/platform/path_text.h"
#include "library_sample.h"
#include "mentions.h"
#include "sample_files.h"

using namespace readiness;
namespace fs = std::filesystem;

TEST_CASE("a backup or conflict copy never takes a questionnaire's place in the list") {
    const Shelves shelves;
    const std::string copy = GENERATE(
        "ward (1).toml", "ward - Copy.toml", "Copy of ward.toml", "ward (Ann's conflicted copy 2026-11-24).toml",
        "ward-DESKTOP-7QK2.toml", "ward.sync-conflict-20261124-091200-ABCDEFG.toml",
        "ward (conflicted copy 2026-11-24 101500).toml", "ward.bak.toml", "WARD copy.TOML", "ward 2.toml",
        "ward-old.toml", "ward - Kopia.toml", "ward - 副本.toml", "Copy (2) of ward.toml");
    CAPTURE(copy);
    // By its title the copy would come first.
    const fs::path old = shelves.put(shelves.data / copy, questionnaire_file("ward", "A, as it was"));
    const fs::path own = shelves.put(shelves.data / "ward.toml", questionnaire_file("ward", "B, as it is"));
    const auto list = shelves.list();
    REQUIRE(list.size() == 2);
    for (const ListedQuestionnaire& listed : list) {
        CAPTURE(listed.path);
        CHECK((listed.instrument != nullptr) == (listed.path == own));
        if (listed.path == own) continue;
        REQUIRE(listed.problems.size() == 1);
        CHECK(listed.problems[0].file == text_of(old));
        CHECK(mentions(listed.problems[0].message, text_of(own)));
        CHECK(mentions(listed.problems[0].message, "a copy by its name"));
    }
}

TEST_CASE("a copy that is alone is a questionnaire like any other") {
    const Shelves shelves;
    shelves.put(shelves.data / "ward (1).toml", questionnaire_file("ward", "Ward"));
    const auto list = shelves.list();
    REQUIRE(list.size() == 1);
    CHECK(list[0].instrument);
}

TEST_CASE("an assessment's fingerprint picks the edition, and without one the plain name wins and both are named") {
    const Shelves shelves;
    const std::string old_text = questionnaire_file("ward", "As it was");
    const std::string copy = GENERATE("ward (1).toml", "ward 2.toml", "ward - Kopia.toml", "alter ward.toml");
    const fs::path old = shelves.put(shelves.beside / copy, old_text);
    const fs::path own = shelves.put(shelves.beside / "ward.toml", questionnaire_file("ward", "As it is"));

    const auto by_fingerprint = shelves.open(assessment_file("ward", sha256_hex(old_text)));
    REQUIRE((by_fingerprint.value && by_fingerprint.value->scored));
    CHECK(by_fingerprint.value->scored->questionnaire().title == "As it was");
    CHECK(messages_of(by_fingerprint.problems) == Texts{});

    const auto by_name = shelves.open(assessment_file("ward"));
    REQUIRE((by_name.value && by_name.value->scored));
    CHECK(by_name.value->scored->questionnaire().title == "As it is");
    REQUIRE(by_name.problems.size() == 1);
    CHECK(by_name.problems[0].severity == Severity::warning);
    CHECK(by_name.problems[0].at.line > 0);
    CHECK(mentions(by_name.problems[0].message, text_of(old)));
    CHECK(mentions(by_name.problems[0].message, text_of(own)));
}

TEST_CASE("a copy in a nearer folder does not win over the plain name") {
    const Shelves shelves;
    shelves.put(shelves.beside / "ward (1).toml", questionnaire_file("ward", "As it was"));
    shelves.put(shelves.data / "ward.toml", questionnaire_file("ward", "As it is"));
    const auto opened = shelves.open(assessment_file("ward"));
    REQUIRE((opened.value && opened.value->scored));
    CHECK(opened.value->scored->questionnaire().title == "As it is");
}

TEST_CASE("the same file twice, or another version of it, leaves no doubt and gives no warning") {
    const Shelves shelves;
    const std::string text = edition("1.0", "Ward");
    shelves.put(shelves.data / "ward.toml", text);
    SECTION("twice") {
        shelves.put(shelves.data / "ward (1).toml", text);
    }
    SECTION("another version") {
        shelves.put(shelves.data / "ward-old.toml", edition("0.9", "Ward"));
    }
    const auto opened = shelves.open(assessment_file("ward"));
    REQUIRE((opened.value && opened.value->scored));
    CHECK(messages_of(opened.problems) == Texts{});
}
