// Finds the assessments that can be opened, and sums each up for a card.
#include <algorithm>
#include <functional>
#include <utility>

#include "app/desktop/open/state.h"
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
        if (!is_named_as_assessment(entry.path())) continue;
        std::error_code untold;
        found.emplace_back(entry.last_write_time(untold), entry.path());
    }
    std::sort(found.begin(), found.end(), std::greater<>());
    std::vector<std::filesystem::path> paths;
    paths.reserve(found.size());
    for (auto& [time, path] : found)
        paths.push_back(std::move(path));
    return paths;
}

std::optional<RecentAssessment> recent_at(const std::filesystem::path& path, Library& library) {
    const Loaded<OpenedAssessment> opened = open_assessment(path, library);
    if (!opened.value) return std::nullopt;
    RecentAssessment recent;
    recent.path = path;
    if (opened.value->scored) {
        recent.summary = summary_of(*opened.value->scored);
        recent.instrument = opened.value->scored->instrument();
    } else {
        recent.summary = summary_of_unscored(opened.value->unscored);
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
    if (!recent.empty()) return recent;
    for (const std::filesystem::path& path : assessments_in(state.places.shipped / "assets" / "examples")) {
        auto one = recent_at(path, library);
        if (!one) continue;
        one->example = true;
        recent.push_back(*std::move(one));
    }
    return recent;
}

}  // namespace readiness
