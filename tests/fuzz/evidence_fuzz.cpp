// Any bytes give an evidence catalogue whose references resolve, or problems: never a crash.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "claim.h"
#include "core/files/evidence_toml.h"
#include "core/words/sources.h"

using namespace readiness;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const Loaded<Evidence> loaded = read_evidence(text, "evidence.toml");
    claim(loaded.value.has_value() == !has_errors(loaded.problems), "a value with errors, or neither");
    if (!loaded.value) return 0;
    for (const Barrier& barrier : loaded.value->barriers) {
        claim(!barrier.id.empty() && !barrier.title.empty(), "a barrier without id or title");
        for (const MeasureId& measure : barrier.counter)
            claim(find_measure(*loaded.value, measure), "a lost measure");
        citation(barrier);
    }
    return 0;
}
