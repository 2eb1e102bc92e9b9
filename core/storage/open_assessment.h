// Opens an assessment's file: read, checked, and scored with the questionnaire that it answers.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "core/base/problem.h"
#include "core/model/assessment.h"
#include "core/result/scored_assessment.h"
#include "core/storage/library.h"

namespace readiness {

/// Whether the bytes of a file are known again later, which takes a while for a large one.
enum class Fingerprint { taken, not_needed };

/// An assessment that was opened.
struct OpenedAssessment {
    std::filesystem::path path;
    /// Of the assessment file as it was read; a later difference means another hand. Empty if it is not needed.
    std::string bytes_sha256;
    std::optional<ScoredAssessment> scored;  ///< Absent if its questionnaire was not found, or has errors;
    Assessment unscored;                     ///< then this is the assessment, and otherwise an empty one.

    [[nodiscard]] const Assessment& assessment() const { return scored ? scored->assessment() : unscored; }
};

/// Opens an assessment, with its questionnaire as Library::find_instrument() finds it, or the one at
/// `questionnaire_path` if that is not empty. Everything that check_assessment() and check_stored_profile() say is
/// among the problems, without keeping the assessment from being opened. A questionnaire that is not found, or that has
/// errors, is an error, the last of the problems, and the assessment is then opened unscored. Stored scores are not
/// checked while results may not be shown.
Loaded<OpenedAssessment> open_assessment(const std::filesystem::path& path, Library& library,
                                         const std::filesystem::path& questionnaire_path = {},
                                         Fingerprint fingerprint = Fingerprint::taken);

}  // namespace readiness
