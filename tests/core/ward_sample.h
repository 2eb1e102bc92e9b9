// A small questionnaire, its evidence and a team's answers, for tests of what is made from a profile.
#pragma once

#include "core/model/assessment.h"
#include "core/model/evidence.h"
#include "core/model/questionnaire.h"

inline readiness::Questionnaire ward_questionnaire() {
    using namespace readiness;
    Questionnaire q;
    q.id = "ward";
    q.version = "1.0";
    q.title = "Ward check";
    q.bands = {{{"not-ready"}, "Not ready", 0}, {{"developing"}, "Developing", 40}, {{"ready"}, "Ready", 70}};
    const ChoiceScale agree{{{1, "Strongly disagree", {}},
                             {2, "Disagree", {}},
                             {3, "In between", {}},
                             {4, "Agree", {}},
                             {5, "Strongly agree", {}}}};
    const NumberScale percent{"%", -100, 100, {{-20, 100}, {0, 70}, {10, 40}, {10, 0}}};
    q.scales = {{{"agree"}, agree, {}}, {{"workload-change"}, percent, {}}};
    q.factors = {{{"leadership"}, "Leadership", "Leadership", "", 1, {}},
                 {{"workload"}, "Workload impact", "Workload", "", 1, {}}};

    const auto item = [](const char* id, const char* factor, const char* scale, const char* text) {
        Item made;
        made.id = {id};
        made.factor = {factor};
        made.scale = {scale};
        made.text = text;
        return made;
    };
    Item l1 = item("L1", "leadership", "agree", "Our leaders speak for this change.");
    l1.barriers = {{{"no-leader"}, 1, {}}};
    Item l2 = item("L2", "leadership", "agree", "Our leaders are busy with other changes.");
    l2.reverse = true;
    l2.barriers = {{{"workload-increase"}, 0.5, {}}};
    Item w1 = item("W1", "workload", "workload-change", "How much work does this change add to a usual week?");
    w1.barriers = {{{"workload-increase"}, 1, {}}};
    w1.blocks = BlocksRule{{"workload-increase"}, 0, 0.34, 0.5, {}};
    q.items = {l1, l2, w1};
    return q;
}

inline readiness::Evidence ward_evidence() {
    using namespace readiness;
    Evidence evidence;
    evidence.source.title = "Evidence scan";
    evidence.source.year = 2014;
    evidence.barriers = {
        {{"workload-increase"}, "The change adds work", Level::individual, 21, {}, {369, 370, 371, 372}, "", {}, {}},
        {{"weak-ties"}, "Few ties between teams", Level::team, 22, {}, {380}, "", {}, {}},
        {{"no-leader"}, "No one leads the change", Level::organisation, 23, {}, {}, "", {}, {}}};
    return evidence;
}

/// One leadership question is not known; the change adds a tenth of the work.
inline readiness::Assessment ward_assessment() {
    using namespace readiness;
    Assessment assessment;
    assessment.id = "0d0c7a52-6a53-4d0e-9c1f-2f9f3d1f7a10";
    assessment.title = "Sepsis bundle, Ward 7";
    assessment.questionnaire = {"ward", "1.0", "", {}, {}};
    assessment.consensus = {{{"L1"}, Answer::of(4), "", {}, {}},
                            {{"L2"}, Answer::dont_know(), "", {}, {}},
                            {{"W1"}, Answer::of(10), "", {}, {}}};
    return assessment;
}

/// Six people, split on whether their leaders speak for the change and of one mind on the rest.
inline readiness::Assessment divided_ward() {
    using namespace readiness;
    Assessment assessment = ward_assessment();
    assessment.consensus.clear();
    assessment.mode = Mode::ballots;
    for (const int l1 : {2, 2, 3, 4, 5, 5}) {
        const std::vector<ItemAnswer> answers = {
            {{"L1"}, Answer::of(l1), {}}, {{"L2"}, Answer::of(3), {}}, {{"W1"}, Answer::of(10), {}}};
        const std::string id = "r" + std::to_string(assessment.respondents.size());
        assessment.respondents.push_back({{id}, "", answers, {}, {}});
    }
    return assessment;
}
