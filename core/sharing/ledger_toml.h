// Reads and writes the ledger: the record of all copies for others that a person gave out on this computer.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/problem.h"
#include "core/model/given_out.h"

namespace readiness {

/// The records, or every problem with its line if the text is no ledger, is broken, or is from a newer program: half of
/// a ledger would protect nobody. `file` is the name that problems carry.
Loaded<std::vector<GivenOut>> read_ledger(std::string_view text, std::string_view file);

/// The ledger's text; reading it gives the same records, by time.
std::string write_ledger(const std::vector<GivenOut>& records);

}  // namespace readiness
