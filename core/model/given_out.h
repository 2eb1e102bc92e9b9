// What is remembered of a copy for others, so that no later one reveals a person beside it.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "core/base/identifier.h"
#include "core/base/source_position.h"
#include "core/model/mode.h"
#include "core/model/stored_profile.h"
#include "core/toml/toml_tree.h"

namespace readiness {

/// A copy for others that went out: which figures it showed, and which answers they are means of. No answer is in it.
/// Of each answer it has a fingerprint, which shows only whether the answer is still the same, and only to whoever has
/// the ballot's secret: that is removed with the ballot.
struct GivenOut {
    struct Weight {
        ItemId item;
        double weight = 1;

        friend bool operator==(const Weight&, const Weight&) = default;
    };

    /// A mean of answers that the copy showed, as a score or as its band.
    struct Figure {
        std::string name;           ///< "factor leadership", "pressure workload", "role 1 leadership".
        std::vector<Weight> items;  ///< Those that count in it, but for agreed ones, which everybody knows.

        friend bool operator==(const Figure&, const Figure&) = default;
    };

    struct Ballot {
        RespondentId id;
        std::string key;      ///< Fingerprint of the secret itself; empty if there was none.
        std::string role;     ///< Number of its role among those of the profile, from 1; empty if that is not shown.
        std::string answers;  ///< Of its answers to `items`: print_length letters each, or as many dashes.
        std::vector<FactorId> unscored;  ///< Factors to which it has answers, and too few of them for a score.

        friend bool operator==(const Ballot&, const Ballot&) = default;
    };

    /// The hands that were raised on an item.
    struct Hands {
        ItemId item;
        std::string prints;  ///< print_length letters for each hand that was given a value, in order.

        friend bool operator==(const Hands&, const Hands&) = default;
    };

    std::string assessment;  ///< Id of the one that it was made from.
    std::optional<std::chrono::sys_seconds> when;
    Mode mode = Mode::ballots;
    int minimum_group = 0;
    bool by_question = false;   ///< A factor's score is the mean of its questions, and not of its people.
    std::vector<ItemId> items;  ///< The order of a ballot's answers.
    std::vector<Figure> figures;
    std::vector<Ballot> ballots;  ///< By id.
    std::vector<Hands> hands;
    std::string hands_key;  ///< Fingerprint of the secret of the hands.
    StoredProfile profile;  ///< What the copy showed.
    TomlTable extras;
    SourcePosition at;

    friend bool operator==(const GivenOut&, const GivenOut&) = default;
};

/// Letters of a fingerprint: 30 bits. An answer that changed looks the same once in a thousand million times.
inline constexpr int print_length = 5;

}  // namespace readiness
