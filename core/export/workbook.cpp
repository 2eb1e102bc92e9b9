#include "core/export/workbook.h"

#include <algorithm>
#include <fmt/format.h>
#include <string_view>
#include <utility>
#include <variant>

#include "core/base/text.h"
#include "core/export/answers_table.h"
#include "core/export/export_rows.h"
#include "core/export/factors_table.h"
#include "core/export/plan_table.h"
#include "core/export/said_table.h"
#include "core/groups/least_people.h"
#include "core/model/assessment.h"
#include "core/model/questionnaire.h"
#include "core/result/explanation.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/profile.h"
#include "core/words/average_words.h"
#include "core/words/counts.h"
#include "core/words/explanation_words.h"
#include "core/words/first_page_words.h"
#include "core/words/numbers.h"
#include "core/words/question_row.h"
#include "core/words/readiness_words.h"
#include "core/words/titles.h"

namespace readiness {

namespace {

// ---------------------------------------------------------------------------------------------------------- sheets

/// "Leadership 72, Time 25": the figures of a chart in words. Rows without a number are left out.
std::string described(const Questionnaire& questionnaire, const DataTable& table, std::string_view labels,
                      std::string_view values) {
    const auto column = [&](std::string_view key) {
        return static_cast<std::size_t>(std::ranges::find(table.columns, key, &DataColumn::key) -
                                        table.columns.begin());
    };
    std::vector<std::string> figures;
    for (const std::vector<Cell>& row : table.rows) {
        const auto* label = std::get_if<std::string>(&row[column(labels)]);
        const auto* value = std::get_if<double>(&row[column(values)]);
        if (label != nullptr && value != nullptr)
            figures.push_back(fmt::format("{} {}", *label, score_text(questionnaire, *value)));
    }
    return joined(figures, ", ");
}

std::optional<SheetChart> chart_of(const Questionnaire& questionnaire, const DataTable& table, SheetChart chart) {
    const std::string figures = described(questionnaire, table, chart.labels, chart.values);
    if (figures.empty()) return std::nullopt;
    chart.description = fmt::format("{}: {}.", chart.title, figures);
    return chart;
}

std::vector<WorkbookSheet> sheets_of(const ScoredAssessment& scored, ForWhom for_whom) {
    const Questionnaire& questionnaire = scored.questionnaire();
    std::vector<WorkbookSheet> sheets;
    const auto add = [&](WorkbookSheet sheet) {
        if (!sheet.table.rows.empty()) sheets.push_back(std::move(sheet));
    };
    DataTable factors = factors_table(scored, for_whom);
    auto radar =
        chart_of(questionnaire, factors,
                 {SheetChart::Kind::radar, "Factors, from 0 (worst) to 100 (best)", "", "short_title", "score"});
    add({"Factors", radar ? "The score of each factor, with a radar chart." : "The factors; none has a score yet.",
         std::move(factors), std::move(radar)});
    DataTable barriers = barriers_table(scored, for_whom);
    auto bars = chart_of(
        questionnaire, barriers,
        {SheetChart::Kind::bars, "Barriers: pressure from 0 (little seen) to 100 (strong)", "", "barrier", "pressure"});
    add({"Barriers",
         bars ? "What stands in the way, the most pressing first, with a bar chart."
              : "What may stand in the way; none can be judged from these answers.",
         std::move(barriers), std::move(bars)});
    add({"Questions", "Each question with its score and how it was answered.", questions_table(scored, for_whom), {}});
    add({"Other questions", "What was said to the questions without a score.", said_table(scored, for_whom), {}});
    add({"Plan", "What the team decided to do.", plan_table(scored, for_whom), {}});
    add({"Answers",
         "Every answer as a row. Those with “yes” in Counted are what the scores are made from.",
         answers_table(scored, for_whom),
         {}});
    return sheets;
}

// ----------------------------------------------------------------------------------------------------------- about

std::string for_whom_line(const ScoredAssessment& scored, ForWhom for_whom) {
    const Assessment& assessment = scored.assessment();
    const bool agreed = votes_counted(assessment) == Mode::consensus;
    if (readers_of(scored, for_whom) == ForWhom::others) {
        if (agreed) return "For others: made from the answers that the team agreed on.";
        return fmt::format("For others: single answers are left out, and so are groups of fewer than {} people.",
                           std::max(assessment.minimum_group, least_minimum_group));
    }
    const std::string pass_on = " To pass results on, make a report for others.";
    const bool many = std::ssize(handed_in_ballots(assessment)) >= least_people_for_extremes;
    if (!assessment.sealed && many)
        return "For the room alone: it holds each person's ballot, without a name." + pass_on;
    if (!assessment.tallies.empty() || (!assessment.sealed && !handed_in_ballots(assessment).empty()))
        return "For the room alone: it shows how people answered." + pass_on;
    return "For the team itself: made from the answers that it agreed on." + pass_on;
}

void add(std::vector<AboutLine>& lines, std::string label, Cell value) {
    if (!std::holds_alternative<std::monostate>(value)) lines.push_back({std::move(label), std::move(value)});
}

void add_assessment(std::vector<AboutLine>& lines, const ScoredAssessment& scored) {
    const Assessment& assessment = scored.assessment();
    const Questionnaire& questionnaire = scored.questionnaire();
    add(lines, "Assessment", text_cell(assessment.title));
    add(lines, "Team", text_cell(assessment.team));
    add(lines, "Organisation", text_cell(assessment.organisation));
    add(lines, "Change", text_cell(assessment.initiative));
    add(lines, "Questionnaire", text_cell(fmt::format("{}, edition {}", questionnaire.title, questionnaire.version)));
    if (!scored.questionnaire_matches()) {
        add(lines, "Take care",
            text_cell("This questionnaire is not the one that was answered; it has changed since."));
    }
    if (const auto day = day_of(assessment)) add(lines, "Date", *day);
}

void add_results(std::vector<AboutLine>& lines, const ScoredAssessment& scored, ForWhom for_whom) {
    const FirstPage page = first_page(scored, for_whom);
    if (scored.has_answers()) {
        add(lines, "Made from", text_cell(basis_text(*scored.profile())));
        add(lines, "Answered", text_cell(answered_text(*scored.profile())));
    }
    add(lines, "Is the team ready?", text_cell(readiness_text(scored, page)));
    const std::string overall = overall_line(scored, page);
    const bool has_band = !overall.empty() && scored.profile()->overall.score && !most_is_unknown(page.answer) &&
                          !scored.questionnaire().bands.empty();
    add(lines, "Overall", text_cell(overall));
    if (has_band)
        add(lines, "Overall's band", text_cell(overall_title(scored.questionnaire(), scored.profile()->overall)));
    if (readers_of(scored, for_whom) == ForWhom::the_room) {
        const auto& look_again = scored.assessment().look_again;
        if (look_again) add(lines, "We look again", *look_again);
    }
}

void add_making(std::vector<AboutLine>& lines, const ScoredAssessment& scored) {
    const Questionnaire& questionnaire = scored.questionnaire();
    if (is_read_by_question(questionnaire)) {
        add(lines, "How scores are made", text_cell(std::string(one_question_text())));
    } else if (!questionnaire.factors.empty()) {
        add(lines, "How scores are made", text_cell(rule_text(explain_factor(scored, questionnaire.factors[0].id))));
        add(lines, "Bands", text_cell(band_lines_text(questionnaire)));
        const auto& barriers = scored.profile()->barriers;
        const auto asked = std::ranges::find(barriers, true, &BarrierResult::asked);
        if (asked != barriers.end())
            add(lines, "How pressure is made", text_cell(rule_text(explain_barrier(scored, asked->id))));
    }
    add(lines, "At worst, at best",
        text_cell("The score if every missing answer were the worst, or the best. Firm: no "
                  "missing answer could change it."));
    add(lines, "What this is not", text_cell(report_foot(scored)));
}

}  // namespace

Workbook workbook_of(const ScoredAssessment& scored, ForWhom for_whom, std::chrono::sys_seconds now) {
    Workbook workbook;
    workbook.title = scored.assessment().title.empty() ? "Untitled assessment" : scored.assessment().title;
    workbook.made = now;
    if (!may_export(scored, for_whom)) {
        workbook.about = {{"", std::string(scored.profile() == nullptr
                                               ? "The answers are sealed: there are no results until they are opened."
                                               : "For others there is only what a shareable copy holds.")}};
        return workbook;
    }
    workbook.about = {{"", for_whom_line(scored, for_whom)}};
    workbook.sheets = sheets_of(scored, for_whom);
    add_assessment(workbook.about, scored);
    add_results(workbook.about, scored, for_whom);
    for (const WorkbookSheet& sheet : workbook.sheets)
        add(workbook.about, "Sheet " + sheet.name, text_cell(sheet.about));
    add_making(workbook.about, scored);
    add(workbook.about, "Made on", std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(now)));
    return workbook;
}

}  // namespace readiness
