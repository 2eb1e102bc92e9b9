// Start, when the day to look again comes near: what is due stands first, and the next round is one press away.
#include <algorithm>
#include <chrono>
#include <filesystem>
#include <string>

#include "app/desktop/open/due_again.h"
#include "core/platform/path_text.h"
#include "harness.h"

using namespace readiness;
using namespace std::chrono;

namespace {

std::string ward(const std::string& id, const std::string& title, const std::string& more) {
    return "format = \"readiness-assessment/1\"\nid = \"" + id + "\"\ntitle = \"" + title +
           "\"\nteam = \"Ward 7\"\ncreated = 2026-08-24T09:00:00Z\nmode = \"consensus\"\n" + more +
           "[questionnaire]\nid = \"pulse\"\nversion = \"1.0\"\n[consensus]\nL1 = 3\n";
}

struct OneDue : Harness {
    std::filesystem::path file;
    std::string before;

    explicit OneDue(const std::string& look_again = "look_again = 2026-11-29\n")
        : file(folder().file("data/sepsis.readiness.toml", ward("first", "Sepsis", look_again))),
          before(bytes_of(file)) {
        restart();
    }
    [[nodiscard]] std::string again() const { return "again " + text_of(file); }
};

void expect_next_round(OneDue& h, const char* name) {
    CHECK(h.state().screen == ScreenId::assess);
    CHECK(h.document().path() == h.data() / name);
    CHECK(std::filesystem::exists(h.data() / name));
    const Assessment next = h.saved();
    CHECK(next.follows == "first");
    CHECK(next.team == "Ward 7");
    CHECK(next.questionnaire.id == "pulse");
    CHECK(next.consensus.empty());
    CHECK(bytes_of(h.file) == h.before);
}

}  // namespace

TEST_CASE("an assessment to look at again in two weeks or less comes first, with the day") {
    OneDue h;
    h.folder().file("data/newer.readiness.toml", ward("other", "Newer", ""));
    h.restart();
    CHECK(h.has(h.again()));
    CHECK(h.shows("Look again in 5 days, on 29 Nov 2026"));
    REQUIRE(due_again(h.state()).size() == 1);
    CHECK(due_again(h.state()).front()->path == h.file);
    const auto place = [&](const std::filesystem::path& path) { return h.box_of("open " + text_of(path)); };
    const Box due = place(h.file);
    const Box other = place(h.data() / "newer.readiness.toml");
    CHECK((due.top < other.top || due.left < other.left));
}

TEST_CASE("a day that has passed is due, one that is far off and none are not") {
    SECTION("passed") {
        OneDue h("look_again = 2026-11-01\n");
        CHECK(h.has(h.again()));
        CHECK(h.shows("It was time to look again on 1 Nov 2026"));
    }
    SECTION("far off") {
        OneDue h("look_again = 2026-12-09\n");
        CHECK_FALSE(h.has(h.again()));
        h.now += days(1);
        h.frame();
        h.settle();
        CHECK(h.has(h.again()));
    }
    SECTION("none") {
        OneDue h("");
        CHECK_FALSE(h.has(h.again()));
    }
}

TEST_CASE("the button begins the next round in a file of its own, and the earlier one is not due any more") {
    OneDue h;
    h.click(h.again());
    expect_next_round(h, "sepsis-24-nov-2026.readiness.toml");
    h.press(Key::f1);
    CHECK_FALSE(h.has(h.again()));
    CHECK(h.has("open " + text_of(h.file)));
}

TEST_CASE("the next round begins by one key, or by Tab and Enter") {
    OneDue h;
    SECTION("L") {
        h.type("l");
    }
    SECTION("Tab and Enter") {
        h.tab_to(h.again());
        h.press(Key::enter);
    }
    expect_next_round(h, "sepsis-24-nov-2026.readiness.toml");
}

TEST_CASE("an l that is typed into the search begins nothing") {
    OneDue h;
    h.type("/");
    h.type("l");
    CHECK(h.state().screen == ScreenId::start);
    CHECK_FALSE(h.state().document.has_value());
}

TEST_CASE("the next round never takes a file name that is taken") {
    OneDue h;
    const auto taken = h.folder().file("data/sepsis-24-nov-2026.readiness.toml", "somebody else's");
    h.click(h.again());
    expect_next_round(h, "sepsis-24-nov-2026-2.readiness.toml");
    CHECK(bytes_of(taken) == "somebody else's");
}

TEST_CASE("a next round that cannot be written is refused with what to do, and Start stays") {
    OneDue h;
    // Also for root: the folder is not there any more, and a plain file stands in its place.
    std::filesystem::remove_all(h.data());
    std::ofstream(h.data()) << "no folder";
    h.click(h.again());
    CHECK(h.state().screen == ScreenId::start);
    CHECK_FALSE(h.state().document.has_value());
    REQUIRE_FALSE(h.state().notices.empty());
    CHECK(h.state().notices.front().kind == Notice::Kind::failed);
    REQUIRE_FALSE(h.state().notices.front().details.empty());
    CHECK(bytes_of(h.data()) == "no folder");
}

TEST_CASE("what is due the longest comes first, two stand there, and the others are counted") {
    OneDue h;
    for (const char* day : {"05", "01", "03"}) {
        const std::string name = "due-" + std::string(day);
        h.folder().file("data/" + name + ".readiness.toml",
                        ward(name, name, "look_again = 2026-11-" + std::string(day) + "\n"));
    }
    h.restart();
    CHECK(h.has("again " + text_of(h.data() / "due-01.readiness.toml")));
    CHECK(h.has("again " + text_of(h.data() / "due-03.readiness.toml")));
    CHECK_FALSE(h.has("again " + text_of(h.data() / "due-05.readiness.toml")));
    CHECK(h.shows("2 more to look at again"));
    h.type("l");
    CHECK(h.saved().follows == "due-01");
}

TEST_CASE("an earlier edition is answered again, and the row says so") {
    Harness h({}, source_folder());
    const auto file =
        h.folder().file("data/sepsis.readiness.toml", ward("first", "Sepsis", "look_again = 2026-11-29\n"));
    h.restart();
    CHECK(h.shows("edition 1.0 again"));
    h.click("again " + text_of(file));
    CHECK(h.document().scored().questionnaire().version == "1.0");
    CHECK(h.document().scored().questionnaire_matches());
}

TEST_CASE("a copy that another program made of a due file is not due beside it") {
    OneDue h;
    h.folder().file("data/sepsis (1).readiness.toml", h.before);
    h.restart();
    CHECK(due_again(h.state()).size() == 1);
}
