#include "core/storage/load_instrument.h"

#include <fmt/format.h>
#include <utility>

#include "core/base/fingerprint.h"
#include "core/files/evidence_toml.h"
#include "core/files/questionnaire_toml.h"
#include "core/model/instrument.h"
#include "core/platform/path_text.h"
#include "core/storage/whole_file.h"

namespace readiness {

namespace fs = std::filesystem;

namespace {

/// Beside the questionnaire, or else beside the folder that it is in, for an earlier edition in editions/; or else
/// among what the program ships with, so that a copied questionnaire still works.
std::optional<fs::path> find_evidence(const fs::path& questionnaire, const std::string& evidence,
                                      const fs::path& shipped_folder) {
    std::error_code unreadable;
    const fs::path beside = questionnaire.parent_path();
    const fs::path newest = beside.filename() == "editions" ? beside.parent_path() : beside;
    for (const fs::path& folder : {beside, newest, shipped_folder}) {
        fs::path file = folder / path_of(evidence);
        if (fs::exists(file, unreadable)) return file;
    }
    return std::nullopt;
}

Problem missing_evidence(const fs::path& questionnaire, const std::string& evidence) {
    const std::string place = text_of(questionnaire.parent_path() / path_of(evidence));
    return {Severity::error,
            text_of(questionnaire),
            {},
            fmt::format("the evidence file \"{}\" was not found", evidence),
            fmt::format("put it at {}, or correct the line that starts with evidence", place)};
}

}  // namespace

Loaded<Evidence> load_evidence(const fs::path& path) {
    Loaded<std::string> text = read_whole_file(path);
    if (!text.value) return {std::nullopt, std::move(text.problems)};
    return read_evidence(*text.value, text_of(path));
}

Loaded<Instrument> load_instrument(const fs::path& path, const fs::path& shipped_folder,
                                   const EvidenceReader& read_evidence_file) {
    Loaded<std::string> text = read_whole_file(path);
    if (!text.value) return {std::nullopt, std::move(text.problems)};
    Loaded<Questionnaire> questionnaire = read_questionnaire(*text.value, text_of(path));
    Loaded<Instrument> loaded{std::nullopt, std::move(questionnaire.problems)};
    if (!questionnaire.value) return loaded;

    Instrument instrument{std::move(*questionnaire.value), {}, sha256_hex(*text.value)};
    if (const std::string& named = instrument.questionnaire.evidence; !named.empty()) {
        const auto evidence_path = find_evidence(path, named, shipped_folder);
        if (!evidence_path) {
            loaded.problems.push_back(missing_evidence(path, named));
            return loaded;
        }
        Loaded<Evidence> evidence = read_evidence_file(*evidence_path);
        append(loaded.problems, std::move(evidence.problems));
        if (!evidence.value) return loaded;
        instrument.evidence = std::move(*evidence.value);
        append(loaded.problems, check_barriers(instrument.questionnaire, instrument.evidence, text_of(path)));
    }
    if (!has_errors(loaded.problems)) loaded.value = std::move(instrument);
    return loaded;
}

}  // namespace readiness
