// A questionnaire that is read question by question, on every screen: a table of questions, and no word of a band, of
// an overall score or of a barrier's status.
#include <algorithm>
#include <cctype>
#include <functional>
#include <string>
#include <vector>

#include "app/desktop/window/named_views.h"
#include "core/platform/path_text.h"
#include "core/scoring/profile.h"
#include "harness.h"

using namespace readiness;

namespace {

/// A shipped folder whose one questionnaire is read by question, and which has no examples.
struct Shipped {
    TemporaryFolder folder;

    Shipped() {
        const std::filesystem::path data = source_folder() / "tests" / "data";
        std::filesystem::create_directories(folder.path / "assets");
        std::filesystem::copy(source_folder() / "assets" / "themes", folder.path / "assets" / "themes",
                              std::filesystem::copy_options::recursive);
        for (const char* name : {"single-questions.toml", "tiny-evidence.toml"})
            folder.file(std::string("questionnaires/") + name, bytes_of(data / name));
    }
};

void agree_on_all(Harness& h) {
    h.carry_out(Edit{AgreeAnswer{{"L1"}, Answer::of(2)}});
    h.carry_out(Edit{AgreeAnswer{{"W1"}, Answer::of(20)}});
    h.carry_out(Edit{AgreeAnswer{{"W2"}, Answer::of(5)}});
    h.settle();
}

/// Twelve ballots of two roles; on the first question the room is split.
void open_ballots(Harness& h) {
    ImportBallots import;
    for (int person = 0; person < 12; ++person) {
        Respondent respondent;
        respondent.id = {"r" + std::to_string(person)};
        respondent.role = person < 6 ? "nurse" : "doctor";
        respondent.answers = {{{"L1"}, Answer::of(person % 2 == 0 ? 1 : 5), {}},
                              {{"W1"}, Answer::of(20), {}},
                              {{"W2"}, Answer::of(5), {}}};
        import.respondents.push_back(respondent);
    }
    h.carry_out(Edit{import});
    h.carry_out(Edit{ChooseMode{Mode::ballots}});
    h.settle();
}

bool has_word(const std::string& text, const std::string& word) {
    const auto found = std::search(text.begin(), text.end(), word.begin(), word.end(), [](char left, char right) {
        return std::tolower(static_cast<unsigned char>(left)) == std::tolower(static_cast<unsigned char>(right));
    });
    return found != text.end();
}

constexpr const char* forbidden[] = {"overall",     "not ready", "developing",     "not scored",
                                     "provisional", "blocking",  "to watch",       "not assessed",
                                     "weakest",     "pressure",  "barrier blocks", "barriers block"};

std::string letters_alone(std::string text) {
    std::erase(text, ' ');
    return text;
}

/// The first word of what such a questionnaire does not come to; empty if none is drawn. Blanks do not count, as the
/// gaps between letters on the screen are only roughly known.
std::string forbidden_word(const Harness& h) {
    const std::string text = letters_alone(h.drawn_text());
    for (const char* word : forbidden) {
        if (has_word(text, letters_alone(word))) return word;
    }
    return "";
}

/// Dialogs explain the program and not this assessment.
bool is_of_assessment(const NamedView& view) {
    return view.name != "figures" && view.name != "problems" && view.name != "keys";
}

}  // namespace

TEST_CASE("the words of an overall, a band and a status are seen where they are drawn") {
    Harness h;
    h.start("four-factors");
    for (const Item& item : h.document().scored().questionnaire().items) {
        const bool number = scale_of(h.document().scored().questionnaire(), item).choice() == nullptr;
        h.carry_out(Edit{AgreeAnswer{item.id, Answer::of(number ? 15 : 3)}});
    }
    h.press(Key::f3);
    h.settle();
    const std::string text = letters_alone(h.drawn_text());
    INFO(text);
    CHECK(has_word(text, "Developing"));
    CHECK(has_word(text, "Weakest:"));
    CHECK(forbidden_word(h) != "");
    h.press(Key::f4);
    h.settle();
    CHECK(has_word(letters_alone(h.drawn_text()), "Pressure"));
}

TEST_CASE("read by question, no view has a word of a band, an overall or a barrier's status") {
    const auto check = [](const std::function<void(Harness&)>& prepare) {
        const Shipped shipped;
        Harness h({2560, 1440, 1}, shipped.folder.path);
        h.start("single-questions");
        prepare(h);
        for (const NamedView& view : named_views()) {
            if (!is_of_assessment(view)) continue;
            REQUIRE(show_view(h.program(), view.name));
            h.settle();
            h.wait(1);
            INFO(view.name << ":\n" << h.drawn_text());
            CHECK(h.drawn_text() != "");
            CHECK(forbidden_word(h) == "");
            h.carry_out(CloseDialog{});
        }
    };
    check([](Harness&) {});
    check(agree_on_all);
    check(open_ballots);
    check([](Harness& h) {
        h.carry_out(Edit{ChooseMode{Mode::tally}});
        h.carry_out(Edit{CountPeople{6}});
    });
}

TEST_CASE("read by question, the Profile has a row for each question in file order, and no chart") {
    const Shipped shipped;
    Harness h({}, shipped.folder.path);
    h.start("single-questions");
    agree_on_all(h);
    h.press(Key::f3);
    h.settle();
    CHECK_FALSE(h.has("overall"));
    CHECK_FALSE(h.has("all barriers"));
    CHECK_FALSE(h.has("axis leadership"));
    REQUIRE(h.has("question L1"));
    CHECK(h.box_of("question L1").top < h.box_of("question W1").top);
    CHECK(h.box_of("question W1").top < h.box_of("question W2").top);
    const std::string text = letters_alone(h.drawn_text());
    INFO(text);
    CHECK(has_word(text, "Leadership"));
    CHECK(has_word(text, "Workloadimpact"));
    CHECK(has_word(text, "Ourleadersspeakforthischange."));
    CHECK(has_word(text, "Onequestioncannotstandforawholefactor."));
}

TEST_CASE("read by question, a row opens how its question was answered, by mouse and by keyboard") {
    const Shipped shipped;
    Harness h({}, shipped.folder.path);
    h.start("single-questions");
    open_ballots(h);
    h.press(Key::f3);
    h.settle();
    h.click("question L1");
    CHECK(h.program().views().profile.question == ItemId{"L1"});
    CHECK(has_word(letters_alone(h.drawn_text()), "6answers"));
    h.press(Key::escape);
    CHECK_FALSE(h.program().views().profile.question.has_value());
    h.tab_to("question W1");
    h.press(Key::enter);
    CHECK(h.program().views().profile.question == ItemId{"W1"});
    h.click("all questions");
    CHECK(h.has("question L1"));
    h.click("question W2");
    h.click("go to question");
    CHECK(h.state().screen == ScreenId::assess);
    CHECK(h.item().id.text == "W2");
}

TEST_CASE("read by question, what to talk about first is there, and roles are not") {
    const Shipped shipped;
    Harness h({}, shipped.folder.path);
    h.start("single-questions");
    open_ballots(h);
    h.press(Key::f3);
    h.settle();
    CHECK_FALSE(h.has("panel roles"));
    h.click("panel talk");
    REQUIRE(h.has("talk L1"));
    h.click("panel factors");
    CHECK(h.has("question L1"));
}

TEST_CASE("read by question, Barriers says in a sentence why there are none") {
    const Shipped shipped;
    Harness h({}, shipped.folder.path);
    h.start("single-questions");
    agree_on_all(h);
    h.press(Key::f4);
    h.settle();
    CHECK(has_word(letters_alone(h.drawn_text()), "Thisquestionnairegivesnobarriers"));
    CHECK_FALSE(h.has("not asked"));
}

TEST_CASE("read by question, a card says that all is answered, and no number") {
    const Shipped shipped;
    Harness h({}, shipped.folder.path);
    h.start("single-questions");
    agree_on_all(h);
    h.press(Key::f1);
    h.settle();
    REQUIRE(h.state().recent.size() == 1);
    CHECK_FALSE(h.state().recent[0].summary.overall);
    const std::string text = letters_alone(h.drawn_text());
    INFO(text);
    CHECK(has_word(text, "3of3answered"));
}
