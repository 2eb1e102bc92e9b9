// Before a question is answered nothing on the screen may lead the answer: no word of the evidence is there, unless
// somebody asked why the question is asked. Each page is drawn twice, with other words in the evidence the second time:
// what is drawn is the same if none of these words are.
#include <algorithm>
#include <filesystem>
#include <functional>
#include <string>

#include "harness.h"

using namespace readiness;
namespace fs = std::filesystem;

namespace {

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

enum class Words { as_shipped, other };

/// The shipped questionnaires; with other words each title and each text of the evidence begins with some more.
struct ShippedCopy {
    TemporaryFolder folder;

    explicit ShippedCopy(Words words) {
        fs::copy(source_folder() / "questionnaires", folder.path / "questionnaires", fs::copy_options::recursive);
        if (words == Words::as_shipped) return;
        const fs::path evidence = fs::path("questionnaires") / "evidence" / "scan20.toml";
        std::string text = bytes_of(folder.path / evidence);
        replace_all(text, "\ntitle = \"", "\ntitle = \"A word more on ");
        replace_all(text, "\nabout = \"\"\"\\\n", "\nabout = \"\"\"\\\nA sentence more. \\\n");
        folder.file(evidence, text);
    }
};

enum class Screen { own, room };
using Steps = std::function<void(Harness&)>;

std::size_t drawn_after(Words words, const Steps& steps, Screen screen) {
    const ShippedCopy shipped(words);
    Harness h({}, shipped.folder.path);
    h.start("four-factors");
    steps(h);
    h.settle();
    return screen == Screen::own ? h.drawn() : h.room_drawn();
}

/// Whether any word of the evidence is drawn after these steps.
bool shows_evidence(const Steps& steps, Screen screen = Screen::own) {
    return drawn_after(Words::as_shipped, steps, screen) != drawn_after(Words::other, steps, screen);
}

void vote(Harness& h, Mode mode = Mode::tally) {
    h.carry_out(Edit{ChooseMode{mode}});
    h.carry_out(Edit{CountPeople{12}});
}

void facilitate(Harness& h) {
    h.press(Key::f9);
    REQUIRE(h.state().presenting.facilitator);
}

}  // namespace

TEST_CASE("with one agreed answer no word of the evidence is there, until somebody asks for it") {
    CHECK_FALSE(shows_evidence([](Harness&) {}));
    CHECK_FALSE(shows_evidence([](Harness& h) { h.type("4"); }));
    CHECK(shows_evidence([](Harness& h) { h.type("w"); }));
    CHECK(shows_evidence([](Harness& h) { h.click("reason"); }));
    CHECK_FALSE(shows_evidence([](Harness& h) { h.type("l"); }));  // All questions in a list.
}

TEST_CASE("the question about added work shows no word of the evidence") {
    const auto to_work = [](Harness& h) {
        const auto& items = h.document().scored().questionnaire().items;
        const auto ruled = std::ranges::find_if(items, [](const Item& item) { return item.blocks.has_value(); });
        REQUIRE(ruled != items.end());
        h.carry_out(ShowItem{ruled->id});
        REQUIRE(h.item().blocks.has_value());
    };
    CHECK_FALSE(shows_evidence(to_work));
    CHECK(shows_evidence([&](Harness& h) {
        to_work(h);
        h.type("w");
    }));
}

TEST_CASE("in a vote no word of the evidence is there, until somebody asks for it") {
    CHECK_FALSE(shows_evidence([](Harness& h) { vote(h); }));
    CHECK_FALSE(shows_evidence([](Harness& h) {
        vote(h);
        h.type("3");
    }));
    CHECK(shows_evidence([](Harness& h) {
        vote(h);
        h.type("w");
    }));
}

TEST_CASE("a ballot shows no word of the evidence, whatever is pressed") {
    const auto begin = [](Harness& h) {
        h.carry_out(Edit{ChooseMode{Mode::ballots}});
        h.carry_out(BeginTurn{""});
        REQUIRE(h.program().views().assess.turn.stage == BallotTurn::Stage::answering);
    };
    CHECK_FALSE(shows_evidence(begin));
    CHECK_FALSE(shows_evidence([&](Harness& h) {
        begin(h);
        h.type("w");
        h.type("4");
    }));
    // Also if it was open on the facilitator's page before.
    CHECK_FALSE(shows_evidence([&](Harness& h) {
        h.type("w");
        begin(h);
    }));
}

TEST_CASE("the facilitator's window says why a question is asked once it is answered, or if asked") {
    const auto begin = [](Harness& h) {
        vote(h);
        facilitate(h);
    };
    CHECK_FALSE(shows_evidence(begin));
    CHECK_FALSE(shows_evidence([&](Harness& h) {
        begin(h);
        h.type("3");
    }));
    CHECK(shows_evidence([&](Harness& h) {
        begin(h);
        h.type("w");
    }));
    CHECK(shows_evidence([&](Harness& h) {
        begin(h);
        h.click("reason");
    }));
    CHECK(shows_evidence([&](Harness& h) {
        begin(h);
        h.type("3");
        h.type("r");
    }));
    CHECK_FALSE(shows_evidence([](Harness& h) { facilitate(h); }));
    CHECK(shows_evidence([](Harness& h) {
        facilitate(h);
        h.type("4");
    }));
}

TEST_CASE("the room's window shows no word of the evidence while a question is up") {
    const auto asked = [](Harness& h) {
        vote(h);
        facilitate(h);
        h.type("w");
        h.type("3");
    };
    CHECK(shows_evidence(asked, Screen::own));
    CHECK_FALSE(shows_evidence(asked, Screen::room));
    CHECK_FALSE(shows_evidence(
        [&](Harness& h) {
            asked(h);
            h.type("r");
        },
        Screen::room));
}

TEST_CASE("a reason that was opened on one question is folded on the next, however that is reached") {
    CHECK_FALSE(shows_evidence([](Harness& h) {
        h.type("w");
        h.press(Key::right);
    }));
    CHECK_FALSE(shows_evidence([](Harness& h) {
        h.type("w");
        h.carry_out(ShowItem{h.document().scored().questionnaire().items.at(5).id});
        REQUIRE(h.program().views().assess.item == 5);
    }));
    CHECK_FALSE(shows_evidence([](Harness& h) {
        h.type("w");
        h.type("l");
        h.press(Key::down);
        h.press(Key::down);
        REQUIRE(h.program().views().assess.item > 0);
        h.carry_out(ShowAsList{false});
    }));
}
