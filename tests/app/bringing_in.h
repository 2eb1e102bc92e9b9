// What the tests of bringing answers in share: files as form tools export them, and waiting until they are read.
#pragma once

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fmt/format.h>
#include <string>
#include <thread>
#include <vector>

#include "core/files/assessment_toml.h"
#include "harness.h"

namespace readiness {

/// An export of a real tool's shape, with answers to the first edition of Four factors.
inline std::filesystem::path export_sample(const char* name) {
    return source_folder() / "tests" / "data" / "forms" / name;
}

/// The file is read in another thread.
inline void finish_reading(Harness& h) {
    while (h.state().incoming && h.state().incoming->works()) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
        h.frame();
    }
    h.settle();
}

inline void drop_answers(Harness& h, const std::filesystem::path& file) {
    h.drop(file);
    finish_reading(h);
}

/// Presses a control, and waits for what that leads to.
inline void press_control(Harness& h, std::string_view id) {
    h.click(id);
    finish_reading(h);
}

inline const IncomingAnswers& incoming(const Harness& h) {
    REQUIRE(h.state().incoming.has_value());
    return *h.state().incoming;
}

inline const Proposal& proposal(const Harness& h) {
    REQUIRE(incoming(h).stage == IncomingAnswers::Stage::deciding);
    return *incoming(h).look.proposal;
}

/// Each ballot's role and answers as text, in an order of their own: ids are random.
inline std::vector<std::string> ballots_as_text(const Assessment& assessment) {
    std::vector<std::string> ballots;
    for (const Respondent& respondent : assessment.respondents) {
        std::vector<std::string> answers;
        for (const ItemAnswer& answer : respondent.answers)
            answers.push_back(
                fmt::format("{}={}:{}", answer.item.text, static_cast<int>(answer.answer.kind), answer.answer.value));
        std::ranges::sort(answers);
        std::string text = respondent.role + (respondent.unfinished ? " unfinished" : "");
        for (const std::string& answer : answers)
            text += " " + answer;
        ballots.push_back(std::move(text));
    }
    std::ranges::sort(ballots);
    return ballots;
}

/// What a right import of a sample gives.
inline std::vector<std::string> expected_ballots(const char* name) {
    const std::filesystem::path path = export_sample((std::string(name) + ".expected.readiness.toml").c_str());
    const Loaded<Assessment> assessment = read_assessment(bytes_of(path), "");
    REQUIRE(assessment.value.has_value());
    return ballots_as_text(*assessment.value);
}

}  // namespace readiness
