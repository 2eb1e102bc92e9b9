// The questionnaires and the evidence that ship with the program, as tests read them.
#pragma once

#include <filesystem>
#include <string>
#include <utility>

#include "catch.h"
#include "core/files/evidence_toml.h"
#include "core/files/questionnaire_toml.h"
#include "file_text.h"
#include "problems_text.h"

namespace shipped {

inline std::filesystem::path questionnaire_folder() {
    return source_folder() / "questionnaires";
}

inline readiness::Questionnaire questionnaire(const std::string& name) {
    readiness::Loaded<readiness::Questionnaire> loaded =
        readiness::read_questionnaire(file_text(questionnaire_folder() / name), name);
    INFO(lines_of(loaded.problems));
    REQUIRE(loaded.value);
    return *std::move(loaded.value);
}

inline readiness::Evidence evidence() {
    readiness::Loaded<readiness::Evidence> loaded =
        readiness::read_evidence(file_text(questionnaire_folder() / "evidence" / "scan20.toml"), "scan20.toml");
    INFO(lines_of(loaded.problems));
    REQUIRE(loaded.value);
    return *std::move(loaded.value);
}

}  // namespace shipped
