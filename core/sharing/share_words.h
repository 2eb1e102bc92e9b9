// What a person is told about a copy for others.
#pragma once

#include <string>
#include <vector>

#include "core/model/evidence.h"
#include "core/model/given_out.h"
#include "core/model/questionnaire.h"
#include "core/sharing/chosen_figures.h"

namespace readiness {

/// "Leadership", "the barrier “Workload”", "Leadership by role".
std::string figure_words(const Questionnaire& questionnaire, const Evidence& evidence, const std::string& figure);

/// "Left out: Leadership and Culture. Beside what went out before, they would tell what 1 person said to question L3,
/// who is in no earlier copy." One text for all figures that tell of the same people.
std::vector<std::string> left_out_words(const Questionnaire& questionnaire, const Evidence& evidence,
                                        const std::vector<LeftOutFigure>& figures,
                                        const std::vector<const GivenOut*>& earlier);

}  // namespace readiness
