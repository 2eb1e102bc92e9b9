#include "app/desktop/window/system_theme.h"

#include <utility>

#include "core/platform/dark_setting.h"

namespace readiness {

SystemTheme::SystemTheme(bool fallback, std::function<void()> on_answer, ThemeQuestion question)
    : dark_(fallback), thread_([this, on_answer = std::move(on_answer), question = std::move(question)] {
          const auto answer = ask_desktop_for_dark(question.program_folders, question.patience, stopped_);
          if (stopped_) return;
          if (answer) dark_ = *answer;
          ready_ = true;
          on_answer();
      }) {}

SystemTheme::~SystemTheme() {
    stop();
}

void SystemTheme::stop() {
    stopped_ = true;
    if (thread_.joinable()) thread_.join();
}

}  // namespace readiness
