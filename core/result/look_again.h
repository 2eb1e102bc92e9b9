// When a team means to answer the same questionnaire again.
#pragma once

#include <chrono>
#include <optional>

namespace readiness {

/// Three months after `today`: the same day of that month, or its last day if it has fewer days. A proposal of ours:
/// the studies say that feedback works better if it is repeated, and not after how long (Ivers and others 2014).
std::chrono::year_month_day proposed_look_again(std::chrono::year_month_day today);

enum class LookAgain {
    no_date,
    later,   ///< More than two weeks to go.
    near,    ///< Two weeks or less to go, or it is today.
    passed,  ///< The day was before today.
};

/// Where `today` stands to the date to look again, if there is one.
LookAgain look_again_on(const std::optional<std::chrono::year_month_day>& date, std::chrono::year_month_day today);

}  // namespace readiness
