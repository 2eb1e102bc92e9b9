#include "core/export/csv.h"

#include <chrono>
#include <limits>

#include "catch.h"

using namespace readiness;

namespace {

/// What csv_of() makes of one cell; the table's heading is left out.
std::string written(Cell cell) {
    const DataTable table{{{"a", "A"}}, {{std::move(cell)}}};
    const std::string csv = csv_of(table);
    const std::string heading =
        "\xEF\xBB\xBF"
        "a\r\n";
    REQUIRE(csv.starts_with(heading));
    REQUIRE(csv.ends_with("\r\n"));
    return csv.substr(heading.size(), csv.size() - heading.size() - 2);
}

}  // namespace

TEST_CASE("CSV begins with a byte order mark and the columns' keys, and its lines end in CR LF") {
    using namespace std::chrono;
    const DataTable table{{{"team", "Team"}, {"score", "Score"}, {"day", "Day"}, {"none", "None"}},
                          {{std::string("Ward 7, east"), 62.5, 2026y / November / 4, std::monostate()},
                           {std::string("the \"best\""), -5.0, std::monostate(), std::string()}}};
    CHECK(csv_of(table) ==
          "\xEF\xBB\xBF"
          "team,score,day,none\r\n"
          "\"Ward 7, east\",62.5,2026-11-04,\r\n"
          "\"the \"\"best\"\"\",-5,,\r\n");
    CHECK(csv_of({{{"a", "A"}, {"b", "B"}}, {}}) ==
          "\xEF\xBB\xBF"
          "a,b\r\n");
}

TEST_CASE("a number in CSV stays a number, with all its digits and a point") {
    CHECK(written(-5.0) == "-5");
    CHECK(written(0.1) == "0.1");
    CHECK(written(200.0 / 3) == "66.66666666666667");
    CHECK(written(-0.0) == "0");
    CHECK(written(std::numeric_limits<double>::quiet_NaN()).empty());
    CHECK(written(std::numeric_limits<double>::infinity()).empty());
}

TEST_CASE("text that a spreadsheet would run as a formula gets an apostrophe") {
    for (const char* formula : {"=1+1", "+1", "-1", "-5", "@SUM(A1)", "＝1+1", "＋1", "－1", "＠x", "﹦1", "−1"}) {
        INFO(formula);
        CHECK(harmless_text(formula) == std::string("'") + formula);
    }
    CHECK(written("=HYPERLINK(\"http://x\",\"y\")") == "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"");
    CHECK(written("\t=1") == "'=1");
    CHECK(written("\r=1") == "'=1");
}

TEST_CASE("a formula is found after blanks and quotation marks, and after what may end a cell") {
    CHECK(harmless_text("  =1") == "'  =1");
    CHECK(harmless_text("\"=1") == "'\"=1");
    CHECK(harmless_text("'=1") == "''=1");
    CHECK(harmless_text("\u00A0\u3000=1") == "'\u00A0\u3000=1");
    CHECK(harmless_text("\t=1") == "'\t=1");
    CHECK(harmless_text("\rtext") == "'\rtext");
    CHECK(harmless_text("ward;=1") == "ward;'=1");
    CHECK(harmless_text("ward; \"-1;@x") == "ward;' \"-1;'@x");
    CHECK(harmless_text("ward\t+1") == "ward\t'+1");
}

TEST_CASE("text that is no formula stays as it is") {
    for (const char* text : {"", " ", "\"", "Ward 7", "a = b", "x@y.org", "3 - 2", "1-5", "–5", "a; b", "’=", "10 %"}) {
        INFO(text);
        CHECK(harmless_text(text) == text);
    }
}

TEST_CASE("text in CSV is one line without control characters") {
    CHECK(written("one\r\ntwo\nthree\rfour") == "one two three four");
    CHECK(written(std::string("bell\a nul\0 escape\x1b[31m", 22)) == "bell nul escape[31m");
    CHECK(written("\xFF") == "\uFFFD");
    CHECK(written("\u202E=1") == "'=1");
    CHECK(written("שלום 病棟 🙂") == "שלום 病棟 🙂");
    CHECK(written("a;b") == "\"a;b\"");
}
