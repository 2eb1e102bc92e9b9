// Asks for a file by the desktop's own dialog, while the window goes on.
#pragma once

#include <atomic>
#include <filesystem>
#include <functional>
#include <optional>
#include <thread>

#include "core/platform/file_chooser.h"

namespace readiness {

/// One question at a time, each in a thread of its own, since the answer may take minutes.
class SystemFileDialog {
public:
    /// `chooser` as find_file_chooser() found it; without one nothing can be asked. `on_answer` is called from the
    /// other thread once there is an answer, unless stop() comes before.
    SystemFileDialog(std::optional<std::filesystem::path> chooser, std::function<void()> on_answer);
    ~SystemFileDialog();
    SystemFileDialog(const SystemFileDialog&) = delete;
    SystemFileDialog& operator=(const SystemFileDialog&) = delete;

    /// Shows the dialog. False if there is none. While one is open it stays the only one, and this does nothing.
    bool ask(const FileQuestion& question);

    struct Answer {
        FileQuestion question;
        std::optional<std::filesystem::path> chosen;  ///< Nothing if the person has cancelled.
    };
    /// The answer, once.
    std::optional<Answer> take_answer();

    /// Closes the dialog. Afterwards `on_answer` is not called any more.
    void stop();

private:
    std::optional<std::filesystem::path> chooser_;
    std::function<void()> on_answer_;
    std::atomic<bool> answered_ = false;
    std::atomic<bool> stopped_ = false;
    Answer answer_;  ///< The other thread's until `answered_` is set.
    std::thread thread_;
};

}  // namespace readiness
