// The Plan screen: what is offered, what is on the plan, and how both change, by keyboard and by mouse alone.
#include <algorithm>
#include <chrono>
#include <string>

#include "core/groups/sealing.h"
#include "core/result/plan.h"
#include "core/words/plan_words.h"
#include "harness.h"

using namespace readiness;
using namespace std::chrono_literals;

namespace {

/// Low answers to everything, so that there is much in the way.
void start_low(Harness& h, std::string_view questionnaire = "four-factors") {
    h.start(questionnaire);
    for (const Item& item : h.document().scored().questionnaire().items) {
        const bool number = scale_of(h.document().scored().questionnaire(), item).choice() == nullptr;
        h.carry_out(Edit{AgreeAnswer{item.id, Answer::of(number ? 15 : item.reverse ? 5 : 1)}});
    }
    h.press(Key::f5);
    REQUIRE(h.state().screen == ScreenId::plan);
}

Offers offers(const Harness& h) {
    return offers_of(h.document().scored());
}

std::string measure_control(const Harness& h, std::size_t barrier, std::size_t measure) {
    const Offers all = offers(h);
    const OfferedBarrier& offered = all.barriers.at(barrier);
    return "measure " + offered.barrier.text + " " + offered.measures.at(measure).measure.text;
}

const std::vector<Action>& plan(const Harness& h) {
    return h.assessment().actions;
}

const std::optional<Dialog>& dialog(Harness& h) {
    return h.program().dialog();
}

/// Presses arrows until the keyboard is at the control.
void arrow_to(Harness& h, Key arrow, const std::string& id) {
    const auto here = [&] {
        const FocusStop* stop = h.program().focus().find(id);
        return stop != nullptr && h.program().focus().is_current(stop->key);
    };
    for (int presses = 0; presses < 60 && !here(); ++presses)
        h.press(arrow);
    INFO(id);
    REQUIRE(here());
}

/// True if the screen says that, wherever its lines end.
bool says(const Harness& h, std::string words) {
    const auto without_blanks = [](std::string& text) {
        std::erase_if(text, [](char letter) { return letter == ' ' || letter == '\n'; });
    };
    std::string text = h.drawn_text();
    without_blanks(text);
    without_blanks(words);
    return text.find(words) != std::string::npos;
}

std::string notice_of(const Harness& h) {
    return h.state().notices.empty() ? "" : h.state().notices.front().text;
}

}  // namespace

TEST_CASE("by keyboard alone: three measures, an own action with owner and date, a status, undo and redo") {
    Harness h;
    start_low(h);
    h.press(Key::down);
    h.type("a");
    REQUIRE(plan(h).size() == 1);
    CHECK(plan(h)[0].barrier == offers(h).barriers[0].barrier);
    CHECK_FALSE(plan(h)[0].measure.empty());
    arrow_to(h, Key::down, measure_control(h, 0, 1));
    h.press(Key::enter);
    arrow_to(h, Key::down, measure_control(h, 0, 2));
    h.type("A");
    REQUIRE(plan(h).size() == 3);
    CHECK(h.saved().actions == plan(h));

    h.type("n");
    REQUIRE(dialog(h));
    h.type("Ask the night shift");
    h.tab_to("action text 1");
    h.type("Kim");
    h.tab_to("due");
    h.type("8 Dec");
    h.press(Key::enter);
    REQUIRE_FALSE(dialog(h));
    REQUIRE(plan(h).size() == 4);
    CHECK(plan(h)[3].text == "Ask the night shift");
    CHECK(plan(h)[3].owner == "Kim");
    CHECK(plan(h)[3].due == 2026y / std::chrono::December / 8);
    CHECK(plan(h)[3].barrier.empty());
    CHECK(h.saved().actions == plan(h));

    // The keyboard is at the new action.
    h.type("s");
    CHECK(plan(h)[3].status == ActionStatus::doing);
    h.press({Key::up, 0, true, false, false});
    CHECK(plan(h)[2].text == "Ask the night shift");
    h.type("e");
    REQUIRE(dialog(h));
    h.tab_to("status done");
    h.press(Key::enter);
    h.tab_to("accept");
    h.press(Key::enter);
    CHECK_FALSE(dialog(h));
    CHECK(plan(h)[2].status == ActionStatus::done);

    h.press_ctrl(U'z');
    CHECK(notice_of(h) == "Undone: the status of “Ask the night shift” (Ctrl Y to redo)");
    h.press_ctrl(U'z');
    CHECK(notice_of(h) == "Undone: the place of “Ask the night shift” (Ctrl Y to redo)");
    h.press_ctrl(U'z');
    h.press_ctrl(U'z');
    CHECK(plan(h).size() == 3);
    h.press_ctrl(U'z');
    CHECK(plan(h).size() == 2);
    for (int i = 0; i < 5; ++i)
        h.press_ctrl(U'y');
    REQUIRE(plan(h).size() == 4);
    CHECK(plan(h)[2].status == ActionStatus::done);
    CHECK(h.saved().actions == plan(h));
}

TEST_CASE("by mouse alone: a measure, all of an action, its place, and away again") {
    Harness h;
    start_low(h);
    h.click(measure_control(h, 0, 0));
    h.click("add own");
    h.type("Own");
    h.click("accept");
    REQUIRE(plan(h).size() == 2);
    h.click("status a1");
    CHECK(plan(h)[0].status == ActionStatus::doing);
    h.click("status a1");
    h.click("status a1");
    CHECK(plan(h)[0].status == ActionStatus::open);
    h.click("action a2");
    h.click("move up");
    CHECK(plan(h)[0].id == "a2");
    h.click("against");
    h.click("barrier 1");
    h.click("due calendar");
    h.click("day 2026-11-30");
    h.click("status dropped");
    h.click("accept");
    REQUIRE_FALSE(dialog(h));
    CHECK(plan(h)[0].barrier == offers(h).barriers[0].barrier);
    CHECK(plan(h)[0].due == 2026y / std::chrono::November / 30);
    CHECK(plan(h)[0].status == ActionStatus::dropped);
    h.click("action a2");
    h.click("remove");
    CHECK(plan(h).size() == 1);
    CHECK(notice_of(h) == "“Own” was removed from the plan. Ctrl Z brings it back.");
    h.press_ctrl(U'z');
    CHECK(plan(h).size() == 2);
}

TEST_CASE("a measure on the plan leads to its action, and one that was dropped can be added again") {
    Harness h;
    start_low(h);
    const std::string control = measure_control(h, 0, 0);
    h.click(control);
    h.click(control);
    CHECK(plan(h).size() == 1);
    const FocusStop* action = h.program().focus().find("action a1");
    REQUIRE(action != nullptr);
    CHECK(h.program().focus().is_current(action->key));
    h.carry_out(Edit{MoveAction{"a1", ActionStatus::dropped}});
    h.click(control);
    CHECK(plan(h).size() == 2);
}

TEST_CASE("barriers that need help come later, and one that is not ours offers whom to ask") {
    Harness h;
    start_low(h);
    const BarrierId first = offers(h).barriers[0].barrier;
    REQUIRE(offers(h).barriers.size() > 1);
    h.click("ours " + first.text + " with-help");
    CHECK(offers(h).barriers.back().barrier == first);
    h.tab_to("ours " + first.text + " no");
    h.press(Key::enter);
    CHECK(find_ours(h.saved(), first) == Ours::no);
    // The keyboard went with the card.
    CHECK(h.program().focus().is_current(h.program().focus().find("ours " + first.text + " no")->key));
    h.tab_to("ask " + first.text);
    h.type("a");
    REQUIRE(plan(h).size() == 1);
    CHECK(plan(h)[0].text == ask_text(*find_barrier(h.document().scored().evidence(), first)));
    h.press(Key::enter);
    CHECK(plan(h).size() == 1);
    h.click("ours " + first.text + " no");
    CHECK(h.saved().ours.empty());
    CHECK_FALSE(h.has("ask " + first.text));
}

TEST_CASE("three measures are shown at first, and the rest on request") {
    Harness h({}, source_folder());
    start_low(h);
    const Offers all = offers(h);
    const auto many =
        std::ranges::find_if(all.barriers, [](const OfferedBarrier& offered) { return offered.measures.size() > 3; });
    REQUIRE(many != all.barriers.end());
    const std::string fourth = "measure " + many->barrier.text + " " + many->measures[3].measure.text;
    CHECK_FALSE(h.has(fourth));
    h.tab_to("more " + many->barrier.text);
    h.press(Key::enter);
    CHECK(h.has(fourth));
    h.tab_to("more " + many->barrier.text);
    h.press(Key::enter);
    CHECK_FALSE(h.has(fourth));
}

TEST_CASE("the proposed date to look again is taken by one press, changed by typing and by calendar, and taken away") {
    Harness h;
    start_low(h);
    h.click("take proposal");
    CHECK(h.saved().look_again == 2027y / std::chrono::February / 24);
    CHECK_FALSE(h.has("take proposal"));
    h.type("l");
    REQUIRE(dialog(h));
    h.type("1.3.2027");
    h.press(Key::enter);
    CHECK(h.saved().look_again == 2027y / std::chrono::March / 1);
    h.click("look again");
    h.click("date calendar");
    h.press(Key::page_down);
    h.press(Key::right);
    h.press(Key::down);
    h.press(Key::enter);
    h.press(Key::enter);
    CHECK_FALSE(dialog(h));
    CHECK(h.saved().look_again == 2027y / std::chrono::April / 9);
    h.click("look again");
    h.click("no date");
    CHECK_FALSE(h.saved().look_again);
    h.press_ctrl(U'z');
    CHECK(h.saved().look_again == 2027y / std::chrono::April / 9);
}

TEST_CASE("a date that is not clear is not kept, and what is wrong is said") {
    Harness h;
    start_low(h);
    h.type("n");
    h.type("Own");
    h.tab_to("due");
    h.type("8/12/2026");
    h.press(Key::enter);
    REQUIRE(dialog(h));
    CHECK(plan(h).empty());
    CHECK(says(h, "This can be 8 Dec 2026 or 12 Aug 2026."));
    h.press_ctrl(U'a');
    h.type("8.12.2026");
    h.press(Key::enter);
    REQUIRE(plan(h).size() == 1);
    CHECK(plan(h)[0].due == 2026y / std::chrono::December / 8);
}

TEST_CASE("an action without words is not kept, and what was typed of a closed dialog is there again") {
    Harness h;
    start_low(h);
    h.type("n");
    h.press(Key::enter);
    REQUIRE(dialog(h));
    h.type("Half a thought");
    h.press(Key::escape);
    CHECK_FALSE(dialog(h));
    CHECK(plan(h).empty());
    h.type("n");
    h.press(Key::enter);
    REQUIRE(plan(h).size() == 1);
    CHECK(plan(h)[0].text == "Half a thought");
}

TEST_CASE("keeping an action as it is, is no step to undo") {
    Harness h;
    start_low(h);
    h.click(measure_control(h, 0, 0));
    h.click("action a1");
    h.click("accept");
    h.press_ctrl(U'z');
    CHECK(plan(h).empty());
}

TEST_CASE("Esc closes the calendar and the list of barriers, and not the dialog under them") {
    Harness h;
    start_low(h);
    h.type("n");
    for (const char* control : {"due calendar", "against"}) {
        h.click(control);
        CHECK_FALSE(h.has("cancel"));
        h.press(Key::escape);
        CHECK(dialog(h));
        CHECK(h.has("cancel"));
    }
    h.press(Key::escape);
    CHECK_FALSE(dialog(h));
}

TEST_CASE("late actions and too many are said in words") {
    Harness h;
    start_low(h);
    for (int i = 0; i < 6; ++i) {
        Action action = own_action("Do it", {}, "a" + std::to_string(i));
        action.owner = i < 3 ? "Kim" : "";
        if (i == 0) action.due = 2026y / std::chrono::November / 23;
        h.carry_out(Edit{AddAction{action}});
    }
    h.settle();
    CHECK(says(h, "0 of 6 done, 1 late"));
    CHECK(says(h, "23 Nov 2026, late"));
    CHECK(says(h, "3 actions rest on Kim."));
    CHECK(says(h, "6 actions are not done yet."));
}

TEST_CASE("undoing a step of the plan goes to the Plan screen") {
    Harness h;
    start_low(h);
    h.click(measure_control(h, 0, 0));
    h.press(Key::f2);
    h.press_ctrl(U'z');
    CHECK(h.state().screen == ScreenId::plan);
    h.press(Key::f3);
    h.press_ctrl(U'y');
    CHECK(h.state().screen == ScreenId::plan);
    CHECK(plan(h).size() == 1);
}

TEST_CASE("without answers the screen says what is missing and leads to the questions") {
    Harness h;
    h.start("four-factors");
    h.press(Key::f5);
    CHECK(says(h, "Too little is answered"));
    h.click("way on");
    CHECK(h.state().screen == ScreenId::assess);
    h.press(Key::f5);
    h.type("n");
    h.type("Own");
    h.press(Key::enter);
    CHECK(plan(h).size() == 1);
}

TEST_CASE("a questionnaire that names no barriers still has a plan of own actions") {
    Harness h;
    h.start("pulse");
    h.press(Key::f5);
    CHECK(says(h, "You can add actions of your own."));
    h.click("add own");
    h.type("Own");
    h.press(Key::enter);
    CHECK(h.saved().actions.size() == 1);
}

TEST_CASE("while ballots are sealed the plan shows nothing of them") {
    Harness h;
    h.start("four-factors");
    h.carry_out(Edit{ChooseMode{Mode::ballots}});
    h.carry_out(Edit{SealBallots{true}});
    h.carry_out(GoTo{ScreenId::plan});
    h.settle();
    CHECK(h.has("back"));
    CHECK_FALSE(h.has("add own"));
    CHECK(says(h, "The ballots are sealed."));
}

TEST_CASE("what can only be read offers nothing to press but where its reasons are") {
    Harness h;
    start_low(h);
    h.click(measure_control(h, 0, 0));
    std::string newer = h.saved_bytes();
    newer.replace(newer.find("readiness-assessment/1"), 22, "readiness-assessment/2");
    h.drop(h.folder().file("newer.readiness.toml", newer));
    REQUIRE(h.document().read_only());
    h.press(Key::f5);
    CHECK(says(h, "Read only"));
    for (const FocusStop& stop : h.program().focus().stops()) {
        for (const char* start : {"measure ", "action ", "status ", "ours ", "add own", "look again", "take proposal"})
            CHECK_FALSE(stop.id.starts_with(start));
    }
    CHECK(h.controls().find("reasons ") != std::string::npos);
    h.type("n");
    CHECK_FALSE(dialog(h));
    h.carry_out(EditAction{"a1"});
    CHECK_FALSE(dialog(h));
}

TEST_CASE("the reasons of a barrier are one press away") {
    Harness h;
    start_low(h);
    const BarrierId first = offers(h).barriers[0].barrier;
    h.click("reasons " + first.text);
    CHECK(h.state().screen == ScreenId::barriers);
    CHECK(h.program().views().barriers.barrier == first);
}

TEST_CASE("the room sees the plan without anything to press while the facilitator works on it") {
    Harness h;
    start_low(h);
    h.press(Key::f9);
    h.settle();
    CHECK(h.has("add own"));
    CHECK(says(h, "The room sees: the plan"));
    const Box own = h.box_of("add own");
    CHECK_FALSE(h.room_has_control_at({own.centre().x, own.centre().y - 50}));
    const std::size_t before = h.room_drawn();
    h.click(measure_control(h, 0, 0));
    CHECK(h.room_drawn() != before);
    h.type("b");
    const std::size_t blank = h.room_drawn();
    h.click("status a1");
    CHECK(h.room_drawn() == blank);
}

TEST_CASE("in a narrow window the plan comes before what is offered") {
    Harness h({960, 720, 1});
    start_low(h);
    CHECK(h.box_of("add own").top < h.box_of(measure_control(h, 0, 0)).top);
    h.set_display({1280, 720, 1});
    h.settle();
    CHECK(h.box_of("add own").left > h.box_of(measure_control(h, 0, 0)).left);
}
