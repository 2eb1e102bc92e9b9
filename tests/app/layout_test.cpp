// Every screen at every size: it draws, it comes to rest, and every control can be got at.
#include <algorithm>
#include <fmt/format.h>
#include <functional>
#include <imgui_internal.h>

#include "harness.h"
#include "long_texts.h"

using namespace readiness;

namespace {

constexpr Screen sizes[] = {{640, 400}, {960, 600}, {1240, 780}, {1024, 1366}, {2560, 1440}};
constexpr float scales[] = {0.8f, 1, 1.5f, 2.5f, 4};

struct View {
    const char* name;
    std::function<void(Harness&)> show;
};

std::vector<View> screens() {
    return {
        {"Start", [](Harness& h) { h.carry_out(GoTo{ScreenId::start}); }},
        {"Assess", [](Harness& h) { h.carry_out(GoTo{ScreenId::assess}); }},
        {"Profile", [](Harness& h) { h.carry_out(GoTo{ScreenId::profile}); }},
        {"Barriers", [](Harness& h) { h.carry_out(GoTo{ScreenId::barriers}); }},
        {"Settings", [](Harness& h) { h.carry_out(GoTo{ScreenId::settings}); }},
        {"keys", [](Harness& h) { h.carry_out(ShowKeys{}); }},
        {"new", [](Harness& h) { h.carry_out(AskForNew{0}); }},
        {"open", [](Harness& h) { h.carry_out(BrowseFiles{}); }},
    };
}

/// What can be shown only of an open assessment.
std::vector<View> views_of_document(const Document& document) {
    const FactorId factor = document.scored().questionnaire().factors.back().id;
    const BarrierId barrier = document.scored().evidence().barriers.front().id;
    const auto number =
        std::find_if(document.scored().questionnaire().items.begin(), document.scored().questionnaire().items.end(),
                     [&](const Item& item) { return !scale_of(document.scored().questionnaire(), item).choice(); });
    const ItemId number_item = number->id;
    std::vector<View> views = screens();
    views.insert(views.end(), {{"a number", [=](Harness& h) { h.carry_out(ShowItem{number_item}); }},
                               {"a note",
                                [](Harness& h) {
                                    h.carry_out(GoTo{ScreenId::assess});
                                    h.program().views().assess.open_note();
                                }},
                               {"the list",
                                [](Harness& h) {
                                    h.carry_out(GoTo{ScreenId::assess});
                                    h.program().views().assess.as_list = true;
                                }},
                               {"a factor",
                                [=](Harness& h) {
                                    h.carry_out(GoTo{ScreenId::profile});
                                    h.program().views().profile.factor = factor;
                                }},
                               {"the overall",
                                [](Harness& h) {
                                    h.carry_out(GoTo{ScreenId::profile});
                                    h.program().views().profile.factor.reset();
                                    h.program().views().profile.overall_open = true;
                                }},
                               {"a barrier", [=](Harness& h) { h.carry_out(ShowBarrier{barrier}); }},
                               {"details", [](Harness& h) { h.carry_out(EditDetails{}); }},
                               {"roles", [](Harness& h) { h.carry_out(EditRoles{}); }},
                               {"figures", [](Harness& h) { h.carry_out(ShowFigures{}); }},
                               {"import", [](Harness& h) { h.carry_out(BrowseBallots{}); }}});
    return views;
}

/// The views of a workshop. Each sets up what it shows; ballots stay as they are.
std::vector<View> views_of_workshop() {
    const auto show = [](Mode mode, bool sealed, auto arrange) {
        return [=](Harness& h) {
            h.carry_out(Edit{ChooseMode{mode}});
            h.carry_out(Edit{SealBallots{sealed}});
            h.program().views().assess.turn = {};
            h.program().views().assess.vote = {};
            h.program().views().assess.note_open = false;
            h.program().views().profile = {};
            arrange(h);
        };
    };
    const auto assess = [](auto arrange) {
        return [=](Harness& h) {
            h.carry_out(GoTo{ScreenId::assess});
            arrange(h.program().views().assess);
        };
    };
    const auto panel = [](ProfileView::Panel shown) {
        return [=](Harness& h) {
            h.carry_out(GoTo{ScreenId::profile});
            h.program().views().profile.panel = shown;
        };
    };
    using Stage = BallotTurn::Stage;
    return {
        {"the ballot box", show(Mode::ballots, true, assess([](AssessView&) {}))},
        {"the hand-over",
         show(Mode::ballots, true, assess([](AssessView& view) { view.turn.stage = Stage::hand_over; }))},
        {"the thanks", show(Mode::ballots, true, assess([](AssessView& view) {
                                view.turn.stage = Stage::hand_over;
                                view.turn.someone_went = true;
                            }))},
        {"the end of a ballot",
         show(Mode::ballots, true, assess([](AssessView& view) { view.turn.stage = Stage::closing; }))},
        {"sealed results", show(Mode::ballots, true, panel(ProfileView::Panel::factors))},
        {"a vote", show(Mode::ballots, false, assess([](AssessView& view) { view.item = 0; }))},
        {"hands", show(Mode::tally, false, assess([](AssessView& view) { view.item = 0; }))},
        {"a vote with a note", show(Mode::tally, false, assess([](AssessView& view) { view.open_note(); }))},
        {"factors of a group", show(Mode::ballots, false, panel(ProfileView::Panel::factors))},
        {"talk first", show(Mode::ballots, false, panel(ProfileView::Panel::talk))},
        {"roles beside the radar", show(Mode::ballots, false, panel(ProfileView::Panel::roles))},
    };
}

/// True where the box lies in the part of the window that its scroll bar can show.
bool lies_in(const ImGuiWindow& window, const Box& box) {
    constexpr float slip = 1.5f;
    const ImRect& seen = window.InnerRect;
    const float top = seen.Min.y - window.Scroll.y;
    const float height = window.ScrollMax.y > 0 ? window.ContentSize.y : seen.GetHeight();
    return box.left >= seen.Min.x - slip && box.right() <= seen.Max.x + slip && box.top >= top - slip &&
           box.bottom() <= top + height + slip;
}

/// The first control that nobody can get at; empty where there is none.
std::string out_of_reach(Harness& h) {
    for (const FocusStop& stop : h.program().focus().stops()) {
        const auto& windows = ImGui::GetCurrentContext()->Windows;
        const bool found = std::any_of(windows.begin(), windows.end(), [&](const ImGuiWindow* window) {
            return window->WasActive && !window->Hidden && lies_in(*window, stop.box);
        });
        if (found) continue;
        return stop.label +
               fmt::format(" at {} {} to {} {}", stop.box.left, stop.box.top, stop.box.right(), stop.box.bottom());
    }
    return "";
}

void check_views(Harness& h, const std::vector<View>& views) {
    for (const float scale : scales) {
        for (Screen size : sizes) {
            size.content_scale = scale;
            h.set_screen(size);
            for (const View& view : views) {
                h.program().views().assess.as_list = false;
                view.show(h);
                h.settle();
                h.wait(1);
                INFO(view.name << " at " << size.width << " by " << size.height << ", scale " << scale);
                CHECK(h.vertices > 0);
                CHECK(out_of_reach(h) == "");
                CHECK_FALSE(h.program().due_in().has_value());
                h.carry_out(CloseDialog{});
            }
        }
    }
}

}  // namespace

TEST_CASE("every screen draws at every size without a document") {
    Harness h;
    check_views(h, screens());
}

TEST_CASE("every screen draws at every size with an assessment that nothing is answered in") {
    Harness h;
    h.start("full-scan");
    check_views(h, views_of_document(h.document()));
}

TEST_CASE("every screen draws at every size with a full assessment and something to tell") {
    Harness h;
    h.start("four-factors");
    for (const Item& item : h.document().scored().questionnaire().items) {
        const bool number = scale_of(h.document().scored().questionnaire(), item).choice() == nullptr;
        h.carry_out(Edit{AgreeAnswer{item.id, Answer::of(number ? 15 : 2)}});
        h.carry_out(Edit{WriteNote{item.id, "A note on " + item.id.text + "\nof two lines"}});
    }
    h.drop("/no/such/file.readiness.toml");
    check_views(h, views_of_document(h.document()));
}

TEST_CASE("every screen draws at every size with very long texts in three scripts") {
    Harness h;
    const std::filesystem::path path = long_texts::write(h.folder());
    h.restart();
    h.drop(path);
    for (const Notice& notice : h.state().notices) {
        for (const Problem& problem : notice.details)
            UNSCOPED_INFO(describe(problem));
    }
    REQUIRE(h.state().document.has_value());
    REQUIRE(h.document().scored().questionnaire().factors.size() == 16);
    check_views(h, views_of_document(h.document()));
}

TEST_CASE("the wheel scrolls what is too high for the window, and Page Down does") {
    Harness h({640, 400, 1});
    h.press(Key::f8);
    const float top = h.box_of("Show all keys").top;
    REQUIRE(top > 400);
    h.move_mouse({320, 300});
    headless::turn_wheel(-3);
    h.settle();
    CHECK(h.box_of("Show all keys").top < top);
    const float lower = h.box_of("Show all keys").top;
    h.press(Key::page_down);
    CHECK(h.box_of("Show all keys").top < lower);
    h.press(Key::home);
    CHECK(h.box_of("Show all keys").top == top);
}

// --------------------------------------------------------------------------------------------------- the workshop

namespace {

/// Twelve ballots of two large roles and small ones, with split answers, and hands on every question in two rounds.
void fill_workshop(Harness& h, const std::function<std::string(int)>& role_name) {
    std::vector<std::string> roles;
    for (int i = 0; i < 4; ++i)
        roles.push_back(role_name(i));
    h.carry_out(Edit{ListRoles{roles}});
    h.carry_out(Edit{CountPeople{12}});
    ImportBallots import;
    const Questionnaire& questionnaire = h.document().scored().questionnaire();
    for (int person = 0; person < 12; ++person) {
        Respondent respondent;
        respondent.id = {"r" + std::to_string(person)};
        respondent.role = roles[static_cast<std::size_t>(person < 5 ? 0 : person < 10 ? 1 : person - 8)];
        respondent.unfinished = person == 11;
        for (const Item& item : questionnaire.items) {
            const ChoiceScale* choice = scale_of(questionnaire, item).choice();
            const double value =
                choice == nullptr ? person : (person % 2 == 0 ? choice->options.front() : choice->options.back()).value;
            respondent.answers.push_back({item.id, Answer::of(value), {}});
        }
        import.respondents.push_back(respondent);
    }
    h.carry_out(Edit{import});
    for (const Item& item : questionnaire.items) {
        Tally tally;
        tally.item = item.id;
        const ChoiceScale* choice = scale_of(questionnaire, item).choice();
        if (choice != nullptr) tally.counts.assign(choice->options.size(), 1);
        if (choice == nullptr) tally.values = {0, 1, 2};
        tally.dont_know = 2;
        h.carry_out(Edit{CountHands{tally}});
        h.carry_out(Edit{VoteAgain{item.id}});
        h.carry_out(Edit{CountHands{tally}});
    }
    h.program().flush();
}

}  // namespace

TEST_CASE("the workshop draws at every size before anyone has answered") {
    Harness h;
    h.start("four-factors");
    check_views(h, views_of_workshop());
}

TEST_CASE("the workshop draws at every size with twelve people and their roles") {
    Harness h;
    h.start("four-factors");
    fill_workshop(h, [](int i) { return "role " + std::to_string(i); });
    check_views(h, views_of_workshop());
}

TEST_CASE("the workshop draws at every size with very long texts and roles") {
    Harness h;
    const std::filesystem::path path = long_texts::write(h.folder());
    h.restart();
    h.drop(path);
    REQUIRE(h.state().document.has_value());
    fill_workshop(h, long_texts::title);
    check_views(h, views_of_workshop());
}
