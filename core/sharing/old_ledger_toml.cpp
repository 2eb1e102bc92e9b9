#include "core/sharing/old_ledger_toml.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "core/base/fingerprint.h"
#include "core/files/assessment_toml.h"
#include "core/files/toml_file.h"
#include "core/groups/role_scores.h"
#include "core/model/assessment.h"
#include "core/sharing/given_rows.h"

namespace readiness {

namespace {

constexpr std::string_view format_line = "readiness-shared-copies/1";
constexpr Mode shared_modes[] = {Mode::ballots, Mode::tally};
constexpr std::string_view item_word = "item ";
constexpr std::string_view factor_word = "factor ";

/// A ballot as it was recorded: which items it answers, and at which factors it has a score.
struct OldBallot {
    RespondentId id;
    std::string role;  ///< Fingerprint, of all of one role the same.
    std::set<ItemId> items;
    std::set<FactorId> factors;
};

/// As earlier versions made it.
std::string print_of_role(const std::string& assessment, const std::string& role) {
    constexpr std::size_t digits = 16;
    return sha256_hex(assessment + "\nrole\n" + role_key(role)).substr(0, digits);
}

OldBallot read_ballot(TableReader& table) {
    OldBallot ballot;
    ballot.id = {table.require("id", FilledText())};
    ballot.role = table.find_or("role", Text(), "");
    std::optional<TableReader> parts = table.table("parts", "parts of " + table.name());
    for (const TomlNode& node : parts ? parts->nodes() : std::vector<TomlNode>()) {
        const std::string_view part = node.key;
        if (part.starts_with(item_word)) ballot.items.insert({std::string(part.substr(item_word.size()))});
        if (part.starts_with(factor_word)) ballot.factors.insert({std::string(part.substr(factor_word.size()))});
    }
    return ballot;
}

void add_figures(GivenOut& record) {
    const auto add = [&](const FigureName& name) { record.figures.push_back({to_text(name), {}}); };
    for (const StoredProfile::FactorScore& factor : record.profile.factors) {
        if (factor.score) add({FigureName::Kind::factor, factor.id.text});
    }
    for (const StoredProfile::BarrierStatus& barrier : record.profile.barriers) {
        if (barrier.pressure) add({FigureName::Kind::pressure, barrier.id.text});
    }
    for (std::size_t role = 0; role < record.profile.roles.size(); ++role) {
        for (const StoredProfile::RoleScore& cell : record.profile.roles[role].scores)
            add({FigureName::Kind::role, cell.factor.text, role + 1});
    }
}

void add_ballots(const std::vector<OldBallot>& ballots, GivenOut& record) {
    std::set<ItemId> items;
    for (const OldBallot& ballot : ballots)
        items.insert(ballot.items.begin(), ballot.items.end());
    record.items.assign(items.begin(), items.end());
    for (const OldBallot& old : ballots) {
        GivenOut::Ballot& ballot = record.ballots.emplace_back();
        ballot.id = old.id;
        for (std::size_t role = 0; role < record.profile.roles.size(); ++role) {
            if (old.role == print_of_role(record.assessment, record.profile.roles[role].role))
                ballot.role = std::to_string(role + 1);
        }
        for (const ItemId& item : record.items)
            ballot.answers.append(print_length, old.items.contains(item) ? 'x' : '-');
        for (const StoredProfile::FactorScore& factor : record.profile.factors) {
            if (!old.factors.contains(factor.id)) ballot.unscored.push_back(factor.id);
        }
    }
    std::ranges::stable_sort(record.ballots, {}, &GivenOut::Ballot::id);
}

GivenOut read_copy(TableReader& table) {
    GivenOut record;
    record.assessment = table.require("assessment", FilledText());
    record.when = table.find("shared", Moment());
    record.mode = table.require("mode", Word<Mode>{shared_modes});
    record.minimum_group = table.require("minimum_group", ordinal);
    const std::string text = table.require("text", FilledText());
    const Loaded<Assessment> copy = read_assessment(text, "");
    if (copy.value && copy.value->stored_profile) {
        record.profile = *copy.value->stored_profile;
        record.by_question = record.mode == Mode::ballots && copy.value->basis == Reading::agreed_first;
    } else if (table.is_sound()) {
        table.error(table.at("text"), "the copy in it cannot be read", "put back a copy of the file");
    }
    std::vector<OldBallot> ballots;
    for (TableReader& ballot : table.tables("ballot", {"ballot"}))
        ballots.push_back(read_ballot(ballot));
    add_figures(record);
    add_ballots(ballots, record);
    return record;
}

}  // namespace

Loaded<std::vector<GivenOut>> read_old_ledger(std::string_view text, std::string_view file) {
    const auto read = [](TableReader& root) {
        std::vector<GivenOut> records;
        for (TableReader& table : root.tables("copy", {"copy", "assessment", "copy of"}))
            records.push_back(read_copy(table));
        return records;
    };
    return read_own_file<std::vector<GivenOut>>(text, file, "the ledger of shared copies", format_line, read);
}

GivenOut with_weights(GivenOut record, const GivenOut& all) {
    for (GivenOut::Figure& figure : record.figures) {
        if (!figure.items.empty()) continue;
        std::optional<FigureName> name = figure_name(figure.name);
        if (name && name->kind == FigureName::Kind::role) name->kind = FigureName::Kind::factor;
        if (!name) continue;
        const auto now = std::ranges::find(all.figures, to_text(*name), &GivenOut::Figure::name);
        if (now != all.figures.end()) figure.items = now->items;
    }
    return record;
}

}  // namespace readiness
