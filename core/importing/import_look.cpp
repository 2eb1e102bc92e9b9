#include "core/importing/import_look.h"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/base/text.h"

namespace readiness {

namespace {

/// Sheets that ask at least half as many questions as the one that is read, and have rows below.
std::vector<std::string> other_sheets(std::span<const SheetTable> tables, std::size_t taken,
                                      const Questionnaire& questionnaire) {
    const std::size_t asked = questions_asked(tables.subspan(taken, 1), questionnaire);
    std::vector<std::string> names;
    for (std::size_t i = 0; i < tables.size() && asked > 0; ++i) {
        const bool has_rows = tables[i].rows() > 1;
        if (i != taken && has_rows && questions_asked(tables.subspan(i, 1), questionnaire) * 2 >= asked)
            names.push_back(tables[i].name);
    }
    return names;
}

}  // namespace

Loaded<ImportLook> look_at(ReadTables& read, const Questionnaire& questionnaire, const ImportMap& map,
                           const Decisions& now, std::string_view file, std::string_view map_file,
                           const ProposalProgress& progress) {
    const std::string sheet = now.sheet.empty() ? sheet_in(map) : now.sheet;
    const auto is_wanted = [&](const SheetTable& table) { return table.name == sheet; };
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
    const std::optional<std::size_t> place = table_with_answers(read.tables, questionnaire, sheet);
    if (!place) return {std::nullopt, {{Severity::error, std::string(file), {}, "the file has no table", ""}}};
    const std::vector<std::string> others =
        now.sheet.empty() ? other_sheets(read.tables, *place, questionnaire) : std::vector<std::string>();
    Loaded<AnswerTable> answers = answer_table(std::move(read.tables[*place]), questionnaire, file);
    if (!answers.value) return {std::nullopt, std::move(answers.problems)};
    Loaded<Decisions> remembered = decisions_in(map, shape_of(*answers.value), questionnaire, map_file);
    if (!remembered.value) return {std::nullopt, std::move(remembered.problems)};
    ImportLook look{std::move(*answers.value), joined(std::move(*remembered.value), now), {}};
    look.proposal = propose(look.answers, questionnaire, look.decisions, file, progress);
    for (const std::string& other : others) {
        Tell tell{TellKind::other_sheet, 1};
        tell.text = other;
        look.proposal.tells.push_back(std::move(tell));
    }
    std::vector<Problem> problems = look.proposal.problems;
    return {std::move(look), std::move(problems)};
}

}  // namespace readiness
