// While one person answers alone nothing else can be reached, whichever page of the turn is shown.
#include "app/desktop/window/turn_guard.h"

#include <algorithm>
#include <functional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "harness.h"

using namespace readiness;

namespace {

using Stage = BallotTurn::Stage;

/// A sealed box for the eleven questions of the pulse with one ballot in it, handed over.
void hand_over(Harness& h) {
    h.start("pulse");
    h.carry_out(Edit{ChooseMode{Mode::ballots}});
    h.carry_out(Edit{ImportBallots{{Respondent{{"ann"}, "nurse", {}, {}, {}}}, {}}});
    h.carry_out(Edit{SealBallots{true}});
    h.click("next person");
    REQUIRE(h.program().views().assess.turn.stage == Stage::hand_over);
}

void answer_some(Harness& h) {
    hand_over(h);
    h.press(Key::enter);
    h.type("2");
    REQUIRE(h.program().views().assess.turn.stage == Stage::answering);
}

struct Page {
    const char* name;
    std::function<void(Harness&)> go_there;
};

const std::vector<Page>& pages() {
    static const std::vector<Page> all = {
        {"hand-over", hand_over},
        {"answering", answer_some},
        {"closing",
         [](Harness& h) {
             answer_some(h);
             h.press(Key::escape);
         }},
        {"throwing away",
         [](Harness& h) {
             answer_some(h);
             h.press(Key::escape);
             h.click("throw away");
         }},
        {"thanks",
         [](Harness& h) {
             answer_some(h);
             h.press(Key::escape);
             h.click("hand in");
         }},
    };
    return all;
}

template <class... Kinds>
std::vector<Command> one_of_each(const std::variant<Kinds...>* /*only its type*/) {
    return {Command{Kinds{}}...};
}

}  // namespace

TEST_CASE("during a person's turn no key and no dropped file shows anything but that turn") {
    for (const Page& page : pages()) {
        INFO(page.name);
        Harness h;
        h.start("four-factors");
        const std::filesystem::path other = h.document().path();
        page.go_there(h);
        const std::filesystem::path mine = h.document().path();
        const Assessment before = h.assessment();
        const Stage stage = h.program().views().assess.turn.stage;
        const std::string controls = h.controls();
        for (const Key key : {Key::f1, Key::f2, Key::f3, Key::f4, Key::f5, Key::f8})
            h.press(key);
        for (const char32_t letter : {U'o', U'n', U'e', U'p'})
            h.press_ctrl(letter);
        h.type("?b");
        h.drop(other);
        h.drop("/no/such/file.readiness.toml");
        CHECK(h.state().screen == ScreenId::assess);
        CHECK_FALSE(h.program().dialog().has_value());
        CHECK(h.document().path() == mine);
        CHECK(h.assessment() == before);
        CHECK(h.program().views().assess.turn.stage == stage);
        CHECK(h.controls() == controls);
    }
}

TEST_CASE("what may be done in a turn is named one by one, and every other command is refused") {
    const Settings settings;
    std::vector<std::size_t> allowed;
    for (const Command& command : one_of_each(static_cast<const Command*>(nullptr))) {
        if (may_be_done_in_turn(command, Stage::answering, settings)) allowed.push_back(command.index());
    }
    std::vector<std::size_t> expected;
    for (const Command& command :
         {Command{BeginTurn{}}, Command{LeaveTurn{}}, Command{ForgetSteps{}}, Command{CloseDialog{}},
          Command{ChangeSettings{}}, Command{ToggleFullScreen{}}, Command{BlankRoom{}}, Command{Undo{}},
          Command{Redo{}}, Command{Quit{}}, Command{TrySavingAgain{}}, Command{SaveElsewhere{}}, Command{SaveInto{}},
          Command{LeaveWithout{}}})
        expected.push_back(command.index());
    CHECK(allowed == expected);
    const ItemId item{"L1"};
    CHECK(may_be_done_in_turn(Edit{MarkBallot{{"me"}, item, Answer::of(1)}}, Stage::answering, settings));
    CHECK_FALSE(may_be_done_in_turn(Edit{SealBallots{false}}, Stage::closing, settings));
    CHECK_FALSE(may_be_done_in_turn(Edit{AgreeAnswer{item, Answer::of(1)}}, Stage::answering, settings));
}

TEST_CASE("the text can be made larger during a turn, and no other setting changed") {
    Harness h;
    answer_some(h);
    h.press_ctrl(U'+');
    CHECK(h.state().settings.text_size == 110);
    Settings settings = h.state().settings;
    settings.theme = ThemeChoice::dark;
    h.carry_out(ChangeSettings{settings});
    CHECK(h.state().settings.theme == ThemeChoice::system);
}

TEST_CASE("before a person begins, undo takes nothing of the facilitator's back") {
    Harness h;
    hand_over(h);
    const Assessment before = h.assessment();
    for (int i = 0; i < 5; ++i)
        h.press_ctrl(U'z');
    CHECK(h.assessment() == before);
    h.click("ballot box");
    h.press_ctrl(U'z');
    CHECK_FALSE(h.assessment() == before);  // It is the facilitator's again.
}

TEST_CASE("one deliberate press gives the facilitator the box back, which shows no results") {
    for (const Page& page : pages()) {
        if (page.name != std::string("hand-over") && page.name != std::string("thanks")) continue;
        Harness h;
        page.go_there(h);
        h.click("ballot box");
        CHECK(h.program().views().assess.turn.stage == Stage::none);
        CHECK(h.assessment().sealed);
        CHECK(h.has("next person"));
        h.press(Key::f3);
        CHECK(h.state().screen == ScreenId::profile);
        CHECK_FALSE(h.has("overall"));
    }
}

TEST_CASE("notices wait until the person is done") {
    Harness h;
    hand_over(h);
    h.click("ballot box");
    h.drop("/no/such/file.readiness.toml");
    REQUIRE(h.has("dismiss"));
    h.click("next person");
    CHECK_FALSE(h.has("dismiss"));
    CHECK_FALSE(h.has("show problems"));
    h.press(Key::enter);
    CHECK_FALSE(h.has("dismiss"));
    h.type("2");
    h.press_ctrl(U'z');  // What the person took back is said, with nothing to press.
    CHECK(std::ranges::any_of(h.state().notices, &Notice::passing));
    CHECK_FALSE(h.has("dismiss"));
    h.press(Key::escape);
    CHECK_FALSE(h.has("dismiss"));
    h.click("later");
    CHECK(std::ranges::none_of(h.state().notices, &Notice::passing));
    h.click("ballot box");
    CHECK(h.has("dismiss"));
}

TEST_CASE("a window that is closed during a turn keeps the ballot as not finished") {
    Harness h;
    answer_some(h);
    h.close_window();
    CHECK(h.program().wants_to_quit());
    const Assessment saved = h.saved();
    REQUIRE(saved.respondents.size() == 2);
    int unfinished = 0;
    for (const Respondent& ballot : saved.respondents)
        unfinished += ballot.unfinished ? 1 : 0;
    CHECK(unfinished == 1);
    CHECK(saved.sealed);
}

TEST_CASE("a person who goes on later leaves a ballot that is not finished, and no step to take back") {
    Harness h;
    answer_some(h);
    h.press(Key::escape);
    h.click("later");
    CHECK(h.program().views().assess.turn.stage == Stage::hand_over);
    h.click("ballot box");
    const Assessment before = h.assessment();
    h.press_ctrl(U'z');
    CHECK(h.assessment() == before);
    h.click("go on with ballot 1");
    CHECK(h.program().views().assess.turn.stage == Stage::answering);
    CHECK(h.program().views().assess.item == 1);
}
