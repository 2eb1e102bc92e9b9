#include "core/export/report_json.h"

#include <chrono>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>
#include <utility>

#include "core/export/export_rows.h"
#include "core/model/action.h"
#include "core/model/assessment.h"
#include "core/report/profile_figures.h"
#include "core/result/scored_assessment.h"

namespace readiness {

namespace {

using Tree = nlohmann::ordered_json;

Tree text(std::string_view text) {
    return text.empty() ? Tree(nullptr) : Tree(text);
}

Tree day(const std::optional<std::chrono::year_month_day>& day) {
    if (!day) return nullptr;
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day->year()), static_cast<unsigned>(day->month()),
                       static_cast<unsigned>(day->day()));
}

Tree action_tree(const Action& action) {
    return Tree::object({{"id", action.id},
                         {"text", action.text},
                         {"barrier", text(action.barrier.text)},
                         {"measure", text(action.measure.text)},
                         {"owner", text(action.owner)},
                         {"due", day(action.due)},
                         {"status", to_text(action.status)},
                         {"when", text(action.when)},
                         {"sign", text(action.sign)},
                         {"obstacle", text(action.obstacle)}});
}

Tree plan_tree(const Assessment& assessment) {
    Tree ours = Tree::array();
    for (const OursAnswer& answer : assessment.ours)
        ours.push_back(Tree::object({{"barrier", answer.barrier.text}, {"answer", to_text(answer.answer)}}));
    Tree actions = Tree::array();
    for (const Action& action : assessment.actions)
        actions.push_back(action_tree(action));
    return Tree::object(
        {{"look_again", day(assessment.look_again)}, {"ours", std::move(ours)}, {"actions", std::move(actions)}});
}

}  // namespace

std::string report_json(const ScoredAssessment& scored, ForWhom for_whom) {
    const bool for_room = readers_of(scored, for_whom) == ForWhom::the_room;
    Tree tree = Tree::object({{"for", for_room ? "the-room" : "others"}});
    if (may_export(scored, for_whom)) {
        const Tree figures = profile_figures(scored);
        for (const auto& [key, value] : figures.items())
            tree[key] = value;
        if (for_room) tree["plan"] = plan_tree(scored.assessment());
    }
    // Text that is not UTF-8 must not keep a report from being written.
    return tree.dump(2, ' ', false, Tree::error_handler_t::replace) + "\n";
}

}  // namespace readiness
