// What a message says of a file that is no TOML: the true cause, and nothing else where there is another one.
#include "core/toml/syntax_causes.h"

#include "catch.h"

using namespace readiness;

TEST_CASE("what cannot be seen is named where it is, and not within a text or a comment") {
    const auto cause = true_cause("a = 1\nb\u200b = 2\n", {2, 2});
    REQUIRE(cause);
    CHECK(cause->at.line == 2);
    CHECK(cause->at.column == 2);
    CHECK(cause->message == "there is a zero-width space (U+200B) here, which nobody can see");
    const auto name_of = [](const char* text) { return true_cause(text, {1, 6}).value_or(SyntaxCause{}).message; };
    CHECK(name_of("a = 1\x1a") == "there is a DOS end mark (U+001A) here, which nobody can see");
    CHECK(name_of("a = 1\u0085b = 2\n") == "there is a line separator (U+0085) here, which nobody can see");
    CHECK(name_of("a = 1\x07\n") == "there is a control character (U+0007) here, which nobody can see");
    CHECK(!true_cause("a\t=\r\n", {1, 4}));
    CHECK(!true_cause("a = \"x\u00a0y\" # \u00a0\nb = \n", {2, 5}));
    CHECK(!true_cause("\uFEFFa = \n", {1, 5}));
}

TEST_CASE("a decimal comma is named only where the reader stopped at it") {
    const auto in_table = true_cause("answers = { W1 = 7,5 }\n", {1, 22});
    REQUIRE(in_table);
    CHECK(in_table->at.column == 18);
    CHECK(in_table->message == "there is a comma in the number 7,5");
    CHECK(in_table->hint == "write numbers with a decimal point: 7.5");
    const auto long_one = true_cause("share = 0,3333\n", {1, 10});
    REQUIRE(long_one);
    CHECK(long_one->hint == "write numbers with a decimal point: 0.3333");
    const auto thousands = true_cause("points = 1.234.000,5\n", {1, 15});
    REQUIRE(thousands);
    CHECK(thousands->at.column == 10);
    CHECK(thousands->message == "there is a comma in the number 1.234.000,5");
    CHECK(thousands->hint == "write numbers with a decimal point: 1234000.5");
    for (const char* two_numbers : {"a = 1.5,2\n", "a = 1234.000,5\n", "a = .000,5\n", "a = 1..000,5\n"}) {
        INFO(two_numbers);
        CHECK(!true_cause(two_numbers, {1, 8}));
    }
    CHECK(!true_cause("values = [1,2,3]\nb = x\n", {2, 5}));
    CHECK(!true_cause("values = [1,2,3] x\n", {1, 18}));
}

TEST_CASE("marks of a merge are named before whatever else is wrong") {
    const auto cause = true_cause("a = 1\n<<<<<<< HEAD\nb = 1,5\n=======\nb = 2\n>>>>>>> other\n", {2, 1});
    REQUIRE(cause);
    CHECK(cause->at.line == 2);
    CHECK(!true_cause("a = 1\n<<<<<<<<<<\n", {2, 1}));
}

TEST_CASE("a path whose backslashes were taken for signs is doubted, and other texts are not") {
    const auto doubts = doubts_about(R"(evidence = "C:\new\table.toml")");
    REQUIRE(doubts.size() == 1);
    CHECK(doubts[0].at.column == 15);
    CHECK(doubts_about(R"(evidence = "C:\\new\\table.toml")").empty());
    CHECK(doubts_about(R"(evidence = 'C:\new\table.toml')").empty());
    CHECK(doubts_about(R"(label = "Yes\nNo")").empty());
    CHECK(doubts_about(R"(text = "see notes.toml")").empty());
    CHECK(doubts_about(R"(evidence = "..\tables\scan.toml")").size() == 1);
}

TEST_CASE("a text with all the marks of a merge in it is doubted") {
    CHECK(doubts_about("t = \"\"\"\n<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n\"\"\"\n").size() == 1);
    CHECK(doubts_about("t = \"\"\"\n<<<<<<< a\n\"\"\"\n").empty());
}
