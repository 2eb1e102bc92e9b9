#include "core/export/xlsx_text.h"

#include <string>

#include "catch.h"

using namespace readiness;

namespace {

std::string times(std::size_t count, const std::string& text) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i)
        all += text;
    return all;
}

}  // namespace

TEST_CASE("text in a workbook keeps its lines and loses what XML does not allow") {
    CHECK(xlsx_text("one\r\ntwo\rthree\nfour\u2028five") == "one\ntwo\nthree\nfour\nfive");
    CHECK(xlsx_text("\n\n  one \t two \n\n three\n\n") == "one two\n\nthree");
    CHECK(xlsx_text(std::string("a\0b\x1b\x7f\uFFFE\u202Ec", 12)) == "abc");
    CHECK(xlsx_text("\xFF") == "\uFFFD");
    CHECK(xlsx_text("").empty());
    CHECK(xlsx_text(" \n ").empty());
    CHECK(xlsx_text("=1+1") == "=1+1");
    CHECK(xlsx_text("שלום 病棟 🙂 <b>&amp;") == "שלום 病棟 🙂 <b>&amp;");
}

TEST_CASE("what Excel would read as an escaped character stays what was typed") {
    CHECK(xlsx_text("_x0041_") == "_x005F_x0041_");
    CHECK(xlsx_text("a_x000d_b_xZZZZ_") == "a_x005F_x000d_b_xZZZZ_");
    CHECK(xlsx_text("_x0041_x0042_") == "_x005F_x0041_x005F_x0042_");
    CHECK(xlsx_text("_x004") == "_x004");
}

TEST_CASE("text that is longer than a cell can hold is cut, and says so") {
    CHECK(xlsx_text(times(longest_xlsx_text, "a")).size() == longest_xlsx_text);
    const std::string cut = xlsx_text(times(longest_xlsx_text + 1, "a"));
    CHECK(cut.size() <= longest_xlsx_text);
    CHECK(cut.size() > longest_xlsx_text - 20);
    CHECK(cut.ends_with("a … (cut)"));
    // A character beyond U+FFFF takes two of the units that Excel counts, and is never cut in two.
    CHECK(xlsx_text(times(16383, "🙂")).size() == 16383 * 4);
    const std::string smiles = xlsx_text(times(20000, "🙂"));
    CHECK(smiles.size() <= 16383 * 4);
    CHECK(smiles.ends_with("🙂 … (cut)"));
    CHECK(xlsx_text(times(20000, "_x0041_")).size() <= longest_xlsx_text);
}
