#include "core/sharing/audit_search.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

namespace readiness {

namespace {

/// A combination, dense over the columns of its component and then over the fresh ones that went into it.
using Vector = std::vector<Residue>;

/// Combinations that share no column, even by way of others, can be looked at one after the other: what rests on few
/// people together does so in each of them.
std::vector<std::vector<std::size_t>> components_of(const std::vector<LeftOver>& left, std::size_t columns) {
    std::vector<std::size_t> leader(columns);
    std::iota(leader.begin(), leader.end(), std::size_t{0});
    const auto find = [&](std::size_t column) {
        while (leader[column] != column)
            column = leader[column] = leader[leader[column]];
        return column;
    };
    for (const LeftOver& one : left) {
        for (const AuditRow::Cell& cell : one.cells)
            leader[find(cell.atom)] = find(one.cells.front().atom);
    }
    std::vector<std::vector<std::size_t>> members(columns);
    for (std::size_t i = 0; i < left.size(); ++i)
        members[find(left[i].cells.front().atom)].push_back(i);
    std::erase_if(members, [&](const std::vector<std::size_t>& component) {
        return std::ranges::none_of(component, [&](std::size_t i) { return left[i].is_fresh; });
    });
    return members;
}

class Search {
public:
    Search(const SearchCase& given, std::span<const std::size_t> component, std::size_t budget)
        : given_(given), budget_(budget) {
        for (const std::size_t i : component) {
            for (const AuditRow::Cell& cell : given.left[i].cells)
                columns_.push_back(cell.atom);
        }
        std::ranges::sort(columns_);
        columns_.erase(std::unique(columns_.begin(), columns_.end()), columns_.end());
        const auto fresh = std::ranges::count_if(component, [&](std::size_t i) { return given.left[i].is_fresh; });
        std::size_t next_fresh = columns_.size();
        for (const std::size_t i : component) {
            Vector& vector = start_.emplace_back(columns_.size() + static_cast<std::size_t>(fresh));
            for (const AuditRow::Cell& cell : given.left[i].cells) {
                const auto place = std::ranges::lower_bound(columns_, cell.atom);
                vector[static_cast<std::size_t>(place - columns_.begin())] = cell.coefficient;
            }
            if (given.left[i].is_fresh) vector[next_fresh++] = Residue(1);
        }
    }

    std::optional<FoundFew> run() {
        for (const Vector& vector : start_) {
            if (is_fresh(vector) && few(people_of(vector))) return found(vector);
        }
        return look(start_, {});
    }

    [[nodiscard]] std::size_t budget() const { return budget_; }

private:
    [[nodiscard]] bool few(const PeopleSet& people) const { return given_.count.weight(people) < given_.smallest; }

    [[nodiscard]] const PeopleSet& people_at(std::size_t column) const { return given_.people[columns_[column]]; }

    [[nodiscard]] bool is_fresh(const Vector& vector) const {
        return std::any_of(vector.begin() + std::ssize(columns_), vector.end(),
                           [](Residue residue) { return !residue.is_zero(); });
    }

    [[nodiscard]] PeopleSet people_of(const Vector& vector) const {
        PeopleSet people;
        for (std::size_t column = 0; column < columns_.size(); ++column) {
            if (!vector[column].is_zero())
                people.insert(people.end(), people_at(column).begin(), people_at(column).end());
        }
        std::ranges::sort(people);
        people.erase(std::unique(people.begin(), people.end()), people.end());
        return people;
    }

    [[nodiscard]] FoundFew found(const Vector& vector) const {
        FoundFew few{people_of(vector), {}, false};
        for (std::size_t column = 0; column < columns_.size(); ++column) {
            if (!vector[column].is_zero()) few.columns.push_back(columns_[column]);
        }
        return few;
    }

    /// Of the combinations only those that do not rest on the column.
    static void leave_out(std::size_t column, std::vector<Vector>& space) {
        const auto pivot = std::ranges::find_if(space, [&](const Vector& v) { return !v[column].is_zero(); });
        if (pivot == space.end()) return;
        const Vector taken = std::move(*pivot);
        space.erase(pivot);
        const Residue inverse = taken[column].inverse();
        for (Vector& vector : space) {
            if (vector[column].is_zero()) continue;
            const Residue times = vector[column] * inverse;
            for (std::size_t i = 0; i < vector.size(); ++i)
                vector[i] = vector[i] - times * taken[i];
        }
    }

    /// A column with people who are not taken yet, the one that adds most; nothing if all rests on those taken.
    /// Columns with which there would be too many people are left out at once.
    std::optional<std::size_t> next_column(std::vector<Vector>& space, const PeopleSet& taken) const {
        std::optional<std::size_t> next;
        int most = 0;
        for (std::size_t column = 0; column < columns_.size(); ++column) {
            if (std::ranges::all_of(space, [&](const Vector& v) { return v[column].is_zero(); })) continue;
            if (std::ranges::includes(taken, people_at(column))) continue;
            const int weight = given_.count.weight(united(taken, people_at(column)));
            if (weight >= given_.smallest) {
                leave_out(column, space);
            } else if (!next || weight > most) {
                next = column;
                most = weight;
            }
        }
        return next;
    }

    /// Among the combinations of the space, one that rests on the people taken and others, few in all.
    std::optional<FoundFew> look(std::vector<Vector> space, const PeopleSet& taken) {
        while (true) {
            if (budget_ == 0) return FoundFew{{}, {}, true};
            --budget_;
            const std::optional<std::size_t> column = next_column(space, taken);
            const auto fresh = std::ranges::find_if(space, [&](const Vector& v) { return is_fresh(v); });
            if (fresh == space.end()) return std::nullopt;
            if (!column) return found(*fresh);
            if (auto few = look(space, united(taken, people_at(*column)))) return few;
            leave_out(*column, space);
        }
    }

    const SearchCase& given_;
    std::size_t budget_;
    std::vector<std::size_t> columns_;
    std::vector<Vector> start_;
};

}  // namespace

PeopleSet united(const PeopleSet& left, const PeopleSet& right) {
    PeopleSet all;
    all.reserve(left.size() + right.size());
    std::ranges::set_union(left, right, std::back_inserter(all));
    return all;
}

CountPeople::CountPeople(std::vector<std::vector<std::size_t>> different) : different_(std::move(different)) {
    for (PeopleSet& people : different_)
        std::ranges::sort(people);
}

int CountPeople::weight(const PeopleSet& people) const {
    if (different_.empty()) return static_cast<int>(people.size());
    std::ptrdiff_t most = 0;
    for (const PeopleSet& together : different_) {
        const auto is_there = [&](std::size_t person) { return std::ranges::binary_search(together, person); };
        most = std::max(most, std::ranges::count_if(people, is_there));
    }
    return static_cast<int>(most);
}

std::optional<FoundFew> search(const SearchCase& given) {
    std::size_t budget = given.budget;
    for (const std::vector<std::size_t>& component : components_of(given.left, given.people.size())) {
        Search one(given, component, budget);
        if (auto few = one.run()) return few;
        budget = one.budget();
    }
    return std::nullopt;
}

}  // namespace readiness
