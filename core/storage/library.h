// The questionnaires at hand, shipped and the user's own, each with its evidence.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/problem.h"
#include "core/model/assessment.h"
#include "core/model/evidence.h"
#include "core/model/questionnaire.h"

namespace readiness {

/// A questionnaire ready for use: with its evidence and its fingerprint.
struct Instrument {
    std::filesystem::path path;
    std::string sha256;  ///< Of the questionnaire file's bytes.
    Questionnaire questionnaire;
    Evidence evidence;  ///< Empty where the questionnaire names none.
};

/// Reads a questionnaire and the evidence that it names, and checks them against each other. The evidence is looked for
/// beside the questionnaire and then in the shipped folder, so that a copy of a shipped questionnaire works anywhere.
Loaded<Instrument> load_instrument(const std::filesystem::path& path, const std::filesystem::path& shipped_folder = {});

/// A questionnaire file that was found, whether or not it can be used.
struct ListedQuestionnaire {
    std::filesystem::path path;
    bool shipped = false;
    std::optional<Instrument> instrument;  ///< Absent where the file has errors.
    std::vector<Problem> problems;
};

/// All `*.toml` files directly in these folders that are questionnaires, or are meant to be (other TOML files, such as
/// assessments, are passed over; a file that cannot be parsed is listed with its problems unless it is named
/// `*.readiness.toml`). Shipped ones first, in the order four-factors, full-scan, pulse and then by title; the user's
/// own by title. A folder that is missing is empty. Two files with one id: the later is listed with an error.
std::vector<ListedQuestionnaire> list_questionnaires(const std::filesystem::path& shipped_folder,
                                                     const std::filesystem::path& data_folder);

/// An assessment that was opened, with the questionnaire it is about.
struct OpenedAssessment {
    std::filesystem::path path;
    std::string bytes_sha256;  ///< Of the assessment file as it was read; a later difference means another hand.
    Assessment assessment;
    std::optional<Instrument> instrument;  ///< Absent where the questionnaire was not found.
    bool questionnaire_matches = false;    ///< Same version and, where the assessment names one, same fingerprint.
};

/// The questionnaire that the assessment at `assessment_path` answers. It is looked for by id beside the assessment, in
/// the data folder and in the shipped folder; of several with that id the one with the wanted fingerprint wins, then
/// the first found. `questionnaire_path`, where not empty, names it instead. One that is not found, or that has errors,
/// is an error, the last of the problems.
Loaded<Instrument> find_instrument(const QuestionnaireReference& wanted, const std::filesystem::path& assessment_path,
                                   const std::filesystem::path& shipped_folder,
                                   const std::filesystem::path& data_folder,
                                   const std::filesystem::path& questionnaire_path = {});

/// Opens an assessment, with its questionnaire as find_instrument finds it. Everything that check_assessment and
/// check_stored_profile say is among the problems, without keeping the assessment from being opened; a questionnaire
/// that is not found, or that has errors, is an error, the last of the problems, and the assessment is then opened
/// without one.
Loaded<OpenedAssessment> open_assessment(const std::filesystem::path& path, const std::filesystem::path& shipped_folder,
                                         const std::filesystem::path& data_folder,
                                         const std::filesystem::path& questionnaire_path = {});

/// A file name for a new assessment: the title in lower case with dashes, never empty, at most 60 characters, followed
/// by " 2", " 3"… written as "-2", "-3" where the folder has that name already, and ".readiness.toml".
std::filesystem::path free_assessment_path(const std::filesystem::path& folder, std::string_view title);

}  // namespace readiness
