// Scales that mean what they say get no warning: what looks like one of the slips in data/broken and is none.
#include "core/files/scale_warnings.h"

#include <fmt/format.h>
#include <string>
#include <utility>

#include "catch.h"
#include "core/files/questionnaire_toml.h"
#include "problems_text.h"

using namespace readiness;

namespace {

std::string problems_of(const std::string& scale, const std::string& item = "") {
    const std::string text =
        "format = \"readiness-questionnaire/1\"\nid = \"q\"\nversion = \"1\"\ntitle = \"Q\"\n[[scale]]\nid = \"s\"\n" +
        scale +
        "[[factor]]\nid = \"f\"\ntitle = \"F\"\n[[item]]\nid = \"A1\"\nfactor = \"f\"\nscale = \"s\"\ntext = "
        "\"One?\"\n" +
        item;
    return lines_of(read_questionnaire(text, "q.toml").problems);
}

std::string options(const std::string& list) {
    return "options = [ " + list + " ]\n";
}

}  // namespace

TEST_CASE("scales that mean what they say pass without a word") {
    CHECK(
        problems_of(options("{ value = 1, label = \"Strongly disagree\" }, { value = 5, label = \"Strongly agree\" }"))
            .empty());
    // A middle that many scales have.
    CHECK(problems_of(options("{ value = 1, label = \"No\" }, { value = 2, label = \"Not sure\" }, "
                              "{ value = 3, label = \"Yes\" }"))
              .empty());
    // Asked of trouble, "Never" is the best answer: it is last, or its score says so.
    CHECK(problems_of(
              options("{ value = 1, label = \"Never\", score = 100 }, { value = 2, label = \"Always\", score = 0 }"))
              .empty());
    // Values that go down are meant, if each option has a score.
    CHECK(problems_of(options("{ value = 3, label = \"Level 3\", score = 100 }, "
                              "{ value = 1, label = \"Level 1\", score = 0 }"))
              .empty());
    CHECK(problems_of(options("{ value = -1, label = \"Worse\" }, { value = 0, label = \"Same\" }, "
                              "{ value = 1, label = \"Better\" }"))
              .empty());
    CHECK(problems_of(options("{ value = 0, label = \"None\" }, { value = 3, label = \"Some\" }, "
                              "{ value = 9, label = \"All\" }"))
              .empty());
    CHECK(problems_of("min = -100\nmax = 100\npoints = [ [-20, 100], [15, 0] ]\n").empty());
    CHECK(
        problems_of(options("{ value = 1, label = \"Did not apply to us\" }, { value = 2, label = \"Applied to us\" }"))
            .empty());
}

TEST_CASE("a scale is upside down in other languages, shapes and colours of words too") {
    const auto [best, worst] =
        GENERATE(std::pair("D'accord", "Pas d'accord"), std::pair("Green", "Red"), std::pair("Complete", "Not started"),
                 std::pair("To a very great extent", "Not at all"));
    const std::string list =
        fmt::format(R"({{ value = 1, label = "{}" }}, {{ value = 2, label = "{}" }})", best, worst);
    CHECK(problems_of(options(list)).find("looks upside down") != std::string::npos);
}

TEST_CASE("of what is bad itself, much comes first on a scale that is right") {
    const auto [first, last] = GENERATE(std::pair("High risk", "Low risk"), std::pair("High workload", "No workload"),
                                        std::pair("Strong resistance", "No resistance"));
    const std::string list =
        fmt::format(R"({{ value = 1, label = "{}" }}, {{ value = 2, label = "{}" }})", first, last);
    CHECK(problems_of(options(list)).empty());
}

TEST_CASE("an option at the end that is no answer is told in whatever words") {
    const std::string label = GENERATE("Not my area", "No basis to judge", "NSP", "Skip");
    const std::string list =
        "{ value = 1, label = \"No\" }, { value = 2, label = \"Yes\" }, { value = 3, label = \"" + label + "\" }";
    CHECK(problems_of(options(list)).find("counts as an answer") != std::string::npos);
}

TEST_CASE("two answers of one name are told") {
    const auto told = [](const std::string& scale) {
        return problems_of(scale).find("two answers that are called") != std::string::npos;
    };
    CHECK(told(options("{ value = 1, label = \"Yes\" }, { value = 2, label = \" yes\" }")));
    const std::string two = options("{ value = 1, label = \"Worse\" }, { value = 2, label = \"Better\" }");
    CHECK_FALSE(told(two));
    CHECK(told(two + "dont_know = \"Worse\"\n"));
    CHECK(told(two + "dont_know = \"No view\"\nnot_applicable = \"No view\"\n"));
    CHECK_FALSE(told(options("{ value = 1 }, { value = 2 }")));
}

TEST_CASE("a scale whose best option comes first is right for questions that are all reversed") {
    const std::string upside_down = options("{ value = 2, label = \"Agree\" }, { value = 1, label = \"Disagree\" }");
    CHECK(!problems_of(upside_down).empty());
    CHECK(problems_of(upside_down, "reverse = true\n").empty());
}

TEST_CASE("a number is a missing code where the scale no longer changes, and an answer elsewhere") {
    const NumberScale change{"%", -100, 100, {{-20, 100}, {15, 0}}};
    CHECK(is_missing_code(change, -99));
    CHECK(is_missing_code(change, 99));
    CHECK(!is_missing_code(change, -9));
    CHECK(!is_missing_code(change, -98.5));
    const NumberScale share{"%", 0, 100, {{0, 0}, {100, 100}}};
    CHECK(!is_missing_code(share, 99));
    const NumberScale whole{"%", -100, 100, {{-100, 100}, {100, 0}}};
    CHECK(is_missing_code(whole, -99));
    CHECK(!is_missing_code(whole, 99));
    CHECK(!is_missing_code(whole, -98));
}
