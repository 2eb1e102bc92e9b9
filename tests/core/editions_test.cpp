#include "core/model/editions.h"

#include <string>
#include <vector>

#include "catch.h"
#include "core/files/check_editions.h"
#include "core/files/questionnaire_toml.h"
#include "core/words/edition_words.h"
#include "problems_text.h"

using namespace readiness;

namespace {

using Texts = std::vector<std::string>;

/// A questionnaire whose items, and what follows them, are given.
std::string edition_text(const std::string& version, const std::string& rest) {
    return "format = \"readiness-questionnaire/1\"\nid = \"ward\"\nversion = \"" + version +
           "\"\ntitle = \"Ward\"\n"
           "[[scale]]\nid = \"agree\"\noptions = [ { value = 1, label = \"No\" }, { value = 2, label = \"Yes\" } ]\n"
           "[[scale]]\nid = \"often\"\noptions = [ { value = 1, label = \"Never\" }, { value = 2, label = \"Always\" } "
           "]\n"
           "[[factor]]\nid = \"skills\"\ntitle = \"Skills\"\n" +
           rest;
}

std::string item(const std::string& id, const std::string& text, const std::string& scale = "agree",
                 const std::string& more = "") {
    return "[[item]]\nid = \"" + id + "\"\nfactor = \"skills\"\nscale = \"" + scale + "\"\ntext = \"" + text + "\"\n" +
           more;
}

Questionnaire read(const std::string& text) {
    Loaded<Questionnaire> loaded = read_questionnaire(text, "ward.toml");
    INFO(lines_of(loaded.problems));
    REQUIRE(loaded.value);
    CHECK(loaded.problems.empty());
    return *std::move(loaded.value);
}

std::string problems_in(const std::string& rest) {
    return lines_of(read_questionnaire(edition_text("2.0", rest), "ward.toml").problems);
}

Questionnaire first_edition() {
    return read(edition_text("1.0", item("S1", "Kept") + item("S2", "Reworded") + item("S3", "Left out")));
}

const std::string what_changed =
    "[[edition]]\nversion = \"1.0\"\nchanges = [\n"
    "  { item = \"S2\", now = [\"S6\", \"S7\"], why = \"It asked two things.\" },\n"
    "  { item = \"S3\", why = \"Nobody could know.\" },\n]\n";

std::string second_items() {
    return item("S8", "New") + item("S1", "Kept") + item("S6", "One half") + item("S7", "The other half");
}

/// "S2 > S6 S7: why", one for each question.
Texts told(const EditionChanges& changes) {
    Texts lines;
    for (const QuestionFate& fate : changes.fates) {
        const char* kinds[] = {" = ", " > ", " -"};
        std::string line = fate.earlier->id.text + kinds[static_cast<int>(fate.kind)];
        for (const Item* now : fate.now)
            line += now->id.text + " ";
        lines.push_back(line + ": " + fate.why);
    }
    for (const Item* added : changes.added)
        lines.push_back("+ " + added->id.text);
    return lines;
}

}  // namespace

TEST_CASE("a questionnaire says what became of the questions of an earlier edition") {
    const Questionnaire newer = read(edition_text("2.0", second_items() + what_changed));
    REQUIRE(newer.editions.size() == 1);
    REQUIRE(find_edition(newer, "1.0") == newer.editions.data());
    CHECK(find_edition(newer, "2.0") == nullptr);
    CHECK(newer.editions[0].changes == std::vector<ItemChange>{{{"S2"}, {{"S6"}, {"S7"}}, "It asked two things.", {}},
                                                               {{"S3"}, {}, "Nobody could know.", {}}});
    CHECK(told(edition_changes(first_edition(), newer)) ==
          Texts{"S1 = S1 : ", "S2 > S6 S7 : It asked two things.", "S3 -: Nobody could know.", "+ S8"});
    CHECK(lines_of(check_edition(newer, first_edition(), "ward.toml")) == "");
}

TEST_CASE("what a questionnaire does not say of an earlier edition shows from the questions themselves") {
    const Questionnaire newer = read(edition_text("2.0", item("S1", "Kept") + item("S2", "Other words")));
    CHECK(told(edition_changes(first_edition(), newer)) == Texts{"S1 = S1 : ", "S2 > S2 : ", "S3 -: "});
    CHECK(lines_of(check_edition(newer, first_edition(), "ward.toml")) == "");
}

TEST_CASE("a question is another one if its text, its scale or its direction is") {
    const Questionnaire asked = read(edition_text("1.0", item("S1", "Kept")));
    const auto is_same = [&](const std::string& now) {
        const Questionnaire newer = read(edition_text("2.0", now));
        return is_same_question(asked, asked.items[0], newer, newer.items[0]);
    };
    CHECK(is_same(item("S1", "Kept", "agree", "weight = 2\nhelp = \"A hint\"\n")));
    CHECK_FALSE(is_same(item("S1", "Kept?")));
    CHECK_FALSE(is_same(item("S1", "Kept", "often")));
    CHECK_FALSE(is_same(item("S1", "Kept", "agree", "reverse = true\n")));
}

TEST_CASE("what does not fit the earlier edition is a warning that says what to do") {
    const std::string stray = "[[edition]]\nversion = \"1.0\"\nchanges = [ { item = \"S9\", why = \"Gone\" } ]\n";
    const Questionnaire newer = read(edition_text("2.0", item("S1", "Kept") + item("S2", "Other words") + stray));
    CHECK(lines_of(check_edition(newer, first_edition(), "ward.toml")) ==
          "ward.toml:19:1: warning: item \"S2\" is not the same question as in edition \"1.0\" (an id stands for one "
          "question for ever: give the new question an id of its own, and say in [[edition]] what became of the "
          "earlier one)\n"
          "ward.toml:24:1: warning: edition \"1.0\" has the item \"S3\", and this file does not (add { item = \"S3\", "
          "why = \"…\" } to its changes, with now if it was replaced)\n"
          "ward.toml:26:13: warning: a change names the item \"S9\", which edition \"1.0\" does not have (it has: S1, "
          "S2, S3)\n");
}

TEST_CASE("mistakes in what is said of an earlier edition are errors") {
    const std::string items = item("S1", "Kept");
    const auto edition = [&](const std::string& version, const std::string& list) {
        return problems_in(items + "[[edition]]\nversion = \"" + version + "\"\nchanges = [" + list + "]\n");
    };
    CHECK(edition("1.0", "") == "");
    CHECK(edition("1.0", "{ item = \"S2\", now = [\"S7\"], why = \"x\" }") ==
          "ward.toml:21:33: error: the earlier item \"S2\" names the item \"S7\", which this file does not have (it "
          "has: S1)\n");
    CHECK(edition("1.0", "{ item = \"S1\", why = \"x\" }") ==
          "ward.toml:21:12: error: the earlier item \"S1\" is among the changes, but this file still has it (an id "
          "stands for one question for ever: give the question another id, or take this out)\n");
    CHECK(edition("1.0", "{ item = \"S2\", why = \"x\" }, { item = \"S2\", why = \"y\" }") ==
          "ward.toml:21:40: error: the earlier item \"S2\" appears here a second time (line 21 has the first; name "
          "each item once)\n");
    CHECK(edition("2.0", "") ==
          "ward.toml:20:11: error: edition \"2.0\" is the version of this file itself (name an earlier edition, or "
          "raise version at the top of the file)\n");
    CHECK(edition("1.0", "]\n[[edition]]\nversion = \"1.0\"\nchanges = [") ==
          "ward.toml:22:1: error: edition \"1.0\" appears here a second time (line 19 has the first; say all about one "
          "edition in one place)\n");
    CHECK(edition("1.0", "{ item = \"S2\" }").find("why") != std::string::npos);
}

TEST_CASE("editions are told in words") {
    const Questionnaire newer = read(edition_text("2.0", second_items() + what_changed));
    const EditionChanges changes = edition_changes(first_edition(), newer);
    CHECK(edition_counts_text(changes) == "1 question is the same, 1 was replaced, 1 was left out, 1 is new.");
    CHECK(now_text(changes.fates[1]) == "S6 and S7");
    CHECK(edition_counts_text(edition_changes(first_edition(), first_edition())) == "All 3 questions are the same.");
    CHECK(editions_title(first_edition(), newer) == "Ward: edition 1.0 and edition 2.0");
    CHECK(edition_notice(first_edition(), newer) ==
          "This assessment answers edition 1.0 of Ward. It is read with the questions of that edition. Edition 2.0 is "
          "there for a new assessment.");
}
