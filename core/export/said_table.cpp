#include "core/export/said_table.h"

#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/export/export_rows.h"
#include "core/groups/said_summary.h"
#include "core/model/questionnaire.h"
#include "core/result/scored_assessment.h"

namespace readiness {

namespace {

std::string_view form_word(AnswerForm form) {
    switch (form) {
        case AnswerForm::role:  // Not among them.
        case AnswerForm::one: return "one";
        case AnswerForm::several: return "several";
        case AnswerForm::text: return "text";
    }
    return "";
}

struct Row {
    std::string_view source;
    std::string_view kind;
    std::string answer;
    std::optional<int> count;
};

std::vector<Row> rows_of(const SaidSummary& summary) {
    std::vector<Row> rows;
    for (const std::string& text : summary.agreed)
        rows.push_back({"agreed", "answered", text, std::nullopt});
    if (summary.withheld) {
        rows.push_back({"ballot", "withheld", "", std::nullopt});
        return rows;
    }
    if (summary.answered == 0) return rows;
    for (const SaidCount& count : summary.counts)
        rows.push_back({"ballot", "answered", count.option, count.people});
    for (const std::string& text : summary.texts)
        rows.push_back({"ballot", "answered", text, 1});
    const int silent = summary.of - summary.answered;
    if (silent > 0) rows.push_back({"ballot", "missing", "", silent});
    return rows;
}

}  // namespace

DataTable said_table(const ScoredAssessment& scored, ForWhom for_whom) {
    DataTable table{columns_of_assessment(), {}};
    const DataColumn own[] = {{"question_id", "Id", 10, CellLook::plain, ColumnUse::csv_only},
                              {"question", "Question", 50, CellLook::wrapped},
                              {"form", "Form", 9},
                              {"source", "Source", 9},
                              {"kind", "Kind", 10},
                              {"answer", "Answer", 60, CellLook::wrapped},
                              {"count", "People", 8},
                              {"of", "Of", 6}};
    table.columns.insert(table.columns.end(), std::begin(own), std::end(own));
    if (!may_export(scored, for_whom) || readers_of(scored, for_whom) != ForWhom::the_room) return table;
    for (const SaidSummary& summary : said_summaries(scored.questionnaire(), scored.assessment())) {
        const UnscoredQuestion& question = *find_unscored(scored.questionnaire(), summary.question);
        for (Row& row : rows_of(summary)) {
            std::vector<Cell> cells = cells_of_assessment(scored, for_whom);
            cells.push_back(text_cell(question.id.text));
            cells.push_back(text_cell(question.text));
            cells.emplace_back(std::string(form_word(question.form)));
            cells.emplace_back(std::string(row.source));
            cells.emplace_back(std::string(row.kind));
            cells.push_back(text_cell(std::move(row.answer)));
            cells.push_back(row.count ? count_cell(*row.count) : Cell());
            cells.push_back(row.source == "ballot" ? count_cell(summary.of) : Cell());
            table.rows.push_back(std::move(cells));
        }
    }
    return table;
}

}  // namespace readiness
