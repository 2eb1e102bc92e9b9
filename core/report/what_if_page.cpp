#include "core/report/what_if_page.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/base/text.h"
#include "core/model/evidence.h"
#include "core/model/questionnaire.h"
#include "core/result/how_sure.h"
#include "core/result/scored_assessment.h"
#include "core/result/ways.h"
#include "core/scoring/overview.h"
#include "core/statistics/tolerance.h"
#include "core/words/numbers.h"
#include "core/words/titles.h"
#include "core/words/what_if_words.h"

namespace readiness {

namespace {

bool differ(const std::optional<double>& left, const std::optional<double>& right) {
    return left.has_value() != right.has_value() || std::abs(left.value_or(0) - right.value_or(0)) > hair;
}

/// "31, Not ready"
std::string score_cell(const Questionnaire& questionnaire, const std::optional<double>& score, const BandId& band) {
    if (!score) return "–";
    return joined({score_text(questionnaire, score), band_title(questionnaire, band)}, ", ");
}

/// "Strong 82"
std::string status_cell(BarrierStatus status, const std::optional<double>& pressure) {
    const std::string title(status_title(status));
    return pressure ? fmt::format("{} {}", title, pressure_text(pressure)) : title;
}

/// The questions that moved, as scores: with votes, and when a factor moves, no single answer stands for them.
Table item_table(const ScoredAssessment& scored, const WhatIf& result) {
    const Questionnaire& questionnaire = scored.questionnaire();
    Table table{{{"Question"}, {"Today", Alignment::right}, {"Then", Alignment::right}, {"Text"}}, {}};
    for (const MovedItem& moved : result.items) {
        table.rows.push_back({{code_of(questionnaire, moved.id), score_text(questionnaire, moved.before),
                               score_text(questionnaire, moved.after), find_item(questionnaire, moved.id)->text},
                              {},
                              ""});
    }
    return table;
}

Table factor_table(const ScoredAssessment& scored, const WhatIf& result) {
    const Questionnaire& questionnaire = scored.questionnaire();
    Table table{{{"Factor"}, {"Today"}, {"Then"}}, {}};
    for (const MovedFactor& factor : result.factors) {
        if (!differ(factor.before, factor.after)) continue;
        table.rows.push_back({{find_factor(questionnaire, factor.id)->title,
                               score_cell(questionnaire, factor.before, factor.band_before),
                               score_cell(questionnaire, factor.after, factor.band_after)},
                              {},
                              ""});
    }
    return table;
}

Table barrier_table(const ScoredAssessment& scored, const WhatIf& result) {
    Table table{{{"Barrier"}, {"Today"}, {"Then"}}, {}};
    for (const MovedBarrier& barrier : result.barriers) {
        if (!differ(barrier.pressure_before, barrier.pressure_after) && barrier.before == barrier.after) continue;
        table.rows.push_back(
            {{find_barrier(scored.evidence(), barrier.id)->title, status_cell(barrier.before, barrier.pressure_before),
              status_cell(barrier.after, barrier.pressure_after)},
             {},
             ""});
    }
    return table;
}

void add_table(Blocks& blocks, Table table) {
    if (!table.rows.empty()) blocks.emplace_back(std::move(table));
}

Blocks tried_out(const ScoredAssessment& scored, std::span<const Move> moves) {
    const WhatIf result = what_if(scored, moves);
    Blocks blocks = {Heading{2, "Tried out"}, Paragraph{what_if_text(scored, result)}};
    const bool any_item =
        std::ranges::any_of(moves, [](const Move& move) { return std::holds_alternative<ItemMove>(move); });
    const std::string how = any_item ? how_questions_move_text(scored) : "";
    if (!how.empty()) blocks.emplace_back(Paragraph{how});
    add_table(blocks, factor_table(scored, result));
    add_table(blocks, barrier_table(scored, result));
    add_table(blocks, item_table(scored, result));
    return blocks;
}

Table factor_ways(const ScoredAssessment& scored) {
    const Questionnaire& questionnaire = scored.questionnaire();
    Table table{{{"Factor"}, {"Today"}}, {}};
    for (const FactorResult& factor : scored.profile()->factors) {
        const Way way = way_to_next_band(scored, factor.id);
        if (way.outcome == Way::Outcome::there_already || way.outcome == Way::Outcome::not_scored) continue;
        table.rows.push_back(
            {{find_factor(questionnaire, factor.id)->title, score_cell(questionnaire, factor.score, factor.band)},
             {fmt::format("To {}: {}", band_title(questionnaire, way.band), way_text(scored, way))},
             ""});
    }
    return table;
}

Table barrier_ways(const ScoredAssessment& scored) {
    Table table{{{"Barrier"}, {"Today"}}, {}};
    for (const BarrierResult* barrier : barriers_in_the_way(*scored.profile())) {
        Row row{{find_barrier(scored.evidence(), barrier->id)->title, status_cell(barrier->status, barrier->pressure)},
                {},
                ""};
        const auto add = [&](const char* goal, const Way& way) {
            row.below.push_back(fmt::format("{}: {}", goal, way_text(scored, way)));
        };
        if (barrier->status == BarrierStatus::blocking)
            add("Out of strong", way_out(scored, barrier->id, BarrierStatus::watch));
        add("To little seen", way_out(scored, barrier->id, BarrierStatus::clear));
        table.rows.push_back(std::move(row));
    }
    return table;
}

void add_section(Blocks& blocks, const char* heading, Table table) {
    if (table.rows.empty()) return;
    blocks.emplace_back(Heading{2, heading});
    blocks.emplace_back(std::move(table));
}

}  // namespace

Blocks what_if_page(const ScoredAssessment& scored, std::span<const Move> moves) {
    Blocks blocks = {Heading{1, "What would it take?"}};
    if (const std::optional<NoWhatIf> why = why_no_what_if(scored)) {
        blocks.emplace_back(Paragraph{no_what_if_text(*why)});
        return blocks;
    }
    blocks.emplace_back(Paragraph{std::string(nothing_is_changed)});
    if (!moves.empty()) {
        append(blocks, tried_out(scored, moves));
        return blocks;
    }
    add_section(blocks, "Shortest ways to the next band", factor_ways(scored));
    add_section(blocks, "Shortest ways out of the barriers", barrier_ways(scored));
    const List order = {order_sentences(scored, how_sure(scored))};
    if (!order.items.empty()) {
        blocks.emplace_back(Heading{2, "How sure is the order?"});
        blocks.emplace_back(order);
    }
    return blocks;
}

}  // namespace readiness
