#include "core/storage/library.h"

#include <algorithm>
#include <fmt/format.h>
#include <tuple>
#include <utility>

#include "core/base/fingerprint.h"
#include "core/base/text.h"
#include "core/model/instrument.h"
#include "core/platform/path_text.h"
#include "core/storage/assessment_name.h"
#include "core/storage/copy_name.h"
#include "core/storage/file_start.h"
#include "core/storage/load_instrument.h"
#include "core/storage/questionnaire_shelf.h"
#include "core/storage/toml_files.h"
#include "core/storage/whole_file.h"
#include "core/toml/odd_characters.h"

namespace fs = std::filesystem;

namespace readiness {

namespace {

/// Where a questionnaire is among the shipped ones; behind all of them if the shelf does not name it.
std::size_t rank_of(const ListedQuestionnaire& listed, const std::vector<ShelfPlace>& shelf) {
    if (!listed.shipped) return shelf.size();
    const auto place = std::ranges::find(shelf, text_of(listed.path.filename()), &ShelfPlace::file);
    return static_cast<std::size_t>(place - shelf.begin());
}

/// What the shelf says of the shipped ones.
void take_from_shelf(std::vector<ListedQuestionnaire>& list, const std::vector<ShelfPlace>& shelf) {
    for (ListedQuestionnaire& listed : list) {
        const std::size_t rank = rank_of(listed, shelf);
        if (rank == shelf.size()) continue;
        listed.audience = shelf[rank].audience;
        listed.recommended = shelf[rank].recommended;
    }
}

/// A file that cannot be used is sorted by its name.
std::string sort_title(const ListedQuestionnaire& listed) {
    return folded(listed.instrument ? listed.instrument->questionnaire.title : text_of(listed.path.stem()));
}

bool is_copy_by_name(const fs::path& path) {
    return copy_name(text_of(path.filename())).kind != CopyKind::none;
}

/// Which of the files with one id are copies by their names: also in words that nobody has listed, if the name has the
/// shortest one within it.
class CopiesByName {
public:
    void add(const std::string& id, const fs::path& path) {
        if (is_copy_by_name(path)) return;
        const std::string stem = text_of(path.stem());
        const auto [known, is_new] = plain_.try_emplace(id, stem);
        if (!is_new && stem.size() < known->second.size()) known->second = stem;
    }

    [[nodiscard]] bool has(const std::string& id, const fs::path& path) const {
        const auto plain = plain_.find(id);
        return is_copy_by_name(path) || (plain != plain_.end() && is_longer_name(text_of(path.stem()), plain->second));
    }

private:
    std::map<std::string, std::string> plain_;  ///< By id, the shortest name.
};

Problem taken_id(const fs::path& path, const std::string& id, const fs::path& used, bool is_copy) {
    return {Severity::error,
            text_of(path),
            {},
            fmt::format("the id \"{}\" is taken by {}{}", id, text_of(used),
                        is_copy ? ", and this is a copy by its name" : ""),
            is_copy ? "delete it if it is a backup; else give it an id and a title of its own"
                    : "give this questionnaire an id and a title of its own"};
}

/// Of two files with one id only one can be used: answers must lead back to one questionnaire. What ships with the
/// program comes first, and then a file that is no copy by its name.
void refuse_repeated_ids(std::vector<ListedQuestionnaire>& list) {
    CopiesByName names;
    for (const ListedQuestionnaire& listed : list) {
        if (listed.instrument && !listed.shipped) names.add(listed.instrument->questionnaire.id, listed.path);
    }
    std::map<std::string, fs::path> used;
    for (const bool copies : {false, true}) {
        for (const ListedQuestionnaire& listed : list) {
            if (!listed.instrument) continue;
            const std::string& id = listed.instrument->questionnaire.id;
            if ((!listed.shipped && names.has(id, listed.path)) == copies) used.emplace(id, listed.path);
        }
    }
    for (ListedQuestionnaire& listed : list) {
        if (!listed.instrument) continue;
        const std::string id = listed.instrument->questionnaire.id;
        if (used.at(id) == listed.path) continue;
        listed.instrument.reset();
        listed.problems.push_back(taken_id(listed.path, id, used.at(id), names.has(id, listed.path)));
    }
}

bool are_one_folder(const fs::path& left, const fs::path& right) {
    std::error_code missing;
    return left == right || fs::equivalent(left, right, missing);
}

std::vector<fs::path> without_repeats(std::span<const fs::path> folders) {
    std::vector<fs::path> different;
    for (const fs::path& folder : folders) {
        const bool repeated = std::any_of(different.begin(), different.end(),
                                          [&](const fs::path& earlier) { return are_one_folder(earlier, folder); });
        if (!repeated) different.push_back(folder);
    }
    return different;
}

Problem missing_questionnaire(const QuestionnaireReference& wanted, const fs::path& assessment_path,
                              std::span<const fs::path> places, bool some_broken) {
    std::string looked_in;
    for (const fs::path& place : places)
        looked_in += (looked_in.empty() ? "" : ", ") + text_of(place);
    // It may look exactly like the one that is there.
    std::string odd = invisible_character_in(wanted.id);
    if (!odd.empty()) {
        return {Severity::error, text_of(assessment_path), wanted.at,
                fmt::format("no questionnaire \"{}\" was found", wanted.id), std::move(odd)};
    }
    return {Severity::error, text_of(assessment_path), wanted.at,
            fmt::format("no questionnaire \"{}\" that can be used was found in {}", wanted.id, looked_in),
            some_broken ? "fix the errors listed above; it may be one of these files"
                        : "put its file into one of these folders"};
}

/// Two files could be meant: the answers would be read by other questions if it is the other one.
Problem another_with_that_id(const QuestionnaireReference& wanted, const fs::path& assessment_path,
                             const fs::path& used, const fs::path& other) {
    return {
        Severity::warning, text_of(assessment_path), wanted.at,
        fmt::format("{} is used as the questionnaire \"{}\", but {} has the same id and version and is not the same",
                    text_of(used), wanted.id, text_of(other)),
        "delete the one that is not meant, or give it an id of its own"};
}

}  // namespace

fs::path editions_folder(const fs::path& folder) {
    return folder / "editions";
}

Library::Library(fs::path shipped_folder, fs::path data_folder)
    : shipped_folder_(std::move(shipped_folder)), data_folder_(std::move(data_folder)) {}

std::vector<Library::KnownFile>& Library::files_in(const fs::path& folder) {
    const auto [place, is_new] = files_.try_emplace(folder);
    if (!is_new) return place->second;
    for (const fs::path& path : toml_files_in(folder)) {
        if (is_named_as_assessment(path)) continue;
        KnownFile file = known_file(path);
        // Of other kinds there may be thousands, and each assessment looks through what is known.
        const bool is_other = file.readable && file.preamble.kind != FileKind::questionnaire && file.preamble.is_toml;
        if (!is_other) place->second.push_back(std::move(file));
    }
    return place->second;
}

Library::KnownFile Library::known_file(const fs::path& path) {
    KnownFile file;
    file.path = path;
    const Loaded<FileStart> start = read_file_start(path);
    if (!start.value) return file;
    file.readable = true;
    if (auto preamble = preamble_from_start(start.value->bytes, start.value->is_whole)) {
        file.preamble = *std::move(preamble);
        return file;
    }
    const Loaded<std::string> text = read_whole_file(path);
    file.readable = text.value.has_value();
    if (text.value) file.preamble = read_preamble(*text.value);
    return file;
}

void Library::take_fingerprint(KnownFile& file) {
    if (!file.sha256.empty()) return;
    const Loaded<std::string> text = read_whole_file(file.path);
    if (text.value) file.sha256 = sha256_hex(*text.value);
}

const FoundInstrument& Library::loaded(const fs::path& path) {
    const auto [place, is_new] = instruments_.try_emplace(path);
    if (!is_new) return place->second;
    const auto read_once = [&](const fs::path& evidence) {
        const auto [known, is_first] = evidence_.try_emplace(evidence);
        if (is_first) known->second = load_evidence(evidence, shipped_folder_);
        return known->second;
    };
    Loaded<Instrument> instrument = load_instrument(path, shipped_folder_, read_once);
    place->second.problems = std::move(instrument.problems);
    if (instrument.value) place->second.value = std::make_shared<const Instrument>(*std::move(instrument.value));
    return place->second;
}

// ------------------------------------------------------------------------------------------------------ the list

void Library::list_folder(const fs::path& folder, bool shipped, std::vector<ListedQuestionnaire>& list) {
    for (const KnownFile& file : files_in(folder)) {
        // A file that says it is a questionnaire, or one that says nothing because it cannot even be parsed.
        const bool is_meant =
            file.preamble.kind ? file.preamble.kind == FileKind::questionnaire : !file.preamble.is_toml;
        if (!is_meant) continue;
        const FoundInstrument& found = loaded(file.path);
        list.push_back({file.path, shipped, found.value.value_or(nullptr), found.problems, {}, false});
    }
}

std::vector<ListedQuestionnaire> Library::questionnaires() {
    std::vector<ListedQuestionnaire> list;
    list_folder(shipped_folder_, true, list);
    if (!are_one_folder(shipped_folder_, data_folder_)) list_folder(data_folder_, false, list);
    const std::vector<ShelfPlace> shelf = read_shelf(shipped_folder_);
    take_from_shelf(list, shelf);
    const auto place = [&](const ListedQuestionnaire& listed) {
        return std::tuple(!listed.shipped, rank_of(listed, shelf), sort_title(listed));
    };
    std::stable_sort(list.begin(), list.end(),
                     [&](const auto& left, const auto& right) { return place(left) < place(right); });
    refuse_repeated_ids(list);
    return list;
}

// ------------------------------------------------------------------------------------------------------- the one

/// Files that have the id, or that cannot be parsed and so might have it; those with the fingerprint first, then those
/// of the version.
std::vector<Library::KnownFile> Library::candidates_for(const QuestionnaireReference& wanted,
                                                        std::span<const fs::path> folders) {
    std::vector<KnownFile> candidates;
    for (const fs::path& folder : folders) {
        for (KnownFile& file : files_in(folder)) {
            const Preamble& preamble = file.preamble;
            const bool may_be_it =
                preamble.kind == FileKind::questionnaire && (!preamble.is_toml || preamble.id == wanted.id);
            if (!file.readable || !may_be_it) continue;
            take_fingerprint(file);
            candidates.push_back(file);
        }
    }
    CopiesByName names;
    for (const KnownFile& file : candidates) {
        if (file.preamble.is_toml) names.add(wanted.id, file.path);
    }
    const auto place = [&](const KnownFile& file) {
        return std::tuple(file.sha256 != wanted.sha256, file.preamble.version != wanted.version,
                          names.has(wanted.id, file.path));
    };
    std::stable_sort(candidates.begin(), candidates.end(),
                     [&](const KnownFile& left, const KnownFile& right) { return place(left) < place(right); });
    return candidates;
}

/// A warning for the first other file that could be meant as well. A fingerprint leaves no doubt.
std::vector<Problem> Library::ambiguity(const QuestionnaireReference& wanted, const fs::path& assessment_path,
                                        const KnownFile& used, std::span<const KnownFile> candidates) {
    if (used.sha256 == wanted.sha256) return {};
    for (const KnownFile& other : candidates) {
        const bool could_be_meant = other.preamble.id == wanted.id && other.sha256 != used.sha256 &&
                                    other.preamble.version == used.preamble.version;
        if (could_be_meant) return {another_with_that_id(wanted, assessment_path, used.path, other.path)};
    }
    return {};
}

FoundInstrument Library::find_instrument(const QuestionnaireReference& wanted, const fs::path& assessment_path) {
    const fs::path beside = assessment_path.has_parent_path() ? assessment_path.parent_path() : fs::path(".");
    const fs::path all[] = {beside,          editions_folder(beside),
                            data_folder_,    editions_folder(data_folder_),
                            shipped_folder_, editions_folder(shipped_folder_)};
    std::vector<Problem> problems;
    const std::vector<KnownFile> candidates = candidates_for(wanted, without_repeats(all));
    for (const KnownFile& candidate : candidates) {
        const FoundInstrument& found = loaded(candidate.path);
        if (found.value && (*found.value)->questionnaire.id == wanted.id)
            return {found.value, ambiguity(wanted, assessment_path, candidate, candidates)};
        append(problems, found.problems);
    }
    const fs::path for_people[] = {beside, data_folder_, shipped_folder_};
    const std::vector<fs::path> places = without_repeats(for_people);
    problems.push_back(missing_questionnaire(wanted, assessment_path, places, has_errors(problems)));
    return {std::nullopt, std::move(problems)};
}

std::shared_ptr<const Instrument> Library::find_earlier(const Questionnaire& newer, const std::string& version,
                                                        const fs::path& newer_path) {
    const FoundInstrument found =
        find_instrument({.id = newer.id, .version = version, .sha256 = {}, .extras = {}, .at = {}}, newer_path);
    const bool is_it = found.value && (*found.value)->questionnaire.version == version;
    return is_it ? *found.value : nullptr;
}

FoundInstrument Library::instrument_at(const fs::path& questionnaire_path, const QuestionnaireReference& wanted,
                                       const fs::path& assessment_path) {
    FoundInstrument found = loaded(questionnaire_path);
    if (found.value) return found;
    found.problems.push_back(
        missing_questionnaire(wanted, assessment_path, std::span(&questionnaire_path, 1), has_errors(found.problems)));
    return found;
}

}  // namespace readiness
