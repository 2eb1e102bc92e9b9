#include "core/storage/library.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <iterator>
#include <map>
#include <tuple>
#include <utility>

#include "core/files/preamble_toml.h"
#include "core/storage/toml_files.h"
#include "core/storage/whole_file.h"

namespace readiness {

namespace fs = std::filesystem;

namespace {

/// A file that says it is a questionnaire; or one that says nothing because it cannot even be parsed.
bool is_meant_as_questionnaire(const fs::path& path, std::string_view text) {
    const Preamble preamble = read_preamble(text);
    if (preamble.kind) return preamble.kind == FileKind::questionnaire;
    return !preamble.is_toml && !is_named_as_assessment(path);
}

/// Where the shipped questionnaires stand among each other: from the one to start with.
std::size_t rank_of(const ListedQuestionnaire& listed) {
    constexpr std::array first = {"four-factors", "full-scan", "pulse"};
    const std::string name = listed.shipped ? listed.path.stem().string() : "";
    return static_cast<std::size_t>(std::distance(first.begin(), std::find(first.begin(), first.end(), name)));
}

/// What a file that cannot be used is sorted by is its name.
std::string sort_title(const ListedQuestionnaire& listed) {
    std::string title = listed.instrument ? listed.instrument->questionnaire.title : listed.path.stem().string();
    for (char& letter : title) {
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    }
    return title;
}

void add_questionnaires_in(const fs::path& folder, bool shipped, const fs::path& shipped_folder,
                           std::vector<ListedQuestionnaire>& list) {
    for (const fs::path& path : toml_files_in(folder)) {
        const Loaded<std::string> text = read_whole_file(path);
        const bool unreadable = !text.value && !is_named_as_assessment(path);
        if (!unreadable && !(text.value && is_meant_as_questionnaire(path, *text.value))) continue;
        Loaded<Instrument> loaded = load_instrument(path, shipped_folder);
        list.push_back({path, shipped, std::move(loaded.value), std::move(loaded.problems)});
    }
}

/// Of two files with one id only the first can be used: answers must lead back to one questionnaire.
void refuse_repeated_ids(std::vector<ListedQuestionnaire>& list) {
    std::map<std::string, fs::path> paths;
    for (ListedQuestionnaire& listed : list) {
        if (!listed.instrument) continue;
        const std::string id = listed.instrument->questionnaire.id;
        const auto [first, is_new] = paths.emplace(id, listed.path);
        if (is_new) continue;
        listed.instrument.reset();
        listed.problems.push_back({Severity::error,
                                   listed.path.string(),
                                   {},
                                   fmt::format("the id \"{}\" is taken by {}", id, first->second.string()),
                                   "give this questionnaire an id and a title of its own"});
    }
}

}  // namespace

std::vector<ListedQuestionnaire> list_questionnaires(const fs::path& shipped_folder, const fs::path& data_folder) {
    std::vector<ListedQuestionnaire> list;
    std::error_code missing;
    add_questionnaires_in(shipped_folder, true, shipped_folder, list);
    if (!fs::equivalent(shipped_folder, data_folder, missing)) {
        add_questionnaires_in(data_folder, false, shipped_folder, list);
    }
    const auto place = [](const ListedQuestionnaire& listed) {
        return std::tuple(!listed.shipped, rank_of(listed), sort_title(listed));
    };
    std::stable_sort(list.begin(), list.end(),
                     [&](const auto& left, const auto& right) { return place(left) < place(right); });
    refuse_repeated_ids(list);
    return list;
}

}  // namespace readiness
