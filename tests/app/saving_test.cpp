// What is saved when, and what happens when a file cannot be written.
#include "core/platform/path_text.h"
#include "core/storage/earlier_versions.h"
#include "harness.h"

using namespace readiness;

namespace {

/// A data folder that cannot be written to, also by root: there is a plain file in its place.
struct Unwritable : Harness {
    Unwritable() {
        start("four-factors");
        type("4");
        before_ = saved_bytes();
        file_ = document().path().filename();
        std::filesystem::remove_all(data());
        std::ofstream(data()) << "no folder";
    }
    void mend() const {
        std::filesystem::remove(data());
        std::filesystem::create_directories(data());
        std::ofstream(data() / file_, std::ios::binary) << before_;
    }
    /// The same; returns the file's path.
    [[nodiscard]] std::filesystem::path mended() const {
        mend();
        return data() / file_;
    }
    /// Whether to leave without what cannot be saved.
    [[nodiscard]] bool is_asked() {
        return program().dialog() && std::holds_alternative<UnsavedDialog>(*program().dialog());
    }

private:
    std::string before_;
    std::filesystem::path file_;
};

}  // namespace

TEST_CASE("a save that fails is told, and the answers stay in the program") {
    Unwritable h;
    h.press(Key::enter);
    h.type("5");
    CHECK(h.shows("Not saved"));
    CHECK(answer_of(h.assessment(), "L2") == "5");
    h.press(Key::enter);
    h.type("3");
    CHECK(h.document().unsaved());
    CHECK(h.state().notices.empty());
    h.click("why not saved");
    REQUIRE(h.program().dialog());
    CHECK_FALSE(std::get<ProblemsDialog>(*h.program().dialog()).problems.empty());
}

TEST_CASE("a failing save is told on every screen, and cannot be dismissed before it succeeds") {
    Unwritable h;
    h.type("5");
    for (const ScreenId screen : {ScreenId::start, ScreenId::assess, ScreenId::profile, ScreenId::barriers,
                                  ScreenId::plan, ScreenId::settings}) {
        h.carry_out(GoTo{screen});
        h.settle();
        CAPTURE(static_cast<int>(screen));
        CHECK(h.shows("Not saved"));
        CHECK(h.has("save again"));
        CHECK(h.has("save elsewhere"));
    }
    h.carry_out(ToggleFacilitator{});
    h.settle();
    CHECK(h.shows("Not saved"));
    h.carry_out(ToggleFacilitator{});
    h.settle();
    h.mend();
    h.click("save again");
    CHECK_FALSE(h.shows("Not saved"));
    CHECK(answer_of(h.saved(), "L1") == "5");
}

TEST_CASE("other notices stand below a failing save, and neither hides the other") {
    Unwritable h;
    h.type("5");
    h.press_ctrl(U'z');
    CHECK(h.shows("Not saved"));
    CHECK(h.shows("Undone"));
}

TEST_CASE("a save that failed is tried again with the next edit") {
    Unwritable h;
    h.press(Key::enter);
    h.type("5");
    h.mend();
    h.press(Key::enter);
    h.type("3");
    CHECK_FALSE(h.document().save_problem().has_value());
    const Assessment saved = h.saved();
    CHECK(answer_of(saved, "L1") == "4");
    CHECK(answer_of(saved, "L2") == "5");
    CHECK(answer_of(saved, "L3") == "3");
}

TEST_CASE("a failure after a success is told again") {
    Unwritable h;
    h.type("5");
    h.mend();
    h.type("3");
    CHECK_FALSE(h.shows("Not saved"));
    std::filesystem::remove_all(h.data());
    std::ofstream(h.data()) << "no folder";
    h.type("2");
    CHECK(h.shows("Not saved"));
}

TEST_CASE("every way of leaving with unsaved answers asks, and asks again after each answer") {
    Unwritable h;
    h.type("5");
    const auto leave = [&](int way) {
        if (way == 0) h.close_window();
        if (way == 1) h.press_ctrl(U'q');
        if (way == 2) CHECK_FALSE(h.program().may_end());
        h.settle();
    };
    for (const int way : {0, 1, 2}) {
        CAPTURE(way);
        leave(way);
        REQUIRE(h.is_asked());
        CHECK_FALSE(h.program().wants_to_quit());
        leave(way);  // Pressed twice, it still asks.
        REQUIRE(h.is_asked());
        CHECK_FALSE(h.program().wants_to_quit());
        h.click("cancel");
        CHECK_FALSE(h.program().dialog());
        h.type("4");
    }
    leave(1);
    h.click("leave without");
    CHECK(h.program().wants_to_quit());
}

TEST_CASE("leaving without the answers is for once, and what is asked for next is asked about anew") {
    Harness other;
    other.start("pulse");
    Unwritable h;
    h.type("5");
    h.drop(other.document().path());
    REQUIRE(h.is_asked());
    h.click("leave without");
    REQUIRE(h.document().path() == other.document().path());
    std::filesystem::remove_all(other.data());
    std::ofstream(other.data()) << "no folder";
    h.carry_out(GoTo{ScreenId::assess});
    h.type("3");
    h.press_ctrl(U'q');
    CHECK(h.is_asked());
    CHECK_FALSE(h.program().wants_to_quit());
}

TEST_CASE("the question can be answered by the keyboard alone: first is trying again") {
    Unwritable h;
    h.type("5");
    h.press_ctrl(U'q');
    REQUIRE(h.is_asked());
    h.press(Key::enter);
    REQUIRE(h.is_asked());
    CHECK(h.shows("tried once more"));
    h.press(Key::enter);
    CHECK(h.shows("tried 2 times more"));
    h.mend();
    h.press(Key::enter);
    CHECK_FALSE(h.program().dialog());
    CHECK(h.program().wants_to_quit());
    CHECK(answer_of(h.saved(), "L1") == "5");
}

TEST_CASE("what cannot be saved is saved elsewhere, and what was asked for is done then") {
    Unwritable h;
    h.type("5");
    const std::filesystem::path place = h.folder().path / "elsewhere";
    std::filesystem::create_directories(place);
    SECTION("in a folder, after leaving was asked for") {
        h.close_window();
        REQUIRE(h.is_asked());
        h.click("save elsewhere dialog");
        REQUIRE(std::holds_alternative<FileBrowser>(*h.program().dialog()));
        h.click("path");
        h.press_ctrl(U'a');
        h.type(text_of(place));
        h.press(Key::enter);
        h.click("use this folder");
        CHECK(h.program().wants_to_quit());
    }
    SECTION("from the bar") {
        h.carry_out(SaveInto{place});
        CHECK_FALSE(h.program().wants_to_quit());
        CHECK_FALSE(h.shows("Not saved"));
        h.type("4");
        h.type("5");
    }
    SECTION("by the desktop's own dialog, under another name") {
        h.program().set_file_chooser([](const FileQuestion& question) {
            CHECK(question.wanted == FileQuestion::Wanted::new_file);
            return true;
        });
        h.click("save elsewhere");
        h.program().take_chosen({FileQuestion::Wanted::new_file, "", "", "", ""}, place / "mine");
        CHECK(h.document().path().filename() == "mine.readiness.toml");
    }
    CHECK(h.document().path().parent_path() == place);
    CHECK(answer_of(h.saved(), "L1") == "5");
    CHECK(h.state().settings.recent.front() == text_of(h.document().path()));
}

TEST_CASE("saving elsewhere writes over nothing, and says so where it fails too") {
    Unwritable h;
    h.type("5");
    const std::string name = text_of(h.document().path().filename());
    h.folder().file("elsewhere/" + name, "somebody's");
    h.carry_out(SaveInto{h.folder().path / "elsewhere"});
    CHECK(bytes_of(h.folder().path / "elsewhere" / name) == "somebody's");
    CHECK(h.document().path().parent_path() == h.folder().path / "elsewhere");
    CHECK_FALSE(h.document().unsaved());

    Unwritable other;
    other.type("5");
    other.close_window();
    other.carry_out(SaveInto{other.data() / "below a file"});
    other.settle();
    REQUIRE(other.is_asked());
    CHECK(std::get<UnsavedDialog>(*other.program().dialog()).problems.size() == 2);
    CHECK(other.document().unsaved());
}

TEST_CASE("a person at the keyboard can leave too, and is asked in the same way") {
    Harness h;
    h.start("pulse");
    h.carry_out(Edit{ChooseMode{Mode::ballots}});
    h.carry_out(Edit{SealBallots{true}});
    h.carry_out(BeginTurn{});
    h.settle();
    std::filesystem::remove_all(h.data());
    std::ofstream(h.data()) << "no folder";
    h.type("4");
    h.press_ctrl(U'q');
    REQUIRE(h.program().dialog());
    REQUIRE(std::holds_alternative<UnsavedDialog>(*h.program().dialog()));
    h.click("cancel");
    CHECK_FALSE(h.program().dialog());
    h.press_ctrl(U'q');
    h.click("leave without");
    CHECK(h.program().wants_to_quit());
}

TEST_CASE("what cannot be saved at a forced end is kept among the earlier versions, and told at the next start") {
    Unwritable h;
    h.keep_state();
    h.carry_out(OpenFile{h.mended()});
    h.carry_out(GoTo{ScreenId::assess});
    h.settle();
    h.now += std::chrono::minutes(1);
    std::filesystem::remove_all(h.data());
    std::ofstream(h.data()) << "no folder";
    h.type("2");
    REQUIRE(h.document().unsaved());
    CHECK_FALSE(h.program().may_end());
    CHECK_FALSE(h.program().kept_unsaved().empty());
    h.restart();
    h.carry_out(OpenFile{h.mended()});
    h.settle();
    REQUIRE_FALSE(h.state().notices.empty());
    CHECK(h.shows("could not be saved in this file"));
    h.click("notice action");
    REQUIRE(std::holds_alternative<VersionsDialog>(*h.program().dialog()));
    h.click("version 1");
    h.click("restore");
    CHECK(answer_of(h.saved(), "L2") == "2");
}

TEST_CASE("settings that were changed and cannot be saved are asked about when the program ends") {
    Harness h;
    h.folder().file("config", "no folder");
    h.press_ctrl(U'+');
    h.press_ctrl(U'+');
    CHECK(h.state().notices.size() == 1);  // Said once, however often it fails.
    h.press_ctrl(U'q');
    REQUIRE(h.program().dialog());
    CHECK(std::get<UnsavedDialog>(*h.program().dialog()).of_settings);
    CHECK_FALSE(h.program().wants_to_quit());
    CHECK_FALSE(h.has("save elsewhere dialog"));
    std::filesystem::remove(h.folder().path / "config");
    h.click("try again");
    CHECK(h.program().wants_to_quit());
    CHECK(std::filesystem::exists(h.places().settings));
    CHECK(h.state().notices.empty());
}

TEST_CASE("settings that only remember what was opened keep nobody from leaving") {
    Harness h;
    h.folder().file("config", "no folder");
    h.start("pulse");
    h.press_ctrl(U'q');
    CHECK(h.program().wants_to_quit());
}

TEST_CASE("leaving saves what could not be saved before") {
    Unwritable h;
    h.type("5");
    h.mend();
    h.close_window();
    CHECK(h.program().wants_to_quit());
    CHECK(answer_of(h.saved(), "L1") == "5");
}

TEST_CASE("the warning comes again after answers were saved in between") {
    Unwritable h;
    h.type("5");
    h.close_window();
    REQUIRE_FALSE(h.program().wants_to_quit());
    h.click("cancel");
    h.mend();
    h.type("3");
    REQUIRE_FALSE(h.document().unsaved());
    std::filesystem::remove_all(h.data());
    std::ofstream(h.data()) << "no folder";
    h.type("2");
    h.close_window();
    CHECK_FALSE(h.program().wants_to_quit());
    CHECK(h.is_asked());
}

TEST_CASE("opening another file, beginning a new one, or moving it to the bin asks before answers are lost") {
    Harness other;
    other.start("pulse");
    Unwritable h;
    h.type("5");
    const std::filesystem::path before = h.document().path();
    SECTION("dropped") {
        h.drop(other.document().path());
        CHECK(h.document().path() == before);
        REQUIRE(h.is_asked());
        h.click("leave without");
        CHECK(h.document().path() == other.document().path());
    }
    SECTION("new") {
        h.carry_out(AskForNew{0});
        h.settle();
        h.carry_out(StartNew{0, {{Detail::title, "Other"}}});
        CHECK(h.document().path() == before);
        h.settle();
        REQUIRE(h.is_asked());
        h.click("cancel");
        REQUIRE(h.program().dialog());  // What was typed for it is still there.
        CHECK(std::holds_alternative<DetailsDialog>(*h.program().dialog()));
        h.carry_out(StartNew{0, {{Detail::title, "Other"}}});
        h.settle();
        h.click("leave without");
        CHECK(h.assessment().title == "Other");
        CHECK_FALSE(h.program().dialog());
    }
    SECTION("again") {
        h.carry_out(AnswerAgain{other.document().path()});
        h.settle();
        REQUIRE(h.is_asked());
        CHECK(h.document().path() == before);
    }
    SECTION("bin") {
        h.carry_out(BinFile{before});
        h.settle();
        REQUIRE(h.is_asked());
        CHECK(h.state().document.has_value());
    }
}

TEST_CASE("opening the file that is open already keeps what was typed a moment ago") {
    Harness h;
    h.start("pulse");
    h.type("n");
    h.type("just now");
    h.drop(h.document().path());
    REQUIRE(find_note(h.assessment(), h.document().scored().questionnaire().items[0].id) != nullptr);
    h.carry_out(GoTo{ScreenId::assess});
    h.type("4");
    CHECK(h.state().notices.empty());  // Nobody else changed it.
    CHECK(h.saved().notes.size() == 1);
}

TEST_CASE("a new assessment that cannot be written is told at once") {
    Harness h;
    std::ofstream(h.data()) << "no folder";
    h.start("pulse");
    CHECK(h.shows("Not saved"));
    CHECK(h.document().save_problem().has_value());
}

TEST_CASE("the file's time follows each edit") {
    Harness h;
    h.start("pulse");
    h.now += std::chrono::minutes{5};
    h.type("4");
    CHECK(h.saved().modified == h.now);
    CHECK(h.document().saved_at() == h.now);
    CHECK(h.saved().created == h.now - std::chrono::minutes{5});
}

TEST_CASE("the scores stand in the file, for readers without the program") {
    Harness h;
    h.start("four-factors");
    for (const char* answers : {"4", "5", "3", "4", "2"}) {
        h.type(answers);
        h.press(Key::enter);
    }
    const Assessment saved = h.saved();
    REQUIRE(saved.stored_profile.has_value());
    REQUIRE(saved.stored_profile->factors.size() == 4);
    CHECK(saved.stored_profile->factors[0].score == 75.0);  // (75 + 100 + 50 + 75 + 75) / 5
    CHECK(saved.stored_profile->factors[0].band == "ready");
}

TEST_CASE("two assessments with one title get files of their own") {
    Harness h;
    h.start("pulse");
    const std::filesystem::path first = h.document().path();
    h.start("pulse");
    CHECK(h.document().path() != first);
    CHECK(std::filesystem::exists(first));
    CHECK(h.assessment().id != "");
}

TEST_CASE("what was typed for a new assessment stays where it cannot begin yet") {
    Unwritable h;
    h.type("5");
    h.carry_out(AskForNew{0});
    h.settle();
    h.press(Key::enter);
    h.settle();
    CHECK(h.program().dialog().has_value());
}
