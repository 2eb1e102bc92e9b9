// Fingerprints and random ids.
#pragma once

#include <string>
#include <string_view>

namespace readiness {

/// SHA-256 of the bytes, as 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

/// A random (version 4) UUID from the system's random source, in lower case.
std::string random_uuid();

}  // namespace readiness
