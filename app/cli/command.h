// What all commands of readiness-cli have in common.
#pragma once

#include <CLI/CLI.hpp>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/base/problem.h"
#include "core/result/scored_assessment.h"
#include "core/storage/places.h"

namespace readiness {

/// What a command ends with.
enum class ExitCode {
    success = 0,
    errors_in_files = 1,
    cannot_run = 2,  ///< An unknown option, a missing file, no place to write to.
};

/// A word on the command line, its options, and what it does.
struct Command {
    CLI::App* word = nullptr;
    std::function<ExitCode(const Places&)> run;
};

Command add_questionnaires_command(CLI::App& app);
Command add_validate_command(CLI::App& app);
Command add_score_command(CLI::App& app);
Command add_merge_command(CLI::App& app);
Command add_share_command(CLI::App& app);

/// Accepts a path only if a file is there.
CLI::Validator existing_file();

/// An option that names a path.
CLI::Option* add_path_option(CLI::App& word, const std::string& name, std::filesystem::path& path,
                             const std::string& description);

/// Files without an option's name before them; each of them has to exist.
CLI::Option* add_files_option(CLI::App& word, std::vector<std::filesystem::path>& files,
                              const std::string& description);

/// One evidence file may belong to several questionnaires: what is wrong with it is told once.
std::vector<Problem> without_repeats(const std::vector<Problem>& problems);

/// An assessment that was opened for a command, and what the command ends with as far as the files go.
struct Opening {
    ExitCode code = ExitCode::success;
    std::optional<ScoredAssessment> scored;  ///< Absent where the command cannot go on.
};

/// Opens an assessment for a command that needs its questionnaire too, and tells what is wrong with either.
Opening open_with_questionnaire(const std::filesystem::path& assessment, const std::filesystem::path& questionnaire,
                                const Places& places);

/// A line for each problem.
void tell(std::span<const Problem> problems, std::FILE* to);

}  // namespace readiness
