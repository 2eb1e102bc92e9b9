// A show of hands with the keyboard alone: counted unseen, revealed, voted again, agreed on.
#include "app/desktop/screens/assess/vote.h"

#include <vector>

#include "core/groups/sealing.h"
#include "core/scoring/profile.h"
#include "harness.h"
#include "vote_sample.h"

using namespace readiness;

TEST_CASE("hands are counted row by row, and the counting ends where everybody has raised one") {
    Harness h;
    start_vote(h);
    count(h, {"0", "1", "3", "7", "1"});
    CHECK(counts_of(h, "L1") == std::vector<int>{0, 1, 3, 7, 1});
    CHECK_FALSE(h.program().views().assess.vote.counting);
    CHECK(h.item().id.text == "L1");
}

TEST_CASE("an empty row counts nothing, and two digits make one number") {
    Harness h;
    start_vote(h);
    h.press(Key::enter);
    h.type("1");
    h.type("2");
    CHECK(counts_of(h, "L1") == std::vector<int>{0, 12, 0, 0, 0});
    h.press(Key::enter);
    CHECK_FALSE(h.program().views().assess.vote.counting);
}

TEST_CASE("plus and minus count one by one, Backspace takes a digit back, and no count falls below nothing") {
    Harness h;
    start_vote(h);
    h.type("+++-");
    CHECK(counts_of(h, "L1") == std::vector<int>{2, 0, 0, 0, 0});
    h.type("5");
    CHECK(counts_of(h, "L1") == std::vector<int>{25, 0, 0, 0, 0});
    h.press(Key::backspace);
    CHECK(counts_of(h, "L1") == std::vector<int>{2, 0, 0, 0, 0});
    h.type("---");
    CHECK(find_tally(h.assessment(), {"L1"}) == nullptr);
}

TEST_CASE("after the options come don't know and not applicable") {
    Harness h;
    start_vote(h);
    count(h, {"1", "1", "1", "1", "1", "4"});
    CHECK(tally_of(h, "L1").dont_know == 4);
    h.type("3");
    CHECK(tally_of(h, "L1").not_applicable == 3);
    h.press(Key::enter);
    CHECK_FALSE(h.program().views().assess.vote.counting);
}

TEST_CASE("counted hands stay sealed until they are revealed, in the file too") {
    Harness h;
    start_vote(h);
    count(h, {"4", "1", "1", "3", "3"});
    CHECK(tally_of(h, "L1").sealed);
    h.wait(3);
    CHECK(find_tally(h.saved(), {"L1"})->sealed);
    CHECK(has_sealed_results(h.assessment()));
    h.type("r");
    CHECK_FALSE(tally_of(h, "L1").sealed);
    CHECK_FALSE(has_sealed_results(h.assessment()));
}

TEST_CASE("Enter ends a row, reveals, and goes on") {
    Harness h;
    start_vote(h);
    count(h, {"12"});
    h.press(Key::enter);
    CHECK_FALSE(tally_of(h, "L1").sealed);
    CHECK(h.item().id.text == "L1");
    h.press(Key::enter);
    CHECK(h.item().id.text == "L2");
    CHECK(h.program().views().assess.vote.counting);
}

TEST_CASE("a second vote keeps the first") {
    Harness h;
    start_vote(h);
    count(h, {"12"});
    h.type("r");
    h.type("v");
    count(h, {"0", "12"});
    h.type("r");
    CHECK(counts_of(h, "L1") == std::vector<int>{0, 12, 0, 0, 0});
    REQUIRE(h.assessment().earlier_tallies.size() == 1);
    CHECK(h.assessment().earlier_tallies[0].tally.counts == std::vector<int>{12, 0, 0, 0, 0});
    CHECK(h.document().scored().profile()->items[0].score == 25.0);
}

TEST_CASE("nothing can be voted on again, agreed on or left open before it is revealed") {
    Harness h;
    start_vote(h);
    count(h, {"12"});
    h.type("v");
    h.type("c");
    h.type("4");
    h.type("x");
    CHECK(h.assessment().earlier_tallies.empty());
    CHECK(h.assessment().consensus.empty());
    CHECK(h.assessment().left_open.empty());
}

TEST_CASE("the room agrees on an answer and gives its reason, beside the hands") {
    Harness h;
    start_vote(h);
    count(h, {"6", "0", "0", "6"});
    h.type("rc4");
    REQUIRE(h.agreed("L1") != nullptr);
    CHECK(answer_of(h.assessment(), "L1") == "4");
    h.settle();
    h.type("Sister has seen it work");
    h.wait(1);
    CHECK(h.agreed("L1")->why == "Sister has seen it work");
    CHECK(counts_of(h, "L1") == std::vector<int>{6, 0, 0, 6, 0});
    CHECK(h.assessment().mode == Mode::tally);
}

TEST_CASE("what is typed right after agreeing is the reason and nothing else") {
    Harness h;
    start_vote(h);
    count(h, {"6", "0", "0", "6"});
    h.type("rc4Time for nurses, vote X");
    h.wait(1);
    REQUIRE(h.agreed("L1") != nullptr);
    CHECK(h.agreed("L1")->why == "Time for nurses, vote X");
    CHECK_FALSE(h.program().views().assess.timer.ends);
    CHECK(h.assessment().earlier_tallies.empty());
}

TEST_CASE("a new vote that nobody counted is given up by Escape, and the round before is seen again") {
    Harness h;
    start_vote(h);
    count(h, {"12"});
    h.type("rv");
    CHECK(h.program().views().assess.vote.counting);
    h.press(Key::escape);
    CHECK_FALSE(h.program().views().assess.vote.counting);
    CHECK(h.state().screen == ScreenId::assess);
    h.press(Key::right);
    h.press(Key::left);
    CHECK_FALSE(h.program().views().assess.vote.counting);
    h.type("v");
    CHECK(h.program().views().assess.vote.counting);
}

TEST_CASE("a number that is none on the scale is refused, and the next one is taken") {
    Harness h;
    start_vote(h);
    h.carry_out(ShowItem{{"W1"}});
    h.settle();
    h.type("900");
    h.press(Key::enter);
    h.type("10");
    h.press(Key::enter);
    CHECK(tally_of(h, "W1").values == std::vector<double>{10});
}

TEST_CASE("a disagreement can be left standing, and taken back") {
    Harness h;
    start_vote(h);
    count(h, {"6", "0", "0", "6"});
    h.type("rx");
    CHECK(is_left_open(h.assessment(), {"L1"}));
    h.type("x");
    CHECK_FALSE(is_left_open(h.assessment(), {"L1"}));
}

TEST_CASE("Escape takes back that an answer is being agreed, and leaves nothing else") {
    Harness h;
    start_vote(h);
    count(h, {"12"});
    h.type("rc");
    CHECK(h.program().views().assess.vote.agreeing);
    h.press(Key::escape);
    CHECK_FALSE(h.program().views().assess.vote.agreeing);
    h.press(Key::escape);
    CHECK(h.state().screen == ScreenId::assess);
}

TEST_CASE("numbers are given one a hand, and the last can be taken back") {
    Harness h;
    start_vote(h);
    h.carry_out(ShowItem{{"W1"}});
    h.settle();
    for (const char* number : {"-5", "10", "0"}) {
        h.type(number);
        h.press(Key::enter);
    }
    CHECK(tally_of(h, "W1").values == std::vector<double>{-5, 0, 10});
    h.press(Key::backspace);
    CHECK(tally_of(h, "W1").values == std::vector<double>{-5, 10});
    h.type("dda");
    CHECK(tally_of(h, "W1").dont_know == 2);
    CHECK(tally_of(h, "W1").not_applicable == 1);
    h.type("900");
    h.press(Key::enter);
    CHECK(tally_of(h, "W1").values.size() == 2);
}

TEST_CASE("undo takes back the hands of one question and leaves those of the one before") {
    Harness h;
    start_vote(h);
    count(h, {"12"});
    h.press(Key::enter);
    h.press(Key::enter);
    h.type("12");
    h.press_ctrl(U'z');
    CHECK(find_tally(h.assessment(), {"L2"}) == nullptr);
    CHECK(counts_of(h, "L1") == std::vector<int>{12, 0, 0, 0, 0});
}

TEST_CASE("H shows the counts of the question that is being counted, hides them again, and changes no setting") {
    Harness h;
    start_vote(h);
    count(h, {"5"});
    CHECK(VoteNow(h).vote.sealed());
    h.type("h");
    CHECK_FALSE(VoteNow(h).vote.sealed());
    CHECK(VoteNow(h).vote.rounds.size() == 1);
    CHECK(h.state().settings.hide_votes);
    CHECK(tally_of(h, "L1").sealed);
    h.type("h");
    CHECK(VoteNow(h).vote.sealed());
}

TEST_CASE("where the settings show counts at once, the end of the counting reveals them") {
    Harness h;
    start_vote(h);
    Settings settings = h.state().settings;
    settings.hide_votes = false;
    h.carry_out(ChangeSettings{settings});
    h.type("5");
    CHECK_FALSE(VoteNow(h).vote.sealed());
    CHECK(tally_of(h, "L1").sealed);
    CHECK_FALSE(is_settled(h.assessment(), {"L1"}));
    h.press(Key::enter);
    h.type("7");
    h.press(Key::enter);
    CHECK_FALSE(tally_of(h, "L1").sealed);
    CHECK(is_settled(h.assessment(), {"L1"}));
}

// ---------------------------------------------------------------------------------------------------- voting again

TEST_CASE("V takes a second vote back while nobody was counted, and the first stays in the file until then") {
    Harness h;
    start_vote(h);
    count(h, {"12"});
    h.type("rv");
    CHECK(VoteNow(h).vote.round() == 2);
    CHECK(VoteNow(h).vote.sealed());
    CHECK(counts_of(h, "L1") == std::vector<int>{12, 0, 0, 0, 0});
    h.type("v");
    CHECK_FALSE(h.program().views().assess.vote.counting);
    CHECK(VoteNow(h).vote.round() == 1);
    CHECK(VoteNow(h).vote.revealed());
    h.type("v3");
    CHECK(h.assessment().earlier_tallies.size() == 1);
    CHECK(VoteNow(h).vote.round() == 2);
    h.press(Key::backspace);
    CHECK(h.assessment().earlier_tallies.empty());
    CHECK(counts_of(h, "L1") == std::vector<int>{12, 0, 0, 0, 0});
    h.press(Key::escape);
    CHECK(VoteNow(h).vote.revealed());
    CHECK(h.state().screen == ScreenId::assess);
}

TEST_CASE("undoing the first hand of a second vote shows the first vote, and a digit then counts nothing") {
    Harness h;
    start_vote(h);
    count(h, {"12"});
    h.type("rv3");
    h.press_ctrl(U'z');
    CHECK(h.assessment().earlier_tallies.empty());
    h.type("7");
    CHECK(counts_of(h, "L1") == std::vector<int>{12, 0, 0, 0, 0});
}

TEST_CASE("the timer counts down, ends, and asks for no frames then") {
    Harness h;
    start_vote(h);
    h.type("t");
    CHECK(h.program().views().assess.timer.ends.has_value());
    CHECK(h.program().due_in().has_value());
    h.wait(61);
    CHECK_FALSE(h.program().due_in().has_value());
    h.type("t");
    CHECK_FALSE(h.program().views().assess.timer.ends.has_value());
    Settings settings = h.state().settings;
    settings.timer_seconds = 0;
    h.carry_out(ChangeSettings{settings});
    h.type("t");
    CHECK_FALSE(h.program().views().assess.timer.ends.has_value());
}

TEST_CASE("the mouse counts too") {
    Harness h;
    start_vote(h);
    h.click("option 3");
    h.click("more 2");
    h.click("more 2");
    h.click("fewer 2");
    CHECK(counts_of(h, "L1") == std::vector<int>{0, 0, 1, 0, 0});
    h.click("reveal");
    CHECK_FALSE(tally_of(h, "L1").sealed);
}

TEST_CASE("the buttons of the talk vote again, leave open and agree, and a question can be skipped") {
    Harness h;
    start_vote(h);
    h.click("skip");
    CHECK(h.item().id.text == "L2");
    count(h, {"6", "0", "0", "0", "6"});
    CHECK_FALSE(h.has("vote again"));
    h.click("next");
    h.click("vote again");
    CHECK(VoteNow(h).vote.round() == 2);
    h.click("vote again");
    CHECK(VoteNow(h).vote.revealed());
    h.click("leave open");
    CHECK(is_left_open(h.assessment(), {"L2"}));
    h.click("leave open");
    CHECK_FALSE(is_left_open(h.assessment(), {"L2"}));
    h.click("agree");
    h.click("option 4");
    CHECK(answer_of(h.assessment(), "L2") == "4");
}

TEST_CASE("the button at the foot goes to the next question where the one above it agrees") {
    Harness h;
    start_vote(h);
    count(h, {"6", "0", "0", "0", "6"});
    h.press(Key::enter);
    h.click("next");
    CHECK(h.item().id.text == "L2");
    CHECK(h.assessment().consensus.empty());
}

TEST_CASE("results are kept from the room while hands are not revealed") {
    Harness h;
    start_vote(h);
    count(h, {"12"});
    h.press(Key::f3);
    CHECK(h.has("back"));
    CHECK_FALSE(h.has("overall"));
    h.press(Key::f4);
    CHECK(h.has("back"));
    h.click("open results");
    h.press(Key::f3);
    CHECK(h.has("overall"));
}

TEST_CASE("a twenty-question show of hands takes about a dozen keys a question") {
    Harness h;
    start_vote(h);
    int keys = 0;
    for (std::size_t i = 0; i < h.document().scored().questionnaire().items.size(); ++i) {
        REQUIRE(h.program().views().assess.item == i);
        if (scale_of(h.document().scored().questionnaire(), h.item()).choice() == nullptr) {
            for (int hand = 0; hand < 12; ++hand) {
                h.type("5");
                h.press(Key::enter);
                keys += 2;
            }
        } else {
            count(h, {"1", "2", "3", "4", "2"});
            keys += 10;
        }
        h.press(Key::enter);
        h.press(Key::right);
        keys += 2;
    }
    CHECK(h.state().screen == ScreenId::profile);
    CHECK(h.document().scored().profile()->counts.unanswered == 0);
    CHECK(keys < 20 * 15);
}
