#include "core/storage/earlier_versions.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <fmt/format.h>
#include <memory>
#include <system_error>
#include <utility>

#include "core/base/fingerprint.h"
#include "core/files/assessment_toml.h"
#include "core/platform/path_text.h"
#include "core/result/assessment_file.h"
#include "core/result/scored_assessment.h"
#include "core/storage/assessment_name.h"
#include "core/storage/disk_problem.h"
#include "core/storage/folder_entries.h"
#include "core/storage/link_target.h"
#include "core/storage/safe_file_name.h"
#include "core/storage/whole_file.h"

namespace readiness {

namespace fs = std::filesystem;

namespace {

constexpr std::array<std::pair<VersionKind, std::string_view>, 4> kind_words = {
    {{VersionKind::while_changing, ""},
     {VersionKind::after_rest, "-rest"},
     {VersionKind::before_restoring, "-restored"},
     {VersionKind::unsaved, "-unsaved"}}};
constexpr std::string_view ending = ".toml";
constexpr std::size_t length_of_time = 16;  // 20261124T091200Z

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// The number in the digits at `from`; -1 if they are none.
int number_at(std::string_view text, std::size_t from, std::size_t digits) {
    int number = 0;
    for (const char c : text.substr(from, digits)) {
        if (!is_digit(c)) return -1;
        number = number * 10 + (c - '0');
    }
    return number;
}

std::optional<std::chrono::sys_seconds> time_from(std::string_view text) {
    if (text.size() != length_of_time || text[8] != 'T' || text[15] != 'Z') return std::nullopt;
    const int parts[] = {number_at(text, 0, 4), number_at(text, 4, 2),  number_at(text, 6, 2),
                         number_at(text, 9, 2), number_at(text, 11, 2), number_at(text, 13, 2)};
    if (std::ranges::any_of(parts, [](int part) { return part < 0; })) return std::nullopt;
    const std::chrono::year_month_day day{std::chrono::year(parts[0]),
                                          std::chrono::month(static_cast<unsigned>(parts[1])),
                                          std::chrono::day(static_cast<unsigned>(parts[2]))};
    if (!day.ok() || parts[3] > 23 || parts[4] > 59 || parts[5] > 59) return std::nullopt;
    return std::chrono::sys_days(day) + std::chrono::hours(parts[3]) + std::chrono::minutes(parts[4]) +
           std::chrono::seconds(parts[5]);
}

bool is_plain_word(std::string_view text) {
    constexpr std::size_t most = 64;
    return text.size() <= most && std::ranges::all_of(text, [](char c) {
               return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
           });
}

/// Whoever else has an account on this computer must not read what was answered.
std::error_code make_private_folder(const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (!error) fs::permissions(folder, fs::perms::owner_all, fs::perm_options::replace, error);
    return error;
}

void drop_what_is_too_many(const fs::path& folder) {
    const std::vector<EarlierVersion> versions = versions_in(folder);
    for (const std::size_t place : versions_to_drop(versions)) {
        std::error_code left_behind;
        fs::remove(versions[place].path, left_behind);
    }
}

/// The file's text without the ballot; nothing if it cannot be read or written anew.
std::optional<std::string> text_without(std::string_view text, const RespondentId& ballot,
                                        const std::shared_ptr<const Instrument>& instrument) {
    Loaded<Assessment> read = read_assessment(text, "");
    if (!read.value || instrument == nullptr) return std::nullopt;
    Assessment assessment = *std::move(read.value);
    if (assessment.questionnaire.id != instrument->questionnaire.id) return std::nullopt;
    std::erase_if(assessment.respondents, [&](const Respondent& one) { return one.id == ballot; });
    const bool matches =
        assessment.questionnaire.sha256.empty() || assessment.questionnaire.sha256 == instrument->sha256;
    return assessment_file_text(ScoredAssessment(instrument, std::move(assessment), matches));
}

}  // namespace

std::optional<VersionKind> version_due(std::optional<std::chrono::sys_seconds> last_kept,
                                       std::optional<std::chrono::sys_seconds> last_changed,
                                       std::chrono::sys_seconds now) {
    if (last_changed && *last_changed <= now && now - *last_changed >= rest_before_version)
        return VersionKind::after_rest;
    if (last_kept && *last_kept <= now && now - *last_kept < between_versions) return std::nullopt;
    return VersionKind::while_changing;
}

std::vector<std::size_t> versions_to_drop(std::span<const EarlierVersion> versions, std::size_t most) {
    std::vector<std::size_t> drop;
    const auto drop_oldest = [&](auto may_go) {
        for (std::size_t i = 0; i < versions.size() && versions.size() - drop.size() > most; ++i) {
            const bool is_dropped = std::ranges::find(drop, i) != drop.end();
            if (!is_dropped && may_go(versions[i])) drop.push_back(i);
        }
    };
    // The newest stays in any case: it was kept just now.
    const auto* const newest = versions.empty() ? nullptr : &versions.back();
    drop_oldest([&](const EarlierVersion& version) {
        return version.kind == VersionKind::while_changing && &version != newest;
    });
    drop_oldest([](const EarlierVersion&) { return true; });
    std::ranges::sort(drop);
    return drop;
}

std::string version_file_name(std::chrono::sys_seconds kept, VersionKind kind) {
    const auto day = std::chrono::floor<std::chrono::days>(kept);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(kept - day);
    const auto* const word = std::ranges::find(kind_words, kind, &std::pair<VersionKind, std::string_view>::first);
    return fmt::format("{:04}{:02}{:02}T{:02}{:02}{:02}Z{}{}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), time.hours().count(),
                       time.minutes().count(), time.seconds().count(), word->second, ending);
}

std::optional<EarlierVersion> version_from_path(const fs::path& path) {
    const std::string name = text_of(path.filename());
    if (!name.ends_with(ending) || name.size() < length_of_time + ending.size()) return std::nullopt;
    const std::string_view stem = std::string_view(name).substr(0, name.size() - ending.size());
    const auto kept = time_from(stem.substr(0, length_of_time));
    if (!kept) return std::nullopt;
    for (const auto& [kind, word] : kind_words) {
        if (stem.substr(length_of_time) == word) return EarlierVersion{path, *kept, kind};
    }
    return std::nullopt;
}

fs::path versions_folder(const fs::path& state_folder, std::string_view id) {
    if (state_folder.empty() || id.empty()) return {};
    return state_folder / "versions" /
           path_of(is_plain_word(id) && !names_device(id) ? std::string(id) : sha256_hex(id));
}

std::vector<EarlierVersion> versions_in(const fs::path& folder) {
    std::vector<EarlierVersion> versions;
    if (folder.empty()) return versions;
    for (const fs::directory_entry& entry : entries_of(folder).entries) {
        std::error_code unknown;
        auto version = version_from_path(entry.path());
        if (version && entry.is_regular_file(unknown)) versions.push_back(*std::move(version));
    }
    return versions;  // Their names are in the order of time.
}

Loaded<fs::path> keep_version_in(const fs::path& folder, std::string_view bytes, std::chrono::sys_seconds now,
                                 VersionKind kind) {
    if (folder.empty()) return {};
    if (const std::error_code error = make_private_folder(folder))
        return {std::nullopt, {writing_problem(folder, error)}};
    const std::vector<EarlierVersion> versions = versions_in(folder);
    if (!versions.empty()) {
        const Loaded<std::string> newest = read_whole_file(versions.back().path);
        if (newest.value == bytes) return {versions.back().path, {}};
    }
    // Two in one second are told apart by moving the later one.
    const auto is_taken = [&](std::chrono::sys_seconds moment) {
        return std::ranges::find(versions, moment, &EarlierVersion::kept) != versions.end();
    };
    while (is_taken(now))
        now += std::chrono::seconds(1);
    fs::path path = folder / path_of(version_file_name(now, kind));
    if (auto problem = write_whole_file(path, bytes)) return {std::nullopt, {*std::move(problem)}};
    std::error_code others_cannot_enter_the_folder;
    fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write, fs::perm_options::replace,
                    others_cannot_enter_the_folder);
    drop_what_is_too_many(folder);
    return {std::move(path), {}};
}

std::vector<Problem> take_ballot_out(std::span<const fs::path> files, const RespondentId& ballot,
                                     const std::shared_ptr<const Instrument>& instrument) {
    std::vector<Problem> problems;
    for (const fs::path& file : files) {
        const Loaded<std::string> text = read_whole_file(file);
        if (!text.value) {
            append(problems, text.problems);
            continue;
        }
        if (text.value->find(ballot.text) == std::string::npos) continue;
        if (const auto without = text_without(*text.value, ballot, instrument)) {
            if (auto problem = write_whole_file(file, *without)) problems.push_back(*std::move(problem));
        } else if (version_from_path(file)) {
            std::error_code error;
            fs::remove(file, error);
            if (error) problems.push_back(writing_problem(file, error));
        } else {
            problems.push_back({Severity::error,
                                text_of(file),
                                {},
                                "this copy still has the ballot, and cannot be read",
                                "delete the file if the ballot must go everywhere"});
        }
    }
    return problems;
}

std::vector<fs::path> kept_beside(const fs::path& assessment_path) {
    std::vector<fs::path> kept;
    const std::string original = assessment_name(assessment_path).original;
    for (const fs::directory_entry& entry : entries_of(folder_of(assessment_path)).entries) {
        const AssessmentName name = assessment_name(entry.path());
        if (name.kind == AssessmentName::Kind::changed_elsewhere && original.starts_with(name.original))
            kept.push_back(entry.path());
    }
    return kept;
}

}  // namespace readiness
