#include "core/export/report_json.h"

#include <nlohmann/json.hpp>

#include "catch.h"
#include "core/report/profile_json.h"
#include "core/result/scored_assessment.h"
#include "first_page_sample.h"

using namespace readiness;
using namespace sample;
using Json = nlohmann::ordered_json;

namespace {

Assessment with_plan() {
    using namespace std::chrono;
    Assessment assessment = agreed(all_answers(4, 1, 5));
    Action action = own_action("Pay for \"cover\"", {"no-time"}, "a1");
    action.measure = {"cover"};
    action.owner = "Ward manager";
    action.due = 2026y / December / 8;
    assessment.actions = {action};
    assessment.ours = {{{"no-time"}, Ours::with_help, {}, {}}};
    assessment.look_again = 2027y / February / 24;
    return assessment;
}

}  // namespace

TEST_CASE("the JSON report is the profile's JSON between whom it is for and the plan") {
    const ScoredAssessment scored = page_of(with_plan());
    Json report = Json::parse(report_json(scored, ForWhom::the_room));
    CHECK(report.begin().key() == "for");
    CHECK(report["for"] == "the-room");
    CHECK(report["plan"] == Json::parse(R"({
        "look_again": "2027-02-24",
        "ours": [{"barrier": "no-time", "answer": "with-help"}],
        "actions": [{"id": "a1", "text": "Pay for \"cover\"", "barrier": "no-time", "measure": "cover",
                     "owner": "Ward manager", "due": "2026-12-08", "status": "open",
                     "when": null, "sign": null, "obstacle": null}]})"));
    report.erase("for");
    report.erase("plan");
    CHECK(report == Json::parse(profile_json(scored)));
}

TEST_CASE("the JSON report for others comes from a copy and has no plan") {
    Assessment assessment = with_plan();
    CHECK(Json::parse(report_json(page_of(assessment), ForWhom::others)) == Json::parse(R"({"for": "others"})"));
    assessment.shareable = true;
    const Json copy = Json::parse(report_json(page_of(assessment), ForWhom::the_room));
    CHECK(copy["for"] == "others");
    CHECK(copy.contains("factors"));
    CHECK_FALSE(copy.contains("plan"));
}

TEST_CASE("the JSON report says nothing of sealed answers, and survives text that is not UTF-8") {
    Assessment assessment = with_plan();
    assessment.actions[0].text = "\xFF";
    CHECK(Json::parse(report_json(page_of(assessment), ForWhom::the_room))["plan"]["actions"][0]["text"] == "\uFFFD");
    assessment.mode = Mode::ballots;
    assessment.sealed = true;
    CHECK(Json::parse(report_json(page_of(assessment), ForWhom::the_room)) == Json::parse(R"({"for": "the-room"})"));
}
