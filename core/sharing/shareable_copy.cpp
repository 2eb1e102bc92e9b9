#include "core/sharing/shareable_copy.h"

#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <utility>

#include "core/groups/sealing.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/item_scores.h"
#include "core/scoring/profile.h"
#include "core/scoring/stored_profile.h"
#include "core/words/counts.h"

namespace readiness {

namespace {

int people_in(const Assessment& assessment) {
    return votes_counted(assessment) == Mode::tally ? people_in_room(assessment)
                                                    : static_cast<int>(handed_in_ballots(assessment).size());
}

}  // namespace

int smallest_group_outside(const Assessment& assessment) {
    const int least = people_in(assessment) > many_took_part ? minimum_group_outside_of_many : minimum_group_outside;
    return std::max(assessment.minimum_group, least);
}

std::optional<Problem> why_not_shareable(const Questionnaire& questionnaire, const Assessment& assessment,
                                         std::string_view file) {
    const auto refused = [&](std::string message, std::string hint) {
        return Problem{Severity::error, std::string(file), {}, std::move(message), std::move(hint)};
    };
    if (is_from_newer_program(assessment)) {
        return refused("it is from a newer program than this one, which does not know what in it is safe to share",
                       "share it with the newer program");
    }
    if (assessment.shareable) return refused("it is a shareable copy already", "pass it on as it is");
    if (votes_counted(assessment) == Mode::consensus) return std::nullopt;
    if (is_read_by_question(questionnaire)) {
        return refused(
            "a copy of ballots or of hands holds no single question, and this questionnaire has nothing else to show",
            "agree on answers together and share those, or show the profile yourself");
    }
    if (assessment.sealed || has_sealed_results(assessment)) return sealed_problem(file);
    const int minimum = std::max(assessment.minimum_group, least_minimum_group);
    const int people = people_in(assessment);
    if (people >= minimum) return std::nullopt;
    return refused(fmt::format("{} took part, and with fewer than {} single people could be recognised",
                               people_text(people), minimum),
                   "share it once more have answered, or agree on answers together and share those");
}

Assessment shareable_copy(const ScoredAssessment& scored, StoredProfile shown) {
    const Assessment& assessment = scored.assessment();
    // Only what is named here goes into the copy: a key that is added to assessments some day stays out by itself.
    Assessment copy;
    copy.id = assessment.id;
    copy.title = assessment.title;
    copy.organisation = assessment.organisation;
    copy.team = assessment.team;
    copy.initiative = assessment.initiative;
    copy.stage = assessment.stage;
    copy.created = assessment.created;
    copy.modified = assessment.modified;
    // The votes are not in the copy: there the mode says whose they were.
    copy.mode = votes_counted(assessment);
    // In a copy of votes "agreed first" says that agreed answers are in the scores too.
    const bool agreed_too =
        copy.mode == Mode::consensus || std::ranges::any_of(scored.profile()->items, &ItemResult::agreed);
    if (assessment.basis != Reading::agreed_first || agreed_too) copy.basis = assessment.basis;
    copy.minimum_group = assessment.minimum_group;
    copy.questionnaire.id = assessment.questionnaire.id;
    copy.questionnaire.version = assessment.questionnaire.version;
    copy.questionnaire.sha256 = assessment.questionnaire.sha256;
    copy.shareable = true;
    if (copy.mode == Mode::consensus) {
        copy.people = assessment.people;
        for (const AgreedAnswer& agreed : assessment.consensus) {
            // An id that the questionnaire does not have could be any text.
            if (find_item(scored.questionnaire(), agreed.item) == nullptr) continue;
            copy.consensus.push_back({agreed.item, agreed.answer, "", {}, {}});
        }
        if (!is_read_by_question(scored.questionnaire())) copy.stored_profile = stored_profile_of(*scored.profile());
    } else {
        copy.stored_profile = std::move(shown);
    }
    return copy;
}

}  // namespace readiness
