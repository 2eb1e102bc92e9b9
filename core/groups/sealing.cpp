#include "core/groups/sealing.h"

#include "core/groups/vote_rules.h"

namespace readiness {

bool has_sealed_results(const Assessment& assessment) {
    return has_sealed_votes(assessment, votes_counted(assessment));
}

bool has_sealed_votes(const Assessment& assessment, Mode votes) {
    switch (votes) {
        case Mode::consensus: return false;
        case Mode::ballots: return assessment.sealed;
        case Mode::tally: return !sealed_tallies(assessment).empty();
    }
    return false;
}

std::vector<ItemId> sealed_tallies(const Assessment& assessment) {
    std::vector<ItemId> items;
    for (const Tally& tally : assessment.tallies) {
        if (tally.sealed) items.push_back(tally.item);
    }
    return items;
}

std::vector<ItemId> overcounted_tallies(const Assessment& assessment) {
    std::vector<ItemId> items;
    for (const Tally& tally : assessment.tallies) {
        if (tally.sealed && hands_too_many(assessment, tally) > 0) items.push_back(tally.item);
    }
    return items;
}

std::vector<Edit> opening_edits(const Assessment& assessment) {
    if (!has_sealed_results(assessment)) return {};
    if (votes_counted(assessment) == Mode::ballots) return {SealBallots{false}};
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
            "its answers are sealed and may not be shown yet",
            "open them first in the program, with everybody present"};
}

}  // namespace readiness
