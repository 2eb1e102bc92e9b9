// Reads and writes the ledger of the copies that were shared on this computer.
#pragma once

#include <string>
#include <string_view>

#include "core/base/problem.h"
#include "core/sharing/ledger.h"

namespace readiness {

/// The ledger, or every problem with its line if the text is none, is broken, or is from a newer program: half of a
/// ledger would protect nobody. `file` is the name that problems carry.
Loaded<Ledger> read_ledger(std::string_view text, std::string_view file);

/// The ledger's text; reading it gives the same ledger.
std::string write_ledger(const Ledger& copies);

}  // namespace readiness
