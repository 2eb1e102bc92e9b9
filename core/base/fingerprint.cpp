#include "core/base/fingerprint.h"

#include <algorithm>
#include <array>
#include <sodium.h>
#include <span>
#include <stdexcept>

namespace readiness {

namespace {

using Byte = unsigned char;

std::string hex(std::span<const Byte> bytes) {
    std::string text(bytes.size() * 2 + 1, '\0');  // libsodium writes a closing zero as well
    sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
    text.pop_back();
    return text;
}

std::array<Byte, 16> random_bytes() {
    // Starting the library twice does no harm; without a random source no id can be trusted.
    if (sodium_init() < 0) throw std::runtime_error("the system's random source cannot be used");
    std::array<Byte, 16> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    return bytes;
}

}  // namespace

std::string sha256_hex(std::string_view bytes) {
    std::array<Byte, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256(digest.data(), reinterpret_cast<const Byte*>(bytes.data()), bytes.size());
    return hex(digest);
}

std::string sha256_base64(std::string_view bytes) {
    std::array<Byte, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256(digest.data(), reinterpret_cast<const Byte*>(bytes.data()), bytes.size());
    std::string text(sodium_base64_encoded_len(digest.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(text.data(), text.size(), digest.data(), digest.size(), sodium_base64_VARIANT_ORIGINAL);
    text.pop_back();  // libsodium writes a closing zero as well
    return text;
}

std::string keyed_print(std::string_view secret, std::string_view text, std::size_t length) {
    const auto bytes_of = [](std::string_view bytes) { return reinterpret_cast<const Byte*>(bytes.data()); };
    crypto_auth_hmacsha256_state state;
    std::array<Byte, crypto_auth_hmacsha256_BYTES> digest{};
    crypto_auth_hmacsha256_init(&state, bytes_of(secret), secret.size());
    crypto_auth_hmacsha256_update(&state, bytes_of(text), text.size());
    crypto_auth_hmacsha256_final(&state, digest.data());
    constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
    std::string letters(sodium_base64_encoded_len(digest.size(), variant), '\0');
    sodium_bin2base64(letters.data(), letters.size(), digest.data(), digest.size(), variant);
    letters.resize(std::min<std::size_t>(length, letters.size() - 2));  // the last letter is no whole one
    return letters;
}

std::string random_secret() {
    return hex(random_bytes());
}

std::string random_uuid() {
    std::array<Byte, 16> bytes = random_bytes();
    bytes[6] = static_cast<Byte>((bytes[6] & 0x0f) | 0x40);  // version 4: random (RFC 9562, section 5.4)
    bytes[8] = static_cast<Byte>((bytes[8] & 0x3f) | 0x80);  // variant: RFC 9562

    std::string text = hex(bytes);
    for (const std::size_t dash : {8U, 13U, 18U, 23U})
        text.insert(dash, 1, '-');
    return text;
}

}  // namespace readiness
