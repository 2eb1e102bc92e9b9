// Fingerprints and random ids.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace readiness {

/// SHA-256 of the bytes, as 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

/// The same in base64 with its padding, as a Content-Security-Policy names a script by it.
std::string sha256_base64(std::string_view bytes);

/// A fingerprint of the text, of `length` letters, digits, "-" and "_" (6 bits each, at most 42): to whoever has not
/// got the secret it says nothing about the text. HMAC-SHA-256 (RFC 2104).
std::string keyed_print(std::string_view secret, std::string_view text, std::size_t length);

/// 128 random bits from the system's random source, as 32 hexadecimal digits.
std::string random_secret();

/// A random (version 4) UUID from the system's random source, in lower case.
std::string random_uuid();

}  // namespace readiness
