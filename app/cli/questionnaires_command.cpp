#include <cstdio>
#include <fmt/format.h>

#include "app/cli/commands.h"
#include "app/cli/opening.h"
#include "app/cli/terminal.h"
#include "core/platform/path_text.h"
#include "core/report/blocks.h"
#include "core/report/text_writer.h"
#include "core/storage/library.h"

namespace readiness {

namespace {

Row row_of(const ListedQuestionnaire& listed, const Questionnaire& questionnaire) {
    const std::string minutes = questionnaire.minutes > 0 ? std::to_string(questionnaire.minutes) : "–";
    return {{questionnaire.id, questionnaire.version, questionnaire.title, std::to_string(questionnaire.items.size()),
             minutes, listed.shipped ? "shipped" : "yours"},
            {},
            ""};
}

}  // namespace

ExitCode list_questionnaires(const Places& places) {
    const auto listed = Library(places.shipped_questionnaires(), places.data).questionnaires();
    if (listed.empty()) {
        say(stderr, "There are no questionnaires in {} or {}.", text_of(places.shipped_questionnaires()),
            text_of(places.data));
        return ExitCode::cannot_run;
    }
    std::vector<Row> usable;
    std::vector<Problem> problems;
    for (const ListedQuestionnaire& one : listed) {
        if (one.instrument) usable.push_back(row_of(one, one.instrument->questionnaire));
        append(problems, one.problems);
    }
    if (!usable.empty()) {
        print_page(stdout, text_of(Table{{{"Id"},
                                          {"Version"},
                                          {"Title"},
                                          {"Questions", Alignment::right},
                                          {"Minutes", Alignment::right},
                                          {"From"}},
                                         usable}));
    }
    if (!problems.empty()) fmt::print("{}Problems\n", usable.empty() ? "" : "\n");
    report(without_repeats(problems), stdout);
    return has_errors(problems) ? ExitCode::errors_in_files : ExitCode::success;
}

}  // namespace readiness
