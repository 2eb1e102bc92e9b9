#include "core/report/workshop_blocks.h"

#include <utility>

#include "core/groups/workshop_summary.h"
#include "core/result/scored_assessment.h"
#include "core/words/workshop_words.h"

namespace readiness {

Blocks workshop_blocks(const ScoredAssessment& scored) {
    if (scored.profile() == nullptr) return {};
    const Questionnaire& questionnaire = scored.questionnaire();
    const auto sections = workshop_sections(questionnaire, workshop_summary(questionnaire, scored.assessment()));
    if (sections.empty()) return {};
    Table table{{{"Id"}, {"Question"}}, {}};
    for (const WorkshopSection& section : sections) {
        std::string group(section.title);
        for (const WorkshopEntry& entry : section.entries) {
            table.rows.push_back({{code_of(questionnaire, entry.item), find_item(questionnaire, entry.item)->text},
                                  entry.lines,
                                  std::exchange(group, "")});
        }
    }
    return {Heading{2, "Workshop"}, std::move(table)};
}

}  // namespace readiness
