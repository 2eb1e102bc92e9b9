#include "core/report/markdown_writer.h"

#include <string>

#include "catch.h"
#include "core/report/markdown_text.h"
#include "core/report/profile_page.h"
#include "scored_sample.h"
#include "ward_sample.h"

using namespace readiness;

namespace {

std::string markdown(const Blocks& blocks) {
    return markdown_of({blocks, "", Sheet::pages});
}

}  // namespace

TEST_CASE("headings, paragraphs and lists in Markdown stand apart by an empty line") {
    CHECK(markdown({Heading{1, "Ward 7"}, Paragraph{"An assessment."}, Paragraph{""}, Heading{2, "Overall"},
                    Paragraph{"In a section."}, Break{}, Heading{3, "A part"}, List{{"one", "two"}}, List{}}) ==
          "# Ward 7\n"
          "\n"
          "An assessment.\n"
          "\n"
          "## Overall\n"
          "\n"
          "In a section.\n"
          "\n"
          "### A part\n"
          "\n"
          "- one\n"
          "- two\n");
    CHECK(markdown({}).empty());
}

TEST_CASE("a table in Markdown has figures to the right, and remarks are a list after it") {
    CHECK(markdown({Table{{{"Name"}, {"Score", Alignment::right}},
                          {{{"Leadership", "7"}, {}, ""}, {{"Workload", "72"}, {"a remark", "and one more"}, ""}}},
                    Paragraph{"after"}}) ==
          "| Name | Score |\n"
          "| ---------- | ----: |\n"
          "| Leadership | 7 |\n"
          "| Workload | 72 |\n"
          "\n"
          "- Workload\n"
          "  - a remark\n"
          "  - and one more\n"
          "\n"
          "after\n");
}

TEST_CASE("each group of a table is a table of its own in Markdown, under the group's name") {
    CHECK(markdown({Table{{{"A"}}, {{{"x"}, {}, "First"}, {{"y"}, {}, ""}, {{"z"}, {}, "Second"}}}}) ==
          "**First**\n"
          "\n"
          "| A |\n"
          "| --- |\n"
          "| x |\n"
          "| y |\n"
          "\n"
          "**Second**\n"
          "\n"
          "| A |\n"
          "| --- |\n"
          "| z |\n");
    CHECK(markdown({Table{{{"A"}}, {}}}) == "| A |\n| --- |\n");
    CHECK(markdown({Table{}}).empty());
}

TEST_CASE("of a figure Markdown has caption and words, unless the report says the same in text") {
    Figure figure{{}, "Radar chart of 2 factors.", "Leadership 75, Ready."};
    CHECK(markdown({figure}) == "Radar chart of 2 factors. Leadership 75, Ready.\n");
    figure.repeats_text = true;
    CHECK(markdown({figure}).empty());
}

TEST_CASE("signs that mean something in Markdown have a backslash before them") {
    CHECK(markdown_text("*a* _b_ `c` ~d~ [e](f) <g> #h h|i i\\j &amp; $k$ ^l^ @m {n}") ==
          R"(\*a\* \_b\_ \`c\` \~d\~ \[e\](f) \<g\> \#h h\|i i\\j \&amp; \$k\$ \^l\^ \@m \{n\})");
    CHECK(markdown_text("C# and R&D, 5 < 6: 100 % (all)!") == R"(C\# and R\&D, 5 \< 6: 100 % (all)!)");
}

TEST_CASE("what would begin a list, a line or a heading in Markdown does not") {
    CHECK(markdown_text("- one") == "\\- one");
    CHECK(markdown_text("+ one") == "\\+ one");
    CHECK(markdown_text("--- ") == "\\---");
    CHECK(markdown_text("= one") == "\\= one");
    CHECK(markdown_text(": one") == "\\: one");
    CHECK(markdown_text("% one") == "\\% one");
    CHECK(markdown_text("(1) one") == "\\(1) one");
    CHECK(markdown_text("12. one") == "12\\. one");
    CHECK(markdown_text("3) one") == "3\\) one");
    CHECK(markdown_text("a. one") == "a\\. one");
    CHECK(markdown_text("iv) one") == "iv\\) one");
    CHECK(markdown_text("1.") == "1\\.");
    CHECK(markdown_text("2.5 beds") == "2.5 beds");
    CHECK(markdown_text("Yes. No.") == "Yes. No.");
    CHECK(markdown_text("a - b") == "a - b");
}

TEST_CASE("text in Markdown stays on its line and in its cell") {
    CHECK(markdown({Table{{{"A"}, {"B"}}, {{{"one\n\n# two", "a | b\u2028c"}, {"x\r\ny"}, ""}}}}) ==
          "| A | B |\n"
          "| ---------- | --------- |\n"
          "| one \\# two | a \\| b c |\n"
          "\n"
          "- one \\# two\n"
          "  - x y\n");
}

TEST_CASE("Markdown on sealed ballots has a heading and nothing that was answered") {
    Assessment assessment = ward_assessment();
    assessment.mode = Mode::ballots;
    assessment.sealed = true;
    const std::string text = markdown(profile_page(scored(ward_questionnaire(), ward_evidence(), assessment)));
    CHECK(text.starts_with("# Sepsis bundle, Ward 7\n"));
    CHECK(text.find("The answers are sealed") != std::string::npos);
    CHECK(text.find('|') == std::string::npos);
}
