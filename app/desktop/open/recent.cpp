// Finds the assessments that can be opened, and sums each up for a card.
#include <algorithm>
#include <filesystem>
#include <functional>
#include <optional>
#include <system_error>
#include <utility>
#include <vector>

#include "app/desktop/open/state.h"
#include "core/platform/file_time.h"
#include "core/platform/path_text.h"
#include "core/storage/assessment_name.h"
#include "core/storage/folder_entries.h"
#include "core/storage/library.h"
#include "core/storage/open_assessment.h"

namespace readiness {

namespace {

/// The newest first.
std::vector<std::filesystem::path> assessments_in(const std::filesystem::path& folder) {
    std::vector<std::pair<std::filesystem::file_time_type, std::filesystem::path>> found;
    for (const std::filesystem::directory_entry& entry : entries_of(folder).entries) {
        std::error_code untold;
        if (!is_named_as_assessment(entry.path()) || entry.is_directory(untold)) continue;
        found.emplace_back(entry.last_write_time(untold), entry.path());
    }
    std::sort(found.begin(), found.end(), std::greater<>());
    std::vector<std::filesystem::path> paths;
    paths.reserve(found.size());
    for (auto& [time, path] : found)
        paths.push_back(std::move(path));
    return paths;
}

/// Nothing if there is no such file.
std::optional<RecentAssessment> recent_at(const std::filesystem::path& path, Library& library) {
    std::error_code untold;
    const std::filesystem::directory_entry entry(path, untold);
    if (untold || !entry.exists(untold)) return std::nullopt;
    RecentAssessment recent;
    recent.path = path;
    recent.name = assessment_name(path);
    recent.changed = time_changed(entry);
    Loaded<OpenedAssessment> opened = open_assessment(path, library);
    if (!opened.value) {
        recent.readable = false;
        recent.summary.title = text_of(path.filename());
        recent.problems = std::move(opened.problems);
        return recent;
    }
    recent.team = opened.value->assessment().team;
    if (opened.value->scored) {
        recent.summary = summary_of(*opened.value->scored);
        recent.instrument = opened.value->scored->instrument();
    } else {
        recent.summary = summary_of_unscored(opened.value->unscored);
        recent.problems = std::move(opened.problems);
    }
    return recent;
}

}  // namespace

std::filesystem::path data_folder(const State& state) {
    return state.settings.data_folder.empty() ? state.places.data : path_of(state.settings.data_folder);
}

std::vector<RecentAssessment> list_recent(const State& state, Library& library, std::size_t most) {
    std::vector<std::filesystem::path> paths;
    for (const std::string& path : state.settings.recent)
        paths.push_back(path_of(path));
    for (const std::filesystem::path& path : assessments_in(data_folder(state))) {
        if (std::find(paths.begin(), paths.end(), path) == paths.end()) paths.push_back(path);
    }
    std::vector<RecentAssessment> recent;
    for (const std::filesystem::path& path : paths) {
        if (recent.size() >= most) break;
        if (auto one = recent_at(path, library)) recent.push_back(*std::move(one));
    }
    return recent;
}

std::vector<RecentAssessment> list_folder(const std::filesystem::path& folder, Library& library) {
    std::vector<RecentAssessment> list;
    for (const std::filesystem::path& path : assessments_in(folder)) {
        if (auto one = recent_at(path, library)) list.push_back(*std::move(one));
    }
    return list;
}

}  // namespace readiness
