#include "core/report/clean_text.h"

#include <string>

#include "catch.h"

using namespace readiness;

TEST_CASE("text from people comes on one line, with one blank between words") {
    CHECK(clean_text("  two \t words\r\n\r\nand\va third ") == "two words and a third");
    CHECK(clean_text("next\u0085line\u2028line\u2029paragraph") == "next line line paragraph");
    CHECK(clean_text(" \n ").empty());
    CHECK(clean_text("").empty());
    CHECK(clean_text("12\u00a0mg") == "12\u00a0mg");
}

TEST_CASE("control characters are left out of text for documents") {
    CHECK(clean_text(std::string("a\0b\x07"
                                 "c\x1b[31m\x7f",
                                 10)) == "abc[31m");
    CHECK(clean_text("\u0080\u009f") == "");
    CHECK(clean_text("\ufeffa\ufffe\uffff\ufdd0\U0001ffff") == "a");
}

TEST_CASE("text cannot turn the direction of what stands beside it") {
    CHECK(clean_text("a\u202egnp.exe\u202c\u2066b\u2069") == "agnp.exeb");
    CHECK(clean_text("\u200fשלום\u200e") == "\u200fשלום\u200e");
}

TEST_CASE("what is not UTF-8 shows that something was there") {
    CHECK(clean_text("cut \xE2\x82, \xFF") == "cut \uFFFD\uFFFD, \uFFFD");
    CHECK(clean_text("Führung, 領導, 👩‍⚕️") == "Führung, 領導, 👩‍⚕️");
}

TEST_CASE("the longest word is counted in characters") {
    CHECK(longest_word("") == 0);
    CHECK(longest_word("ein Übermaß an Arbeit") == 7);
}
