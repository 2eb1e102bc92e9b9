#include "app/desktop/open/document.h"

#include <utility>

#include "core/base/fingerprint.h"
#include "core/model/edit_steps.h"
#include "core/model/instrument.h"
#include "core/result/assessment_file.h"
#include "core/result/scored_assessment.h"
#include "core/storage/save_over.h"

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
    if (passes_the_keyboard(edit)) forget_steps();
    const bool goes_on = last_edit_ && continues(*last_edit_, edit) && !undo_.empty() && redo_.empty();
    if (!goes_on && !passes_the_keyboard(edit)) undo_.push_back({before, change_of(edit, before)});
    if (undo_.size() > undo_steps_kept) undo_.erase(undo_.begin());
    redo_.clear();
    last_edit_ = edit;
    typing_ = is_typing(edit);
    replace(std::move(after));
    if (!typing_) save();
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
    to.push_back({scored_.assessment(), step.change});
    last_edit_.reset();
    typing_ = false;
    replace(std::move(step.assessment));
    save();
    return step.change;
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
            step.assessment.basis = reading;
    }
    Assessment chosen = scored_.assessment();
    chosen.basis = reading;
    replace(std::move(chosen));
    save();
}

void Document::save() {
    if (read_only() || !unsaved_) return;
    const std::string text = assessment_file_text(scored_);
    SavedOver saved = save_over(path_, text, disk_sha256_);
    if (!saved.kept.empty()) rescued_copy_ = std::move(saved.kept);
    save_problem_ = std::move(saved.problem);
    if (save_problem_) return;
    disk_sha256_ = sha256_hex(text);
    unsaved_ = false;
    typing_ = false;
    saved_at_ = scored_.assessment().modified;
}

void Document::save_new() {
    unsaved_ = true;
    save();
}

std::optional<std::filesystem::path> Document::take_rescued_copy() {
    return std::exchange(rescued_copy_, std::nullopt);
}

}  // namespace readiness
