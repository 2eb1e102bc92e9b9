#include "core/report/text_writer.h"

#include "catch.h"

using namespace readiness;

TEST_CASE("columns of a table are as wide as their widest cell, figures to the right") {
    CHECK(text_of(Table{{{"Name"}, {"Score", Alignment::right}},
                        {{{"Leadership", "7"}, {}, ""}, {{"病棟", "72"}, {"a remark"}, ""}}},
                  2) ==
          "  Name        Score\n"
          "  Leadership      7\n"
          "  病棟           72\n"
          "      a remark\n");
}

TEST_CASE("a cell wider than its column wraps in it") {
    CHECK(text_of(Table{{{"A", Alignment::left, 4}, {"B"}}, {{{"one two", "x"}, {}, ""}}}) ==
          "A     B\n"
          "one   x\n"
          "two\n");
}

TEST_CASE("a group heading stands over its rows after an empty line") {
    CHECK(text_of(Table{{{"A"}}, {{{"x"}, {}, "First"}, {{"y"}, {}, ""}}}, 1) ==
          " A\n"
          "\n"
          " First\n"
          " x\n"
          " y\n");
}

TEST_CASE("columns give way until a table fits the page") {
    const std::string text = text_of(Table{{{"A"}, {"B"}}, {{{std::string(90, 'a'), std::string(90, 'b')}, {}, ""}}});
    std::size_t widest = 0;
    for (std::size_t start = 0; start < text.size(); start = text.find('\n', start) + 1)
        widest = std::max(widest, text.find('\n', start) - start);
    CHECK(widest == 100);
}

TEST_CASE("a title, sections, their parts, paragraphs and lists stand below each other") {
    CHECK(text_of(Blocks{Heading{1, "Ward 7"}, Paragraph{"An assessment."}, Paragraph{""}, Heading{2, "Überall"},
                         Paragraph{"In a section."}, Heading{3, "A part"}, List{{"one", "two"}}, Break{}}) ==
          "Ward 7\n"
          "An assessment.\n"
          "\n"
          "Überall\n"
          "-------\n"
          "  In a section.\n"
          "\n"
          "  A part\n"
          "    one\n"
          "    two\n");
}

TEST_CASE("of a figure a text has caption and words, unless it says the same in text") {
    Figure figure{{}, "Radar chart of 2 factors.", "Leadership 75, Ready."};
    CHECK(text_of(Blocks{Heading{2, "Factors"}, figure}) ==
          "\nFactors\n-------\n  Radar chart of 2 factors. Leadership 75, Ready.\n");
    figure.repeats_text = true;
    CHECK(text_of(Blocks{Heading{2, "Factors"}, figure, Table{{{"A"}}, {}}, figure}) == "\nFactors\n-------\n  A\n");
}

TEST_CASE("words after a table stand apart from it") {
    CHECK(text_of(Blocks{Table{{{"A"}}, {{{"x"}, {}, ""}}}, Paragraph{"after"}, Paragraph{"more"}}) ==
          "A\n"
          "x\n"
          "\n"
          "after\n"
          "more\n");
}
