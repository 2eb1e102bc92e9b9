// Finds the assessments that can be opened, and sums each up for a card.
#include <algorithm>

#include "app/desktop/open/state.h"
#include "core/storage/library.h"
#include "core/storage/open_assessment.h"

namespace readiness {

namespace {

constexpr std::string_view ending = ".readiness.toml";

std::vector<std::filesystem::path> assessments_in(const std::filesystem::path& folder) {
    std::vector<std::pair<std::filesystem::file_time_type, std::filesystem::path>> found;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(folder, ignored)) {
        if (!entry.path().filename().string().ends_with(ending)) continue;
        found.emplace_back(entry.last_write_time(ignored), entry.path());
    }
    std::sort(found.begin(), found.end(), std::greater<>());
    std::vector<std::filesystem::path> paths;
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
    return state.settings.data_folder.empty() ? state.places.data : std::filesystem::path(state.settings.data_folder);
}

std::vector<RecentAssessment> list_recent(const State& state, Library& library, std::size_t most) {
    std::vector<std::filesystem::path> paths(state.settings.recent.begin(), state.settings.recent.end());
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
