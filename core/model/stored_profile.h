// The scores that a file holds beside its answers, or in their place.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/identifier.h"
#include "core/base/source_position.h"
#include "core/toml/toml_tree.h"

namespace readiness {

/// The scores as they stood when the file was saved, for readers without the program; never computed with. In a
/// shareable copy of ballots or of shows of hands they are all there is.
struct StoredProfile {
    struct FactorScore {
        FactorId id;
        std::optional<double> score;
        std::string band;
        TomlTable extras;
        SourcePosition at;
        std::optional<int> people = {};  ///< Shareable copy: how many the score rests on.
        std::string verdict = {};        ///< Shareable copy: how far they agree, in the verdict's word.
        bool withheld = false;           ///< Shareable copy: too few people for their score to be shown.

        friend bool operator==(const FactorScore&, const FactorScore&) = default;
    };
    struct BarrierStatus {
        BarrierId id;
        std::optional<double> pressure;
        std::string status;
        TomlTable extras;
        SourcePosition at;
        bool withheld = false;  ///< Shareable copy: a question that bears on it has too few answers.

        friend bool operator==(const BarrierStatus&, const BarrierStatus&) = default;
    };

    struct RoleScore {
        FactorId factor;
        double score = 0;

        friend bool operator==(const RoleScore&, const RoleScore&) = default;
    };
    struct Role {
        std::string role;  ///< Empty for those who gave none.
        std::optional<int> people;
        std::vector<RoleScore> scores;
        TomlTable extras;
        SourcePosition at;

        friend bool operator==(const Role&, const Role&) = default;
    };

    std::optional<double> overall;
    std::string band;
    std::vector<FactorScore> factors;
    std::vector<BarrierStatus> barriers;
    TomlTable extras;
    SourcePosition at;
    std::optional<int> people = {};  ///< Shareable copy: how many took part.
    std::vector<Role> roles = {};    ///< Shareable copy: those that may be shown.

    friend bool operator==(const StoredProfile&, const StoredProfile&) = default;
};

}  // namespace readiness
