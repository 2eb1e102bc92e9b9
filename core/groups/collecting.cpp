#include "core/groups/collecting.h"

#include <algorithm>

namespace readiness {

int unfinished_ballots(const Assessment& assessment) {
    return static_cast<int>(std::ranges::count_if(assessment.respondents, &Respondent::unfinished));
}

int finished_ballots(const Assessment& assessment) {
    return static_cast<int>(assessment.respondents.size()) - unfinished_ballots(assessment);
}

int people_to_come(const Assessment& assessment) {
    if (!assessment.people) return 0;
    return std::max(*assessment.people - static_cast<int>(assessment.respondents.size()), 0);
}

bool everybody_answered(const Assessment& assessment) {
    return assessment.people && finished_ballots(assessment) >= *assessment.people &&
           unfinished_ballots(assessment) == 0;
}

}  // namespace readiness
