#include "app/desktop/window/program.h"

#include <algorithm>
#include <utility>

#include "app/desktop/screens/assess/assess.h"
#include "app/desktop/screens/facilitator/facilitator.h"
#include "app/desktop/screens/facilitator/room.h"
#include "app/desktop/screens/screen_table.h"
#include "app/desktop/widgets/what_if_panel.h"
#include "app/desktop/window/shell.h"
#include "app/desktop/window/turn_guard.h"
#include "core/base/text.h"
#include "core/platform/path_text.h"
#include "core/storage/file_moves.h"
#include "core/storage/handed_in.h"
#include "core/storage/library.h"
#include "core/storage/link_target.h"
#include "core/storage/temporary_file.h"

namespace readiness {

namespace {

/// Of each at least the first lines are read when Start is shown.
constexpr std::size_t recent_shown = 60;

void append(Commands& commands, Commands more) {
    std::ranges::move(more, std::back_inserter(commands));
}

}  // namespace

Program::Program(Surroundings surroundings, Fonts& fonts)
    : surroundings_(std::move(surroundings)), fonts_(fonts), preferences_(surroundings_.places) {
    state_.places = surroundings_.places;
    state_.system_is_dark = surroundings_.system_is_dark;
    state_.settings = preferences_.read_settings(state_.notices);
    state_.places.settings = preferences_.settings_path();
    preferences_.read_themes(state_.notices);
    // What a program that was killed while it wrote has left behind.
    remove_leftovers(data_folder(state_));
    if (!state_.places.settings.empty()) remove_leftovers(folder_of(state_.places.settings));
    follow_day();
    refresh_lists();
}

// ------------------------------------------------------------------------------------------------- the outside

void Program::keep_settings() {
    std::optional<Notice> notice = preferences_.write(state_.settings);
    std::erase_if(state_.notices, [](const Notice& earlier) { return earlier.text == settings_not_saved; });
    state_.settings_problem.reset();
    if (!notice) {
        settings_were_changed_ = false;
        return;
    }
    state_.settings_problem = notice->details.front();
    add_notice(state_.notices, std::move(*notice));
}

void Program::refresh_lists() {
    Library& library = library_.emplace(state_.places.shipped_questionnaires(), data_folder(state_));
    state_.questionnaires = library.questionnaires();
    RecentList found = list_recent(state_, library, recent_shown);
    state_.recent = std::move(found.listed);
    state_.more_recent = std::move(found.more);
    state_.examples = list_folder(state_.places.shipped / "assets" / "examples", library);
    for (RecentAssessment& example : state_.examples)
        example.example = true;
    state_.binned = list_folder(bin_folder(data_folder(state_)), library, ReadHow::first_lines);
    announce_texts();
}

void Program::notify(Notice::Kind kind, std::string text, std::vector<Problem> details,
                     const std::filesystem::path& about, std::optional<NoticeAction> action) {
    add_notice(state_.notices, {kind, std::move(text), std::move(details), false, about, std::move(action)});
}

void Program::set_system_dark(bool dark) {
    state_.system_is_dark = dark;
}

// --------------------------------------------------------------------------------------------------- one frame

float Program::scale(const Surface& surface) const {
    return std::max(0.5f, usual_scale(surface) * static_cast<float>(state_.settings.text_size) / 100.0f);
}

const Theme& Program::theme() const {
    const ThemeChoice choice = state_.settings.theme;
    return preferences_.theme(choice == ThemeChoice::dark || (choice == ThemeChoice::system && state_.system_is_dark));
}

void Program::frame(Input input, const Surface& surface, const Fonts& fonts) {
    announce_typed(input.typed, fonts);
    bring_picture_back(input);
    follow_export();
    follow_incoming();
    follow_day();
    Ui ui(theme(), fonts, focus_, input, scale(surface));
    ui.seconds = surroundings_.seconds();
    ui.reduced_motion = state_.settings.reduced_motion;
    Commands commands;
    take_dropped_files(input.dropped_files, commands);
    if (input.close_requested) commands.push_back(Quit{});
    const bool dialog_opens = std::exchange(dialog_just_opened_, false);
    const std::size_t item_before = views_.assess.item;
    const bool field_was_opening = field_opens();
    cards_were_read_ = false;

    focus_.begin_frame();
    take_global_keys(ui, commands);
    append(commands, draw_shell(ui));
    const bool unseen = state_.presenting.blank && !state_.presenting.facilitator;
    if (dialog_ && !unseen) append(commands, draw_dialog(ui, dialog_opens));
    focus_.end_frame(input.keys, Ui::typing());
    fonts_were_late_ = report_scripts() || ui.fonts_were_late;
    // A field that had no room takes no keys.
    if (field_was_opening) views_.assess.note_takes_keyboard = views_.assess.why_takes_keyboard = false;
    if (views_.assess.item != item_before) drop_passing(state_.notices);
    for (const Command& command : commands)
        carry_out(command);
    if (views_.assess.item != item_before) flush();
    save_when_typing_pauses(input.focus_lost);
}

/// Answers from a form, and ballots that people handed in, come in wherever they are dropped. At the ballot box other
/// files are ballots too; anywhere else they are opened, before anything comes in.
void Program::take_dropped_files(const std::vector<std::string>& dropped, Commands& commands) const {
    std::vector<std::filesystem::path> answers;
    std::vector<std::filesystem::path> ballots;
    const bool at_box = state_.screen == ScreenId::assess && state_.document && !dialog_ &&
                        state_.document->scored().assessment().mode == Mode::ballots &&
                        !assess_fills_window(state_, views_.assess);
    for (const std::string& text : dropped) {
        const std::filesystem::path path = path_of(text);
        const bool is_export = is_named_as_answers(path);
        if (!is_export && (at_box || is_handed_in(path))) {
            ballots.push_back(path);
        } else if (is_export || folded(text_of(path.extension())) == ".txt") {
            answers.push_back(path);
        } else {
            commands.push_back(OpenFile{path});
        }
    }
    if (!ballots.empty()) commands.push_back(ImportFiles{.paths = std::move(ballots)});
    if (answers.empty()) return;
    ReadAnswerFile first{.file = answers.front()};
    first.then.assign(answers.begin() + 1, answers.end());
    commands.push_back(std::move(first));
}

void Program::take_global_keys(Ui& ui, Commands& commands) {
    if (ui.take(Key::f11)) commands.push_back(ToggleFullScreen{});
    if (ui.take(Key::f9)) commands.push_back(ToggleFacilitator{});
    if (ui.take(U'b') || ui.take(U'B')) commands.push_back(BlankRoom{!state_.presenting.blank});
    const auto text_size = [&](int percent) {
        Settings settings = state_.settings;
        settings.text_size = std::clamp(percent, text_size_min, text_size_max);
        commands.push_back(ChangeSettings{settings});
    };
    if (ui.take_ctrl('+') || ui.take_ctrl('=')) text_size(state_.settings.text_size + 10);
    if (ui.take_ctrl('-')) text_size(state_.settings.text_size - 10);
    if (ui.take_ctrl('0')) text_size(100);
    if (ui.take_ctrl('q')) commands.push_back(Quit{});
    if (dialog_) return;
    for (const Screen& screen : screens_of_navigation()) {
        if (ui.take(screen.key)) commands.push_back(GoTo{screen.id});
    }
    if (ui.take_ctrl('i')) commands.push_back(AskForAnswers{});
    if (ui.take_ctrl('h')) commands.push_back(AskToHandOut{});
    if (!Ui::typing() && ui.take_ctrl('v')) commands.push_back(AskForCodes{});
    if (ui.take_ctrl('o')) commands.push_back(BrowseFiles{});
    if (ui.take_ctrl('e')) commands.push_back(AskToExport{});
    if (ui.take_ctrl('p')) commands.push_back(AskToExport{std::nullopt, true});
    if (ui.take_ctrl('n') && !state_.questionnaires.empty()) commands.push_back(AskForNew{});
    if (ui.take(U'?')) commands.push_back(ShowKeys{});
    if (Ui::typing()) return;  // A text field undoes its own typing.
    if (ui.take_ctrl('z')) commands.push_back(Undo{});
    if (ui.take_ctrl('y')) commands.push_back(Redo{});
}

Commands Program::draw_shell(Ui& ui) {
    Commands commands;
    begin_main_window(ui);
    ui.interactive = !dialog_.has_value();
    const Box page{0, 0, ImGui::GetIO().DisplaySize.x, ImGui::GetIO().DisplaySize.y};
    if (state_.presenting.blank && !state_.presenting.facilitator) {
        ui.interactive = true;
        if (draw_blank(ui, page, state_)) commands.push_back(BlankRoom{false});
    } else {
        draw_work(ui, page, commands);
    }
    end_window();
    return commands;
}

void Program::draw_work(Ui& ui, Box page, Commands& commands) {
    const bool facilitating = state_.presenting.facilitator && !person_is_at_keyboard(state_, views_.assess);
    const bool asking = facilitating && room_picture(state_, views_.assess) == RoomPicture::question;
    const bool alone_on_page = assess_fills_window(state_, views_.assess);
    if (!alone_on_page) draw_navigation(ui, page, state_, commands);
    if (person_is_at_keyboard(state_, views_.assess)) {
        draw_notice_in_turn(ui, page, state_, views_.assess.turn.stage);
    } else {
        draw_notice(ui, page, state_, commands);
    }
    if (asking && !assess_shows_list(state_, views_.assess) && !assess_shows_last(state_, views_.assess))
        return append(commands, draw_facilitator_question(ui, page, state_, views_));
    if (facilitating) draw_room_strip(ui, page, state_, views_, commands);
    if (!alone_on_page) page = page.inset(std::min(ui.px(20), page.width * 0.04f), ui.px(16));
    if (views_.what_if_alone && state_.document) {
        return ui.scroll_area("what-if alone", page, [&](Box area) {
            area.width = std::min(area.width, ui.px(488));
            return draw_what_if_panel(ui, area, state_.document->scored(), views_.what_if);
        });
    }
    append(commands, find_screen(state_.screen).draw(ui, page, state_, views_));
}

Commands Program::draw_dialog(Ui& ui, bool just_opened) {
    begin_dialog_window(just_opened);
    ui.interactive = true;
    const Box screen{0, 0, ImGui::GetIO().DisplaySize.x, ImGui::GetIO().DisplaySize.y};
    Commands commands = readiness::draw_dialog(ui, screen, state_, *dialog_, just_opened);
    end_window();
    return commands;
}

bool Program::field_opens() const {
    return state_.screen == ScreenId::assess && state_.document && views_.assess.field_opens();
}

bool Program::needs_another_frame() const {
    const bool list_scrolls = state_.screen == ScreenId::assess && views_.assess.frames_to_scroll > 0;
    const PlanView& plan = views_.plan;
    const bool plan_moves =
        state_.screen == ScreenId::plan && !dialog_ && !(plan.keyboard_goes_to.empty() && plan.shows.empty());
    return cards_were_read_ || fonts_were_late_ || focus_.needs_another_frame() || dialog_just_opened_ ||
           field_opens() || list_scrolls || plan_moves;
}

std::optional<double> Program::due_in() const {
    const std::optional<double> work = work_due_in();
    if (!state_.presenting.facilitator || !state_.document) return work;
    const std::optional<double> clock = facilitator_due(views_.facilitator, surroundings_.seconds());
    if (work && clock) return std::min(*work, *clock);
    return work ? work : clock;
}

std::optional<double> Program::work_due_in() const {
    const double now = surroundings_.seconds();
    // A chart that is not shown does not move, even if it was left in the middle of a movement.
    const Screen& screen = find_screen(state_.screen);
    const std::optional<double> drawing = screen.due_in != nullptr ? screen.due_in(views_, now) : std::nullopt;
    std::optional<double> due;
    for (const auto& one : {drawing, typing_.due_in(now), background_work_due()}) {
        if (one) due = std::min(due.value_or(*one), *one);
    }
    return due;
}

/// While something is made, a bar moves, and each frame asks whether it is ready.
std::optional<double> Program::background_work_due() const {
    constexpr double moving = 1.0 / 30;
    constexpr double still = 0.1;
    if (answer_work_.runs()) return moving;
    if (!export_work_.runs()) return std::nullopt;
    return state_.settings.reduced_motion ? still : moving;
}

// ------------------------------------------------------------------------------------------------------- saving

void Program::save_when_typing_pauses(bool focus_lost) {
    if (!state_.document || !state_.document->save_is_waiting()) {
        typing_.stop();
        report_saving();
        // What is typed or dragged from now on is another step to undo.
        if (state_.document && !ImGui::IsAnyItemActive()) state_.document->end_step();
        return;
    }
    if (!typing_.rests(surroundings_.seconds()) && !focus_lost) return;
    flush();
    report_saving();
}

void Program::flush() {
    typing_.stop();
    if (state_.document) state_.document->save();
}

void Program::report_saving() {
    if (!state_.document) return;
    if (std::vector<Problem> problems = state_.document->take_version_problems(); !problems.empty()) {
        notify(Notice::Kind::look, "Something went wrong with the earlier versions of this assessment.",
               std::move(problems), state_.document->path());
    }
    if (const auto rescued = state_.document->take_rescued_copy()) {
        notify(Notice::Kind::look,
               "This file was changed elsewhere. That version is kept as " + text_of(rescued->filename()) + ".", {},
               state_.document->path());
    }
}

}  // namespace readiness
