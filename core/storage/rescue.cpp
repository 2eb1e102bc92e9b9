#include "core/storage/rescue.h"

#include <algorithm>
#include <cstddef>
#include <fmt/format.h>
#include <set>
#include <string>
#include <system_error>
#include <tuple>
#include <utility>
#include <vector>

#include "core/files/assessment_toml.h"
#include "core/model/assessment.h"
#include "core/model/ballot_index.h"
#include "core/platform/path_text.h"
#include "core/platform/replace_file.h"
#include "core/storage/assessment_name.h"
#include "core/storage/disk_problem.h"
#include "core/storage/fitting_path.h"
#include "core/storage/whole_file.h"

namespace readiness {

namespace fs = std::filesystem;

namespace {

/// File systems allow names of at least this many bytes: eCryptfs has the lowest limit, others allow 255.
constexpr std::size_t always_allowed_bytes = 143;

fs::path rescue_path(const fs::path& path, int number) {
    const std::string name = text_of(path.filename());
    const std::string_view ending = ending_of_assessment(name);
    std::string_view stem = name;
    if (stem.ends_with(ending)) stem.remove_suffix(ending.size());
    const std::size_t most_bytes = std::max(name.size(), always_allowed_bytes);
    const std::string again = number == 1 ? "" : fmt::format(" {}", number);
    const std::string addition = fmt::format(" (changed elsewhere{}){}", again, ending);
    return fitting_path(path.parent_path(), first_bytes(stem, most_bytes - addition.size()), addition);
}

/// Where in the file a thing is says nothing about what it is.
template <class Part>
Part without_place(Part part) {
    part.at = {};
    return part;
}

template <class Part>
bool all_are_in(const std::vector<Part>& parts, const std::vector<Part>& others) {
    return std::ranges::all_of(parts, [&](const Part& part) {
        return std::ranges::any_of(others,
                                   [&](const Part& other) { return without_place(part) == without_place(other); });
    });
}

/// A ballot may have got more answers since.
bool ballots_are_in(const Assessment& less, const Assessment& more) {
    const BallotIndex index(more);
    return std::ranges::all_of(less.respondents, [&](const Respondent& ballot) {
        const Respondent* other = index.find(ballot.id);
        return other != nullptr && other->role == ballot.role && other->extras == ballot.extras &&
               all_are_in(ballot.answers, other->answers) && all_are_in(ballot.said, other->said);
    });
}

bool rounds_are_in(const Assessment& less, const Assessment& more) {
    return std::ranges::all_of(less.earlier_tallies, [&](const EarlierTally& earlier) {
        return std::ranges::any_of(more.earlier_tallies, [&](const EarlierTally& other) {
            return other.round == earlier.round && without_place(other.tally) == without_place(earlier.tally);
        });
    });
}

bool items_are_in(const std::vector<ItemId>& items, const std::vector<ItemId>& others) {
    return std::ranges::all_of(items,
                               [&](const ItemId& item) { return std::ranges::find(others, item) != others.end(); });
}

/// All that is not collected: what the assessment is about.
bool are_about_the_same(const Assessment& left, const Assessment& right) {
    const auto facts = [](const Assessment& a) {
        return std::tie(a.format_version, a.id, a.title, a.organisation, a.team, a.initiative, a.stage, a.facilitator,
                        a.look_again, a.follows, a.mode, a.basis, a.people, a.sealed, a.shareable, a.minimum_group,
                        a.roles, a.said, a.extras, a.consensus_extras);
    };
    return facts(left) == facts(right);
}

std::set<std::string_view> comments_of(std::string_view text) {
    std::set<std::string_view> comments;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        if (line.starts_with('#')) comments.insert(line);
        text.remove_prefix(std::min(text.size(), line.size() + 1));
    }
    return comments;
}

/// True if whoever has `more` has all that is in `less`.
bool all_is_in(std::string_view less, std::string_view more) {
    if (less == more) return true;
    const Loaded<Assessment> some = read_assessment(less, "");
    const Loaded<Assessment> all = read_assessment(more, "");
    if (!some.value || !all.value || !std::ranges::includes(comments_of(more), comments_of(less))) return false;
    return are_about_the_same(*some.value, *all.value) && all_are_in(some.value->consensus, all.value->consensus) &&
           all_are_in(some.value->tallies, all.value->tallies) && rounds_are_in(*some.value, *all.value) &&
           items_are_in(some.value->left_open, all.value->left_open) &&
           items_are_in(some.value->revealed, all.value->revealed) && ballots_are_in(*some.value, *all.value) &&
           all_are_in(some.value->notes, all.value->notes) && all_are_in(some.value->actions, all.value->actions) &&
           all_are_in(some.value->ours, all.value->ours) &&
           all_are_in(some.value->merged_files, all.value->merged_files);
}

}  // namespace

Rescue keep_version(const fs::path& path, const fs::path& standing) {
    const Loaded<std::string> bytes = read_whole_file(standing);
    constexpr int most_kept = 10000;
    for (int number = 1; number <= most_kept; ++number) {
        fs::path place = rescue_path(path, number);
        std::error_code unknown;
        if (fs::symlink_status(place, unknown).type() == fs::file_type::not_found) {
            const std::error_code error = rename_to_free(standing, place);
            if (error == std::errc::file_exists) continue;  // It came at this moment.
            if (error) return {{}, writing_problem(place, error, WriteStep::replace)};
            return {std::move(place), std::nullopt};
        }
        if (!bytes.value) continue;
        const Loaded<std::string> kept = read_whole_file(place);
        if (!kept.value) continue;
        if (all_is_in(*bytes.value, *kept.value)) return {};
        if (!all_is_in(*kept.value, *bytes.value)) continue;
        if (const std::error_code error = replace_file(standing, place))
            return {{}, writing_problem(place, error, WriteStep::replace)};
        return {std::move(place), std::nullopt};
    }
    return {{}, writing_problem(path, std::make_error_code(std::errc::file_exists), WriteStep::replace)};
}

}  // namespace readiness
