#include "core/base/fingerprint.h"

#include <algorithm>
#include <set>
#include <string>

#include "catch.h"

using namespace readiness;

TEST_CASE("a SHA-256 fingerprint agrees with the published examples") {
    // FIPS 180-2, appendix B, and NIST's example values for the empty message.
    CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256_hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    CHECK(sha256_hex(std::string(1'000'000, 'a')) ==
          "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("a fingerprint covers bytes of any value, zero among them") {
    // NIST CAVP, SHA256ShortMsg, Len = 8 and Len = 16.
    CHECK(sha256_hex("\xd3") == "28969cdfa74a12c82f3bad960b0b000aca2ac329deea5c2328ebc6f2ba9802c1");
    CHECK(sha256_hex("\x11\xaf") == "5ca7133fa735326081558ac312c620eeca9970d1e70a4b95533d956f072d1f98");
    CHECK(sha256_hex(std::string_view("a\0b", 3)) != sha256_hex("a"));
}

TEST_CASE("a random id is a version 4 UUID in lower case") {
    for (int round = 0; round < 100; ++round) {
        const std::string id = random_uuid();
        REQUIRE(id.size() == 36);
        for (const std::size_t dash : {8U, 13U, 18U, 23U})
            CHECK(id[dash] == '-');
        CHECK(id.find_first_not_of("0123456789abcdef-") == std::string::npos);
        CHECK(std::count(id.begin(), id.end(), '-') == 4);
        CHECK(id[14] == '4');
        CHECK(std::string("89ab").find(id[19]) != std::string::npos);
    }
}

TEST_CASE("random ids do not come twice") {
    std::set<std::string> ids;
    for (int round = 0; round < 1000; ++round)
        ids.insert(random_uuid());
    CHECK(ids.size() == 1000);
}
