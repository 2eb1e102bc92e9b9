#include "core/base/text.h"

#include <string>
#include <vector>

#include "catch.h"
#include "core/base/problem.h"
#include "core/base/utf8.h"
#include "core/toml/hints.h"

using namespace readiness;

TEST_CASE("a problem is described with its place, message and hint") {
    const Problem problem = {Severity::error, "a.toml", {3, 7}, "it is broken", "mend it"};
    CHECK(describe(problem) == "a.toml:3:7: error: it is broken (mend it)");
}

TEST_CASE("a place of 0 and an empty hint are left out of the description") {
    CHECK(describe({Severity::warning, "a.toml", {3, 0}, "odd", ""}) == "a.toml:3: warning: odd");
    CHECK(describe({Severity::warning, "a.toml", {}, "odd", ""}) == "a.toml: warning: odd");
    CHECK(describe({Severity::error, "", {}, "odd", ""}) == "error: odd");
}

TEST_CASE("warnings alone are no errors") {
    const Problem warning = {Severity::warning, "a", {}, "odd", ""};
    const Problem error = {Severity::error, "a", {}, "bad", ""};
    CHECK_FALSE(has_errors({}));
    CHECK_FALSE(has_errors(std::vector{warning}));
    CHECK(has_errors(std::vector{warning, error}));
}

TEST_CASE("a slip of the pen finds the word that was meant") {
    const std::vector<std::string> words = {"reverse", "weight", "barriers", "L1", "no-slack"};
    CHECK(nearest_word("revers", words) == "reverse");
    CHECK(nearest_word("wieght", words) == "weight");
    CHECK(nearest_word("bariers", words) == "barriers");
    CHECK(nearest_word("No-Slack", words) == "no-slack");
    CHECK(nearest_word("l1", words) == "L1");
    CHECK(nearest_word("reverse", words) == "reverse");
}

TEST_CASE("a word like none of the candidates finds nothing") {
    const std::vector<std::string> words = {"reverse", "id", "L1"};
    CHECK(nearest_word("colour", words) == "");
    CHECK(nearest_word("L9", words) == "");
    CHECK(nearest_word("", words) == "");
    CHECK(nearest_word("reverse", {}) == "");
    CHECK(nearest_word(std::string(10'000, 'r'), words) == "");
}

TEST_CASE("the nearest of several near words is found") {
    const std::vector<std::string> words = {"measures", "measure", "pleasure"};
    CHECK(nearest_word("measur", words) == "measure");
}

TEST_CASE("long lists are cut short") {
    const std::vector<std::string> words = {"a", "b", "c"};
    CHECK(listed(words) == "a, b, c");
    CHECK(listed(words, 2) == "a, b and 1 more");
    CHECK(listed({}) == "");
}

TEST_CASE("one thing and several are counted") {
    CHECK(counted(1, "option") == "1 option");
    CHECK(counted(0, "option") == "0 options");
}

TEST_CASE("what is UTF-8 and what is not") {
    CHECK(utf8_length("a") == 1);
    CHECK(utf8_length("é") == 2);
    CHECK(utf8_length("漢") == 3);
    CHECK(utf8_length("🏥") == 4);
    for (const char* bad : {"", "\x80", "\xC0\xAF", "\xC3", "\xC3(", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xF0\x8F\xBF\xBF",
                            "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF", "\xE6\xBC"}) {
        CHECK(utf8_length(bad) == 0);
    }
}

TEST_CASE("a prefix never cuts a character in two") {
    CHECK(utf8_prefix("é漢🏥x", 3) == "é漢🏥");
    CHECK(utf8_prefix("é", 3) == "é");
    CHECK(utf8_prefix("", 3) == "");
}

TEST_CASE("texts are folded without regard to capitals, in every script") {
    CHECK(folded("WARD 7") == "ward 7");
    CHECK(folded("Ärztin") == "ärztin");
    CHECK(folded("Σίσυφος") == folded("ΣΊΣΥΦΟΣ"));
    CHECK(folded("") == "");
    CHECK(folded("病棟") == "病棟");
    CHECK(folded("broken \xff") == "broken \xff");
}

TEST_CASE("a character is written in UTF-8") {
    CHECK(utf8_of(U'a') == "a");
    CHECK(utf8_of(U'é') == "é");
    CHECK(utf8_of(U'語') == "語");
    CHECK(utf8_of(U'😀') == "😀");
    CHECK(utf8_of(U'\0') == std::string(1, '\0'));
    CHECK(utf8_of(0x110000).empty());
}

TEST_CASE("a text begins with a capital if it begins with a small letter of English") {
    CHECK(capitalised("weeks") == "Weeks");
    CHECK(capitalised("Weeks") == "Weeks");
    CHECK(capitalised("3 weeks") == "3 weeks");
    CHECK(capitalised("éa") == "éa");
    CHECK(capitalised("").empty());
}
