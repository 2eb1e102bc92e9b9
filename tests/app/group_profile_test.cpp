// The profile of many people: what is talked about, roles, and which answers count.
#include "core/groups/role_scores.h"
#include "core/platform/path_text.h"
#include "core/scoring/profile.h"
#include "harness.h"

using namespace readiness;

namespace {

/// Twelve ballots: two doctors, five nurses and five managers; on the first question the room is split.
void open_ballots(Harness& h) {
    h.start("four-factors");
    Edit import = ImportBallots{};
    auto& ballots = std::get<ImportBallots>(import).respondents;
    for (int person = 0; person < 12; ++person) {
        Respondent respondent;
        respondent.id = {"r" + std::to_string(person)};
        respondent.role = person < 2 ? "doctor" : person < 7 ? "nurse" : "manager";
        for (const Item& item : h.document().scored().questionnaire().items) {
            const bool number = scale_of(h.document().scored().questionnaire(), item).choice() == nullptr;
            const bool first = item.id.text == "L1";
            const double value = number ? 0 : first ? (person % 2 == 0 ? 1 : 5) : 4;
            respondent.answers.push_back({item.id, Answer::of(value), {}});
        }
        ballots.push_back(respondent);
    }
    h.carry_out(import);
    h.carry_out(Edit{ChooseMode{Mode::ballots}});
    h.press(Key::f3);
    h.settle();
}

}  // namespace

TEST_CASE("what to talk about first leads to the question") {
    Harness h;
    open_ballots(h);
    h.click("panel talk");
    REQUIRE(h.has("talk L1"));
    h.click("talk L1");
    CHECK(h.state().screen == ScreenId::assess);
    CHECK(h.item().id.text == "L1");
}

TEST_CASE("roles that are too small, and the next smallest with them, cannot be laid over the chart") {
    Harness h;
    open_ballots(h);
    h.click("panel roles");
    CHECK_FALSE(h.has("role doctor"));
    // Two doctors alone would show in the total less the others, so one more role is hidden.
    int shown = 0;
    for (const RoleScores& role : h.document().scored().roles())
        shown += role.shown ? 1 : 0;
    CHECK(shown == 1);
    CHECK(h.has("role nurse"));
    h.click("role nurse");
    CHECK(h.program().views().profile.roles == std::vector<std::string>{"nurse"});
    h.click("role nurse");
    CHECK(h.program().views().profile.roles.empty());
}

TEST_CASE("at most three roles lie over the chart, the newest") {
    Harness h;
    h.start("four-factors");
    Edit import = ImportBallots{};
    for (int person = 0; person < 20; ++person) {
        Respondent respondent;
        respondent.id = {"r" + std::to_string(person)};
        respondent.role = std::string(1, static_cast<char>('a' + person / 5));
        for (const Item& item : h.document().scored().questionnaire().items) {
            respondent.answers.push_back({item.id, Answer::dont_know(), {}});
        }
        std::get<ImportBallots>(import).respondents.push_back(respondent);
    }
    h.carry_out(import);
    h.carry_out(Edit{ChooseMode{Mode::ballots}});
    h.press(Key::f3);
    h.click("panel roles");
    for (const char* role : {"a", "b", "c", "d"})
        h.click(std::string("role ") + role);
    CHECK(h.program().views().profile.roles == std::vector<std::string>{"b", "c", "d"});
}

TEST_CASE("where answers came in two ways the profile says which counts, and can count the other") {
    Harness h;
    open_ballots(h);
    CHECK_FALSE(h.has("basis ballots"));
    for (const Item& item : h.document().scored().questionnaire().items)
        h.carry_out(Edit{AgreeAnswer{item.id, Answer::dont_know()}});
    h.settle();
    REQUIRE(h.has("basis consensus"));
    h.click("basis ballots");
    const auto before = h.document().scored().profile()->overall.score;
    CHECK(before);
    h.click("basis consensus");
    CHECK(h.assessment().mode == Mode::ballots);
    CHECK_FALSE(h.document().scored().profile()->overall.score);
    CHECK(h.saved().basis == Reading::consensus);
    h.click("basis ballots");
    CHECK(h.document().scored().profile()->overall.score == before);
}

TEST_CASE("choosing what the profile counts changes nothing of how the room answers, and is no step to undo") {
    Harness h;
    h.start("four-factors");
    h.carry_out(Edit{ChooseMode{Mode::tally}});
    h.carry_out(Edit{CountHands{{{"L1"}, {0, 1, 3, 7, 1}, {}, 0, 0, {}, {}}}});
    h.carry_out(Edit{AgreeAnswer{{"L1"}, Answer::of(2)}});
    h.carry_out(Edit{AgreeAnswer{{"L2"}, Answer::of(5)}});
    h.press(Key::f3);
    h.settle();
    CHECK(reading_of(h.assessment()) == Reading::agreed_first);
    h.click("basis consensus");
    CHECK(h.saved().basis == Reading::consensus);
    h.press(Key::f2);
    h.settle();
    CHECK(h.assessment().mode == Mode::tally);
    // The last answer goes, and not the choice.
    h.press_ctrl('z');
    CHECK(h.agreed("L2") == nullptr);
    CHECK(h.agreed("L1") != nullptr);
    CHECK(h.saved().basis == Reading::consensus);
    CHECK(h.assessment().mode == Mode::tally);
    h.press(Key::f3);
    h.settle();
    h.click("basis tally");
    h.press_ctrl('y');
    CHECK(h.agreed("L2") != nullptr);
    CHECK(h.saved().basis == Reading::tally);
}

TEST_CASE("what the profile counts has no effect on its tabs that cannot be undone by choosing again") {
    Harness h;
    h.start("four-factors");
    h.carry_out(Edit{ChooseMode{Mode::tally}});
    h.carry_out(Edit{CountHands{{{"L1"}, {0, 1, 3, 7, 1}, {}, 0, 0, {}, {}}}});
    h.carry_out(Edit{AgreeAnswer{{"L1"}, Answer::of(2)}});
    h.press(Key::f3);
    h.settle();
    CHECK_FALSE(h.has("panel roles"));  // Hands have no roles.
    h.click("panel talk");
    REQUIRE(h.has("talk L1"));
    h.click("basis consensus");
    h.settle();
    CHECK(h.has("factor leadership"));
    CHECK(h.has("order chart order"));
    h.click("basis agreed-first");
    h.settle();
    CHECK(h.has("panel talk"));
    CHECK(h.has("factor leadership"));
}

TEST_CASE("a choice without roles leads from the roles to the factors") {
    Harness h;
    open_ballots(h);
    h.carry_out(Edit{CountHands{{{"L1"}, {0, 1, 3, 7, 1}, {}, 0, 0, {}, {}}}});
    for (const Respondent& respondent : std::vector<Respondent>(h.assessment().respondents)) {
        Respondent plain = respondent;
        plain.role.clear();
        h.carry_out(Edit{ImportBallots{{plain}, {}}});
    }
    h.settle();
    h.click("panel roles");
    CHECK_FALSE(h.has("factor leadership"));
    h.click("basis tally");
    h.settle();
    CHECK(h.has("factor leadership"));
    CHECK_FALSE(h.has("panel roles"));
    h.click("basis ballots");
    h.settle();
    CHECK(h.has("panel roles"));
}

TEST_CASE("agreed answers go on counting when the room changes to hands, and it is said that they are kept") {
    Harness h;
    h.start("four-factors");
    for (const char* item : {"L1", "L2", "L3", "L4", "L5", "S1", "S2"})
        h.carry_out(Edit{AgreeAnswer{{item}, Answer::of(4)}});
    const auto before = h.document().scored().profile()->factors;
    h.carry_out(Edit{ChooseMode{Mode::tally}});
    h.settle();
    CHECK(h.document().scored().profile()->factors == before);
    REQUIRE(h.state().notices.size() == 1);
    CHECK(h.state().notices[0].text == "7 agreed answers are kept. The Profile counts agreed answers first.");
    CHECK(h.saved().basis == Reading::agreed_first);
}

TEST_CASE("what each figure means is a click away, and the arrows leaf through it") {
    Harness h;
    open_ballots(h);
    h.click("show figures");
    h.settle();
    REQUIRE(h.program().dialog());
    h.press(Key::down);
    CHECK(std::get<FiguresDialog>(*h.program().dialog()).entry == 1);
    h.click("statistic rwg");
    CHECK(std::get<FiguresDialog>(*h.program().dialog()).entry > 1);
    h.press(Key::escape);
    CHECK_FALSE(h.program().dialog());
}

TEST_CASE("a heading opens the guide at its statistic, by keyboard too") {
    Harness h;
    open_ballots(h);
    h.tab_to("about score");
    h.press(Key::enter);
    REQUIRE(h.program().dialog());
    CHECK(std::get<FiguresDialog>(*h.program().dialog()).entry == 0);
    h.press(Key::escape);
    h.click(h.id_starting("about rwg-star"));
    CHECK(std::get<FiguresDialog>(*h.program().dialog()).entry > 0);
}

TEST_CASE("a copy to share holds no ballot, opens read-only, and the same again after one more person") {
    Harness h;
    h.keep_state();
    open_ballots(h);
    const std::filesystem::path original = h.document().path();
    h.click("share");
    h.settle();
    std::filesystem::path copy;
    for (const auto& entry : std::filesystem::directory_iterator(h.data())) {
        if (text_of(entry.path()).find("shareable") != std::string::npos) copy = entry.path();
    }
    REQUIRE_FALSE(copy.empty());
    const std::string text = bytes_of(copy);
    CHECK(text.find("respondent") == std::string::npos);
    CHECK(text.find("doctor") == std::string::npos);

    Respondent late;
    late.id = {"late"};
    for (const Item& item : h.document().scored().questionnaire().items)
        late.answers.push_back({item.id, Answer::not_applicable(), {}});
    late.answers[0].answer = Answer::of(1);
    h.carry_out(Edit{ImportBallots{{late}, {}}});
    h.carry_out(ShareCopy{});
    std::vector<std::string> copies;
    for (const auto& entry : std::filesystem::directory_iterator(h.data())) {
        if (text_of(entry.path()).find("shareable") != std::string::npos) copies.push_back(bytes_of(entry.path()));
    }
    REQUIRE(copies.size() == 2);
    CHECK(copies[0] == copies[1]);

    h.program().open(copy);
    h.settle();
    CHECK(h.document().read_only());
    CHECK(h.state().screen == ScreenId::profile);
    CHECK(h.document().scored().profile()->overall.score.has_value());
    h.program().views().profile.factor = FactorId{"leadership"};
    h.settle();
    CHECK_FALSE(h.has("term L10 of 0 answered"));
    h.program().views().profile.factor.reset();
    const std::string bytes = bytes_of(copy);
    h.carry_out(Edit{AgreeAnswer{{"L1"}, Answer::of(1)}});
    h.program().flush();
    CHECK(bytes_of(copy) == bytes);
    CHECK_FALSE(h.has("share"));
    h.press(Key::f2);
    CHECK(h.has("profile"));
    CHECK_FALSE(h.has("next"));
    CHECK(bytes_of(original) != bytes);
}

TEST_CASE("hands have no roles, and a panel that is missing after another way of answering leaves the factors") {
    Harness h;
    open_ballots(h);
    h.click("panel roles");
    h.carry_out(Edit{ChooseMode{Mode::tally}});
    h.settle();
    // The ballots' roles are still there to be looked at.
    CHECK(h.has("panel roles"));

    Harness hands;
    hands.start("four-factors");
    hands.carry_out(Edit{ChooseMode{Mode::tally}});
    hands.press(Key::f3);
    hands.settle();
    CHECK(hands.has("panel talk"));
    CHECK_FALSE(hands.has("panel roles"));
    hands.program().views().profile.panel = ProfileView::Panel::roles;
    hands.settle();
    CHECK(hands.has("factor leadership"));
    hands.click("panel talk");
    hands.carry_out(Edit{ChooseMode{Mode::consensus}});
    hands.settle();
    CHECK(hands.has("factor leadership"));
    CHECK(hands.has("order chart order"));
}

namespace {

/// Fifteen ballots of three roles: a and b agree everywhere but on slack resources, c is in between.
void open_roles(Harness& h) {
    h.start("four-factors");
    Edit import = ImportBallots{};
    for (int person = 0; person < 15; ++person) {
        Respondent respondent;
        respondent.id = {"r" + std::to_string(person)};
        respondent.role = person < 5 ? "a" : person < 10 ? "b" : "c";
        for (const Item& item : h.document().scored().questionnaire().items) {
            const bool number = scale_of(h.document().scored().questionnaire(), item).choice() == nullptr;
            const bool slack = item.factor.text == "slack-resources";
            const bool best = (respondent.role == "b") != item.reverse;
            const double value = number ? 0 : !slack || respondent.role == "c" ? 3 : best ? 5 : 1;
            respondent.answers.push_back({item.id, Answer::of(value), {}});
        }
        std::get<ImportBallots>(import).respondents.push_back(respondent);
    }
    h.carry_out(import);
    h.carry_out(Edit{ChooseMode{Mode::ballots}});
    h.press(Key::f3);
    h.settle();
}

}  // namespace

TEST_CASE("the two roles with the largest gap lie over the chart at first, until somebody chooses") {
    Harness h;
    open_roles(h);
    CHECK(h.program().views().profile.roles.empty());
    h.click("panel roles");
    CHECK(h.program().views().profile.roles == std::vector<std::string>{"a", "b"});
    h.click("role a");
    h.click("role b");
    h.settle();
    CHECK(h.program().views().profile.roles.empty());
}

TEST_CASE("the table of roles is sorted by the gap, and by the chart's order at will") {
    Harness h;
    open_roles(h);
    h.click("panel roles");
    CHECK(h.program().views().profile.largest_gap_first);
    h.click("sort factor");
    CHECK_FALSE(h.program().views().profile.largest_gap_first);
    h.tab_to("sort gap");
    h.press(Key::enter);
    CHECK(h.program().views().profile.largest_gap_first);
}
