#include "app/desktop/open/newer_edition.h"

#include <algorithm>

#include "core/model/questionnaire.h"
#include "core/result/scored_assessment.h"

namespace readiness {

const ListedQuestionnaire* newer_edition(const State& state) {
    return state.document ? newer_edition(state, state.document->scored().questionnaire()) : nullptr;
}

const ListedQuestionnaire* newer_edition(const State& state, const Questionnaire& answered) {
    const auto newer = std::ranges::find_if(state.questionnaires, [&](const ListedQuestionnaire& listed) {
        return listed.instrument && listed.instrument->questionnaire.id == answered.id &&
               find_edition(listed.instrument->questionnaire, answered.version) != nullptr;
    });
    return newer != state.questionnaires.end() ? &*newer : nullptr;
}

}  // namespace readiness
