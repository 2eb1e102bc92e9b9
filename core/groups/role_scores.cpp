#include "core/groups/role_scores.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "core/base/text.h"
#include "core/scoring/factor_scores.h"
#include "core/scoring/item_scores.h"

namespace readiness {

namespace {

/// The ballots of one role.
struct RoleGroup {
    std::string role;
    std::vector<const Respondent*> ballots;
    std::vector<FactorResult> factors;
};

/// Groups in the order of the list, then by their names, those without a role last; only those with people in them.
/// The order decides which of two equal groups is withheld: it must not turn with a ballot that comes in.
std::vector<RoleGroup> groups_of(const Assessment& assessment) {
    std::vector<RoleGroup> groups;
    std::map<std::string, std::size_t> places;
    std::map<std::string_view, std::size_t> met;  // by roles as they are written, which many people write alike
    const auto group_for = [&](const std::string& role) -> RoleGroup& {
        const auto as_written = met.find(role);
        if (as_written != met.end()) return groups[as_written->second];
        const auto [place, is_new] = places.try_emplace(role_key(role), groups.size());
        if (is_new) groups.emplace_back().role = trimmed(role);
        met.emplace(role, place->second);
        return groups[place->second];
    };
    for (const std::string& role : assessment.roles)
        group_for(role);
    const std::size_t listed = groups.size();
    for (const Respondent& respondent : assessment.respondents) {
        if (!respondent.unfinished) group_for(respondent.role).ballots.push_back(&respondent);
    }
    std::sort(groups.begin() + static_cast<std::ptrdiff_t>(listed), groups.end(),
              [](const RoleGroup& left, const RoleGroup& right) {
                  return std::pair(left.role.empty(), role_key(left.role)) <
                         std::pair(right.role.empty(), role_key(right.role));
              });
    std::erase_if(groups, [](const RoleGroup& group) { return group.ballots.empty(); });
    return groups;
}

int people_with_score(const RoleGroup& group, std::size_t factor) {
    return static_cast<int>(group.factors[factor].respondent_scores.size());
}

std::vector<RoleScores> whole_roles(const std::vector<RoleGroup>& groups, int minimum) {
    std::vector<GroupSize> sizes;
    sizes.reserve(groups.size());
    for (const RoleGroup& group : groups)
        sizes.push_back({static_cast<int>(group.ballots.size())});
    const std::vector<Visibility> visibility = visibility_of(sizes, minimum);
    std::vector<RoleScores> roles;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        RoleScores& role = roles.emplace_back();
        role.role = groups[i].role;
        role.people = sizes[i].people;
        role.why = visibility[i];
        role.shown = visibility[i] == Visibility::shown;
    }
    return roles;
}

/// Which roles are withheld at each setting of the smallest group from the least to today's. Whatever is withheld at
/// one is withheld at the next: visibility_of() takes groups from the smallest, and more of them at a larger setting.
std::vector<std::vector<RoleScores>> roles_at_settings(const std::vector<RoleGroup>& groups, int minimum) {
    const auto size = [](const RoleGroup& group) { return static_cast<int>(group.ballots.size()); };
    const int largest = size(*std::ranges::max_element(groups, {}, size));
    // Above the largest role every setting withholds all.
    minimum = std::clamp(minimum, least_minimum_group, std::max(largest + 1, least_minimum_group));
    std::vector<std::vector<RoleScores>> settings;
    for (int setting = least_minimum_group; setting <= minimum; ++setting)
        settings.push_back(whole_roles(groups, setting));
    return settings;
}

/// One factor of every role. Where people without a score are many, a role that is small as a whole can be among the
/// larger ones at a factor, so that a larger setting would show what a smaller one withholds; both together could be
/// solved for a few. So what is withheld at one setting stays withheld at all larger ones.
void add_factor(const std::vector<RoleGroup>& groups, std::size_t factor,
                const std::vector<std::vector<RoleScores>>& settings, std::vector<RoleScores>& roles) {
    std::vector<GroupSize> sizes;
    sizes.reserve(groups.size());
    for (const RoleGroup& group : groups)
        sizes.push_back({people_with_score(group, factor)});
    for (std::size_t setting = 0; setting < settings.size(); ++setting) {
        for (std::size_t i = 0; i < groups.size(); ++i)
            sizes[i].withheld = sizes[i].withheld || !settings[setting][i].shown;
        const std::vector<Visibility> visibility =
            visibility_of(sizes, least_minimum_group + static_cast<int>(setting));
        for (std::size_t i = 0; i < groups.size(); ++i)
            sizes[i].withheld = visibility[i] != Visibility::shown;
    }
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const FactorResult& result = groups[i].factors[factor];
        roles[i].factors.push_back({result.id, sizes[i].withheld ? std::nullopt : result.score, sizes[i].withheld});
    }
}

void score_factors(const Questionnaire& questionnaire, std::vector<RoleGroup>& groups) {
    AnswerReader reader(questionnaire);
    for (RoleGroup& group : groups) {
        PeopleScores people(questionnaire);
        for (const Respondent* respondent : group.ballots)
            people.add(reader.read(respondent->answers));
        group.factors = people.results({});
    }
}

/// A shareable copy has the shown roles only, as they stood. A factor that a role has no score at may have been
/// withheld.
std::vector<RoleScores> stored_roles(const Questionnaire& questionnaire, const Assessment& copy) {
    std::vector<RoleScores> roles;
    if (!copy.stored_profile) return roles;
    for (const StoredProfile::Role& kept : copy.stored_profile->roles) {
        RoleScores& role = roles.emplace_back();
        role.role = kept.role;
        role.people = kept.people.value_or(0);
        role.shown = true;
        for (const Factor& factor : questionnaire.factors) {
            RoleFactorScore& cell = role.factors.emplace_back();
            cell.id = factor.id;
            for (const StoredProfile::RoleScore& stored : kept.scores) {
                if (stored.factor == factor.id) cell.score = stored.score;
            }
            cell.withheld = !cell.score;
        }
    }
    return roles;
}

}  // namespace

std::string role_key(std::string_view role) {
    return folded(trimmed(role));
}

std::string_view to_text(Visibility visibility) {
    switch (visibility) {
        case Visibility::too_few: return "too-few";
        case Visibility::would_give_away: return "would-give-away";
        case Visibility::shown:
        case Visibility::withheld_already: break;
    }
    return "";
}

std::vector<RoleScores> role_scores(const Questionnaire& questionnaire, const Assessment& assessment) {
    if (is_read_by_question(questionnaire)) return {};
    if (assessment.shareable) return stored_roles(questionnaire, assessment);
    if (assessment.sealed) return {};
    std::vector<RoleGroup> groups = groups_of(assessment);
    const bool any_role =
        std::any_of(groups.begin(), groups.end(), [](const RoleGroup& group) { return !group.role.empty(); });
    if (!any_role) return {};
    score_factors(questionnaire, groups);
    const std::vector<std::vector<RoleScores>> settings = roles_at_settings(groups, assessment.minimum_group);
    std::vector<RoleScores> roles = settings.back();
    for (std::size_t factor = 0; factor < questionnaire.factors.size(); ++factor)
        add_factor(groups, factor, settings, roles);
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const auto& factors = roles[i].factors;
        const bool any_withheld = std::any_of(factors.begin(), factors.end(), [](const auto& f) { return f.withheld; });
        if (roles[i].shown && !any_withheld) roles[i].overall = overall_of(questionnaire, groups[i].factors).score;
    }
    return roles;
}

std::optional<RoleGap> role_gap(std::span<const RoleScores> roles, const FactorId& factor) {
    const RoleScores* highest = nullptr;
    const RoleScores* lowest = nullptr;
    double high = 0;
    double low = 0;
    int shown = 0;
    for (const RoleScores& role : roles) {
        for (const RoleFactorScore& cell : role.factors) {
            if (cell.id != factor || !cell.score) continue;
            ++shown;
            if (highest == nullptr || *cell.score > high) highest = &role, high = *cell.score;
            if (lowest == nullptr || *cell.score < low) lowest = &role, low = *cell.score;
        }
    }
    if (shown < 2) return std::nullopt;
    return RoleGap{high - low, highest->role, lowest->role, high, low};
}

}  // namespace readiness
