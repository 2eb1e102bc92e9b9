#include "core/report/later_blocks.h"

#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/profile.h"
#include "core/words/later_words.h"

namespace readiness {

namespace {

/// The titles of the finding's barriers that the questionnaire asks about.
std::vector<std::string> asked_barriers(const ScoredAssessment& scored, const LaterFinding& finding) {
    std::vector<std::string> titles;
    for (const BarrierId& id : finding.barriers) {
        const BarrierResult* result = find_result(*scored.profile(), id);
        const Barrier* barrier = find_barrier(scored.evidence(), id);
        if (result != nullptr && result->asked && barrier != nullptr) titles.push_back(barrier->title);
    }
    return titles;
}

std::string cited(const LaterFindings& later, const LaterFinding& finding) {
    return fmt::format("{} ({})", finding.text, later_citation(later, finding));
}

/// The works that at least one of the findings rests on, in the order of the file.
List works_of(const LaterFindings& later, const std::vector<const LaterFinding*>& shown) {
    List list;
    for (const LaterSource& source : later.sources) {
        const auto rests_on_it = [&](const LaterFinding* finding) { return finding->source == source.id; };
        if (std::ranges::any_of(shown, rests_on_it)) list.items.push_back(reference_text(source));
    }
    return list;
}

}  // namespace

Blocks later_blocks(const ScoredAssessment& scored) {
    const LaterFindings& later = scored.evidence().later;
    if (later.findings.empty() || std::ranges::none_of(scored.profile()->barriers, &BarrierResult::asked)) return {};
    std::vector<const LaterFinding*> shown;
    List on_barriers;
    for (const LaterFinding& finding : later.findings) {
        const std::vector<std::string> titles = asked_barriers(scored, finding);
        if (titles.empty()) continue;
        on_barriers.items.push_back(fmt::format("{} On: {}.", cited(later, finding), joined(titles, "; ")));
        shown.push_back(&finding);
    }
    List in_general;
    for (const LaterFinding* finding : general_findings(later)) {
        in_general.items.push_back(cited(later, *finding));
        shown.push_back(finding);
    }
    if (shown.empty()) return {};

    Blocks blocks = {Heading{2, "Since then"}, Paragraph{later.about}};
    if (!on_barriers.items.empty()) append(blocks, {Heading{3, "On these barriers"}, std::move(on_barriers)});
    if (!in_general.items.empty()) append(blocks, {Heading{3, "On change in general"}, std::move(in_general)});
    append(blocks, {Heading{3, "The works"}, works_of(later, shown)});
    return blocks;
}

}  // namespace readiness
