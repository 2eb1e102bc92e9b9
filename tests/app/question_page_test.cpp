// The page with one question: how large and where everything is, and what is folded away.
#include <algorithm>
#include <fmt/format.h>
#include <limits>
#include <map>

#include "harness.h"

using namespace readiness;

namespace {

constexpr Display projectors[] = {{1280, 720, 1}, {1440, 900, 1}, {1920, 1080, 1}};

void set_text_size(Harness& h, int percent) {
    Settings settings = h.state().settings;
    settings.text_size = percent;
    h.carry_out(ChangeSettings{settings});
}

/// The question's letters as they were drawn: everything in the colour of text above the answers.
struct Letters {
    float tallest = 0;  ///< Of any letter.
    float top = std::numeric_limits<float>::max();
};

Letters question_letters(Harness& h, float above) {
    Letters letters;
    const ImDrawData& data = *ImGui::GetDrawData();
    for (int i = 0; i < data.CmdListsCount; ++i) {
        const ImDrawList& list = *data.CmdLists[i];
        for (int corner = 0; corner + 2 < list.IdxBuffer.Size; corner += 3) {
            float low = std::numeric_limits<float>::max();
            float high = 0;
            bool of_text = true;
            for (int j = corner; j < corner + 3; ++j) {
                const ImDrawVert& vertex = list.VtxBuffer[static_cast<int>(list.IdxBuffer[j])];
                low = std::min(low, vertex.pos.y);
                high = std::max(high, vertex.pos.y);
                of_text = of_text && vertex.col == h.program().theme().text;
            }
            if (!of_text || high > above) continue;
            letters.tallest = std::max(letters.tallest, high - low);
            letters.top = std::min(letters.top, low);
        }
    }
    return letters;
}

float top_of_answers(Harness& h) {
    return h.has("option 1") ? h.box_of("option 1").top : h.box_of("slider " + h.item().id.text).top;
}

struct Ballot : Harness {
    Ballot() {
        start("four-factors");
        carry_out(Edit{ChooseMode{Mode::ballots}});
        carry_out(BeginTurn{""});
        REQUIRE(program().views().assess.turn.stage == BallotTurn::Stage::answering);
    }
};

}  // namespace

TEST_CASE("a larger text size never makes a question smaller, whatever is asked, on any projector") {
    for (const char* questionnaire : {"four-factors", "full-scan", "pulse"}) {
        Harness h({}, source_folder());
        h.start(questionnaire);
        for (const Display& display : projectors) {
            h.set_display(display);
            std::map<std::string, float> before;
            for (const int percent : {80, 90, 100, 110, 125, 140, 150, 175, 200, 250}) {
                set_text_size(h, percent);
                for (std::size_t i = 0; i < h.document().scored().questionnaire().items.size(); ++i) {
                    h.program().views().assess.item = i;
                    h.frame();
                    h.frame();
                    CAPTURE(display.width, percent, h.item().id.text);
                    const Letters letters = question_letters(h, top_of_answers(h));
                    REQUIRE(letters.tallest > static_cast<float>(display.height) * 0.03f);
                    // Fonts come in whole pixels: a fiftieth is that, not a smaller style.
                    CHECK(letters.tallest >= before[h.item().id.text] * 0.98f);
                    before[h.item().id.text] = letters.tallest;
                }
            }
        }
    }
}

TEST_CASE("question and answers stay at their place from question to question, with help and without") {
    for (const char* questionnaire : {"four-factors", "full-scan", "pulse"}) {
        Harness h({}, source_folder());
        h.start(questionnaire);
        for (const int percent : {100, 150}) {
            set_text_size(h, percent);
            float answers = 0;
            float question = 0;
            for (std::size_t i = 0; i < h.document().scored().questionnaire().items.size(); ++i) {
                h.program().views().assess.item = i;
                h.settle();
                if (!h.has("option 1")) continue;
                CAPTURE(questionnaire, percent, h.item().id.text);
                const float top = h.box_of("option 1").top;
                const float letters = question_letters(h, top).top;
                if (answers > 0) {
                    CHECK(top == answers);
                    CHECK(letters == Approx(question).margin(3));
                }
                answers = top;
                question = letters;
            }
        }
    }
}

TEST_CASE("neither a note nor the reason for asking moves the question or makes it smaller") {
    Harness h;
    h.start("four-factors");
    const float top = h.box_of("option 1").top;
    const float size = question_letters(h, top).tallest;
    const float row = h.box_of("option 1").height;
    for (const char* opens : {"w", "n"}) {
        h.type(opens);
        CHECK(h.box_of("option 1").top == top);
        CHECK(question_letters(h, top).tallest == size);
        CHECK(h.box_of("option 1").height <= row);
        CHECK(h.box_of("not applicable").bottom() < h.box_of("next").top);
        h.press(Key::escape);
    }
    CHECK(h.box_of("option 1").height == row);
}

TEST_CASE("at 1280 by 720 the answers of every question are in view without scrolling") {
    for (const int percent : {100, 125, 150}) {
        Harness h({}, source_folder());
        h.start("full-scan");
        set_text_size(h, percent);
        for (std::size_t i = 0; i < h.document().scored().questionnaire().items.size(); ++i) {
            h.program().views().assess.item = i;
            h.settle();
            CAPTURE(percent, h.item().id.text);
            CHECK(h.box_of("not applicable").bottom() < h.box_of("next").top);
        }
    }
}

TEST_CASE("why a question is asked is folded away, opens by a key and by the mouse, and closes with the question") {
    Harness h;
    h.start("four-factors");
    CHECK_FALSE(h.has("close reason"));
    h.type("w");
    CHECK(h.has("close reason"));
    h.type("W");
    CHECK_FALSE(h.has("close reason"));
    h.click("reason");
    CHECK(h.has("close reason"));
    h.press(Key::escape);
    CHECK_FALSE(h.has("close reason"));
    h.type("w");
    h.type("4");
    CHECK(h.has("close reason"));
    h.press(Key::enter);
    CHECK_FALSE(h.has("close reason"));
    h.press(Key::left);
    CHECK_FALSE(h.has("close reason"));
}

TEST_CASE("a ballot never says why a question is asked, and shows neither details nor notes") {
    Ballot h;
    CHECK(h.has("option 1"));
    h.type("w");
    for (const char* id : {"reason", "close reason", "details", "note"}) {
        CAPTURE(id);
        CHECK_FALSE(h.has(id));
    }
}

TEST_CASE("a person clears an answer on a ballot, by mouse and by key") {
    Ballot h;
    const auto answers = [&] { return h.saved().respondents.at(0).answers.size(); };
    h.click("don't know");
    CHECK(answers() == 1);
    h.click("clear");
    CHECK(answers() == 0);
    h.click("option 2");
    CHECK(answers() == 1);
    h.press(Key::backspace);
    CHECK(answers() == 0);
}

TEST_CASE("Saved stands for two seconds and wakes the window once to go away") {
    Harness h;
    h.start("four-factors");
    h.wait(5);
    CHECK_FALSE(h.program().due_in().has_value());
    h.now += std::chrono::minutes{1};
    h.type("4");
    REQUIRE(h.program().views().assess.saved.until.has_value());
    REQUIRE(h.program().due_in().has_value());
    CHECK(*h.program().due_in() == Approx(SavedSign::seconds_shown).margin(0.01));
    h.wait(3);
    CHECK_FALSE(h.program().views().assess.saved.until.has_value());
    CHECK_FALSE(h.program().due_in().has_value());
}

TEST_CASE("Saved keeps no window awake where it is not drawn") {
    Harness h;
    h.start("four-factors");
    h.now += std::chrono::minutes{1};
    h.type("4");
    REQUIRE(h.program().due_in().has_value());
    h.carry_out(Edit{ChooseMode{Mode::ballots}});
    h.carry_out(Edit{SealBallots{true}});
    h.wait(5);
    CHECK_FALSE(h.program().due_in().has_value());
}

TEST_CASE("where the answers must be scrolled, the one that a key chose comes into view") {
    Harness h({1280, 720, 1});
    h.start("full-scan");
    set_text_size(h, 250);
    h.type("d");
    CHECK(h.box_of("don't know").bottom() <= h.box_of("next").top);
    h.type("1");
    CHECK(h.box_of("option 1").top >= 0);
}
