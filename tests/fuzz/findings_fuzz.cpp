// Any bytes give later findings that each have a work to be cited by, or problems: never a crash.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "claim.h"
#include "core/files/later_findings_toml.h"
#include "core/words/later_words.h"

using namespace readiness;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const Loaded<LaterFindings> loaded = read_later_findings(text, "since.toml");
    claim(loaded.value.has_value() == !has_errors(loaded.problems), "a value with errors, or neither");
    if (!loaded.value) return 0;
    for (const LaterFinding& finding : loaded.value->findings)
        claim(!finding.text.empty() && !later_citation(*loaded.value, finding).empty(), "a finding without its work");
    check_barriers(*loaded.value, Evidence(), "since.toml");
    return 0;
}
