#include "app/desktop/window/preferences.h"

#include <system_error>
#include <utility>

#include "core/platform/path_text.h"
#include "core/storage/whole_file.h"

namespace readiness {

namespace fs = std::filesystem;

namespace {

bool is_there(const fs::path& path) {
    std::error_code ignored;
    return fs::exists(path, ignored);
}

}  // namespace

Settings Preferences::read_settings(std::vector<Notice>& notices) {
    std::error_code ignored;
    if (fs::is_directory(places_.settings, ignored)) {
        places_.settings /= "settings.toml";
        add_notice(notices, {Notice::Kind::look, "READINESS_SETTINGS names a folder. The settings are kept in it, in " +
                                                     text_of(places_.settings) + "."});
    }
    if (places_.settings.empty() || !is_there(places_.settings)) return {};
    Loaded<std::string> text = read_whole_file(places_.settings);
    std::vector<Problem> problems = std::move(text.problems);
    Settings settings;
    if (text.value) {
        Loaded<Settings> read = readiness::read_settings(*text.value, text_of(places_.settings));
        if (read.value) settings = std::move(*read.value);
        append(problems, read.problems);
    }
    file_is_readable_ = !has_errors(problems);
    if (!file_is_readable_) {
        add_notice(notices, {Notice::Kind::look,
                             "The settings could not be read. The usual ones are used, and changes are not kept until "
                             "the file is fixed or removed.",
                             std::move(problems)});
    }
    return settings;
}

void Preferences::read_themes(std::vector<Notice>& notices) {
    for (const char* id : {"light", "dark"}) {
        const fs::path file = places_.shipped / "assets" / "themes" / path_of(std::string(id) + ".toml");
        Loaded<std::string> text = read_whole_file(file);
        std::vector<Problem> problems = std::move(text.problems);
        Loaded<Theme> theme;
        if (text.value) theme = read_theme(*text.value, text_of(file));
        append(problems, theme.problems);
        themes_[id] = theme.value.value_or(fallback_theme(std::string_view(id) == "dark"));
        if (problems.empty()) continue;
        add_notice(notices,
                   {Notice::Kind::look, "A theme could not be read. A plain one is used.", std::move(problems)});
    }
}

std::optional<Notice> Preferences::write(const Settings& settings) {
    if (places_.settings.empty()) return std::nullopt;
    if (!is_there(places_.settings)) file_is_readable_ = true;
    if (!file_is_readable_) return std::nullopt;
    const auto problem = write_whole_file(places_.settings, write_settings(settings));
    if (!problem) return std::nullopt;
    return Notice{Notice::Kind::failed, std::string(settings_not_saved), {*problem}};
}

}  // namespace readiness
