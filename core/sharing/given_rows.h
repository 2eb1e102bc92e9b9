// What copies for others show, as rows for the audit.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/assessment.h"
#include "core/model/given_out.h"
#include "core/sharing/audit.h"

namespace readiness {

/// What a figure is of, read from its name.
struct FigureName {
    enum class Kind { factor, pressure, role };

    Kind kind = Kind::factor;
    std::string id;        ///< Of the factor, or of the barrier.
    std::size_t role = 0;  ///< For a role: its place among those of the profile, from 1.

    friend bool operator==(const FigureName&, const FigureName&) = default;
};

std::string to_text(const FigureName& name);
/// Nothing for what is no name.
std::optional<FigureName> figure_name(std::string_view text);

/// What an atom of the audit is.
struct AtomOrigin {
    std::string person;  ///< The ballot's id; empty for a hand.
    ItemId item;

    friend bool operator==(const AtomOrigin&, const AtomOrigin&) = default;
};

struct GivenCase {
    AuditCase audit;  ///< `fresh` has a row for each figure of the copy to be made, `smallest` is not set.
    std::vector<AtomOrigin> atoms;
};

/// The rows of the copies that went out and of the one to be made. `now` are the ballots and hands as they are, with
/// their secrets. Two answers of one ballot to one question are one atom if they have the same fingerprint. Ballots in
/// records of earlier versions of the program have none that can be compared: their answers count as the same as now,
/// since people hardly ever change what they handed in.
GivenCase given_case(const Assessment& now, const GivenOut& copy, std::span<const GivenOut* const> earlier);

/// Of these records those that have people in common with the copy, also by way of others: the same ballots, or hands
/// of the same assessment, or of a copy of its file, which has the same secret of hands.
std::vector<const GivenOut*> of_same_people(const GivenOut& copy, std::span<const GivenOut> records);

/// Fingerprints of a ballot, each with its secret.
std::string print_of_secret(const std::string& secret);
std::string print_of_answer(const std::string& secret, const ItemId& item, double value);
/// Of the hand with that number, from 0, among those that were raised for one value.
std::string print_of_hand(const std::string& secret, const ItemId& item, double value, int number);

}  // namespace readiness
