// Answers come into the open assessment or into a new one, as the person says.
#include "bringing_in.h"
#include "core/platform/path_text.h"

using namespace readiness;

TEST_CASE("answers go into a new assessment although one is open, if that is chosen") {
    Harness h;
    h.start("four-factors");
    h.type("4");
    const std::filesystem::path open = h.document().path();
    const Assessment before = h.assessment();
    drop_answers(h, export_sample("g03-ms-forms.csv"));
    REQUIRE(incoming(h).into_open);
    SECTION("by mouse") {
        press_control(h, "target new");
    }
    SECTION("by keyboard") {
        h.tab_to("target new");
        h.press(Key::enter);
        finish_reading(h);
    }
    CHECK_FALSE(incoming(h).into_open);
    press_control(h, "bring in");
    CHECK(h.document().path() != open);
    CHECK(ballots_as_text(h.assessment()) == expected_ballots("g03-ms-forms.csv"));
    h.carry_out(OpenFile{open});
    CHECK(h.assessment().respondents.empty());
    CHECK(h.assessment().consensus == before.consensus);
}

TEST_CASE("what is here already is told for the assessment that the answers go into") {
    Harness h;
    h.start("four-factors");
    drop_answers(h, export_sample("g03-ms-forms.csv"));
    press_control(h, "bring in");
    drop_answers(h, export_sample("g03-ms-forms.csv"));
    CHECK(new_ballots(incoming(h)) == 0);
    press_control(h, "target new");
    CHECK(new_ballots(incoming(h)) == 6);
    press_control(h, "target open");
    CHECK(new_ballots(incoming(h)) == 0);
}

TEST_CASE("an assessment with other questions, or that cannot be changed, is not offered as a target") {
    Harness h;
    SECTION("other questions") {
        h.start("pulse");
        drop_answers(h, export_sample("g03-ms-forms.csv"));
        h.carry_out(ReadAnswerFile{incoming(h).file, std::nullopt, true});
        finish_reading(h);
        press_control(h, fmt::format("answered {}", incoming(h).fitting.front().questionnaire));
    }
    SECTION("it may only be looked at") {
        h.start("four-factors");
        std::string newer = bytes_of(h.document().path());
        newer.replace(newer.find("readiness-assessment/1"), 22, "readiness-assessment/2");
        h.drop(h.folder().file("newer.readiness.toml", newer));
        REQUIRE(h.document().read_only());
        drop_answers(h, export_sample("g03-ms-forms.csv"));
        press_control(h, fmt::format("answered {}", incoming(h).fitting.front().questionnaire));
    }
    SECTION("no assessment") {
        drop_answers(h, export_sample("g03-ms-forms.csv"));
        press_control(h, fmt::format("answered {}", incoming(h).fitting.front().questionnaire));
    }
    REQUIRE(incoming(h).stage == IncomingAnswers::Stage::deciding);
    CHECK_FALSE(incoming(h).into_open);
    CHECK_FALSE(may_come_into_open(h.state()));
    CHECK_FALSE(h.has("target open"));
    h.carry_out(ChooseTarget{true});
    CHECK_FALSE(incoming(h).into_open);
}
