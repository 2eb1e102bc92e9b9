#include "core/export/export_rows.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "core/model/assessment.h"
#include "core/model/questionnaire.h"
#include "core/result/scored_assessment.h"

namespace readiness {

ForWhom readers_of(const ScoredAssessment& scored, ForWhom for_whom) {
    return scored.assessment().shareable ? ForWhom::others : for_whom;
}

bool may_export(const ScoredAssessment& scored, ForWhom for_whom) {
    if (scored.profile() == nullptr) return false;
    return for_whom == ForWhom::the_room || scored.assessment().shareable;
}

std::vector<DataColumn> columns_of_assessment() {
    std::vector<DataColumn> columns = {{"for", "For"},           {"assessment", "Assessment"},
                                       {"team", "Team"},         {"organisation", "Organisation"},
                                       {"initiative", "Change"}, {"questionnaire", "Questionnaire"},
                                       {"edition", "Edition"},   {"date", "Date"}};
    for (DataColumn& column : columns)
        column.use = ColumnUse::same_throughout;
    return columns;
}

std::optional<std::chrono::year_month_day> day_of(const Assessment& assessment) {
    const std::optional<std::chrono::sys_seconds>& moment =
        assessment.created ? assessment.created : assessment.modified;
    if (!moment) return std::nullopt;
    return std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(*moment));
}

std::vector<Cell> cells_of_assessment(const ScoredAssessment& scored, ForWhom for_whom) {
    const Assessment& assessment = scored.assessment();
    const bool for_room = readers_of(scored, for_whom) == ForWhom::the_room;
    const auto day = day_of(assessment);
    return {std::string(for_room ? "the room" : "others"),
            text_cell(assessment.title),
            text_cell(assessment.team),
            text_cell(assessment.organisation),
            text_cell(assessment.initiative),
            text_cell(scored.questionnaire().id),
            text_cell(scored.questionnaire().version),
            day ? Cell(*day) : Cell()};
}

ColumnUse use_of_codes(const Questionnaire& questionnaire) {
    const bool any = std::ranges::any_of(questionnaire.items, [](const Item& item) { return !item.code.empty(); });
    return any ? ColumnUse::everywhere : ColumnUse::csv_only;
}

Cell text_cell(std::string text) {
    return text.empty() ? Cell() : Cell(std::move(text));
}

Cell number_cell(const std::optional<double>& number) {
    return number ? Cell(*number) : Cell();
}

Cell count_cell(int count) {
    return static_cast<double>(count);
}

Cell yes_or_no(bool yes) {
    return std::string(yes ? "yes" : "no");
}

}  // namespace readiness
