#include "core/report/text_layout.h"

#include "catch.h"

using namespace readiness;
using Lines = std::vector<std::string>;

TEST_CASE("text takes as many columns as a terminal gives it") {
    CHECK(display_width("") == 0);
    CHECK(display_width("Ward 7") == 6);
    CHECK(display_width("Überlänge – ½") == 13);
    CHECK(display_width("e\u0301") == 1);
    CHECK(display_width("病棟") == 4);
    CHECK(display_width("\xff\xc3") == 2);
}

TEST_CASE("text is wrapped between words") {
    CHECK(wrap("one two three", 7) == Lines{"one two", "three"});
    CHECK(wrap("  one \n\n two\t", 80) == Lines{"one two"});
    CHECK(wrap("", 80) == Lines{});
    CHECK(wrap("ab\u00a0cd ef", 5) == Lines{"ab\u00a0cd", "ef"});
}

TEST_CASE("a word that is longer than a line is cut between letters") {
    CHECK(wrap("abcdefg", 3) == Lines{"abc", "def", "g"});
    CHECK(wrap("äöüäö", 2) == Lines{"äö", "üä", "ö"});
    CHECK(wrap("病棟看護", 5) == Lines{"病棟", "看護"});
    CHECK(wrap("病", 1) == Lines{"病"});
}

TEST_CASE("further lines of a paragraph are set in") {
    CHECK(paragraph(std::string(60, 'a') + " " + std::string(60, 'b'), 2) ==
          "  " + std::string(60, 'a') + "\n    " + std::string(60, 'b') + "\n");
}
