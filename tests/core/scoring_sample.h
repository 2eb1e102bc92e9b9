// Builds small questionnaires and answers, so that a scoring test shows only what it is about.
#pragma once

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "core/scoring/scoring.h"

namespace sample {

using namespace readiness;

inline constexpr int agree_steps = 5;  ///< 1 to 5 score 0, 25, 50, 75 and 100.

/// Bands at 40 and 70, the scale "agree", and the scale "change": 100 up to -20, 70 at 0, falling to 40 at 10, from
/// where on it is 0.
inline Questionnaire blank() {
    Questionnaire q;
    q.id = "sample";
    q.version = "1.0";
    q.title = "Sample";
    q.bands = {{{"not-ready"}, "Not ready", 0}, {{"developing"}, "Developing", 40}, {{"ready"}, "Ready", 70}};
    ChoiceScale agree;
    for (int value = 1; value <= agree_steps; ++value)
        agree.options.push_back({static_cast<double>(value), "Option " + std::to_string(value), {}});
    q.scales = {{{"agree"}, agree, {}},
                {{"change"}, NumberScale{"%", -100, 100, {{-20, 100}, {0, 70}, {10, 40}, {10, 0}}}, {}}};
    return q;
}

/// Adds an item, and its factor if that is new.
inline Item& add_item(Questionnaire& q, const std::string& id, const std::string& factor = "f",
                      const std::string& scale = "agree") {
    if (find_factor(q, {factor}) == nullptr) q.factors.push_back({{factor}, "Factor " + factor, factor, "", 1, {}});
    Item item;
    item.id = {id};
    item.factor = {factor};
    item.scale = {scale};
    item.text = "Text of " + id;
    return q.items.emplace_back(std::move(item));
}

/// Items A, B, C… of one factor on the scale "agree".
inline Questionnaire with_items(int count) {
    Questionnaire q = blank();
    for (int i = 0; i < count; ++i)
        add_item(q, std::string(1, static_cast<char>('A' + i)));
    return q;
}

inline Evidence evidence_with(std::initializer_list<const char*> barriers) {
    Evidence evidence;
    for (const char* id : barriers) {
        Barrier barrier;
        barrier.id = {id};
        barrier.title = std::string("Barrier ") + id;
        evidence.barriers.push_back(std::move(barrier));
    }
    return evidence;
}

using Answers = std::vector<std::pair<std::string, Answer>>;

inline Assessment agreed(const Answers& answers) {
    Assessment assessment;
    for (const auto& [item, answer] : answers)
        assessment.consensus.push_back({{item}, answer, "", {}, {}});
    return assessment;
}

/// Each list is one person's ballot.
inline Assessment ballots(const std::vector<Answers>& people) {
    Assessment assessment;
    assessment.mode = Mode::ballots;
    for (const Answers& answers : people) {
        Respondent respondent;
        respondent.id = {"r" + std::to_string(assessment.respondents.size())};
        for (const auto& [item, answer] : answers)
            respondent.answers.push_back({{item}, answer, {}});
        assessment.respondents.push_back(std::move(respondent));
    }
    return assessment;
}

inline Tally hands(const std::string& item, std::vector<int> counts, int dont_know = 0, int not_applicable = 0) {
    return {{item}, std::move(counts), {}, dont_know, not_applicable, {}, {}};
}

inline Tally numbers(const std::string& item, std::vector<double> values) {
    return {{item}, {}, std::move(values), 0, 0, {}, {}};
}

inline Assessment tally(std::vector<Tally> tallies, std::optional<int> people = std::nullopt) {
    Assessment assessment;
    assessment.mode = Mode::tally;
    assessment.tallies = std::move(tallies);
    assessment.people = people;
    return assessment;
}

/// The profile without any evidence.
inline Profile profile_of(const Questionnaire& q, const Assessment& assessment) {
    return score(q, {}, assessment);
}

}  // namespace sample
