// Looks at a file with answers while the window goes on.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "app/desktop/open/answer_look.h"

namespace readiness {

/// One look at a time, each in a thread of its own.
class AnswerWork {
public:
    AnswerWork();
    /// Stops what goes on, and waits for that.
    ~AnswerWork();
    AnswerWork(const AnswerWork&) = delete;
    AnswerWork& operator=(const AnswerWork&) = delete;

    /// Begins anew; what was begun before is discarded.
    void begin(AnswerTask task);
    /// True from begin() until the result is taken or discarded.
    [[nodiscard]] bool runs() const { return current_ != nullptr; }
    /// How much is done, 0 to 1.
    [[nodiscard]] double share() const;
    /// What was found, once, as soon as it is.
    std::optional<Loaded<AnswerLook>> take();
    /// Stops what goes on; nobody waits for it.
    void discard();

private:
    struct Run;
    std::unique_ptr<Run> current_;
    std::vector<std::unique_ptr<Run>> discarded_;
};

}  // namespace readiness
