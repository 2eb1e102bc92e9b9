// Finds the assessments that can be opened, and sums each up for a card.
#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "app/desktop/open/state.h"
#include "core/base/text.h"
#include "core/files/assessment_toml.h"
#include "core/platform/file_time.h"
#include "core/platform/path_text.h"
#include "core/result/look_again.h"
#include "core/storage/assessment_name.h"
#include "core/storage/file_start.h"
#include "core/storage/folder_entries.h"
#include "core/storage/library.h"
#include "core/storage/open_assessment.h"
#include "core/storage/output_file.h"

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

/// As many as the largest window shows at first.
constexpr std::size_t read_at_once = 12;

/// False if the first lines do not say enough.
bool take_first_lines(RecentAssessment& recent, Library& library) {
    const Loaded<FileStart> start = read_file_start(recent.path);
    if (!start.value) return false;
    const std::optional<Assessment> first = read_assessment_start(start.value->bytes, start.value->is_whole);
    if (!first) return false;
    recent.read = false;
    recent.team = first->team;
    recent.summary = summary_of_unscored(*first);
    recent.instrument = library.find_instrument(first->questionnaire, recent.path).value.value_or(nullptr);
    return true;
}

/// Nothing if there is no such file.
std::optional<RecentAssessment> recent_at(const std::filesystem::path& path, Library& library, ReadHow how) {
    std::error_code untold;
    const std::filesystem::directory_entry entry(path, untold);
    if (untold || !entry.exists(untold)) return std::nullopt;
    RecentAssessment recent;
    recent.path = path;
    recent.name = assessment_name(path);
    recent.changed = time_changed(entry);
    if (how == ReadHow::whole || !take_first_lines(recent, library)) read_rest(recent, library);
    return recent;
}

/// Takes each file once, however its folders are spelled: through a link, or on Windows in other capitals.
class FilesOnce {
public:
    void add(const std::filesystem::path& path) {
        std::vector<std::filesystem::path>& alike = by_name_[folded(text_of(path.filename()))];
        const auto is_it = [&](const std::filesystem::path& earlier) { return are_one_file(earlier, path); };
        if (std::ranges::any_of(alike, is_it)) return;
        alike.push_back(path);
        paths_.push_back(path);
    }

    [[nodiscard]] const std::vector<std::filesystem::path>& paths() const { return paths_; }

private:
    std::map<std::string, std::vector<std::filesystem::path>> by_name_;  ///< Only these are asked of the disk.
    std::vector<std::filesystem::path> paths_;
};

bool may_be_due(const RecentAssessment& recent, const State& state) {
    const LookAgain when = look_again_on(recent.summary.look_again, state.today);
    return when == LookAgain::near || when == LookAgain::passed;
}

void take_one(std::vector<RecentAssessment>& list, const std::filesystem::path& path, ReadHow how, const State& state,
              Library& library) {
    std::optional<RecentAssessment> one = recent_at(path, library, how);
    if (!one) return;
    if (!one->read && may_be_due(*one, state)) read_rest(*one, library);
    list.push_back(*std::move(one));
}

}  // namespace

void read_rest(RecentAssessment& recent, Library& library) {
    recent.read = true;
    Loaded<OpenedAssessment> opened = open_assessment(recent.path, library);
    if (!opened.value) {
        recent.readable = false;
        recent.instrument = nullptr;
        recent.summary = {};
        recent.summary.title = text_of(recent.path.filename());
        recent.problems = std::move(opened.problems);
        return;
    }
    recent.team = opened.value->assessment().team;
    if (opened.value->scored) {
        recent.summary = summary_of(*opened.value->scored);
        recent.instrument = opened.value->scored->instrument();
    } else {
        recent.summary = summary_of_unscored(opened.value->unscored);
        recent.problems = std::move(opened.problems);
    }
}

std::filesystem::path data_folder(const State& state) {
    return state.settings.data_folder.empty() ? state.places.data : path_of(state.settings.data_folder);
}

RecentList list_recent(const State& state, Library& library, std::size_t most) {
    FilesOnce files;
    for (const std::string& path : state.settings.recent)
        files.add(path_of(path));
    for (const std::filesystem::path& path : assessments_in(data_folder(state)))
        files.add(path);
    RecentList list;
    auto next = files.paths().begin();
    for (; next != files.paths().end() && list.listed.size() < most; ++next) {
        const ReadHow how = list.listed.size() < read_at_once ? ReadHow::whole : ReadHow::first_lines;
        take_one(list.listed, *next, how, state, library);
    }
    list.more.assign(next, files.paths().end());
    return list;
}

void list_more(State& state, Library& library, std::size_t count) {
    const auto next =
        state.more_recent.begin() + static_cast<std::ptrdiff_t>(std::min(count, state.more_recent.size()));
    for (auto path = state.more_recent.begin(); path != next; ++path)
        take_one(state.recent, *path, ReadHow::first_lines, state, library);
    state.more_recent.erase(state.more_recent.begin(), next);
}

std::vector<RecentAssessment> list_folder(const std::filesystem::path& folder, Library& library, ReadHow how) {
    std::vector<RecentAssessment> list;
    for (const std::filesystem::path& path : assessments_in(folder)) {
        if (auto one = recent_at(path, library, how)) list.push_back(*std::move(one));
    }
    return list;
}

}  // namespace readiness
