// Letters and their marks.
#include "catch.h"
#include "core/base/text.h"
#include "core/base/utf8.h"

using namespace readiness;

TEST_CASE("a letter and its mark become one character where there is one") {
    CHECK(composed("cafe\u0301") == "café");
    CHECK(composed("\u1112\u1161\u11AB") == "한");
    CHECK(composed("\u304B\u3099") == "が");
    CHECK(composed("q\u0301") == "q\u0301");
    CHECK(composed("plain").size() == 5);
    CHECK(composed("").empty());
}

TEST_CASE("what is not UTF-8 stays as it is") {
    CHECK(composed("e\u0301\xFF") == "e\u0301\xFF");
}

TEST_CASE("marks are told from letters") {
    CHECK(is_mark(U'\u0301'));
    CHECK(is_mark(U'\u05B4'));
    CHECK(is_mark(U'\u0E34'));
    CHECK_FALSE(is_mark(U'e'));
    CHECK_FALSE(is_mark(U'語'));
    CHECK_FALSE(is_mark(U'\u0903'));  // Written beside the letter.
}
