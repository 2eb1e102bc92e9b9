#include "core/files/questionnaire_toml.h"

#include <algorithm>
#include <string>

#include "catch.h"
#include "core/files/evidence_toml.h"
#include "file_text.h"
#include "problems_text.h"

using namespace readiness;

namespace {

std::string tiny_text() {
    return file_text(test_data() / "tiny-questionnaire.toml");
}

/// The tiny questionnaire with `from` replaced by `to`.
std::string tiny_with(const std::string& from, const std::string& to) {
    std::string text = tiny_text();
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("a questionnaire is read with everything that its file says") {
    const Loaded<Questionnaire> loaded = read_questionnaire(tiny_text(), "tiny.toml");
    CHECK(lines_of(loaded.problems) == "");
    REQUIRE(loaded.value);
    const Questionnaire& tiny = *loaded.value;
    CHECK(tiny.id == "tiny");
    CHECK(tiny.version == "1.0");
    CHECK(tiny.title == "Tiny check");
    CHECK(tiny.summary == "Three questions about one change.");
    CHECK(tiny.language == "en");
    CHECK(tiny.minutes == 2);
    CHECK(tiny.evidence == "tiny-evidence.toml");
    CHECK(tiny.minimum_answered == 0.5);
    CHECK(tiny.bands == std::vector<Band>{{{"not-ready"}, "Not ready", 0},
                                          {{"developing"}, "Developing", 40},
                                          {{"ready"}, "Ready", 70}});
    REQUIRE(tiny.scales.size() == 2);
    CHECK(*tiny.scales[0].choice() == ChoiceScale{{{1, "Disagree", {}}, {2, "In between", {}}, {3, "Agree", 90}}});
    CHECK(*tiny.scales[1].number() == NumberScale{"%", -100, 100, {{-20, 100}, {0, 70}, {10, 40}, {10, 0}}});
    const SourcePosition anywhere;
    CHECK(tiny.factors ==
          std::vector<Factor>{
              {{"leadership"}, "Leadership", "Leadership", "Whether leaders stand behind the change.", 1, anywhere},
              {{"workload-impact"}, "Workload impact", "Workload", "", 2, anywhere}});
    REQUIRE(tiny.items.size() == 3);
    CHECK(tiny.items[0].id.text == "L1");
    CHECK(tiny.items[1].reverse);
    CHECK(tiny.items[1].weight == 0.5);
    CHECK(tiny.items[1].help == "Think of the last four weeks.");
    CHECK(tiny.items[2].barriers ==
          std::vector<BarrierLink>{{{"workload-increase"}, 1, anywhere}, {{"no-leader"}, 0.25, anywhere}});
    CHECK(tiny.items[2].blocks == BlocksRule{{"workload-increase"}, 0, 0.34, 0.5, anywhere});
}

TEST_CASE("a questionnaire without optional keys takes the defaults") {
    const Loaded<Questionnaire> loaded = read_questionnaire(
        "format = \"readiness-questionnaire/1\"\n"
        "id = \"short\"\nversion = \"1\"\ntitle = \"Short\"\n"
        "[[scale]]\nid = \"s\"\noptions = [ { value = 0, label = \"No\" }, { value = 1, label = \"Yes\" } ]\n"
        "[[factor]]\nid = \"f\"\ntitle = \"The factor\"\n"
        "[[item]]\nid = \"q1\"\nfactor = \"f\"\nscale = \"s\"\ntext = \"Is it?\"\n",
        "short.toml");
    CHECK(lines_of(loaded.problems) == "");
    REQUIRE(loaded.value);
    CHECK(loaded.value->bands.empty());
    CHECK(loaded.value->language == "en");
    CHECK(loaded.value->minimum_answered == 0.5);
    CHECK(loaded.value->minutes == 0);
    CHECK(loaded.value->factors[0].short_title == "The factor");
    CHECK(loaded.value->factors[0].weight == 1);
    CHECK_FALSE(loaded.value->items[0].reverse);
    CHECK(loaded.value->items[0].weight == 1);
    CHECK_FALSE(loaded.value->items[0].blocks);
}

TEST_CASE("a rule on one question asks for half of the answers, or for the share that the file gives") {
    const auto answered = [](const std::string& text) {
        return read_questionnaire(text, "q").value->items[2].blocks->answered;
    };
    CHECK(answered(tiny_with("share = 0.34", "share = 0.333")) == 0.5);
    CHECK(answered(tiny_with("share = 0.34", "share = 0.333, answered = 0.75")) == 0.75);
    CHECK(answered(tiny_with("share = 0.34", "share = 0.333, answered = 1")) == 1);
    const std::string too_much =
        lines_of(read_questionnaire(tiny_with("share = 0.34", "answered = 2, share = 1"), "q").problems);
    CHECK(too_much.find("answered of blocks of item \"W1\" is 2") != std::string::npos);
}

TEST_CASE("a scale has up to eleven options, as from 0 to 10") {
    const auto read = [](int count) {
        std::string text =
            "format = \"readiness-questionnaire/1\"\n"
            "id = \"long\"\nversion = \"1\"\ntitle = \"Long\"\n[[scale]]\nid = \"s\"\noptions = [";
        for (int i = 0; i < count; ++i)
            text += "{ value = " + std::to_string(i) + ", label = \"" + std::to_string(i) + "\" }, ";
        text +=
            "]\n[[factor]]\nid = \"f\"\ntitle = \"The factor\"\n"
            "[[item]]\nid = \"q1\"\nfactor = \"f\"\nscale = \"s\"\ntext = \"How far?\"\n";
        return read_questionnaire(text, "long.toml");
    };
    CHECK(lines_of(read(11).problems) == "");
    CHECK(read(11).value);
    CHECK_FALSE(read(12).value);
    CHECK(lines_of(read(12).problems).find("give it 2 to 11") != std::string::npos);
}

TEST_CASE("a missing scale is reported at the item's line") {
    const Loaded<Questionnaire> loaded = read_questionnaire(
        tiny_with("scale = \"agree\"\ntext = \"Our leaders speak", "text = \"Our leaders speak"), "q");
    CHECK_FALSE(loaded.value);
    CHECK(lines_of(loaded.problems) ==
          "q:43:1: error: item \"L1\" has no scale (add the key \"scale\" with the id of a scale in quotes)\n");
}

TEST_CASE("all problems come back in the order of their lines, and no value with them") {
    std::string text = tiny_with("reverse = true", "revers = true");
    text.replace(text.find("minutes = 2"), 11, "minutes = -2");
    text.replace(text.find("share = 0.34"), 12, "share = 3.4");
    const Loaded<Questionnaire> loaded = read_questionnaire(text, "q");
    CHECK_FALSE(loaded.value);
    CHECK(lines_of(loaded.problems) ==
          "q:8:11: error: minutes of the questionnaire is -2 (write a whole number, 0 or more)\n"
          "q:56:1: warning: item \"L2\" has the unknown key \"revers\" (did you mean \"reverse\"?)\n"
          "q:65:68: error: share of blocks of item \"W1\" is 3.4 (write a number above 0 and up to 1, as in 0.5 for "
          "half)\n");
}

TEST_CASE("a questionnaire with warnings only can be used") {
    const Loaded<Questionnaire> loaded = read_questionnaire(tiny_with("reverse = true", "colour = \"blue\""), "q");
    CHECK(loaded.value);
    CHECK(loaded.problems.size() == 1);
}

TEST_CASE("a byte order mark and the line ends of Windows make no difference") {
    std::string text = "\xEF\xBB\xBF" + tiny_text();
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 2))
        text.insert(at, "\r");
    const Loaded<Questionnaire> loaded = read_questionnaire(text, "q");
    CHECK(lines_of(loaded.problems) == "");
    CHECK(loaded.value == read_questionnaire(tiny_text(), "q").value);
}

TEST_CASE("ids are kebab-case or letters and a number") {
    for (const char* good : {"a", "no-slack", "x-1", "item2", "L1", "ABc12"}) {
        INFO(good);
        CHECK(
            read_questionnaire(tiny_with("id = \"L2\"", "id = \"" + std::string(good) + "\""), "q").value.has_value() ==
            (std::string(good) != "L1"));  // L1 is taken
    }
    for (const char* bad : {"", " ", "1a", "-a", "a-", "a--b", "No-Slack", "L1a", "A", "a_b", "a b", "é", "a.b"}) {
        INFO(bad);
        CHECK_FALSE(read_questionnaire(tiny_with("id = \"L2\"", "id = \"" + std::string(bad) + "\""), "q").value);
    }
}

TEST_CASE("a barrier that the evidence does not have is reported where it is named") {
    const Evidence evidence = read_evidence(file_text(test_data() / "tiny-evidence.toml"), "e").value.value();
    const Questionnaire in_order = read_questionnaire(tiny_text(), "q").value.value();
    CHECK(check_barriers(in_order, evidence, "q").empty());

    const std::string text =
        tiny_with("blocks = { barrier = \"workload-increase\"", "blocks = { barrier = \"workload-increas\"");
    const Questionnaire out_of_order = read_questionnaire(text, "q").value.value();
    CHECK(lines_of(check_barriers(out_of_order, evidence, "q")) ==
          "q:65:10: error: item \"W1\" names the barrier \"workload-increas\", which the evidence does not have "
          "(did you mean \"workload-increase\"?)\n");
}

TEST_CASE("brackets nested without end are an error and no crash") {
    const std::string format = "format = \"readiness-questionnaire/1\"\n";
    for (const std::string opening : {"[", "{ a = ", "{ a.a.a.a = [", "[[["}) {
        std::string text = format + "x = ";
        for (int i = 0; i < 100'000; ++i)
            text += opening;
        CHECK_FALSE(read_questionnaire(text, "q").value);
    }
}

TEST_CASE("a key of endless parts is an error and no crash, wherever it stands") {
    std::string parts;
    for (int i = 0; i < 100'000; ++i)
        parts += "a.";
    std::string quoted;
    for (int i = 0; i < 100'000; ++i)
        quoted += "\"=,\".";
    const std::string texts[] = {
        parts + "a = 1",
        "[" + parts + "a]",
        "x = { " + parts + "a = 1 }",
        "x = [ \"\"\"two quotes at the end: \"\"\"\"\", { " + parts + "a = 1 } ]",
        "x = '''it''''' # \"\n" + parts + "a = 1",
        "x = \"a \\\" quote\" # it's\n" + parts + "a = 1",
        "\"quoted key\"." + parts + "a = 1",
        "x = 1.5 # \",=\n" + quoted + "a = 1",
    };
    for (const std::string& text : texts) {
        const Loaded<Questionnaire> loaded = read_questionnaire(text, "q");
        REQUIRE(loaded.problems.size() == 1);
        CHECK(loaded.problems[0].message == "this key has more than 32 parts");
    }
}

TEST_CASE("dots and brackets inside text are no nesting") {
    const std::string filling(500, '.');
    const std::string brackets(500, '[');
    const Loaded<Questionnaire> loaded = read_questionnaire(
        tiny_with("summary = \"Three questions about one change.\"",
                  "summary = \"\"\"" + filling + "\n\\\"\"\"" + brackets + "\"\"\" # " + filling + brackets),
        "q");
    CHECK(lines_of(loaded.problems) == "");
}

TEST_CASE("numbers with a point are no parts of a key, however many there are") {
    std::string numbers;
    for (int i = 0; i < 1000; ++i)
        numbers += "1.5, ";
    const Loaded<Questionnaire> loaded = read_questionnaire("numbers = [" + numbers + "1.5]\n" + tiny_text(), "q");
    REQUIRE(loaded.problems.size() == 1);
    CHECK(loaded.problems[0].message.find("unknown key") != std::string::npos);
}

TEST_CASE("what is no text is found wherever it stands") {
    for (std::size_t place = 0; place < 40; ++place) {
        std::string text(40, 'a');
        text[place] = '\0';
        const Loaded<Questionnaire> zero = read_questionnaire(text, "q");
        REQUIRE(zero.problems.size() == 1);
        CHECK(zero.problems[0].at.column == static_cast<int>(place) + 1);
        CHECK(zero.problems[0].message == "the file holds a zero byte, so it is no text file");
        text[place] = '\xFF';
        const Loaded<Questionnaire> other = read_questionnaire(text, "q");
        REQUIRE(other.problems.size() == 1);
        CHECK(other.problems[0].at.column == static_cast<int>(place) + 1);
        CHECK(other.problems[0].message == "the file is not UTF-8 text");
    }
}

TEST_CASE("an item's scale is found by its id, wherever it was when the file was read") {
    Questionnaire questionnaire = read_questionnaire(tiny_text(), "q").value.value();
    REQUIRE(questionnaire.scales.size() > 1);
    std::ranges::reverse(questionnaire.scales);
    for (const Item& item : questionnaire.items)
        CHECK(scale_of(questionnaire, item).id == item.scale);
    questionnaire.scales.insert(questionnaire.scales.begin(), Scale{.id = {"another"}, .kind = {}, .at = {}});
    for (const Item& item : questionnaire.items)
        CHECK(scale_of(questionnaire, item).id == item.scale);
}

TEST_CASE("a file that is cut off anywhere gives problems and never a crash") {
    const std::string text = tiny_text();
    for (std::size_t length = 0; length < text.size(); ++length) {
        const Loaded<Questionnaire> loaded = read_questionnaire(std::string_view(text).substr(0, length), "q");
        CHECK(loaded.value.has_value() == !has_errors(loaded.problems));
    }
}
