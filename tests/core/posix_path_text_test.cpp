#include "catch.h"
#include "core/platform/path_text.h"

using namespace readiness;

TEST_CASE("a path and its text are the same bytes") {
    const std::string text = GENERATE(as<std::string>(), "", "a.toml", "/srv/Übungen/漢字 🏥.toml", "a\\b", " ");
    CHECK(text_of(path_of(text)) == text);
    CHECK(path_of(text).native() == text);
}

TEST_CASE("a name that is not UTF-8 leads back to its file") {
    const std::filesystem::path path = std::string("/srv/caf\xe9.toml");
    CHECK(text_of(path) == "/srv/caf\xe9.toml");
    CHECK(path_of(text_of(path)) == path);
}
