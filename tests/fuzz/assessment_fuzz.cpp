// Any bytes give an assessment that survives a save and can be checked and scored, or problems: never a crash.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "claim.h"
#include "core/files/assessment_toml.h"
#include "core/files/assessment_writer.h"
#include "core/files/check_assessment.h"
#include "core/files/evidence_toml.h"
#include "core/files/questionnaire_toml.h"
#include "core/scoring/scoring.h"
#include "core/scoring/stored_profile.h"
#include "file_text.h"

using namespace readiness;

namespace {

struct Tiny {
    Questionnaire questionnaire =
        read_questionnaire(file_text(test_data() / "tiny-questionnaire.toml"), "tiny.toml").value.value();
    Evidence evidence = read_evidence(file_text(test_data() / "tiny-evidence.toml"), "tiny.toml").value.value();
};

/// Ballots are written by their ids, and what the team says about barriers by barrier.
Assessment as_written(Assessment assessment) {
    std::ranges::stable_sort(assessment.respondents, {}, &Respondent::id);
    std::ranges::stable_sort(assessment.ours, {}, &OursAnswer::barrier);
    return assessment;
}

/// A save and a load change nothing, and another save writes the same.
void check_round_trip(const Assessment& assessment, const Questionnaire& questionnaire) {
    const std::string written = write_assessment(assessment, questionnaire);
    const Loaded<Assessment> again = read_assessment(written, "written.toml");
    claim(again.value.has_value(), "cannot be read again:\n" + written);
    claim(write_assessment(*again.value, questionnaire) == written, "is written in another way:\n" + written);
    if (questionnaire.items.empty())
        claim(*again.value == as_written(assessment), "reads back as another one:\n" + written);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Tiny tiny;
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const Loaded<Assessment> loaded = read_assessment(text, "assessment.toml");
    claim(loaded.value.has_value() == !has_errors(loaded.problems), "a value with errors, or neither");
    if (!loaded.value) return 0;
    // Written under a newer format, what could not be understood is lost; such a file is never saved.
    if (!is_from_newer_program(*loaded.value)) {
        check_round_trip(*loaded.value, Questionnaire());
        check_round_trip(*loaded.value, tiny.questionnaire);
    }
    check_assessment(*loaded.value, tiny.questionnaire, "00ff", "assessment.toml");
    const Profile profile = score(tiny.questionnaire, tiny.evidence, *loaded.value);
    check_stored_profile(*loaded.value, profile, "assessment.toml");
    stored_profile_of(profile, loaded.value->stored_profile);
    return 0;
}
