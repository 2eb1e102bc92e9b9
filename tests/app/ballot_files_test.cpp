// Ballots that come to the box in files.
#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

#include "ballots_in_a_box.h"
#include "core/files/assessment_writer.h"
#include "core/result/scored_assessment.h"

using namespace readiness;

TEST_CASE("ballots are imported from files, and what does not fit is told") {
    Harness h;
    start_box(h);
    Assessment other = h.assessment();
    other.id = "another";
    other.sealed = false;
    Respondent ann;
    ann.id = {"ann"};
    ann.answers = {{h.document().scored().questionnaire().items[0].id, Answer::of(3), {}}};
    other.respondents = {ann};
    const std::filesystem::path good =
        h.folder().file("ann.readiness.toml", write_assessment(other, h.document().scored().questionnaire()));
    other.questionnaire.id = "full-scan";
    const std::filesystem::path misfit =
        h.folder().file("misfit.readiness.toml", write_assessment(other, h.document().scored().questionnaire()));
    h.carry_out(ImportFiles{{good, misfit}});
    h.settle();
    REQUIRE(h.assessment().respondents.size() == 1);
    CHECK(h.assessment().respondents[0].id.text == "ann");
    REQUIRE(h.assessment().merged_files.size() == 1);
    CHECK(h.assessment().merged_files[0].file == "ann.readiness.toml");
    REQUIRE(h.state().notices.size() == 1);
    CHECK(h.state().notices[0].kind == Notice::Kind::failed);
    CHECK(h.state().notices[0].text == "1 ballot was imported. 1 file was refused.");
    h.carry_out(ImportFiles{{good}});
    CHECK(h.assessment().respondents.size() == 1);
}

TEST_CASE("files that are dropped at the box are imported, and elsewhere opened") {
    Harness h;
    start_box(h);
    Assessment other = h.assessment();
    other.id = "another";
    Respondent ann;
    ann.id = {"ann"};
    ann.answers = {{h.document().scored().questionnaire().items[0].id, Answer::of(3), {}}};
    other.respondents = {ann};
    const std::filesystem::path file =
        h.folder().file("ann.readiness.toml", write_assessment(other, h.document().scored().questionnaire()));
    const std::filesystem::path mine = h.document().path();
    h.drop(file);
    CHECK(h.document().path() == mine);
    CHECK(h.assessment().respondents.size() == 1);
    h.press(Key::f1);
    h.drop(file);
    CHECK(h.document().path() == file);
}

TEST_CASE("the file of a person who answered alone is a ballot where that is asked for") {
    Harness h;
    start_box(h);
    Assessment alone = h.assessment();
    alone.id = "alone";
    alone.mode = Mode::consensus;
    alone.sealed = false;
    alone.consensus = {{h.document().scored().questionnaire().items[0].id, Answer::of(2), "", {}, {}}};
    const std::filesystem::path file =
        h.folder().file("alone.readiness.toml", write_assessment(alone, h.document().scored().questionnaire()));
    h.carry_out(ImportFiles{{file}});
    CHECK(h.assessment().respondents.empty());
    h.carry_out(ImportFiles{{file}, true});
    CHECK(h.assessment().respondents.size() == 1);
}

TEST_CASE("files for import are ticked in the browser") {
    Harness h;
    start_box(h);
    std::ofstream(h.data() / "one.readiness.toml") << "x";
    h.click("import ballots");
    h.settle();
    REQUIRE(h.program().dialog());
    h.click("tick all");
    CHECK(std::get<FileBrowser>(*h.program().dialog()).picked.size() == 1);
    h.click("entry one.readiness.toml");
    CHECK(std::get<FileBrowser>(*h.program().dialog()).picked.empty());
}
