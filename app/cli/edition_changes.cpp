// What became of the questions of a questionnaire's earlier editions.
#include <algorithm>
#include <cstdio>
#include <fmt/format.h>
#include <string>
#include <vector>

#include "app/cli/commands.h"
#include "app/cli/terminal.h"
#include "core/model/editions.h"
#include "core/platform/path_text.h"
#include "core/report/blocks.h"
#include "core/report/text_writer.h"
#include "core/storage/library.h"
#include "core/words/edition_words.h"

namespace readiness {

namespace {

Row row_of(const QuestionFate& fate) {
    Row row{{fate.earlier->id.text, "the same", fate.earlier->text}, {}, ""};
    if (fate.kind == QuestionFate::Kind::same) return row;
    row.cells[1] = fate.kind == QuestionFate::Kind::left_out ? "left out" : now_text(fate);
    for (const Item* now : fate.now)
        row.below.push_back(fmt::format("Now {}: {}", now->id.text, now->text));
    if (!fate.why.empty()) row.below.push_back("Why: " + fate.why);
    return row;
}

Table table_of(const EditionChanges& changes, const std::string& earlier, const std::string& newer) {
    Table table{{{"In " + earlier}, {"In " + newer}, {"Question"}}, {}};
    for (const QuestionFate& fate : changes.fates)
        table.rows.push_back(row_of(fate));
    for (const Item* added : changes.added) {
        const char* group = added == changes.added.front() ? "New questions" : "";
        table.rows.push_back({{"–", added->id.text, added->text}, {}, group});
    }
    return table;
}

void print_changes(const Questionnaire& earlier, const Questionnaire& newer) {
    const EditionChanges changes = edition_changes(earlier, newer);
    print_line(stdout, editions_title(earlier, newer));
    print_line(stdout, edition_counts_text(changes));
    print_line(stdout, "");
    print_page(stdout, text_of(table_of(changes, earlier.version, newer.version)));
}

}  // namespace

ExitCode print_changes(const std::string& id, const Places& places) {
    Library library(places.shipped_questionnaires(), places.data);
    const std::vector<ListedQuestionnaire> all = library.questionnaires();
    const auto listed = std::ranges::find_if(
        all, [&](const ListedQuestionnaire& one) { return one.instrument && one.instrument->questionnaire.id == id; });
    if (listed == all.end()) {
        say(stderr, "There is no questionnaire {} that can be used. readiness-cli questionnaires lists them.", id);
        return ExitCode::cannot_run;
    }
    const Questionnaire& newer = listed->instrument->questionnaire;
    if (newer.editions.empty()) say(stdout, "{} {} names no earlier edition.", newer.title, newer.version);
    ExitCode code = ExitCode::success;
    for (const Edition& edition : newer.editions) {
        if (&edition != &newer.editions.front()) print_line(stdout, "");
        if (const auto earlier = library.find_earlier(newer, edition.version, listed->path)) {
            print_changes(earlier->questionnaire, newer);
            continue;
        }
        say(stderr, "The file of edition {} was not found. Put it into the folder editions beside {}.", edition.version,
            text_of(listed->path));
        code = ExitCode::cannot_run;
    }
    return code;
}

}  // namespace readiness
