// Exports of REDCap, ODK, KoboToolbox and formr: codes, groups, names of choices and missing data.
#include <string>
#include <vector>

#include "import_shapes.h"

using namespace importing;

// --- REDCap

TEST_CASE("REDCap: labels, with complete in words") {
    const Looked looked = check_comes_in(csv({{"Record ID", "1", "2"},
                                              {"Survey Identifier", "", ""},
                                              {"Survey Timestamp", "2026-11-24 09:00:43", "2026-11-24 09:00:43"},
                                              {l1, "Agree", "Disagree"},
                                              {"Complete?", "Complete", "Incomplete"}}),
                                         {"L1=4"});
    CHECK(looked.proposal().tool == FormTool::redcap);
    CHECK(looked.tells(TellKind::unfinished));
}

TEST_CASE("REDCap: repeated instruments, checkboxes by number, small letters in codes") {
    const Questionnaire questionnaire = german();
    const Looked looked = check_comes_in(csv({{"record_id", "1", "2"},
                                              {"redcap_repeat_instrument", "", ""},
                                              {"redcap_repeat_instance", "", ""},
                                              {"klein_timestamp", "2026-11-24 09:00:43", "2026-11-24 09:01:43"},
                                              {"f1", "0", "4"},
                                              {"f2", "2", "3"},
                                              {"f3", "12", "7.5"},
                                              {"standorte___1", "1", "0"},
                                              {"standorte___3", "1", "1"},
                                              {"klein_complete", "2", "2"}}),
                                         {"F1=0 F2=2 F3=12", "F1=4 F2=3 F3=7.5"}, questionnaire);
    CHECK(looked.ballots(questionnaire)[0].respondent.said[0].texts ==
          std::vector<std::string>{"Station", "OP, Aufwachraum"});
    CHECK(looked.ballots(questionnaire)[1].respondent.said[0].texts == std::vector<std::string>{"OP, Aufwachraum"});
}

TEST_CASE("REDCap: codes for missing data are asked, also where they would fit the scale") {
    const Looked looked = look_at_file(csv({{"record_id", "1", "2", "3"},
                                            {"l1", "4", "-99", "2"},
                                            {"w1", "-99", "10", "-98"},
                                            {"readiness_complete", "2", "2", "2"}}),
                                       edition_one());
    REQUIRE(looked.look);
    CHECK(asked(looked) == std::vector<std::string>{"-99", "-99", "-98"});
    CHECK(all_answers(looked, edition_one()) == std::vector<std::string>{"L1=4", "W1=10", "L1=2"});
    Decisions decisions;
    decisions.answers[{std::string(every_scale), "-99"}] = {AnswerMeaning::Kind::not_applicable, 0};
    decisions.answers[{std::string(every_scale), "-98"}] = {AnswerMeaning::Kind::missing, 0};
    check_comes_in(csv({{"record_id", "1", "2", "3"},
                        {"l1", "4", "-99", "2"},
                        {"w1", "-99", "10", "-98"},
                        {"readiness_complete", "2", "2", "2"}}),
                   {"L1=4 W1=na", "L1=na W1=10", "L1=2"}, edition_one(), decisions);
}

TEST_CASE("REDCap: 999 among small numbers never becomes a number") {
    const Looked looked = look_at_file(csv({{"record_id", "1", "2", "3"},
                                            {"l1", "4", "3", "2"},
                                            {"w1", "99", "10", "999"},
                                            {"x_complete", "2", "2", "2"}}),
                                       edition_one());
    REQUIRE(looked.look);
    CHECK(asked(looked) == std::vector<std::string>{"99", "999"});
}

TEST_CASE("REDCap: a large number beside others as large is a number") {
    check_comes_in(csv({{"record_id", "1", "2", "3"},
                        {"l1", "4", "3", "2"},
                        {"w1", "99", "80", "95"},
                        {"x_complete", "2", "2", "2"}}),
                   {"L1=4 W1=99", "L1=3 W1=80", "L1=2 W1=95"});
}

// --- ODK and KoboToolbox

TEST_CASE("KoboToolbox: semicolons, groups with a slash, validation, and choices split into columns") {
    const Questionnaire questionnaire = german();
    const Looked looked = check_comes_in(
        csv({{"start", "2026-11-24T10:00:00.000+01:00", "2026-11-24T10:01:00.000+01:00",
              "2026-11-24T10:02:00.000+01:00"},
             {"end", "2026-11-24T10:05:00.000+01:00", "2026-11-24T10:06:00.000+01:00", "2026-11-24T10:07:00.000+01:00"},
             {"fuehrung/F1", "3", "4", "1"},
             {"fuehrung/F2", "dk", "na", "2"},
             {"standorte", "1 2", "2", "1"},
             {"standorte/1", "1", "0", "1"},
             {"standorte/2", "1", "1", "0"},
             {"_id", "123456789", "123456790", "123456791"},
             {"_uuid", "3f0e2b1c-0000-4000-8000-000000000000", "3f0e2b1c-0000-4000-8000-000000000001",
              "3f0e2b1c-0000-4000-8000-000000000002"},
             {"_submission_time", "2026-11-24T09:05:00", "2026-11-24T09:06:00", "2026-11-24T09:07:00"},
             {"_validation_status", "", "", "Not Approved"},
             {"_submitted_by", "tablet1", "tablet1", "tablet1"},
             {"_index", "1", "2", "3"}},
            ';'),
        {"F1=3 F2=dk", "F1=4 F2=na"}, questionnaire);
    CHECK(looked.proposal().tool == FormTool::odk);
    CHECK(looked.tells(TellKind::rejected));
}

TEST_CASE("ODK: group names with underscores and a repeated group name") {
    check_comes_in(
        csv({{"SubmissionDate", "2026-11-24T09:10:00.123Z", "2026-11-24T09:11:00.123Z"},
             {"page_1-lead_L1", "3", "1"},
             {"page_1-lead_L2", "2", "5"},
             {"KEY", "uuid:00000000-0000-4000-8000-000000000000", "uuid:00000000-0000-4000-8000-000000000001"},
             {"ReviewState", "", "hasIssues"}}),
        {"L1=3 L2=2", "L1=1 L2=5"});
}

TEST_CASE("ODK: choices by their names") {
    check_comes_in(
        csv({{"SubmissionDate", "2026-11-24T09:10:00.123Z", "2026-11-24T09:11:00.123Z"},
             {"lead-L1", "strongly_agree", "in_between"},
             {"KEY", "uuid:00000000-0000-4000-8000-000000000000", "uuid:00000000-0000-4000-8000-000000000001"},
             {"ReviewState", "approved", ""}}),
        {"L1=5", "L1=3"});
}

TEST_CASE("KoboToolbox: labels as headers, with the group before them") {
    check_comes_in(csv({{"start", "2026-11-24T10:00:00.000+01:00", "2026-11-24T10:01:00.000+01:00"},
                        {"Leadership/" + l1, "Agree", "Disagree"},
                        {"_uuid", "3f0e2b1c-0000-4000-8000-000000000000", "3f0e2b1c-0000-4000-8000-000000000001"},
                        {"_submission_time", "2026-11-24T09:05:00", "2026-11-24T09:06:00"},
                        {"__version__", "vA1", "vA1"}}),
                   {"L1=4", "L1=2"});
}

TEST_CASE("ODK: a rejected submission counts if that was decided") {
    Decisions decisions;
    decisions.rejected = RowChoice::count;
    check_comes_in(csv({{"SubmissionDate", "2026-11-24T09:10:00.123Z"},
                        {"lead-L1", "3"},
                        {"KEY", "uuid:00000000-0000-4000-8000-000000000000"},
                        {"ReviewState", "rejected"}}),
                   {"L1=3"}, edition_one(), decisions);
}

// --- formr

namespace {

std::vector<Column> formr_start() {
    return {{"session", "aBcDeFgHiJkL1234", "bBcDeFgHiJkL1234"},
            {"session_id", "1", "2"},
            {"study_id", "7", "7"},
            {"created", "2026-11-24 09:00:00", "2026-11-24 09:00:00"},
            {"modified", "2026-11-24 09:05:00", "2026-11-24 09:05:00"},
            {"ended", "2026-11-24 09:05:00", "2026-11-24 09:06:00"},
            {"expired", "NA", "NA"}};
}

}  // namespace

TEST_CASE("formr: names in small letters, and NA for what is missing") {
    const Looked looked =
        check_comes_in(csv(with(formr_start(), {{"l1", "4", "NA"}, {"l2", "2", "5"}, {"w1", "NA", "10"}})),
                       {"L1=4 L2=2", "L2=5 W1=10"});
    CHECK(looked.proposal().tool == FormTool::formr);
}

TEST_CASE("formr: sessions that did not end are left out") {
    std::vector<Column> columns = formr_start();
    columns[5][2] = "NA";
    const Looked looked = check_comes_in(csv(with(columns, {{"l1", "4", "3"}})), {"L1=4"});
    CHECK(looked.tells(TellKind::unfinished));
}

TEST_CASE("formr: sessions of an animal, to try the run out, are left out") {
    std::vector<Column> columns = formr_start();
    columns[0][1] = "CuriousOtterXXXq7Lm-2";
    const Looked looked = check_comes_in(csv(with(columns, {{"l1", "4", "2"}})), {"L1=2"});
    CHECK(looked.tells(TellKind::test));
    columns[0][1] = "q7LmXXX-2_Kf0aBcDe";
    check_comes_in(csv(with(columns, {{"l1", "4", "2"}})), {"L1=4", "L1=2"});
}

TEST_CASE("formr: names with a prefix") {
    check_comes_in(csv(with(formr_start(), {{"ready_L1", "4", "3"}, {"ready_L2", "1", "2"}})),
                   {"L1=4 L2=1", "L1=3 L2=2"});
}

TEST_CASE("formr: labels in place of values") {
    check_comes_in(csv(with(formr_start(), {{"l1", "Agree", "In between"}})), {"L1=4", "L1=3"});
}

TEST_CASE("formr: semicolons and decimal commas, as a spreadsheet saves it") {
    check_comes_in(csv(with(formr_start(), {{"l1", "4", "3"}, {"w1", "-7,5", "12,25"}}), ';'),
                   {"L1=4 W1=-7.5", "L1=3 W1=12.25"});
}
