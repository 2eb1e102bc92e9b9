// Every screen at every size: it draws, it comes to rest, and every control can be got at.
#include <algorithm>
#include <fmt/format.h>
#include <functional>
#include <imgui_internal.h>
#include <set>

#include "app/desktop/window/named_views.h"
#include "core/scoring/profile.h"
#include "harness.h"
#include "long_texts.h"

using namespace readiness;

namespace {

constexpr Display sizes[] = {{640, 400}, {960, 600}, {1240, 780}, {1024, 1366}, {2560, 1440}};
constexpr float scales[] = {0.8f, 1, 1.5f, 2.5f, 4};

/// Views, and what has to be done to the document before they are shown.
struct Situation {
    std::function<void(Harness&)> prepare;
    std::vector<std::string> views;
};

std::vector<Situation> all_views(bool with_document) {
    Situation as_it_is{[](Harness&) {}, {}};
    for (const NamedView& view : named_views()) {
        if (with_document || !view.needs_document) as_it_is.views.push_back(view.name);
    }
    return {as_it_is};
}

/// How answers are collected in a workshop, and what is on the screen then.
std::vector<Situation> views_of_workshop() {
    const auto in = [](Mode mode, bool sealed) {
        return [=](Harness& h) {
            h.carry_out(Edit{ChooseMode{mode}});
            h.carry_out(Edit{SealBallots{sealed}});
        };
    };
    return {
        {in(Mode::ballots, true), {"assess", "hand-over", "thanks", "closing", "profile"}},
        {in(Mode::ballots, false), {"assess", "profile", "profile-talk", "profile-roles"}},
        {in(Mode::tally, false), {"assess", "assess-note", "assess-reason", "profile-workshop"}},
    };
}

/// True if the box lies in the part of the window that its scroll bar can show.
bool lies_in(const ImGuiWindow& window, const Box& box) {
    constexpr float slip = 1.5f;
    const ImRect& seen = window.InnerRect;
    const float top = seen.Min.y - window.Scroll.y;
    const float height = window.ScrollMax.y > 0 ? window.ContentSize.y : seen.GetHeight();
    return box.left >= seen.Min.x - slip && box.right() <= seen.Max.x + slip && box.top >= top - slip &&
           box.bottom() <= top + height + slip;
}

/// The first control that nobody can get at; empty if there is none.
std::string out_of_reach(Harness& h) {
    for (const FocusStop& stop : h.program().focus().stops()) {
        const auto& windows = ImGui::GetCurrentContext()->Windows;
        const bool found = std::any_of(windows.begin(), windows.end(), [&](const ImGuiWindow* window) {
            return window->WasActive && !window->Hidden && lies_in(*window, stop.box);
        });
        if (found) continue;
        return stop.id +
               fmt::format(" at {} {} to {} {}", stop.box.left, stop.box.top, stop.box.right(), stop.box.bottom());
    }
    return "";
}

/// The first id that two controls of the screen share; empty if each has its own.
std::string shared_id(Harness& h) {
    std::set<ImGuiID> keys;
    for (const FocusStop& stop : h.program().focus().stops()) {
        if (!keys.insert(stop.key).second) return stop.id;
    }
    return "";
}

void check_view(Harness& h, const std::string& view) {
    REQUIRE(show_view(h.program(), view));
    h.settle();
    h.wait(1);
    INFO(view << " at " << h.display().width << " by " << h.display().height << ", scale "
              << h.display().content_scale);
    CHECK(h.vertices > 0);
    CHECK(out_of_reach(h) == "");
    CHECK(shared_id(h) == "");
    CHECK_FALSE(h.program().due_in().has_value());
    h.carry_out(CloseDialog{});
}

/// An edit is scored anew, so the document is prepared once for all sizes.
void check_views(Harness& h, const std::vector<Situation>& situations) {
    for (const Situation& situation : situations) {
        situation.prepare(h);
        for (const float scale : scales) {
            for (Display size : sizes) {
                size.content_scale = scale;
                h.set_display(size);
                for (const std::string& view : situation.views)
                    check_view(h, view);
            }
        }
    }
}

/// A plan with an action in each state, and every barrier answered to be the team's own to change or not.
void write_plan(Harness& h, const std::function<std::string(int)>& words) {
    using namespace std::chrono_literals;
    const Evidence& evidence = h.document().scored().evidence();
    int number = 0;
    for (const ActionStatus status : all_action_statuses) {
        Action action = own_action(words(number), {}, "a" + std::to_string(number));
        if (!evidence.barriers.empty()) action.barrier = evidence.barriers.front().id;
        if (!evidence.measures.empty()) action.measure = evidence.measures.front().id;
        action.status = status;
        action.owner = words(number + 1);
        action.due = 2026y / std::chrono::January / (number + 1);
        action.when = action.sign = action.obstacle = words(number);
        h.carry_out(Edit{AddAction{action}});
        ++number;
    }
    h.carry_out(Edit{AddAction{own_action("Without an owner", {}, "bare")}});
    for (std::size_t i = 0; i < evidence.barriers.size(); ++i)
        h.carry_out(Edit{AnswerOurs{evidence.barriers[i].id, all_ours[i % std::size(all_ours)]}});
    h.carry_out(Edit{DateLookAgain{2027y / std::chrono::February / 24}});
}

/// Everything about the plan.
const std::vector<std::string> plan_views = {"plan", "plan-all", "room-plan", "action", "look-again", "calendar"};

}  // namespace

TEST_CASE("the plan draws at every size with actions in each state") {
    Harness h({}, source_folder());
    h.start("four-factors");
    for (const Item& item : h.document().scored().questionnaire().items) {
        const bool number = scale_of(h.document().scored().questionnaire(), item).choice() == nullptr;
        h.carry_out(Edit{AgreeAnswer{item.id, Answer::of(number ? 15 : 2)}});
    }
    write_plan(h, [](int i) { return "Action " + std::to_string(i); });
    check_views(h, {{[](Harness&) {}, plan_views}});
}

TEST_CASE("the plan draws at every size with very long texts in three scripts") {
    Harness h;
    const std::filesystem::path path = long_texts::write(h.folder());
    h.restart();
    h.drop(path);
    REQUIRE(h.state().document.has_value());
    write_plan(h, long_texts::title);
    check_views(h, {{[](Harness&) {}, plan_views}});
}

TEST_CASE("every screen draws at every size without a document") {
    Harness h;
    check_views(h, all_views(false));
}

TEST_CASE("every screen draws at every size with an assessment that nothing is answered in") {
    Harness h({}, source_folder());
    h.start("full-scan");
    check_views(h, all_views(true));
}

TEST_CASE("every screen draws at every size with a full assessment and something to report") {
    Harness h({}, source_folder());
    h.start("four-factors");
    for (const Item& item : h.document().scored().questionnaire().items) {
        const bool number = scale_of(h.document().scored().questionnaire(), item).choice() == nullptr;
        h.carry_out(Edit{AgreeAnswer{item.id, Answer::of(number ? 15 : 2)}});
        h.carry_out(Edit{WriteNote{item.id, "A note on " + item.id.text + "\nof two lines"}});
    }
    h.drop("/no/such/file.readiness.toml");
    check_views(h, all_views(true));
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
    check_views(h, all_views(true));
}

TEST_CASE("every screen draws at every size where each question is read by itself") {
    Harness h;
    h.start("pulse");
    REQUIRE(is_read_by_question(h.document().scored().questionnaire()));
    const auto ballots = [](Harness& voting) {
        ImportBallots import;
        for (int person = 0; person < 6; ++person) {
            Respondent& respondent = import.respondents.emplace_back();
            respondent.id = {"r" + std::to_string(person)};
            const Questionnaire& questionnaire = voting.document().scored().questionnaire();
            for (const Item& item : questionnaire.items) {
                const bool number = scale_of(questionnaire, item).choice() == nullptr;
                const double value = person % 2 == 0 ? (number ? 0 : 1) : (number ? 15 : 5);
                respondent.answers.push_back({item.id, Answer::of(value), {}});
            }
        }
        voting.carry_out(Edit{import});
        voting.carry_out(Edit{ChooseMode{Mode::ballots}});
    };
    const std::vector<std::string> views = {"profile", "profile-question", "profile-talk", "barriers", "start"};
    check_views(h, {{[](Harness&) {}, views}, {ballots, views}});

    Harness strained;
    const std::filesystem::path path = long_texts::write(strained.folder(), "results = \"questions\"\n");
    strained.restart();
    strained.drop(path);
    REQUIRE(strained.state().document.has_value());
    REQUIRE(is_read_by_question(strained.document().scored().questionnaire()));
    check_views(strained, {{[](Harness&) {}, views}, {ballots, views}});
}

TEST_CASE("the wheel scrolls what is too high for the window, and Page Down does") {
    Harness h({640, 400, 1});
    h.press(Key::f8);
    const float top = h.box_of("show keys").top;
    REQUIRE(top > 400);
    h.move_mouse({320, 300});
    headless::turn_wheel(-3);
    h.settle();
    CHECK(h.box_of("show keys").top < top);
    const float lower = h.box_of("show keys").top;
    h.press(Key::page_down);
    CHECK(h.box_of("show keys").top < lower);
    h.press(Key::home);
    CHECK(h.box_of("show keys").top == top);
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
        h.carry_out(Edit{CountHands{tally, true}});
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
