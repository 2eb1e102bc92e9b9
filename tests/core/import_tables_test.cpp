// Tables as they are in files: encodings, separators, quotation marks, workbooks.
#include <string>
#include <vector>

#include "core/importing/xlsx_reader.h"
#include "core/importing/xlsx_values.h"
#include "import_sample.h"
#include "mentions.h"
#include "xlsx_sample.h"

using namespace importing;

namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows rows_of(const SheetTable& table) {
    Rows rows;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        rows.emplace_back();
        for (std::size_t column = 0; column < table.width(row); ++column)
            rows.back().emplace_back(table.cell(row, column));
    }
    return rows;
}

ReadTables read(std::string bytes) {
    Loaded<ReadTables> loaded = read_tables(std::move(bytes), "answers.csv");
    INFO(lines_of(loaded.problems));
    REQUIRE(loaded.value);
    REQUIRE(loaded.value->tables.size() == 1);
    return *std::move(loaded.value);
}

std::string first_problem(std::string bytes) {
    const Loaded<ReadTables> loaded = read_tables(std::move(bytes), "answers.csv");
    CHECK_FALSE(loaded.value);
    return loaded.problems.empty() ? "" : describe(loaded.problems.front());
}

std::string utf16(std::u16string_view text, bool is_big, bool has_mark) {
    std::string bytes;
    const auto add = [&](char16_t unit) {
        const char high = static_cast<char>(unit >> 8);
        const char low = static_cast<char>(unit & 0xFF);
        bytes += is_big ? high : low;
        bytes += is_big ? low : high;
    };
    if (has_mark) add(0xFEFF);
    for (const char16_t unit : text)
        add(unit);
    return bytes;
}

}  // namespace

TEST_CASE("the separator is the one by which rows have equally many cells") {
    CHECK(rows_of(read("a;b;c\n1,5;2,5;3\n4;5;6,1\n").tables[0])[1] == std::vector<std::string>{"1,5", "2,5", "3"});
    CHECK(read("a\tb\n1, 2\t3\n").delimiter == '\t');
    CHECK(read("a|b\n1|2\n").delimiter == '|');
    CHECK(read("a,b\n\"1;2;3\",4\n").delimiter == ',');
    CHECK(read("When, who; what; how\nx; y; z\n").delimiter == ';');
}

TEST_CASE("a first line can name the separator, and is no row") {
    for (const std::string line : {"sep=;\r\n", "\"sep=;\"\n", "SEP=;\r"}) {
        const ReadTables tables = read(line + "a,1;b\n1,5;2\n");
        CHECK(tables.delimiter == ';');
        CHECK(rows_of(tables.tables[0]) == Rows{{"a,1", "b"}, {"1,5", "2"}});
        CHECK(tables.tables[0].number(0) == 2);
    }
}

TEST_CASE("a first line does not name a piece of a character as the separator") {
    const ReadTables tables = read("sep=\u00E9\na,\u00E9\nb,c\n");
    CHECK(tables.delimiter == ',');
    CHECK(rows_of(tables.tables[0]) == Rows{{"sep=\u00E9"}, {"a", "\u00E9"}, {"b", "c"}});
}

TEST_CASE("quotation marks hold separators, line ends and doubled marks, and are plain inside a text") {
    const Rows rows = rows_of(read("a,b\r\n\"1,2\r\n3\",\"say \"\"yes\"\"\"\r\n5\" tube, \"x\" \r\n").tables[0]);
    CHECK(rows == Rows{{"a", "b"}, {"1,2\r\n3", "say \"yes\""}, {"5\" tube", "x"}});
}

TEST_CASE("lines end in any of three ways, and empty ones only count") {
    for (const std::string end : {"\n", "\r\n", "\r"}) {
        const ReadTables tables = read("a,b" + end + end + "1,2" + end + ",," + end + "3,4");
        CHECK(rows_of(tables.tables[0]) == Rows{{"a", "b"}, {"1", "2"}, {"3", "4"}});
        CHECK(tables.tables[0].number(1) == 3);
        CHECK(tables.tables[0].number(2) == 5);
    }
}

TEST_CASE("rows may have more or fewer cells than others") {
    CHECK(rows_of(read("a,b,c\n1\n1,2,3,4\n1,2,3\n").tables[0]) ==
          Rows{{"a", "b", "c"}, {"1"}, {"1", "2", "3", "4"}, {"1", "2", "3"}});
}

TEST_CASE("each encoding is found by looking") {
    const Rows rows{{"Rolle", "Ä"}, {"Ärztin", "€ 5"}};
    CHECK(rows_of(read("Rolle,Ä\nÄrztin,€ 5\n").tables[0]) == rows);
    CHECK(rows_of(read("\xEF\xBB\xBFRolle,Ä\nÄrztin,€ 5\n").tables[0]) == rows);
    const ReadTables old = read("Rolle,\xC4\n\xC4rztin,\x80 5\n");
    CHECK(rows_of(old.tables[0]) == rows);
    CHECK(old.encoding == TextEncoding::windows_1252);
    const std::u16string text = u"Rolle,Ä\nÄrztin,€ 5\n";
    for (const bool is_big : {true, false}) {
        for (const bool has_mark : {true, false}) {
            const ReadTables tables = read(utf16(text, is_big, has_mark));
            CHECK(rows_of(tables.tables[0]) == rows);
            CHECK(tables.encoding == (is_big ? TextEncoding::utf16_big : TextEncoding::utf16_little));
        }
    }
    CHECK(rows_of(read(utf16(u"a,\xD83D\xDE00\n", false, true)).tables[0]) == Rows{{"a", "\xF0\x9F\x98\x80"}});
}

TEST_CASE("mistakes in a text are errors at line and character") {
    CHECK(
        mentions(first_problem("a,b\n1,\"never closed\n2,3\n"), "answers.csv:2:3: error: a quotation mark is opened"));
    CHECK(
        mentions(first_problem("a,b\n1,\"He said \"hello\", ok\"\n"), "answers.csv:2:13: error: there is text behind"));
    CHECK(mentions(first_problem(std::string("a,b\n1,\0002\n", 9)), "answers.csv:2:3: error: there is a zero byte"));
    CHECK(mentions(first_problem(std::string("\u00E9,b\r1,\0002\r", 10)),
                   "answers.csv:2:3: error: there is a zero byte"));
    CHECK(mentions(first_problem("a,b\n1," + std::string(longest_cell + 10, 'x')),
                   "answers.csv:2:3: error: this cell is longer"));
    CHECK(mentions(first_problem("a,b\n" + std::string(most_columns + 10, ',')), "more than 16384 cells"));
    CHECK(
        mentions(first_problem(utf16(u"a,b\n1,2", false, true) + "\x41"), "answers.csv:2:4: error: half a character"));
    CHECK(mentions(first_problem(utf16(u"a,b\n1,\xD83D", true, true)), "half a character"));
}

TEST_CASE("files of other kinds are refused with what to export instead") {
    CHECK(mentions(first_problem(""), "the file is empty"));
    CHECK(mentions(first_problem("\xEF\xBB\xBF \n"), "empty"));
    CHECK(mentions(first_problem("\xD0\xCF\x11\xE0 old"), "an old workbook"));
    CHECK(mentions(first_problem("<!DOCTYPE html><html>"), "a web page"));
    CHECK(mentions(first_problem("%PDF-1.7"), "a PDF"));
    CHECK(mentions(first_problem("[{\"a\": 1}]"), "JSON"));
    CHECK(mentions(first_problem("PK\x03\x04 broken"), "error"));
    std::string noise;
    for (int i = 0; i < 4000; ++i)
        noise += static_cast<char>((i * 7919) % 251);
    CHECK_FALSE(first_problem(noise).empty());
}

TEST_CASE("reading can be stopped, and then gives nothing") {
    std::string text = "a,b\n";
    for (int i = 0; i < 10000; ++i)
        text += "1,2\n";
    double last = 0;
    const auto loaded = read_tables(text, "answers.csv", [&](double share) {
        last = share;
        return false;
    });
    CHECK_FALSE(loaded.value);
    CHECK(last > 0);
    CHECK(last < 1);
}

TEST_CASE("columns have letters as in spreadsheets") {
    CHECK(column_letters(0) == "A");
    CHECK(column_letters(25) == "Z");
    CHECK(column_letters(26) == "AA");
    CHECK(column_letters(16383) == "XFD");
    CHECK(column_of("XFD1048576") == 16383);
    CHECK(column_of("A1") == 0);
    CHECK_FALSE(column_of("1A"));
    CHECK_FALSE(column_of("ABCD1"));
}

TEST_CASE("a spreadsheet's numbers are written as people see them") {
    CHECK(number_text(5, NumberLook::plain, false) == "5");
    CHECK(number_text(-7.5, NumberLook::plain, false) == "-7.5");
    CHECK(number_text(0.1, NumberLook::percent, false) == "10%");
    CHECK(number_text(0.07, NumberLook::percent, false) == "7%");
    CHECK(number_text(46350.375, NumberLook::date, false) == "2026-11-24 09:00:00");
    CHECK(number_text(46350 - 1462, NumberLook::date, true) == "2026-11-24");
    CHECK(number_text(1, NumberLook::date, false) == "1900-01-01");
    CHECK(number_text(0.5, NumberLook::date, false) == "12:00:00");
    CHECK(number_text(-5, NumberLook::date, false) == "-5");
    CHECK(look_of_format("yyyy-mm-dd hh:mm") == NumberLook::date);
    CHECK(look_of_format("[Red]0.0") == NumberLook::plain);
    CHECK(look_of_format("0 \"days\"") == NumberLook::plain);
    CHECK(look_of_format("[h]:mm") == NumberLook::date);
    CHECK(look_of_format("0.0%") == NumberLook::percent);
    CHECK(look_of_format("General") == NumberLook::plain);
}

#ifdef READINESS_READS_XLSX

TEST_CASE("a workbook's cells of every kind are read") {
    const std::string rows =
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>in</t></is></c></row>"
        "<row r=\"3\"><c r=\"A3\"><v>5</v></c><c r=\"C3\" t=\"b\"><v>1</v></c><c r=\"D3\" t=\"e\"><v>#REF!</v></c>"
        "<c r=\"E3\" t=\"str\"><f>A1</f><v>cached</v></c><c r=\"F3\" s=\"1\"><v>46350.375</v></c>"
        "<c r=\"G3\" s=\"2\"><v>0.1</v></c></row><row r=\"4\"/>";
    const std::string shared =
        "<si><r><t>ri</t></r><r><rPr/><t xml:space=\"preserve\">ch &amp; _x000D_x</t></r><rPh><t>no</t></rPh></si>";
    const std::string styles =
        "<numFmts><numFmt numFmtId=\"170\" formatCode=\"dd/mm/yyyy hh:mm\"/></numFmts>"
        "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/><xf numFmtId=\"9\"/></cellXfs>";
    const ReadTables tables = read(zip_of(workbook_parts(rows, shared, styles)));
    CHECK(tables.tables[0].name == "Answers");
    CHECK(rows_of(tables.tables[0]) ==
          Rows{{"rich & \rx", "in"}, {"5", "", "TRUE", "#REF!", "cached", "2026-11-24 09:00:00", "10%"}});
    CHECK(tables.tables[0].number(1) == 3);
}

TEST_CASE("a workbook with prefixes, the calendar of 1904 and a formula without a value is read") {
    std::map<std::string, std::string> parts =
        workbook_parts("", "", "<cellXfs><xf numFmtId=\"14\"/></cellXfs>", "<workbookPr date1904=\"1\"/>");
    parts["xl/worksheets/sheet1.xml"] =
        "<x:worksheet xmlns:x=\"y\"><x:sheetData><x:row><x:c "
        "s=\"0\"><x:v>44888</x:v></x:c><x:c><x:f>A1</x:f></x:c></x:row>"
        "</x:sheetData></x:worksheet>";
    const Loaded<ReadTables> loaded = read_tables(zip_of(parts), "a.xlsx");
    REQUIRE(loaded.value);
    CHECK(rows_of(loaded.value->tables[0]) == Rows{{"2026-11-24", ""}});
    REQUIRE(loaded.problems.size() == 1);
    CHECK(mentions(describe(loaded.problems[0]), "a.xlsx:1:2: warning: row 1, column B: a formula without a value"));
}

TEST_CASE("a workbook's escaped characters are read once, and runs in runs are no text") {
    CHECK(unescaped_text("a_x000D_b_x005F_x000D_c_x0041_") == "a\rb_x000D_c_x0041_");
    std::string many;
    for (int i = 0; i < 100'000; ++i)
        many += "_x0009_";
    CHECK(unescaped_text(many) == std::string(100'000, '\t'));
    const auto repeated = [](const std::string& text, int times) {
        std::string all;
        for (int i = 0; i < times; ++i)
            all += text;
        return all;
    };
    constexpr int depth = 100'000;
    const std::string shared = "<si><r><t>_x005F_x000D_</t></r></si><si>" + repeated("<r>", depth) + "<t>x</t>" +
                               repeated("</r>", depth) + "</si>";
    const std::string row = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>";
    CHECK(rows_of(read(zip_of(workbook_parts(row, shared))).tables[0]) == Rows{{"_x000D_", ""}});
}

TEST_CASE("of several sheets the one with the questions is taken, or the one that is named") {
    std::map<std::string, std::string> parts =
        workbook_parts("<row><c t=\"s\"><v>0</v></c></row>", "<si><t>About</t></si><si><t>L1</t></si>");
    parts["xl/workbook.xml"] =
        "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Read me\" r:id=\"rId1\"/><sheet name=\"Data\" r:id=\"rId4\"/>"
        "<sheet name=\"Old\" state=\"hidden\" r:id=\"rId5\"/></sheets></workbook>";
    parts["xl/_rels/workbook.xml.rels"] =
        "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/>"
        "<Relationship Id=\"rId4\" Target=\"worksheets/sheet2.xml\"/><Relationship Id=\"rId5\" "
        "Target=\"worksheets/none.xml\"/>"
        "<Relationship Id=\"rId6\" Type=\"x/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>";
    parts["xl/worksheets/sheet2.xml"] =
        "<worksheet><sheetData><row><c t=\"s\"><v>1</v></c></row><row><c><v>4</v></c></row></sheetData></worksheet>";
    const Loaded<ReadTables> loaded = read_tables(zip_of(parts), "a.xlsx");
    REQUIRE(loaded.value);
    REQUIRE(loaded.value->tables.size() == 2);
    CHECK(rows_of(loaded.value->tables[0]) == Rows{{"About"}});
    CHECK(rows_of(loaded.value->tables[1]) == Rows{{"L1"}, {"4"}});
    CHECK(questions_asked(loaded.value->tables, edition_one()) == 1);
    CHECK(questions_asked({}, edition_one()) == 0);
    const Looked looked = look_at_file(zip_of(parts), edition_one());
    REQUIRE(looked.look);
    CHECK(looked.look->answers.table.name == "Data");
    CHECK(answers_of(looked.ballots(edition_one())[0].respondent) == "L1=4");
    Decisions decisions;
    decisions.sheet = "Nothing";
    CHECK(mentions(lines_of(look_at_file(zip_of(parts), edition_one(), decisions).problems),
                   "there is no sheet \"Nothing\""));
}

TEST_CASE("hostile workbooks are refused with sheet and row") {
    const auto problem = [](const std::map<std::string, std::string>& parts) { return first_problem(zip_of(parts)); };
    auto parts = workbook_parts("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>9</v></c></row>");
    CHECK(mentions(problem(parts),
                   "answers.csv:1:1: error: sheet \"Answers\", row 1, column A: a cell names a shared text"));
    CHECK(mentions(problem(workbook_parts("<row r=\"5\"/><row r=\"4\"/>")), "rows are out of order"));
    CHECK(mentions(problem(workbook_parts("<row r=\"1048577\"/>")), "beyond a sheet's end"));
    CHECK(mentions(problem(workbook_parts("<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>")), "beyond a sheet's end"));
    CHECK(mentions(problem(workbook_parts("<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>")), "cells are out of order"));
    CHECK(mentions(problem(workbook_parts("<row r=\"2\"><c r=\"A2\"><v>1e999</v></c></row>")),
                   "row 2, column A: \"1e999\" is no number"));
    CHECK(mentions(problem(workbook_parts("<row r=\"1\"><c r=\"A1\"><v>1</c></row>")), "is damaged"));
    CHECK(mentions(problem(workbook_parts("<row r=\"1\"><c r=\"A1\">")), "ends in the middle of a row"));
    parts = workbook_parts("");
    parts["xl/worksheets/sheet1.xml"] =
        "<!DOCTYPE a [<!ENTITY b \"c\">]><worksheet><sheetData><row/></sheetData></worksheet>";
    CHECK(mentions(problem(parts), "declares entities"));
    parts["xl/worksheets/sheet1.xml"] =
        "<!DOCTYPE a [<!ENTITY b \"<x>\">]><worksheet><sheetData><row/></sheetData></worksheet>";
    CHECK(mentions(problem(parts), "declares entities"));
    parts = workbook_parts("");
    parts["xl/../../etc/passwd"] = "x";
    CHECK(mentions(problem(parts), "leads out of it"));
    parts = workbook_parts("");
    parts["xl/worksheets/sheet1.xml"] = std::string(60U << 20U, ' ');
    CHECK(mentions(problem(parts), "more than a thousandfold"));
    parts = workbook_parts("");
    parts.erase("xl/workbook.xml");
    CHECK(mentions(problem(parts), "no workbook"));
    CHECK(mentions(problem({{"answers.csv", "L1,L2\n4,5\n"}}), "unpack it"));
    CHECK(mentions(problem({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}}), "OpenDocument"));
    // A few cells that stand for millions.
    std::string wide;
    for (int row = 1; row <= 4000; ++row)
        wide += "<row><c r=\"XFD" + std::to_string(row) + "\"><v>1</v></c></row>";
    CHECK(mentions(problem(workbook_parts(wide)), "more than 50000000 cells"));
}

#else

TEST_CASE("without the libraries a workbook is refused with how to save it") {
    CHECK(mentions(first_problem("PK\x03\x04 [Content_Types].xml"), "Save as, CSV UTF-8"));
}

#endif
