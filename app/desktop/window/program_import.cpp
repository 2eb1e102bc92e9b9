// Ballots from files, and codes from texts, come into the open assessment or a new one.
#include <algorithm>
#include <fmt/format.h>
#include <utility>

#include "app/desktop/open/local_dates.h"
#include "app/desktop/window/program.h"
#include "core/base/fingerprint.h"
#include "core/base/text.h"
#include "core/importing/ballot_code.h"
#include "core/merging/merge.h"
#include "core/platform/path_text.h"
#include "core/storage/ballot_file.h"
#include "core/storage/handed_in.h"

namespace readiness {

namespace {

constexpr std::size_t longest_clipboard = 1U << 22U;

struct HandedIn {
    BallotFiles ballots;
    int unread_codes = 0;  ///< Codes that cannot be read, beside others.
};

/// What can be read of all that is handed in; codes are read for that questionnaire.
HandedIn read_handed_in(const ImportFiles& command, const Instrument& instrument) {
    HandedIn read;
    const auto add = [&](Loaded<BallotFile> file, bool has_codes) {
        if (has_codes)
            read.unread_codes +=
                static_cast<int>(std::ranges::count(file.problems, Severity::error, &Problem::severity));
        if (!has_codes && !file.value) ++read.ballots.unreadable;
        if (file.value) read.ballots.files.push_back(std::move(*file.value));
        append(read.ballots.problems, std::move(file.problems));
    };
    for (const std::filesystem::path& path : command.paths) {
        std::optional<Loaded<BallotFile>> file = load_handed_in(path, instrument);
        const bool has_codes = file && file->value && file->value->assessment.id.starts_with("codes-");
        add(file ? *std::move(file) : load_ballot_file(path), has_codes);
    }
    if (!command.pasted.empty()) add(handed_in_text(command.pasted, instrument, "pasted text"), true);
    return read;
}

/// "3 ballots were imported. 1 was there already. 1 file was refused."
std::string summary_of(const std::vector<MergedFileOutcome>& files, const HandedIn& read) {
    int taken = 0;
    int replaced = 0;
    int there = 0;
    int refused = read.ballots.unreadable;
    for (const MergedFileOutcome& file : files) {
        taken += file.taken;
        replaced += file.replaced;
        there += file.already_there + file.left_out;
        refused += file.refused ? 1 : 0;
    }
    std::string text = taken + replaced == 0 ? "No new ballots were imported."
                                             : counted(taken, "ballot was", "ballots were") + " imported.";
    if (replaced > 0) text += " " + counted(replaced, "replaced", "replaced") + " an older one.";
    if (there > 0) text += " " + counted(there, "was", "were") + " already included.";
    if (refused > 0) text += " " + counted(refused, "file was", "files were") + " refused.";
    if (read.unread_codes > 0) text += " " + counted(read.unread_codes, "code was", "codes were") + " refused.";
    return text;
}

}  // namespace

std::optional<std::size_t> Program::answered_by(const ImportFiles& command) const {
    std::optional<std::size_t> best;
    int most = 0;
    for (std::size_t i = 0; i < state_.questionnaires.size(); ++i) {
        const auto& instrument = state_.questionnaires[i].instrument;
        if (!instrument) continue;
        const Assessment empty = new_assessment(*instrument, "", "none", surroundings_.now());
        const Merge merged = merge(empty, instrument->questionnaire, read_handed_in(command, *instrument).ballots.files,
                                   surroundings_.now(), {command.agreed_as_ballots, ""});
        const int taken = static_cast<int>(merged.edit.respondents.size());
        if (taken <= most) continue;
        most = taken;
        best = i;
    }
    return best;
}

void Program::act(const ImportFiles& command) {
    const bool into_open = state_.document && !state_.document->read_only() && !command.questionnaire;
    std::shared_ptr<const Instrument> instrument;
    if (into_open) {
        instrument = state_.document->scored().instrument();
    } else if (const auto place = command.questionnaire ? command.questionnaire : answered_by(command)) {
        if (*place < state_.questionnaires.size()) instrument = state_.questionnaires[*place].instrument;
    }
    if (!instrument) {
        const std::shared_ptr<const Instrument> any =
            state_.questionnaires.empty() ? nullptr : state_.questionnaires.front().instrument;
        return notify(Notice::Kind::failed,
                      "No ballot came in: none of them answers a questionnaire that is known here.",
                      any ? read_handed_in(command, *any).ballots.problems : std::vector<Problem>{});
    }
    const HandedIn read = read_handed_in(command, *instrument);
    if (!into_open) {
        // Nothing is begun for what cannot be read.
        if (read.ballots.files.empty())
            return notify(Notice::Kind::failed, "No ballot came in.", read.ballots.problems);
        const std::string title = fmt::format("{}, {}", instrument->questionnaire.title, day_text(surroundings_.now()));
        if (!open_for_ballots(instrument, title, command)) return;
    }
    const Merge merged = merge(state_.document->scored().assessment(), state_.document->scored().questionnaire(),
                               read.ballots.files, surroundings_.now(), {command.agreed_as_ballots, random_secret()});
    state_.document->apply(merged.edit);
    std::vector<Problem> problems = read.ballots.problems;
    problems.insert(problems.end(), merged.problems.begin(), merged.problems.end());
    const bool trouble = read.ballots.unreadable > 0 || read.unread_codes > 0 || has_errors(merged.problems);
    const Notice::Kind kind = trouble            ? Notice::Kind::failed
                              : problems.empty() ? Notice::Kind::done
                                                 : Notice::Kind::look;
    notify(kind, summary_of(merged.files, read), problems);
    announce_texts();
    if (into_open) return;
    report_saving();
    act(GoTo{ScreenId::profile});
}

void Program::act(const AskForCodes& command) {
    PasteDialog dialog;
    std::optional<PasteDialog> draft = take_draft<PasteDialog>();
    if (draft) dialog.text = std::move(draft->text);
    dialog.questionnaire = command.questionnaire;
    const char* clipboard = ImGui::GetClipboardText();
    const std::string_view copied = clipboard != nullptr ? clipboard : "";
    // What was copied from the mail need not be pasted once more.
    if (dialog.text.empty() && copied.size() < longest_clipboard && has_ballot_codes(copied)) dialog.text = copied;
    show(std::move(dialog));
}

}  // namespace readiness
