#include "core/report/said_blocks.h"

#include <string>
#include <utility>

#include "core/groups/said_summary.h"
#include "core/result/scored_assessment.h"
#include "core/words/unscored_words.h"

namespace readiness {

Blocks said_blocks(const ScoredAssessment& scored) {
    if (scored.profile() == nullptr) return {};
    Table table{{{"Question"}}, {}};
    for (const SaidSummary& summary : said_summaries(scored.questionnaire(), scored.assessment())) {
        const UnscoredQuestion& question = *find_unscored(scored.questionnaire(), summary.question);
        table.rows.push_back({{question.text}, said_lines(summary), ""});
    }
    if (table.rows.empty()) return {};
    return {Heading{2, std::string(said_title)}, std::move(table)};
}

}  // namespace readiness
