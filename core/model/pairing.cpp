#include "core/model/pairing.h"

#include "core/base/fingerprint.h"
#include "core/base/text.h"

namespace readiness {

std::string folded_pairing_code(std::string_view code) {
    return letters_and_digits(code);
}

std::string pair_of(std::string_view secret, std::string_view code) {
    const std::string folded = folded_pairing_code(code);
    constexpr std::size_t enough_to_differ = 22;
    return secret.empty() || folded.empty() ? "" : keyed_print(secret, "pair " + folded, enough_to_differ);
}

}  // namespace readiness
