// What an edit changes, for saying what was undone.
#pragma once

#include <optional>
#include <string>

#include "core/base/identifier.h"
#include "core/model/assessment.h"
#include "core/model/edit.h"

namespace readiness {

struct Change {
    enum class Kind {
        agreed_answer,
        reason,
        note,
        detail,
        left_open,  ///< Whether the disagreement on an item stands.
        mode,
        people,
        hands,
        revealed_hands,
        revealed_ballots,
        sealed_ballots,
        opened_ballots,
        begun_ballot,
        ballot_answer,
        said,  ///< To a question outside the factors.
        handed_in_ballot,
        removed_ballot,
        imported_ballots,
        gave_out,  ///< A copy for others.
        roles,
        minimum_group,
        added_action,
        removed_action,
        action_text,
        action_date,
        action_aim,
        action_status,
        action_place,
        several_of_action,  ///< More than one thing that is said of the action.
        ours,
        look_again,
        merged_copy,
        restored_version,
    };

    Kind kind = Kind::agreed_answer;
    std::optional<ItemId> item = {};     ///< What it is about, if it is about one item.
    Detail detail = Detail::title;       ///< For Kind::detail.
    std::string action = {};             ///< The id of the action that it is about, if it is about one.
    std::string action_words = {};       ///< What that action was called: it may no longer be there.
    ActionText part = ActionText::what;  ///< For Kind::action_text.
    BarrierId barrier = {};              ///< For Kind::ours.

    friend bool operator==(const Change&, const Change&) = default;
};

/// True for what is done to the plan, and not to answers.
bool is_about_plan(Change::Kind kind);

/// What the edit changes in the assessment `before` it, and where.
Change change_of(const Edit& edit, const Assessment& before);

}  // namespace readiness
