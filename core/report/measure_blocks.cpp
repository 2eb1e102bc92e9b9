#include "core/report/measure_blocks.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/result/scored_assessment.h"
#include "core/scoring/overview.h"
#include "core/words/sources.h"

namespace readiness {

namespace {

/// What a team can take on at a time. Strong barriers are described even if there are more.
constexpr std::size_t most_barriers = 3;

std::string filled(const std::string& text) {
    return text.empty() ? "–" : text;
}

/// A measure that a barrier above has too is named, and not described again.
void add_rows(std::vector<Row>& rows, const Evidence& evidence, const Barrier& barrier,
              std::set<MeasureId>& described) {
    std::string group = barrier.title;
    for (const WordedMeasure& worded : measures_against(evidence, barrier)) {
        const Measure& measure = *worded.measure;
        Row& row = rows.emplace_back(
            Row{{measure.title, filled(measure.who), filled(measure.takes)}, {}, std::exchange(group, "")});
        if (!described.insert(measure.id).second) {
            row.below = {"See above."};
            continue;
        }
        row.below.push_back(measure.how);
        row.below.insert(row.below.end(), worded.basis.begin(), worded.basis.end());
    }
}

}  // namespace

Blocks measure_blocks(const ScoredAssessment& scored) {
    Table table{{{"What to do", Alignment::left, 44}, {"Who", Alignment::left, 30}, {"First step"}}, {}};
    std::size_t barriers = 0;
    std::set<MeasureId> described;
    for (const BarrierResult* result : most_pressing_first(*scored.profile())) {
        const bool strong = result->status == BarrierStatus::blocking;
        const bool described_too = result->status == BarrierStatus::watch && barriers < most_barriers;
        if (!strong && !described_too) continue;
        const Barrier& barrier = *find_barrier(scored.evidence(), result->id);
        if (barrier.counter.empty()) continue;
        add_rows(table.rows, scored.evidence(), barrier, described);
        ++barriers;
    }
    if (table.rows.empty()) return {};
    return {Heading{2, "What you could try"}, Paragraph{std::string(about_measures())}, std::move(table)};
}

Blocks trust_blocks(const ScoredAssessment& scored) {
    const std::vector<BarrierResult>& barriers = scored.profile()->barriers;
    if (std::ranges::none_of(barriers, &BarrierResult::asked)) return {};
    const EvidenceSource& source = scored.evidence().source;
    const std::string words = source_text(source);
    Blocks blocks;
    if (!words.empty()) blocks.push_back(Paragraph{"Evidence: " + words + "."});
    if (!source.caution.empty()) blocks.push_back(Paragraph{source.caution});
    if (!blocks.empty()) blocks.insert(blocks.begin(), Heading{2, "How far to trust the evidence"});
    return blocks;
}

}  // namespace readiness
