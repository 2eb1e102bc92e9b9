// What several commands do first: open an assessment with its questionnaire, and report problems.
#pragma once

#include <cstdio>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/cli/commands.h"
#include "core/base/problem.h"
#include "core/result/scored_assessment.h"
#include "core/storage/open_assessment.h"
#include "core/storage/output_file.h"
#include "core/storage/share.h"

namespace readiness {

/// An assessment that was opened for a command, and what the command ends with as far as the files go.
struct Opening {
    ExitCode code = ExitCode::success;
    std::optional<ScoredAssessment> scored;  ///< Absent if the command cannot go on.
    std::string sha256 = {};                 ///< Fingerprint of the assessment's file, if it was asked for.
};

/// Opens an assessment for a command that needs its questionnaire too, and reports what is wrong with either.
/// Only a command that saves over the assessment needs its fingerprint.
Opening open_with_questionnaire(const std::filesystem::path& assessment, const std::filesystem::path& questionnaire,
                                const Places& places, Fingerprint fingerprint = Fingerprint::not_needed);

/// The same for a command that needs the profile: sealed answers are reported, and the command cannot go on.
Opening open_with_profile(const std::filesystem::path& assessment, const std::filesystem::path& questionnaire,
                          const Places& places, Fingerprint fingerprint = Fingerprint::not_needed);

/// What a command asks for that gives a copy out, all but its output. The record is kept in the assessment's file, of
/// which the opening must have the fingerprint: it must stay as long as the request.
ShareRequest share_request(const Opening& opening, const std::filesystem::path& assessment, const Places& places);

/// Says, when its first ballots came in, that the answers of few people can be seen in what they come to; nothing if
/// they are not few. `file` is the name that stands before it.
void warn_of_few_people(const Assessment& assessment, const std::string& file);

/// One evidence file may belong to several questionnaires: what is wrong with it is reported once.
std::vector<Problem> without_repeats(const std::vector<Problem>& problems);

/// The file that a command makes.
OutputFile output_of(const std::filesystem::path& path, bool replace);

/// True if a command may write there; reports why not: see objection_to(). Among the inputs are the files that are
/// named on the command line, and the record of shared copies.
bool may_be_written(const OutputFile& output, std::span<const std::filesystem::path> inputs);

/// A line for each problem.
void report(std::span<const Problem> problems, std::FILE* to);

}  // namespace readiness
