// What two files of one assessment say differently, and one made of both: after a program that keeps folders alike has
// left two copies, or beside an earlier version.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/base/identifier.h"
#include "core/model/assessment.h"
#include "core/model/edit.h"

namespace readiness {

/// One thing that is not the same in both.
struct CopyDifference {
    enum class Kind {
        detail,
        people,
        roles,
        agreed,  ///< What the room said to an item: its agreed answer with the reason, or that it is left open.
        hands,   ///< All shows of hands on an item.
        note,
        said,  ///< What all agreed to say to a question outside the factors.
        action,
        ours,
        look_again,
    };
    enum class Only { neither, here, there };

    Kind kind = Kind::agreed;
    ItemId item = {};
    Detail detail = Detail::title;
    std::string action = {};  ///< Its id.
    BarrierId barrier = {};
    QuestionId question = {};   ///< For `said`.
    Only only = Only::neither;  ///< The one that says anything at all; neither if both do.

    friend bool operator==(const CopyDifference&, const CopyDifference&) = default;
};

/// Which of two files a value is taken from.
enum class Side { here, there };

/// All differences but those of ballots: what it is about, answers by item, the plan, each in the order of `here` and
/// then of `there`. Where in a file a thing stands, keys that this program does not know, and when it was saved are no
/// differences. Empty for two that say the same.
std::vector<CopyDifference> copy_differences(const Assessment& here, const Assessment& there);

/// How the ballots differ, by id.
struct BallotDifferences {
    int only_here = 0;
    int only_there = 0;
    int changed = 0;  ///< In both, with other answers, role, or state.

    [[nodiscard]] bool any() const { return only_here + only_there + changed > 0; }
    friend bool operator==(const BallotDifferences&, const BallotDifferences&) = default;
};
BallotDifferences ballot_differences(const Assessment& here, const Assessment& there);

/// `here`, with each of these differences as `there` has it. What `there` does not say is removed.
Assessment with_taken(Assessment here, const Assessment& there, std::span<const CopyDifference> taken);

}  // namespace readiness
