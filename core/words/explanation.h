// Why a number is what it is: the rule, the parts it was made from, and what was left out, as data.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/model/assessment.h"
#include "core/model/evidence.h"
#include "core/model/questionnaire.h"
#include "core/scoring/profile.h"

namespace readiness {

/// One part of a number: for a factor an item, for the overall a factor, for a barrier an item.
struct Term {
    std::string id;
    std::string name;    ///< What people read: the item's text, the factor's title.
    std::string answer;  ///< The answer in words where one answer was agreed; else how many answered.
    std::optional<double> score;
    double weight = 0;
    bool counts = false;  ///< False where it enters no mean: don't know, not applicable, unanswered.

    friend bool operator==(const Term&, const Term&) = default;
};

struct Explanation {
    std::string claim;        ///< "Leadership scores 72 of 100: Ready."
    std::string rule;         ///< How such a number is made, in one sentence.
    std::vector<Term> terms;  ///< In file order; for a barrier the rule that fired first, then from the lowest.
    std::vector<std::string> remarks;  ///< Bounds, floor, what is unknown, which rule fired.

    friend bool operator==(const Explanation&, const Explanation&) = default;
};

Explanation explain_overall(const Questionnaire& questionnaire, const Profile& profile);
Explanation explain_factor(const Questionnaire& questionnaire, const Profile& profile, const FactorId& factor);
Explanation explain_item(const Questionnaire& questionnaire, const Profile& profile, const ItemId& item);
Explanation explain_barrier(const Questionnaire& questionnaire, const Evidence& evidence, const Profile& profile,
                            const BarrierId& barrier);

/// What stays of an explanation in a shareable copy: the claim and the rule. The answers behind it are not there, and a
/// remark says so.
Explanation without_answers(Explanation explanation);

/// An item's group figures in a line: "Mean 3.42, standard deviation 1.08, middle 4 (half of the answers from 3 to 4).
/// r_WG 0.42." Empty without answers.
std::string item_figures_text(const ItemResult& item);

/// A score as people read it: whole, but with as many decimals as it takes not to seem to lie in another band.
/// "–" where there is none.
std::string score_text(const Questionnaire& questionnaire, const std::optional<double>& score);
/// A pressure as people read it, with as many decimals as it takes not to seem to have another status.
std::string pressure_text(const std::optional<double>& pressure);

/// The band's title; "Not scored" where there is none.
std::string band_title(const Questionnaire& questionnaire, const BandId& band);
/// "Blocking", "Watch", "Clear", "Not assessed".
std::string status_title(BarrierStatus status);

/// A raw answer in the scale's words: the option's label, or the number with its unit.
std::string answer_text(const Scale& scale, const Answer& answer);
/// A number as people write it: no needless decimals, a true minus sign.
std::string number_text(double number);

/// "3 of 5 answered"; with what else there is: ", 1 don't know", ", 1 not applicable".
std::string counts_text(const AnswerCounts& counts);

}  // namespace readiness
