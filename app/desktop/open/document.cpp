#include "app/desktop/open/document.h"

#include <system_error>
#include <utility>
#include <variant>

#include "core/base/fingerprint.h"
#include "core/model/ballot_index.h"
#include "core/model/edit_steps.h"
#include "core/model/instrument.h"
#include "core/result/assessment_file.h"
#include "core/result/scored_assessment.h"
#include "core/storage/save_over.h"
#include "core/storage/temporary_file.h"
#include "core/storage/whole_file.h"

namespace readiness {

namespace {

constexpr std::size_t undo_steps_kept = 500;

}  // namespace

Assessment new_assessment(const Instrument& instrument, std::string title, std::string id,
                          std::chrono::sys_seconds now) {
    Assessment assessment;
    assessment.id = std::move(id);
    assessment.title = std::move(title);
    assessment.stage = "before-rollout";
    assessment.created = now;
    assessment.modified = now;
    assessment.questionnaire.id = instrument.questionnaire.id;
    assessment.questionnaire.version = instrument.questionnaire.version;
    assessment.questionnaire.sha256 = instrument.sha256;
    return assessment;
}

Document::Document(ScoredAssessment scored, std::filesystem::path path, std::string bytes_sha256, Clock clock)
    : path_(std::move(path)),
      disk_sha256_(std::move(bytes_sha256)),
      scored_(std::move(scored)),
      clock_(std::move(clock)),
      saved_at_(scored_.assessment().modified) {}

bool Document::read_only() const {
    return is_read_only(scored_.assessment());
}

void Document::replace(Assessment assessment) {
    assessment.modified = clock_();
    scored_ = ScoredAssessment(scored_.instrument(), std::move(assessment), scored_.questionnaire_matches());
    unsaved_ = true;
}

void Document::apply(const Edit& edit) {
    if (read_only()) return;
    const Assessment& before = scored_.assessment();
    Assessment after = applied(before, edit);
    if (after == before) return;
    if (stays_done(edit, before)) {
        replace(std::move(after));
        return save();
    }
    if (passes_the_keyboard(edit)) forget_steps();
    if (!passes_the_keyboard(edit)) keep_step(edit, after);
    redo_.clear();
    last_edit_ = edit;
    typing_ = is_typing(edit);
    const bool withdraws = std::holds_alternative<RemoveBallot>(edit);
    const Assessment earlier = withdraws ? before : Assessment{};
    replace(std::move(after));
    if (!typing_) save();
    if (withdraws) forget_ballots_of(earlier);
}

std::optional<Problem> Document::keep_given_out(const RecordGivenOut& keep) {
    if (applied(scored_.assessment(), keep) == scored_.assessment()) return std::nullopt;
    const ScoredAssessment before = scored_;
    const bool was_unsaved = unsaved_;
    apply(keep);
    if (!unsaved_) return std::nullopt;
    scored_ = before;
    unsaved_ = was_unsaved;
    return was_unsaved ? save_problem_ : std::exchange(save_problem_, std::nullopt);
}

void Document::keep_step(const Edit& edit, const Assessment& after) {
    const Assessment& before = scored_.assessment();
    const bool goes_on = last_edit_ && continues(*last_edit_, edit) && !undo_.empty() && redo_.empty();
    if (goes_on) {
        Assessment first = before;  // as it was before the typing began
        undo_.back().way.cross(first);
        undo_.back().way = AssessmentDifference(first, after);
        return;
    }
    undo_.push_back({AssessmentDifference(before, after), change_of(edit, before)});
    if (undo_.size() > undo_steps_kept) undo_.erase(undo_.begin());
}

void Document::forget_steps() {
    undo_.clear();
    redo_.clear();
    last_edit_.reset();
}

std::optional<Change> Document::take_step(std::vector<Step>& from, std::vector<Step>& to) {
    if (from.empty()) return std::nullopt;
    Step step = std::move(from.back());
    from.pop_back();
    Assessment assessment = scored_.assessment();
    const Assessment earlier = step.change.kind == Change::Kind::removed_ballot ? assessment : Assessment{};
    const int smallest_group = smallest_group_kept(assessment);
    step.way.cross(assessment);
    keep_smallest_group(smallest_group, assessment);
    to.push_back(std::move(step));
    last_edit_.reset();
    typing_ = false;
    replace(std::move(assessment));
    save();
    if (to.back().change.kind == Change::Kind::removed_ballot) forget_ballots_of(earlier);
    return to.back().change;
}

std::optional<Change> Document::undo() {
    return take_step(undo_, redo_);
}

std::optional<Change> Document::redo() {
    return take_step(redo_, undo_);
}

void Document::choose_reading(Reading reading) {
    if (read_only() || reading_of(scored_.assessment()) == reading) return;
    for (std::vector<Step>* steps : {&undo_, &redo_}) {
        for (Step& step : *steps)
            step.way.leave_basis();
    }
    Assessment chosen = scored_.assessment();
    chosen.basis = reading;
    replace(std::move(chosen));
    save();
}

// ------------------------------------------------------------------------------------------- earlier versions

void Document::keep_versions_in(std::filesystem::path folder) {
    versions_folder_ = std::move(folder);
    if (!versions_folder_.empty()) remove_leftovers(versions_folder_);
    const std::vector<EarlierVersion> versions = versions_in(versions_folder_);
    if (!versions.empty()) version_kept_at_ = versions.back().kept;
}

void Document::keep_as_version(std::string_view bytes, VersionKind kind) {
    const std::chrono::sys_seconds now = clock_();
    Loaded<std::filesystem::path> kept = keep_version_in(versions_folder_, bytes, now, kind);
    version_kept_at_ = now;
    // Without a version the file itself can still be written. That is said once, and not every ten minutes.
    if (!std::exchange(versions_fail_, !kept.problems.empty())) append(version_problems_, std::move(kept.problems));
}

void Document::keep_earlier_version() {
    if (versions_folder_.empty() || disk_sha256_.empty()) return;
    const std::optional<VersionKind> due = version_due(version_kept_at_, saved_at_, clock_());
    if (!due) return;
    const Loaded<std::string> on_disk = read_whole_file(path_);
    if (on_disk.value) keep_as_version(*on_disk.value, *due);
}

void Document::keep_version_before_restoring() {
    save();
    if (versions_folder_.empty()) return;
    keep_as_version(assessment_file_text(scored_), VersionKind::before_restoring);
}

std::filesystem::path Document::keep_unsaved() {
    if (!unsaved_ || read_only()) return {};
    const std::string text = assessment_file_text(scored_);
    return keep_version_in(versions_folder_, text, clock_(), VersionKind::unsaved).value.value_or("");
}

void Document::forget_ballots_of(const Assessment& before) {
    std::vector<std::filesystem::path> files = kept_beside(path_);
    for (EarlierVersion& version : versions_in(versions_folder_))
        files.push_back(std::move(version.path));
    const BallotIndex index(scored_.assessment());
    for (const Respondent& ballot : before.respondents) {
        if (index.find(ballot.id) != nullptr) continue;
        append(version_problems_, take_ballot_out(files, ballot.id, scored_.instrument()));
    }
}

void Document::take_rescued(std::filesystem::path kept) {
    const std::chrono::sys_seconds now = clock_();
    const auto is_recent = [&](const KeptBeside& before) {
        return before.path != kept && before.at <= now && now - before.at < between_versions;
    };
    if (last_rescued_ && is_recent(*last_rescued_) && !versions_folder_.empty()) {
        const std::filesystem::path& before = last_rescued_->path;
        const Loaded<std::string> text = read_whole_file(before);
        // Whoever has changed it meanwhile keeps it, and so does a disk on which no version can be kept.
        const bool is_as_kept = text.value && sha256_hex(*text.value) == last_rescued_->sha256;
        if (is_as_kept && keep_version_in(versions_folder_, *text.value, now, VersionKind::while_changing).value) {
            std::error_code stays;
            std::filesystem::remove(before, stays);
        }
    }
    const Loaded<std::string> text = read_whole_file(kept);
    last_rescued_.reset();
    if (text.value) last_rescued_ = KeptBeside{kept, sha256_hex(*text.value), now};
    rescued_copy_ = std::move(kept);
}

void Document::save() {
    if (read_only() || !unsaved_) return;
    keep_earlier_version();
    const std::string text = assessment_file_text(scored_);
    SavedOver saved = save_over(path_, text, disk_sha256_);
    if (!saved.kept.empty()) take_rescued(std::move(saved.kept));
    save_problem_ = std::move(saved.problem);
    if (save_problem_) return;
    disk_sha256_ = sha256_hex(text);
    unsaved_ = false;
    typing_ = false;
    saved_at_ = scored_.assessment().modified;
}

void Document::save_new() {
    version_kept_at_ = clock_();  // An empty assessment is no version that anybody wants back.
    unsaved_ = true;
    save();
}

std::optional<Problem> Document::save_as(const std::filesystem::path& path) {
    const std::string text = assessment_file_text(scored_);
    if (auto problem = write_new_file(path, text, path_)) return problem;
    path_ = path;
    disk_sha256_ = sha256_hex(text);
    save_problem_.reset();
    unsaved_ = false;
    typing_ = false;
    saved_at_ = scored_.assessment().modified;
    return std::nullopt;
}

std::optional<std::filesystem::path> Document::take_rescued_copy() {
    return std::exchange(rescued_copy_, std::nullopt);
}

}  // namespace readiness
