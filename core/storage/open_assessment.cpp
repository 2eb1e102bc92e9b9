#include "core/storage/open_assessment.h"

#include <utility>

#include "core/base/fingerprint.h"
#include "core/files/assessment_toml.h"
#include "core/files/check_assessment.h"
#include "core/model/instrument.h"
#include "core/platform/path_text.h"
#include "core/scoring/stored_profile.h"
#include "core/storage/library.h"
#include "core/storage/whole_file.h"

namespace fs = std::filesystem;

namespace readiness {

namespace {

/// Same version and, if the assessment names one, same fingerprint.
bool matches(const Instrument& instrument, const QuestionnaireReference& answered) {
    const bool same_file = answered.sha256.empty() || answered.sha256 == instrument.sha256;
    return same_file && answered.version == instrument.questionnaire.version;
}

}  // namespace

Loaded<OpenedAssessment> open_assessment(const fs::path& path, Library& library, const fs::path& questionnaire_path,
                                         Fingerprint fingerprint) {
    Loaded<std::string> text = read_whole_file(path);
    if (!text.value) return {std::nullopt, std::move(text.problems)};
    Loaded<Assessment> assessment = read_assessment(*text.value, text_of(path));
    Loaded<OpenedAssessment> loaded{std::nullopt, std::move(assessment.problems)};
    if (!assessment.value) return loaded;

    OpenedAssessment& opened = loaded.value.emplace();
    opened.path = path;
    if (fingerprint == Fingerprint::taken) opened.bytes_sha256 = sha256_hex(*text.value);
    text.value.reset();  // Long before the answers are scored: a file of many ballots is large.
    const QuestionnaireReference& answered = assessment.value->questionnaire;
    FoundInstrument instrument = questionnaire_path.empty() ? library.find_instrument(answered, path)
                                                            : library.instrument_at(questionnaire_path, answered, path);
    if (!instrument.value) {
        append(loaded.problems, std::move(instrument.problems));
        opened.unscored = *std::move(assessment.value);
        return loaded;
    }
    const Instrument& found = **instrument.value;
    if (questionnaire_path.empty()) append(loaded.problems, std::move(instrument.problems));
    append(loaded.problems, check_assessment(*assessment.value, found.questionnaire, found.sha256, text_of(path)));
    const bool is_answered = matches(found, answered);
    opened.scored.emplace(*std::move(instrument.value), *std::move(assessment.value), is_answered);
    if (const Profile* profile = opened.scored->profile()) {
        append(loaded.problems, check_stored_profile(opened.scored->assessment(), *profile, text_of(path)));
    }
    return loaded;
}

}  // namespace readiness
