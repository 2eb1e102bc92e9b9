// Assessments for tests of sharing: people whose answers differ, and marks in every text.
#pragma once

#include <string>
#include <vector>

#include "core/files/assessment_toml.h"
#include "core/result/scored_assessment.h"
#include "core/sharing/share_decision.h"
#include "scored_sample.h"
#include "scoring_sample.h"

namespace sample {

/// Factors f (items A and B) and g (item G); the barrier "b" is asked about by A and G.
inline Questionnaire shared_questionnaire() {
    Questionnaire q = with_items(2);
    add_item(q, "G", "g");
    q.items[0].barriers = {{{"b"}, 1, {}}};
    q.items[2].barriers = {{{"b"}, 1, {}}};
    return q;
}

inline Respondent person(int number, const std::string& role = "") {
    Respondent respondent;
    respondent.id = {"person-" + std::to_string(number)};
    respondent.role = role;
    const auto answer = [&](int shift) { return Answer::of(1 + (number + shift) % agree_steps); };
    respondent.answers = {{{"A"}, answer(0), {}}, {{"B"}, answer(1), {}}, {{"G"}, answer(2), {}}};
    return respondent;
}

/// Ballots of persons `first` to `last`.
inline Assessment ballots_of(int first, int last, const std::string& id = "assessment") {
    Assessment assessment;
    assessment.id = id;
    assessment.title = "Ward 7";
    assessment.mode = Mode::ballots;
    assessment.questionnaire = {"sample", "1.0", "edition", {}, {}};
    for (int number = first; number <= last; ++number)
        assessment.respondents.push_back(person(number));
    return assessment;
}

inline constexpr std::chrono::sys_seconds sharing_day = std::chrono::sys_days(std::chrono::year(2026) / 11 / 24);

/// Every ballot's own, always the same.
inline Assessment with_secrets(Assessment assessment) {
    for (Respondent& respondent : assessment.respondents)
        respondent.secret = "secret of " + respondent.id.text;
    if (assessment.hands_secret.empty()) assessment.hands_secret = "secret of hands in " + assessment.id;
    return assessment;
}

/// Shares one assessment after the other, as the program does.
struct Sharing {
    Questionnaire questionnaire = shared_questionnaire();
    Evidence evidence = evidence_with({"b"});
    std::vector<GivenOut> given_out;

    ShareDecision share(const Assessment& assessment) {
        ShareDecision decision = decide_on_copy(scored(questionnaire, evidence, with_secrets(assessment)), given_out,
                                                sharing_day, "team.toml");
        if (decision.record) given_out.push_back(*decision.record);
        return decision;
    }
    std::string text(const Assessment& assessment) { return share(assessment).text.value_or(""); }
    StoredProfile profile(const Assessment& assessment) {
        return read_assessment(text(assessment), "copy").value.value().stored_profile.value();
    }
};

}  // namespace sample
