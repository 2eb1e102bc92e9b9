// When to draw and how long to sleep: nothing is drawn while nothing changes.
#pragma once

#include <algorithm>
#include <chrono>
#include <optional>

namespace readiness {

/// Immediate-mode screens need a few frames to settle after each event: a click is seen in one frame, acted on in the
/// next and shown in the third.
class FramePacer {
public:
    using Clock = std::chrono::steady_clock;

    static constexpr int frames_after_wake = 3;

    /// Something happened: input, a timer, or any return from a timed wait (the first on X11 returns at once).
    void wake() { frames_left_ = frames_after_wake; }
    /// One frame was drawn.
    void drawn() { frames_left_ = std::max(0, frames_left_ - 1); }
    /// Draws go on without waiting until this is false.
    [[nodiscard]] bool must_draw() const { return frames_left_ > 0; }
    /// Something is due at that time (a save, an animation's next frame); the earliest wins until it has passed.
    void due_at(Clock::time_point time) { due_ = due_ ? std::min(*due_, time) : time; }
    void nothing_due() { due_.reset(); }
    /// What became due while the last frame was drawn needs another: no event tells of it, and the wait would be over
    /// before it began, again and again.
    void wake_if_due(Clock::time_point now) {
        if (due_ && *due_ <= now && !must_draw()) wake();
    }

    /// How long to wait for events: nothing means for ever; zero means not at all.
    [[nodiscard]] std::optional<std::chrono::duration<double>> wait(Clock::time_point now) const {
        if (must_draw()) return std::chrono::duration<double>::zero();
        if (!due_) return std::nullopt;
        return std::max(std::chrono::duration<double>::zero(), std::chrono::duration<double>(*due_ - now));
    }

private:
    int frames_left_ = frames_after_wake;
    std::optional<Clock::time_point> due_;
};

}  // namespace readiness
