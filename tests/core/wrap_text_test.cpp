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

TEST_CASE("Chinese and Japanese go on in the next line between any two signs") {
    CHECK(wrapped("準備ができている", 12) == "準備がで\nきている");
    CHECK(wrapped("我们 team 准备好了", 20) == "我们 team 准备\n好了");
}

TEST_CASE("no line begins with a stop or a small letter, and none ends with an opening bracket") {
    CHECK(wrapped("準備する。次", 12) == "準備す\nる。次");
    CHECK(wrapped("チームワークショップ", 18) == "チームワーク\nショップ");
    CHECK(wrapped("改変「準備」", 9) == "改変\n「準\n備」");
    CHECK(wrapped("資料、(図)", 9) == "資料、\n(図)");
}

TEST_CASE("Korean goes on in the next line at spaces") {
    CHECK(wrapped("우리 팀은 준비", 17) == "우리 팀은\n준비");
}
