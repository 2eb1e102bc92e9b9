// Whether figures that are given out, together, reveal something about a few people.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "core/sharing/residue.h"

namespace readiness {

/// What nobody outside knows: what one person answered to one question. Whoever answers again gives another atom.
struct AuditAtom {
    std::size_t person = 0;  ///< Any numbers, one a person.

    friend bool operator==(const AuditAtom&, const AuditAtom&) = default;
};

/// A figure as a sum of atoms, each with its coefficient; one that is in it twice counts with both. A factor that all
/// of it is multiplied by does not matter.
struct AuditRow {
    struct Cell {
        std::size_t atom = 0;
        Residue coefficient;

        friend bool operator==(const Cell&, const Cell&) = default;
    };
    std::vector<Cell> cells;

    friend bool operator==(const AuditRow&, const AuditRow&) = default;
};

struct AuditCase {
    std::vector<AuditAtom> atoms;
    /// Whose numbers stand for different people. Hands have no names: each is a person of its own here, and how many
    /// people some of them are at least is the most of them that are in one of these lists. Empty: all are different.
    std::vector<std::vector<std::size_t>> different;
    std::vector<AuditRow> known;  ///< Given out before. What these reveal alone is known already, and does not count.
    std::vector<AuditRow> fresh;  ///< About to be given out.
    int smallest = 0;             ///< The smallest group.
    std::size_t budget = 3000;    ///< Steps of the search, so that it ends in time.
};

/// What would be revealed.
struct Exposure {
    std::vector<std::size_t> people;  ///< Those few; empty if the search gave up.
    int at_least = 0;                 ///< How many people these are at least: fewer than they are if they are hands.
    std::vector<std::size_t> atoms;   ///< Theirs, on which the combination rests.
    bool gave_up = false;             ///< The budget was not enough to show that nothing is revealed.

    friend bool operator==(const Exposure&, const Exposure&) = default;
};

/// A combination of all rows, with at least one that is fresh and not worked out from known ones, that rests on fewer
/// than `smallest` people; nothing if there is none. Nobody who has all the figures can then solve for a sum over fewer
/// people. If it is not settled within the budget, that counts as an exposure.
std::optional<Exposure> exposure(const AuditCase& given);

}  // namespace readiness
