#include "core/model/ballot_index.h"

namespace readiness {

BallotIndex::BallotIndex(const Assessment& assessment) {
    ballots_.reserve(assessment.respondents.size());
    for (const Respondent& respondent : assessment.respondents)
        ballots_.try_emplace(respondent.id.text, &respondent);
}

const Respondent* BallotIndex::find(const RespondentId& id) const {
    const auto found = ballots_.find(id.text);
    return found != ballots_.end() ? found->second : nullptr;
}

}  // namespace readiness
