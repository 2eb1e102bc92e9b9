#include "core/model/evidence.h"

#include <fmt/format.h>

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

namespace {

/// "369–372, 380": a run of three or more is joined, two neighbours stay apart.
std::string joined_refs(const std::vector<int>& refs) {
    std::string text;
    for (std::size_t first = 0; first < refs.size();) {
        std::size_t last = first;
        while (last + 1 < refs.size() && refs[last + 1] == refs[last] + 1)
            ++last;
        if (last - first < 2) last = first;
        if (!text.empty()) text += ", ";
        text += last == first ? fmt::format("{}", refs[first]) : fmt::format("{}–{}", refs[first], refs[last]);
        first = last + 1;
    }
    return text;
}

}  // namespace

std::string citation(const Barrier& barrier) {
    if (barrier.page == 0) return "";
    if (barrier.refs.empty()) return fmt::format("page {}", barrier.page);
    return fmt::format("page {}, {} {}", barrier.page, barrier.refs.size() == 1 ? "ref" : "refs",
                       joined_refs(barrier.refs));
}

}  // namespace readiness
