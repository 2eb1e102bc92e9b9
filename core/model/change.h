// What an edit changes, for saying what was undone.
#pragma once

#include <optional>

#include "core/base/identifier.h"
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
        handed_in_ballot,
        removed_ballot,
        imported_ballots,
        roles,
        minimum_group,
    };

    Kind kind = Kind::agreed_answer;
    std::optional<ItemId> item = {};  ///< What it is about, if it is about one item.
    Detail detail = Detail::title;    ///< For Kind::detail.

    friend bool operator==(const Change&, const Change&) = default;
};

/// What the edit changes, and where.
Change change_of(const Edit& edit);

}  // namespace readiness
