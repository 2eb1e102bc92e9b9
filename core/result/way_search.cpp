#include "core/result/way_search.h"

#include <algorithm>
#include <limits>

#include "core/statistics/tolerance.h"

namespace readiness {

namespace {

/// Finds the cheapest choice of rungs whose gains come to what is needed.
class Search {
public:
    Search(const std::vector<Ladder>& ladders, double needed) : ladders_(&ladders), needed_(needed) {
        const int items = static_cast<int>(ladders.size());
        compares_items_ = items <= most_items_compared;
        step_cost_ = compares_items_ ? items + 1 : 1;
        int most = 0;
        for (const Ladder& ladder : ladders) {
            int dearest = 0;
            for (const Rung& rung : ladder.rungs)
                dearest = std::max(dearest, cost(rung));
            most += dearest;
        }
        best_.assign(ladders.size() + 1, std::vector<double>(static_cast<std::size_t>(most) + 1, impossible));
        best_.back()[0] = 0;
        for (std::size_t i = ladders.size(); i-- > 0;)
            fill(i);
    }

    [[nodiscard]] std::optional<std::vector<std::size_t>> rungs() const {
        const std::vector<double>& all = best_.front();
        const auto cheapest = std::ranges::find_if(all, [&](double gain) { return gain >= needed_ - hair; });
        if (cheapest == all.end()) return std::nullopt;
        auto left = static_cast<int>(cheapest - all.begin());
        double needed = needed_;
        std::vector<std::size_t> chosen;
        for (std::size_t i = 0; i < ladders_->size(); ++i) {
            const std::size_t rung = highest_rung(i, left, needed);
            chosen.push_back(rung);
            left -= cost((*ladders_)[i].rungs[rung]);
            needed -= (*ladders_)[i].rungs[rung].gain;
        }
        return chosen;
    }

private:
    static constexpr double impossible = -std::numeric_limits<double>::infinity();

    /// A step costs more than all items together, so that fewer items count only between equally many steps.
    [[nodiscard]] int cost(const Rung& rung) const {
        const int moved = compares_items_ && rung.steps > 0 ? 1 : 0;
        return rung.steps * step_cost_ + moved;
    }

    /// What the ladders from `i` on gain at most if exactly this much is spent on them.
    [[nodiscard]] double most_gain(std::size_t i, int spent) const {
        if (spent < 0) return impossible;
        return best_[i][static_cast<std::size_t>(spent)];
    }

    void fill(std::size_t i) {
        for (std::size_t spent = 0; spent < best_[i].size(); ++spent) {
            for (const Rung& rung : (*ladders_)[i].rungs) {
                const double rest = most_gain(i + 1, static_cast<int>(spent) - cost(rung));
                best_[i][spent] = std::max(best_[i][spent], rung.gain + rest);
            }
        }
    }

    [[nodiscard]] std::size_t highest_rung(std::size_t i, int left, double needed) const {
        const std::vector<Rung>& rungs = (*ladders_)[i].rungs;
        std::size_t best = 0;
        double best_gain = impossible;
        for (std::size_t rung = rungs.size(); rung-- > 0;) {
            const double gain = rungs[rung].gain + most_gain(i + 1, left - cost(rungs[rung]));
            if (gain >= needed - hair) return rung;
            if (gain > best_gain) {
                best = rung;
                best_gain = gain;
            }
        }
        return best;  // Only rounding can lead here: the most that can be had.
    }

    const std::vector<Ladder>* ladders_;
    double needed_;
    bool compares_items_ = true;
    int step_cost_ = 1;
    std::vector<std::vector<double>> best_;  ///< By the first ladder, then by what is spent.
};

}  // namespace

std::optional<std::vector<std::size_t>> cheapest_rungs(const std::vector<Ladder>& ladders, double needed) {
    return Search(ladders, needed).rungs();
}

}  // namespace readiness
