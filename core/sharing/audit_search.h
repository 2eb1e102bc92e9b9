// Looks for a combination of few people among what a big elimination leaves over. Internal to the audit.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "core/sharing/audit.h"
#include "core/sharing/residue.h"

namespace readiness {

using PeopleSet = std::vector<std::size_t>;  ///< Ascending, each once.

PeopleSet united(const PeopleSet& left, const PeopleSet& right);

/// How many people some are, at least.
class CountPeople {
public:
    /// Those in one list are different people, as AuditCase says; without lists all are.
    explicit CountPeople(std::vector<std::vector<std::size_t>> different);

    [[nodiscard]] int weight(const PeopleSet& people) const;

private:
    std::vector<PeopleSet> different_;
};

/// A combination that rests on columns of few people each.
struct LeftOver {
    std::vector<AuditRow::Cell> cells;  ///< By column, `atom` being its number.
    bool is_fresh = false;
};

struct FoundFew {
    PeopleSet people;
    std::vector<std::size_t> columns;
    bool gave_up = false;
};

struct SearchCase {
    const std::vector<LeftOver>& left;     ///< In echelon form: none is a combination of the others.
    const std::vector<PeopleSet>& people;  ///< Of each column.
    const CountPeople& count;
    int smallest = 0;
    std::size_t budget = 0;
};

/// A combination of these, with one that is fresh, that rests on fewer than `smallest` people; nothing if there is
/// none. Exact within the budget; see FoundFew::gave_up.
std::optional<FoundFew> search(const SearchCase& given);

}  // namespace readiness
