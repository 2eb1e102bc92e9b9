// A copy for others as the first one of an assessment, whether or not it may be shared.
#pragma once

#include <cstddef>
#include <string>
#include <utility>

#include "core/model/edit.h"
#include "core/result/scored_assessment.h"
#include "core/sharing/chosen_figures.h"
#include "core/sharing/copy_figures.h"
#include "core/sharing/share_decision.h"
#include "core/sharing/shareable_copy.h"
#include "core/sharing/shown_profile.h"

inline readiness::Assessment first_copy(const readiness::ScoredAssessment& scored) {
    using namespace readiness;
    Assessment assessment = scored.assessment();
    if (votes_counted(assessment) == Mode::consensus) return shareable_copy(scored, {});
    for (std::size_t i = 0; i < assessment.respondents.size(); ++i)  // Samples need not tell people apart.
        assessment.respondents[i].id = {"person-" + std::to_string(i)};
    const auto secrets = secrets_to_make(assessment, [] { return std::string("a secret"); });
    assessment = applied(std::move(assessment), secrets);
    const ScoredAssessment with_secrets(scored.instrument(), std::move(assessment), scored.questionnaire_matches());
    const int smallest = with_secrets.assessment().minimum_group;
    const GivenOut all = all_figures(with_secrets, smallest);
    const ChosenFigures chosen = chosen_figures(with_secrets, all, {});
    return shareable_copy(with_secrets, shown_profile(with_secrets, all, chosen.shown, smallest));
}
