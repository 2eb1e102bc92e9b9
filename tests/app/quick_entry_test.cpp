// Ballots on paper are typed in: one line a person, one key a question.
#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <vector>

#include "harness.h"
#include "scale_sample.h"

using namespace readiness;

namespace {

/// A sealed box of ballots, at quick entry.
struct AtPaper : Harness {
    explicit AtPaper(std::string_view questionnaire = "four-factors", const std::vector<std::string>& roles = {}) {
        start(questionnaire);
        begin(roles);
    }
    /// Of a questionnaire of three questions on a scale with these values.
    explicit AtPaper(const std::vector<double>& values) {
        (void)folder().file("data/scales.toml", questionnaire_on_scale(values));
        restart();
        start("scales");
        begin({});
    }

    [[nodiscard]] QuickEntryView& view() { return program().views().quick_entry; }
    /// The answers of the ballot that has been typed in or is, as they are on the disk: "Q1=4 Q2=d".
    [[nodiscard]] std::string answers(std::size_t ballot = 0) const {
        const Assessment assessment = saved();
        if (ballot >= assessment.respondents.size()) return "no ballot";
        std::string text;
        for (const ItemAnswer& answer : assessment.respondents[ballot].answers) {
            text += (text.empty() ? "" : " ") + answer.item.text + "=";
            text += answer.answer.kind == Answer::Kind::value       ? fmt::format("{}", answer.answer.value)
                    : answer.answer.kind == Answer::Kind::dont_know ? "d"
                                                                    : "a";
        }
        return text;
    }

private:
    void begin(const std::vector<std::string>& roles) {
        carry_out(Edit{ChooseMode{Mode::ballots}});
        carry_out(Edit{SealBallots{true}});
        if (!roles.empty()) carry_out(Edit{ListRoles{roles}});
        carry_out(GoTo{ScreenId::quick_entry});
    }
};

}  // namespace

TEST_CASE("a person's answers are as many keys as there are questions, and Enter hands them in") {
    AtPaper h("pulse");
    const std::size_t questions = h.document().scored().questionnaire().items.size();
    std::size_t keys = 0;
    for (const Item& item : h.document().scored().questionnaire().items) {
        const bool is_number = scale_of(h.document().scored().questionnaire(), item).number() != nullptr;
        h.type(is_number ? "8" : "4");
        if (is_number) h.press(Key::enter);
        keys += is_number ? 2U : 1U;
    }
    CHECK(keys <= questions + 1);
    CHECK(h.saved().respondents.front().unfinished);  // Each key is on the disk at once.
    h.press(Key::enter);
    const Assessment saved = h.saved();
    REQUIRE(saved.respondents.size() == 1);
    CHECK_FALSE(saved.respondents.front().unfinished);
    CHECK(saved.respondents.front().answers.size() == questions);
    CHECK(saved.sealed);
    CHECK(h.shows(fmt::format("{} of {} answered", questions, questions)));
    CHECK(h.shows("Person 2"));
}

TEST_CASE("D and A answer as everywhere, and Space leaves a question out") {
    AtPaper h(std::vector<double>{1, 2, 3, 4, 5});
    h.type("2");
    h.press(Key::space);
    h.type("5");
    CHECK(h.answers() == "Q1=2 Q3=5");
    AtPaper four;
    four.type("da");
    CHECK(four.answers() == "L1=d L2=a");
}

TEST_CASE("a wrong key changes nothing, and is said in the line at once") {
    AtPaper h(std::vector<double>{1, 2, 3, 4, 5});
    h.type("3");
    const std::string before = h.saved_bytes();
    for (const char* wrong : {"9", "0", "-"}) {
        INFO(wrong);
        h.type(wrong);
        CHECK(h.view().item == 1);
        CHECK_FALSE(h.view().said.empty());
        CHECK(h.shows(h.view().said.substr(0, 12)));
        CHECK(h.saved_bytes() == before);
    }
    h.type("4");
    CHECK(h.view().said.empty());
    CHECK(h.answers() == "Q1=3 Q2=4");
}

TEST_CASE("Backspace takes the last answer back, and the first one takes the ballot with it") {
    AtPaper h(std::vector<double>{1, 2, 3});
    h.type("12");
    h.press(Key::backspace);
    CHECK(h.view().item == 1);
    CHECK(h.answers() == "Q1=1");
    h.type("3");
    CHECK(h.answers() == "Q1=1 Q2=3");
    h.press(Key::backspace);
    h.press(Key::backspace);
    CHECK(h.saved().respondents.empty());
    h.press(Key::backspace);
    CHECK(h.view().item == 0);
}

TEST_CASE("on a scale to 10 a 1 waits for the 0 of a 10, and any other key goes on") {
    AtPaper h(std::vector<double>{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
    h.type("1");
    CHECK(h.view().item == 0);
    CHECK(h.shows("0 makes it 10"));
    h.type("0");
    CHECK(h.view().item == 1);
    h.type("1");
    h.type("7");  // Of the third question: the second has 1.
    CHECK(h.answers() == "Q1=10 Q2=1 Q3=7");
    h.press(Key::enter);
    h.type("1");
    h.press(Key::enter);  // It is a 1.
    h.type("0");
    CHECK(h.view().item == 2);
    CHECK(std::ranges::count(h.saved().respondents, true, &Respondent::unfinished) == 1);
}

TEST_CASE("a number takes figures, and Enter or Tab; one beyond the scale is to be typed again") {
    AtPaper h;
    const auto& items = h.document().scored().questionnaire().items;
    const auto number = std::ranges::find(items, ItemId{"W1"}, &Item::id);
    REQUIRE(number != items.end());
    const auto place = static_cast<std::size_t>(number - items.begin());
    h.click(fmt::format("cell {}", place + 1));
    h.type("-12,5");
    h.press(Key::tab);
    CHECK(h.answers() == "W1=-12.5");
    CHECK(h.view().item == place + 1);
    h.press(Key::left);
    h.type("150");
    h.press(Key::enter);
    CHECK(h.view().item == place);
    CHECK(h.shows("150 is no answer"));
    CHECK(h.answers() == "W1=-12.5");
    h.type("15");
    h.press(Key::backspace);
    h.press(Key::enter);
    CHECK(h.answers() == "W1=1");
}

TEST_CASE("Enter in the middle asks once before it ends the person, and never makes an empty ballot") {
    AtPaper h(std::vector<double>{1, 2, 3});
    h.press(Key::enter);
    CHECK(h.saved().respondents.empty());
    h.type("1");
    h.press(Key::enter);
    CHECK(h.saved().respondents.front().unfinished);
    CHECK(h.shows("2 questions are left"));
    h.press(Key::enter);
    CHECK_FALSE(h.saved().respondents.front().unfinished);
    CHECK(h.shows("1 of 3 answered"));
}

TEST_CASE("a role is the first key of a person, and 0 is none") {
    AtPaper h("pulse", {"nurse", "doctor"});
    h.type("9");
    CHECK(h.shows("There is no role 9"));
    h.type("2");
    h.type("4");
    h.press(Key::enter);
    h.press(Key::enter);
    h.type("0");
    h.type("3");
    h.press(Key::enter);
    h.press(Key::enter);
    std::vector<std::string> roles;
    for (const Respondent& ballot : h.saved().respondents)
        roles.push_back(ballot.role);
    std::ranges::sort(roles);
    CHECK(roles == std::vector<std::string>{"", "doctor"});
    h.type("1");
    h.press(Key::backspace);  // Before the first answer the role can be chosen again.
    h.type("2");
    CHECK(h.view().role == "doctor");
}

TEST_CASE("what was typed of a person is on the disk when the program ends in the middle, as not finished") {
    AtPaper h("pulse");
    h.type("44");
    h.restart();
    h.drop(h.state().recent.front().path);
    REQUIRE(h.assessment().respondents.size() == 1);
    CHECK(h.assessment().respondents.front().unfinished);
    CHECK(h.assessment().respondents.front().answers.size() == 2);
}

TEST_CASE("after Enter nothing on the screen says what was answered, and no step back does") {
    AtPaper first("pulse");
    AtPaper second("pulse");
    for (AtPaper* h : {&first, &second}) {
        h->type(h == &first ? "12" : "54");
        h->press(Key::enter);
        h->press(Key::enter);
        h->press_ctrl(U'z');
    }
    CHECK(first.drawn() == second.drawn());
    CHECK(first.saved().respondents.size() == 1);
}

TEST_CASE("undo takes the last key back while the person is typed in") {
    AtPaper h(std::vector<double>{1, 2, 3});
    h.type("12");
    h.press_ctrl(U'z');
    CHECK(h.state().screen == ScreenId::quick_entry);
    CHECK(h.answers() == "Q1=1");
}

TEST_CASE("the box leads to quick entry and back, and a ballot that is typed in can be removed") {
    Harness h;
    h.start("pulse");
    h.carry_out(Edit{ChooseMode{Mode::ballots}});
    h.carry_out(Edit{SealBallots{true}});
    h.click("type in");
    REQUIRE(h.state().screen == ScreenId::quick_entry);
    h.type("3");
    h.press(Key::enter);
    h.press(Key::enter);
    h.click("remove typed 1");
    CHECK(h.program().dialog().has_value());
    h.press(Key::escape);
    h.press(Key::escape);
    CHECK(h.state().screen == ScreenId::assess);
    CHECK(h.has("next person"));
}
