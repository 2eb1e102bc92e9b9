#include "core/sharing/shown_profile.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <vector>

#include "core/base/find_by_id.h"
#include "core/groups/role_scores.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/factor_scores.h"
#include "core/scoring/item_scores.h"
#include "core/scoring/scored_by.h"
#include "core/scoring/stored_profile.h"
#include "core/sharing/few_readings.h"
#include "core/sharing/given_rows.h"

namespace readiness {

namespace {

using Kind = FigureName::Kind;

std::vector<const ItemResult*> items_of_factor(const Profile& profile, const FactorId& factor) {
    std::vector<const ItemResult*> items;
    for (const ItemResult& item : profile.items) {
        if (item.factor == factor && !item.agreed && item.counts.answered > 0) items.push_back(&item);
    }
    return items;
}

std::vector<const ItemResult*> items_of_barrier(const Questionnaire& questionnaire, const Profile& profile,
                                                const BarrierId& barrier) {
    std::vector<const ItemResult*> items;
    for (std::size_t i = 0; i < profile.items.size(); ++i) {
        const ItemResult& item = profile.items[i];
        const bool bears = bears_on(questionnaire.items[i], barrier);
        if (bears && !item.agreed && item.counts.answered > 0) items.push_back(&item);
    }
    return items;
}

class ShownProfile {
public:
    ShownProfile(const ScoredAssessment& scored, const GivenOut& all, const std::set<std::string>& shown, int smallest)
        : scored_(scored),
          profile_(*scored.profile()),
          all_(all),
          shown_(shown),
          smallest_(smallest),
          safe_(stored_profile_of(profile_)) {}

    StoredProfile make() {
        safe_.people = profile_.respondents;
        for (std::size_t i = 0; i < profile_.factors.size(); ++i)
            show_factor(profile_.factors[i], safe_.factors[i]);
        for (StoredProfile::BarrierStatus& barrier : safe_.barriers)
            show_barrier(barrier);
        const bool any_withheld = std::ranges::any_of(safe_.factors, &StoredProfile::FactorScore::withheld);
        const bool all_scores = std::ranges::all_of(profile_.factors, [&](const FactorResult& factor) {
            return !factor.score || find_by_id(safe_.factors, factor.id)->score;
        });
        if (!all_scores) safe_.overall.reset();
        if (any_withheld) safe_.band.clear();
        show_roles();
        return std::move(safe_);
    }

private:
    [[nodiscard]] bool is_shown(Kind kind, const std::string& id, std::size_t role = 0) const {
        return shown_.contains(to_text(FigureName{kind, id, role}));
    }

    /// Nothing but agreed answers, which everybody knows, may be in it.
    [[nodiscard]] bool is_a_figure(const std::string& name) const {
        return std::ranges::find(all_.figures, name, &GivenOut::Figure::name) != all_.figures.end();
    }

    void show_factor(const FactorResult& factor, StoredProfile::FactorScore& kept) {
        if (!factor.score) return;
        const std::string name = to_text(FigureName{Kind::factor, factor.id.text});
        if (!is_a_figure(name)) return;
        const auto withhold = [&] {
            kept = {factor.id, {}, "", {}, {}};
            kept.withheld = true;
        };
        const std::optional<ScoredBy> by = scored_by(profile_, factor);
        if (!shown_.contains(name) || (by && by->fewest < smallest_)) return withhold();
        const std::vector<const ItemResult*> items = items_of_factor(profile_, factor.id);
        if (has_few_readings(scored_.questionnaire(), items)) {
            if (kept.band.empty()) return withhold();
            kept.score.reset();
        }
        if (by) kept.people = by->fewest;
        const bool has_verdict = items.size() > 1 && factor.n >= std::max(least_people_for_verdict, smallest_);
        if (factor.verdict && has_verdict && kept.score) kept.verdict = to_text(*factor.verdict);
    }

    void show_barrier(StoredProfile::BarrierStatus& kept) {
        const std::vector<const ItemResult*> items = items_of_barrier(scored_.questionnaire(), profile_, kept.id);
        const bool thin =
            std::ranges::any_of(items, [&](const ItemResult* item) { return item->counts.answered < smallest_; });
        const std::string name = to_text(FigureName{Kind::pressure, kept.id.text});
        const bool hidden = kept.pressure && is_a_figure(name) && !shown_.contains(name);
        if (thin || hidden) {
            kept = {kept.id, {}, "", {}, {}};
            kept.withheld = true;
        } else if (has_few_readings(scored_.questionnaire(), items)) {
            kept.pressure.reset();
        }
    }

    void show_roles() {
        safe_.roles.clear();
        for (std::size_t role = 0; role < all_.profile.roles.size(); ++role)
            show_role(role + 1, all_.profile.roles[role]);
    }

    /// The scores of the people of a role, whatever the smallest group is: which of them are shown was chosen.
    [[nodiscard]] std::vector<FactorResult> scores_of(const std::string& role, std::vector<ItemResult>& items) const {
        Assessment only = scored_.assessment();
        std::erase_if(only.respondents, [&](const Respondent& respondent) {
            return respondent.unfinished || role_key(respondent.role) != role_key(role);
        });
        AnswerReader reader(scored_.questionnaire());
        PeopleScores people(scored_.questionnaire());
        for (const Respondent& respondent : only.respondents)
            people.add(reader.read(respondent.answers));
        items = items_from_ballots(scored_.questionnaire(), only);
        return people.results({});
    }

    void show_role(std::size_t number, const StoredProfile::Role& role) {
        const bool any = std::ranges::any_of(scored_.questionnaire().factors, [&](const Factor& factor) {
            return is_shown(Kind::role, factor.id.text, number);
        });
        if (!any) return;
        StoredProfile::Role& kept = safe_.roles.emplace_back(role);
        std::vector<ItemResult> items;
        for (const FactorResult& factor : scores_of(role.role, items)) {
            if (!factor.score || !is_shown(Kind::role, factor.id.text, number)) continue;
            std::vector<const ItemResult*> in_it;
            for (const ItemResult& item : items) {
                if (item.factor == factor.id && item.counts.answered > 0) in_it.push_back(&item);
            }
            if (has_few_readings(scored_.questionnaire(), in_it)) continue;
            kept.scores.push_back({factor.id, std::round(*factor.score * 10) / 10});
        }
    }

    const ScoredAssessment& scored_;
    const Profile& profile_;
    const GivenOut& all_;
    const std::set<std::string>& shown_;
    int smallest_;
    StoredProfile safe_;
};

}  // namespace

StoredProfile shown_profile(const ScoredAssessment& scored, const GivenOut& all, const std::set<std::string>& shown,
                            int smallest) {
    return ShownProfile(scored, all, shown, smallest).make();
}

GivenOut with_shown_figures(GivenOut all, const std::set<std::string>& shown) {
    std::vector<std::size_t> places(all.profile.roles.size() + 1);
    std::size_t next = 0;
    for (std::size_t role = 1; role < places.size(); ++role) {
        const std::string prefix = to_text(FigureName{Kind::role, "", role});
        const bool any = std::ranges::any_of(shown, [&](const std::string& name) { return name.starts_with(prefix); });
        if (any) places[role] = ++next;
    }
    std::erase_if(all.figures, [&](const GivenOut::Figure& figure) { return !shown.contains(figure.name); });
    for (GivenOut::Figure& figure : all.figures) {
        FigureName name = *figure_name(figure.name);
        name.role = places[name.role];
        figure.name = to_text(name);
    }
    std::map<std::string, std::string> numbers;
    for (std::size_t role = 1; role < places.size(); ++role)
        numbers[std::to_string(role)] = places[role] > 0 ? std::to_string(places[role]) : "";
    for (GivenOut::Ballot& ballot : all.ballots)
        ballot.role = numbers[ballot.role];
    return all;
}

}  // namespace readiness
