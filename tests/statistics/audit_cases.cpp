// Prints random cases of figures that are given out, each with what the audit says: for check_audit.py.
//
//   audit_cases COUNT SEED
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <random>
#include <tuple>
#include <vector>

#include "core/sharing/audit.h"

using namespace readiness;

namespace {

/// A coefficient as a fraction, as it goes both into the audit and on paper.
struct Fraction {
    std::int64_t over = 1;
    std::int64_t under = 1;
};

struct Cell {
    std::size_t atom = 0;
    Fraction coefficient;
};

using Row = std::vector<Cell>;

/// A few people, questions, units, roles and times, with holes.
class RandomCase {
public:
    explicit RandomCase(std::mt19937& chance) : chance_(chance) {
        people_ = 4 + below(5);
        items_ = 1 + below(3);
        smallest_ = 2 + static_cast<int>(below(4));
        weights_.resize(items_);
        for (auto& weight : weights_)
            weight = 1 + static_cast<std::int64_t>(below(2));
        const std::size_t copies = 1 + below(4);
        const std::size_t last_known = below(copies);
        for (std::size_t copy = 0; copy < copies; ++copy) {
            change_answers();
            add_copy(copy < last_known ? known_ : fresh_);
        }
    }

    AuditCase audit() const {
        AuditCase given;
        for (const std::size_t person : person_of_)
            given.atoms.push_back({person});
        for (const Row& row : known_)
            given.known.push_back(row_of(row));
        for (const Row& row : fresh_)
            given.fresh.push_back(row_of(row));
        given.smallest = smallest_;
        return given;
    }

    void print(bool exposed) const {
        std::printf("case %d %d\natoms", smallest_, exposed ? 1 : 0);
        for (const std::size_t person : person_of_)
            std::printf(" %zu", person);
        std::printf("\n");
        print_rows("known", known_);
        print_rows("fresh", fresh_);
    }

private:
    std::size_t below(std::size_t end) { return chance_() % end; }
    bool once_in(std::size_t times) { return below(times) == 0; }

    static AuditRow row_of(const Row& row) {
        AuditRow made;
        for (const Cell& cell : row)
            made.cells.push_back({cell.atom, Residue(cell.coefficient.over) / Residue(cell.coefficient.under)});
        return made;
    }

    static void print_rows(const char* kind, const std::vector<Row>& rows) {
        for (const Row& row : rows) {
            std::printf("%s", kind);
            for (const Cell& cell : row)
                std::printf(" %zu:%lld/%lld", cell.atom, static_cast<long long>(cell.coefficient.over),
                            static_cast<long long>(cell.coefficient.under));
            std::printf("\n");
        }
    }

    std::size_t atom(std::size_t person, std::size_t item, int version) {
        const auto [place, is_new] = atoms_.try_emplace({person, item, version}, person_of_.size());
        if (is_new) person_of_.push_back(person);
        return place->second;
    }

    /// Some answer for the first time, some again, some leave a question out.
    void change_answers() {
        if (version_.empty()) version_.assign(people_, std::vector<int>(items_, 0));
        for (auto& person : version_) {
            for (int& version : person) {
                if (once_in(8)) version = once_in(2) ? -1 : version + 1;
            }
        }
    }

    void add_copy(std::vector<Row>& rows) {
        std::vector<std::size_t> here;
        const bool all = once_in(2);
        for (std::size_t person = 0; person < people_; ++person) {
            if (all || below(3) > 0) here.push_back(person);
        }
        add_mean_of_people(here, rows);
        if (once_in(2)) add_mean_of_people(part_of(here), rows);
        for (std::size_t item = 0; item < items_; ++item) {
            if (once_in(2)) add_mean_of_answers(here, item, rows);
        }
    }

    std::vector<std::size_t> part_of(const std::vector<std::size_t>& people) {
        std::vector<std::size_t> part;
        for (const std::size_t person : people) {
            if (person % 2 == 0) part.push_back(person);
        }
        return part;
    }

    void add_mean_of_people(const std::vector<std::size_t>& people, std::vector<Row>& rows) {
        Row row;
        for (const std::size_t person : people) {
            std::int64_t weight = 0;
            for (std::size_t item = 0; item < items_; ++item)
                weight += version_[person][item] >= 0 ? weights_[item] : 0;
            for (std::size_t item = 0; item < items_; ++item) {
                const int version = version_[person][item];
                if (version >= 0) row.push_back({atom(person, item, version), {weights_[item], weight}});
            }
        }
        if (!row.empty()) rows.push_back(row);
    }

    void add_mean_of_answers(const std::vector<std::size_t>& people, std::size_t item, std::vector<Row>& rows) {
        Row row;
        for (const std::size_t person : people) {
            if (version_[person][item] >= 0) row.push_back({atom(person, item, version_[person][item]), {1, 1}});
        }
        for (Cell& cell : row)
            cell.coefficient.under = static_cast<std::int64_t>(row.size());
        if (!row.empty()) rows.push_back(row);
    }

    std::mt19937& chance_;
    std::size_t people_ = 0;
    std::size_t items_ = 0;
    int smallest_ = 0;
    std::vector<std::int64_t> weights_;
    std::vector<std::vector<int>> version_;  ///< Of each answer; -1 for none.
    std::map<std::tuple<std::size_t, std::size_t, int>, std::size_t> atoms_;
    std::vector<std::size_t> person_of_;
    std::vector<Row> known_;
    std::vector<Row> fresh_;
};

}  // namespace

int main(int count, char** words) {
    if (count != 3) return 2;
    std::mt19937 chance(static_cast<unsigned>(std::strtoul(words[2], nullptr, 10)));
    for (unsigned long left = std::strtoul(words[1], nullptr, 10); left > 0; --left) {
        const RandomCase made(chance);
        made.print(exposure(made.audit()).has_value());
    }
    return 0;
}
