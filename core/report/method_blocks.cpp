#include "core/report/method_blocks.h"

#include <fmt/format.h>
#include <string>
#include <utility>

#include "core/report/barriers_figure.h"
#include "core/report/factor_blocks.h"
#include "core/report/profile_page.h"
#include "core/result/explanation.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/barrier_scores.h"
#include "core/words/explanation_words.h"
#include "core/words/titles.h"

namespace readiness {

namespace {

/// What is nobody's finding is said to be ours.
Blocks pressure_blocks(const ScoredAssessment& scored) {
    std::string rule;
    for (const BarrierResult& barrier : scored.profile()->barriers) {
        if (barrier.asked) rule = rule_text(explain_barrier(scored, barrier.id));
    }
    return {Heading{3, "Barriers"}, Paragraph{rule},
            Paragraph{fmt::format("{} is a pressure above {:.0f}, {} one above {:.0f}: {}.",
                                  status_title(BarrierStatus::blocking), blocking_above,
                                  status_title(BarrierStatus::watch), watch_above, own_lines)},
            Paragraph{"A status is firm if no missing answer could change it, from the worst to the best. Else it may "
                      "change. A firm status can still be wrong: it rests on what people said."}};
}

}  // namespace

Blocks method_blocks(const ScoredAssessment& scored) {
    Blocks blocks = {Heading{2, "How the numbers are made"}, Paragraph{"Made from: " + made_from_text(scored)},
                     Paragraph{"Each answer becomes a score from 0 to 100. 100 is the most ready answer, also where "
                               "that is to disagree."}};
    if (!has_barriers(scored) && is_read_by_question(scored.questionnaire())) return blocks;
    if (!scored.has_answers()) return blocks;
    blocks.emplace_back(Heading{3, "Factors and the overall"});
    append(blocks, how_factors_are_made(scored));
    append(blocks, how_the_overall_is_made(scored));
    if (std::string lines = band_lines_text(scored.questionnaire()); !lines.empty())
        blocks.emplace_back(Paragraph{"Bands: " + lines});
    if (has_barriers(scored)) append(blocks, pressure_blocks(scored));
    blocks.emplace_back(Heading{3, "The answer on the first page"});
    blocks.emplace_back(
        Paragraph{"It comes from fixed rules, and the first that fits decides. It is never a prediction. Which step "
                  "helps against which barrier is our own judgement."});
    return blocks;
}

}  // namespace readiness
