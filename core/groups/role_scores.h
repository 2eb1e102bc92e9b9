// The same figures per role, as far as they can be shown without telling of a single person.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/groups/suppression.h"
#include "core/model/assessment.h"
#include "core/model/questionnaire.h"

namespace readiness {

/// What a role comes to at one factor.
struct RoleFactorScore {
    FactorId id;
    std::optional<double> score;  ///< 0 to 100; absent if it is withheld, and where nobody of the role has one.
    bool withheld = false;

    friend bool operator==(const RoleFactorScore&, const RoleFactorScore&) = default;
};

struct RoleScores {
    std::string role;  ///< As it was first written, without blanks around it; empty for those who gave none.
    int people = 0;
    bool shown = false;
    Visibility why = Visibility::shown;    ///< Why it is withheld: too_few or would_give_away.
    std::vector<RoleFactorScore> factors;  ///< In the questionnaire's order; all withheld if the role is.
    std::optional<double> overall;         ///< Absent if any factor is withheld: it would reveal that one.

    friend bool operator==(const RoleScores&, const RoleScores&) = default;
};

/// Scores by role from the ballots, whatever the mode. Those who gave no role are a group like any other. Roles are
/// compared by role_key(). They are in the order of the assessment's list, then by their names; those without one come
/// last.
/// visibility_of() decides twice: on whole roles by their people, and at each factor by the people who have a score
/// there, where roles that are withheld as a whole stay withheld, and so does what a smaller setting of the smallest
/// group withholds: two settings together show no more than the smaller one.
/// Empty if no ballot names a role, if the questionnaire is read by question, and while the ballots are sealed. From a
/// shareable copy come the roles that it kept, with the people of each. The rules are those of the design (scoring,
/// "Roles").
std::vector<RoleScores> role_scores(const Questionnaire& questionnaire, const Assessment& assessment);

/// How far roles lie apart at a factor.
struct RoleGap {
    double points = 0;  ///< Highest minus lowest score, 0 to 100.
    std::string highest;
    std::string lowest;  ///< Of equals the first.
    double high_score = 0;
    double low_score = 0;

    friend bool operator==(const RoleGap&, const RoleGap&) = default;
};

/// The gap among the scores that are shown; nothing if there are fewer than two.
std::optional<RoleGap> role_gap(std::span<const RoleScores> roles, const FactorId& factor);

/// What roles are compared by: without blanks around them, and without regard to capitals.
std::string role_key(std::string_view role);

/// "too-few", "would-give-away"; empty for what is shown.
std::string_view to_text(Visibility visibility);

}  // namespace readiness
