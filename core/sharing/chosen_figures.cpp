#include "core/sharing/chosen_figures.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "core/model/questionnaire.h"
#include "core/result/scored_assessment.h"
#include "core/sharing/copy_figures.h"

namespace readiness {

namespace {

class Choice {
public:
    Choice(const ScoredAssessment& scored, const GivenOut& all, std::span<const GivenOut* const> earlier)
        : scored_(scored), all_(all), case_(given_case(scored.assessment(), all, earlier)) {
        rows_ = std::move(case_.audit.fresh);
        taken_.resize(rows_.size());
    }

    ChosenFigures choose() {
        const int largest = std::max(largest_group_chosen_at, all_.minimum_group);
        for (int smallest = largest; smallest >= all_.minimum_group; --smallest)
            choose_at(smallest);
        ChosenFigures chosen;
        chosen.shown = shown();
        std::ranges::sort(left_out_, {}, &std::pair<std::size_t, LeftOutFigure>::first);
        for (auto& [place, figure] : left_out_)
            chosen.left_out.push_back(std::move(figure));
        return chosen;
    }

private:
    void choose_at(int smallest) {
        left_out_.clear();
        const std::set<std::string> roles = role_figures(scored_, all_, smallest);
        const auto may_be = [&](std::size_t i) {
            const std::string& name = all_.figures[i].name;
            return !taken_[i] && (!is_of_role(i) || roles.contains(name));
        };
        // Figures of all first: the fewer rows there are, the more answers look alike.
        for (const bool of_roles : {false, true}) {
            std::vector<std::size_t> candidates;
            for (std::size_t i = 0; i < rows_.size(); ++i) {
                if (is_of_role(i) == of_roles && may_be(i)) candidates.push_back(i);
            }
            const std::vector<bool> before = taken_;
            take(candidates, smallest);
            if (of_roles) leave_enough(before, smallest);
        }
    }

    [[nodiscard]] bool is_of_role(std::size_t i) const { return all_.figures[i].name.starts_with("role "); }

    /// Takes each that may be shown beside all taken before. If all may at once, each may in its turn.
    void take(std::span<const std::size_t> candidates, int smallest) {
        if (candidates.empty()) return;
        AuditCase audit = case_.audit;
        audit.smallest = smallest;
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            if (taken_[i]) audit.known.push_back(rows_[i]);
        }
        for (const std::size_t i : candidates)
            audit.fresh.push_back(rows_[i]);
        const std::optional<Exposure> few = exposure(audit);
        if (!few) {
            for (const std::size_t i : candidates)
                taken_[i] = true;
        } else if (candidates.size() == 1) {
            leave_out(candidates.front(), *few);
        } else {
            const std::size_t half = candidates.size() / 2;
            take(candidates.first(half), smallest);
            take(candidates.subspan(half), smallest);
        }
    }

    void leave_out(std::size_t place, const Exposure& few) {
        LeftOutFigure figure;
        figure.name = all_.figures[place].name;
        figure.gave_up = few.gave_up;
        figure.few = few.at_least;
        for (const std::size_t atom : few.atoms) {
            const AtomOrigin& origin = case_.atoms[atom];
            if (!origin.person.empty()) figure.people.push_back(origin.person);
            if (std::ranges::find(figure.items, origin.item) == figure.items.end()) figure.items.push_back(origin.item);
        }
        std::ranges::sort(figure.people);
        figure.people.erase(std::unique(figure.people.begin(), figure.people.end()), figure.people.end());
        left_out_.emplace_back(place, std::move(figure));
    }

    [[nodiscard]] std::set<std::string> shown() const {
        std::set<std::string> names;
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            if (taken_[i]) names.insert(all_.figures[i].name);
        }
        return names;
    }

    /// Takes scores of roles back, those of the last roles first, until the others at each factor are enough.
    void leave_enough(const std::vector<bool>& before, int smallest) {
        for (const Factor& factor : scored_.questionnaire().factors) {
            for (std::size_t i = rows_.size(); i-- > 0;) {
                if (!taken_[i] || before[i] || !is_of_role(i)) continue;
                if (figure_name(all_.figures[i].name)->id != factor.id.text) continue;
                if (remainder_is_enough(scored_, all_, factor.id.text, shown(), smallest)) break;
                taken_[i] = false;
            }
        }
    }

    const ScoredAssessment& scored_;
    const GivenOut& all_;
    GivenCase case_;
    std::vector<AuditRow> rows_;
    std::vector<bool> taken_;
    std::vector<std::pair<std::size_t, LeftOutFigure>> left_out_;
};

}  // namespace

ChosenFigures chosen_figures(const ScoredAssessment& scored, const GivenOut& all,
                             std::span<const GivenOut* const> earlier) {
    return Choice(scored, all, earlier).choose();
}

}  // namespace readiness
