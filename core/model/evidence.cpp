#include "core/model/evidence.h"

#include <algorithm>

#include "core/base/find_by_id.h"

namespace readiness {

std::string_view to_text(Level level) {
    switch (level) {
        case Level::individual: return "individual";
        case Level::team: return "team";
        case Level::organisation: return "organisation";
        case Level::infrastructure: return "infrastructure";
        case Level::context: return "context";
    }
    return "";
}

const Barrier* find_barrier(const Evidence& evidence, const BarrierId& id) {
    return find_by_id(evidence.barriers, id);
}

const Measure* find_measure(const Evidence& evidence, const MeasureId& id) {
    return find_by_id(evidence.measures, id);
}

const Approach* find_approach(const Evidence& evidence, const ApproachId& id) {
    return find_by_id(evidence.approaches, id);
}

const Tip* find_tip(const Evidence& evidence, int number) {
    const auto found = std::ranges::find(evidence.tips, number, &Tip::number);
    return found != evidence.tips.end() ? &*found : nullptr;
}

}  // namespace readiness
