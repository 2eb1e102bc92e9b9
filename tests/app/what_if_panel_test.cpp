// "What would it take?": scores are moved, sentences follow, and no answer changes.
#include <algorithm>
#include <string>
#include <variant>

#include "app/desktop/widgets/what_if_numbers.h"
#include "app/desktop/widgets/what_if_slider.h"
#include "app/desktop/window/named_views.h"
#include "core/model/questionnaire.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/overview.h"
#include "harness.h"

using namespace readiness;

namespace {

/// The panel alone on the screen, over one agreed answer to each question: the second of five, and 12 % more work.
struct Panel : Harness {
    explicit Panel(const char* questionnaire = "full-scan") : Harness({1280, 1440}) {
        start(questionnaire);
        const Questionnaire& asked = document().scored().questionnaire();
        for (const Item& item : asked.items) {
            const double low = item.reverse ? 4 : 2;
            const bool number = scale_of(asked, item).choice() == nullptr;
            carry_out(Edit{AgreeAnswer{item.id, Answer::of(number ? 12 : low)}});
        }
        show();
    }
    void show() {
        show_view(program(), "what-if");
        settle();
    }
    WhatIfPanel& panel() { return program().views().what_if; }
    const ScoredAssessment& scored() { return document().scored(); }
    FactorId weakest() { return weakest_first(*scored().profile()).front()->id; }
    std::string slider() { return "what-if " + weakest().text; }
    double today() { return *find_result(*scored().profile(), weakest())->score; }
    double target() { return target_of(panel(), weakest()).value_or(today()); }
    void drag(const std::string& id, float part) {
        const Box box = box_of(id);
        move_mouse(box.centre());
        hold_mouse(true);
        move_mouse({box.left + 14 + part * (box.width - 28), box.centre().y});
        frame();
    }
};

}  // namespace

TEST_CASE("the arrows move a factor by fives and stop at today's place, Home and End go to the ends") {
    Panel h;
    h.tab_to(h.slider());
    const double today = h.today();
    h.press(Key::right);
    const double first = h.target();
    CHECK(first > today);
    CHECK(first <= today + 5);
    CHECK(static_cast<int>(first) % 5 == 0);
    h.press(Key::right);
    CHECK(h.target() == first + 5);
    h.press(Key::left);
    h.press(Key::left);
    CHECK(h.target() == today);
    CHECK(h.panel().moves.empty());
    h.press(Key::end);
    CHECK(h.target() == 100);
    h.press(Key::home);
    CHECK(h.target() == 0);
    h.press(Key::backspace);
    CHECK(h.panel().moves.empty());
}

TEST_CASE("up and down go from one row to the next") {
    Panel h;
    const std::vector<const FactorResult*> listed = factors_listed(h.panel(), h.scored());
    REQUIRE(listed.size() == factors_at_first);
    h.tab_to(h.slider());
    h.press(Key::down);
    h.press(Key::right);
    CHECK(target_of(h.panel(), listed[1]->id).has_value());
    h.press(Key::up);
    h.press(Key::end);
    CHECK(target_of(h.panel(), listed[0]->id) == 100);
}

TEST_CASE("the mouse drags a factor to any whole number, and the sentences follow") {
    Panel h;
    CHECK(h.shows("Move a factor to see which barriers change."));
    h.drag(h.slider(), 0.83f);
    CHECK(h.target() == Approx(83).margin(2));
    CHECK(h.panel().numbers.moves == h.panel().moves);
    h.hold_mouse(false);
    h.settle();
    CHECK_FALSE(h.shows("Move a factor to see which barriers change."));
    CHECK(h.shows("Overall "));
}

TEST_CASE("nothing that is tried out changes an answer, its file, or what can be undone") {
    Panel h;
    const Assessment before = h.assessment();
    const std::string bytes = h.saved_bytes();
    CHECK(h.shows("Nothing here changes an answer."));
    h.tab_to(h.slider());
    h.press(Key::end);
    h.drag(h.slider(), 0.9f);
    h.hold_mouse(false);
    h.click("what-if back");
    CHECK(h.assessment() == before);
    CHECK(h.saved_bytes() == bytes);
    CHECK(h.panel().moves.empty());
}

TEST_CASE("what stands on the panel is what what_if() says, also for the rows that were drawn before") {
    Panel h;
    h.tab_to(h.slider());
    h.press(Key::end);
    const WhatIf expected = what_if(h.scored(), h.panel().moves);
    CHECK(h.panel().numbers.result == expected);
    CHECK_FALSE(h.panel().moves.empty());
}

TEST_CASE("a factor opens to its questions, which move by the answers of their scale") {
    Panel h;
    h.tab_to(h.slider());
    h.press(Key::enter);
    h.settle();
    REQUIRE(h.panel().opened == h.weakest());
    const Questionnaire& asked = h.scored().questionnaire();
    const auto item = std::ranges::find_if(asked.items, [&](const Item& one) {
        return one.factor == h.weakest() && scale_of(asked, one).choice() != nullptr;
    });
    REQUIRE(item != asked.items.end());
    h.tab_to("what-if item " + item->id.text);
    h.press(Key::right);
    CHECK(target_of(h.panel(), item->id) == 50);
    h.press(Key::right);
    CHECK(target_of(h.panel(), item->id) == 75);
    SECTION("moving the factor takes the place of its questions") {
        h.tab_to(h.slider());
        h.press(Key::end);
        CHECK_FALSE(target_of(h.panel(), item->id).has_value());
        REQUIRE(h.panel().moves.size() == 1);
        CHECK(std::holds_alternative<FactorMove>(h.panel().moves.front()));
    }
    SECTION("the mouse closes the factor by its name, and what was moved stays") {
        h.click("what-if open " + h.weakest().text);
        CHECK_FALSE(h.panel().opened.has_value());
        CHECK(h.panel().moves.size() == 1);
    }
}

TEST_CASE("only the weakest factors are listed until all are wanted, and those that are moved stay") {
    Panel h;
    const std::size_t all = h.scored().profile()->factors.size();
    REQUIRE(all == 11);
    const FactorId strongest = weakest_first(*h.scored().profile()).back()->id;
    CHECK_FALSE(h.has("what-if " + strongest.text));
    h.click("what-if all");
    CHECK(factors_listed(h.panel(), h.scored()).size() == all);
    h.tab_to("what-if " + strongest.text);
    h.press(Key::home);
    h.click("what-if all");
    CHECK(h.has("what-if " + strongest.text));
    CHECK(factors_listed(h.panel(), h.scored()).size() == factors_at_first + 1);
}

TEST_CASE("the barrier whose shortest way is said can be changed") {
    Panel h;
    const auto barriers = barriers_in_the_way(*h.scored().profile());
    REQUIRE(barriers.size() > 1);
    h.click("what-if next barrier");
    CHECK(h.panel().barrier == barriers[1]->id);
    CHECK(h.panel().numbers.barrier_ways.contains(barriers[1]->id.text));
}

TEST_CASE("a changed answer leads to other numbers, and what is tried out stays") {
    Panel h;
    h.tab_to(h.slider());
    h.press(Key::end);
    const WhatIf before = h.panel().numbers.result;
    const Item& item = h.scored().questionnaire().items.front();
    h.carry_out(Edit{AgreeAnswer{item.id, Answer::of(5)}});
    h.settle();
    CHECK(h.panel().numbers.result != before);
    CHECK(h.panel().numbers.result == what_if(h.scored(), h.panel().moves));
    CHECK(h.panel().moves.size() == 1);
}

TEST_CASE("with very many answers nothing is worked out until the mouse lets go") {
    Panel h("four-factors");
    h.carry_out(Edit{ChooseMode{Mode::ballots}});
    Assessment many = h.assessment();
    const Item& item = h.scored().questionnaire().items.front();
    many.consensus.clear();
    many.sealed = false;
    for (int i = 0; i < 6; ++i) {
        Respondent person;
        person.id.text = "person-" + std::to_string(i);
        for (const Item& one : h.scored().questionnaire().items)
            person.answers.push_back(
                {one.id, Answer::of(scale_of(h.scored().questionnaire(), one).choice() ? 2 : 0), {}});
        many.respondents.push_back(std::move(person));
    }
    const ScoredAssessment scored(h.scored().instrument(), many, true);
    REQUIRE(scored.profile() != nullptr);
    WhatIfPanel panel;
    panel.most_answers_while_held = 10;
    REQUIRE(work_out(panel, scored));
    panel.held = true;
    try_factor(panel, scored, item.factor, 90);
    CHECK_FALSE(work_out(panel, scored));
    CHECK(panel.numbers.moves.empty());
    CHECK(way_for(panel, scored, item.factor) == nullptr);
    panel.held = false;
    CHECK(work_out(panel, scored));
    CHECK(panel.numbers.moves == panel.moves);
    CHECK(way_for(panel, scored, item.factor) != nullptr);
}

TEST_CASE("where nothing can be tried out a sentence says why, and no slider is there") {
    const auto expect_none = [](Harness& h, const char* words) {
        REQUIRE(show_view(h.program(), "what-if"));
        h.settle();
        CHECK(h.shows(words));
        CHECK(h.controls().find("what-if ") == std::string::npos);
    };
    SECTION("sealed") {
        Harness h;
        const std::string file = "tests/data/workshop/sealed-ballots.readiness.toml";
        h.carry_out(OpenFile{h.folder().file("data/sealed.readiness.toml", bytes_of(source_folder() / file))});
        REQUIRE(h.document().scored().profile() == nullptr);
        expect_none(h, "The answers are sealed.");
    }
    SECTION("read question by question") {
        Harness h({}, source_folder());
        h.start("pulse");
        expect_none(h, "question by question");
    }
    SECTION("a copy without answers") {
        Harness h;
        h.folder().file("data/copy.readiness.toml",
                        "format = \"readiness-assessment/1\"\nid = \"c\"\nmode = \"ballots\"\nshareable = true\n"
                        "[questionnaire]\nid = \"four-factors\"\nversion = \"1.0\"\n"
                        "[profile]\npeople = 12\noverall = 58\n");
        h.carry_out(OpenFile{h.data() / "copy.readiness.toml"});
        expect_none(h, "This copy has scores and no answers");
    }
}

TEST_CASE("a slider without a score today begins in the middle") {
    const double stops[] = {0, 25, 50, 75, 100};
    CHECK(next_place({std::nullopt, std::nullopt, stops}, true) == 50);
    CHECK(next_place({31, 31, stops}, true) == 50);
    CHECK(next_place({31, 50, stops}, false) == 31);
    CHECK(next_place({31, 0, stops}, false) == 0);
    CHECK(next_place({31, 100, stops}, true) == 100);
}
