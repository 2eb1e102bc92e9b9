// What happens when a file cannot be written.
#include "core/base/utf8.h"
#include "core/platform/path_text.h"
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

private:
    std::string before_;
    std::filesystem::path file_;
};

bool utf8_is_whole(std::string_view text) {
    while (const std::size_t length = utf8_length(text))
        text.remove_prefix(length);
    return text.empty();
}

}  // namespace

TEST_CASE("a save that fails is told once, and the answers stay in the program") {
    Unwritable h;
    h.press(Key::enter);
    h.type("5");
    REQUIRE(h.state().notices.size() == 1);
    CHECK(h.state().notices.front().kind == Notice::Kind::failed);
    CHECK_FALSE(h.state().notices.front().details.empty());
    CHECK(answer_of(h.assessment(), "L2") == "5");
    h.press(Key::enter);
    h.type("3");
    CHECK(h.state().notices.size() == 1);
    CHECK(h.document().unsaved());
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
    std::filesystem::remove_all(h.data());
    std::ofstream(h.data()) << "no folder";
    h.type("2");
    CHECK(h.state().notices.size() == 2);
}

TEST_CASE("leaving with unsaved answers warns once, and the second time leaves") {
    Unwritable h;
    h.type("5");
    h.close_window();
    CHECK_FALSE(h.program().wants_to_quit());
    CHECK(h.state().notices.front().text.find("Quit once more") != std::string::npos);
    h.close_window();
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
    h.mend();
    h.type("3");
    REQUIRE_FALSE(h.document().unsaved());
    std::filesystem::remove_all(h.data());
    std::ofstream(h.data()) << "no folder";
    h.type("2");
    h.close_window();
    CHECK_FALSE(h.program().wants_to_quit());
}

TEST_CASE("opening another file, or beginning a new one, warns once before answers are lost") {
    Harness other;
    other.start("pulse");
    Unwritable h;
    h.type("5");
    const std::filesystem::path before = h.document().path();
    const std::size_t told = h.state().notices.size();
    SECTION("dropped") {
        h.drop(other.document().path());
        CHECK(h.document().path() == before);
        CHECK(h.state().notices.size() == told + 1);
        h.drop(other.document().path());
        CHECK(h.document().path() == other.document().path());
    }
    SECTION("new") {
        h.carry_out(StartNew{0, {{Detail::title, "Other"}}});
        CHECK(h.document().path() == before);
        CHECK(h.state().notices.size() == told + 1);
        h.carry_out(StartNew{0, {{Detail::title, "Other"}}});
        CHECK(h.assessment().title == "Other");
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
    CHECK(h.state().notices.size() == 1);
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

TEST_CASE("another program's version is kept beside the file, however long the file's name is") {
    const std::string ending = ".readiness.toml";
    std::string name = "x";
    while (name.size() + ending.size() < 240)
        name += "ü";
    const bool is_long = GENERATE(true, false);
    if (!is_long) name = "ward";
    Harness h;
    h.start("pulse");
    const std::filesystem::path file = h.data() / (name + ending);
    std::filesystem::copy_file(h.document().path(), file);
    h.carry_out(OpenFile{file});
    const std::string others = h.saved_bytes() + "# by another program\n";
    h.folder().file(file, others);
    h.carry_out(GoTo{ScreenId::assess});
    h.type("4");
    CHECK_FALSE(h.document().save_problem());
    CHECK(answer_of(h.saved(), h.item().id.text.c_str()) == "4");

    REQUIRE(h.state().notices.size() == 1);
    const std::string kept_as = "This file was changed elsewhere. That version is kept as ";
    const std::string told = h.state().notices[0].text;
    REQUIRE(told.starts_with(kept_as));
    const std::string kept = told.substr(kept_as.size(), told.size() - kept_as.size() - 1);
    CHECK(bytes_of(h.data() / kept) == others);
    CHECK(kept.ends_with(" (changed elsewhere).readiness.toml"));
    CHECK(kept.size() <= std::max<std::size_t>(text_of(file.filename()).size(), 143));
    CHECK(kept.starts_with(is_long ? "xüüü" : "ward (changed"));
    CHECK(utf8_is_whole(kept));
}

TEST_CASE("a second version of another program gets a name of its own, and no version is kept twice") {
    Harness h;
    h.start("pulse");
    h.folder().file(h.document().path(), h.saved_bytes() + "# by another program\n");
    h.type("4");
    REQUIRE(h.state().notices.size() == 1);
    // The same comment, and an answer more: all that was kept is in it.
    h.folder().file(h.document().path(), h.saved_bytes() + "# by another program\n");
    h.type("5");
    REQUIRE(h.state().notices.size() == 2);
    CHECK(h.state().notices[0].text.ends_with(" (changed elsewhere).readiness.toml."));
    h.folder().file(h.document().path(), h.saved_bytes() + "# by a third program\n");
    h.type("3");
    REQUIRE(h.state().notices.size() == 3);
    CHECK(h.state().notices[0].text.ends_with(" (changed elsewhere 2).readiness.toml."));
    CHECK_FALSE(h.document().save_problem());
}
