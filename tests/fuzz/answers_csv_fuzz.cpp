// Any bytes give ballots whose answers are on their scales, questions, or problems: never a crash.
#include <cstddef>
#include <cstdint>
#include <string>

#include "claim.h"
#include "import_claims.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    readiness::check_import(std::string(reinterpret_cast<const char*>(data), size));
    return 0;
}
