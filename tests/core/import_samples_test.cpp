// The twelve samples of tests/data/forms: each comes in as its .expected.json says, with the scores that it says.
#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "core/files/assessment_toml.h"
#include "core/platform/path_text.h"
#include "core/scoring/profile.h"
#include "core/scoring/scoring.h"
#include "import_sample.h"

using namespace importing;

namespace {

const std::filesystem::path forms = test_data() / "forms";

using Expected = std::map<std::string, nlohmann::json>;

/// Each ballot by its row among the records, as JSON has it.
nlohmann::json json_of(const Respondent& respondent) {
    nlohmann::json answers = nlohmann::json::object();
    for (const ItemAnswer& given : respondent.answers) {
        nlohmann::json& answer = answers[given.item.text];
        switch (given.answer.kind) {
            case Answer::Kind::value: answer = given.answer.value; break;
            case Answer::Kind::dont_know: answer = "dont-know"; break;
            case Answer::Kind::not_applicable: answer = "not-applicable"; break;
        }
    }
    return {{"role", respondent.role.empty() ? nlohmann::json() : nlohmann::json(respondent.role)},
            {"answers", answers}};
}

nlohmann::json expected_of(const nlohmann::json& respondent) {
    return {{"role", respondent["role"]}, {"answers", respondent["answers"]}};
}

Decisions guesses_taken() {
    Decisions decisions;
    decisions.take_guesses = true;
    return decisions;
}

/// What the person says who is asked.
Decisions decisions_for(const std::string& name) {
    Decisions decisions = guesses_taken();
    if (name == "g11-excel-german.csv") {
        decisions.answers[{std::string(every_scale), answer_key("Weiß nicht")}] = {AnswerMeaning::Kind::dont_know, 0};
        decisions.answers[{std::string(every_scale), answer_key("Entfällt")}] = {AnswerMeaning::Kind::not_applicable,
                                                                                 0};
    }
    return decisions;
}

void check_sample(const std::string& name) {
    CAPTURE(name);
#ifndef READINESS_READS_XLSX
    if (name.ends_with(".xlsx")) return;
#endif
    const nlohmann::json expected = nlohmann::json::parse(file_text(forms / (name + ".expected.json")));
    const Looked looked = look_at_file(file_text(forms / name), edition_one(), decisions_for(name));
    INFO(lines_of(looked.problems));
    REQUIRE(looked.look);
    CHECK(looked.proposal().asks.empty());
    const std::vector<ImportedBallot> ballots = looked.ballots(edition_one());
    REQUIRE(ballots.size() == expected["respondents"].size());
    Assessment assessment;
    assessment.mode = Mode::ballots;
    assessment.questionnaire.id = edition_one().id;
    for (std::size_t i = 0; i < ballots.size(); ++i) {
        CHECK(json_of(ballots[i].respondent) == expected_of(expected["respondents"][i]));
        assessment.respondents.push_back(ballots[i].respondent);
    }
    const Profile profile = score(edition_one(), Evidence(), assessment);
    const nlohmann::json& scores = expected["scores_of_the_expected_ballots"];
    CHECK(*profile.overall.score == Approx(scores["overall"].get<double>()).epsilon(1e-12));
    // The assessment beside the sample has the same ballots.
    const Loaded<Assessment> file =
        read_assessment(file_text(forms / (name + ".expected.readiness.toml")), "expected.readiness.toml");
    REQUIRE(file.value);
    CHECK(*score(edition_one(), Evidence(), *file.value).overall.score ==
          Approx(*profile.overall.score).epsilon(1e-12));
}

}  // namespace

TEST_CASE("each sample of a form tool comes in as it should") {
    for (const auto& entry : std::filesystem::directory_iterator(forms)) {
        const std::string name = text_of(entry.path().filename());
        if (name.ends_with(".csv") || name.ends_with(".xlsx")) check_sample(name);
    }
}

TEST_CASE("samples whose files settle everything come in without a question") {
    for (const std::string name :
         {"g01-google-forms.csv", "g02-google-forms-grid.csv", "g03-ms-forms.csv", "g06-limesurvey-full.csv",
          "g07-qualtrics-text.csv", "g08-surveymonkey.csv", "g10-odk-central.csv", "g12-twice-and-blank-rows.csv"}) {
        CAPTURE(name);
        const Looked looked = look_at_file(file_text(forms / name), edition_one());
        REQUIRE(looked.look);
        CHECK(looked.problems.empty());
        CHECK(looked.proposal().asks.empty());
        CHECK(is_decided(looked.proposal()));
    }
}

TEST_CASE("samples whose files do not settle everything ask, and take nothing in that was asked") {
    for (const std::string name : {"g05-limesurvey-codes.csv", "g09-redcap-raw.csv", "g11-excel-german.csv"}) {
        CAPTURE(name);
        const Looked looked = look_at_file(file_text(forms / name), edition_one());
        REQUIRE(looked.look);
        CHECK_FALSE(looked.proposal().asks.empty());
        CHECK_FALSE(is_decided(looked.proposal()));
        for (const Ask& ask : looked.proposal().asks) {
            CHECK(ask.kind == AskKind::answer);
            CHECK(ask.row > 0);
        }
    }
}

TEST_CASE("the samples' tools are known by sight") {
    const std::map<std::string, FormTool> tools{{"g01-google-forms.csv", FormTool::google_forms},
                                                {"g02-google-forms-grid.csv", FormTool::google_forms},
                                                {"g03-ms-forms.csv", FormTool::microsoft_forms},
                                                {"g05-limesurvey-codes.csv", FormTool::limesurvey},
                                                {"g06-limesurvey-full.csv", FormTool::limesurvey},
                                                {"g07-qualtrics-text.csv", FormTool::qualtrics},
                                                {"g08-surveymonkey.csv", FormTool::surveymonkey},
                                                {"g09-redcap-raw.csv", FormTool::redcap},
                                                {"g10-odk-central.csv", FormTool::odk},
                                                {"g11-excel-german.csv", FormTool::google_forms},
                                                {"g12-twice-and-blank-rows.csv", FormTool::google_forms}};
    for (const auto& [name, tool] : tools) {
        CAPTURE(name);
        const Looked looked = look_at_file(file_text(forms / name), edition_one());
        REQUIRE(looked.look);
        CHECK(looked.proposal().tool == tool);
    }
}

TEST_CASE("nothing that says who somebody is gets into a ballot") {
    const Looked looked = look_at_file(file_text(forms / "g12-twice-and-blank-rows.csv"), edition_one());
    REQUIRE(looked.look);
    CHECK(looked.column("Email Address").reason == LeftOut::email);
    CHECK(looked.tells(TellKind::personal));
    CHECK(looked.tells(TellKind::same_person));
    for (const ImportedBallot& ballot : looked.ballots(edition_one())) {
        CHECK(ballot.respondent.id.text.find("example") == std::string::npos);
        CHECK(ballot.respondent.role.find('@') == std::string::npos);
        CHECK(ballot.respondent.said.empty());
    }
}
