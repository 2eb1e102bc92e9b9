// The smallest files that are in order, for tests of finding, opening and checking files.
#pragma once

#include <string>

/// A questionnaire with one question, L1, read by factor, on a scale from 1 to 2.
inline std::string questionnaire_file(const std::string& id, const std::string& title) {
    return "format = \"readiness-questionnaire/1\"\n"
           "id = \"" +
           id +
           "\"\n"
           "version = \"1.0\"\n"
           "title = \"" +
           title +
           "\"\n"
           "bands = [ { id = \"low\", title = \"Low\", from = 0 }, { id = \"high\", title = \"High\", from = 50 } ]\n"
           "results = \"factors\"\n"
           "[[scale]]\n"
           "id = \"yes-no\"\n"
           "options = [ { value = 1, label = \"No\" }, { value = 2, label = \"Yes\" } ]\n"
           "\n[[factor]]\n"
           "id = \"leadership\"\n"
           "title = \"Leadership\"\n"
           "\n[[item]]\n"
           "id = \"L1\"\n"
           "factor = \"leadership\"\n"
           "scale = \"yes-no\"\n"
           "text = \"Do our leaders speak for this change?\"\n";
}

/// The same with evidence: L1 bears on the barrier no-leader.
inline std::string questionnaire_file_with_evidence(const std::string& id, const std::string& evidence) {
    std::string text = questionnaire_file(id, "With evidence");
    text.insert(text.find("bands = "), "evidence = \"" + evidence + "\"\n");
    return text + "barriers = [ \"no-leader\" ]\n";
}

inline std::string evidence_file() {
    return "format = \"readiness-evidence/1\"\n"
           "\n[source]\n"
           "id = \"scan\"\n"
           "title = \"Evidence scan\"\n"
           "\n[[barrier]]\n"
           "id = \"no-leader\"\n"
           "title = \"No one leads the change\"\n"
           "level = \"organisation\"\n"
           "counter = [ \"find-leader\" ]\n"
           "\n[[measure]]\n"
           "id = \"find-leader\"\n"
           "title = \"Find a leader\"\n"
           "how = \"Ask who is listened to.\"\n";
}

/// An assessment by that questionnaire in which all agreed on an answer to L1: 2 is yes.
inline std::string assessment_file(const std::string& questionnaire_id, const std::string& sha256 = "",
                                   int answer = 2) {
    return "format = \"readiness-assessment/1\"\n"
           "id = \"0d0c7a52-6a53-4d0e-9c1f-2f9f3d1f7a10\"\n"
           "title = \"Ward 7\"\n"
           "mode = \"consensus\"\n"
           "\n[questionnaire]\n"
           "id = \"" +
           questionnaire_id +
           "\"\n"
           "version = \"1.0\"\n" +
           (sha256.empty() ? "" : "sha256 = \"" + sha256 + "\"\n") +
           "\n[consensus]\n"
           "L1 = { answer = " +
           std::to_string(answer) + " }\n";
}

/// Ballots on that questionnaire, with the id "ward", by so many people; half of them say yes.
inline std::string ballots_file(int people) {
    std::string text =
        "format = \"readiness-assessment/1\"\nid = \"i1\"\ntitle = \"Ward 7\"\nfacilitator = \"Secret name\"\n"
        "mode = \"ballots\"\n\n[questionnaire]\nid = \"ward\"\nversion = \"1.0\"\n";
    for (int i = 0; i < people; ++i) {
        text += "\n[[respondent]]\nid = \"person-" + std::to_string(i) +
                "\"\nanswers = { L1 = " + std::to_string(1 + i % 2) + " }\n";
    }
    return text;
}
