#include "core/sharing/given_rows.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <fmt/format.h>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "core/base/fingerprint.h"

namespace readiness {

namespace {

/// Weights are written in decimals: 0.1 and 0.2 together are to be 0.3, which they are not in binary.
Residue residue_of(double weight) {
    constexpr double millionths = 1e6;
    return Residue(std::max<std::int64_t>(1, std::llround(weight * millionths)));
}

std::string_view print_at(const GivenOut::Ballot& ballot, std::size_t item) {
    constexpr auto length = static_cast<std::size_t>(print_length);
    if (ballot.answers.size() < (item + 1) * length) return {};
    const std::string_view print = std::string_view(ballot.answers).substr(item * length, length);
    return print.find_first_not_of('-') == std::string_view::npos ? std::string_view() : print;
}

/// Makes the rows of one record after the other.
class Rows {
public:
    explicit Rows(const Assessment& now) {
        for (const Respondent& respondent : now.respondents) {
            if (!respondent.secret.empty()) keys_.emplace(respondent.id.text, print_of_secret(respondent.secret));
        }
    }

    std::vector<AuditRow> of(const GivenOut& record) {
        std::vector<AuditRow> rows;
        const Items items(record);
        if (record.mode == Mode::tally) note_different_hands(record);
        for (const GivenOut::Figure& figure : record.figures) {
            const std::optional<FigureName> name = figure_name(figure.name);
            if (!name) continue;
            if (record.mode == Mode::tally) {
                rows.push_back(of_hands(record, figure));
            } else if (name->kind == FigureName::Kind::role ||
                       (name->kind == FigureName::Kind::factor && !record.by_question)) {
                rows.push_back(of_people(record, items, figure, *name));
            } else {
                rows.push_back(of_answers(record, items, figure));
            }
        }
        return rows;
    }

    GivenCase take() && {
        GivenCase made;
        made.audit.atoms = std::move(atoms_);
        made.audit.different = std::move(different_);
        made.atoms = std::move(origins_);
        return made;
    }

private:
    /// Where a record has its items.
    struct Items {
        explicit Items(const GivenOut& record) {
            for (std::size_t i = 0; i < record.items.size(); ++i)
                places.try_emplace(record.items[i], i);
        }
        [[nodiscard]] std::string_view print(const GivenOut::Ballot& ballot, const ItemId& item) const {
            const auto place = places.find(item);
            return place != places.end() ? print_at(ballot, place->second) : std::string_view();
        }
        std::map<ItemId, std::size_t> places;
    };

    std::size_t person_with(const std::string& name) { return people_.try_emplace(name, people_.size()).first->second; }

    std::size_t atom_of(const GivenOut::Ballot& ballot, const ItemId& item, std::string_view print) {
        const auto key = keys_.try_emplace(ballot.id.text, ballot.key).first;
        std::string version(print);
        const auto first = first_version_.try_emplace({ballot.id.text, item}, version).first;
        if (key->second != ballot.key) version = first->second;
        const auto [place, is_new] = places_.try_emplace({ballot.id.text, item, version}, atoms_.size());
        if (is_new) {
            atoms_.push_back({person_with(ballot.id.text)});
            origins_.push_back({ballot.id.text, item});
        }
        return place->second;
    }

    /// The mean of each person's own mean.
    AuditRow of_people(const GivenOut& record, const Items& items, const GivenOut::Figure& figure,
                       const FigureName& name) {
        AuditRow row;
        for (const GivenOut::Ballot& ballot : record.ballots) {
            if (std::ranges::find(ballot.unscored, FactorId{name.id}) != ballot.unscored.end()) continue;
            if (name.kind == FigureName::Kind::role && ballot.role != std::to_string(name.role)) continue;
            Residue sum;
            std::vector<std::pair<std::size_t, Residue>> answered;
            for (const GivenOut::Weight& weight : figure.items) {
                const std::string_view print = items.print(ballot, weight.item);
                if (print.empty()) continue;
                answered.emplace_back(atom_of(ballot, weight.item, print), residue_of(weight.weight));
                sum = sum + answered.back().second;
            }
            const Residue inverse = sum.inverse();
            for (const auto& [atom, weight] : answered)
                row.cells.push_back({atom, weight * inverse});
        }
        return row;
    }

    /// The mean of the questions' means.
    AuditRow of_answers(const GivenOut& record, const Items& items, const GivenOut::Figure& figure) {
        AuditRow row;
        for (const GivenOut::Weight& weight : figure.items) {
            std::vector<std::size_t> atoms;
            for (const GivenOut::Ballot& ballot : record.ballots) {
                const std::string_view print = items.print(ballot, weight.item);
                if (print.empty()) continue;
                atoms.push_back(atom_of(ballot, weight.item, print));
            }
            const Residue coefficient = residue_of(weight.weight) / Residue(std::ssize(atoms));
            for (const std::size_t atom : atoms)
                row.cells.push_back({atom, coefficient});
        }
        return row;
    }

    std::size_t hand_atom(const ItemId& item, std::string_view print) {
        const auto [place, is_new] = places_.try_emplace({"", item, std::string(print)}, atoms_.size());
        if (is_new) {
            atoms_.push_back({person_with(fmt::format("hand {} {}", print, item.text))});
            origins_.push_back({"", item});
        }
        return place->second;
    }

    std::vector<std::size_t> hand_atoms(const GivenOut::Hands& hands) {
        constexpr auto length = static_cast<std::size_t>(print_length);
        std::vector<std::size_t> atoms;
        for (std::size_t at = 0; at + length <= hands.prints.size(); at += length)
            atoms.push_back(hand_atom(hands.item, std::string_view(hands.prints).substr(at, length)));
        std::ranges::sort(atoms);
        atoms.erase(std::unique(atoms.begin(), atoms.end()), atoms.end());
        return atoms;
    }

    AuditRow of_hands(const GivenOut& record, const GivenOut::Figure& figure) {
        AuditRow row;
        for (const GivenOut::Weight& weight : figure.items) {
            const auto hands = std::ranges::find(record.hands, weight.item, &GivenOut::Hands::item);
            if (hands == record.hands.end()) continue;
            const std::vector<std::size_t> atoms = hand_atoms(*hands);
            const Residue coefficient = residue_of(weight.weight) / Residue(std::ssize(atoms));
            for (const std::size_t atom : atoms)
                row.cells.push_back({atom, coefficient});
        }
        return row;
    }

    /// Who raises a hand for one thing raises none for another at the same time.
    void note_different_hands(const GivenOut& record) {
        for (const GivenOut::Hands& hands : record.hands) {
            std::vector<std::size_t> people;
            for (const std::size_t atom : hand_atoms(hands))
                people.push_back(atoms_[atom].person);
            different_.push_back(std::move(people));
        }
    }

    std::map<std::string, std::string> keys_;  ///< Of each ballot the secret's fingerprint that counts.
    std::map<std::pair<std::string, ItemId>, std::string> first_version_;
    std::map<std::tuple<std::string, ItemId, std::string>, std::size_t> places_;
    std::map<std::string, std::size_t> people_;
    std::vector<AuditAtom> atoms_;
    std::vector<AtomOrigin> origins_;
    std::vector<std::vector<std::size_t>> different_;
};

}  // namespace

std::string to_text(const FigureName& name) {
    switch (name.kind) {
        case FigureName::Kind::factor: return "factor " + name.id;
        case FigureName::Kind::pressure: return "pressure " + name.id;
        case FigureName::Kind::role: break;
    }
    return fmt::format("role {} {}", name.role, name.id);
}

std::optional<FigureName> figure_name(std::string_view text) {
    const auto after = [&](std::string_view word) {
        return text.starts_with(word) ? std::optional(text.substr(word.size())) : std::nullopt;
    };
    if (const auto id = after("factor ")) return FigureName{FigureName::Kind::factor, std::string(*id)};
    if (const auto id = after("pressure ")) return FigureName{FigureName::Kind::pressure, std::string(*id)};
    const auto rest = after("role ");
    if (!rest) return std::nullopt;
    std::size_t role = 0;
    const auto [end, error] = std::from_chars(rest->data(), rest->data() + rest->size(), role);
    const auto digits = static_cast<std::size_t>(end - rest->data());
    if (error != std::errc() || digits >= rest->size() || (*rest)[digits] != ' ') return std::nullopt;
    return FigureName{FigureName::Kind::role, std::string(rest->substr(digits + 1)), role};
}

GivenCase given_case(const Assessment& now, const GivenOut& copy, std::span<const GivenOut* const> earlier) {
    Rows rows(now);
    // First the answers as they are: what cannot be told from them counts as the same.
    std::vector<AuditRow> fresh = rows.of(copy);
    std::vector<AuditRow> known;
    for (const GivenOut* record : earlier) {
        for (AuditRow& row : rows.of(*record))
            known.push_back(std::move(row));
    }
    GivenCase made = std::move(rows).take();
    made.audit.fresh = std::move(fresh);
    made.audit.known = std::move(known);
    return made;
}

std::vector<const GivenOut*> of_same_people(const GivenOut& copy, std::span<const GivenOut> records) {
    std::set<std::string_view> people;
    std::set<std::string_view> rooms;  // Assessments, and secrets of hands, which a copy of the file has too.
    const auto add = [&](const GivenOut& record) {
        for (const GivenOut::Ballot& ballot : record.ballots)
            people.insert(ballot.id.text);
        rooms.insert(record.assessment);
        if (!record.hands_key.empty()) rooms.insert(record.hands_key);
    };
    const auto belongs = [&](const GivenOut& record) {
        if (record.mode != copy.mode) return false;
        if (record.mode == Mode::tally) return rooms.contains(record.assessment) || rooms.contains(record.hands_key);
        return std::ranges::any_of(record.ballots,
                                   [&](const GivenOut::Ballot& ballot) { return people.contains(ballot.id.text); });
    };
    add(copy);
    std::vector<const GivenOut*> same;
    std::vector<bool> taken(records.size());
    for (bool more = true; more;) {
        more = false;
        for (std::size_t i = 0; i < records.size(); ++i) {
            if (taken[i] || !belongs(records[i])) continue;
            taken[i] = more = true;
            add(records[i]);
        }
    }
    for (std::size_t i = 0; i < records.size(); ++i) {
        if (taken[i]) same.push_back(&records[i]);
    }
    return same;
}

std::string print_of_secret(const std::string& secret) {
    return secret.empty() ? "" : keyed_print(secret, "secret", print_length);
}

std::string print_of_answer(const std::string& secret, const ItemId& item, double value) {
    return keyed_print(secret, fmt::format("answer {} {}", value, item.text), print_length);
}

std::string print_of_hand(const std::string& secret, const ItemId& item, double value, int number) {
    return keyed_print(secret, fmt::format("hand {} {} {}", value, number, item.text), print_length);
}

}  // namespace readiness
