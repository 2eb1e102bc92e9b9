// Answers from a form or a spreadsheet come in: read and looked at beside the window, and written by one edit.
#include <algorithm>
#include <exception>
#include <fmt/format.h>
#include <string>
#include <utility>

#include "app/desktop/window/program.h"
#include "core/base/fingerprint.h"
#include "core/base/text.h"
#include "core/importing/ballots.h"
#include "core/importing/form_title.h"
#include "core/importing/import_map.h"
#include "core/platform/path_text.h"
#include "core/storage/answer_file.h"
#include "core/storage/free_assessment_path.h"
#include "core/storage/handed_in.h"
#include "core/storage/link_target.h"
#include "core/storage/whole_file.h"

namespace readiness {

namespace {

using Stage = IncomingAnswers::Stage;

/// What was decided about forms, for the next file; empty if the program remembers nothing.
std::filesystem::path map_file_in(const std::filesystem::path& state) {
    return state.empty() ? state : state / "answer-forms.toml";
}

/// "14 ballots came in from responses.csv. 2 took the place of older ones. 3 were here already."
std::string brought_in_text(const MergedFileOutcome& outcome, const std::string& file) {
    std::string text =
        outcome.taken + outcome.replaced == 0
            ? fmt::format("Nothing new came in from {}.", file)
            : fmt::format("{} in from {}.", counted(outcome.taken + outcome.replaced, "ballot came", "ballots came"),
                          file);
    if (outcome.replaced > 0)
        text += " " + counted(outcome.replaced, "took the place of an older one.", "took the place of older ones.");
    const int there = outcome.already_there + outcome.left_out;
    if (there > 0) text += " " + counted(there, "was here already.", "were here already.");
    return text;
}

/// An error in place of an exception, and of what was stopped.
Loaded<AnswerLook> look_or_fail(const AnswerTask& task, WorkSignals& signals) {
    try {
        return look_at_answers(task, [&](double share) {
            signals.share = share;
            return !signals.stopped;
        });
    } catch (const std::exception& failure) {
        Problem problem{Severity::error,
                        text_of(task.file),
                        {},
                        fmt::format("it could not be read ({})", failure.what()),
                        "close other programs, and try again"};
        return {std::nullopt, {std::move(problem)}};
    }
}

}  // namespace

// ------------------------------------------------------------------------------------------------- asking for a file

void Program::act(const AskForAnswers& command) {
    if (!command.assessment.empty() && !is_open(command.assessment)) {
        open(command.assessment);
        if (!is_open(command.assessment)) return;
    }
    const bool names_nothing = !command.questionnaire && command.assessment.empty() && !command.other_file;
    const bool goes_on = state_.incoming && state_.incoming->stage != Stage::failed;
    if (names_nothing && goes_on && state_.screen != ScreenId::bring_in) return act(GoTo{ScreenId::bring_in});
    asked_for_answers_ = command;
    if (command.other_file && state_.incoming && !state_.incoming->into_open) {
        const auto same =
            std::ranges::find(state_.questionnaires, state_.incoming->instrument, &ListedQuestionnaire::instrument);
        if (state_.incoming->instrument && same != state_.questionnaires.end())
            asked_for_answers_.questionnaire = static_cast<std::size_t>(same - state_.questionnaires.begin());
    }
    const std::filesystem::path folder = folder_with_answers();
    const FileQuestion question{FileQuestion::Wanted::file, "Bring answers in", folder, "Answers", answers_pattern};
    if (ask_desktop(question)) return;
    FileBrowser browser = browser_for(FileBrowser::Wanted::answers, folder);
    browser.answered = asked_for_answers_.questionnaire;
    show(std::move(browser));
}

/// Where the last answers were; else where a browser puts what it downloads.
std::filesystem::path Program::folder_with_answers() const {
    if (!answers_folder_.empty()) return answers_folder_;
    const auto downloads = std::ranges::find(surroundings_.usual_folders, "Downloads", &NamedFolder::name);
    return downloads != surroundings_.usual_folders.end() ? downloads->path : data_folder(state_);
}

void Program::act(const AskAboutQuestionnaire& command) {
    if (command.questionnaire < state_.questionnaires.size()) show(QuestionnaireDialog{command.questionnaire});
}

void Program::act(const ReadAnswerFile& command) {
    if (!command.then.empty()) state_.answers_waiting = command.then;
    if (!is_named_as_answers(command.file) && is_handed_in(command.file)) {
        carry_out(ImportFiles{.paths = {command.file}, .questionnaire = command.questionnaire});
        return go_on_with_answers();
    }
    answers_folder_ = folder_of(command.file);
    IncomingAnswers incoming;
    incoming.file = command.file;
    incoming.came_from = state_.screen;
    if (state_.screen == ScreenId::bring_in)
        incoming.came_from = state_.incoming ? state_.incoming->came_from : ScreenId::start;
    if (command.questionnaire && *command.questionnaire < state_.questionnaires.size()) {
        incoming.instrument = state_.questionnaires[*command.questionnaire].instrument;
    } else if (state_.document && !state_.document->read_only() && !command.asks) {
        incoming.into_open = true;
        incoming.instrument = state_.document->scored().instrument();
    }
    while (dialog_ && unsaved_dialog() == nullptr)
        act(CancelDialog{});
    state_.incoming = std::move(incoming);
    views_.bring_in = {};
    look_at_incoming();
    act(GoTo{ScreenId::bring_in});
    focus_.reset();
}

void Program::act(const ChooseAnswered& command) {
    if (!state_.incoming || command.questionnaire >= state_.questionnaires.size()) return;
    state_.incoming->instrument = state_.questionnaires[command.questionnaire].instrument;
    if (!state_.incoming->instrument) return;
    state_.incoming->stage = Stage::reading;
    look_at_incoming();
    focus_.reset();
}

void Program::act(const ChooseSheet& command) {
    const bool may =
        state_.incoming && (state_.incoming->stage == Stage::deciding || state_.incoming->stage == Stage::failed);
    if (!may || !state_.incoming->instrument || state_.incoming->look.sheet == command.sheet) return;
    IncomingAnswers& incoming = *state_.incoming;
    incoming.now.sheet = command.sheet;
    AnswerLook anew;
    anew.sheets = std::move(incoming.look.sheets);
    anew.sheet = command.sheet;
    incoming.look = std::move(anew);
    incoming.asked.clear();
    incoming.told.clear();
    incoming.problems.clear();
    incoming.stage = Stage::reading;
    look_at_incoming();
    focus_.reset();
}

void Program::go_on_with_answers() {
    if (state_.answers_waiting.empty()) return;
    const std::filesystem::path next = state_.answers_waiting.front();
    state_.answers_waiting.erase(state_.answers_waiting.begin());
    act(ReadAnswerFile{next});
}

void Program::act(const DecideAboutAnswers& command) {
    if (!state_.incoming || state_.incoming->stage != Stage::deciding) return;
    state_.incoming->now = joined(std::move(state_.incoming->now), command.decided);
    look_at_incoming();
}

void Program::act(const ChooseTarget& command) {
    if (!may_come_into_open(state_) || state_.incoming->stage != Stage::deciding) return;
    if (state_.incoming->into_open == command.open) return;
    state_.incoming->into_open = command.open;
    look_at_incoming();
}

void Program::act(const DropAnswers& /*command*/) {
    const ScreenId back = state_.incoming ? state_.incoming->came_from : ScreenId::start;
    show_incoming(std::nullopt);
    act(GoTo{back});
    go_on_with_answers();
}

void Program::show_incoming(std::optional<IncomingAnswers> incoming) {
    answer_work_.discard();
    state_.incoming = std::move(incoming);
    views_.bring_in = {};
    announce_texts();
}

// ----------------------------------------------------------------------------------------------------- looking at it

void Program::look_at_incoming() {
    IncomingAnswers& incoming = *state_.incoming;
    AnswerTask task;
    task.file = incoming.file;
    task.so_far = incoming.look;
    task.instrument = incoming.instrument;
    for (const ListedQuestionnaire& listed : state_.questionnaires)
        task.may_be.push_back(listed.instrument);
    task.map_file = map_file_in(state_.places.state);
    task.now = incoming.now;
    if (incoming.into_open && state_.document)
        task.into = std::make_shared<const Assessment>(state_.document->scored().assessment());
    if (!incoming.works()) incoming.began = surroundings_.seconds();
    incoming.share = 0;
    answer_work_.begin([task = std::move(task)](WorkSignals& signals) { return look_or_fail(task, signals); });
}

/// The work may have ended since the last frame.
void Program::follow_incoming() {
    const double share = answer_work_.share();
    std::optional<Loaded<AnswerLook>> found = answer_work_.take();
    if (!state_.incoming) return;
    IncomingAnswers& incoming = *state_.incoming;
    incoming.share = share;
    if (!found) return;
    incoming.began.reset();
    if (!found->value) {
        incoming.problems = std::move(found->problems);
        incoming.stage = Stage::failed;
        return;
    }
    if (!found->value->proposal) {
        std::vector<FittingQuestionnaire> fitting;
        for (std::size_t i = 0; i < state_.questionnaires.size(); ++i) {
            if (const auto& instrument = state_.questionnaires[i].instrument)
                fitting.push_back({i, found->value->fits[i], instrument->questionnaire.items.size()});
        }
        incoming.fitting = by_fit(std::move(fitting));
        incoming.look = std::move(*found->value);
        incoming.stage = Stage::asks_questionnaire;
    } else {
        take_look(incoming, std::move(*found->value));
        incoming.stage = Stage::deciding;
    }
    announce_texts();
    focus_.layout_is_coming();
}

// ------------------------------------------------------------------------------------------------------ bringing in

bool Program::open_for_ballots(const std::shared_ptr<const Instrument>& instrument, const std::string& title,
                               const Command& then) {
    if (!may_leave_document(then)) return false;
    const std::vector<std::filesystem::path> waiting = state_.answers_waiting;
    Assessment assessment = new_assessment(*instrument, title, surroundings_.new_id(), surroundings_.now());
    assessment = applied(std::move(assessment), ChooseMode{Mode::ballots});
    OpenedAssessment opened;
    opened.path = free_assessment_path(data_folder(state_), assessment.title, state_.settings.file_ending);
    opened.scored.emplace(instrument, std::move(assessment), true);
    open_document(std::move(opened));
    state_.answers_waiting = waiting;
    state_.document->save_new();
    return true;
}

void Program::act(const BringAnswersIn& /*command*/) {
    if (!state_.incoming || !may_come_in(*state_.incoming)) return;
    if (state_.incoming->into_open && (!state_.document || state_.document->read_only())) return;
    const IncomingAnswers incoming = *state_.incoming;  // Opening a new assessment drops what was to come in.
    if (!incoming.into_open &&
        !open_for_ballots(incoming.instrument, form_title(text_of(incoming.file.stem())), BringAnswersIn{}))
        return;
    const Assessment& into = state_.document->scored().assessment();
    const Questionnaire& questionnaire = state_.document->scored().questionnaire();
    std::string key = import_key_of(into);
    if (key.empty()) key = surroundings_.new_id();
    const std::string name = text_of(incoming.file.filename());
    const ImportSource source{name, incoming.look.sha256, incoming.look.proposal->shape,
                              key,  surroundings_.now(),  random_secret()};
    const Merge merged = import_into(
        into, questionnaire, ballots_of(*incoming.look.answers, questionnaire, *incoming.look.proposal, key), source);
    if (has_errors(merged.problems)) {
        notify(Notice::Kind::failed, "Nothing came in from " + name + ".", merged.problems);
        return;
    }
    state_.document->apply(merged.edit);
    state_.document->end_step();
    remember_form(incoming);
    show_incoming(std::nullopt);
    report_saving();
    // Sealed ballots stay sealed, and the box says how many there are now.
    const bool is_sealed = state_.document->scored().assessment().sealed;
    act(GoTo{is_sealed ? ScreenId::assess : ScreenId::profile});
    go_on_with_answers();
    // It goes with the next thing that is done, so that its button takes back nothing else.
    Notice notice{merged.problems.empty() ? Notice::Kind::done : Notice::Kind::look,
                  brought_in_text(merged.files.front(), name), merged.problems};
    notice.passing = true;
    notice.action = NoticeAction{NoticeAction::Kind::undo, "Undo", {}};
    add_notice(state_.notices, std::move(notice));
}

void Program::remember_form(const IncomingAnswers& incoming) {
    const std::filesystem::path file = map_file_in(state_.places.state);
    if (file.empty()) return;
    Loaded<ImportMap> map = load_import_map(file);
    const auto failed = [&](std::vector<Problem> problems) {
        notify(Notice::Kind::look, "What was decided about this form could not be kept for its next file.",
               std::move(problems));
    };
    if (!map.value) return failed(std::move(map.problems));  // Somebody wrote in it: it is left as it is.
    const MappedForm form =
        mapped_form(*incoming.look.proposal, incoming.instrument->questionnaire, incoming.decisions());
    const ImportMap more = with_form(*map.value, form);
    if (more == *map.value) return;
    if (const auto problem = write_whole_file(file, write_import_map(more))) failed({*problem});
}

}  // namespace readiness
