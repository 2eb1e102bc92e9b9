// Bringing answers in from a form tool's export: by mouse alone, by keyboard alone, and a second time.
#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "bringing_in.h"
#include "core/platform/path_text.h"

using namespace readiness;
namespace fs = std::filesystem;
using Stage = IncomingAnswers::Stage;

namespace {

constexpr const char* leaders = "Senior leaders here openly support this change.";
constexpr const char* manager = "Our own manager sees this change as right for our team.";
constexpr const char* decides = "It is clear who makes decisions about this change here";

/// A plain table with two questions, a header that is nearly a third, and an address.
fs::path write_table(const Harness& h, const std::string& rows, const char* name = "answers.csv") {
    return h.folder().file(name, fmt::format("Email,When,\"{}\",\"{}\",\"{}\"\n{}", leaders, manager, decides, rows));
}

const std::string two_people =
    "ann@example.org,2026-11-20 09:00,Agree,Disagree,Agree\n"
    "bob@example.org,2026-11-20 09:10,Agree,Kind of,Disagree\n";

/// The place of the question about that text among all that was asked.
std::size_t ask_about(const Harness& h, AskKind kind) {
    const std::vector<Ask>& asked = incoming(h).asked;
    const auto found = std::ranges::find(asked, kind, &Ask::kind);
    REQUIRE(found != asked.end());
    return static_cast<std::size_t>(found - asked.begin());
}

std::string pill(const Harness& h, AskKind kind, const char* id) {
    return fmt::format("ask {} {}", ask_about(h, kind), id);
}

/// Drops the table of two people on an open assessment, and answers what is asked.
void decide_all(Harness& h) {
    press_control(h, pill(h, AskKind::which_question, "item L4"));
    press_control(h, pill(h, AskKind::answer, "value 3"));
    REQUIRE(proposal(h).asks.empty());
}

}  // namespace

TEST_CASE("a dropped export goes into a new assessment, and into it as a right import gives") {
    for (const char* name : {"g03-ms-forms.csv", "g04-ms-forms.xlsx", "g07-qualtrics-text.csv"}) {
        INFO(name);
#ifndef READINESS_READS_XLSX
        if (export_sample(name).extension() == ".xlsx") continue;
#endif
        Harness h;
        drop_answers(h, export_sample(name));
        REQUIRE(incoming(h).stage == Stage::asks_questionnaire);
        const std::size_t likeliest = incoming(h).fitting.front().questionnaire;
        CHECK(h.state().questionnaires[likeliest].instrument->questionnaire.id == "four-factors");
        press_control(h, fmt::format("answered {}", likeliest));
        CHECK(proposal(h).asks.empty());
        CHECK_FALSE(h.state().document.has_value());
        press_control(h, "bring in");
        CHECK(h.state().screen == ScreenId::profile);
        CHECK(ballots_as_text(h.assessment()) == expected_ballots(name));
        CHECK(ballots_as_text(h.saved()) == expected_ballots(name));
        CHECK(h.assessment().mode == Mode::ballots);
        CHECK_FALSE(h.state().incoming.has_value());
    }
}

TEST_CASE("by keyboard alone a file is chosen, its questionnaire confirmed and its answers brought in") {
    Harness h;
    fs::create_directories(h.data());
    fs::copy_file(export_sample("g03-ms-forms.csv"), h.data() / "answers.csv");
    h.press_ctrl(U'i');
    h.tab_to("entry answers.csv");
    h.press(Key::enter);
    finish_reading(h);
    REQUIRE(incoming(h).stage == Stage::asks_questionnaire);
    h.press(Key::enter);  // The likeliest.
    finish_reading(h);
    h.press(Key::enter);  // What the coloured button says.
    CHECK(ballots_as_text(h.assessment()) == expected_ballots("g03-ms-forms.csv"));
}

TEST_CASE("with an assessment open answers come into it, and undo takes them back") {
    Harness h;
    h.start("four-factors");
    h.type("4");
    const Assessment before = h.assessment();
    drop_answers(h, export_sample("g03-ms-forms.csv"));
    CHECK(h.state().screen == ScreenId::bring_in);
    CHECK(h.assessment() == before);  // Nothing yet.
    press_control(h, "bring in");
    CHECK(ballots_as_text(h.assessment()) == expected_ballots("g03-ms-forms.csv"));
    CHECK(h.assessment().consensus == before.consensus);
    CHECK(h.shows("6 ballots came in from g03-ms-forms.csv"));
    h.press_ctrl(U'z');
    CHECK(h.assessment().respondents.empty());
    CHECK(h.saved().respondents.empty());
    CHECK(h.assessment().consensus == before.consensus);
}

TEST_CASE("what came in is taken back by the button beside its message, and given again by another") {
    Harness h;
    h.start("four-factors");
    drop_answers(h, export_sample("g03-ms-forms.csv"));
    press_control(h, "bring in");
    h.click("notice action");
    CHECK(h.assessment().respondents.empty());
    CHECK(h.shows("Undone: the imported ballots"));
    h.click("notice action");
    CHECK(ballots_as_text(h.assessment()) == expected_ballots("g03-ms-forms.csv"));
    // On another page it does not take back what is done there.
    h.click("screen assess");
    CHECK_FALSE(h.has("notice action"));
}

TEST_CASE("of the questionnaires with as many columns in the file the shortest is offered first") {
    const auto order = [](const std::vector<FittingQuestionnaire>& fitting) {
        std::vector<std::size_t> places;
        for (const FittingQuestionnaire& one : by_fit(fitting))
            places.push_back(one.questionnaire);
        return places;
    };
    CHECK(order({{0, 12, 50}, {1, 4, 17}, {2, 12, 12}}) == std::vector<std::size_t>{2, 0, 1});
    CHECK(order({{0, 17, 17}, {1, 50, 50}}) == std::vector<std::size_t>{1, 0});
    CHECK(order({{0, 0, 17}, {1, 0, 9}}) == std::vector<std::size_t>{0, 1});
    CHECK(order({}).empty());
}

TEST_CASE("a file of answers is looked for among the downloads first, then beside the last one") {
    Harness h;
    const std::filesystem::path downloads = h.folder().path / "Downloads";
    std::filesystem::create_directories(downloads);
    h.usual_folders = {{"Home", h.folder().path}, {"Downloads", downloads}};
    h.restart();
    const auto begins_at = [&] {
        h.carry_out(AskForAnswers{});
        const auto* browser = std::get_if<FileBrowser>(&*h.program().dialog());
        REQUIRE(browser != nullptr);
        const std::filesystem::path folder = browser->folder;
        h.press(Key::escape);
        return folder;
    };
    CHECK(begins_at() == downloads);
    drop_answers(h, export_sample("g03-ms-forms.csv"));
    h.carry_out(DropAnswers{});
    CHECK(begins_at() == source_folder() / "tests" / "data" / "forms");
}

TEST_CASE("the second click of a double click chooses no questionnaire") {
    Harness h;
    drop_answers(h, export_sample("g03-ms-forms.csv"));
    REQUIRE(incoming(h).stage == Stage::asks_questionnaire);
    const std::string card = fmt::format("answered {}", incoming(h).fitting.front().questionnaire);
    const ImVec2 place = h.box_of(card).centre();
    h.carry_out(ShowKeys{});  // Something else is at the place first.
    h.click_at(place);
    h.carry_out(CloseDialog{});
    h.click_at(place);
    finish_reading(h);
    CHECK(incoming(h).stage == Stage::asks_questionnaire);
    h.move_mouse({place.x + 40, place.y});
    press_control(h, card);
    CHECK(incoming(h).stage == Stage::asks_questionnaire);  // Fast clicks at one place go on counting.
    h.click_at({place.x + 40, place.y});
    finish_reading(h);
    CHECK(incoming(h).stage == Stage::deciding);
}

TEST_CASE("above the columns stand the questionnaire and where the answers go, beside them who left one blank") {
    Harness h;
    drop_answers(h, write_table(h, "a@example.org,,Agree,Agree,Agree\nb@example.org,,,Agree,Agree\n"));
    press_control(h, fmt::format("answered {}", incoming(h).fitting.front().questionnaire));
    REQUIRE(incoming(h).stage == Stage::deciding);
    CHECK(h.shows(incoming(h).instrument->questionnaire.title + ", into a new assessment"));
    CHECK(h.shows("1 left it blank"));
}

TEST_CASE("the next file is looked for where the last one was") {
    Harness h;
    drop_answers(h, export_sample("g03-ms-forms.csv"));
    press_control(h, "cancel");
    h.press_ctrl(U'i');
    REQUIRE(h.program().dialog().has_value());
    CHECK(std::get<FileBrowser>(*h.program().dialog()).folder == export_sample("g03-ms-forms.csv").parent_path());
}

TEST_CASE("the same file can answer another questionnaire after the wrong one was chosen") {
    Harness h;
    h.start("full-scan");
    drop_answers(h, export_sample("g03-ms-forms.csv"));
    press_control(h, "other questionnaire");
    REQUIRE(incoming(h).stage == Stage::asks_questionnaire);
    CHECK_FALSE(incoming(h).into_open);
}

TEST_CASE("a code for pairing is kept as a hash, the same for one person in two files, and never as it was typed") {
    Harness h;
    h.start("four-factors");
    const auto bring = [&](const char* name, const std::string& rows) {
        drop_answers(h, h.folder().file(name, fmt::format("Your own code,\"{}\",\"{}\"\n{}", leaders, manager, rows)));
        REQUIRE(proposal(h).asks.empty());
        press_control(h, "bring in");
    };
    bring("first.csv", "MA07KI,Agree,Disagree\nJO12SU,Agree,Agree\n");
    bring("second.csv", "ma07 ki,Agree,Agree\n");
    const std::vector<Respondent> ballots = h.saved().respondents;
    REQUIRE(ballots.size() == 3);
    std::set<std::string> people;
    for (const Respondent& ballot : ballots) {
        CHECK_FALSE(ballot.pair.empty());
        people.insert(ballot.pair);
    }
    CHECK(people.size() == 2);
    CHECK(h.saved_bytes().find("MA07") == std::string::npos);
    CHECK(h.saved_bytes().find("JO12") == std::string::npos);
}

TEST_CASE("nothing that is looked at is written, and Cancel leaves all as it was") {
    Harness h;
    h.start("four-factors");
    h.keep_state();
    h.drop(h.state().recent.front().path);
    const std::string before = h.saved_bytes();
    drop_answers(h, write_table(h, two_people));
    decide_all(h);
    CHECK(h.saved_bytes() == before);
    press_control(h, "cancel");
    CHECK_FALSE(h.state().incoming.has_value());
    CHECK(h.state().screen == ScreenId::assess);
    CHECK(h.saved_bytes() == before);
    CHECK_FALSE(fs::exists(h.places().state / "answer-forms.toml"));
}

TEST_CASE("what is not sure is asked, the likely way first, and can be decided otherwise afterwards") {
    Harness h;
    h.start("four-factors");
    drop_answers(h, write_table(h, two_people));
    REQUIRE(proposal(h).asks.size() == 2);
    CHECK(h.shows("Decide 2 more"));
    CHECK(h.shows("1 of 2"));
    CHECK_FALSE(h.has("bring in"));
    decide_all(h);
    CHECK(incoming(h).asked.size() == 2);  // Both stay on the screen.
    press_control(h, pill(h, AskKind::answer, "don't know"));
    CHECK(proposal(h).asks.empty());
    press_control(h, "bring in");
    CHECK(ballots_as_text(h.assessment()) ==
          std::vector<std::string>{" L1=0:4 L2=0:2 L4=0:4", " L1=0:4 L2=1:0 L4=0:2"});
}

TEST_CASE("a guess beside its column is taken by one press, and all that is likely by another") {
    Harness h;
    h.start("four-factors");
    drop_answers(h, write_table(h, two_people));
    press_control(h, "guess 4");
    CHECK(proposal(h).columns[4].item.text == "L4");
    CHECK(proposal(h).asks.size() == 1);
}

TEST_CASE("the list beside a column makes it another question, a role, or leaves it out, by keyboard") {
    Harness h;
    h.start("four-factors");
    drop_answers(h, write_table(h, two_people));
    h.tab_to("column 2");
    h.press(Key::enter);
    REQUIRE(h.has("question 0"));
    CHECK_FALSE(h.has("bring in"));  // Nothing under it can be pressed.
    h.press(Key::down);
    h.press(Key::enter);  // The next question after L1.
    finish_reading(h);
    CHECK(proposal(h).columns[2].item.text == "L2");
    CHECK(proposal(h).columns[3].use != ImportedAs::item);  // One column for one question.
    const FocusStop* stop = h.program().focus().find("column 2");
    REQUIRE(stop != nullptr);
    CHECK(h.program().focus().is_current(stop->key));  // The keyboard is where it was.
    h.press(Key::enter);
    h.press(Key::escape);
    CHECK_FALSE(h.has("question 0"));
    CHECK(h.state().screen == ScreenId::bring_in);
    h.click("column 2");
    press_control(h, "question 0");
    CHECK(proposal(h).columns[2].use == ImportedAs::left_out);
}

TEST_CASE("a longer export of the same form asks nothing again, and adds only what is new") {
    Harness h;
    h.keep_state();
    h.start("four-factors");
    drop_answers(h, write_table(h, two_people));
    decide_all(h);
    press_control(h, "bring in");
    REQUIRE(h.assessment().respondents.size() == 2);
    const Assessment before = h.assessment();
    h.restart();  // What was decided is on the disk.
    h.drop(h.state().recent.front().path);
    drop_answers(h,
                 write_table(h, two_people + "cyd@example.org,2026-11-20 09:20,Disagree,Kind of,Agree\n", "more.csv"));
    CHECK(proposal(h).asks.empty());
    CHECK(h.shows("1 ballot is new. 2 are here already."));
    CHECK(h.shows("Bring in 1 ballot"));
    press_control(h, "bring in");
    CHECK(h.assessment().respondents.size() == 3);
    for (const Respondent& ballot : before.respondents)
        CHECK(*find_respondent(h.assessment(), ballot.id) == ballot);
    drop_answers(h, h.folder().path / "more.csv");
    CHECK(h.shows("Nothing new to bring in"));
    CHECK_FALSE(h.has("bring in"));
}

TEST_CASE("what was remembered and does not fit any more is told, and not used") {
    Harness h;
    h.keep_state();
    fs::create_directories(h.places().state);
    const std::string broken =
        "format = \"readiness-import-map/1\"\n[[form]]\n[[form.column]]\nheader = \"x\"\nis = \"Q9\"\n";
    const fs::path map = h.folder().file("state/answer-forms.toml", broken);
    h.start("four-factors");
    drop_answers(h, export_sample("g03-ms-forms.csv"));
    CHECK(h.shows("could not be used"));
    press_control(h, "bring in");
    CHECK(h.assessment().respondents.size() == 6);
}

TEST_CASE("rows that were not handed in are left out, kept as not finished, or counted, as is chosen once") {
    Harness h;
    h.start("four-factors");
    const fs::path file = h.folder().file(
        "survey.csv", fmt::format("Response ID,Date submitted,\"{}\",\"{}\"\n1,2026-11-20 09:00,Agree,Agree\n"
                                  "2,,Disagree,Agree\n3,2026-11-20 09:30,Agree,Disagree\n",
                                  leaders, manager));
    drop_answers(h, file);
    REQUIRE(h.has("unfinished leave-out"));
    CHECK(proposal(h).ballots == 2);
    press_control(h, "unfinished count");
    CHECK(proposal(h).ballots == 3);
    press_control(h, "unfinished keep");  // The choice stays where it is.
    CHECK(proposal(h).ballots == 3);
    press_control(h, "bring in");
    CHECK(std::ranges::count(h.assessment().respondents, true, &Respondent::unfinished) == 1);
}

TEST_CASE("people who answered at two dates come in once it is said which of their rows counts") {
    Harness h;
    h.start("four-factors");
    const fs::path file = h.folder().file(
        "record.csv",
        fmt::format("record_id,redcap_event_name,\"{}\",\"{}\"\n1,before,Agree,Agree\n2,before,Agree,Agree\n"
                    "1,after,Disagree,Agree\n2,after,Agree,Disagree\n",
                    leaders, manager));
    drop_answers(h, file);
    REQUIRE(proposal(h).has_two_dates);
    CHECK(h.shows("at two dates"));
    REQUIRE(h.has("twice later"));
    press_control(h, "twice later");
    CHECK(proposal(h).problems.empty());
    CHECK(proposal(h).ballots == 2);
    press_control(h, "bring in");
    CHECK(h.assessment().respondents.size() == 2);
}

TEST_CASE("a file that cannot be read says where and what to do, and nothing comes in") {
    Harness h;
    h.start("four-factors");
    drop_answers(h, h.folder().file("broken.csv", fmt::format("\"{}\",b\nAgree,\"x\n", leaders)));
    REQUIRE(incoming(h).stage == Stage::failed);
    CHECK(h.shows("Row 2"));
    CHECK_FALSE(incoming(h).problems.front().hint.empty());
    drop_answers(h, h.folder().file("empty.csv", ""));
    CHECK(incoming(h).stage == Stage::failed);
    drop_answers(h, h.folder().path / "not-there.xlsx");
    CHECK(incoming(h).stage == Stage::failed);
    h.press(Key::escape);
    CHECK_FALSE(h.state().incoming.has_value());
    CHECK(h.state().screen == ScreenId::assess);
    CHECK(h.assessment().respondents.empty());
}

TEST_CASE("a file of other questions says so, and its columns can still be matched by hand") {
    Harness h;
    h.start("four-factors");
    drop_answers(h, h.folder().file("other.csv", "Colour,Number\nred,7\nblue,8\n"));
    CHECK(h.shows("No column has a question of this questionnaire"));
    CHECK_FALSE(may_come_in(incoming(h)));
    h.click("column 1");
    REQUIRE(h.has("question 16"));
}

TEST_CASE("leaving the page keeps what was decided, and Ctrl I comes back to it") {
    Harness h;
    h.start("four-factors");
    drop_answers(h, write_table(h, two_people));
    decide_all(h);
    h.press(Key::escape);
    CHECK(h.state().screen == ScreenId::assess);
    h.press(Key::f3);
    h.press_ctrl(U'i');
    CHECK(h.state().screen == ScreenId::bring_in);
    CHECK(proposal(h).asks.empty());
    h.press(Key::f1);
    h.start("pulse");  // Another assessment: what was to come into the first is gone.
    CHECK_FALSE(h.state().incoming.has_value());
}

TEST_CASE("a questionnaire's card and an assessment's card lead to it by mouse") {
    Harness h;
    fs::create_directories(h.data());
    fs::copy_file(export_sample("g03-ms-forms.csv"), h.data() / "answers.csv");
    h.start("four-factors");
    const fs::path first = h.document().path();
    h.press(Key::f1);
    h.click(h.id_starting("more of four-factors"));
    h.click("bring answers in");
    h.click("entry answers.csv");
    finish_reading(h);
    CHECK_FALSE(incoming(h).into_open);
    CHECK(incoming(h).instrument->questionnaire.id == "four-factors");
    press_control(h, "bring in");
    CHECK(h.document().path() != first);
    h.press(Key::f1);
    h.click("menu of " + text_of(first));
    h.click("bring answers in");
    CHECK(h.document().path() == first);
    h.click("entry answers.csv");
    finish_reading(h);
    CHECK(incoming(h).into_open);
    press_control(h, "bring in");
    CHECK(h.document().path() == first);
    CHECK(h.assessment().respondents.size() == 6);
}

TEST_CASE("sealed ballots stay sealed when answers come in") {
    Harness h;
    h.start("four-factors");
    h.carry_out(Edit{ChooseMode{Mode::ballots}});
    h.carry_out(Edit{SealBallots{true}});
    drop_answers(h, export_sample("g03-ms-forms.csv"));
    press_control(h, "bring in");
    CHECK(h.assessment().sealed);
    CHECK(h.state().screen == ScreenId::assess);
    CHECK(h.has("next person"));
}

TEST_CASE("while a person answers alone no file with answers is taken") {
    Harness h;
    h.start("four-factors");
    h.carry_out(Edit{ChooseMode{Mode::ballots}});
    h.carry_out(Edit{SealBallots{true}});
    h.click("next person");
    h.drop(export_sample("g03-ms-forms.csv"));
    h.press_ctrl(U'i');
    CHECK_FALSE(h.state().incoming.has_value());
    CHECK(h.state().screen == ScreenId::assess);
    CHECK_FALSE(h.program().dialog().has_value());
}

TEST_CASE("sixty columns and twelve questions scroll, and the buttons stay in sight") {
    Harness h;
    h.start("four-factors");
    std::string heads = fmt::format("\"{}\"", leaders);
    for (int column = 0; column < 59; ++column)
        heads += fmt::format(",\"A header that goes on and on, so that it needs more than one line {}\"", column);
    std::string rows;
    for (int person = 0; person < 12; ++person)
        rows += fmt::format("Words of my own {}\n", person);
    drop_answers(h, h.folder().file("wide.csv", heads + "\n" + rows));
    REQUIRE(proposal(h).columns.size() == 60);
    REQUIRE(proposal(h).asks.size() == 12);
    CHECK(h.shows("Decide 12 more"));
    CHECK(h.box_of("cancel").bottom() <= 720);
    h.tab_to("column 59");
    const Box last = h.box_of("column 59");
    CHECK(last.bottom() <= 720);
    h.tab_to("ask 11 leave out");
    CHECK(h.box_of("ask 11 leave out").bottom() <= 720);
}
