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

#include "core/base/utf8.h"
#include "core/files/assessment_toml.h"
#include "core/model/assessment.h"
#include "core/platform/path_text.h"
#include "core/storage/whole_file.h"

namespace readiness {

namespace fs = std::filesystem;

namespace {

/// File systems allow names of at least this many bytes: eCryptfs has the lowest limit, others allow 255.
constexpr std::size_t always_allowed_bytes = 143;

/// The whole characters at the start of the text that fit into this many bytes.
std::string_view shortened(std::string_view text, std::size_t most_bytes) {
    std::size_t end = 0;
    while (end < text.size()) {
        const std::size_t next = end + std::max<std::size_t>(utf8_length(text.substr(end)), 1);
        if (next > most_bytes) break;
        end = next;
    }
    return text.substr(0, end);
}

fs::path rescue_path(const fs::path& path, int number) {
    constexpr std::string_view ending = ".readiness.toml";
    const std::string name = text_of(path.filename());
    std::string_view stem = name;
    if (stem.ends_with(ending)) stem.remove_suffix(ending.size());
    const std::size_t most_bytes = std::max(name.size(), always_allowed_bytes);
    const std::string again = number == 1 ? "" : fmt::format(" {}", number);
    const std::string addition = fmt::format(" (changed elsewhere{}){}", again, ending);
    return path.parent_path() / path_of(fmt::format("{}{}", shortened(stem, most_bytes - addition.size()), addition));
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
    return std::ranges::all_of(less.respondents, [&](const Respondent& ballot) {
        const Respondent* other = find_respondent(more, ballot.id);
        return other != nullptr && other->role == ballot.role && other->extras == ballot.extras &&
               all_are_in(ballot.answers, other->answers);
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
                        a.roles, a.extras, a.consensus_extras);
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

Rescue keep_version(const fs::path& path, std::string_view bytes) {
    fs::path place;
    std::error_code unknown;  // If this cannot be known, writing the file will report why.
    for (int number = 1; place.empty(); ++number) {
        fs::path next = rescue_path(path, number);
        if (!fs::exists(next, unknown)) {
            place = std::move(next);
            break;
        }
        const Loaded<std::string> kept = read_whole_file(next);
        if (!kept.value) continue;
        if (all_is_in(bytes, *kept.value)) return {};
        if (all_is_in(*kept.value, bytes)) place = std::move(next);
    }
    if (auto problem = write_whole_file(place, bytes)) return {{}, std::move(problem)};
    return {std::move(place), std::nullopt};
}

}  // namespace readiness
