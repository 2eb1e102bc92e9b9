#include "core/storage/free_assessment_path.h"

#include "catch.h"
#include "core/platform/path_text.h"
#include "temporary_folder.h"

using namespace readiness;

TEST_CASE("a new assessment is named after its title") {
    const TemporaryFolder folder;
    const auto name = [&](std::string_view title) {
        return text_of(free_assessment_path(folder.path, title).filename());
    };
    CHECK(name("Sepsis bundle, Ward 7") == "sepsis-bundle-ward-7.readiness.toml");
    CHECK(name("  …“Überleitung” – 2026!  ") == "Überleitung-2026.readiness.toml");
    CHECK(name("../../etc/passwd") == "etc-passwd.readiness.toml");
    CHECK(name("CON") == "_con.readiness.toml");
    CHECK(name("Com 1") == "com-1.readiness.toml");
    CHECK(name("LPT1") == "_lpt1.readiness.toml");
    CHECK(name("病棟") == "病棟.readiness.toml");
    CHECK(name("Ward 7 \U0001F600\u2764\uFE0F caf\u0065\u0301") == "ward-7-caf\u0065\u0301.readiness.toml");
    CHECK(name("\uFFFD \U0001F600") == "assessment.readiness.toml");
    CHECK(name("") == "assessment.readiness.toml");
    CHECK(name("?!/\n\xff") == "assessment.readiness.toml");
}

TEST_CASE("the name of a new assessment has at most 60 characters and is never cut in a letter") {
    const TemporaryFolder folder;
    const auto stem = [&](const std::string& title) {
        const std::string name = text_of(free_assessment_path(folder.path, title).filename());
        return name.substr(0, name.find('.'));
    };
    CHECK(stem(std::string(200, 'a')) == std::string(60, 'a'));
    CHECK(stem(std::string(59, 'a') + " bcd") == std::string(59, 'a'));
    std::string wide;
    for (int i = 0; i < 80; ++i)
        wide += "\U00020000";
    CHECK(stem(wide).size() % 4 == 0);
    CHECK(stem(wide).size() <= 200);
}

TEST_CASE("a new assessment never takes the name of one that is there") {
    const TemporaryFolder folder;
    for (const char* expected : {"ward-7", "ward-7-2", "ward-7-3"}) {
        const std::filesystem::path path = free_assessment_path(folder.path, "Ward 7");
        CHECK(path == folder.path / (std::string(expected) + ".readiness.toml"));
        folder.file(path.filename(), "");
    }
}
