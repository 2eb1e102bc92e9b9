// Where a text goes on in the next line.
#include "core/drawing/wrap_text.h"

#include "catch.h"

using namespace readiness;

namespace {

/// Every byte is one wide.
std::string wrapped(std::string_view text, double width) {
    return wrap_text(text, width, [](std::string_view part) { return static_cast<double>(part.size()); });
}

}  // namespace

TEST_CASE("a line ends at the last space that it has room for") {
    CHECK(wrapped("one two three", 20) == "one two three");
    CHECK(wrapped("one two three", 7) == "one two\nthree");
    CHECK(wrapped("one two three", 5) == "one\ntwo\nthree");
    CHECK(wrapped("", 5).empty());
}

TEST_CASE("a number does not come apart at its point, nor a word at its stop") {
    CHECK(wrapped("from the middle 2.00.", 18) == "from the middle\n2.00.");
    CHECK(wrapped("it is 0.5,1.5;x", 12) == "it is\n0.5,1.5;x");
}

TEST_CASE("a word that is wider than the line stands alone, and line ends stay") {
    CHECK(wrapped("a incomprehensible b", 6) == "a\nincomprehensible\nb");
    CHECK(wrapped("one\ntwo three", 9) == "one\ntwo three");
    CHECK(wrapped("one\ntwo three", 8) == "one\ntwo\nthree");
}
