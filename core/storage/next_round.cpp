#include "core/storage/next_round.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/model/instrument.h"
#include "core/platform/path_text.h"
#include "core/result/assessment_file.h"
#include "core/result/scored_assessment.h"
#include "core/storage/free_assessment_path.h"
#include "core/storage/link_target.h"
#include "core/storage/open_assessment.h"
#include "core/storage/save_over.h"
#include "core/storage/whole_file.h"

namespace readiness {

namespace {

std::string next_title(const Assessment& earlier, std::chrono::sys_seconds now, DayOf day_of) {
    const std::string before = earlier.created ? day_of(*earlier.created) : "";
    std::string title = earlier.title;
    const std::size_t at = before.empty() ? std::string::npos : title.rfind(before);
    if (at != std::string::npos) return title.replace(at, before.size(), day_of(now));
    return title.empty() ? day_of(now) : title + ", " + day_of(now);
}

/// Only the secret is new in the file: it was not changed by anybody, and keeps its time.
std::optional<Problem> give_secret(const std::filesystem::path& file, const OpenedAssessment& opened,
                                   const std::string& secret) {
    Assessment with_secret = opened.scored->assessment();
    with_secret.pair_secret = secret;
    const ScoredAssessment scored(opened.scored->instrument(), std::move(with_secret),
                                  opened.scored->questionnaire_matches());
    return save_over(file, assessment_file_text(scored), opened.bytes_sha256, OtherVersion::refuse).problem;
}

}  // namespace

Assessment next_round_of(const Assessment& earlier, std::string id, std::chrono::sys_seconds now, DayOf day_of) {
    Assessment next;
    next.id = std::move(id);
    next.title = next_title(earlier, now, day_of);
    next.organisation = earlier.organisation;
    next.team = earlier.team;
    next.initiative = earlier.initiative;
    next.stage = earlier.stage;
    next.facilitator = earlier.facilitator;
    next.created = now;
    next.modified = now;
    next.follows = earlier.id;
    next.pair_secret = earlier.pair_secret;
    next.mode = earlier.mode;
    next.people = earlier.people;
    next.sealed = earlier.mode == Mode::ballots;
    next.minimum_group = earlier.minimum_group;
    next.roles = earlier.roles;
    next.questionnaire.id = earlier.questionnaire.id;
    next.questionnaire.version = earlier.questionnaire.version;
    next.questionnaire.sha256 = earlier.questionnaire.sha256;
    return next;
}

Loaded<std::filesystem::path> begin_next_round(const std::filesystem::path& file, std::string id, Library& library,
                                               std::chrono::sys_seconds now, DayOf day_of,
                                               const std::string& pair_secret) {
    Loaded<OpenedAssessment> opened = open_assessment(file, library);
    if (!opened.value || !opened.value->scored) return {std::nullopt, std::move(opened.problems)};
    const ScoredAssessment& earlier = *opened.value->scored;
    if (earlier.assessment().shareable) {
        return {std::nullopt,
                {{Severity::error,
                  text_of(file),
                  {},
                  "this is a copy for other people",
                  "open the team's own file to answer again"}}};
    }
    Assessment next = next_round_of(earlier.assessment(), std::move(id), now, day_of);
    const bool has_ballots = next.mode == Mode::ballots || !earlier.assessment().respondents.empty();
    const bool gets_secret =
        has_ballots && next.pair_secret.empty() && !pair_secret.empty() && !is_read_only(earlier.assessment());
    if (gets_secret) {
        next.pair_secret = pair_secret;
        if (auto problem = give_secret(file, *opened.value, pair_secret)) return {std::nullopt, {*std::move(problem)}};
    }
    // What is at hand is what will be answered, even if its text was changed since.
    next.questionnaire.version = earlier.questionnaire().version;
    next.questionnaire.sha256 = earlier.instrument()->sha256;
    std::filesystem::path path = free_path_beside(file, next.title);
    const std::string text = assessment_file_text(ScoredAssessment(earlier.instrument(), std::move(next), true));
    if (auto problem = write_new_file(path, text, file)) return {std::nullopt, {*std::move(problem)}};
    return {std::move(path), {}};
}

}  // namespace readiness
