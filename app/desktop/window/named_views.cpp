#include "app/desktop/window/named_views.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/desktop/screens/screen_table.h"
#include "app/desktop/window/bring_in_views.h"
#include "core/groups/role_scores.h"
#include "core/result/what_if.h"

namespace readiness {

namespace {

using Stage = BallotTurn::Stage;

const ScoredAssessment& scored_of(const Program& program) {
    return program.state().document->scored();
}

/// A dialog, or what a command opens on a screen.
NamedView by_command(std::string name, bool needs_document, Command command) {
    return {std::move(name), needs_document,
            [command = std::move(command)](Program& program) { program.carry_out(command); }};
}

/// Something on Assess.
NamedView on_assess(std::string name, void (*arrange)(AssessView&)) {
    return {std::move(name), true, [arrange](Program& program) {
                program.carry_out(GoTo{ScreenId::assess});
                arrange(program.views().assess);
            }};
}

NamedView on_profile(std::string name, void (*arrange)(ProfileView&, const ScoredAssessment&)) {
    return {std::move(name), true, [arrange](Program& program) {
                program.carry_out(GoTo{ScreenId::profile});
                arrange(program.views().profile, scored_of(program));
            }};
}

/// The first question that is answered by a number; the first of all if there is none.
void show_number(Program& program) {
    const Questionnaire& questionnaire = scored_of(program).questionnaire();
    const auto number = std::ranges::find_if(
        questionnaire.items, [&](const Item& item) { return scale_of(questionnaire, item).number() != nullptr; });
    program.carry_out(ShowItem{number != questionnaire.items.end() ? number->id : questionnaire.items.front().id});
}

void show_barrier(Program& program) {
    program.carry_out(GoTo{ScreenId::barriers});
    const std::vector<Barrier>& barriers = scored_of(program).evidence().barriers;
    if (!barriers.empty()) program.carry_out(ShowBarrier{barriers.front().id});
}

/// The Plan screen with all measures against each barrier.
void show_whole_plan(Program& program) {
    program.carry_out(GoTo{ScreenId::plan});
    for (const Barrier& barrier : scored_of(program).evidence().barriers)
        program.views().plan.unfolded.push_back(barrier.id);
}

/// The first action of the plan in its dialog; one of the team's own if there is none.
void show_action(Program& program) {
    program.carry_out(GoTo{ScreenId::plan});
    const std::vector<Action>& actions = scored_of(program).assessment().actions;
    actions.empty() ? program.carry_out(WriteOwnAction{}) : program.carry_out(EditAction{actions.front().id});
}

void show_look_again(Program& program, bool calendar) {
    program.carry_out(GoTo{ScreenId::plan});
    program.carry_out(EditLookAgain{calendar});
}

std::vector<NamedView> views_on_screens() {
    return {
        on_assess("assess-list", [](AssessView& view) { view.as_list = view.scroll_to_item = true; }),
        {"assess-number", true, show_number},
        on_assess("assess-note", [](AssessView& view) { view.open_note(); }),
        on_assess("assess-reason", [](AssessView& view) { view.why_shown_of = view.item; }),
        on_assess("last-questions", [](AssessView& view) { view.at_last = true; }),
        on_assess("hand-over", [](AssessView& view) { view.turn.stage = Stage::hand_over; }),
        on_assess("thanks",
                  [](AssessView& view) {
                      view.turn.stage = Stage::hand_over;
                      view.turn.someone_went = true;
                  }),
        on_assess("closing", [](AssessView& view) { view.turn.stage = Stage::closing; }),
        on_profile("profile-factor",
                   [](ProfileView& view, const ScoredAssessment& scored) {
                       view.factor = scored.questionnaire().factors.back().id;
                   }),
        on_profile("profile-overall", [](ProfileView& view, const ScoredAssessment&) { view.overall_open = true; }),
        on_profile("profile-question",
                   [](ProfileView& view, const ScoredAssessment& scored) {
                       view.question = scored.questionnaire().items.front().id;
                   }),
        on_profile("profile-talk",
                   [](ProfileView& view, const ScoredAssessment&) { view.panel = ProfileView::Panel::talk; }),
        on_profile("profile-roles",
                   [](ProfileView& view, const ScoredAssessment& scored) {
                       view.panel = ProfileView::Panel::roles;
                       for (const RoleScores& role : scored.roles())
                           view.roles.push_back(role.role);
                   }),
        on_profile("profile-workshop",
                   [](ProfileView& view, const ScoredAssessment&) { view.panel = ProfileView::Panel::workshop; }),
        {"barrier", true, show_barrier},
        {"plan-all", true, show_whole_plan},
    };
}

/// A factor that is moved, and another one opened to its questions.
void try_something_out(Program& program) {
    WhatIfPanel& panel = program.views().what_if;
    program.views().what_if_alone = true;
    const ScoredAssessment& scored = scored_of(program);
    if (why_no_what_if(scored)) return;
    const std::vector<const FactorResult*> factors = factors_listed(panel, scored);
    if (factors.front()->score) try_factor(panel, scored, factors.front()->id, 75);
    panel.opened = factors[std::min<std::size_t>(1, factors.size() - 1)]->id;
}

std::vector<NamedView> views_of_what_if() {
    return {{"what-if", true, [](Program& program) { program.views().what_if_alone = true; }},
            {"what-if-moved", true, try_something_out}};
}

/// What a file that is cut off leads to.
ShowProblems sample_of_problems() {
    const Problem cut_off{Severity::error,
                          "ward-7.readiness.toml",
                          {2, 9},
                          "a text in quotes is not closed on its line",
                          "close it with \" on the same line"};
    return {{cut_off}, "What went wrong", "ward-7.readiness.toml could not be opened. It was left as it is."};
}

/// A full disk.
UnsavedDialog sample_of_unsaved() {
    return {Quit{},
            {{Severity::error,
              "/media/ward-7/Sepsis bundle/sepsis-bundle-ward-7.readiness.toml",
              {},
              "there is no room left on the disk",
              "make room on it, or choose another place"}}};
}

/// What a copy of the open assessment could say differently.
CompareDialog sample_of_copy(const ScoredAssessment& scored) {
    const Questionnaire& questionnaire = scored.questionnaire();
    Assessment there = scored.assessment();
    detail_of(there, Detail::team) =
        "Night shift of Ward 7, with everybody who comes from the surgical unit at weekends";
    for (std::size_t i = 0; i < std::min<std::size_t>(4, questionnaire.items.size()); ++i) {
        const ItemId& id = questionnaire.items[i].id;
        if (i % 2 == 0) there = applied(there, AgreeAnswer{id, Answer::dont_know()});
        if (i % 2 == 1) there = applied(there, WriteNote{id, "Ask the pharmacy again before the next look."});
    }
    there.respondents.push_back({{"a-ballot-of-the-copy"}, "", {}, {}, {}});
    CompareDialog dialog = compare_copy(scored.instrument(), scored.assessment(), std::move(there));
    dialog.title = "Merge a copy";
    dialog.here_name = "sepsis-bundle-ward-7.readiness.toml";
    dialog.there_name = "sepsis-bundle-ward-7.readiness (Sam's conflicted copy 2026-11-24).toml";
    return dialog;
}

VersionsDialog sample_of_versions(const ScoredAssessment& scored) {
    VersionsDialog dialog;
    dialog.title = "Earlier versions of " + scored.assessment().title;
    dialog.rows = {
        {{}, nullptr, "24 Nov 2026, 10:22", "", "1 answer differs."},
        {{}, nullptr, "24 Nov 2026, 10:12", "could not be saved in its file", "4 answers and 1 note differ."},
        {{}, nullptr, "24 Nov 2026, 09:58", "before another version was restored", "Nothing differs."},
        {{},
         nullptr,
         "3 Nov 2026, 15:40",
         "before it was changed after a week",
         "12 answers, 3 notes, 2 parts of the plan, 1 detail and 14 ballots differ."}};
    return dialog;
}

/// The bar that stands until all answers are saved, on every screen.
std::vector<NamedView> views_of_failing_save() {
    std::vector<NamedView> views;
    const Problem full{Severity::error,
                       "/media/ward-7/Sepsis bundle/sepsis-bundle-ward-7.readiness.toml",
                       {},
                       "there is no room left on the disk",
                       "make room on it, or choose another place"};
    const auto add = [&](std::string name, const std::vector<Command>& commands) {
        views.push_back({std::move(name), true, [full, commands](Program& program) {
                             for (const Command& command : commands)
                                 program.carry_out(command);
                             program.show_as_unsaved(full);
                         }});
    };
    for (const Screen& screen : all_screens())
        add("not-saved-" + std::string(screen.name), {GoTo{screen.id}});
    add("not-saved-facilitator", {GoTo{ScreenId::assess}, ToggleFacilitator{}});
    add("not-saved-blank", {BlankRoom{true}});
    return views;
}

std::vector<NamedView> views_of_saving() {
    return {{"unsaved", false, [](Program& program) { program.show(sample_of_unsaved()); }},
            {"merge-copy", true, [](Program& program) { program.show(sample_of_copy(scored_of(program))); }},
            {"versions", true, [](Program& program) { program.show(sample_of_versions(scored_of(program))); }},
            {"version", true, [](Program& program) {
                 CompareDialog dialog = sample_of_copy(scored_of(program));
                 dialog.restores = true;
                 dialog.title = "The version of 24 Nov 2026, 10:12";
                 dialog.here_name = "Now";
                 dialog.there_name = "24 Nov 2026, 10:12";
                 program.show(std::move(dialog));
             }}};
}

/// What can be seen while a room looks on: in both windows, or with the screen blank.
std::vector<NamedView> views_of_presenting() {
    const auto beside = [](ScreenId screen) {
        return [screen](Program& program) {
            program.carry_out(GoTo{screen});
            program.carry_out(ToggleFacilitator{});
        };
    };
    return {
        {"facilitator", true, beside(ScreenId::assess)},
        {"facilitator-profile", true, beside(ScreenId::profile)},
        {"room", true, beside(ScreenId::assess), true},
        {"room-title", true, beside(ScreenId::start), true},
        {"room-profile", true, beside(ScreenId::profile), true},
        {"facilitator-plan", true, beside(ScreenId::plan)},
        {"room-plan", true, beside(ScreenId::plan), true},
        {"room-barriers", true, beside(ScreenId::barriers), true},
        by_command("blank", false, BlankRoom{true}),
    };
}

std::vector<NamedView> dialogs() {
    return {by_command("keys", false, ShowKeys{}),
            by_command("new", false, AskForNew{0}),
            by_command("open", false, BrowseFiles{}),
            by_command("folders", false, BrowseFolders{}),
            by_command("questionnaire", false, AskAboutQuestionnaire{0}),
            by_command("answer-files", false, AskForAnswers{}),
            by_command("paste-codes", false, AskForCodes{}),
            by_command("figures", false, ShowFigures{}),
            by_command("problems", false, sample_of_problems()),
            by_command("details", true, EditDetails{}),
            by_command("people", true, EditDetails{true}),
            by_command("roles", true, EditRoles{}),
            {"action", true, show_action},
            {"own-action", true,
             [](Program& program) {
                 program.carry_out(GoTo{ScreenId::plan});
                 program.carry_out(WriteOwnAction{});
             }},
            {"look-again", true, [](Program& program) { show_look_again(program, false); }},
            {"calendar", true, [](Program& program) { show_look_again(program, true); }},
            by_command("ballots", true, BrowseBallots{}),
            by_command("changes", true, ShowChanges{}),
            {"small-room", true,
             [](Program& program) {
                 Assessment of_few = program.state().document->scored().assessment();
                 of_few.people = 4;
                 program.carry_out(GoTo{ScreenId::assess});
                 program.show(ask_small_room(of_few, PassKeyboard{}));
             }},
            by_command("list-ballots", true, ListBallots{}),
            by_command("open-ballots", true, AskToOpenBallots{})};
}

/// The export dialog at a stage, with nothing made or written for it.
NamedView exporting(std::string name, ExportPart part, void (*arrange)(ExportDialog&) = nullptr) {
    return {std::move(name), true, [part, arrange](Program& program) {
                ExportDialog dialog = ask_for_export(program.state(), part, false);
                if (arrange != nullptr) arrange(dialog);
                follow_choices(dialog, program.state());
                program.show(std::move(dialog));
            }};
}

std::vector<NamedView> views_of_export() {
    return {exporting("export", ExportPart::summary),
            exporting("export-others", ExportPart::full,
                      [](ExportDialog& dialog) { dialog.choices.for_whom = ForWhom::others; }),
            exporting("export-picture", ExportPart::radar),
            exporting("export-table", ExportPart::answers),
            exporting("export-failed", ExportPart::debrief,
                      [](ExportDialog& dialog) {
                          dialog.problems = {{Severity::error,
                                              "Ward 7 - debrief.html",
                                              {},
                                              "the folder cannot be written to",
                                              "choose another folder, or ask for permission to write there"}};
                      }),
            exporting("export-working", ExportPart::full,
                      [](ExportDialog& dialog) {
                          dialog.stage = ExportDialog::Stage::working;
                          dialog.began = -1;
                      }),
            exporting("export-replace", ExportPart::summary,
                      [](ExportDialog& dialog) { dialog.stage = ExportDialog::Stage::asks_to_replace; }),
            exporting("export-written", ExportPart::summary,
                      [](ExportDialog& dialog) {
                          dialog.stage = ExportDialog::Stage::written;
                          dialog.written = target_of(dialog);
                      }),
            {"export-folder", true, [](Program& program) {
                 program.carry_out(AskToExport{});
                 program.carry_out(ChooseExportPlace{});
             }}};
}

/// The dialog that hands the questions out, at a stage, with nothing made or written for it.
NamedView handing_out(std::string name, void (*arrange)(HandOutDialog&) = nullptr) {
    return {std::move(name), false, [arrange](Program& program) {
                HandOutDialog dialog =
                    ask_to_hand_out(program.state(), program.state().questionnaires.front().instrument);
                if (arrange != nullptr) arrange(dialog);
                follow_choices(dialog);
                program.show(std::move(dialog));
            }};
}

std::vector<NamedView> views_of_handing_out() {
    return {handing_out("hand-out"),
            handing_out("hand-out-roles",
                        [](HandOutDialog& dialog) {
                            dialog.kind = FormKind::microsoft_forms;
                            dialog.asks_role = true;
                            dialog.roles = "Nurses and midwives\nPhysicians\nTherapists and social workers";
                            dialog.title = "Before the new sepsis bundle begins on the wards of the surgical unit";
                        }),
            handing_out("hand-out-written", [](HandOutDialog& dialog) {
                dialog.kind = FormKind::google_forms;
                dialog.stage = WrittenFile::Stage::written;
                dialog.written = dialog.folder / "four-factors.gs";
            })};
}

}  // namespace

std::vector<NamedView> named_views() {
    std::vector<NamedView> views;
    for (const Screen& screen : all_screens())
        views.push_back(by_command(std::string(screen.name), false, GoTo{screen.id}));
    for (std::vector<NamedView> more :
         {views_on_screens(), views_of_presenting(), views_of_what_if(), dialogs(), views_of_bringing_in(),
          views_of_saving(), views_of_failing_save(), views_of_export(), views_of_handing_out()})
        std::ranges::move(more, std::back_inserter(views));
    return views;
}

bool is_of_room(std::string_view name) {
    const std::vector<NamedView> views = named_views();
    const auto view = std::ranges::find(views, name, &NamedView::name);
    return view != views.end() && view->of_room;
}

bool show_view(Program& program, std::string_view name) {
    const std::vector<NamedView> views = named_views();
    const auto view = std::ranges::find(views, name, &NamedView::name);
    if (view == views.end() || (view->needs_document && !program.state().document)) return false;
    while (program.dialog())  // One may lie over another.
        program.carry_out(CloseDialog{});
    program.carry_out(BlankRoom{false});
    program.show_incoming(std::nullopt);
    program.views() = {};
    program.show_as_unsaved(std::nullopt);
    if (program.state().presenting.facilitator) program.carry_out(ToggleFacilitator{});
    view->show(program);
    return true;
}

}  // namespace readiness
