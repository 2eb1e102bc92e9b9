#include "app/desktop/window/answer_work.h"

#include <atomic>
#include <exception>
#include <fmt/format.h>
#include <system_error>
#include <thread>
#include <utility>

#include "core/platform/path_text.h"

namespace readiness {

struct AnswerWork::Run {
    explicit Run(AnswerTask what) : task(std::move(what)) {
        try {
            thread = std::thread([this] { work(); });
        } catch (const std::system_error&) {  // The system has no thread to spare.
            work();
        }
    }
    ~Run() {
        stopped = true;
        if (thread.joinable()) thread.join();
    }
    Run(const Run&) = delete;
    Run& operator=(const Run&) = delete;

    void work() {
        const std::string file = text_of(task.file);
        try {
            found = look_at_answers(std::move(task), [this](double part) {
                share = part;
                return !stopped;
            });
        } catch (const std::exception& failure) {
            found = {std::nullopt,
                     {{Severity::error,
                       file,
                       {},
                       fmt::format("it could not be read ({})", failure.what()),
                       "close other programs, and try again"}}};
        }
        done = true;
    }

    AnswerTask task;
    std::atomic<bool> stopped = false;
    std::atomic<double> share = 0;
    std::atomic<bool> done = false;
    Loaded<AnswerLook> found;  ///< The other thread's until `done` is set.
    std::thread thread;
};

AnswerWork::AnswerWork() = default;
AnswerWork::~AnswerWork() = default;

void AnswerWork::begin(AnswerTask task) {
    discard();
    current_ = std::make_unique<Run>(std::move(task));
}

double AnswerWork::share() const {
    return current_ ? current_->share.load() : 0;
}

std::optional<Loaded<AnswerLook>> AnswerWork::take() {
    std::erase_if(discarded_, [](const std::unique_ptr<Run>& run) { return run->done.load(); });
    if (!current_ || !current_->done) return std::nullopt;
    const std::unique_ptr<Run> run = std::exchange(current_, nullptr);
    return std::move(run->found);
}

void AnswerWork::discard() {
    if (!current_) return;
    current_->stopped = true;
    discarded_.push_back(std::exchange(current_, nullptr));
}

}  // namespace readiness
