// Which rows of a table are one person's: ids that are there twice, names, and people who answered at two dates.
#include <algorithm>
#include <string>
#include <vector>

#include "core/words/import_words.h"
#include "import_shapes.h"

using namespace importing;

TEST_CASE("importing: an id that is there twice is one person, and the later answers stay") {
    for (const char* header : {"ID", "Response ID", "_uuid", "token", "Teilnehmer"}) {
        CAPTURE(header);
        const Looked looked = check_comes_in(csv({{header, "11", "12", "14", "11"}, {"L1", "4", "2", "3", "1"}}),
                                             {"L1=2", "L1=3", "L1=1"});
        const auto& tells = looked.proposal().tells;
        const auto told = std::ranges::find(tells, TellKind::same_person, &Tell::kind);
        REQUIRE(told != tells.end());
        CHECK(told->rows == std::vector<std::uint32_t>{2});
    }
}

TEST_CASE("importing: two exports that were put below each other give each response once") {
    check_comes_in(
        csv({{"instanceID", "uuid:3f0c9d2e-11aa-4b5c-8d7e-000000000001", "uuid:3f0c9d2e-11aa-4b5c-8d7e-000000000002",
              "uuid:3f0c9d2e-11aa-4b5c-8d7e-000000000001", "uuid:3f0c9d2e-11aa-4b5c-8d7e-000000000002"},
             {"L1", "4", "2", "4", "2"}}),
        {"L1=4", "L1=2"});
}

TEST_CASE("importing: of two columns with ids each is looked at") {
    check_comes_in(csv({{"id", "1", "2", "3", "4"}, {"token", "qa", "qb", "qa", "qc"}, {"L1", "4", "2", "3", "1"}}),
                   {"L1=2", "L1=3", "L1=1"});
}

TEST_CASE("importing: numbers that begin anew may be those of a second form, which is asked") {
    const std::string file =
        csv({{"ID", "1", "2", "3", "4", "5", "1", "2"}, {"L1", "4", "2", "3", "1", "5", "2", "1"}});
    const Looked looked = look_at_file(file, edition_one());
    REQUIRE(looked.look);
    REQUIRE(looked.proposal().asks.size() == 1);
    CHECK(looked.proposal().asks[0].kind == AskKind::same_code);
    Decisions decisions;
    decisions.twice = Twice::both;
    check_comes_in(file, {"L1=4", "L1=2", "L1=3", "L1=1", "L1=5", "L1=2", "L1=1"}, edition_one(), decisions);
}

TEST_CASE("importing: an id of few values is that of a ward, and not a person's") {
    check_comes_in(csv({{"ID", "4", "4", "7", "7", "7"}, {"L1", "4", "2", "3", "1", "5"}}),
                   {"L1=4", "L1=2", "L1=3", "L1=1", "L1=5"});
}

TEST_CASE("importing: a first name or initials that two people share are no proof that they are one") {
    for (const std::vector<std::string>& column :
         {Column{"Vorname", "Jan", "Jan"}, Column{"Name", "Kim", "kim"}, Column{"Initials", "A. B.", "A. B."}})
        check_comes_in(csv({column, {"L1", "4", "2"}}), {"L1=4", "L1=2"});
}

TEST_CASE("importing: a full name that is there twice is one person, in one column or in two") {
    check_comes_in(csv({{"Name", "Jan Visser", "Kim Ode", "jan visser"}, {"L1", "4", "2", "3"}}), {"L1=2", "L1=3"});
    check_comes_in(
        csv({{"Vorname", "Jan", "Kim", "Jan"}, {"Nachname", "Visser", "Ode", "Visser"}, {"L1", "4", "2", "3"}}),
        {"L1=2", "L1=3"});
}

TEST_CASE("importing: people who answered at two dates are refused until it is said which counts") {
    for (const char* header : {"redcap_event_name", "redcap_repeat_instance", "Wave", "Messzeitpunkt"}) {
        CAPTURE(header);
        const std::string file = csv({{"record_id", "1", "2", "1", "2"},
                                      {header, "spring_arm_1", "spring_arm_1", "autumn_arm_1", "autumn_arm_1"},
                                      {"l1", "4", "2", "3", "1"},
                                      {"l2", "1", "1", "2", "2"}});
        const Looked looked = look_at_file(file, edition_one());
        REQUIRE(looked.problems.size() == 1);
        CHECK(looked.problems[0].message ==
              "rows 2 and 4 are one person's at two dates, \"spring_arm_1\" and \"autumn_arm_1\", and would count as "
              "two people");
        CHECK(looked.problems[0].hint.starts_with("export one date by itself"));
        CHECK_FALSE(is_decided(looked.proposal()));
        Decisions decisions;
        decisions.twice = Twice::earlier;
        check_comes_in(file, {"L1=4 L2=1", "L1=2 L2=1"}, edition_one(), decisions);
        decisions.twice = Twice::later;
        check_comes_in(file, {"L1=3 L2=2", "L1=1 L2=2"}, edition_one(), decisions);
    }
}

TEST_CASE("importing: people in two groups who answered once each are all taken") {
    check_comes_in(csv({{"record_id", "1", "2", "3", "4"},
                        {"redcap_event_name", "base_arm_1", "base_arm_1", "base_arm_2", "base_arm_2"},
                        {"l1", "4", "2", "3", "1"}}),
                   {"L1=4", "L1=2", "L1=3", "L1=1"});
}

TEST_CASE("importing: an event without answers of this questionnaire does not count as a date") {
    check_comes_in(csv({{"record_id", "1", "1", "2", "2"},
                        {"redcap_event_name", "base_arm_1", "later_arm_1", "base_arm_1", "later_arm_1"},
                        {"l1", "", "4", "", "2"}}),
                   {"L1=4", "L1=2"});
}

TEST_CASE("importing: a record for each ward with a repeat instance for each person is no person's") {
    check_comes_in(csv({{"record_id", "4", "4", "4", "7", "7", "7"},
                        {"redcap_repeat_instance", "1", "2", "3", "1", "2", "3"},
                        {"l1", "4", "2", "3", "1", "5", "2"}}),
                   {"L1=4", "L1=2", "L1=3", "L1=1", "L1=5", "L1=2"});
}

TEST_CASE("importing: an address at many dates is one person's, however few there are") {
    const Looked looked = look_at_file(
        csv({{"Email", "a@b.example", "a@b.example", "a@b.example"}, {"Wave", "1", "2", "3"}, {"l1", "4", "2", "3"}}),
        edition_one());
    REQUIRE(looked.problems.size() == 1);
    CHECK(looked.problems[0].message.starts_with("rows 2 and 3 are one person's at two dates"));
}
