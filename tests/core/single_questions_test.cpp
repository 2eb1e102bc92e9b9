// A questionnaire that is read question by question: from its file to scores, files, reports and copies.
#include <algorithm>
#include <cctype>
#include <nlohmann/json.hpp>
#include <string>

#include "catch.h"
#include "core/files/evidence_toml.h"
#include "core/files/questionnaire_toml.h"
#include "core/report/profile_json.h"
#include "core/report/profile_page.h"
#include "core/report/profile_radar.h"
#include "core/report/profile_toml.h"
#include "core/report/radar_figure.h"
#include "core/report/text_writer.h"
#include "core/result/assessment_file.h"
#include "core/result/assessment_summary.h"
#include "core/scoring/overview.h"
#include "core/scoring/stored_profile.h"
#include "core/sharing/share_decision.h"
#include "core/words/question_row.h"
#include "file_text.h"
#include "problems_text.h"
#include "scored_sample.h"
#include "scoring_sample.h"

using namespace readiness;
using Json = nlohmann::json;

namespace {

Questionnaire read_text(const std::string& text) {
    Loaded<Questionnaire> loaded = read_questionnaire(text, "test.toml");
    INFO(lines_of(loaded.problems));
    REQUIRE(loaded.value);
    return *std::move(loaded.value);
}

Questionnaire single_questions() {
    return read_text(file_text(test_data() / "single-questions.toml"));
}

Evidence evidence() {
    return read_evidence(file_text(test_data() / "tiny-evidence.toml"), "tiny-evidence.toml").value.value();
}

std::string without(std::string text, const std::string& part) {
    const std::size_t at = text.find(part);
    REQUIRE(at != std::string::npos);
    return text.erase(at, part.size());
}

Assessment named(Assessment assessment) {
    assessment.id = "0d0c7a52-6a53-4d0e-9c1f-2f9f3d1f7a10";
    assessment.title = "Sepsis bundle";
    assessment.questionnaire = {"single-questions", "1.0", "", {}, {}};
    return assessment;
}

Assessment low_ballots(int people = 6) {
    return named(sample::ballots(std::vector<sample::Answers>(
        static_cast<std::size_t>(people), {{"L1", Answer::of(2)}, {"W1", Answer::of(20)}, {"W2", Answer::of(5)}})));
}

Assessment low_agreed() {
    return named(sample::agreed({{"L1", Answer::of(2)}, {"W1", Answer::of(20)}, {"W2", Answer::dont_know()}}));
}

Assessment split_hands() {
    return named(sample::tally({sample::hands("L1", {3, 0, 0, 0, 3}), sample::numbers("W1", {0, 10, 20})}, 6));
}

ScoredAssessment of(const Assessment& assessment) {
    return scored(single_questions(), evidence(), assessment);
}

std::string in_small_letters(std::string text) {
    std::ranges::transform(text, text.begin(), [](unsigned char letter) { return std::tolower(letter); });
    return text;
}

/// The first word on bands, on an overall or on a barrier's status; empty if the text has none.
std::string forbidden_word_in(const std::string& text) {
    const std::string small = in_small_letters(text);
    for (const char* word : {"overall", "band", "not ready", "developing", "ready.", "ready ", "not scored",
                             "provisional", "blocking", "watch", "not assessed", "pressure", "weakest", "status"}) {
        if (small.find(word) != std::string::npos) return word;
    }
    return "";
}

}  // namespace

TEST_CASE("a questionnaire says whether it is read by factor or by question") {
    CHECK(is_read_by_question(single_questions()));
    const std::string text = file_text(test_data() / "single-questions.toml");
    CHECK_FALSE(is_read_by_question(read_text(without(text, "results = \"questions\"\n"))));
    const std::string tiny = file_text(test_data() / "tiny-questionnaire.toml");
    CHECK_FALSE(is_read_by_question(read_text(tiny)));
}

TEST_CASE("a questionnaire of one question a factor is read by question, unless it says otherwise") {
    const std::string text =
        "format = \"readiness-questionnaire/1\"\nid = \"one-each\"\nversion = \"1.0\"\ntitle = \"One each\"\n"
        "[[scale]]\nid = \"s\"\noptions = [{ value = 1, label = \"No\" }, { value = 2, label = \"Yes\" }]\n"
        "[[factor]]\nid = \"f\"\ntitle = \"F\"\n[[factor]]\nid = \"g\"\ntitle = \"G\"\n"
        "[[item]]\nid = \"Q1\"\nfactor = \"f\"\nscale = \"s\"\ntext = \"A?\"\n"
        "[[item]]\nid = \"Q2\"\nfactor = \"g\"\nscale = \"s\"\ntext = \"B?\"\n";
    CHECK(read_text(text).results == Results::questions);
    CHECK(read_text("results = \"factors\"\n" + text).results == Results::factors);
    const std::string third = "[[item]]\nid = \"Q3\"\nfactor = \"g\"\nscale = \"s\"\ntext = \"C?\"\n";
    CHECK(read_text(text + third).results == Results::factors);
    CHECK(read_text("results = \"questions\"\n" + text + third).results == Results::questions);
}

TEST_CASE("read by question, items have all their figures, and nothing else has any") {
    for (const Assessment& assessment : {low_ballots(), low_agreed(), split_hands()}) {
        const Profile profile = score(single_questions(), evidence(), assessment);
        Questionnaire by_factor = single_questions();
        by_factor.results = Results::factors;
        const Profile usual = score(by_factor, evidence(), assessment);
        REQUIRE(usual.factors[1].low);
        CHECK(profile.results == Results::questions);
        CHECK(profile.items == usual.items);
        CHECK(profile.counts == usual.counts);
        REQUIRE(profile.factors.size() == 2);
        for (std::size_t i = 0; i < profile.factors.size(); ++i) {
            FactorResult only_counts;
            only_counts.id = usual.factors[i].id;
            only_counts.counts = usual.factors[i].counts;
            CHECK(profile.factors[i] == only_counts);
        }
        OverallResult nothing;
        nothing.factors = 2;
        CHECK(profile.overall == nothing);
        REQUIRE(count_barriers(usual).blocking > 0);
        CHECK(count_barriers(profile) == BarrierCounts{0, 0, 0, 0, static_cast<int>(profile.barriers.size())});
        for (const BarrierResult& barrier : profile.barriers) {
            CHECK_FALSE(barrier.pressure);
            CHECK(barrier.reasons.empty());
        }
    }
}

TEST_CASE("read by question, roles have no scores") {
    Assessment assessment = low_ballots(12);
    for (std::size_t i = 0; i < assessment.respondents.size(); ++i)
        assessment.respondents[i].role = i < 6 ? "nurse" : "doctor";
    CHECK(of(assessment).roles().empty());
}

TEST_CASE("read by question, no factor score, overall or barrier goes into the file") {
    Assessment before = low_agreed();
    StoredProfile stored;
    stored.overall = 12.5;
    stored.band = "not-ready";
    stored.factors.push_back({{"leadership"}, 25.0, "not-ready", {}, {}});
    before.stored_profile = stored;
    CHECK(assessment_file_text(of(before)).find("[profile") == std::string::npos);
    before.stored_profile->extras = {{"ours", {std::string("kept")}}};
    const std::string text = assessment_file_text(of(before));
    CHECK(text.find("ours = \"kept\"") != std::string::npos);
    CHECK(text.find("leadership") == std::string::npos);
    CHECK(text.find("12.5") == std::string::npos);
}

TEST_CASE("scores of before that are read by question now are told once, and an empty profile is not") {
    Assessment assessment = low_agreed();
    const Profile profile = score(single_questions(), evidence(), assessment);
    assessment.stored_profile = StoredProfile();
    CHECK(check_stored_profile(assessment, profile, "team.toml").empty());
    assessment.stored_profile->overall = 12.5;
    assessment.stored_profile->factors.push_back({{"leadership"}, 25.0, "not-ready", {}, {}});
    CHECK(lines_of(check_stored_profile(assessment, profile, "team.toml")) ==
          "team.toml: warning: the scores in [profile] are not used: this questionnaire is read question by question "
          "(the next save leaves them out; the answers stay as they are)\n");
}

TEST_CASE("read by question, the JSON has the items' figures and null for all that does not exist") {
    const Json json = Json::parse(profile_json(of(low_ballots())));
    CHECK(json["items"][0]["score"] == 25.0);
    CHECK(json["items"][0]["counts"] == Json::parse("[0, 6, 0, 0, 0]"));
    CHECK(json["items"][0]["verdict"].is_string());
    for (const char* key : {"score", "band", "weakest", "low", "high"})
        CHECK(json["overall"][key].is_null());
    REQUIRE(json["factors"].size() == 2);
    for (const Json& factor : json["factors"]) {
        for (const char* key :
             {"score", "band", "low", "high", "floor", "sd", "median", "rwg_j", "rwg_star", "verdict"})
            CHECK(factor[key].is_null());
    }
    CHECK(json["factors"][0]["answered"] == 6);
    REQUIRE_FALSE(json["barriers"].empty());
    for (const Json& barrier : json["barriers"]) {
        CHECK(barrier["pressure"].is_null());
        CHECK(barrier["status"] == "not-assessed");
        CHECK(barrier["reasons"].empty());
    }
    CHECK_FALSE(json["discussion"].empty());
    CHECK(profile_toml(of(low_ballots())).find("band") == std::string::npos);
}

TEST_CASE("read by question, a report lists the questions and says how to read them") {
    for (const Assessment& assessment : {low_ballots(), low_ballots(3), low_agreed(), split_hands(), named({})}) {
        const std::string text = text_of(profile_page(of(assessment)));
        INFO(text);
        CHECK(forbidden_word_in(text) == "");
        CHECK(text.find("One question cannot stand for a whole factor.") != std::string::npos);
        CHECK(text.find("Workload impact") != std::string::npos);
        CHECK(text.find("It is hard to find the time for this change.") != std::string::npos);
        CHECK(text.find("This questionnaire gives no barriers") != std::string::npos);
    }
    const std::string split = text_of(profile_page(of(split_hands())));
    CHECK(split.find("opinion is split") != std::string::npos);
    CHECK(split.find("Talk about first") != std::string::npos);
}

TEST_CASE("read by question, there is no radar") {
    const ScoredAssessment low = of(low_agreed());
    CHECK_FALSE(has_radar(low));
    CHECK(profile_radar(low).axes.empty());
    CHECK(radar_svg(low, light_palette()) == "");
}

TEST_CASE("read by question, a card has no overall number and no band") {
    const AssessmentSummary summary = summary_of(of(low_ballots()));
    CHECK_FALSE(summary.overall);
    CHECK(summary.band.empty());
    CHECK(summary.answered == 18);
}

TEST_CASE("read by question, a copy of votes is refused, for it would be empty") {
    for (const Assessment& assessment : {low_ballots(), split_hands()}) {
        const ShareDecision decision = decide_on_copy(of(assessment), {}, {}, "team.toml");
        CHECK_FALSE(decision.text);
        CHECK_FALSE(decision.record);
        CHECK(lines_of(decision.problems).find("nothing else to show") != std::string::npos);
    }
}

TEST_CASE("read by question, a copy of agreed answers keeps these, and no scores") {
    const ShareDecision decision = decide_on_copy(of(low_agreed()), {}, {}, "team.toml");
    REQUIRE(decision.text);
    CHECK(decision.text->find("L1 = 2") != std::string::npos);
    CHECK(decision.text->find("[profile") == std::string::npos);
}

TEST_CASE("an earlier copy with a score for each factor shows these as scores of its single questions") {
    Assessment copy = named({});
    copy.mode = Mode::ballots;
    copy.shareable = true;
    StoredProfile stored;
    stored.people = 9;
    stored.overall = 30.0;
    stored.band = "not-ready";
    stored.factors = {{{"leadership"}, 25.0, "not-ready", {}, {}}, {{"workload-impact"}, 35.0, "not-ready", {}, {}}};
    stored.roles = {{"nurse", 5, {{{"leadership"}, 25.0}}, {}, {}}};
    copy.stored_profile = stored;
    const ScoredAssessment opened = of(copy);
    const Profile& profile = *opened.profile();
    CHECK(profile.items[0].score == 25.0);
    CHECK_FALSE(profile.items[1].score);  // The factor had two questions: its score is of neither.
    CHECK_FALSE(profile.overall.score);
    CHECK_FALSE(profile.factors[0].score);
    CHECK(opened.roles().empty());
    const std::string text = text_of(profile_page(opened));
    INFO(text);
    CHECK(forbidden_word_in(text) == "");

    copy.stored_profile->factors[0].withheld = true;
    CHECK_FALSE(of(copy).profile()->items[0].score);
}

TEST_CASE("rows of questions stand in file order, each factor named once") {
    const std::vector<QuestionRow> rows = question_rows(of(split_hands()));
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].factor == "Leadership");
    CHECK(rows[1].factor == "Workload impact");
    CHECK(rows[2].factor == "");
    CHECK(rows[0].text == "Our leaders speak for this change.");
    CHECK(rows[0].score == "50");
    CHECK(rows[0].answers == "6 of 6 answered");
    CHECK(rows[0].agreement == "opinion is split");
    CHECK(rows[0].is_split);
    REQUIRE(rows[0].marks.middle_half);
    CHECK(rows[0].marks.middle_half->low == 0);
    CHECK(rows[0].marks.middle_half->high == 100);
    CHECK(rows[0].marks.limits.empty());
    CHECK(rows[1].marks.people == std::vector<double>{70, 0, 0});
    CHECK(rows[2].score == "–");
    CHECK(rows[2].reversed);
    CHECK_FALSE(rows[0].reversed);

    const std::vector<QuestionRow> agreed = question_rows(of(low_agreed()));
    CHECK(agreed[0].answers == "Disagree");
    CHECK(agreed[2].answers == "Don't know");
    CHECK(agreed[0].agreement == "–");
    CHECK(agreed[0].marks.people.empty());
}

TEST_CASE("a single question's score has no decimals, for no band begins there") {
    const Assessment assessment = named(sample::ballots({{{"W1", Answer::of(0.1)}}}));
    CHECK(question_rows(of(assessment))[1].score == "70");
    Questionnaire by_factor = single_questions();
    by_factor.results = Results::factors;
    CHECK(question_rows(scored(by_factor, evidence(), assessment))[1].score == "69.7");
}
