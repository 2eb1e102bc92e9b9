// Finds the assessments that can be opened, and sums each up for a card.
#include <algorithm>
#include <ctime>
#include <fmt/format.h>

#include "app/desktop/open/state.h"
#include "core/files/assessment_toml.h"
#include "core/groups/rounds.h"
#include "core/scoring/scoring.h"
#include "core/storage/whole_file.h"
#include "core/words/explanation.h"

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

const Instrument* find_instrument(const State& state, const std::string& id) {
    for (const ListedQuestionnaire& listed : state.questionnaires) {
        if (listed.instrument && listed.instrument->questionnaire.id == id) return &*listed.instrument;
    }
    return nullptr;
}

void add_profile(RecentAssessment& recent, const Questionnaire& questionnaire, const Profile& profile) {
    recent.questionnaire = questionnaire.title;
    for (const FactorResult& factor : profile.factors)
        recent.factor_scores.push_back(factor.score);
    for (const Band& band : questionnaire.bands) {
        if (band.from > 0) recent.band_limits.push_back(band.from);
    }
    recent.answered = profile.counts.of() - profile.counts.unanswered;
    recent.of = profile.counts.of();
    recent.respondents = profile.respondents;
    if (!profile.overall.score) return;
    recent.score = score_text(questionnaire, profile.overall.score);
    recent.band = band_title(questionnaire, profile.overall.band);
    recent.band_count = static_cast<int>(questionnaire.bands.size());
    for (int rank = 0; rank < recent.band_count; ++rank) {
        if (questionnaire.bands[static_cast<std::size_t>(rank)].id == profile.overall.band) recent.band_rank = rank;
    }
}

std::optional<RecentAssessment> summary_of(const State& state, const std::filesystem::path& path) {
    const Loaded<std::string> text = read_whole_file(path);
    if (!text.value) return std::nullopt;
    const Loaded<Assessment> assessment = read_assessment(*text.value, path.string());
    if (!assessment.value) return std::nullopt;
    RecentAssessment recent;
    recent.path = path;
    recent.title = assessment.value->title;
    recent.modified = assessment.value->modified;
    recent.questionnaire = assessment.value->questionnaire.id;
    const Instrument* instrument = find_instrument(state, assessment.value->questionnaire.id);
    recent.concealed = is_concealed(*assessment.value);
    if (recent.concealed) {
        recent.respondents = static_cast<int>(assessment.value->respondents.size());
        if (instrument != nullptr) recent.questionnaire = instrument->questionnaire.title;
        return recent;
    }
    if (instrument != nullptr) {
        add_profile(recent, instrument->questionnaire,
                    score(instrument->questionnaire, instrument->evidence, *assessment.value));
    }
    return recent;
}

std::string formatted(std::optional<std::chrono::sys_seconds> time, const char* format) {
    if (!time) return "";
    const std::time_t seconds = std::chrono::system_clock::to_time_t(*time);
    std::tm local{};
    localtime_r(&seconds, &local);
    char text[64];
    return {text, std::strftime(text, sizeof text, format, &local)};
}

}  // namespace

std::filesystem::path data_folder(const State& state) {
    return state.settings.data_folder.empty() ? state.places.data : std::filesystem::path(state.settings.data_folder);
}

std::vector<RecentAssessment> list_recent(const State& state, std::size_t most) {
    std::vector<std::filesystem::path> paths(state.settings.recent.begin(), state.settings.recent.end());
    for (const std::filesystem::path& path : assessments_in(data_folder(state))) {
        if (std::find(paths.begin(), paths.end(), path) == paths.end()) paths.push_back(path);
    }
    std::vector<RecentAssessment> recent;
    for (const std::filesystem::path& path : paths) {
        if (recent.size() >= most) break;
        auto summary = summary_of(state, path);
        if (summary) recent.push_back(std::move(*summary));
    }
    if (!recent.empty()) return recent;
    for (const std::filesystem::path& path : assessments_in(state.places.shipped / "assets" / "examples")) {
        auto summary = summary_of(state, path);
        if (!summary) continue;
        summary->example = true;
        recent.push_back(std::move(*summary));
    }
    return recent;
}

std::string day_text(std::optional<std::chrono::sys_seconds> time) {
    const std::string text = formatted(time, "%d %b %Y");
    return text.starts_with('0') ? text.substr(1) : text;
}

std::string time_text(std::optional<std::chrono::sys_seconds> time) {
    return formatted(time, "%H:%M:%S");
}

}  // namespace readiness
