// Work that takes longer than a frame, in a thread of its own.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace readiness {

/// What the work and the window tell each other meanwhile.
struct WorkSignals {
    std::atomic<bool> stopped = false;  ///< Nobody waits for the result any more.
    std::atomic<double> share = 0;      ///< How much is done, 0 to 1, if the work says so.
};

/// One job at a time. A job depends on nothing but what it holds, and does not throw.
template <class Result>
class BackgroundWork {
public:
    using Job = std::function<Result(WorkSignals&)>;

    /// Begins anew; what was begun before is discarded. Without a thread to spare it is done here and now.
    void begin(Job job) {
        discard();
        current_ = std::make_unique<Run>(std::move(job));
    }
    /// True from begin() until the result is taken or discarded.
    [[nodiscard]] bool runs() const { return current_ != nullptr; }
    /// How much is done, 0 to 1; 0 if nothing runs.
    [[nodiscard]] double share() const { return current_ ? current_->signals.share.load() : 0; }
    /// The result, once, as soon as it is there.
    std::optional<Result> take() {
        std::erase_if(discarded_, [](const std::unique_ptr<Run>& run) { return run->done.load(); });
        if (!current_ || !current_->done) return std::nullopt;
        const std::unique_ptr<Run> run = std::exchange(current_, nullptr);
        return std::move(run->result);
    }
    /// Asks the job to stop; its result will not be taken. The end of this object waits for it.
    void discard() {
        if (!current_) return;
        current_->signals.stopped = true;
        discarded_.push_back(std::exchange(current_, nullptr));
    }

private:
    struct Run {
        explicit Run(Job what) : job(std::move(what)) {
            try {
                thread = std::thread([this] { work(); });
            } catch (const std::system_error&) {  // The system has no thread to spare.
                work();
            }
        }
        ~Run() {
            signals.stopped = true;
            if (thread.joinable()) thread.join();
        }
        Run(const Run&) = delete;
        Run& operator=(const Run&) = delete;

        void work() {
            result = job(signals);
            done = true;
        }

        Job job;
        WorkSignals signals;
        std::atomic<bool> done = false;
        Result result;  ///< The other thread's until `done` is set.
        std::thread thread;
    };

    std::unique_ptr<Run> current_;
    std::vector<std::unique_ptr<Run>> discarded_;
};

}  // namespace readiness
