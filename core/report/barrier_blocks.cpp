#include "core/report/barrier_blocks.h"

#include <fmt/format.h>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/base/text.h"
#include "core/report/barriers_figure.h"
#include "core/report/signs.h"
#include "core/result/explanation.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/overview.h"
#include "core/words/explanation_words.h"
#include "core/words/numbers.h"
#include "core/words/sources.h"
#include "core/words/titles.h"

namespace readiness {

namespace {

/// "W1 scores 13 (10 %, weight 0.5): How much more work …"
std::string term_text(const ScoredAssessment& scored, const Term& term) {
    const std::string weight = term.weight == 1 || term.weight == 0 ? "" : "weight " + number_text(term.weight);
    const std::string said =
        term.enters_mean() ? "scores " + score_text(scored.questionnaire(), term.score) : "is left out";
    return fmt::format("{} {} ({}): {}", code_of(scored.questionnaire(), {term.id}), said,
                       joined({term_answer_text(scored, term), weight}, ", "), term_title(scored, term));
}

std::string titles_of_measures(const Evidence& evidence, const Barrier& barrier) {
    std::vector<std::string> titles;
    for (const MeasureId& id : barrier.counter) {
        const Measure* measure = find_measure(evidence, id);
        if (measure != nullptr) titles.push_back(measure->title);
    }
    return joined(titles, "; ");
}

std::vector<std::string> reasons_for(const ScoredAssessment& scored, const Barrier& barrier, const Explanation& why) {
    std::vector<std::string> reasons;
    for (const Term& term : why.terms)
        reasons.push_back(term_text(scored, term));
    for (std::string& remark : remark_texts(scored, why))
        reasons.push_back(std::move(remark));
    if (barrier.page > 0) reasons.push_back(fmt::format("Source: {}.", citation(barrier)));
    for (std::string& figure : figure_texts(scored.evidence(), barrier.id))
        reasons.push_back(std::move(figure));
    const std::string measures = titles_of_measures(scored.evidence(), barrier);
    if (!measures.empty()) reasons.push_back("You could try: " + measures + ".");
    return reasons;
}

Row barrier_row(const ScoredAssessment& scored, const BarrierResult& result) {
    const Barrier& barrier = *find_barrier(scored.evidence(), result.id);
    const std::string_view certainty = certainty_title(result);
    return {{barrier.title, pressure_text(result.pressure), std::string(status_title(result.status)),
             certainty.empty() ? "–" : std::string(certainty)},
            reasons_for(scored, barrier, explain_barrier(scored, result.id)),
            ""};
}

/// A line for each level: its barriers that the questionnaire does not ask about.
List not_asked(const ScoredAssessment& scored) {
    List list;
    for (const Level level : all_levels) {
        std::vector<std::string> titles;
        for (const BarrierResult& barrier : scored.profile()->barriers) {
            if (barrier.level == level && !barrier.asked)
                titles.push_back(find_barrier(scored.evidence(), barrier.id)->title);
        }
        if (!titles.empty()) list.items.push_back(fmt::format("{}: {}.", level_title(level), joined(titles, "; ")));
    }
    return list;
}

/// "S2 0, S1 25, S5 –": the rule that fired first, then from the lowest.
std::string bearing_text(const ScoredAssessment& scored, const Explanation& why) {
    std::vector<std::string> questions;
    for (const Term& term : why.terms)
        questions.push_back(fmt::format("{}\u00a0{}", code_of(scored.questionnaire(), {term.id}),
                                        score_text(scored.questionnaire(), term.score)));
    return joined(questions, ", ");
}

std::vector<std::string> rules_that_fired(const ScoredAssessment& scored, const Explanation& why) {
    std::vector<std::string> texts;
    for (const Remark& remark : why.remarks) {
        const bool rule = std::holds_alternative<RuleFired>(remark) || std::holds_alternative<RuleWaits>(remark);
        if (rule) texts.push_back(remark_text(scored, remark));
    }
    return texts;
}

Row overview_row(const ScoredAssessment& scored, const BarrierResult& result) {
    const Barrier& barrier = *find_barrier(scored.evidence(), result.id);
    const Explanation why = explain_barrier(scored, result.id);
    const std::string status =
        joined({std::string(status_title(result.status)), std::string(certainty_title(result))}, ", ");
    return {{barrier.title,
             pressure_text(result.pressure),
             {status, sign_of(result.status)},
             bearing_text(scored, why),
             barrier.page > 0 ? fmt::format("{}", barrier.page) : "–"},
            rules_that_fired(scored, why),
            ""};
}

}  // namespace

Blocks barrier_overview_blocks(const ScoredAssessment& scored) {
    Table table{{{"Barrier"},
                 {"Pressure", Alignment::right},
                 {"Status"},
                 {"Questions, lowest first"},
                 {"Scan page", Alignment::right}},
                {}};
    for (const BarrierResult* barrier : most_pressing_first(*scored.profile())) {
        if (barrier->asked) table.rows.push_back(overview_row(scored, *barrier));
    }
    if (table.rows.empty()) return {};
    Figure figure = barriers_figure(scored);
    figure.repeats_text = true;
    figure.numbers = {};
    Blocks blocks = {Heading{2, "Barriers"}, std::move(figure), std::move(table)};
    List silent = not_asked(scored);
    if (silent.items.empty()) return blocks;
    blocks.emplace_back(Heading{3, "Barriers that this questionnaire does not ask about"});
    blocks.emplace_back(std::move(silent));
    return blocks;
}

Blocks barrier_blocks(const ScoredAssessment& scored) {
    Table table{{{"Barrier"}, {"Pressure", Alignment::right}, {"Status"}, {"Certainty"}}, {}};
    std::string rule;
    const std::vector<const BarrierResult*> barriers = most_pressing_first(*scored.profile());
    for (const Level level : all_levels) {
        std::string group(level_title(level));
        for (const BarrierResult* barrier : barriers) {
            if (barrier->level != level || !barrier->asked) continue;
            Row& row = table.rows.emplace_back(barrier_row(scored, *barrier));
            row.group = std::exchange(group, "");
            rule = rule_text(explain_barrier(scored, barrier->id));
        }
    }
    if (table.rows.empty()) return {};

    Blocks blocks = {Heading{2, "Barriers"}, std::move(table), Paragraph{"How pressure is made: " + rule}};
    List silent = not_asked(scored);
    if (silent.items.empty()) return blocks;
    blocks.push_back(Heading{3, "Barriers that this questionnaire does not ask about"});
    blocks.push_back(std::move(silent));
    return blocks;
}

}  // namespace readiness
