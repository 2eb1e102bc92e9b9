#include <algorithm>
#include <fmt/format.h>
#include <utility>

#include "core/base/fingerprint.h"
#include "core/base/text.h"
#include "core/files/assessment_toml.h"
#include "core/files/check_assessment.h"
#include "core/files/preamble_toml.h"
#include "core/scoring/scoring.h"
#include "core/scoring/stored_profile.h"
#include "core/storage/library.h"
#include "core/storage/toml_files.h"
#include "core/storage/whole_file.h"

namespace readiness {

namespace fs = std::filesystem;

namespace {

/// A file that has the questionnaire's id, or one that cannot be parsed and so might have it.
struct Candidate {
    fs::path path;
    bool has_fingerprint = false;
};

std::vector<Candidate> candidates_for(const QuestionnaireReference& wanted, const std::vector<fs::path>& folders) {
    std::vector<Candidate> candidates;
    for (const fs::path& folder : folders) {
        for (const fs::path& path : toml_files_in(folder)) {
            const Loaded<std::string> text = read_whole_file(path);
            if (!text.value || is_named_as_assessment(path)) continue;
            const Preamble preamble = read_preamble(*text.value);
            if (preamble.kind != FileKind::questionnaire || (preamble.is_toml && preamble.id != wanted.id)) continue;
            candidates.push_back({path, sha256_hex(*text.value) == wanted.sha256});
        }
    }
    std::stable_partition(candidates.begin(), candidates.end(), [](const Candidate& c) { return c.has_fingerprint; });
    return candidates;
}

/// The first candidate that can be used and has the id; else the problems of all.
Loaded<Instrument> first_usable(const std::vector<Candidate>& candidates, const std::string& id,
                                const fs::path& shipped_folder) {
    std::vector<Problem> problems;
    for (const Candidate& candidate : candidates) {
        Loaded<Instrument> loaded = load_instrument(candidate.path, shipped_folder);
        if (loaded.value && loaded.value->questionnaire.id == id) return loaded;
        append(problems, std::move(loaded.problems));
    }
    return {std::nullopt, std::move(problems)};
}

std::vector<fs::path> without_repeats(const std::vector<fs::path>& folders) {
    std::vector<fs::path> different;
    for (const fs::path& folder : folders) {
        const bool repeated = std::any_of(different.begin(), different.end(), [&](const fs::path& earlier) {
            std::error_code missing;
            return earlier == folder || fs::equivalent(earlier, folder, missing);
        });
        if (!repeated) different.push_back(folder);
    }
    return different;
}

std::string joined(const std::vector<fs::path>& paths) {
    std::string text;
    for (const fs::path& path : paths)
        text += (text.empty() ? "" : ", ") + path.string();
    return text;
}

Problem missing_questionnaire(const QuestionnaireReference& wanted, const fs::path& assessment_path,
                              const std::vector<fs::path>& places, bool some_broken) {
    return {Severity::error, assessment_path.string(), wanted.at,
            fmt::format("no questionnaire \"{}\" that can be used was found in {}", wanted.id, joined(places)),
            some_broken ? "mend the errors told above; it may be one of these files"
                        : "put its file into one of these folders"};
}

bool matches(const Instrument& instrument, const QuestionnaireReference& answered) {
    const bool same_file = answered.sha256.empty() || answered.sha256 == instrument.sha256;
    return same_file && answered.version == instrument.questionnaire.version;
}

}  // namespace

Loaded<Instrument> find_instrument(const QuestionnaireReference& wanted, const fs::path& assessment_path,
                                   const fs::path& shipped_folder, const fs::path& data_folder,
                                   const fs::path& questionnaire_path) {
    const fs::path beside = assessment_path.has_parent_path() ? assessment_path.parent_path() : fs::path(".");
    const bool is_named = !questionnaire_path.empty();
    const std::vector<fs::path> places =
        is_named ? std::vector{questionnaire_path} : without_repeats({beside, data_folder, shipped_folder});
    Loaded<Instrument> instrument = is_named ? load_instrument(questionnaire_path, shipped_folder)
                                             : first_usable(candidates_for(wanted, places), wanted.id, shipped_folder);
    if (!instrument.value) {
        const bool some_broken = has_errors(instrument.problems);
        instrument.problems.push_back(missing_questionnaire(wanted, assessment_path, places, some_broken));
    }
    return instrument;
}

Loaded<OpenedAssessment> open_assessment(const fs::path& path, const fs::path& shipped_folder,
                                         const fs::path& data_folder, const fs::path& questionnaire_path) {
    Loaded<std::string> text = read_whole_file(path);
    if (!text.value) return {std::nullopt, std::move(text.problems)};
    Loaded<Assessment> assessment = read_assessment(*text.value, path.string());
    Loaded<OpenedAssessment> loaded{std::nullopt, std::move(assessment.problems)};
    if (!assessment.value) return loaded;

    OpenedAssessment opened{path, sha256_hex(*text.value), std::move(*assessment.value), std::nullopt, false};
    const QuestionnaireReference& answered = opened.assessment.questionnaire;
    Loaded<Instrument> instrument = find_instrument(answered, path, shipped_folder, data_folder, questionnaire_path);

    if (instrument.value) {
        opened.questionnaire_matches = matches(*instrument.value, answered);
        const Questionnaire& questionnaire = instrument.value->questionnaire;
        append(loaded.problems,
               check_assessment(opened.assessment, questionnaire, instrument.value->sha256, path.string()));
        const Profile profile = score(questionnaire, instrument.value->evidence, opened.assessment);
        append(loaded.problems, check_stored_profile(opened.assessment, profile, path.string()));
        opened.instrument = std::move(instrument.value);
    } else {
        append(loaded.problems, std::move(instrument.problems));
    }
    loaded.value = std::move(opened);
    return loaded;
}

}  // namespace readiness
