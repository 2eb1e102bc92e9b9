#include "core/report/copy_blocks.h"

#include <string>
#include <utility>

#include "core/base/text.h"
#include "core/report/role_blocks.h"
#include "core/result/copy_profile.h"
#include "core/result/scored_assessment.h"
#include "core/words/agreement_words.h"
#include "core/words/numbers.h"
#include "core/words/titles.h"

namespace readiness {

namespace {

std::string overall_text(const Questionnaire& questionnaire, const OverallResult& overall) {
    if (!overall.score) return "There is no overall score: a factor is withheld, or none has a score.";
    const std::string score = "Overall " + score_of_100_text(questionnaire, overall.score);
    return joined({score, overall_title(questionnaire, overall)}, ": ") + ".";
}

Table factor_table(const ScoredAssessment& copy) {
    const Questionnaire& questionnaire = copy.questionnaire();
    Table table{{{"Factor"}, {"Score", Alignment::right}, {"Band"}, {"People", Alignment::right}, {"Agreement"}}, {}};
    for (const FactorResult& factor : copy.profile()->factors) {
        const std::string& title = find_factor(questionnaire, factor.id)->title;
        if (is_withheld(copy.assessment(), factor.id)) {
            table.rows.push_back(
                {{title, "withheld", questionnaire.bands.empty() ? "" : "too few people", "", ""}, {}, ""});
            if (questionnaire.shown) table.rows.back().cells.emplace_back("");
            continue;
        }
        const std::string verdict = factor.verdict ? std::string(verdict_words(factor.verdict, false)) : "–";
        table.rows.push_back({{title, score_text(questionnaire, factor.score), band_title(questionnaire, factor.band),
                               factor.n > 0 ? std::to_string(factor.n) : "–", verdict},
                              {},
                              ""});
        if (questionnaire.shown) table.rows.back().cells.emplace_back(own_unit_number(questionnaire, factor.score));
    }
    if (questionnaire.shown) table.columns.push_back({own_unit_heading(questionnaire), Alignment::right});
    leave_out_empty_column(table, 2);
    return table;
}

Table barrier_table(const ScoredAssessment& copy) {
    Table table{{{"Barrier"}, {"Pressure", Alignment::right}, {"Status"}}, {}};
    for (const BarrierResult& barrier : copy.profile()->barriers) {
        if (!barrier.asked) continue;
        const bool withheld = is_withheld(copy.assessment(), barrier.id);
        table.rows.push_back(
            {{find_barrier(copy.evidence(), barrier.id)->title, withheld ? "withheld" : pressure_text(barrier.pressure),
              withheld ? "too few people" : std::string(status_title(barrier.status))},
             {},
             ""});
    }
    return table;
}

}  // namespace

Blocks copy_blocks(const ScoredAssessment& copy, Figure radar) {
    Blocks blocks = {Heading{2, "Overall"}, Paragraph{overall_text(copy.questionnaire(), copy.profile()->overall)},
                     Heading{2, "Factors"}, std::move(radar), factor_table(copy)};
    Table barriers = barrier_table(copy);
    if (!barriers.rows.empty()) append(blocks, {Heading{2, "Barriers"}, std::move(barriers)});
    append(blocks, role_blocks(copy));
    return blocks;
}

}  // namespace readiness
