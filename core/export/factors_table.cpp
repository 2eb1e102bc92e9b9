#include "core/export/factors_table.h"

#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "core/base/text.h"
#include "core/export/export_rows.h"
#include "core/groups/least_people.h"
#include "core/model/action.h"
#include "core/model/assessment.h"
#include "core/model/evidence.h"
#include "core/model/questionnaire.h"
#include "core/result/copy_profile.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/overview.h"
#include "core/scoring/profile.h"
#include "core/words/numbers.h"
#include "core/words/plan_words.h"
#include "core/words/titles.h"

namespace readiness {

namespace {

template <std::size_t Count>
DataTable table_with(const DataColumn (&own)[Count]) {
    DataTable table{columns_of_assessment(), {}};
    table.columns.insert(table.columns.end(), std::begin(own), std::end(own));
    return table;
}

/// Only in a copy can anything be withheld.
ColumnUse withheld_use(const ScoredAssessment& scored) {
    return scored.assessment().shareable ? ColumnUse::everywhere : ColumnUse::csv_only;
}

/// Scores in the instrument's own unit, if it has one.
DataColumn own_unit_column(const ScoredAssessment& scored) {
    const Questionnaire& questionnaire = scored.questionnaire();
    return {"own_score", questionnaire.shown ? own_unit_heading(questionnaire) : "Own unit", 10, CellLook::figure,
            questionnaire.shown ? ColumnUse::everywhere : ColumnUse::csv_only};
}

Cell verdict_cell(const std::optional<Verdict>& verdict) {
    return text_cell(verdict ? std::string(to_text(*verdict)) : "");
}

/// "yes" if both ends are the same: no missing answer could change the score.
Cell firm_cell(const std::optional<double>& low, const std::optional<double>& high) {
    constexpr double same = 1e-9;
    return low && high ? yes_or_no(*high - *low < same) : Cell();
}

void add_counts(std::vector<Cell>& cells, const AnswerCounts& counts) {
    for (const int count : {counts.answered, counts.of(), counts.dont_know, counts.not_applicable, counts.unanswered})
        cells.push_back(count_cell(count));
}

std::vector<Cell> factor_row(const ScoredAssessment& scored, ForWhom for_whom, const FactorResult& result) {
    const Factor& factor = *find_factor(scored.questionnaire(), result.id);
    const bool withheld = scored.assessment().shareable && is_withheld(scored.assessment(), result.id);
    std::vector<Cell> cells = cells_of_assessment(scored, for_whom);
    cells.emplace_back(factor.id.text);
    cells.push_back(text_cell(factor.title));
    cells.push_back(text_cell(factor.short_title.empty() ? factor.title : factor.short_title));
    cells.push_back(number_cell(result.score));
    cells.push_back(text_cell(result.band.text));
    cells.push_back(text_cell(result.band.empty() ? "" : band_title(scored.questionnaire(), result.band)));
    cells.push_back(yes_or_no(withheld));
    cells.push_back(number_cell(result.low));
    cells.push_back(number_cell(result.high));
    cells.push_back(firm_cell(result.low, result.high));
    cells.push_back(text_cell(result.floor ? result.floor->item.text : ""));
    cells.push_back(result.floor ? Cell(result.floor->score) : Cell());
    if (scored.has_answers())
        add_counts(cells, result.counts);
    else
        cells.resize(cells.size() + 5);
    const bool people = result.n > 0 && scored.profile()->mode != Mode::consensus;
    cells.push_back(people ? count_cell(result.n) : Cell());
    const bool many = result.spread.n >= least_people_for_extremes;
    cells.push_back(verdict_cell(people ? result.verdict : std::nullopt));
    for (const std::optional<double>& figure :
         {result.spread.sd, result.spread.median, many ? result.spread.q1 : std::nullopt,
          many ? result.spread.q3 : std::nullopt, result.rwg_j, result.rwg_star, result.rwg_star_skewed,
          result.spread.ad_mean, result.spread.ad_median, result.chance_by_habit})
        cells.push_back(number_cell(people ? figure : std::nullopt));
    cells.push_back(number_cell(in_own_unit(scored.questionnaire(), result.score)));
    return cells;
}

std::vector<Cell> question_row(const ScoredAssessment& scored, ForWhom for_whom, std::size_t index) {
    const Item& item = scored.questionnaire().items[index];
    const ItemResult& result = scored.profile()->items[index];
    const Factor* factor = find_factor(scored.questionnaire(), item.factor);
    const bool people = scored.profile()->mode != Mode::consensus && result.counts.answered > 0;
    std::vector<Cell> cells = cells_of_assessment(scored, for_whom);
    cells.emplace_back(static_cast<double>(index + 1));
    cells.emplace_back(item.id.text);
    cells.push_back(text_cell(item.text));
    cells.push_back(text_cell(factor != nullptr ? factor->title : ""));
    cells.push_back(yes_or_no(item.reverse));
    cells.push_back(number_cell(result.score));
    cells.push_back(number_cell(result.low));
    cells.push_back(number_cell(result.high));
    cells.push_back(yes_or_no(result.agreed));
    add_counts(cells, result.counts);
    cells.push_back(people ? yes_or_no(result.split) : Cell());
    cells.push_back(verdict_cell(people ? result.verdict : std::nullopt));
    for (const std::optional<double>& figure :
         {result.spread.mean, result.spread.sd, result.spread.median, result.rwg, result.rwg_skewed})
        cells.push_back(number_cell(people ? figure : std::nullopt));
    cells.push_back(text_cell(item.code));
    cells.push_back(number_cell(in_own_unit(scored.questionnaire(), result.score)));
    return cells;
}

/// "W6 by its rule; S2 25": the questions behind a status, those that decide alone first, then from the lowest.
std::string reasons_text(const ScoredAssessment& scored, const BarrierResult& result) {
    std::vector<std::string> reasons;
    for (const Reason& reason : result.reasons) {
        reasons.push_back(reason.item.text + (reason.rule == Reason::Rule::blocks
                                                  ? " by its rule"
                                                  : " " + score_text(scored.questionnaire(), reason.score)));
    }
    return joined(reasons, "; ");
}

std::string measures_text(const Evidence& evidence, const Barrier& barrier) {
    std::vector<std::string> titles;
    for (const MeasureId& id : barrier.counter) {
        if (const Measure* measure = find_measure(evidence, id)) titles.push_back(measure->title);
    }
    return joined(titles, "; ");
}

std::vector<Cell> barrier_row(const ScoredAssessment& scored, ForWhom for_whom, const BarrierResult& result) {
    const Barrier& barrier = *find_barrier(scored.evidence(), result.id);
    const bool withheld = scored.assessment().shareable && is_withheld(scored.assessment(), result.id);
    const std::optional<Ours> ours =
        readers_of(scored, for_whom) == ForWhom::the_room ? find_ours(scored.assessment(), result.id) : std::nullopt;
    std::vector<Cell> cells = cells_of_assessment(scored, for_whom);
    cells.emplace_back(barrier.id.text);
    cells.push_back(text_cell(barrier.title));
    cells.emplace_back(std::string(level_title(result.level)));
    cells.push_back(withheld ? Cell() : number_cell(result.pressure));
    cells.push_back(text_cell(withheld ? "" : std::string(to_text(result.status))));
    cells.push_back(text_cell(withheld ? "" : std::string(status_title(result.status))));
    cells.push_back(yes_or_no(withheld));
    cells.push_back(text_cell(scored.has_answers() ? std::string(certainty_title(result)) : ""));
    cells.push_back(text_cell(scored.has_answers() ? reasons_text(scored, result) : ""));
    cells.push_back(text_cell(ours ? std::string(ours_title(*ours)) : ""));
    cells.push_back(text_cell(measures_text(scored.evidence(), barrier)));
    cells.push_back(barrier.page > 0 ? count_cell(barrier.page) : Cell());
    return cells;
}

}  // namespace

DataTable factors_table(const ScoredAssessment& scored, ForWhom for_whom) {
    DataTable table = table_with({{"factor_id", "Id", 16, CellLook::plain, ColumnUse::csv_only},
                                  {"factor", "Factor", 34, CellLook::wrapped},
                                  {"short_title", "In short", 18},
                                  {"score", "Score", 8, CellLook::score},
                                  {"band_id", "Band id", 12, CellLook::plain, ColumnUse::csv_only},
                                  {"band", "Band", 12},
                                  {"withheld", "Withheld", 10, CellLook::plain, withheld_use(scored)},
                                  {"low", "At worst", 9, CellLook::score},
                                  {"high", "At best", 9, CellLook::score},
                                  {"firm", "Firm", 6},
                                  {"lowest_item", "Lowest question", 10},
                                  {"lowest_score", "Its score", 9, CellLook::score},
                                  {"answered", "Answered", 10},
                                  {"of", "Of", 7},
                                  {"dont_know", "Don't know", 9},
                                  {"not_applicable", "Not applicable", 11},
                                  {"unanswered", "Missing", 9},
                                  {"people", "People", 8},
                                  {"agreement", "Agreement", 12},
                                  {"sd", "Standard deviation", 10, CellLook::figure},
                                  {"median", "Median", 9, CellLook::score},
                                  {"q1", "Lower quartile", 9, CellLook::score},
                                  {"q3", "Upper quartile", 9, CellLook::score},
                                  {"rwg_j", "r_WG(J)", 9, CellLook::figure},
                                  {"rwg_star", "r*_WG(J)", 9, CellLook::figure},
                                  {"rwg_star_skewed", "r*_WG(J) against habit", 12, CellLook::figure},
                                  {"ad_mean", "AD, mean", 9, CellLook::figure},
                                  {"ad_median", "AD, median", 9, CellLook::figure},
                                  {"chance_by_habit", "Chance by habit", 9, CellLook::figure},
                                  own_unit_column(scored)});
    if (!may_export(scored, for_whom) || is_read_by_question(scored.questionnaire())) return table;
    for (const FactorResult& result : scored.profile()->factors)
        table.rows.push_back(factor_row(scored, for_whom, result));
    return table;
}

DataTable questions_table(const ScoredAssessment& scored, ForWhom for_whom) {
    DataTable table = table_with({{"number", "No.", 5},
                                  {"item", "Id", 7},
                                  {"question", "Question", 56, CellLook::wrapped},
                                  {"factor", "Factor", 24, CellLook::wrapped},
                                  {"reversed", "Reversed", 9},
                                  {"score", "Score", 8, CellLook::score},
                                  {"low", "At worst", 9, CellLook::score},
                                  {"high", "At best", 9, CellLook::score},
                                  {"agreed", "Agreed", 8},
                                  {"answered", "Answered", 10},
                                  {"of", "Of", 7},
                                  {"dont_know", "Don't know", 9},
                                  {"not_applicable", "Not applicable", 11},
                                  {"unanswered", "Missing", 9},
                                  {"split", "Split", 7},
                                  {"agreement", "Agreement", 12},
                                  {"mean", "Mean, as answered", 10, CellLook::figure},
                                  {"sd", "Standard deviation", 10, CellLook::figure},
                                  {"median", "Median", 9, CellLook::figure},
                                  {"rwg", "r_WG", 9, CellLook::figure},
                                  {"rwg_skewed", "r_WG against habit", 10, CellLook::figure},
                                  {"code", "Code", 14, CellLook::plain, use_of_codes(scored.questionnaire())},
                                  own_unit_column(scored)});
    if (!may_export(scored, for_whom) || !scored.has_answers()) return table;
    for (std::size_t i = 0; i < scored.questionnaire().items.size(); ++i)
        table.rows.push_back(question_row(scored, for_whom, i));
    return table;
}

DataTable barriers_table(const ScoredAssessment& scored, ForWhom for_whom) {
    DataTable table = table_with({{"barrier_id", "Id", 22, CellLook::plain, ColumnUse::csv_only},
                                  {"barrier", "Barrier", 40, CellLook::wrapped},
                                  {"level", "Level", 16},
                                  {"pressure", "Pressure", 9, CellLook::score},
                                  {"status_id", "Status id", 12, CellLook::plain, ColumnUse::csv_only},
                                  {"status", "Status", 12},
                                  {"withheld", "Withheld", 10, CellLook::plain, withheld_use(scored)},
                                  {"certainty", "Certainty", 12},
                                  {"reasons", "Questions behind it", 34, CellLook::wrapped},
                                  {"ours", "Can we change it?", 11},
                                  {"measures", "What could be tried", 56, CellLook::wrapped},
                                  {"page", "Page of the scan", 9}});
    if (!may_export(scored, for_whom) || is_read_by_question(scored.questionnaire())) return table;
    for (const BarrierResult* result : most_pressing_first(*scored.profile())) {
        if (result->asked) table.rows.push_back(barrier_row(scored, for_whom, *result));
    }
    return table;
}

}  // namespace readiness
