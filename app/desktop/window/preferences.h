// The settings file and the themes: read once, and the settings written with each change.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/desktop/open/notices.h"
#include "app/desktop/open/settings.h"
#include "app/desktop/ui/theme.h"
#include "core/storage/places.h"

namespace readiness {

/// Said for as long as it is true.
inline constexpr std::string_view settings_not_saved =
    "Your settings could not be saved. They hold until the program ends, and saving is tried again with each change.";

class Preferences {
public:
    explicit Preferences(Places places) : places_(std::move(places)) {}

    /// The settings in the file; the usual ones without a file, or if it cannot be read. Adds what went wrong.
    Settings read_settings(std::vector<Notice>& notices);

    /// Reads the themes that ship with the program. One that cannot be read is replaced by a plain one. Adds what went
    /// wrong.
    void read_themes(std::vector<Notice>& notices);

    /// Writes the settings file, unless there is none to write or it holds something that could not be read: somebody
    /// may want what is in it.
    std::optional<Notice> write(const Settings& settings);

    /// Where the settings are: the file that was named, or settings.toml in the folder that was.
    [[nodiscard]] const std::filesystem::path& settings_path() const { return places_.settings; }

    [[nodiscard]] const Theme& theme(bool dark) const { return themes_.at(dark ? "dark" : "light"); }

private:
    Places places_;
    std::map<std::string, Theme> themes_;
    bool file_is_readable_ = true;
};

}  // namespace readiness
