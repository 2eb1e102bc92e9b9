// A small questionnaire with barriers and measures, for tests of a report's first page.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "scored_sample.h"
#include "scoring_sample.h"

namespace sample {

/// Leadership (A1, A2), Time (B1, B2) and Links (C1, C2), two questions each; A1, B1 and C1 bear on a barrier each.
inline Questionnaire page_questionnaire() {
    Questionnaire q = blank();
    for (const char* id : {"A1", "A2", "B1", "B2", "C1", "C2"})
        add_item(q, id, std::string(1, id[0]));
    const std::map<std::string, std::string> titles = {{"A", "Leadership"}, {"B", "Time"}, {"C", "Links"}};
    for (Factor& factor : q.factors)
        factor.title = titles.at(factor.id.text);
    const std::map<std::string, std::string> barriers = {{"A1", "no-leader"}, {"B1", "no-time"}, {"C1", "no-links"}};
    for (Item& item : q.items) {
        const auto barrier = barriers.find(item.id.text);
        if (barrier != barriers.end()) item.barriers = {{{barrier->second}, 1, {}}};
    }
    q.scales[0].kind = ChoiceScale{{{1, "Strongly disagree", {}},
                                    {2, "Disagree", {}},
                                    {3, "In between", {}},
                                    {4, "Agree", {}},
                                    {5, "Strongly agree", {}}}};
    return q;
}

inline Evidence page_evidence() {
    Evidence evidence = evidence_with({"no-leader", "no-time", "no-links"});
    evidence.source.title = "A scan";
    evidence.source.year = 2014;
    const char* titles[] = {"No one leads it", "No time to learn it", "Few links"};
    const std::vector<MeasureId> counters[] = {{{"ask"}}, {{"cover"}, {"ask"}}, {{"cover"}, {"visit"}}};
    for (std::size_t i = 0; i < evidence.barriers.size(); ++i) {
        evidence.barriers[i].title = titles[i];
        evidence.barriers[i].counter = counters[i];
    }
    const auto measure = [&](const char* id, const char* title, const char* who, const char* takes) {
        Measure& made = evidence.measures.emplace_back();
        made.id = {id};
        made.title = title;
        made.who = who;
        made.takes = takes;
    };
    measure("ask", "Ask for a name", "team lead", "ten minutes");
    measure("cover", "Pay for cover", "ward manager", "an hour");
    measure("visit", "Visit a team", "", "");
    return evidence;
}

/// The same option (1 to 5) for both questions of Leadership, Time and Links.
inline Answers all_answers(int leadership, int time, int links) {
    return {{"A1", Answer::of(leadership)}, {"A2", Answer::of(leadership)}, {"B1", Answer::of(time)},
            {"B2", Answer::of(time)},       {"C1", Answer::of(links)},      {"C2", Answer::of(links)}};
}

/// With another answer to one question.
inline Answers with(Answers answers, const std::string& item, const Answer& answer) {
    for (auto& [id, given] : answers) {
        if (id == item) given = answer;
    }
    return answers;
}

/// So many people who all answer the same.
inline Assessment alike(int people, const Answers& answers) {
    return ballots(std::vector<Answers>(static_cast<std::size_t>(people), answers));
}

/// The same, but that the first person answers one step nearer to the middle where all are at an end of the scale:
/// there a copy for others shows no score.
inline Assessment nearly_alike(int people, const Answers& answers) {
    Assessment assessment = alike(people, answers);
    for (ItemAnswer& given : assessment.respondents.front().answers) {
        double& value = given.answer.value;
        value = value == 1 ? 2 : value == agree_steps ? agree_steps - 1 : value;
    }
    return assessment;
}

/// Six people of whom half strongly agree and half strongly disagree on these questions, and all agree on the rest.
inline Assessment split_on(const std::vector<std::string>& items) {
    std::vector<Answers> people(6, all_answers(4, 4, 4));
    for (std::size_t person = 0; person < people.size(); ++person) {
        for (const std::string& item : items)
            people[person] = with(people[person], item, Answer::of(person < 3 ? 1 : 5));
    }
    return ballots(people);
}

inline ScoredAssessment page_of(const Assessment& assessment,
                                const Questionnaire& questionnaire = page_questionnaire()) {
    return scored(questionnaire, page_evidence(), assessment);
}

}  // namespace sample
