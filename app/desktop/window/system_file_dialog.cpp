#include "app/desktop/window/system_file_dialog.h"

#include <system_error>
#include <utility>

namespace readiness {

SystemFileDialog::SystemFileDialog(std::optional<std::filesystem::path> chooser, std::function<void()> on_answer)
    : chooser_(std::move(chooser)), on_answer_(std::move(on_answer)) {}

SystemFileDialog::~SystemFileDialog() {
    stop();
}

bool SystemFileDialog::ask(const FileQuestion& question) {
    if (!chooser_ || stopped_) return false;
    if (thread_.joinable()) return true;
    answer_ = {question, std::nullopt};
    try {
        thread_ = std::thread([this] {
            answer_.chosen = choose_file(*chooser_, answer_.question, stopped_);
            if (stopped_) return;
            answered_ = true;
            on_answer_();
        });
    } catch (const std::system_error&) {
        return false;  // The system has no thread to spare.
    }
    return true;
}

std::optional<SystemFileDialog::Answer> SystemFileDialog::take_answer() {
    if (!answered_) return std::nullopt;
    thread_.join();
    answered_ = false;
    return std::move(answer_);
}

void SystemFileDialog::stop() {
    stopped_ = true;
    if (thread_.joinable()) thread_.join();
}

}  // namespace readiness
