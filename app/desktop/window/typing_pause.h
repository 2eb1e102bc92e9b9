// When what is being typed is saved: as soon as the typing rests, and at the latest after a while without a rest.
#pragma once

#include <algorithm>
#include <optional>

namespace readiness {

class TypingPause {
public:
    static constexpr double rest_seconds = 0.3;
    static constexpr double longest_seconds = 2;

    /// Something was typed at this steady time.
    void typed(double now) {
        if (!rests_at_) since_ = now;
        rests_at_ = std::min(now + rest_seconds, since_ + longest_seconds);
    }
    void stop() { rests_at_.reset(); }

    /// True if nothing was typed since it was stopped, or the typing rests.
    [[nodiscard]] bool rests(double now) const { return !rests_at_ || now >= *rests_at_; }
    /// Seconds until it rests; nothing if nothing was typed.
    [[nodiscard]] std::optional<double> due_in(double now) const {
        return rests_at_ ? std::optional(std::max(0.0, *rests_at_ - now)) : std::nullopt;
    }

private:
    std::optional<double> rests_at_;
    double since_ = 0;
};

}  // namespace readiness
