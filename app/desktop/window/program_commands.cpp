// What each command does.
#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "app/desktop/open/local_dates.h"
#include "app/desktop/open/newer_edition.h"
#include "app/desktop/open/texts.h"
#include "app/desktop/screens/assess/assess.h"
#include "app/desktop/window/program.h"
#include "app/desktop/window/turn_guard.h"
#include "core/groups/vote_rules.h"
#include "core/model/edit_steps.h"
#include "core/platform/path_text.h"
#include "core/scoring/overview.h"
#include "core/scoring/profile.h"
#include "core/storage/absolute_path.h"
#include "core/storage/copy_name.h"
#include "core/storage/earlier_versions.h"
#include "core/storage/free_assessment_path.h"
#include "core/storage/library.h"
#include "core/storage/link_target.h"
#include "core/storage/open_assessment.h"
#include "core/storage/temporary_file.h"
#include "core/storage/whole_file.h"
#include "core/words/counts.h"
#include "core/words/edition_words.h"

namespace readiness {

void Program::show(Dialog dialog) {
    dialog_ = std::move(dialog);
    dialog_just_opened_ = true;
    focus_.reset();
}

void Program::show_over(Dialog dialog) {
    if (dialog_) under_.push_back(*std::move(dialog_));
    show(std::move(dialog));
}

void Program::carry_out(const Command& command) {
    // The one place that every command passes: nothing else has to know that somebody answers alone.
    if (person_is_at_keyboard(state_, views_.assess) &&
        !may_be_done_in_turn(command, views_.assess.turn.stage, state_.settings)) {
        return;
    }
    if (asks_room_before(command)) return show(ask_small_room(state_.document->scored().assessment(), command));
    std::visit([this](const auto& one) { this->act(one); }, command);
}

void Program::act(const GoTo& command) {
    drop_passing(state_.notices);
    flush();
    views_.assess.number.stop();
    const bool leaving_start = command.screen != state_.screen;
    if (leaving_start) focus_.reset();
    if (command.screen == ScreenId::start && leaving_start) refresh_lists();
    state_.screen = command.screen;
}

void Program::act(const AskForNew& command) {
    const std::size_t questionnaire = command.questionnaire.value_or(questionnaire_used_last(state_));
    if (questionnaire >= state_.questionnaires.size() || !state_.questionnaires[questionnaire].instrument) return;
    DetailsDialog dialog = ask_for_new(state_, questionnaire, day_text(surroundings_.now()));
    // What was typed and not begun yet is kept, but a questionnaire that was chosen by name counts.
    std::optional<DetailsDialog> draft = take_draft<DetailsDialog>();
    if (draft && draft->is_new) {
        if (command.questionnaire) choose_questionnaire(*draft, state_, questionnaire);
        dialog = std::move(*draft);
        dialog.takes_keyboard = DetailsField::name;
    }
    show(std::move(dialog));
}

void Program::act(const StartNew& command) {
    const auto& instrument = state_.questionnaires.at(command.questionnaire).instrument;
    if (!instrument || !may_leave_document(command)) return;
    Assessment assessment = new_assessment(*instrument, "", surroundings_.new_id(), surroundings_.now());
    for (const WriteDetail& detail : command.details)
        assessment = applied(std::move(assessment), detail);
    assessment = applied(std::move(assessment), ChooseMode{command.mode});
    assessment.people = command.people;
    assessment.sealed = command.mode == Mode::ballots;
    OpenedAssessment opened;
    opened.path = free_assessment_path(data_folder(state_), assessment.title, state_.settings.file_ending);
    opened.scored.emplace(instrument, std::move(assessment), true);
    open_document(std::move(opened));
    state_.document->save_new();
    report_saving();
    state_.screen = ScreenId::assess;
    act(CloseDialog{});
}

void Program::act(const OpenFile& command) {
    if (!may_leave_document(command)) return;
    if (!command.example) return open(command.path);
    // The shipped example stays as it is: people open, and may change, a copy of their own.
    const Loaded<std::string> bytes = read_whole_file(command.path);
    std::string name = text_of(command.path.filename());
    name.resize(name.size() - std::string_view(".readiness.toml").size());
    const std::filesystem::path copy = free_assessment_path(data_folder(state_), name, state_.settings.file_ending);
    if (!bytes.value) return notify(Notice::Kind::failed, "The example could not be read.", bytes.problems);
    const auto problem = write_new_file(copy, *bytes.value);
    if (problem)
        return notify(Notice::Kind::failed, "The example could not be copied to your data folder.", {*problem});
    open(copy);
}

void Program::open(const std::filesystem::path& path) {
    // Before anything is read: it may be the file that is open already.
    if (!may_leave_document(OpenFile{path})) return;
    Library library(state_.places.shipped_questionnaires(), data_folder(state_));
    Loaded<OpenedAssessment> opened = open_assessment(path, library);
    drop_notices_about(state_.notices, path);
    if (!opened.value || !opened.value->scored) {
        return notify(Notice::Kind::failed, text_of(path.filename()) + " could not be opened. It was left as it is.",
                      opened.problems, path);
    }
    drop_notices_about_files(state_.notices);
    const std::string name = text_of(path.filename());
    const bool newer = is_from_newer_program(opened.value->assessment());
    const bool shareable = opened.value->assessment().shareable;
    open_document(std::move(*opened.value));
    if (newer) {
        notify(Notice::Kind::look, name + " was made with a newer version and is read-only.", opened.problems, path);
    } else if (shareable) {
        notify(Notice::Kind::look,
               name + " is a shareable copy: single answers and notes are not in it, and it cannot be changed.",
               opened.problems, path);
    } else if (!opened.problems.empty()) {
        notify(Notice::Kind::look, name + " was opened with warnings.", opened.problems, path);
    }
    if (const auto twice = problem_with_second_name(path))
        notify(Notice::Kind::look, name + " has a second name.", {*twice}, path);
    remove_leftovers(folder_of(path));
    notify_of_edition();
    notify_of_unsaved();
    const Profile* profile = state_.document->scored().profile();
    const bool untouched = profile != nullptr && answered_part(*profile).done == 0 && !shareable;
    state_.screen = untouched || profile == nullptr ? ScreenId::assess : ScreenId::profile;
}

void Program::notify_of_edition() {
    const ListedQuestionnaire* newest = newer_edition(state_);
    if (newest == nullptr) return;
    notify(Notice::Kind::note,
           edition_notice(state_.document->scored().questionnaire(), newest->instrument->questionnaire), {},
           state_.document->path(), NoticeAction{NoticeAction::Kind::show_changes, "What changed", {}});
}

namespace {

/// The question at which the room stopped: hands that were counted and not revealed, else the first open question; the
/// first of all if everything is answered or nothing is.
std::size_t where_to_go_on(const Document& document) {
    const ScoredAssessment& scored = document.scored();
    const auto& items = scored.questionnaire().items;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const bool begun = find_tally(scored.assessment(), items[i].id) != nullptr;
        if (begun && !is_settled(scored.assessment(), items[i].id)) return i;
    }
    const Profile* profile = scored.profile();
    if (profile == nullptr || profile->counts.unanswered == 0 || profile->counts.unanswered == profile->counts.of())
        return 0;
    if (scored.assessment().mode != Mode::tally) return next_unanswered({document, {}}, items.size() - 1).value_or(0);
    const auto open =
        std::ranges::find_if(items, [&](const Item& item) { return !is_settled(scored.assessment(), item.id); });
    return open != items.end() ? static_cast<std::size_t>(open - items.begin()) : 0;
}

}  // namespace

void Program::open_document(OpenedAssessment opened) {
    remember(state_.settings, opened.path);
    keep_settings();
    views_ = {};
    dialog_.reset();  // It was about the assessment before, and so was what was typed in one.
    under_.clear();
    export_work_.discard();
    answer_work_.discard();
    state_.incoming.reset();
    state_.answers_waiting.clear();
    draft_.reset();
    focus_.reset();
    state_.document.emplace(*std::move(opened.scored), std::move(opened.path), std::move(opened.bytes_sha256),
                            surroundings_.now);
    state_.document->keep_versions_in(versions_folder(state_.places.state, state_.document->scored().assessment().id));
    mark_as_open();
    views_.assess.item = where_to_go_on(*state_.document);
    announce_texts();
}

void Program::act(const BrowseFiles& /*command*/) {
    const FileQuestion question{FileQuestion::Wanted::file, "Open an assessment", data_folder(state_), "Assessments",
                                assessment_pattern};
    if (!ask_desktop(question)) show(browser_for(FileBrowser::Wanted::assessment));
}

void Program::act(const BrowseFolders& /*command*/) {
    const FileQuestion question{FileQuestion::Wanted::folder, "Choose the data folder", data_folder(state_), "", ""};
    if (!ask_desktop(question)) show(browser_for(FileBrowser::Wanted::folder));
}

void Program::act(const BrowseBallots& /*command*/) {
    if (!state_.document) return;
    FileBrowser browser = browser_for(FileBrowser::Wanted::ballots);
    browser.left_out = absolute_path(state_.document->path());
    browser.questionnaire = state_.document->scored().questionnaire().id;
    browser.go_to(browser.folder);
    show(std::move(browser));
}

void Program::act(const ForgetSteps& /*command*/) {
    if (state_.document) state_.document->forget_steps();
}

void Program::act(const EditRoles& /*command*/) {
    if (!state_.document) return;
    std::optional<RolesDialog> draft = take_draft<RolesDialog>();
    RolesDialog dialog = draft ? std::move(*draft) : ask_for_roles(state_.document->scored());
    dialog.takes_keyboard = true;
    show(std::move(dialog));
}

void Program::act(const EditDetails& command) {
    if (!state_.document) return;
    const DetailsField first = command.people ? DetailsField::people : DetailsField::name;
    std::optional<DetailsDialog> draft = take_draft<DetailsDialog>();
    if (draft && draft->is_new) draft.reset();
    DetailsDialog dialog = draft ? std::move(*draft) : ask_for_details(state_.document->scored().assessment());
    dialog.takes_keyboard = first;
    show(std::move(dialog));
}

void Program::act(const ShowKeys& /*command*/) {
    show(KeysDialog{});
}

void Program::act(const ShowFigures& command) {
    show(figures_about(command.statistic));
}

void Program::act(const ShowChanges& /*command*/) {
    const ListedQuestionnaire* newer = newer_edition(state_);
    if (newer == nullptr) return;
    give_texts(newer->instrument->questionnaire, [&](std::string_view text) { fonts_.announce(text); });
    show(EditionsDialog{state_.document->scored().instrument(), newer->instrument});
}

void Program::act(const ShowProblems& command) {
    // Where nothing else says what became of the file, what is wrong in it comes first.
    const bool details_open = !command.file.empty() && command.summary.empty();
    show(ProblemsDialog{command.title, command.summary, command.problems, details_open, command.file});
}

void Program::act(const CloseDialog& /*command*/) {
    const bool is_written =
        dialog_ && (std::holds_alternative<ExportDialog>(*dialog_) || std::holds_alternative<HandOutDialog>(*dialog_));
    if (is_written) export_work_.discard();
    dialog_.reset();
    focus_.reset();
    if (under_.empty()) return;
    Dialog below = std::move(under_.back());
    under_.pop_back();
    show(std::move(below));
}

void Program::act(const CancelDialog& /*command*/) {
    if (dialog_ && holds_draft(*dialog_)) draft_ = std::move(dialog_);
    act(CloseDialog{});
}

void Program::act(const DismissNotice& /*command*/) {
    if (!state_.notices.empty()) state_.notices.erase(state_.notices.begin());
}

void Program::act(const ChangeSettings& command) {
    const bool other_folder = command.settings.data_folder != state_.settings.data_folder;
    state_.settings = command.settings;
    settings_were_changed_ = true;
    keep_settings();
    if (other_folder) refresh_lists();
}

void Program::act(const ToggleFullScreen& /*command*/) {
    state_.full_screen = !state_.full_screen;
}

void Program::act(const Undo& /*command*/) {
    if (state_.document) report_step(state_.document->undo(), StepWay::back);
}

void Program::act(const Redo& /*command*/) {
    if (state_.document) report_step(state_.document->redo(), StepWay::forth);
}

void Program::report_step(const std::optional<Change>& change, StepWay way) {
    if (!change) return;
    const bool alone = views_.assess.turn.stage != BallotTurn::Stage::none;
    // A ballot's question is shown to the person who fills it in, and to nobody else.
    const bool others_ballot = change->kind == Change::Kind::ballot_answer && !alone;
    views_.assess.vote = {};  // It may be at a row of hands that are no longer there.
    views_.assess.number.stop();
    if (change->item && !others_ballot) {
        if (!alone) views_.assess.at_box = false;
        act(ShowItem{*change->item});
    }
    if (is_about_plan(change->kind) && !alone) show_plan_step(*change);
    const ScoredAssessment& scored = state_.document->scored();
    const std::string words = step_text(scored.questionnaire(), scored.evidence(), *change, way);
    const NoticeAction other = way == StepWay::back ? NoticeAction{NoticeAction::Kind::redo, "Redo", {}}
                                                    : NoticeAction{NoticeAction::Kind::undo, "Undo", {}};
    add_notice(state_.notices, {Notice::Kind::done, words, {}, true, {}, other});
}

void Program::act(const ChooseReading& command) {
    if (!state_.document) return;
    state_.document->choose_reading(command.reading);
    report_saving();
}

void Program::act(const ShowItem& command) {
    if (!state_.document) return;
    const auto& items = state_.document->scored().questionnaire().items;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].id == command.item) views_.assess.item = i;
    }
    views_.assess.scroll_to_item = true;
    views_.assess.at_last = false;
    views_.assess.overview.open = false;
    act(GoTo{ScreenId::assess});
}

void Program::act(const ShowAsList& command) {
    views_.assess.as_list = views_.assess.scroll_to_item = command.as_list;
}

void Program::act(const ShowBallotBox& command) {
    views_.assess.at_box = command.at_box;
    if (command.at_box) return;
    views_.assess.item = 0;
    focus_.reset();
}

void Program::act(const ShowBarrier& command) {
    views_.barriers.barrier = command.barrier;
    views_.barriers.scroll_to_barrier = true;
    act(GoTo{ScreenId::barriers});
}

void Program::act(const Edit& command) {
    if (!state_.document) return;
    start_the_clock();
    drop_passing(state_.notices);
    const Mode before = state_.document->scored().assessment().mode;
    const auto* removed = std::get_if<RemoveAction>(&command);
    if (removed != nullptr) report_removed(*removed, state_.document->scored().assessment());
    state_.document->apply(command);
    const Assessment& after = state_.document->scored().assessment();
    const std::string kept = after.mode != before ? kept_text(after) : "";
    if (!kept.empty()) notify(Notice::Kind::done, kept);
    if (!is_typing(command)) return;
    typing_.typed(surroundings_.seconds());
}

}  // namespace readiness
