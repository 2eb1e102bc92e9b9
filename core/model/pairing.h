// Codes by which the ballots of one person at two dates can be put side by side without a name.
#pragma once

#include <string>
#include <string_view>

namespace readiness {

/// What codes are compared by: their letters and digits, without regard to capitals, accents and blanks. "Än-Lo 07" and
/// "anlo07" are one. Empty for a code without any.
std::string folded_pairing_code(std::string_view code);

/// What is kept of a code: a hash of folded_pairing_code() with the secret of a family of assessments, which a next
/// round takes over (see Assessment::pair_secret). Without the secret nobody can try codes out. Empty for an empty
/// code, and without a secret.
std::string pair_of(std::string_view secret, std::string_view code);

}  // namespace readiness
