#include <cstdio>
#include <filesystem>
#include <string>
#include <system_error>
#include <vector>

#include "app/cli/commands.h"
#include "app/cli/named_questionnaire.h"
#include "app/cli/opening.h"
#include "app/cli/terminal.h"
#include "core/base/text.h"
#include "core/forms/forms.h"
#include "core/platform/path_text.h"
#include "core/storage/ballot_page_files.h"
#include "core/storage/library.h"
#include "core/storage/output_file.h"
#include "core/storage/share.h"

namespace readiness {

namespace fs = std::filesystem;

ExitCode write_form(const FormArguments& arguments, const Places& places) {
    const OutputFile output = output_of(arguments.output, arguments.replace);
    const std::vector<fs::path> inputs{path_of(arguments.questionnaire), ledger_path(places.ledger)};
    if (!may_be_written(output, inputs)) return ExitCode::cannot_run;
    Library library(places.shipped_questionnaires(), places.data);
    const FoundInstrument found = named_instrument(arguments.questionnaire, arguments.output, library);
    report(found.problems, stderr);
    if (!found.value) return ExitCode::cannot_run;

    FormRequest request;
    request.kind = *arguments.kind;
    request.options = arguments.options;
    request.font_folders = {places.shipped / "fonts"};
    std::error_code no_folder;  // then what takes one says so
    request.scratch = fs::temp_directory_path(no_folder);
    if (request.kind == FormKind::page) {
        Loaded<BallotPageParts> parts = load_ballot_page_parts(places.shipped);
        report(parts.problems, stderr);
        if (!parts.value) return ExitCode::cannot_run;
        request.page = *std::move(parts.value);
    }
    Loaded<std::string> bytes = form_bytes(**found.value, request);
    for (Problem& problem : bytes.problems)
        problem.file = text_of(arguments.output);
    report(bytes.problems, stderr);
    if (!bytes.value) return ExitCode::cannot_run;
    if (const auto problem = write_output(output, *bytes.value)) {
        report({&*problem, 1}, stderr);
        return ExitCode::cannot_run;
    }
    const std::size_t questions = question_count(form_of((*found.value)->questionnaire, request.options));
    say(stdout, "{}: {} as {}", text_of(arguments.output), counted(questions, "question"), form_words(request.kind));
    say(stdout, "{}", what_to_do_with(request.kind));
    return ExitCode::success;
}

}  // namespace readiness
