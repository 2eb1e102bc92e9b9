// Copies of an assessment that other programs made, and earlier versions that this one keeps.
#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <system_error>
#include <utility>
#include <variant>
#include <vector>

#include "app/desktop/dialogs/dialogs.h"
#include "app/desktop/open/copies.h"
#include "app/desktop/open/error_text.h"
#include "app/desktop/open/local_dates.h"
#include "app/desktop/window/program.h"
#include "core/base/fingerprint.h"
#include "core/base/text.h"
#include "core/merging/merge.h"
#include "core/platform/path_text.h"
#include "core/storage/assessment_name.h"
#include "core/storage/ballot_file.h"
#include "core/storage/earlier_versions.h"
#include "core/storage/folder_entries.h"
#include "core/storage/library.h"
#include "core/storage/link_target.h"
#include "core/storage/open_assessment.h"
#include "core/storage/whole_file.h"
#include "core/words/copy_words.h"

namespace readiness {

namespace fs = std::filesystem;

namespace {

/// The file that a copy lies beside; nothing if it is not there.
std::optional<fs::path> original_of(const fs::path& copy) {
    const AssessmentName name = assessment_name(copy);
    std::optional<fs::path> found;
    for (const fs::directory_entry& entry : entries_of(folder_of(copy)).entries) {
        const AssessmentName other = assessment_name(entry.path());
        std::error_code unknown;
        const bool is_it = other.kind == AssessmentName::Kind::plain &&
                           folded(other.original) == folded(name.original) && entry.is_regular_file(unknown);
        if (!is_it || entry.path().filename() == copy.filename()) continue;
        const std::string its_name = text_of(entry.path().filename());
        const bool is_exact = its_name == name.original + std::string(ending_of_assessment(its_name));
        if (!found || is_exact) found = entry.path();
    }
    return found;
}

std::string when_text(std::chrono::sys_seconds moment) {
    return fmt::format("{}, {}", day_text(moment), time_text(moment).substr(0, 5));
}

const char* why_text(VersionKind kind) {
    switch (kind) {
        case VersionKind::while_changing: return "";
        case VersionKind::after_rest: return "before it was changed after a week";
        case VersionKind::before_restoring: return "before another version was restored";
        case VersionKind::unsaved: return "could not be saved in its file";
    }
    return "";
}

/// The id of a file that cannot be read any more: the first that stands at the start of a line.
std::string id_in_broken(std::string_view text) {
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        if (!line.starts_with("id")) continue;
        const std::size_t open = line.find('"');
        const std::size_t close = line.find('"', open + 1);
        if (open != std::string_view::npos && close != std::string_view::npos)
            return std::string(line.substr(open + 1, close - open - 1));
    }
    return "";
}

std::vector<VersionsDialog::Row> rows_of(const fs::path& folder, const Assessment* now) {
    std::vector<VersionsDialog::Row> rows;
    for (EarlierVersion& version : versions_in(folder)) {
        VersionsDialog::Row row;
        row.when = when_text(version.kept);
        row.why = why_text(version.kind);
        Loaded<BallotFile> read = load_ballot_file(version.path);
        if (!read.value) {
            row.differs = "It cannot be read. " + first_error_text(read.problems);
        } else {
            row.assessment = std::make_shared<const Assessment>(std::move(read.value->assessment));
            if (now != nullptr)
                row.differs = differences_text(copy_differences(*now, *row.assessment),
                                               ballot_differences(*now, *row.assessment));
        }
        row.version = std::move(version);
        rows.push_back(std::move(row));
    }
    std::ranges::reverse(rows);
    return rows;
}

}  // namespace

// ------------------------------------------------------------------------------------------------------- copies

void Program::act(const CompareCopy& command) {
    const std::string name = text_of(command.copy.filename());
    const auto refuse = [&](const std::string& why, std::vector<Problem> problems = {}) {
        notify(Notice::Kind::failed, fmt::format("{} cannot be compared: {}", name, why), std::move(problems),
               command.copy);
    };
    std::optional<fs::path> original = original_of(command.copy);
    if (!original) {
        // Start knows it by the assessment that is in both.
        const auto card = std::ranges::find(state_.recent, command.copy, &RecentAssessment::path);
        const RecentAssessment* beside = card != state_.recent.end() ? original_beside(*card, state_) : nullptr;
        if (beside != nullptr) original = beside->path;
    }
    if (!original) return refuse("the file that it is a copy of is not in its folder.");
    const Loaded<BallotFile> copy = load_ballot_file(command.copy);
    if (!copy.value) return refuse("it cannot be read.", copy.problems);
    open(*original);
    if (!is_open(*original) || unsaved_dialog() != nullptr) return;  // That is told, or asked.
    const ScoredAssessment& scored = state_.document->scored();
    const Assessment& there = copy.value->assessment;
    if (there.id != scored.assessment().id || there.questionnaire.id != scored.assessment().questionnaire.id)
        return refuse(fmt::format("it is another assessment than {}.", text_of(original->filename())));
    if (state_.document->read_only())
        return refuse(fmt::format("{} can only be looked at.", text_of(original->filename())));
    CompareDialog dialog = compare_copy(scored.instrument(), scored.assessment(), there);
    dialog.title = "Merge a copy";
    dialog.here_name = text_of(original->filename());
    dialog.there_name = name;
    dialog.assessment = *original;
    dialog.other = command.copy;
    dialog.other_sha256 = copy.value->sha256;
    show(std::move(dialog));
    announce_texts();
}

void Program::act(const MergeCopy& /*command*/) {
    const CompareDialog* open = dialog_ ? std::get_if<CompareDialog>(&*dialog_) : nullptr;
    if (open == nullptr || open->restores || !state_.document || state_.document->read_only()) return;
    const CompareDialog dialog = *open;
    act(CloseDialog{});
    const ScoredAssessment& scored = state_.document->scored();
    std::vector<CopyDifference> taken;
    for (std::size_t i = 0; i < dialog.differences.size(); ++i) {
        if (dialog.chosen[i] == Side::there) taken.push_back(dialog.differences[i]);
    }
    Assessment merged = with_taken(scored.assessment(), *dialog.there, taken);
    std::vector<Problem> problems;
    if (dialog.ballots.only_there + dialog.ballots.changed > 0) {
        const BallotFile file{text_of(dialog.other), dialog.other_sha256, *dialog.there};
        Merge ballots = merge(scored.assessment(), scored.questionnaire(), std::span(&file, 1), surroundings_.now(),
                              {.pair_secret = random_secret()});
        merged = applied(std::move(merged), ballots.edit);
        problems = std::move(ballots.problems);
    }
    state_.document->apply(TakeOver{std::move(merged), TakeOver::From::copy});
    const bool refused = has_errors(problems);
    notify(refused ? Notice::Kind::failed : Notice::Kind::done,
           fmt::format("{} is merged{}. The copy is still there.", text_of(dialog.other.filename()),
                       refused ? ", but for its ballots" : ""),
           std::move(problems), dialog.assessment,
           NoticeAction{NoticeAction::Kind::bin, "Move the copy to the bin", dialog.other});
    announce_texts();
}

// ------------------------------------------------------------------------------------------------ earlier versions

void Program::act(const ListVersions& command) {
    flush();
    VersionsDialog dialog;
    dialog.assessment = command.path;
    std::string id;
    if (is_open(command.path)) {
        dialog.instrument = state_.document->scored().instrument();
        dialog.now = std::make_shared<const Assessment>(state_.document->scored().assessment());
    } else {
        Library library(state_.places.shipped_questionnaires(), data_folder(state_));
        Loaded<OpenedAssessment> opened = open_assessment(command.path, library);
        if (opened.value && opened.value->scored) {
            dialog.instrument = opened.value->scored->instrument();
            dialog.now = std::make_shared<const Assessment>(opened.value->scored->assessment());
        } else {
            const Loaded<std::string> text = read_whole_file(command.path);
            id = opened.value ? opened.value->assessment().id : id_in_broken(text.value.value_or(""));
        }
    }
    if (dialog.now) id = dialog.now->id;
    dialog.title =
        fmt::format("Earlier versions of {}", dialog.now ? dialog.now->title : text_of(command.path.filename()));
    dialog.rows = rows_of(versions_folder(state_.places.state, id), dialog.now.get());
    show(std::move(dialog));
}

void Program::act(const LookAtVersion& command) {
    const VersionsDialog* list = dialog_ ? std::get_if<VersionsDialog>(&*dialog_) : nullptr;
    if (list == nullptr || command.version >= list->rows.size()) return;
    const VersionsDialog::Row& row = list->rows[command.version];
    if (row.assessment == nullptr) return;
    if (list->now == nullptr) {
        ConfirmDialog ask;
        ask.title = "Restore this version?";
        ask.text = fmt::format("{} then says what it said on {}. As it is now it is kept as a version too.",
                               text_of(list->assessment.filename()), row.when);
        ask.accept = "Restore it";
        ask.commands = {CloseDialog{}, RestoreVersion{list->assessment, row.version.path}};
        return show_over(std::move(ask));
    }
    CompareDialog dialog = compare_copy(list->instrument, *list->now, *row.assessment);
    dialog.title = fmt::format("The version of {}", row.when);
    dialog.here_name = "Now";
    dialog.there_name = row.when;
    dialog.assessment = list->assessment;
    dialog.other = row.version.path;
    dialog.restores = true;
    show_over(std::move(dialog));
}

void Program::act(const RestoreVersion& command) {
    const Loaded<BallotFile> version = load_ballot_file(command.version);
    if (!version.value) {
        return notify(Notice::Kind::failed, "This version cannot be read. Nothing was changed.", version.problems,
                      command.assessment);
    }
    if (!is_open(command.assessment)) {
        Library library(state_.places.shipped_questionnaires(), data_folder(state_));
        const Loaded<OpenedAssessment> opened = open_assessment(command.assessment, library);
        if (!opened.value) return restore_unreadable(command);
        open(command.assessment);
        if (!is_open(command.assessment)) return;  // That is told, or asked.
    }
    if (state_.document->read_only()) return;
    state_.document->keep_version_before_restoring();
    state_.document->apply(TakeOver{version.value->assessment, TakeOver::From::earlier_version});
    report_saving();
    const auto read = version_from_path(command.version);
    notify(Notice::Kind::done,
           fmt::format("The version of {} is restored. Ctrl Z takes that back, and what was there before is kept as a "
                       "version.",
                       read ? when_text(read->kept) : ""),
           {}, command.assessment);
    announce_texts();
}

/// There is nothing that could be undone: the file itself gives its place.
void Program::restore_unreadable(const RestoreVersion& command) {
    if (!may_leave_document(command)) return;
    const Loaded<std::string> before = read_whole_file(command.assessment);
    const Loaded<std::string> after = read_whole_file(command.version);
    std::vector<Problem> problems = before.problems;
    append(problems, after.problems);
    if (before.value && after.value) {
        problems = keep_version_in(folder_of(command.version), *before.value, surroundings_.now(),
                                   VersionKind::before_restoring)
                       .problems;
        if (problems.empty()) {
            if (auto problem = write_whole_file(command.assessment, *after.value)) problems = {*std::move(problem)};
        }
    }
    if (!problems.empty()) {
        return notify(Notice::Kind::failed, "The version could not be restored. Nothing was changed.",
                      std::move(problems), command.assessment);
    }
    drop_notices_about(state_.notices, command.assessment);
    refresh_lists();
    open(command.assessment);
    notify(Notice::Kind::done, "The earlier version is restored. The file that could not be read is kept as a version.",
           {}, command.assessment);
}

void Program::notify_of_unsaved() {
    const Assessment& assessment = state_.document->scored().assessment();
    const std::vector<EarlierVersion> versions = versions_in(versions_folder(state_.places.state, assessment.id));
    if (versions.empty() || versions.back().kind != VersionKind::unsaved) return;
    if (assessment.modified && *assessment.modified >= versions.back().kept) return;
    notify(Notice::Kind::look,
           fmt::format("Answers of {} could not be saved in this file. They are kept as a version.",
                       when_text(versions.back().kept)),
           {}, state_.document->path(),
           NoticeAction{NoticeAction::Kind::versions, "Earlier versions…", state_.document->path()});
}

}  // namespace readiness
