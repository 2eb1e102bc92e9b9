#include "core/report/factor_blocks.h"

#include <cstddef>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "core/result/explanation.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/profile.h"
#include "core/scoring/scored_by.h"
#include "core/words/agreement_words.h"
#include "core/words/counts.h"
#include "core/words/explanation_words.h"
#include "core/words/factor_row.h"
#include "core/words/group_words.h"
#include "core/words/numbers.h"

namespace readiness {

namespace {

/// Which questions the word on agreement is about, and those on which opinion is split.
std::vector<std::string> remarks_on_agreement(const Questionnaire& questionnaire, const Profile& profile,
                                              const FactorResult& factor, std::size_t items) {
    std::vector<std::string> remarks;
    const bool judged = factor.verdict && *factor.verdict != Verdict::too_few;
    if (judged && static_cast<std::size_t>(factor.rwg_items) < items) {
        remarks.push_back(
            fmt::format("Agreement is over {} of {} questions, those that share a scale.", factor.rwg_items, items));
    }
    const std::vector<ItemId> split_on = split_items(profile, factor.id);
    const std::string sentence = agreement_sentence(factor.verdict, factor.score, factor.chance_by_habit);
    if (!sentence.empty() && split_on.empty()) remarks.push_back(sentence);
    std::vector<std::string> split;
    split.reserve(split_on.size());
    for (const ItemId& item : split_on)
        split.push_back(code_of(questionnaire, item));
    if (!split.empty()) remarks.push_back(fmt::format("Opinion is split on {}.", listed(split)));
    return remarks;
}

/// What a row of numbers cannot say: which answers are no scores, why there is no score, and about agreement.
std::vector<std::string> remarks_on(const ScoredAssessment& scored, const FactorResult& factor,
                                    const Explanation& why) {
    const AnswerCounts& counts = factor.counts;
    std::vector<std::string> left_out;
    if (counts.dont_know > 0) left_out.push_back(fmt::format("{} don't know", counts.dont_know));
    if (counts.not_applicable > 0) left_out.push_back(fmt::format("{} not applicable", counts.not_applicable));
    std::vector<std::string> remarks;
    const std::optional<ScoredBy> by = scored_by(*scored.profile(), factor);
    if (by && !by->all()) remarks.push_back("Scored by " + scored_by_text(*by) + ".");
    if (!left_out.empty()) remarks.push_back(joined(left_out, ", "));
    if (!factor.score) remarks.push_back(claim_text(scored, why));
    for (std::string& remark :
         remarks_on_agreement(scored.questionnaire(), *scored.profile(), factor, why.terms.size()))
        remarks.push_back(std::move(remark));
    return remarks;
}

std::string agreement_text(const FactorResult& factor) {
    return factor.verdict ? std::string(verdict_words(factor.verdict, false)) : "–";
}

std::string agreement_note() {
    return fmt::format(
        "Agreement is r*WG(J) over a factor's questions on its commonest scale: 1 if all answer alike, 0 if "
        "answers differ as much as by chance. People agree from {:.2f} against even chance and against answers that "
        "lean to one end by habit; answers are alike if it is against even chance only. Some agreement is from {:.2f}; "
        "below {} people there is no verdict.",
        agreement_from, some_agreement_from, fewest_for_verdict);
}

std::vector<TableCell> cells_of(const FactorRow& row, const FactorResult& factor) {
    const std::string lowest = factor.floor ? fmt::format("{} at {}", row.lowest_item, row.lowest) : "–";
    return {row.title, row.score, row.band, row.low, row.high, lowest, row.answered};
}

}  // namespace

Blocks overall_blocks(const ScoredAssessment& scored) {
    const Explanation why = explain_overall(scored);
    Blocks blocks = {Heading{2, "Overall"}, Paragraph{claim_text(scored, why)}};
    for (std::string& remark : remark_texts(scored, why))
        blocks.push_back(Paragraph{std::move(remark)});
    return blocks;
}

Blocks how_the_overall_is_made(const ScoredAssessment& scored) {
    return {Paragraph{"How it is made: " + rule_text(explain_overall(scored))}};
}

Blocks factor_blocks(const ScoredAssessment& scored, Figure radar) {
    const bool group = scored.profile()->mode != Mode::consensus;
    Table table;
    table.columns = {{"Factor"},
                     {"Score", Alignment::right},
                     {"Band"},
                     {"Low", Alignment::right},
                     {"High", Alignment::right},
                     {"Lowest question"},
                     {"Answered"}};
    if (group) table.columns.push_back({"Agreement"});
    for (const FactorRow& worded : factor_rows(scored, FactorOrder::questionnaire)) {
        const FactorResult& factor = *find_result(*scored.profile(), worded.factor);
        const Explanation why = explain_factor(scored, factor.id);
        Row& row = table.rows.emplace_back(Row{cells_of(worded, factor), remarks_on(scored, factor, why), ""});
        if (group) row.cells.emplace_back(agreement_text(factor));
        if (scored.questionnaire().shown) row.cells.insert(row.cells.begin() + 2, TableCell(worded.own));
    }
    if (scored.questionnaire().shown) {
        table.columns.insert(table.columns.begin() + 2, {own_unit_heading(scored.questionnaire()), Alignment::right});
    }
    leave_out_empty_column(table, scored.questionnaire().shown ? 3 : 2);
    Blocks blocks = {Heading{2, "Factors"}};
    if (!radar.drawing.shapes.empty()) blocks.emplace_back(std::move(radar));
    blocks.emplace_back(std::move(table));
    return blocks;
}

Blocks how_factors_are_made(const ScoredAssessment& scored) {
    std::string rule;
    for (const Factor& factor : scored.questionnaire().factors)
        rule = rule_text(explain_factor(scored, factor.id));
    Blocks blocks = {
        Paragraph{"How scores are made: " + rule + " Low and high: every missing answer taken as worst, as best."}};
    if (scored.profile()->mode != Mode::consensus) blocks.emplace_back(Paragraph{agreement_note()});
    return blocks;
}

}  // namespace readiness
