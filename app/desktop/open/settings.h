// What a person has chosen about the program itself.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/desktop/open/export_choices.h"
#include "core/base/problem.h"
#include "core/storage/copy_name.h"

namespace readiness {

enum class ThemeChoice { system, light, dark };

inline constexpr int text_size_min = 80;
inline constexpr int text_size_max = 250;

/// Where a window was, in the system's own measure for windows.
struct WindowPlace {
    int left = 0;
    int top = 0;
    int width = 0;
    int height = 0;

    friend bool operator==(const WindowPlace&, const WindowPlace&) = default;
};

struct Settings {
    ThemeChoice theme = ThemeChoice::system;
    int text_size = 100;                               ///< Per cent, 80 to 250.
    std::string data_folder;                           ///< Empty: the usual place.
    std::string_view file_ending = assessment_ending;  ///< Of new files: that, or short_assessment_ending.
    bool reduced_motion = false;
    bool hide_votes = true;             ///< Hands are counted unseen until they are revealed.
    int timer_seconds = 60;             ///< For talking about one question; 0 switches the timer off.
    std::vector<std::string> recent;    ///< Assessments that were opened, newest first.
    std::optional<WindowPlace> window;  ///< As it was left.
    ExportChoices exports;              ///< As it was done last.

    friend bool operator==(const Settings&, const Settings&) = default;
};

inline constexpr std::size_t recent_kept = 30;

/// Puts a path first in the list of recent assessments.
void remember(Settings& settings, const std::filesystem::path& assessment);

/// Reads the settings file. Values out of range are brought into it; unknown keys are passed over.
Loaded<Settings> read_settings(std::string_view text, std::string_view file);
std::string write_settings(const Settings& settings);

}  // namespace readiness
