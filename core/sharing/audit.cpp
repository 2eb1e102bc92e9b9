#include "core/sharing/audit.h"

#include <algorithm>
#include <map>
#include <utility>

#include "core/sharing/audit_search.h"

namespace readiness {

namespace {

using Cell = AuditRow::Cell;
using SparseRow = std::vector<Cell>;  ///< By column, ascending, without zeros.

/// Each atom once, with the sum of its coefficients, in order: the elimination would not end on a row that has one
/// twice, and a record that somebody edited can list a ballot twice.
std::vector<AuditRow> with_each_atom_once(std::vector<AuditRow> rows) {
    for (AuditRow& row : rows) {
        std::ranges::stable_sort(row.cells, {}, &Cell::atom);
        std::vector<Cell> once;
        once.reserve(row.cells.size());
        for (const Cell& cell : row.cells) {
            if (once.empty() || once.back().atom != cell.atom) {
                once.push_back(cell);
            } else {
                once.back().coefficient = once.back().coefficient + cell.coefficient;
            }
        }
        std::erase_if(once, [](const Cell& cell) { return cell.coefficient.is_zero(); });
        row.cells = std::move(once);
    }
    return rows;
}

/// Atoms with the same coefficients in all rows are one column: no combination can tell them apart.
struct Columns {
    std::vector<std::vector<std::size_t>> atoms;
    std::vector<std::size_t> of_atom;
};

Columns columns_of(std::size_t atoms, const std::vector<AuditRow>& known, const std::vector<AuditRow>& fresh) {
    std::vector<std::vector<std::pair<std::size_t, Residue>>> pattern(atoms);
    std::size_t number = 0;
    for (const auto* rows : {&known, &fresh}) {
        for (const AuditRow& row : *rows) {
            for (const Cell& cell : row.cells)
                pattern[cell.atom].emplace_back(number, cell.coefficient);
            ++number;
        }
    }
    std::map<std::vector<std::pair<std::size_t, Residue>>, std::size_t> places;
    Columns columns;
    columns.of_atom.resize(atoms);
    for (std::size_t atom = 0; atom < atoms; ++atom) {
        const auto [place, is_new] = places.try_emplace(std::move(pattern[atom]), columns.atoms.size());
        if (is_new) columns.atoms.emplace_back();
        columns.atoms[place->second].push_back(atom);
        columns.of_atom[atom] = place->second;
    }
    return columns;
}

SparseRow minus(const SparseRow& row, const SparseRow& other, Residue times) {
    SparseRow result;
    result.reserve(row.size() + other.size());
    auto left = row.begin();
    auto right = other.begin();
    while (left != row.end() || right != other.end()) {
        const bool from_left = right == other.end() || (left != row.end() && left->atom < right->atom);
        const bool from_right = left == row.end() || (right != other.end() && right->atom < left->atom);
        Cell cell;
        if (from_left) {
            cell = *left++;
        } else if (from_right) {
            cell = {right->atom, Residue() - times * right->coefficient};
            ++right;
        } else {
            cell = {left->atom, left->coefficient - times * right->coefficient};
            ++left;
            ++right;
        }
        if (!cell.coefficient.is_zero()) result.push_back(cell);
    }
    return result;
}

/// Rows brought to echelon form one after the other.
class Echelon {
public:
    /// What of the row is new; empty if the rows before it say all of it.
    const SparseRow& add(SparseRow row) {
        while (!row.empty()) {
            const auto pivot = pivots_.find(row.front().atom);
            if (pivot == pivots_.end()) break;
            row = minus(row, pivot->second, row.front().coefficient);
        }
        if (row.empty()) return nothing_;
        const Residue factor = row.front().coefficient.inverse();
        for (Cell& cell : row)
            cell.coefficient = cell.coefficient * factor;
        const std::size_t lead = row.front().atom;
        return pivots_.emplace(lead, std::move(row)).first->second;
    }

private:
    std::map<std::size_t, SparseRow> pivots_;
    SparseRow nothing_;
};

class Audit {
public:
    explicit Audit(const AuditCase& given)
        : given_(given),
          known_(with_each_atom_once(given.known)),
          fresh_(with_each_atom_once(given.fresh)),
          columns_(columns_of(given.atoms.size(), known_, fresh_)),
          people_(given.different) {
        order_columns();
    }

    std::optional<Exposure> run() {
        for (const AuditRow& row : known_)
            add(row, Age::known);
        for (const AuditRow& row : fresh_)
            add(row, Age::fresh);
        const bool any_fresh = std::ranges::any_of(left_, &LeftOver::is_fresh);
        if (!any_fresh) return std::nullopt;
        const auto found = search({left_, people_of_small_, people_, given_.smallest, given_.budget});
        return found ? std::optional(exposure_of(*found)) : std::nullopt;
    }

private:
    enum class Age { known, fresh };

    /// Columns of many people come first: eliminating on them leaves what rests on the others alone.
    void order_columns() {
        std::vector<std::size_t> small;
        place_.resize(columns_.atoms.size());
        std::size_t next = 0;
        for (std::size_t column = 0; column < columns_.atoms.size(); ++column) {
            PeopleSet people;
            for (const std::size_t atom : columns_.atoms[column])
                people.push_back(given_.atoms[atom].person);
            std::ranges::sort(people);
            people.erase(std::unique(people.begin(), people.end()), people.end());
            if (people_.weight(people) >= given_.smallest) {
                place_[column] = next++;
            } else {
                small.push_back(column);
                people_of_small_.push_back(std::move(people));
            }
        }
        first_small_ = next;
        small_ = small;
        for (const std::size_t column : small)
            place_[column] = next++;
    }

    void add(const AuditRow& row, Age age) {
        SparseRow cells;
        for (const Cell& cell : row.cells) {
            const std::size_t column = columns_.of_atom[cell.atom];
            if (columns_.atoms[column].front() == cell.atom) cells.push_back({place_[column], cell.coefficient});
        }
        std::ranges::sort(cells, {}, &Cell::atom);
        const SparseRow& fresh = echelon_.add(std::move(cells));
        if (fresh.empty() || fresh.front().atom < first_small_) return;
        LeftOver& left = left_.emplace_back();
        left.is_fresh = age == Age::fresh;
        for (const Cell& cell : fresh)
            left.cells.push_back({cell.atom - first_small_, cell.coefficient});
    }

    [[nodiscard]] Exposure exposure_of(const FoundFew& found) const {
        Exposure exposure{found.people, people_.weight(found.people), {}, found.gave_up};
        for (const std::size_t column : found.columns) {
            const auto& atoms = columns_.atoms[small_[column]];
            exposure.atoms.insert(exposure.atoms.end(), atoms.begin(), atoms.end());
        }
        std::ranges::sort(exposure.atoms);
        return exposure;
    }

    const AuditCase& given_;
    std::vector<AuditRow> known_;
    std::vector<AuditRow> fresh_;
    Columns columns_;
    CountPeople people_;
    std::vector<std::size_t> place_;
    std::size_t first_small_ = 0;
    std::vector<std::size_t> small_;
    std::vector<PeopleSet> people_of_small_;
    Echelon echelon_;
    std::vector<LeftOver> left_;
};

}  // namespace

std::optional<Exposure> exposure(const AuditCase& given) {
    return Audit(given).run();
}

}  // namespace readiness
