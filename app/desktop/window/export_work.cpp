#include "app/desktop/window/export_work.h"

#include <atomic>
#include <exception>
#include <fmt/format.h>
#include <system_error>
#include <thread>
#include <utility>

#include "core/storage/copy_for_others.h"

namespace readiness {

MadeExport make_export(const ExportTask& task) {
    // What cannot be exported at all must not put a copy on record.
    Loaded<std::string> made = export_of(task.scored, task.request);
    if (!made.value || task.request.for_whom == ForWhom::the_room) return {std::move(made), {}};
    Loaded<CopyForOthers> copy =
        copy_for_others(task.scored, task.path, task.request.now, task.data_folder, task.state_folder);
    if (!copy.value) return {{std::nullopt, std::move(copy.problems)}, {}};
    made = export_of(copy.value->copy, task.request);
    append(copy.problems, made.problems);
    made.problems = std::move(copy.problems);
    return {std::move(made), std::move(copy.value->keep)};
}

namespace {

MadeExport made_or_failed(const ExportTask& task) {
    try {
        return make_export(task);
    } catch (const std::exception& failure) {
        Problem problem{Severity::error, "", {}, fmt::format("it could not be made ({})", failure.what()), "try again"};
        return {{std::nullopt, {std::move(problem)}}, {}};
    }
}

}  // namespace

struct ExportWork::Run {
    explicit Run(ExportTask what) : task(std::move(what)) {
        try {
            thread = std::thread([this] {
                made = made_or_failed(task);
                done = true;
            });
        } catch (const std::system_error&) {  // The system has no thread to spare.
            made = made_or_failed(task);
            done = true;
        }
    }
    ~Run() {
        if (thread.joinable()) thread.join();
    }
    Run(const Run&) = delete;
    Run& operator=(const Run&) = delete;

    ExportTask task;
    std::atomic<bool> done = false;
    MadeExport made;  ///< The other thread's until `done` is set.
    std::thread thread;
};

ExportWork::ExportWork() = default;
ExportWork::~ExportWork() = default;

void ExportWork::begin(ExportTask task) {
    discard();
    current_ = std::make_unique<Run>(std::move(task));
}

std::optional<MadeExport> ExportWork::take() {
    std::erase_if(discarded_, [](const std::unique_ptr<Run>& run) { return run->done.load(); });
    if (!current_ || !current_->done) return std::nullopt;
    const std::unique_ptr<Run> run = std::exchange(current_, nullptr);
    return std::move(run->made);
}

void ExportWork::discard() {
    if (current_) discarded_.push_back(std::exchange(current_, nullptr));
}

}  // namespace readiness
