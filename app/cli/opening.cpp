#include "app/cli/opening.h"

#include <chrono>
#include <fmt/format.h>
#include <set>
#include <string>
#include <utility>

#include "app/cli/terminal.h"
#include "core/groups/collecting.h"
#include "core/groups/sealing.h"
#include "core/platform/path_text.h"
#include "core/storage/library.h"
#include "core/storage/link_target.h"
#include "core/words/group_words.h"

namespace readiness {

std::vector<Problem> without_repeats(const std::vector<Problem>& problems) {
    std::set<std::string> reported;
    std::vector<Problem> different;
    for (const Problem& problem : problems) {
        if (reported.insert(describe(problem)).second) different.push_back(problem);
    }
    return different;
}

Opening open_with_questionnaire(const std::filesystem::path& assessment, const std::filesystem::path& questionnaire,
                                const Places& places, Fingerprint fingerprint) {
    Library library(places.shipped_questionnaires(), places.data);
    Loaded<OpenedAssessment> loaded = open_assessment(assessment, library, questionnaire, fingerprint);
    report(loaded.problems, stderr);
    if (!loaded.value) return {ExitCode::errors_in_files, std::nullopt};
    if (!loaded.value->scored) {
        fmt::print(stderr, "Or name the questionnaire: --questionnaire PATH\n");
        return {ExitCode::cannot_run, std::nullopt};
    }
    const ExitCode code = has_errors(loaded.problems) ? ExitCode::errors_in_files : ExitCode::success;
    return {code, std::move(loaded.value->scored), std::move(loaded.value->bytes_sha256)};
}

Opening open_with_profile(const std::filesystem::path& assessment, const std::filesystem::path& questionnaire,
                          const Places& places, Fingerprint fingerprint) {
    Opening opening = open_with_questionnaire(assessment, questionnaire, places, fingerprint);
    if (!opening.scored || opening.scored->profile() != nullptr) return opening;
    const Problem sealed = sealed_problem(text_of(assessment));
    report({&sealed, 1}, stderr);
    return {ExitCode::cannot_run, std::nullopt};
}

ShareRequest share_request(const Opening& opening, const std::filesystem::path& assessment, const Places& places) {
    ShareRequest request;
    request.now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    request.ledger_folder = places.ledger;
    request.moved_folder = places.state;
    request.keep = [&opening, assessment](const RecordGivenOut& keep) {
        const std::optional<Problem> second_name = problem_with_second_name(assessment);
        std::optional<Problem> problem = keep_given_out(*opening.scored, assessment, opening.sha256, keep);
        if (!problem && second_name) report({&*second_name, 1}, stderr);
        return problem;
    };
    return request;
}

void warn_of_few_people(const Assessment& assessment, const std::string& file) {
    const std::optional<int> few = few_people(assessment);
    if (!few) return;
    const Problem warning{Severity::warning, file, {}, small_room_warning(*few), "use it only if all of them agree"};
    report({&warning, 1}, stderr);
}

OutputFile output_of(const std::filesystem::path& path, bool replace) {
    return {path, replace ? IfThere::replace : IfThere::refuse};
}

bool may_be_written(const OutputFile& output, std::span<const std::filesystem::path> inputs) {
    const std::optional<Problem> objection = objection_to(output, inputs);
    if (objection) report({&*objection, 1}, stderr);
    return !objection;
}

void report(std::span<const Problem> problems, std::FILE* to) {
    for (const Problem& problem : problems)
        print_line(to, describe(problem));
}

}  // namespace readiness
