#include "core/importing/import_look.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "core/importing/told_direction.h"

namespace readiness {

namespace {

/// What a workbook has beside the sheet that is read.
struct OtherSheets {
    /// Names of those that ask more than half as many questions and have rows below.
    std::vector<std::string> with_answers;
    std::vector<std::string> told;  ///< What the others say of numbers: they may be code books.
};

OtherSheets other_sheets(std::span<const SheetTable> tables, std::size_t taken, const Questionnaire& questionnaire) {
    constexpr std::size_t longest_book = 5000;  ///< Rows.
    const std::size_t asked = questions_asked(tables.subspan(taken, 1), questionnaire);
    OtherSheets others;
    for (std::size_t i = 0; i < tables.size() && asked > 0; ++i) {
        if (i == taken) continue;
        if (questions_asked(tables.subspan(i, 1), questionnaire) * 2 > asked) {
            if (tables[i].rows() > 1) others.with_answers.push_back(tables[i].name);
        } else {
            std::vector<std::string> told = told_in_rows(tables[i], longest_book);
            std::ranges::move(told, std::back_inserter(others.told));
        }
    }
    return others;
}

}  // namespace

Loaded<TakenAnswers> take_answers(ReadTables& read, const Questionnaire& questionnaire, std::string_view sheet,
                                  std::string_view file) {
    const auto failed = [&](std::string message, std::string hint) {
        return Loaded<TakenAnswers>{std::nullopt,
                                    {{Severity::error, std::string(file), {}, std::move(message), std::move(hint)}}};
    };
    const std::optional<std::size_t> place = table_with_answers(read.tables, questionnaire, sheet);
    if (!place) return failed("the file has no table", "export the answers again");
    TakenAnswers taken;
    taken.sheet = read.tables[*place].name;
    OtherSheets others = other_sheets(read.tables, *place, questionnaire);
    Loaded<AnswerTable> answers = answer_table(std::move(read.tables[*place]), questionnaire, file);
    if (!answers.value) return {std::nullopt, std::move(answers.problems)};
    taken.answers = std::move(*answers.value);
    taken.answers.told_elsewhere = std::move(others.told);
    taken.other_sheets = std::move(others.with_answers);
    return {std::move(taken), std::move(answers.problems)};
}

Loaded<ImportLook> look_at(ReadTables& read, const Questionnaire& questionnaire, const ImportMap& map,
                           const Decisions& now, std::string_view file, std::string_view map_file,
                           const ProposalProgress& progress) {
    const auto is_wanted = [&](const SheetTable& table) { return table.name == now.sheet; };
    if (!now.sheet.empty() && std::ranges::none_of(read.tables, is_wanted)) {
        std::vector<std::string> names;
        for (const SheetTable& table : read.tables)
            names.push_back(in_quotes(table.name));
        return {std::nullopt,
                {{Severity::error,
                  std::string(file),
                  {},
                  fmt::format("there is no sheet {}", in_quotes(now.sheet)),
                  "it has: " + listed(names)}}};
    }
    Loaded<TakenAnswers> taken = take_answers(read, questionnaire, now.sheet.empty() ? sheet_in(map) : now.sheet, file);
    if (!taken.value) return {std::nullopt, std::move(taken.problems)};
    AnswerTable& answers = taken.value->answers;
    Loaded<Decisions> remembered = decisions_in(map, shape_of(answers), questionnaire, map_file);
    if (!remembered.value) return {std::nullopt, std::move(remembered.problems)};
    ImportLook look{std::move(answers), joined(std::move(*remembered.value), now), {}};
    look.proposal = propose(look.answers, questionnaire, look.decisions, file, progress);
    for (const std::string& other : taken.value->other_sheets) {
        if (!now.sheet.empty()) break;  // somebody has chosen this one
        Tell tell{TellKind::other_sheet, 1};
        tell.text = other;
        look.proposal.tells.push_back(std::move(tell));
    }
    std::vector<Problem> problems = look.proposal.problems;
    return {std::move(look), std::move(problems)};
}

}  // namespace readiness
