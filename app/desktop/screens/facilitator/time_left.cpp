#include "app/desktop/screens/facilitator/time_left.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "core/base/text.h"

namespace readiness {

namespace {

bool has_pace(const WorkshopTime& time) {
    return time.settled >= time.settled_before + least_for_pace && time.minutes > 0;
}

}  // namespace

std::optional<int> minutes_left(const WorkshopTime& time) {
    const auto left = static_cast<double>(time.questions - std::min(time.settled, time.questions));
    if (left == 0) return std::nullopt;
    if (has_pace(time)) {
        const auto done = static_cast<double>(time.settled - time.settled_before);
        return static_cast<int>(std::ceil(time.minutes / done * left));
    }
    if (time.planned_minutes <= 0) return std::nullopt;
    return static_cast<int>(std::ceil(time.planned_minutes * left / static_cast<double>(time.questions)));
}

std::string time_left_text(const WorkshopTime& time) {
    const std::size_t left = time.questions - std::min(time.settled, time.questions);
    if (left == 0) return "Every question has its answer.";
    std::string text = counted(static_cast<int>(left), "question left", "questions left");
    const std::optional<int> minutes = minutes_left(time);
    if (!minutes) return text;
    return text + fmt::format(", about {} min {}", *minutes, has_pace(time) ? "at this pace" : "without talk");
}

std::string passed_text(double minutes) {
    const int whole = static_cast<int>(minutes);
    if (whole < 60) return fmt::format("{} min", whole);
    return fmt::format("{} h {:02}", whole / 60, whole % 60);
}

}  // namespace readiness
