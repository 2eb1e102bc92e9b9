#include "core/groups/role_scores.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "catch.h"
#include "core/report/profile_json.h"
#include "core/report/profile_page.h"
#include "core/report/text_writer.h"
#include "mentions.h"
#include "scored_sample.h"
#include "scoring_sample.h"

using namespace readiness;

namespace {

/// Factors f (items A, B) and g (item G).
Questionnaire two_factors() {
    Questionnaire q = sample::with_items(2);
    sample::add_item(q, "G", "g");
    return q;
}

/// So many people of a role who all answer everything alike.
void add_people(Assessment& assessment, const std::string& role, int people, double answer, bool answers_g = true) {
    for (int i = 0; i < people; ++i) {
        Respondent respondent;
        respondent.id = {"r" + std::to_string(assessment.respondents.size())};
        respondent.role = role;
        respondent.answers = {{{"A"}, Answer::of(answer), {}}, {{"B"}, Answer::of(answer), {}}};
        if (answers_g) respondent.answers.push_back({{"G"}, Answer::of(answer), {}});
        assessment.respondents.push_back(std::move(respondent));
    }
}

Assessment nurses_and_doctors(int nurses, int doctors) {
    Assessment assessment;
    assessment.mode = Mode::ballots;
    assessment.questionnaire.id = "sample";
    assessment.roles = {"nurse", "doctor"};
    add_people(assessment, "nurse", nurses, 2);
    add_people(assessment, "doctor", doctors, 4);
    return assessment;
}

std::vector<RoleScores> roles_of(const Assessment& assessment) {
    return role_scores(two_factors(), assessment);
}

}  // namespace

TEST_CASE("a ballot that is not finished is in no role") {
    Assessment assessment = nurses_and_doctors(5, 6);
    assessment.respondents[0].unfinished = true;
    CHECK(roles_of(assessment) == roles_of(nurses_and_doctors(4, 6)));
}

TEST_CASE("roles that no list names are in the order of their names, whichever ballot came first") {
    Assessment assessment = nurses_and_doctors(5, 6);
    assessment.roles.clear();
    add_people(assessment, "", 5, 3);
    const std::vector<RoleScores> roles = roles_of(assessment);
    REQUIRE(roles.size() == 3);
    CHECK(roles[0].role == "doctor");
    CHECK(roles[1].role == "nurse");
    CHECK(roles[2].role == "");
    std::reverse(assessment.respondents.begin(), assessment.respondents.end());
    CHECK(roles_of(assessment) == roles);
}

TEST_CASE("each role has its own scores and people, in the order of the list") {
    const std::vector<RoleScores> roles = roles_of(nurses_and_doctors(5, 6));
    REQUIRE(roles.size() == 2);
    CHECK(roles[0].role == "nurse");
    CHECK(roles[0].people == 5);
    CHECK(roles[0].shown);
    CHECK(roles[0].factors[0] == RoleFactorScore{{"f"}, 25.0, false});
    CHECK(roles[0].overall == 25.0);
    CHECK(roles[1].factors[1] == RoleFactorScore{{"g"}, 75.0, false});
}

TEST_CASE("the list of roles gives their order, and a role that nobody has is left out") {
    Assessment assessment = nurses_and_doctors(5, 6);
    assessment.roles = {"manager", "Doctor"};
    const std::vector<RoleScores> roles = roles_of(assessment);
    REQUIRE(roles.size() == 2);
    CHECK(roles[0].role == "Doctor");
    CHECK(roles[1].role == "nurse");
}

TEST_CASE("blanks and capitals make no other role") {
    Assessment assessment = nurses_and_doctors(5, 6);
    assessment.roles.clear();
    assessment.respondents[0].role = "  NURSE ";
    const std::vector<RoleScores> roles = roles_of(assessment);
    REQUIRE(roles.size() == 2);
    CHECK(roles[1].people == 5);
    CHECK(roles[1].role == "NURSE");
    CHECK(role_key(" \t") == "");
}

TEST_CASE("capitals of every alphabet make no other role") {
    CHECK(role_key("Ärztin") == role_key("ärztin"));
    CHECK(role_key("ÉLÈVE") == role_key("élève"));
    CHECK(role_key("ВРАЧ") == role_key("врач"));
    CHECK(role_key("Straße") == role_key("STRASSE"));
    CHECK(role_key("A\u0308rztin") == role_key("Ärztin"));  // Written as a letter and a mark.
    CHECK(role_key("Ärztin") != role_key("Arztin"));
}

TEST_CASE("those who gave no role are a group like any other") {
    Assessment assessment = nurses_and_doctors(5, 6);
    add_people(assessment, "", 2, 3);
    const std::vector<RoleScores> roles = roles_of(assessment);
    REQUIRE(roles.size() == 3);
    CHECK(roles[2].role == "");
    CHECK(roles[2].why == Visibility::too_few);
    CHECK(roles[0].why == Visibility::would_give_away);
    CHECK(roles[1].shown);
    CHECK_FALSE(roles[0].overall);
    CHECK(roles[0].factors[0] == RoleFactorScore{{"f"}, std::nullopt, true});
}

TEST_CASE("a factor that too few of a role answered is withheld, with another role's, and they have no overall") {
    Assessment assessment = nurses_and_doctors(6, 6);
    add_people(assessment, "manager", 8, 3);
    assessment.respondents[0].answers.pop_back();
    assessment.respondents[1].answers.pop_back();
    const std::vector<RoleScores> roles = roles_of(assessment);
    CHECK(roles[0].shown);
    CHECK(roles[0].factors[0] == RoleFactorScore{{"f"}, 25.0, false});
    CHECK(roles[0].factors[1] == RoleFactorScore{{"g"}, std::nullopt, true});
    CHECK_FALSE(roles[0].overall);
    CHECK(roles[1].factors[1].withheld);
    CHECK_FALSE(roles[1].overall);
    CHECK_FALSE(roles[2].factors[1].withheld);
    CHECK(roles[2].overall == 50.0);
}

TEST_CASE("a factor that nobody of a role answered is no secret") {
    Assessment assessment = nurses_and_doctors(6, 0);
    add_people(assessment, "manager", 8, 3, false);
    const std::vector<RoleScores> roles = roles_of(assessment);
    CHECK(roles[1].factors[1] == RoleFactorScore{{"g"}, std::nullopt, false});
    CHECK(roles[1].overall == 50.0);
}

TEST_CASE("there are no roles while ballots are sealed, without ballots, and where none names a role") {
    Assessment assessment = nurses_and_doctors(6, 6);
    assessment.sealed = true;
    CHECK(roles_of(assessment).empty());
    CHECK(roles_of(Assessment()).empty());
    Assessment nameless;
    add_people(nameless, " ", 9, 2);
    CHECK(roles_of(nameless).empty());
}

TEST_CASE("roles come from the ballots whatever the profile is computed from") {
    Assessment assessment = nurses_and_doctors(5, 6);
    assessment.mode = Mode::consensus;
    CHECK(roles_of(assessment).size() == 2);
}

TEST_CASE("the smallest group can be three") {
    Assessment assessment = nurses_and_doctors(3, 4);
    CHECK_FALSE(roles_of(assessment)[0].shown);
    assessment.minimum_group = 3;
    CHECK(roles_of(assessment)[0].shown);
}

TEST_CASE("the gap is the highest less the lowest role, and names both") {
    Assessment assessment = nurses_and_doctors(5, 6);
    add_people(assessment, "manager", 5, 3);
    const auto roles = roles_of(assessment);
    CHECK(role_gap(roles, {"f"}) == RoleGap{50, "doctor", "nurse", 75, 25});
    CHECK_FALSE(role_gap(roles, {"none"}));
    CHECK_FALSE(role_gap(roles_of(nurses_and_doctors(9, 2)), {"f"}));
}

TEST_CASE("every sum that roles leave over is of enough people, for every split and for factors that some left out") {
    // The property at its end: what is withheld at a factor, taken together, is nobody or enough.
    const Questionnaire q = two_factors();
    const int minimum = GENERATE(3, 4, 5);
    for (int nurses = 0; nurses <= 6; ++nurses) {
        for (int doctors = 0; doctors <= 6 - nurses / 2; ++doctors) {
            for (int silent = 0; silent <= nurses; ++silent) {
                Assessment assessment;
                assessment.minimum_group = minimum;
                add_people(assessment, "nurse", nurses - silent, 2);
                add_people(assessment, "nurse", silent, 2, false);
                add_people(assessment, "doctor", doctors, 4);
                add_people(assessment, "manager", 5, 3);
                const auto roles = role_scores(q, assessment);
                int withheld_people = 0;
                int withheld_roles = 0;
                int shown_roles = 0;
                for (const RoleScores& role : roles) {
                    const int there = role.role == "nurse" ? nurses - silent : role.people;
                    if (role.factors[1].withheld && there > 0) ++withheld_roles, withheld_people += there;
                    if (role.factors[1].score) {
                        ++shown_roles;
                        CHECK(there >= minimum);
                    }
                }
                CAPTURE(nurses, doctors, silent, minimum);
                CHECK((withheld_roles == 0 || shown_roles == 0 || (withheld_roles >= 2 && withheld_people >= minimum)));
            }
        }
    }
}

TEST_CASE("the figures name every role, and withheld ones have none") {
    Assessment assessment = nurses_and_doctors(5, 6);
    add_people(assessment, "", 2, 3);
    const Questionnaire q = two_factors();
    const auto json = nlohmann::json::parse(profile_json(scored(q, {}, assessment)));
    const auto& roles = json["roles"];
    REQUIRE(roles.size() == 3);
    CHECK(roles[0]["why"] == "would-give-away");
    CHECK(roles[0]["overall"].is_null());
    CHECK(roles[0]["factors"][0]["score"].is_null());
    CHECK(roles[0]["factors"][0]["hidden"] == true);
    CHECK(roles[1] == nlohmann::json{{"role", "doctor"},
                                     {"people", 6},
                                     {"shown", true},
                                     {"why", nullptr},
                                     {"overall", 75.0},
                                     {"factors",
                                      {{{"id", "f"}, {"score", 75.0}, {"hidden", false}},
                                       {{"id", "g"}, {"score", 75.0}, {"hidden", false}}}}});
}

TEST_CASE("the text report sets roles side by side, or says why it does not") {
    const Questionnaire q = two_factors();
    const auto text = [&](const Assessment& assessment) { return text_of(profile_page(scored(q, {}, assessment))); };
    const std::string side_by_side = text(nurses_and_doctors(5, 6));
    CHECK(mentions(side_by_side, "Factor    nurse (5)  doctor (6)  Gap\n"));
    CHECK(mentions(side_by_side, "Factor f         25          75   50\n"));
    CHECK_FALSE(mentions(side_by_side, "never shown on their own"));

    Assessment some_withheld = nurses_and_doctors(5, 6);
    add_people(some_withheld, "manager", 5, 3);
    add_people(some_withheld, "porter", 1, 3);
    CHECK(mentions(text(some_withheld), "Fewer than 5 people are never shown on their own"));

    CHECK(mentions(text(nurses_and_doctors(9, 2)), "Roles are not compared: too few people"));
    CHECK_FALSE(mentions(text(sample::ballots({{{"A", Answer::of(1)}}})), "Roles"));
}

TEST_CASE("a larger smallest group never shows what a smaller one withholds") {
    Assessment assessment;
    assessment.mode = Mode::ballots;
    assessment.questionnaire.id = "sample";
    // At g two cooks answered, five doctors and four nurses: three would hide the nurses beside the cooks, and four,
    // which hides the cooks and the doctors as a whole, would show them.
    add_people(assessment, "cook", 2, 2);
    add_people(assessment, "cook", 1, 2, false);
    add_people(assessment, "doctor", 5, 3);
    add_people(assessment, "nurse", 4, 4);
    add_people(assessment, "nurse", 2, 4, false);
    const auto cells_at = [&](int minimum) {
        assessment.minimum_group = minimum;
        std::vector<bool> shown;
        for (const RoleScores& role : roles_of(assessment)) {
            for (const RoleFactorScore& cell : role.factors)
                shown.push_back(!cell.withheld);
        }
        return shown;
    };
    for (int minimum = least_minimum_group; minimum < 9; ++minimum) {
        const std::vector<bool> smaller = cells_at(minimum);
        const std::vector<bool> larger = cells_at(minimum + 1);
        REQUIRE(smaller.size() == larger.size());
        for (std::size_t i = 0; i < smaller.size(); ++i)
            CHECK((smaller[i] || !larger[i]));
    }
    CHECK(std::ranges::count(cells_at(3), true) == 4);
    CHECK(std::ranges::count(cells_at(4), true) == 1);
}
