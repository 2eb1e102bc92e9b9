// How long a workshop has been going on, and how long the questions that are left will take.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

namespace readiness {

/// What is known of a workshop's time.
struct WorkshopTime {
    std::size_t questions = 0;       ///< That the questionnaire has.
    std::size_t settled = 0;         ///< That the room is done with.
    std::size_t settled_before = 0;  ///< That it was done with when the clock began.
    double minutes = 0;              ///< Since then.
    int planned_minutes = 0;         ///< That the questionnaire says it takes; 0 if it does not say.
};

/// From this many questions on, the room's own pace says more than the questionnaire.
inline constexpr std::size_t least_for_pace = 3;

/// The minutes that the questions that are left take, rounded up: at the room's pace since the clock began if it was
/// done with three questions since, else at the questionnaire's. Nothing if neither is known, or no question is left.
std::optional<int> minutes_left(const WorkshopTime& time);

/// "13 questions left, about 24 min at this pace"; "…, about 7 min without talk" by the questionnaire's own time.
std::string time_left_text(const WorkshopTime& time);

/// "31 min", "1 h 05"; "0 min" before the first has passed.
std::string passed_text(double minutes);

}  // namespace readiness
