#include "core/report/profile_json.h"

#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>

#include "catch.h"
#include "core/report/profile_toml.h"
#include "core/result/scored_assessment.h"
#include "core/statistics/habit.h"
#include "scored_sample.h"
#include "ward_sample.h"

using namespace readiness;
using Json = nlohmann::ordered_json;
using Keys = std::vector<std::string>;

namespace {

Json ward_json(const Assessment& assessment = ward_assessment()) {
    return Json::parse(profile_json(scored(ward_questionnaire(), ward_evidence(), assessment)));
}

std::string ward_toml(const Assessment& assessment) {
    return profile_toml(scored(ward_questionnaire(), ward_evidence(), assessment));
}

/// One leadership question is answered, and counts that much.
ScoredAssessment only_answer_counts(double score) {
    Questionnaire questionnaire = ward_questionnaire();
    std::get<ChoiceScale>(questionnaire.scales[0].kind).options[3].score = score;
    Assessment assessment = ward_assessment();
    assessment.consensus = {{{"L1"}, Answer::of(4), "", {}, {}}};
    return scored(questionnaire, ward_evidence(), assessment);
}

Keys keys_of(const Json& object) {
    Keys keys;
    for (const auto& [key, value] : object.items())
        keys.push_back(key);
    return keys;
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the JSON has every key of the format description, in its order") {
    const Json json = ward_json();
    CHECK(keys_of(json) ==
          Keys{"questionnaire", "assessment", "overall", "factors", "items", "barriers", "discussion", "roles"});
    CHECK(keys_of(json["questionnaire"]) == Keys{"id", "version", "matches"});
    CHECK(keys_of(json["assessment"]) == Keys{"id", "title", "mode", "basis", "respondents"});
    CHECK(keys_of(json["overall"]) == Keys{"score", "band", "provisional", "weakest", "low", "high"});
    CHECK(keys_of(json["factors"][0]) == Keys{"id",
                                              "score",
                                              "band",
                                              "low",
                                              "high",
                                              "floor",
                                              "answered",
                                              "of",
                                              "dont_know",
                                              "not_applicable",
                                              "unanswered",
                                              "n",
                                              "sd",
                                              "median",
                                              "q1",
                                              "q3",
                                              "min",
                                              "max",
                                              "rwg_j",
                                              "rwg_star",
                                              "rwg_star_skewed",
                                              "rwg_items",
                                              "ad_mean",
                                              "ad_median",
                                              "chance_by_habit",
                                              "verdict"});
    CHECK(keys_of(json["factors"][0]["floor"]) == Keys{"item", "score"});
    CHECK(keys_of(json["items"][0]) == Keys{"id",         "factor",    "score",
                                            "agreed",     "n",         "mean",
                                            "sd",         "median",    "q1",
                                            "q3",         "min",       "max",
                                            "counts",     "dont_know", "not_applicable",
                                            "unanswered", "rwg",       "rwg_skewed",
                                            "ad_mean",    "ad_median", "chance_by_habit",
                                            "split",      "verdict"});
    CHECK(keys_of(json["barriers"][0]) == Keys{"id", "level", "pressure", "status", "certain", "reasons"});
    CHECK(keys_of(json["barriers"][0]["reasons"][0]) == Keys{"item", "score", "weight", "rule"});
    CHECK(keys_of(json["discussion"][0]) == Keys{"item", "priority", "low", "split", "unknown"});
}

TEST_CASE("the JSON says what was answered, and what it came to") {
    const Json json = ward_json();
    CHECK(json["questionnaire"] == Json::parse(R"({"id": "ward", "version": "1.0", "matches": true})"));
    CHECK(json["assessment"]["title"] == "Sepsis bundle, Ward 7");
    CHECK(json["assessment"]["mode"] == "consensus");
    CHECK(json["overall"] ==
          Json::parse(R"({"score": 37.5, "band": "not-ready", "provisional": false, "weakest": "workload",
                                             "low": 18.75, "high": 43.75})"));
    const Json& leadership = json["factors"][0];
    CHECK(leadership["id"] == "leadership");
    CHECK(leadership["score"] == 75.0);
    CHECK(leadership["band"] == "ready");
    CHECK(leadership["low"] == 37.5);
    CHECK(leadership["high"] == 87.5);
    CHECK(leadership["floor"] == Json::parse(R"({"item": "L1", "score": 75.0})"));
    CHECK(leadership["answered"] == 1);
    CHECK(leadership["of"] == 2);
    CHECK(leadership["dont_know"] == 1);
    CHECK(leadership["not_applicable"] == 0);
    CHECK(leadership["unanswered"] == 0);
    CHECK(json["items"][1]["id"] == "L2");
    CHECK(json["items"][1]["factor"] == "leadership");
    CHECK(json["items"][1]["dont_know"] == 1);
    CHECK(json["barriers"][0] == Json::parse(R"({
        "id": "workload-increase", "level": "individual", "pressure": 100.0, "status": "blocking", "certain": true,
        "reasons": [{"item": "W1", "score": 0.0, "weight": 1.0, "rule": "blocks"}]})"));
    CHECK(json["barriers"][2]["reasons"] ==
          Json::parse(R"([{"item": "L1", "score": 75.0, "weight": 1.0, "rule": "pressure"}])"));
}

TEST_CASE("a figure that does not exist is null in the JSON, never 0") {
    const Json json = ward_json();
    CHECK(json["items"][1]["score"].is_null());
    CHECK(json["barriers"][1]["pressure"].is_null());
    for (const char* key : {"sd", "rwg_j", "rwg_star", "rwg_star_skewed", "ad_mean", "ad_median", "chance_by_habit"})
        CHECK(json["factors"][0][key].is_null());
    for (const char* key : {"sd", "rwg", "rwg_skewed", "ad_mean", "ad_median", "chance_by_habit"})
        CHECK(json["items"][0][key].is_null());
    CHECK(json["items"][2]["counts"].is_null());  // A number scale.

    Assessment blank = ward_assessment();
    blank.consensus.clear();
    const Json empty = ward_json(blank);
    for (const char* key : {"score", "band", "weakest"})
        CHECK(empty["overall"][key].is_null());
    for (const char* key : {"score", "band", "floor"})
        CHECK(empty["factors"][0][key].is_null());
    CHECK(empty["factors"][0]["unanswered"] == 2);
    for (const char* key : {"sd", "median", "min", "rwg_j", "rwg_star", "ad_mean", "verdict"})
        CHECK(empty["factors"][0][key].is_null());
    for (const char* key : {"mean", "sd", "median", "q1", "max", "rwg", "ad_median", "verdict"})
        CHECK(empty["items"][0][key].is_null());
    CHECK(empty["items"][0]["n"] == 0);
    CHECK(empty["items"][0]["counts"] == Json::parse("[0, 0, 0, 0, 0]"));
    CHECK(empty["items"][0]["split"] == false);
    CHECK(empty["discussion"] == Json::array());
}

TEST_CASE("the JSON has level, strength and shape of ballots") {
    const Json json = ward_json(divided_ward());
    const Json& item = json["items"][0];
    CHECK(item["n"] == 6);
    CHECK(item["mean"] == 3.5);
    CHECK(item["median"] == 3.5);
    for (const char* key : {"q1", "q3", "min", "max"})
        CHECK(item[key].is_null());  // Of six people these would show each of them.
    CHECK(item["counts"] == Json::parse("[0, 2, 1, 1, 2]"));
    CHECK(item["ad_mean"].get<double>() == Approx(7.0 / 6));
    CHECK(item["rwg"].get<double>() == Approx(1 - 1.9 / 2));
    CHECK(item["rwg_skewed"] == 0.0);  // 1.9 is more than 1.34.
    CHECK(item["chance_by_habit"].get<double>() == Approx(chance_by_habit(6, 5)));
    CHECK(item["split"] == true);
    CHECK(item["verdict"] == "little");
    CHECK(json["items"][2]["mean"] == 10.0);
    CHECK(json["items"][2]["verdict"].is_null());

    const Json& factor = json["factors"][0];
    CHECK(factor["n"] == 6);
    CHECK(factor["median"] == 56.25);
    CHECK(factor["rwg_items"] == 2);
    CHECK(factor["rwg_star"].get<double>() == Approx(1 - 0.95 / 2));
    CHECK(factor["rwg_star_skewed"].get<double>() == Approx(1 - 0.95 / 1.34));
    CHECK(factor["chance_by_habit"].get<double>() == Approx(chance_by_habit(6, 5)));
    CHECK(factor["verdict"] == "some");
    CHECK(json["factors"][1]["rwg_items"] == 0);
    CHECK(json["factors"][1]["verdict"].is_null());
    CHECK(json["discussion"] == Json::parse(R"([
        {"item": "L1", "priority": 2.75, "low": 0.375, "split": 1.0, "unknown": 0.0},
        {"item": "W1", "priority": 2.0, "low": 1.0, "split": 0.0, "unknown": 0.0}])"));
}

TEST_CASE("the JSON's counts stand in the order of the options, whatever their values") {
    Questionnaire questionnaire = ward_questionnaire();
    auto& options = std::get<ChoiceScale>(questionnaire.scales[0].kind).options;
    std::reverse(options.begin(), options.end());
    const Json json = Json::parse(profile_json(scored(questionnaire, {}, divided_ward())));
    CHECK(json["items"][0]["counts"] == Json::parse("[2, 1, 1, 2, 0]"));
}

TEST_CASE("a JSON number has all its digits") {
    const Json json = Json::parse(profile_json(only_answer_counts(100.0 / 3)));
    CHECK(json["overall"]["score"].get<double>() == 100.0 / 3);
}

TEST_CASE("neither NaN nor infinity gets into a report") {
    const double number = GENERATE(std::numeric_limits<double>::quiet_NaN(), -std::numeric_limits<double>::infinity());
    const ScoredAssessment counted = only_answer_counts(number);
    const Json json = Json::parse(profile_json(counted));
    CHECK(json["overall"]["score"].is_null());
    CHECK(json["overall"]["low"].is_null());
    CHECK(json["barriers"][2]["reasons"][0]["score"].is_null());
    const std::string toml = profile_toml(counted);
    CHECK_FALSE(contains(toml, "= nan"));
    CHECK_FALSE(contains(toml, "= -inf"));
}

TEST_CASE("a title that is not UTF-8 does not keep the JSON from being printed") {
    Assessment assessment = ward_assessment();
    assessment.title = "Ward \xff";
    CHECK(ward_json(assessment)["assessment"]["title"] == "Ward \ufffd");
}

TEST_CASE("the TOML has the keys of the JSON, without those that are null") {
    const std::string toml = ward_toml(ward_assessment());
    CHECK(toml.starts_with("[questionnaire]\nid = \"ward\"\nversion = \"1.0\"\nmatches = true\n\n[assessment]\n"));
    CHECK(contains(
        toml,
        "[overall]\nscore = 37.5\nband = \"not-ready\"\nprovisional = false\nweakest = \"workload\"\nlow = 18.75\n"));
    CHECK(contains(toml,
                   "[[factors]]\nid = \"leadership\"\nscore = 75.0\nband = \"ready\"\nlow = 37.5\nhigh = 87.5\n"
                   "floor = { item = \"L1\", score = 75.0 }\nanswered = 1\nof = 2\ndont_know = 1\n"
                   "not_applicable = 0\nunanswered = 0\nn = 1\nmedian = 75.0\n"
                   "rwg_items = 2\nverdict = \"too-few\"\n\n"));
    CHECK(contains(toml,
                   "[[items]]\nid = \"L2\"\nfactor = \"leadership\"\nagreed = true\nn = 0\ncounts = [0, 0, 0, 0, "
                   "0]\ndont_know = 1\n"
                   "not_applicable = 0\nunanswered = 0\nsplit = false\n\n"));
    CHECK(contains(toml, "[[discussion]]\nitem = \"L2\"\npriority = 3.0\nlow = 0.5\nsplit = 0.0\nunknown = 1.0\n"));
    CHECK(contains(toml, "[[barriers.reasons]]\nitem = \"W1\"\nscore = 0.0\nweight = 1.0\nrule = \"blocks\"\n"));
    CHECK_FALSE(contains(toml, "rwg_j"));
}

TEST_CASE("the TOML of an empty assessment has no scores") {
    Assessment blank = ward_assessment();
    blank.consensus.clear();
    const std::string toml = ward_toml(blank);
    CHECK(contains(toml, "[overall]\nprovisional = false\nlow = 0.0\nhigh = 100.0\n"));
    CHECK_FALSE(contains(toml, "score ="));
}
