// Bringing answers in: another sheet of a workbook, and a number that a person types for an unclear answer.
#include <algorithm>
#include <memory>
#include <string>
#include <utility>

#include "bringing_in.h"

using namespace readiness;

namespace {

/// Of the question that is answered by a number, the first.
const Item& numbered_item(const Harness& h) {
    const Questionnaire& questionnaire = h.document().scored().questionnaire();
    const auto found = std::ranges::find_if(
        questionnaire.items, [&](const Item& item) { return scale_of(questionnaire, item).number() != nullptr; });
    REQUIRE(found != questionnaire.items.end());
    return *found;
}

std::size_t answer_asked(const Harness& h) {
    const auto found = std::ranges::find(incoming(h).asked, AskKind::answer, &Ask::kind);
    REQUIRE(found != incoming(h).asked.end());
    return static_cast<std::size_t>(found - incoming(h).asked.begin());
}

}  // namespace

TEST_CASE("the sheet with the most questions has the answers, unless a person says another one") {
    Harness h;
    h.start("four-factors");
    AnswerTask task;
    task.file = "book.xlsx";
    task.instrument = h.document().scored().instrument();
    const std::string& first = task.instrument->questionnaire.items[0].text;
    const std::string& second = task.instrument->questionnaire.items[1].text;
    const auto look_with = [&](const std::string& sheet) {
        auto tables = std::make_shared<ReadTables>();
        const std::string texts[] = {fmt::format("\"{}\"\nAgree\nAgree\n", first),
                                     fmt::format("\"{}\",\"{}\"\nAgree,Disagree\n", first, second)};
        for (const std::string& text : texts) {
            Loaded<ReadTables> read = read_tables(text, "book.xlsx");
            REQUIRE(read.value.has_value());
            tables->tables.push_back(std::move(read.value->tables.front()));
            tables->tables.back().name = tables->tables.size() == 1 ? "Last year" : "This year";
        }
        task.so_far.tables = std::move(tables);
        task.now.sheet = sheet;
        Loaded<AnswerLook> look = look_at_answers(task);
        REQUIRE(look.value.has_value());
        return *std::move(look.value);
    };
    CHECK(look_with("").sheet == "This year");
    const AnswerLook other = look_with("Last year");
    CHECK(other.sheet == "Last year");
    CHECK(other.proposal->columns.size() == 1);
    CHECK(other.proposal->ballots == 2);
}

TEST_CASE("a file with one table has no sheets to choose from") {
    Harness h;
    h.start("four-factors");
    drop_answers(h, export_sample("g03-ms-forms.csv"));
    CHECK(incoming(h).look.sheets.empty());
    CHECK_FALSE(h.has("sheet 0"));
}

TEST_CASE("an unclear answer on a scale of numbers is typed as a number, by keyboard, within the scale") {
    Harness h;
    h.start("four-factors");
    const Item& item = numbered_item(h);
    const std::string second = h.document().scored().questionnaire().items.front().text;
    const std::string rows = "Agree,a good deal\nAgree,10\nDisagree,5\n";
    drop_answers(h, h.folder().file("answers.csv", fmt::format("\"{}\",\"{}\"\n{}", second, item.text, rows)));
    const std::string id = fmt::format("ask {}", answer_asked(h));
    CHECK(incoming(h).asked[answer_asked(h)].text == "a good deal");
    h.tab_to(id + " number");
    h.type("5000");
    CHECK(h.shows("Write a number"));
    h.press(Key::enter);
    CHECK_FALSE(is_decided(proposal(h)));
    h.click(id + " number");
    h.press_ctrl(U'a');
    h.type("20");
    h.press(Key::enter);
    finish_reading(h);
    CHECK(is_decided(proposal(h)));
    CHECK(h.has(id + " typed"));
    press_control(h, "bring in");
    const auto& ballots = h.assessment().respondents;
    REQUIRE(ballots.size() == 3);
    const bool is_there = std::ranges::any_of(ballots, [&](const Respondent& ballot) {
        return std::ranges::any_of(ballot.answers, [&](const ItemAnswer& given) {
            return given.item == item.id && given.answer == Answer::of(20);
        });
    });
    CHECK(is_there);
}
