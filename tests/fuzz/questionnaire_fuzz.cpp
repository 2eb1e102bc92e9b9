// Any bytes give a questionnaire that can be scored, or problems: never a crash.
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "claim.h"
#include "core/files/questionnaire_toml.h"
#include "core/model/assessment.h"
#include "core/scoring/item_scores.h"
#include "core/scoring/scoring.h"

using namespace readiness;

namespace {

void check_readiness(const Questionnaire& questionnaire, const Item& item, double value) {
    const std::optional<double> readiness = readiness_of(questionnaire, item, value);
    claim(!readiness || (*readiness >= 0 && *readiness <= 100), "a readiness beyond 0 to 100");
}

/// What scoring relies on.
void check_parts(const Questionnaire& questionnaire) {
    for (const Item& item : questionnaire.items) {
        claim(find_scale(questionnaire, item.scale), "an item without a scale");
        claim(find_factor(questionnaire, item.factor), "an item without a factor");
        for (const double value : {-1e9, -1.0, 0.0, 0.5, 1.0, 2.0, 10.0, 1e9})
            check_readiness(questionnaire, item, value);
    }
    for (const Factor& factor : questionnaire.factors) {
        claim(!items_of(questionnaire, factor.id).empty(), "a factor without items");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const Loaded<Questionnaire> loaded = read_questionnaire(text, "questionnaire.toml");
    claim(loaded.value.has_value() == !has_errors(loaded.problems), "a value with errors, or neither");
    for (const Problem& problem : loaded.problems) {
        claim(describe(problem).find('\n') == std::string::npos, "a problem on several lines: " + describe(problem));
    }
    if (!loaded.value) return 0;
    check_parts(*loaded.value);
    check_barriers(*loaded.value, Evidence(), "questionnaire.toml");
    score(*loaded.value, Evidence(), Assessment());
    return 0;
}
