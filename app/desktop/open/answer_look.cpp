#include "app/desktop/open/answer_look.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "core/base/text.h"
#include "core/importing/ballots.h"
#include "core/importing/import_look.h"
#include "core/importing/import_map.h"
#include "core/platform/path_text.h"
#include "core/storage/answer_file.h"
#include "core/words/import_words.h"

namespace readiness {

namespace {

/// Reading a file takes about as long as looking at it.
constexpr double share_of_reading = 0.5;

ImportProgress part_of(const ImportProgress& whole, double from, double to) {
    if (!whole) return {};
    return [whole, from, to](double share) { return whole(from + share * (to - from)); };
}

/// Reads the file if that was not done yet; false if it cannot be used.
bool read_file(const AnswerTask& task, AnswerLook& look, const ImportProgress& progress,
               std::vector<Problem>& problems) {
    if (look.tables) return true;
    Loaded<AnswerFile> file = load_answer_file(task.file, part_of(progress, 0, share_of_reading));
    append(problems, std::move(file.problems));
    if (!file.value) return false;
    look.sha256 = std::move(file.value->sha256);
    look.tables = std::make_shared<ReadTables>(std::move(file.value->read));
    look.sheets.clear();
    for (const SheetTable& table : look.tables->tables) {
        if (!table.name.empty() && table.cells() > 0) look.sheets.push_back(table.name);
    }
    return true;
}

/// Takes the table with the answers out of those that were read; false if there is none.
bool find_table(const AnswerTask& task, AnswerLook& look, std::vector<Problem>& problems) {
    const std::shared_ptr<ReadTables> read = std::exchange(look.tables, nullptr);
    Loaded<TakenAnswers> taken =
        take_answers(*read, task.instrument->questionnaire, task.now.sheet, text_of(task.file));
    append(problems, std::move(taken.problems));
    if (!taken.value) return false;
    look.kind = file_words(*read, taken.value->sheet);
    look.sheet = std::move(taken.value->sheet);
    look.answers = std::make_shared<const AnswerTable>(std::move(taken.value->answers));
    return true;
}

void remember(const AnswerTask& task, AnswerLook& look) {
    Loaded<ImportMap> map = load_import_map(task.map_file);
    look.not_remembered = std::move(map.problems);
    if (!map.value) return;
    Loaded<Decisions> decisions =
        decisions_in(*map.value, shape_of(*look.answers), task.instrument->questionnaire, text_of(task.map_file));
    append(look.not_remembered, std::move(decisions.problems));
    if (decisions.value) look.remembered = std::move(*decisions.value);
}

/// What becomes of ballots that may be in the assessment already.
std::optional<MergedFileOutcome> outcome_of(const AnswerTask& task, const AnswerLook& look) {
    const std::string key = task.into ? import_key_of(*task.into) : "";
    if (key.empty() || !look.proposal->problems.empty()) return std::nullopt;
    const Questionnaire& questionnaire = task.instrument->questionnaire;
    const ImportSource source{text_of(task.file), look.sha256, look.proposal->shape, key, {}};
    const Merge merged =
        import_into(*task.into, questionnaire, ballots_of(*look.answers, questionnaire, *look.proposal, key), source);
    return merged.files.empty() ? std::nullopt : std::optional(merged.files.front());
}

}  // namespace

Loaded<AnswerLook> look_at_answers(AnswerTask task, const ImportProgress& progress) {
    std::vector<Problem> problems;
    AnswerLook look = std::move(task.so_far);
    const bool is_new = !look.answers;
    if (is_new && !read_file(task, look, progress, problems)) return {std::nullopt, std::move(problems)};
    if (!task.instrument) {
        look.kind = file_words(*look.tables, look.tables->tables.size() == 1 ? look.tables->tables.front().name : "");
        for (const std::shared_ptr<const Instrument>& instrument : task.may_be)
            look.fits.push_back(instrument ? questions_asked(look.tables->tables, instrument->questionnaire) : 0);
        return {std::move(look), std::move(problems)};
    }
    if (is_new) {
        if (!find_table(task, look, problems)) return {std::nullopt, std::move(problems)};
        remember(task, look);
    }
    look.proposal = std::make_shared<const Proposal>(propose(*look.answers, task.instrument->questionnaire,
                                                             joined(look.remembered, task.now), text_of(task.file),
                                                             part_of(progress, is_new ? share_of_reading : 0, 1)));
    look.outcome = outcome_of(task, look);
    return {std::move(look), std::move(problems)};
}

bool is_named_as_answers(const std::filesystem::path& path) {
    constexpr std::array<std::string_view, 3> endings{".csv", ".tsv", ".xlsx"};
    return std::ranges::find(endings, folded(text_of(path.extension()))) != endings.end();
}

}  // namespace readiness
