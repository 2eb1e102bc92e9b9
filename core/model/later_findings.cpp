#include "core/model/later_findings.h"

#include <algorithm>

#include "core/base/find_by_id.h"

namespace readiness {

const LaterSource* find_source(const LaterFindings& later, const LaterSourceId& id) {
    return find_by_id(later.sources, id);
}

std::vector<const LaterFinding*> findings_on(const LaterFindings& later, const BarrierId& barrier) {
    std::vector<const LaterFinding*> found;
    for (const LaterFinding& finding : later.findings) {
        if (std::ranges::find(finding.barriers, barrier) != finding.barriers.end()) found.push_back(&finding);
    }
    return found;
}

std::vector<const LaterFinding*> general_findings(const LaterFindings& later) {
    std::vector<const LaterFinding*> found;
    for (const LaterFinding& finding : later.findings) {
        if (finding.barriers.empty()) found.push_back(&finding);
    }
    return found;
}

}  // namespace readiness
