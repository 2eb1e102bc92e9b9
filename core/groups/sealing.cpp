#include "core/groups/sealing.h"

#include <algorithm>

namespace readiness {

bool has_sealed_results(const Assessment& assessment) {
    switch (assessment.mode) {
        case Mode::consensus: return false;
        case Mode::ballots: return assessment.sealed;
        case Mode::tally: return sealed_tallies(assessment) > 0;
    }
    return false;
}

int sealed_tallies(const Assessment& assessment) {
    return static_cast<int>(std::ranges::count_if(assessment.tallies, &Tally::sealed));
}

std::vector<Edit> opening_edits(const Assessment& assessment) {
    if (!has_sealed_results(assessment)) return {};
    if (assessment.mode == Mode::ballots) return {SealBallots{false}};
    std::vector<Edit> edits;
    for (const Tally& tally : assessment.tallies) {
        if (tally.sealed) edits.emplace_back(RevealHands{tally.item});
    }
    return edits;
}

Problem sealed_problem(std::string_view file) {
    return {Severity::error,
            std::string(file),
            {},
            "its answers are sealed, so nothing of them may be shown yet",
            "open them first, with the room"};
}

}  // namespace readiness
