// The Start screen: the questionnaires, and what was answered before.
#include "app/desktop/open/local_dates.h"
#include "core/base/fingerprint.h"
#include "core/platform/path_text.h"
#include "core/scoring/profile.h"
#include "harness.h"

using namespace readiness;

namespace {

void answer_all(Harness& h, double choice) {
    for (const Item& item : h.document().scored().questionnaire().items) {
        const bool number = scale_of(h.document().scored().questionnaire(), item).choice() == nullptr;
        h.carry_out(Edit{AgreeAnswer{item.id, Answer::of(number ? 0 : choice)}});
    }
}

/// A shipped folder with questionnaires and without examples.
struct Bare {
    TemporaryFolder folder;

    Bare() {
        std::filesystem::create_directories(folder.path / "assets");
        for (const char* part : {"questionnaires", "assets/themes"}) {
            std::filesystem::copy(first_editions() / part, folder.path / part,
                                  std::filesystem::copy_options::recursive);
        }
    }
};

}  // namespace

TEST_CASE("the shipped questionnaires are offered, the shortest way in first") {
    Harness h;
    REQUIRE(h.state().questionnaires.size() == 3);
    CHECK(h.state().questionnaires[0].instrument->questionnaire.id == "four-factors");
    for (const char* id : {"four-factors", "full-scan", "pulse"})
        CHECK_NOTHROW(h.id_starting(std::string("start ") + id));
}

TEST_CASE("a questionnaire of one's own is offered too, and a broken one says what is wrong") {
    Harness h;
    std::string mine = bytes_of(source_folder() / "questionnaires" / "pulse.toml");
    mine.replace(mine.find("id = \"pulse\""), 12, "id = \"mine\"");
    h.folder().file("data/mine.toml", mine);
    h.folder().file("data/broken.toml", "format = \"readiness-questionnaire/1\"\nid = \"broken\"\n");
    h.restart();
    CHECK(h.state().questionnaires.size() == 5);
    h.click(h.id_starting("problems of"));
    REQUIRE(h.program().dialog().has_value());
    const auto* problems = std::get_if<ProblemsDialog>(&*h.program().dialog());
    REQUIRE(problems != nullptr);
    CHECK_FALSE(problems->problems.empty());
    h.press(Key::enter);
    CHECK_FALSE(h.program().dialog().has_value());
    h.start("mine");
    CHECK(h.document().scored().questionnaire().id == "mine");
}

TEST_CASE("without questionnaires the screen says where it looked") {
    const TemporaryFolder shipped;
    Harness h({}, shipped.path);
    CHECK(h.state().questionnaires.empty());
    h.press_ctrl(U'n');
    CHECK_FALSE(h.program().dialog().has_value());
}

TEST_CASE("what was opened before is listed, the last opened first") {
    const Bare bare;
    Harness h({}, bare.folder.path);
    CHECK(h.state().recent.empty());
    h.start("pulse");
    const std::filesystem::path first = h.document().path();
    h.start("four-factors");
    const std::filesystem::path second = h.document().path();
    h.press(Key::f1);
    REQUIRE(h.state().recent.size() == 2);
    CHECK(h.state().recent[0].path == second);
    CHECK(h.state().recent[1].path == first);
    h.click("open " + text_of(first));
    CHECK(h.document().path() == first);
    h.restart();
    REQUIRE(h.state().recent.size() == 2);
    CHECK(h.state().recent[0].path == first);
}

TEST_CASE("a file that is gone is not listed; a broken one is, with what is wrong") {
    const Bare bare;
    Harness h({}, bare.folder.path);
    h.start("pulse");
    const std::filesystem::path gone = h.document().path();
    h.start("pulse");
    std::filesystem::remove(gone);
    h.folder().file("data/broken.readiness.toml", "title = ");
    h.restart();
    REQUIRE(h.state().recent.size() == 2);
    const RecentAssessment broken = h.state().recent[1];
    CHECK_FALSE(broken.readable);
    h.click("problems of " + text_of(broken.path));
    REQUIRE(h.program().dialog().has_value());
    const auto* problems = std::get_if<ProblemsDialog>(&*h.program().dialog());
    REQUIRE(problems != nullptr);
    CHECK_FALSE(problems->problems.empty());
    CHECK(bytes_of(broken.path) == "title = ");
}

TEST_CASE("what lies in the data folder is listed also where it was never opened here") {
    const Bare bare;
    Harness h({}, bare.folder.path);
    h.start("pulse");
    std::filesystem::copy(h.document().path(), h.data() / "from-a-colleague.readiness.toml");
    h.restart();
    CHECK(h.state().recent.size() == 2);
}

TEST_CASE("a file is listed once, however its folders are spelled") {
    const Bare bare;
    Harness h({}, bare.folder.path);
    h.start("pulse");
    const std::filesystem::path path = h.document().path();
    const std::filesystem::path link = h.data().parent_path() / "a-way-round";
    std::filesystem::create_directory_symlink(h.data(), link);
    h.carry_out(OpenFile{link / path.filename()});
    h.press(Key::f1);
    REQUIRE(h.state().settings.recent.size() == 2);
    REQUIRE(h.state().recent.size() == 1);
    CHECK(h.state().recent[0].path == link / path.filename());
    SECTION("two names of one file stay two") {
        std::filesystem::create_hard_link(path, h.data() / "another-name.readiness.toml");
        h.restart();
        CHECK(h.state().recent.size() == 2);
    }
}

TEST_CASE("a card sums up how far an assessment got, and what it came to") {
    const Bare bare;
    Harness h({}, bare.folder.path);
    h.start("four-factors");
    h.type("4");
    h.press(Key::f1);
    REQUIRE(h.state().recent.size() == 1);
    const RecentAssessment draft = h.state().recent[0];
    CHECK(draft.summary.title == "Sepsis bundle, Ward 7");
    CHECK(draft.summary.questionnaire == "four-factors");
    CHECK(draft.summary.answered == 1);
    CHECK(draft.summary.of == 20);
    CHECK_FALSE(draft.summary.overall.has_value());
    CHECK(draft.summary.band.empty());
    CHECK(draft.summary.factors.size() == 4);
    CHECK(draft.summary.respondents == 0);
    REQUIRE(draft.instrument != nullptr);
    CHECK(draft.instrument->questionnaire.title == "Four factors");

    h.press(Key::f2);
    answer_all(h, 3);
    h.press(Key::f1);
    // 50 in three factors; in workload four items of 50 and the number 0, which is at 70: 54. Together 51.
    const RecentAssessment done = h.state().recent[0];
    CHECK(done.summary.answered == 20);
    REQUIRE(done.summary.overall.has_value());
    CHECK(*done.summary.overall == Approx(51));
    CHECK(done.summary.band == BandId{"developing"});
}

TEST_CASE("a card says what the opened file says, whatever other editions of the questionnaire there are") {
    Harness h;
    std::string edited = bytes_of(first_editions() / "questionnaires" / "full-scan.toml");
    const std::string developing = "title = \"Developing\", from = 40";
    edited.replace(edited.find(developing), developing.size(), "title = \"Developing\", from = 60");
    h.folder().file("data/full-scan-edited.toml", edited);
    std::string answers;
    // Six of eleven factors: enough for a verdict.
    for (const char* item : {"L1", "L2", "L3", "S1", "S2", "S3", "C1", "C2", "C3", "F1", "F2", "E1", "E2", "D1", "D2"})
        answers += std::string(item) + " = 3\n";
    const std::filesystem::path file = h.folder().file(
        "data/ward.readiness.toml",
        "format = \"readiness-assessment/1\"\nid = \"0d0c7a52-6a53-4d0e-9c1f-2f9f3d1f7a10\"\ntitle = \"Ward 7\"\n"
        "mode = \"consensus\"\n[questionnaire]\nid = \"full-scan\"\nversion = \"1.0\"\nsha256 = \"" +
            sha256_hex(edited) + "\"\n[consensus]\n" + answers);
    h.restart();
    REQUIRE(h.state().recent.size() == 1);
    const AssessmentSummary card = h.state().recent[0].summary;
    CHECK(card.band == BandId{"not-ready"});
    h.carry_out(OpenFile{file});
    const Profile* profile = h.document().scored().profile();
    REQUIRE(profile != nullptr);
    CHECK(h.document().scored().questionnaire_matches());
    CHECK(profile->overall.score == card.overall);
    CHECK(profile->overall.band == card.band);
    CHECK(summary_of(h.document().scored()) == card);
}

TEST_CASE("a card over too few factors has no verdict, and says so") {
    Harness h;
    h.start("four-factors");
    for (const char* item : {"L1", "L2", "L3", "L4"})
        h.carry_out(Edit{AgreeAnswer{{item}, Answer::of(4)}});
    h.press(Key::f1);
    h.settle();
    const AssessmentSummary card = h.state().recent[0].summary;
    CHECK(card.provisional);
    CHECK(card.band.empty());
    CHECK(card.scored_factors == 1);
    CHECK(card.overall == 75.0);
    CHECK(h.saved().stored_profile->overall == 75.0);
    CHECK(h.saved().stored_profile->band.empty());
}

TEST_CASE("days and times are written in the computer's time zone") {
    const auto moment = std::chrono::sys_days{std::chrono::year{2026} / 11 / 4} + std::chrono::hours{12};
    CHECK(day_text(moment) == "4 Nov 2026");
    CHECK(time_text(moment).size() == 8);
    CHECK(day_text(std::nullopt).empty());
    CHECK(time_text(std::nullopt).empty());
}

TEST_CASE("Ctrl N asks for a new assessment's name, from any screen") {
    Harness h;
    for (const ScreenId screen : {ScreenId::start, ScreenId::profile, ScreenId::settings}) {
        h.carry_out(GoTo{screen});
        h.press_ctrl(U'n');
        REQUIRE(h.program().dialog().has_value());
        CHECK(std::holds_alternative<DetailsDialog>(*h.program().dialog()));
        h.press(Key::escape);
        h.press(Key::escape);
        CHECK_FALSE(h.program().dialog().has_value());
    }
}

TEST_CASE("a new assessment knows its questionnaire, its time and its stage") {
    Harness h;
    h.start("full-scan");
    const Assessment saved = h.saved();
    CHECK(saved.questionnaire.id == "full-scan");
    CHECK(saved.questionnaire.sha256 == h.document().scored().instrument()->sha256);
    CHECK(saved.created == h.now);
    CHECK(saved.mode == Mode::consensus);
    CHECK(saved.id == "00000000-0000-4000-8000-000000000001");
    CHECK(h.document().scored().questionnaire_matches());
}
