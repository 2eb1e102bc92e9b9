// Ballots that people handed in one by one: codes pasted from mails, files of the page for a browser, several at once.
#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <string>
#include <vector>

#include "bringing_in.h"
#include "core/importing/ballot_code.h"

using namespace readiness;
namespace fs = std::filesystem;

namespace {

void write_bytes(const fs::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

const Instrument& instrument_of(const Harness& h, std::string_view id) {
    for (const ListedQuestionnaire& listed : h.state().questionnaires) {
        if (listed.instrument && listed.instrument->questionnaire.id == id) return *listed.instrument;
    }
    FAIL("no questionnaire " << id);
    return *h.state().questionnaires.front().instrument;
}

std::string id_of(int person) {
    return fmt::format("r{:016x}", 0x1000 + person);
}

/// What that person gave, as the page writes it into a mail.
std::string code_of_person(const Harness& h, int person) {
    const Questionnaire& questionnaire = instrument_of(h, "four-factors").questionnaire;
    CodedBallot ballot;
    ballot.respondent.id = {id_of(person)};
    for (const Item& item : questionnaire.items) {
        const bool is_choice = scale_of(questionnaire, item).choice() != nullptr;
        ballot.respondent.answers.push_back({item.id, Answer::of(is_choice ? 1 + person % 5 : 10), {}});
    }
    ballot.when = std::chrono::sys_days{std::chrono::year{2026} / 11 / 20};
    return ballot_code(ballot, questionnaire);
}

/// The file that the page saves.
fs::path file_of_person(const Harness& h, int person, const char* questionnaire = "four-factors") {
    const Instrument& instrument = instrument_of(h, questionnaire);
    return h.folder().file(
        fmt::format("ballot-{}-{}.readiness.toml", questionnaire, person),
        fmt::format("format = \"readiness-assessment/1\"\nid = \"00000000-0000-4000-8000-00000000000{}\"\n"
                    "title = \"Four factors\"\ncreated = 2026-11-20T09:00:00Z\nmodified = 2026-11-20T09:10:00Z\n"
                    "mode = \"ballots\"\n\n[questionnaire]\nid = \"{}\"\nversion = \"{}\"\nsha256 = \"{}\"\n\n"
                    "[[respondent]]\nid = \"{}\"\n[respondent.answers]\nL1 = {}\n",
                    person, instrument.questionnaire.id, instrument.questionnaire.version, instrument.sha256,
                    id_of(person), 1 + person % 5));
}

}  // namespace

TEST_CASE("a small room is asked before a ballot comes from a file that was chosen, and not if it comes elsewhere") {
    Harness h;
    h.start("four-factors");
    h.carry_out(Edit{ChooseMode{Mode::ballots}});
    h.carry_out(Edit{CountPeople{3}});
    const fs::path file = file_of_person(h, 1);
    h.carry_out(ReadAnswerFile{file});
    REQUIRE(h.program().dialog());
    CHECK(std::holds_alternative<ConfirmDialog>(*h.program().dialog()));
    CHECK(h.assessment().respondents.empty());
    h.click("accept");
    CHECK(h.assessment().respondents.size() == 1);

    h.start("pulse");
    h.carry_out(Edit{ChooseMode{Mode::ballots}});
    h.carry_out(Edit{CountPeople{3}});
    const auto place = std::ranges::find_if(h.state().questionnaires, [](const ListedQuestionnaire& listed) {
        return listed.instrument && listed.instrument->questionnaire.id == "four-factors";
    });
    REQUIRE(place != h.state().questionnaires.end());
    const auto number = static_cast<std::size_t>(place - h.state().questionnaires.begin());
    h.carry_out(ImportFiles{.paths = {file}, .questionnaire = number});
    CHECK_FALSE(h.program().dialog());
    CHECK(h.assessment().questionnaire.id == "four-factors");
    CHECK(h.assessment().respondents.size() == 1);
}

TEST_CASE("codes that were copied from a mail come into the open assessment by keyboard alone") {
    Harness h;
    h.start("four-factors");
    h.copy_elsewhere("Hi,\nmine: " + code_of_person(h, 1) + "\n> " + code_of_person(h, 2) + "\nBye\n");
    h.press(Key::f3);
    h.press_ctrl(U'v');
    h.tab_to("accept");
    h.press(Key::enter);
    CHECK_FALSE(h.program().dialog().has_value());
    CHECK(h.assessment().respondents.size() == 2);
    CHECK(h.shows("2 ballots were imported."));
    h.press_ctrl(U'z');
    CHECK(h.assessment().respondents.empty());
}

TEST_CASE("codes are typed or pasted into a field of many lines, and a damaged one keeps no other out") {
    Harness h;
    h.start("four-factors");
    h.copy_elsewhere("nothing of interest");
    h.carry_out(AskForCodes{});
    CHECK(h.shows("Paste codes"));
    std::string damaged = code_of_person(h, 3);
    damaged[damaged.size() / 2] = damaged[damaged.size() / 2] == 'A' ? 'B' : 'A';
    h.type(damaged + "\n" + code_of_person(h, 4));
    h.click("accept");
    CHECK(h.assessment().respondents.size() == 1);
    CHECK(h.assessment().respondents.front().id.text == id_of(4));
    REQUIRE_FALSE(h.state().notices.empty());
    const Notice& notice = h.state().notices.front();
    CHECK(notice.text == "1 ballot was imported. 1 code was refused.");
    REQUIRE_FALSE(notice.details.empty());
    CHECK(notice.details.front().at.line == 1);
}

TEST_CASE("what was pasted is there again after Escape, and a text without a code cannot be brought in") {
    Harness h;
    h.start("four-factors");
    h.copy_elsewhere("nothing of interest");
    h.carry_out(AskForCodes{});
    h.type("RDX");
    CHECK(h.shows("There is no code in this text."));
    CHECK_FALSE(h.has("accept"));
    h.press(Key::escape);
    h.carry_out(AskForCodes{});
    const auto* dialog = std::get_if<PasteDialog>(&*h.program().dialog());
    REQUIRE(dialog != nullptr);
    CHECK(dialog->text == "RDX");
}

TEST_CASE("without an open assessment codes and files begin a new one of the questionnaire that they answer") {
    Harness h;
    h.copy_elsewhere(code_of_person(h, 1));
    h.press_ctrl(U'v');
    h.click("accept");
    REQUIRE(h.state().document.has_value());
    CHECK(h.document().scored().questionnaire().id == "four-factors");
    CHECK(h.assessment().respondents.size() == 1);
    CHECK(h.saved().respondents.size() == 1);
    CHECK(h.state().screen == ScreenId::profile);

    Harness other;
    other.drop_all({file_of_person(other, 1, "pulse"), file_of_person(other, 2, "pulse")});
    REQUIRE(other.state().document.has_value());
    CHECK(other.document().scored().questionnaire().id == "pulse");
    CHECK(other.assessment().respondents.size() == 2);
}

TEST_CASE("ballot files of the page that are dropped on any screen are recognised, and other assessments are opened") {
    Harness h;
    h.start("four-factors");
    h.press(Key::f4);
    const fs::path bad =
        h.folder().file("ballot-bad.readiness.toml", "format = \"readiness-assessment/1\"\nmode = 3\n");
    const fs::path open = h.document().path();
    h.drop_all({file_of_person(h, 1), file_of_person(h, 2)});
    CHECK(h.document().path() == open);
    CHECK(h.assessment().respondents.size() == 2);
    h.drop_all({file_of_person(h, 3), bad});
    CHECK(h.assessment().respondents.size() == 3);
    CHECK(h.state().notices.front().kind == Notice::Kind::failed);
    h.drop(file_of_person(h, 4, "pulse"));
    CHECK(h.assessment().respondents.size() == 3);
    CHECK(h.state().notices.front().text == "No new ballots were imported. 1 file was refused.");
}

TEST_CASE("an assessment of this program with one ballot is opened and not taken for a ballot") {
    Harness h;
    h.start("four-factors");
    h.drop(file_of_person(h, 1));
    const fs::path first = h.document().path();
    h.start("four-factors");
    REQUIRE(h.document().path() != first);
    h.drop(first);
    CHECK(h.document().path() == first);
}

TEST_CASE("a text file with codes, and a ballot file, are chosen like a form's export") {
    Harness h;
    fs::create_directories(h.data());
    h.start("four-factors");
    write_bytes(h.data() / "mails.txt", "one: " + code_of_person(h, 1) + "\ntwo: " + code_of_person(h, 2));
    fs::copy_file(file_of_person(h, 3), h.data() / "ballot-3.readiness.toml");
    h.press_ctrl(U'i');
    h.click("entry mails.txt");
    CHECK(h.assessment().respondents.size() == 2);
    h.press_ctrl(U'i');
    h.click("entry ballot-3.readiness.toml");
    CHECK(h.assessment().respondents.size() == 3);
}

TEST_CASE("a questionnaire's card takes codes into a new assessment of it, also while one is open") {
    Harness h;
    h.start("pulse");
    const fs::path before = h.document().path();
    h.press(Key::f1);
    h.copy_elsewhere(code_of_person(h, 1));
    h.click(h.id_starting("more of four-factors"));
    h.click("paste codes");
    h.click("accept");
    CHECK(h.document().path() != before);
    CHECK(h.document().scored().questionnaire().id == "four-factors");
    CHECK(h.assessment().respondents.size() == 1);
}

TEST_CASE("of several dropped exports each comes in its turn, and none is left out") {
    Harness h;
    h.start("four-factors");
    h.drop_all({export_sample("g03-ms-forms.csv"), export_sample("g07-qualtrics-text.csv"),
                export_sample("g04-ms-forms.xlsx")});
    finish_reading(h);
    CHECK(incoming(h).file.filename() == "g03-ms-forms.csv");
    CHECK(h.shows("2 more files wait"));
    press_control(h, "bring in");
    finish_reading(h);
    CHECK(incoming(h).file.filename() == "g07-qualtrics-text.csv");
    CHECK(h.shows("1 more file waits"));
    press_control(h, "cancel");
    finish_reading(h);
    CHECK(incoming(h).file.filename() == "g04-ms-forms.xlsx");
    press_control(h, "cancel");
    finish_reading(h);
    CHECK_FALSE(h.state().incoming.has_value());
    CHECK_FALSE(h.assessment().respondents.empty());
}

TEST_CASE("while a person answers alone no code is taken") {
    Harness h;
    h.start("four-factors");
    h.carry_out(Edit{ChooseMode{Mode::ballots}});
    h.carry_out(Edit{SealBallots{true}});
    h.click("next person");
    h.copy_elsewhere(code_of_person(h, 1));
    h.press_ctrl(U'v');
    h.drop(file_of_person(h, 2));
    CHECK_FALSE(h.program().dialog().has_value());
    CHECK(h.assessment().respondents.empty());
}
