// No vote is left half counted or hidden without a word, and what cannot be is never revealed.
#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

#include "core/scoring/profile.h"
#include "harness.h"
#include "vote_sample.h"

using namespace readiness;

namespace {

/// Twelve people who do not know, which the room sees.
void reveal_twelve(Harness& h, const Item& item) {
    const ChoiceScale* choice = scale_of(h.document().scored().questionnaire(), item).choice();
    Tally tally;
    tally.item = item.id;
    if (choice != nullptr) tally.counts = std::vector<int>(choice->options.size());
    tally.dont_know = 12;
    h.carry_out(Edit{CountHands{tally}});
}

}  // namespace

// ------------------------------------------------------------------------------------------ nothing is left unseen

TEST_CASE("a half-counted vote is left only by a second press, by keys and by the mouse") {
    Harness h;
    start_vote(h);
    h.carry_out(ShowItem{{"L2"}});
    h.settle();
    h.type("5");
    const auto stays = [&](const std::function<void()>& leaving) {
        leaving();
        return h.item().id.text == "L2" && h.state().screen == ScreenId::assess;
    };
    for (const Key key : {Key::right, Key::left, Key::page_down, Key::page_up, Key::home, Key::end}) {
        CHECK(stays([&] { h.press(key); }));
        CHECK(VoteNow(h).vote.view.vote.asked_to_leave);
        h.type("+-");  // Whatever else is done takes the asking back.
        CHECK_FALSE(VoteNow(h).vote.view.vote.asked_to_leave);
    }
    CHECK(stays([&] { h.type("u"); }));
    h.type("+-");
    CHECK(stays([&] { h.click("back"); }));
    h.type("+-");
    CHECK(stays([&] { h.click("leave"); }));
    h.press(Key::right);
    CHECK(h.item().id.text == "L3");
}

TEST_CASE("the button that goes on reveals first, and counts that are hidden do not count as done") {
    Harness h;
    start_vote(h);
    count(h, {"12"});
    CHECK(VoteNow(h).vote.next_step() == Vote::Step::reveal);
    CHECK_FALSE(is_settled(h.assessment(), {"L1"}));
    h.click("next");
    CHECK(h.item().id.text == "L1");
    CHECK_FALSE(tally_of(h, "L1").sealed);
    CHECK(is_settled(h.assessment(), {"L1"}));
    h.click("next");
    CHECK(h.item().id.text == "L2");
}

TEST_CASE("what Enter does next is known at each step of a vote") {
    Harness h;
    start_vote(h);
    CHECK(VoteNow(h).vote.next_step() == Vote::Step::next_row);
    count(h, {"6", "0", "0", "0", "6"});
    CHECK(VoteNow(h).vote.next_step() == Vote::Step::reveal);
    h.press(Key::enter);
    CHECK(VoteNow(h).vote.next_step() == Vote::Step::agree);
    h.press(Key::enter);
    CHECK(h.program().views().assess.vote.agreeing);
    CHECK(VoteNow(h).vote.next_step() == Vote::Step::next_question);
    h.press(Key::escape);
    h.type("x");
    CHECK(VoteNow(h).vote.next_step() == Vote::Step::next_question);
}

TEST_CASE("the next open question is also one whose hands were not revealed, and counting goes on there") {
    Harness h;
    start_vote(h);
    count(h, {"3", "2"});
    h.press(Key::right);
    h.press(Key::right);
    count(h, {"12"});
    h.press(Key::enter);
    h.press(Key::end);
    for (const Item& item : h.document().scored().questionnaire().items) {
        if (item.id.text != "L1" && item.id.text != "L2") reveal_twelve(h, item);
    }
    h.settle();
    h.type("u");
    CHECK(h.item().id.text == "L1");
    CHECK(h.program().views().assess.vote.counting);
    CHECK(h.program().views().assess.vote.row == 2);
}

TEST_CASE("the next open question is one whose counting was begun before any that nobody counted") {
    Harness h;
    start_vote(h);
    h.carry_out(ShowItem{{"L2"}});
    h.settle();
    count(h, {"5"});
    h.carry_out(ShowItem{{"L4"}});
    h.settle();
    h.type("u");
    CHECK(h.item().id.text == "L2");
}

TEST_CASE("rows keep the mark of what was counted while one above them is corrected") {
    Harness h;
    start_vote(h);
    count(h, {"3", "0", "2"});
    CHECK(h.program().views().assess.vote.last_row == 3);
    h.press(Key::up);
    h.press(Key::up);
    h.press(Key::up);
    CHECK(h.program().views().assess.vote.row == 0);
    CHECK(h.program().views().assess.vote.last_row == 3);
}

TEST_CASE("a workshop that was interrupted opens at the question that was being counted") {
    Harness h;
    start_vote(h);
    h.carry_out(ShowItem{{"L3"}});
    h.settle();
    count(h, {"5"});
    h.wait(1);  // Typing is saved as soon as it rests.
    const std::filesystem::path path = h.document().path();
    h.restart();
    h.carry_out(OpenFile{path});
    h.settle();
    CHECK(h.item().id.text == "L3");
}

TEST_CASE("the Profile names the question whose hands are hidden, and goes there") {
    Harness h;
    start_vote(h);
    h.carry_out(ShowItem{{"L3"}});
    h.settle();
    count(h, {"5"});
    h.press(Key::f3);
    SECTION("by the mouse") {
        h.click("back");
    }
    SECTION("by Enter") {
        h.press(Key::enter);
    }
    CHECK(h.state().screen == ScreenId::assess);
    CHECK(h.item().id.text == "L3");
}

TEST_CASE("all questions are listed on L, and Enter or the mouse goes to one") {
    Harness h;
    start_vote(h);
    h.type("l");
    CHECK(h.program().views().assess.overview.open);
    CHECK(h.has("question 1"));
    h.press(Key::down);
    h.press(Key::down);
    h.press(Key::enter);
    CHECK_FALSE(h.program().views().assess.overview.open);
    CHECK(h.item().id.text == "L3");
    CHECK(h.program().views().assess.vote.counting);
    h.click("all questions");
    h.click("question 2");
    CHECK(h.item().id.text == "L2");
    h.type("l");
    h.press(Key::end);
    CHECK(h.has("question 20"));
    h.press(Key::escape);
    CHECK_FALSE(h.program().views().assess.overview.open);
    CHECK(h.item().id.text == "L2");
    CHECK(h.state().screen == ScreenId::assess);
}

TEST_CASE("digits in the list of all questions count no hands") {
    Harness h;
    start_vote(h);
    h.type("l5");
    h.press(Key::escape);
    CHECK(h.assessment().tallies.empty());
}

// --------------------------------------------------------------------------------------- more hands than people

TEST_CASE("more hands than people are never revealed, whichever way it is tried") {
    Harness h;
    start_vote(h);
    h.type("34");
    CHECK(VoteNow(h).vote.too_many() == 22);
    h.type("r");
    CHECK(tally_of(h, "L1").sealed);
    CHECK(h.program().views().assess.vote.too_many);
    for (int row = 0; row < 9; ++row)
        h.press(Key::enter);
    CHECK(tally_of(h, "L1").sealed);
    CHECK(h.item().id.text == "L1");
    CHECK(h.program().views().assess.vote.counting);
    CHECK(h.program().views().assess.vote.too_many);
    h.carry_out(Edit{CountPeople{34}});
    h.settle();
    h.type("r");
    CHECK_FALSE(tally_of(h, "L1").sealed);
}

TEST_CASE("the warning ends where nobody says any more how many people are here") {
    Harness h;
    start_vote(h);
    h.type("34r");
    h.carry_out(Edit{CountPeople{std::nullopt}});
    h.settle();
    h.type("r");
    CHECK_FALSE(tally_of(h, "L1").sealed);
}

TEST_CASE("a row that is lowered again ends the warning") {
    Harness h;
    start_vote(h);
    h.type("22r");
    CHECK(h.program().views().assess.vote.too_many);
    h.press(Key::backspace);
    CHECK_FALSE(h.program().views().assess.vote.too_many);
    h.type("r");
    CHECK_FALSE(tally_of(h, "L1").sealed);
}

TEST_CASE("more numbers than people are not revealed either") {
    Harness h;
    start_vote(h);
    h.carry_out(Edit{CountPeople{2}});
    h.carry_out(ShowItem{{"W1"}});
    h.settle();
    h.type("ddd");
    h.press(Key::down);
    h.type("a");
    CHECK(VoteNow(h).vote.too_many() == 1);
    h.press(Key::enter);
    h.type("r");
    CHECK(tally_of(h, "W1").sealed);
    h.press(Key::f3);
    CHECK_FALSE(h.has("open results"));
    h.click("back");
    CHECK(h.item().id.text == "W1");
}
