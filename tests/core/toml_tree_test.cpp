// What write_toml() writes, toml++ reads back as the same tree.
#include "core/toml/toml_tree.h"

#include <cmath>
#include <cstdint>
#include <limits>
#include <string>
#include <toml++/toml.h>

#include "catch.h"
#include "core/toml/toml_node_tree.h"

using namespace readiness;

namespace {

TomlTable read_back(const std::string& text) {
    return std::get<TomlTable>(value_of(toml::parse(std::string_view(text))).data);
}

TomlValue text_value(std::string text) {
    return {std::move(text)};
}
TomlValue whole(std::int64_t number) {
    return {number};
}
TomlValue number(double value) {
    return {value};
}

/// The text survives as a value of a section, of an inline table, of a list, and as a key.
void check_survives(const std::string& text) {
    const TomlTable document = {
        {"plain", text_value(text)},
        {"list", {TomlArray{text_value(text), whole(1)}}},
        {text + "-key", text_value("value")},
        {"section", {TomlTable{{"text", text_value(text)}, {"inline", {TomlTable{{"text", text_value(text)}}}}}}},
    };
    const std::string written = write_toml(document);
    INFO(written);
    CHECK(read_back(written) == document);
}

}  // namespace

TEST_CASE("an empty document is an empty text") {
    CHECK(write_toml({}) == "");
}

TEST_CASE("plain keys come first, then sections with a blank line before each") {
    const TomlTable document = {
        {"section", {TomlTable{{"b", whole(2)}, {"a", whole(1)}}}},
        {"last", {true}},
        {"list", {TomlArray{{TomlTable{{"id", text_value("x")}}}, {TomlTable{}}}}},
        {"first", number(72)},
    };
    CHECK(write_toml(document) ==
          "last = true\n"
          "first = 72.0\n"
          "\n"
          "[section]\n"
          "b = 2\n"
          "a = 1\n"
          "\n"
          "[[list]]\n"
          "id = \"x\"\n"
          "\n"
          "[[list]]\n");
}

TEST_CASE("inside a section tables stand inline and lists of tables are sections of their own") {
    const TomlValue deeper{TomlArray{{TomlTable{{"deep", {TomlArray{{TomlTable{{"x", whole(1)}}}}}}}}}};
    const TomlTable document = {
        {"profile", {TomlTable{{"factor", deeper}, {"note", {TomlTable{{"by", text_value("Ann")}}}}, {"n", whole(1)}}}},
        {"dotted.name", {TomlTable{{"part", {TomlArray{{TomlTable{{"y", whole(2)}}}}}}}}},
    };
    const std::string written = write_toml(document);
    CHECK(written ==
          "[profile]\n"
          "note = { by = \"Ann\" }\n"
          "n = 1\n"
          "\n"
          "[[profile.factor]]\n"
          "deep = [{ x = 1 }]\n"
          "\n"
          "[\"dotted.name\"]\n"
          "\n"
          "[[\"dotted.name\".part]]\n"
          "y = 2\n");
    const std::string again = write_toml(read_back(written));
    CHECK(write_toml(read_back(again)) == again);
}

TEST_CASE("empty lists and tables are written and read back") {
    const TomlTable document = {
        {"list", {TomlArray{}}},
        {"lists", {TomlArray{{TomlArray{}}, {TomlTable{}}}}},
        {"table", {TomlTable{}}},
        {"tables", {TomlArray{{TomlTable{}}, {TomlTable{}}}}},
    };
    CHECK(read_back(write_toml(document)) == document);
}

TEST_CASE("text with line breaks is a multi-line string in a section and stays on one line in an inline table") {
    const TomlTable document = {{"text", text_value("one\ntwo")},
                                {"section", {TomlTable{{"inline", {TomlTable{{"why", text_value("one\ntwo")}}}}}}}};
    CHECK(write_toml(document) ==
          "text = \"\"\"\n"
          "one\n"
          "two\"\"\"\n"
          "\n"
          "[section]\n"
          "inline = { why = \"one\\ntwo\" }\n");
}

TEST_CASE("no line of a written file ends in a blank") {
    const std::string written = write_toml({{"text", text_value("one \ntwo\t \n \nthree")}});
    for (std::size_t at = written.find('\n'); at != std::string::npos; at = written.find('\n', at + 1)) {
        INFO(written);
        CHECK(written[at - 1] != ' ');
        CHECK(written[at - 1] != '\t');
    }
}

TEST_CASE("hostile text survives") {
    const std::string texts[] = {
        "",
        " ",
        "plain",
        "\"quoted\"",
        "\"",
        "\"\"",
        "\"\"\"",
        "\n\"\"\"",
        "ends in three quotes\n\"\"\"",
        "\"\"\"\"\"\"\n\"\"\"\"\"\"\"",
        "\"\n\"\n\"",
        "back\\slash",
        "ends in a backslash\\",
        "a backslash\\\nbefore a line break",
        "two\\\\\nbefore a line break",
        "\\\"\n\\\"",
        "\n",
        "\n\n",
        "\nstarts with a line break",
        "ends with a line break\n",
        "carriage\rreturn",
        "windows\r\nline",
        "\r\n",
        "tab\ttab\nand\t\nmore",
        "trailing blank \nnext  \n",
        std::string("zero\0byte", 9),
        std::string("zero\0\nbyte", 10),
        "\x01\x02\x1F\n\x1B[31mred",
        "delete \x7F\n\x7F",
        "\u0085 next line, \u2028 line separator",
        "\uFEFF byte order mark \uFFFE",
        "emoji 🏥🧑‍⚕️ and é, ß, 漢字",
        "emoji 🏥\n🧑‍⚕️",
        "key = \"value\" # comment",
        "[section]\n[[list]]",
        "'''\n'''",
        "\\u0041 \\n",
    };
    for (const std::string& text : texts)
        check_survives(text);
}

TEST_CASE("every character of Latin-1 survives, alone and beside a line break") {
    for (unsigned character = 0; character < 0x100; ++character) {
        std::string text;
        if (character < 0x80) {
            text += static_cast<char>(character);
        } else {
            text += static_cast<char>(0xC0 | (character >> 6));
            text += static_cast<char>(0x80 | (character & 0x3F));
        }
        check_survives(text);
        check_survives(text + "\n" + text);
        check_survives("\n" + text + "\n");
    }
}

TEST_CASE("bytes that are not UTF-8 become U+FFFD, so the file can be read again") {
    const TomlTable document = {{"text", text_value("caf\xE9 \xC3(\xF0\x9F\x8F")}, {"lines", text_value("\xFF\n\x80")}};
    const TomlTable expected = {{"text", text_value("caf\uFFFD \uFFFD(\uFFFD\uFFFD\uFFFD")},
                                {"lines", text_value("\uFFFD\n\uFFFD")}};
    CHECK(read_back(write_toml(document)) == expected);
}

TEST_CASE("numbers read back as the same number of the same kind") {
    const double doubles[] = {0.0,
                              -0.0,
                              1.0,
                              72.0,
                              0.1,
                              1.0 / 3.0,
                              58.2,
                              1e15,
                              1e16,
                              1e17,
                              1e22,
                              1e300,
                              -2.5e-7,
                              5e-324,
                              std::numeric_limits<double>::max(),
                              std::numeric_limits<double>::lowest(),
                              std::numeric_limits<double>::epsilon(),
                              std::numeric_limits<double>::infinity(),
                              -std::numeric_limits<double>::infinity(),
                              std::numeric_limits<double>::quiet_NaN()};
    for (const double value : doubles) {
        const TomlTable document = {{"x", number(value)}};
        INFO(write_toml(document));
        CHECK(read_back(write_toml(document)) == document);
    }
    for (const std::int64_t value : {std::int64_t{0}, std::int64_t{-1}, std::numeric_limits<std::int64_t>::max(),
                                     std::numeric_limits<std::int64_t>::min()}) {
        const TomlTable document = {{"x", whole(value)}};
        CHECK(read_back(write_toml(document)) == document);
    }
    CHECK(write_toml({{"x", number(58.2)}, {"y", number(72)}}) == "x = 58.2\ny = 72.0\n");
}

TEST_CASE("a whole number and a float of the same size differ, nan is nan") {
    CHECK_FALSE(whole(1) == number(1));
    CHECK(number(std::nan("")) == number(std::nan("")));
    CHECK_FALSE(number(std::nan("")) == number(0));
}

TEST_CASE("dates and times survive in every form") {
    const char* literals[] = {"2026-11-24",           "09:30:00",
                              "09:30:00.125",         "2026-11-24T09:30:00",
                              "2026-11-24T09:30:00Z", "2026-11-24T09:30:00.123456789-01:30"};
    for (const char* literal : literals) {
        const TomlTable document = {{"x", {TomlLiteral{literal}}}, {"list", {TomlArray{{TomlLiteral{literal}}}}}};
        CHECK(read_back(write_toml(document)) == document);
    }
}

TEST_CASE("a tree is read in file order, with tables after values and lists of tables last") {
    const TomlTable tree = read_back(
        "z = 1\n"
        "inline = { b = 1, a = 2 }\n"
        "y = 2\n"
        "[[list]]\n"
        "[table.sub]\n"
        "x = 1\n"
        "[[list]]\n");
    std::string keys;
    for (const TomlEntry& entry : tree)
        keys += entry.key + " ";
    CHECK(keys == "z y inline table list ");
    CHECK(std::get<TomlTable>(tree[2].value.data).front().key == "b");
}
