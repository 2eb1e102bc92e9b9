#include "core/files/stored_profile_toml.h"

#include <fmt/format.h>
#include <utility>
#include <vector>

#include "core/base/text.h"

namespace readiness {

namespace {

StoredProfile::FactorScore read_factor_score(TableReader& table) {
    StoredProfile::FactorScore factor{.id = {table.require("id", FilledText())},
                                      .score = table.find("score", any_number),
                                      .band = table.find_or("band", Text(), ""),
                                      .extras = {},
                                      .at = table.at(),
                                      .people = table.find("people", any_count),
                                      .verdict = table.find_or("verdict", Text(), ""),
                                      .withheld = table.find_or("hidden", Truth(), false)};
    factor.extras = table.extras();
    return factor;
}

StoredProfile::BarrierStatus read_barrier_status(TableReader& table) {
    StoredProfile::BarrierStatus barrier{.id = {table.require("id", FilledText())},
                                         .pressure = table.find("pressure", any_number),
                                         .status = table.find_or("status", Text(), ""),
                                         .extras = {},
                                         .at = table.at(),
                                         .withheld = table.find_or("hidden", Truth(), false)};
    barrier.extras = table.extras();
    return barrier;
}

StoredProfile::Role read_stored_role(TableReader& table) {
    StoredProfile::Role role{.role = table.find_or("role", Text(), ""),
                             .people = table.find("people", any_count),
                             .scores = {},
                             .extras = {},
                             .at = table.at()};
    std::optional<TableReader> scores = table.table("scores", "scores of " + table.name());
    for (const TomlNode& node : scores ? scores->nodes() : std::vector<TomlNode>()) {
        const std::string opening = fmt::format("score of {} at {} is", table.name(), in_quotes(node.key));
        if (const std::optional<double> score = scores->read(*node.value, opening, any_number))
            role.scores.push_back({{std::string(node.key)}, *score});
    }
    role.extras = table.extras();
    return role;
}

std::vector<StoredProfile::Role> read_stored_roles(TableReader& profile) {
    std::vector<StoredProfile::Role> roles;
    for (TableReader& table : profile.tables("role", {"role", "role"}))
        roles.push_back(read_stored_role(table));
    return roles;
}

}  // namespace

std::optional<StoredProfile> read_stored_profile(TableReader& root, std::string name) {
    std::optional<TableReader> table = root.table("profile", std::move(name));
    if (!table) return std::nullopt;
    StoredProfile profile{.overall = table->find("overall", any_number),
                          .band = table->find_or("band", Text(), ""),
                          .factors = read_parts<StoredProfile::FactorScore>(*table, "factor", read_factor_score),
                          .barriers = read_parts<StoredProfile::BarrierStatus>(*table, "barrier", read_barrier_status),
                          .extras = {},
                          .at = table->at(),
                          .people = table->find("people", any_count),
                          .roles = read_stored_roles(*table)};
    profile.extras = table->extras();
    return profile;
}

}  // namespace readiness
