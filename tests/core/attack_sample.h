// What attacks on copies for others have in common: random people, their copies, and an attacker who solves equations.
#pragma once

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "core/groups/role_scores.h"
#include "core/merging/merge.h"
#include "core/merging/merged_assessment.h"
#include "shared_sample.h"

namespace sample {

using namespace readiness;

inline StoredProfile profile_in(const ShareDecision& decision) {
    return read_assessment(decision.text.value(), "copy").value.value().stored_profile.value();
}

/// People with random answers, roles and gaps.
class Crowd {
public:
    explicit Crowd(unsigned seed) : chance_(seed) {}

    int below(int end) { return static_cast<int>(chance_() % static_cast<unsigned>(end)); }
    bool one_in(int times) { return below(times) == 0; }

    Respondent person(const std::vector<std::string>& roles, int gap_in) {
        Respondent respondent;
        respondent.id = {"person-" + std::to_string(next_++)};
        if (!roles.empty()) respondent.role = roles[static_cast<std::size_t>(below(static_cast<int>(roles.size())))];
        for (const char* item : {"A", "B", "C", "G"}) {
            if (gap_in == 0 || !one_in(gap_in)) respondent.answers.push_back({{item}, answer(), {}});
        }
        return respondent;
    }
    Answer answer() { return Answer::of(1 + below(agree_steps)); }

    Assessment team(const std::string& id, int people, const std::vector<std::string>& roles = {}, int gap_in = 0) {
        Assessment assessment = ballots_of(1, 0, id);
        for (int i = 0; i < people; ++i)
            assessment.respondents.push_back(person(roles, gap_in));
        return assessment;
    }

private:
    std::mt19937 chance_;
    int next_ = 0;
};

/// Factor f of the items A, B and C, factor g of G alone; a barrier for each of A, B and G, and one for B and G.
inline Sharing sharing_of_crowds() {
    Sharing sharing;
    Questionnaire q = with_items(3);
    add_item(q, "G", "g");
    q.items[0].barriers = {{{"a"}, 1, {}}};
    q.items[1].barriers = {{{"b"}, 1, {}}, {{"both"}, 1, {}}};
    q.items[3].barriers = {{{"g"}, 1, {}}, {{"both"}, 2, {}}};
    sharing.questionnaire = q;
    sharing.evidence = evidence_with({"a", "b", "g", "both"});
    return sharing;
}

inline Assessment together(const Sharing& sharing, const std::vector<Assessment>& teams, const std::string& id) {
    std::vector<BallotFile> files;
    for (const Assessment& team : teams)
        files.push_back({team.id, "bytes of " + team.id, team});
    return merged_assessment(sharing.questionnaire, "", files, {id, "", sharing_day}).assessment;
}

/// A copy, with who was in it, which is what the attacker knows, and their answers, which the attacker wants.
struct Seen {
    Assessment source;
    StoredProfile shown;
};

/// Solves for sums of few people from all copies that were seen, in floating point and by no part of the program.
class Solver {
public:
    Solver(const Questionnaire& questionnaire, const std::vector<Seen>& seen) : questionnaire_(questionnaire) {
        for (const Seen& one : seen)
            add(one);
    }

    /// True if some combination of the figures rests on these people alone.
    [[nodiscard]] bool solves_for(const std::set<std::string>& people) {
        if (!rank_of_all_) rank_of_all_ = rank({});
        std::vector<bool> of_them(atoms_.size());
        for (const auto& [atom, place] : atoms_)
            of_them[place] = people.contains(std::get<0>(atom));
        return *rank_of_all_ > rank(of_them);
    }

    [[nodiscard]] std::vector<std::string> people() const {
        std::set<std::string> all;
        for (const auto& [atom, place] : atoms_)
            all.insert(std::get<0>(atom));
        return {all.begin(), all.end()};
    }

private:
    using Atom = std::tuple<std::string, std::string, double>;
    using Row = std::map<std::size_t, double>;

    std::size_t atom(const Respondent& person, const ItemAnswer& given) {
        return atoms_.try_emplace(Atom{person.id.text, given.item.text, given.answer.value}, atoms_.size())
            .first->second;
    }

    [[nodiscard]] std::vector<const ItemAnswer*> answers_at(const Respondent& person, const FactorId& factor) const {
        std::vector<const ItemAnswer*> answers;
        for (const ItemAnswer& given : person.answers) {
            if (find_item(questionnaire_, given.item)->factor == factor) answers.push_back(&given);
        }
        return answers;
    }

    void add_people(const std::vector<const Respondent*>& people, const FactorId& factor) {
        const auto of_factor = std::ranges::count(questionnaire_.items, factor, &Item::factor);
        Row row;
        for (const Respondent* person : people) {
            const auto answers = answers_at(*person, factor);
            if (answers.empty() || 2 * std::ssize(answers) < of_factor) continue;
            for (const ItemAnswer* given : answers)
                row[atom(*person, *given)] = 1.0 / static_cast<double>(answers.size());
        }
        rows_.push_back(std::move(row));
    }

    /// The mean of the means of questions, each with its weight.
    template <class WeightOf>
    void add_questions(const Assessment& source, WeightOf weight_of) {
        Row row;
        for (const Item& item : questionnaire_.items) {
            const double weight = weight_of(item);
            std::vector<std::size_t> atoms;
            for (const Respondent& person : source.respondents) {
                for (const ItemAnswer& given : person.answers) {
                    if (weight > 0 && given.item == item.id) atoms.push_back(atom(person, given));
                }
            }
            for (const std::size_t one : atoms)
                row[one] = weight / static_cast<double>(atoms.size());
        }
        rows_.push_back(std::move(row));
    }

    void add(const Seen& seen) {
        std::vector<const Respondent*> all;
        for (const Respondent& person : seen.source.respondents)
            all.push_back(&person);
        for (const StoredProfile::FactorScore& factor : seen.shown.factors) {
            // Where agreed answers count first, a factor is the mean of its questions.
            const bool by_question = reading_of(seen.source) == Reading::agreed_first;
            if (factor.score && !by_question) add_people(all, factor.id);
            if (!factor.score || !by_question) continue;
            add_questions(seen.source, [&](const Item& item) { return item.factor == factor.id ? item.weight : 0; });
        }
        for (const StoredProfile::BarrierStatus& barrier : seen.shown.barriers) {
            if (!barrier.pressure) continue;
            add_questions(seen.source, [&](const Item& item) {
                const auto link = std::ranges::find(item.barriers, barrier.id, &BarrierLink::barrier);
                return link != item.barriers.end() ? link->weight : 0;
            });
        }
        for (const StoredProfile::Role& role : seen.shown.roles) {
            std::vector<const Respondent*> its_people;
            for (const Respondent& person : seen.source.respondents) {
                if (role_key(person.role) == role_key(role.role)) its_people.push_back(&person);
            }
            for (const StoredProfile::RoleScore& cell : role.scores)
                add_people(its_people, cell.factor);
        }
    }

    /// Of the rows without these atoms.
    [[nodiscard]] int rank(const std::vector<bool>& without) const {
        std::vector<std::vector<double>> rows;
        for (const Row& row : rows_) {
            std::vector<double>& dense = rows.emplace_back(atoms_.size());
            for (const auto& [place, value] : row) {
                if (without.empty() || !without[place]) dense[place] = value;
            }
        }
        int found = 0;
        for (std::size_t column = 0; column < atoms_.size(); ++column) {
            const auto first = rows.begin() + found;
            if (first == rows.end()) break;
            const auto largest = std::max_element(first, rows.end(), [&](const auto& left, const auto& right) {
                return std::abs(left[column]) < std::abs(right[column]);
            });
            constexpr double nothing = 1e-9;
            if (std::abs((*largest)[column]) < nothing) continue;
            std::swap(*first, *largest);
            for (auto row = first + 1; row != rows.end(); ++row) {
                const double times = (*row)[column] / (*first)[column];
                if (times == 0) continue;
                for (std::size_t i = column; i < atoms_.size(); ++i)
                    (*row)[i] -= times * (*first)[i];
            }
            ++found;
        }
        return found;
    }

    const Questionnaire& questionnaire_;
    std::map<Atom, std::size_t> atoms_;
    std::vector<Row> rows_;
    std::optional<int> rank_of_all_;
};

/// True if the attacker finds anything about one person, about two, or about some others that are too few.
inline bool finds_anybody(Solver solver, Crowd& crowd, int smallest) {
    const std::vector<std::string> people = solver.people();
    for (std::size_t i = 0; i < people.size(); ++i) {
        if (solver.solves_for({people[i]})) return true;
    }
    for (int guess = 0; guess < 12 && !people.empty(); ++guess) {
        std::set<std::string> some;
        while (static_cast<int>(some.size()) < std::min<int>(smallest - 1, static_cast<int>(people.size())))
            some.insert(people[static_cast<std::size_t>(crowd.below(static_cast<int>(people.size())))]);
        if (solver.solves_for(some)) return true;
    }
    return false;
}

}  // namespace sample
