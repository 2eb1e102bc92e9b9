#include "app/desktop/window/program.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <utility>

#include "app/desktop/screens/assess/assess.h"
#include "app/desktop/window/shell.h"
#include "core/storage/library.h"
#include "core/storage/whole_file.h"

namespace readiness {

namespace {

constexpr std::size_t recent_shown = 12;

}  // namespace

Program::Program(Surroundings surroundings, Fonts& fonts) : surroundings_(std::move(surroundings)), fonts_(fonts) {
    state_.places = surroundings_.places;
    state_.system_is_dark = surroundings_.system_is_dark;
    read_settings_file();
    load_themes();
    refresh_lists();
}

// ------------------------------------------------------------------------------------------------- the outside

void Program::read_settings_file() {
    std::error_code ignored;
    if (state_.places.settings.empty() || !std::filesystem::exists(state_.places.settings, ignored)) return;
    Loaded<std::string> text = read_whole_file(state_.places.settings);
    std::vector<Problem> problems = std::move(text.problems);
    if (text.value) {
        Loaded<Settings> settings = read_settings(*text.value, state_.places.settings.string());
        if (settings.value) state_.settings = std::move(*settings.value);
        problems.insert(problems.end(), settings.problems.begin(), settings.problems.end());
    }
    settings_are_readable_ = !has_errors(problems);
    if (settings_are_readable_) return;
    tell(Severity::warning,
         "The settings could not be read. The usual ones are used, and changes are not kept until the "
         "file is mended or removed.",
         problems);
}

void Program::write_settings_file() {
    if (state_.places.settings.empty()) return;
    std::error_code ignored;
    if (!std::filesystem::exists(state_.places.settings, ignored)) settings_are_readable_ = true;
    if (!settings_are_readable_) return;  // Somebody may want what stands there.
    const auto problem = write_whole_file(state_.places.settings, write_settings(state_.settings));
    if (problem) tell(Severity::warning, "The settings could not be saved.", {*problem});
}

void Program::load_themes() {
    for (const char* id : {"light", "dark"}) {
        const std::filesystem::path file = state_.places.shipped / "assets" / "themes" / (std::string(id) + ".toml");
        Loaded<std::string> text = read_whole_file(file);
        std::vector<Problem> problems = std::move(text.problems);
        Loaded<Theme> theme;
        if (text.value) theme = read_theme(*text.value, file.string());
        problems.insert(problems.end(), theme.problems.begin(), theme.problems.end());
        themes_[id] = theme.value.value_or(fallback_theme(std::string_view(id) == "dark"));
        if (!problems.empty()) tell(Severity::warning, "A theme could not be read. A plain one is used.", problems);
    }
}

void Program::refresh_lists() {
    Library library(state_.places.shipped_questionnaires(), data_folder(state_));
    state_.questionnaires = library.questionnaires();
    state_.recent = list_recent(state_, library, recent_shown);
    announce_texts();
}

void Program::announce_texts() {
    const auto questionnaire_texts = [&](const Questionnaire& questionnaire) {
        fonts_.announce(questionnaire.title + questionnaire.summary);
        for (const Factor& factor : questionnaire.factors)
            fonts_.announce(factor.title + factor.about + factor.short_title);
        for (const Item& item : questionnaire.items)
            fonts_.announce(item.text + item.help);
        for (const Scale& scale : questionnaire.scales) {
            if (scale.number() != nullptr) fonts_.announce(scale.number()->unit);
            if (scale.choice() == nullptr) continue;
            for (const Option& option : scale.choice()->options)
                fonts_.announce(option.label);
        }
    };
    for (const ListedQuestionnaire& listed : state_.questionnaires) {
        if (listed.instrument) questionnaire_texts(listed.instrument->questionnaire);
        fonts_.announce(listed.path.string());
    }
    for (const RecentAssessment& recent : state_.recent)
        fonts_.announce(recent.summary.title + recent.path.string());
    fonts_.announce(data_folder(state_).string());
    if (!state_.document) return;
    questionnaire_texts(state_.document->scored().questionnaire());
    const Assessment& assessment = state_.document->scored().assessment();
    for (const std::string* text : {&assessment.title, &assessment.organisation, &assessment.team,
                                    &assessment.initiative, &assessment.stage, &assessment.facilitator}) {
        fonts_.announce(*text);
    }
    for (const std::string& role : assessment.roles)
        fonts_.announce(role);
    for (const Respondent& respondent : assessment.respondents)
        fonts_.announce(respondent.role);
    for (const Note& note : assessment.notes)
        fonts_.announce(note.text);
    for (const AgreedAnswer& agreed : assessment.consensus)
        fonts_.announce(agreed.why);
    const Evidence& evidence = state_.document->scored().evidence();
    for (const Barrier& barrier : evidence.barriers)
        fonts_.announce(barrier.title + barrier.about);
    for (const Measure& measure : evidence.measures)
        fonts_.announce(measure.title + measure.how);
}

void Program::tell(Severity severity, std::string text, std::vector<Problem> details) {
    state_.notices.push_back({severity, std::move(text), std::move(details)});
}

void Program::set_system_dark(bool dark) {
    state_.system_is_dark = dark;
}

// --------------------------------------------------------------------------------------------------- one frame

float Program::scale(float content_scale) const {
    return std::max(0.5f, content_scale * static_cast<float>(state_.settings.text_size) / 100.0f);
}

const Theme& Program::theme() const {
    const bool dark = state_.settings.theme == ThemeChoice::dark ||
                      (state_.settings.theme == ThemeChoice::system && state_.system_is_dark);
    return themes_.at(dark ? "dark" : "light");
}

void Program::frame(Input input, float content_scale) {
    for (const char32_t character : input.typed)
        fonts_.announce(utf8_of(character));
    Ui ui(theme(), fonts_, focus_, input, scale(content_scale));
    ui.seconds = surroundings_.seconds();
    ui.reduced_motion = state_.settings.reduced_motion;
    Commands commands;
    take_dropped_files(input.dropped_files, commands);
    if (input.close_requested) commands.push_back(Quit{});
    const bool dialog_opens = std::exchange(dialog_just_opened_, false);
    const std::size_t item_before = views_.assess.item;
    const bool field_was_opening = field_opens();

    focus_.begin_frame();
    take_global_keys(ui, commands);
    begin_main_window(ui);
    ui.interactive = !dialog_.has_value();
    draw_shell(ui, commands);
    end_window();
    if (dialog_) {
        begin_dialog_window(dialog_opens);
        ui.interactive = true;
        const Box screen{0, 0, ImGui::GetIO().DisplaySize.x, ImGui::GetIO().DisplaySize.y};
        const Commands asked = readiness::draw_dialog(ui, screen, state_, *dialog_, dialog_opens);
        commands.insert(commands.end(), asked.begin(), asked.end());
        end_window();
    }
    focus_.end_frame(input.keys, Ui::typing());
    // Where there was no room for the field it takes no keys.
    if (field_was_opening) views_.assess.note_takes_keyboard = views_.assess.why_takes_keyboard = false;
    for (const Command& command : commands)
        carry_out(command);
    if (views_.assess.item != item_before) flush();
    save_when_typing_rests(input.focus_lost);
}

/// At the ballot box dropped files are ballots; anywhere else the file is opened.
void Program::take_dropped_files(const std::vector<std::string>& files, Commands& commands) const {
    if (files.empty()) return;
    const bool at_box = state_.screen == ScreenId::assess && state_.document && !dialog_ &&
                        state_.document->scored().assessment().mode == Mode::ballots &&
                        !assess_fills_window(state_, views_.assess);
    if (at_box) {
        commands.push_back(ImportFiles{{files.begin(), files.end()}});
        return;
    }
    for (const std::string& file : files)
        commands.push_back(OpenFile{file});
}

void Program::take_global_keys(Ui& ui, Commands& commands) {
    if (ui.take(Key::f11)) commands.push_back(ToggleFullScreen{});
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
    const std::pair<Key, ScreenId> screens[] = {{Key::f1, ScreenId::start},
                                                {Key::f2, ScreenId::assess},
                                                {Key::f3, ScreenId::profile},
                                                {Key::f4, ScreenId::barriers},
                                                {Key::f8, ScreenId::settings}};
    for (const auto& [key, screen] : screens) {
        if (ui.take(key)) commands.push_back(GoTo{screen});
    }
    if (ui.take_ctrl('o')) commands.push_back(BrowseFiles{});
    if (ui.take_ctrl('n') && !state_.questionnaires.empty()) commands.push_back(AskForNew{0});
    if (ui.take(U'?')) commands.push_back(ShowKeys{});
    if (Ui::typing()) return;  // A text field undoes its own typing.
    if (ui.take_ctrl('z')) commands.push_back(Undo{});
    if (ui.take_ctrl('y')) commands.push_back(Redo{});
}

void Program::draw_shell(Ui& ui, Commands& commands) {
    Box page{0, 0, ImGui::GetIO().DisplaySize.x, ImGui::GetIO().DisplaySize.y};
    const bool presenting = assess_fills_window(state_, views_.assess);
    if (!presenting) draw_navigation(ui, page, state_, commands);
    draw_notice(ui, page, state_, commands);
    if (!presenting) page = page.inset(std::min(ui.px(34), page.width * 0.04f), ui.px(24));
    draw_screen(ui, page, commands);
}

void Program::draw_screen(Ui& ui, const Box& page, Commands& commands) {
    Commands asked;
    switch (state_.screen) {
        case ScreenId::start: asked = draw_start(ui, page, state_); break;
        case ScreenId::assess: asked = draw_assess(ui, page, state_, views_.assess); break;
        case ScreenId::profile: asked = draw_profile(ui, page, state_, views_.profile); break;
        case ScreenId::barriers: asked = draw_barriers(ui, page, state_, views_.barriers); break;
        case ScreenId::settings: asked = draw_settings(ui, page, state_); break;
    }
    commands.insert(commands.end(), asked.begin(), asked.end());
}

bool Program::field_opens() const {
    const AssessView& assess = views_.assess;
    return state_.screen == ScreenId::assess && state_.document && assess.note_open &&
           (assess.note_takes_keyboard || assess.why_takes_keyboard);
}

bool Program::needs_another_frame() const {
    return focus_.needs_another_frame() || dialog_just_opened_ || field_opens();
}

std::optional<double> Program::due_in() const {
    // A chart that is not shown stands still, even where it was left in the middle of a movement.
    const bool profile_moves = state_.screen == ScreenId::profile && views_.profile.motion.moving();
    const bool barriers_move = state_.screen == ScreenId::barriers && views_.barriers.motion.moving();
    if (profile_moves || barriers_move) return 1.0 / 60;
    std::optional<double> due;
    if (typing_rests_at_) due = std::max(0.0, *typing_rests_at_ - surroundings_.seconds());
    const std::optional<double>& ends = views_.assess.timer.ends;
    const double left = ends ? *ends - surroundings_.seconds() : 0;
    if (state_.screen == ScreenId::assess && left > 0) {
        const double next_second = left - std::floor(left) + 0.001;
        due = due ? std::min(*due, next_second) : next_second;
    }
    return due;
}

// ------------------------------------------------------------------------------------------------------- saving

void Program::save_when_typing_rests(bool focus_lost) {
    if (!state_.document || !state_.document->save_is_waiting()) {
        typing_rests_at_.reset();
        tell_about_saving();
        // What is typed or dragged from now on is another step to undo.
        if (state_.document && !ImGui::IsAnyItemActive()) state_.document->end_step();
        return;
    }
    const bool rests = !typing_rests_at_ || surroundings_.seconds() >= *typing_rests_at_;
    if (!rests && !focus_lost) return;
    flush();
    tell_about_saving();
}

void Program::flush() {
    typing_rests_at_.reset();
    if (state_.document) state_.document->save();
}

void Program::tell_about_saving() {
    if (!state_.document) return;
    const std::optional<Problem>& problem = state_.document->save_problem();
    if (problem && !save_was_failing_) {
        tell(Severity::error,
             "Your answers could not be saved. They are kept here, and saving is tried again with each change.",
             {*problem});
    }
    save_was_failing_ = problem.has_value();
    if (!problem) warned_before_leaving_ = false;
    if (const auto rescued = state_.document->take_rescued_copy()) {
        tell(Severity::warning,
             "Another program changed this file. Its version is kept as " + rescued->filename().string() + ".");
    }
}

}  // namespace readiness
