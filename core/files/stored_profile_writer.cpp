#include "core/files/stored_profile_writer.h"

#include <utility>

#include "core/files/table_writer.h"

namespace readiness {

namespace {

TomlTable factor_score_table(const StoredProfile::FactorScore& factor) {
    TableWriter out;
    out.add("id", factor.id.text);
    out.add_if_any("score", factor.score);
    out.add("band", factor.band);
    out.add_if_any("people", factor.people);
    out.add("verdict", factor.verdict);
    out.add_if_true("hidden", factor.withheld);
    return std::move(out).with(factor.extras);
}

TomlTable barrier_status_table(const StoredProfile::BarrierStatus& barrier) {
    TableWriter out;
    out.add("id", barrier.id.text);
    out.add_if_any("pressure", barrier.pressure);
    out.add("status", barrier.status);
    out.add_if_true("hidden", barrier.withheld);
    return std::move(out).with(barrier.extras);
}

TomlTable stored_role_table(const StoredProfile::Role& role) {
    TableWriter scores;
    for (const StoredProfile::RoleScore& cell : role.scores)
        scores.put(cell.factor.text, toml_of(cell.score));
    TableWriter out;
    out.add("role", role.role);
    out.add_if_any("people", role.people);
    out.add("scores", {std::move(scores.table)});
    return std::move(out).with(role.extras);
}

}  // namespace

TomlTable profile_table(const StoredProfile& profile) {
    TableWriter out;
    out.add_if_any("people", profile.people);
    out.add_if_any("overall", profile.overall);
    out.add("band", profile.band);
    out.add("factor", list_of(profile.factors, factor_score_table));
    out.add("barrier", list_of(profile.barriers, barrier_status_table));
    out.add("role", list_of(profile.roles, stored_role_table));
    return std::move(out).with(profile.extras);
}

}  // namespace readiness
