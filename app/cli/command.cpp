#include "app/cli/command.h"

#include <fmt/format.h>
#include <set>
#include <string>
#include <utility>

#include "core/platform/path_text.h"
#include "core/storage/library.h"
#include "core/storage/open_assessment.h"

namespace readiness {

CLI::Option* add_path_option(CLI::App& word, const std::string& name, std::filesystem::path& path,
                             const std::string& description) {
    const auto take = [&path](const std::string& text) { path = path_of(text); };
    return word.add_option_function<std::string>(name, take, description)->type_name("PATH");
}

CLI::Option* add_files_option(CLI::App& word, std::vector<std::filesystem::path>& files,
                              const std::string& description) {
    const auto take = [&files](const std::vector<std::string>& texts) {
        files.clear();
        for (const std::string& text : texts)
            files.push_back(path_of(text));
    };
    return word.add_option_function<std::vector<std::string>>("FILE", take, description)
        ->required()
        ->check(existing_file())
        ->type_name("");
}

CLI::Validator existing_file() {
    const auto objection = [](const std::string& path) -> std::string {
        std::error_code unreadable;
        const std::filesystem::file_status status = std::filesystem::status(path_of(path), unreadable);
        if (!std::filesystem::exists(status)) return fmt::format("there is no file {}", path);
        if (std::filesystem::is_directory(status)) return fmt::format("{} is a folder: name a file in it", path);
        return "";
    };
    return {objection, ""};
}

std::vector<Problem> without_repeats(const std::vector<Problem>& problems) {
    std::set<std::string> told;
    std::vector<Problem> different;
    for (const Problem& problem : problems) {
        if (told.insert(describe(problem)).second) different.push_back(problem);
    }
    return different;
}

Opening open_with_questionnaire(const std::filesystem::path& assessment, const std::filesystem::path& questionnaire,
                                const Places& places) {
    Library library(places.shipped_questionnaires(), places.data);
    Loaded<OpenedAssessment> loaded = open_assessment(assessment, library, questionnaire);
    tell(loaded.problems, stderr);
    if (!loaded.value) return {ExitCode::errors_in_files, std::nullopt};
    if (!loaded.value->scored) {
        fmt::print(stderr, "Or name the questionnaire: --questionnaire PATH\n");
        return {ExitCode::cannot_run, std::nullopt};
    }
    const ExitCode code = has_errors(loaded.problems) ? ExitCode::errors_in_files : ExitCode::success;
    return {code, std::move(loaded.value->scored)};
}

void tell(std::span<const Problem> problems, std::FILE* to) {
    for (const Problem& problem : problems)
        fmt::print(to, "{}\n", describe(problem));
}

}  // namespace readiness
