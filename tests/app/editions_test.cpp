// An assessment that answers an earlier edition of its questionnaire.
#include <string>
#include <variant>

#include "harness.h"

using namespace readiness;

namespace {

/// A shipped folder in which the pulse questionnaire has a second edition: its first question has other words, the
/// second is left out, and one is new.
struct SecondEdition {
    TemporaryFolder folder;

    SecondEdition() {
        const std::filesystem::path from = source_folder();
        for (const char* part : {"questionnaires", "assets/themes"}) {
            std::filesystem::create_directories((folder.path / part).parent_path());
            std::filesystem::copy(from / part, folder.path / part, std::filesystem::copy_options::recursive);
        }
        std::filesystem::remove(folder.path / "questionnaires" / "full-scan.toml");
        std::filesystem::remove(folder.path / "questionnaires" / "four-factors.toml");
        folder.file("questionnaires/editions/ward-1.0.toml",
                    edition("1.0", question("A1", "First") + question("A2", "Second") + question("A3", "Third")));
        folder.file(
            "questionnaires/ward.toml",
            edition(
                "2.0",
                question("A1", "First") + question("A4", "Clearer") + question("A5", "New") +
                    "[[edition]]\nversion = \"1.0\"\nchanges = [ { item = \"A2\", now = "
                    "[\"A4\"], why = \"It was not clear.\" }, { item = \"A3\", why = \"Nobody could know.\" } ]\n"));
    }

    static std::string edition(const std::string& version, const std::string& items) {
        return "format = \"readiness-questionnaire/1\"\nid = \"ward\"\nversion = \"" + version +
               "\"\ntitle = \"Ward check\"\n[[scale]]\nid = \"agree\"\noptions = [ { value = 1, label = \"No\" }, "
               "{ value = 2, label = \"Yes\" } ]\n[[factor]]\nid = \"ward\"\ntitle = \"Ward\"\n" +
               items;
    }
    static std::string question(const std::string& id, const std::string& text) {
        return "[[item]]\nid = \"" + id + "\"\nfactor = \"ward\"\nscale = \"agree\"\ntext = \"" + text + "\"\n";
    }
    [[nodiscard]] std::filesystem::path answering(const std::string& version, const std::string& item) const {
        return folder.file("a.readiness.toml",
                           "format = \"readiness-assessment/1\"\nid = \"0d0c7a52-6a53-4d0e-9c1f-2f9f3d1f7a10\"\n"
                           "title = \"Ward 7\"\nmode = \"consensus\"\n[questionnaire]\nid = \"ward\"\nversion = \"" +
                               version + "\"\n[consensus]\n" + item + " = { answer = 2 }\n");
    }
};

}  // namespace

TEST_CASE("an assessment of an earlier edition is opened with its questions, and a notice says so") {
    const SecondEdition shipped;
    Harness h({}, shipped.folder.path);
    h.drop(shipped.answering("1.0", "A2"));
    REQUIRE(h.state().document);
    CHECK(h.document().scored().questionnaire().version == "1.0");
    CHECK(h.document().scored().questionnaire_matches());
    REQUIRE(h.state().notices.size() == 1);
    const Notice& notice = h.state().notices.front();
    CHECK(notice.kind == Notice::Kind::note);
    CHECK(notice.details.empty());
    CHECK(notice.text ==
          "This assessment answers edition 1.0 of Ward check. It is read with the questions of that edition. Edition "
          "2.0 is there for a new assessment.");
    // What is done meanwhile is told before it.
    h.click("screen assess");
    h.press_ctrl(U'z');
    CHECK(h.state().notices.back().kind == Notice::Kind::note);
}

TEST_CASE("an assessment of the newest edition is opened without a word about editions") {
    const SecondEdition shipped;
    Harness h({}, shipped.folder.path);
    h.drop(shipped.answering("2.0", "A4"));
    REQUIRE(h.state().document);
    CHECK(h.state().notices.empty());
    h.carry_out(ShowChanges{});
    CHECK_FALSE(h.program().dialog());
    h.carry_out(EditDetails{});
    CHECK_FALSE(h.has("what changed"));
}

TEST_CASE("what changed is shown from the notice by keyboard alone, and closes with Esc") {
    const SecondEdition shipped;
    Harness h({}, shipped.folder.path);
    h.drop(shipped.answering("1.0", "A2"));
    h.tab_to("notice action");
    h.press(Key::enter);
    REQUIRE(h.program().dialog());
    const auto* dialog = std::get_if<EditionsDialog>(&*h.program().dialog());
    REQUIRE(dialog != nullptr);
    CHECK(dialog->earlier->questionnaire.version == "1.0");
    CHECK(dialog->newer->questionnaire.version == "2.0");
    h.press(Key::escape);
    CHECK_FALSE(h.program().dialog());
    h.click("notice action");
    h.click("close");
    CHECK_FALSE(h.program().dialog());
    CHECK(h.state().notices.size() == 1);
}

TEST_CASE("what changed is reached from the details too, and what was typed there is kept") {
    const SecondEdition shipped;
    Harness h({}, shipped.folder.path);
    h.drop(shipped.answering("1.0", "A2"));
    h.click("dismiss");
    CHECK(h.state().notices.empty());
    h.carry_out(EditDetails{});
    h.type("x");
    h.click("what changed");
    REQUIRE(h.program().dialog());
    CHECK(std::holds_alternative<EditionsDialog>(*h.program().dialog()));
    h.press(Key::escape);
    h.carry_out(EditDetails{});
    CHECK(std::get<DetailsDialog>(*h.program().dialog()).is_draft);
}

TEST_CASE("what changed fits a narrow window, and a long list of changes is scrolled by keys") {
    const SecondEdition shipped;
    Harness h({480, 320, 1}, shipped.folder.path);
    h.drop(shipped.answering("1.0", "A2"));
    h.carry_out(ShowChanges{});
    h.settle();
    const Box close = h.box_of("close");
    CHECK(close.right() <= 480);
    CHECK(close.bottom() <= 320);
    const std::size_t before = h.drawn();
    h.press(Key::page_down);
    h.settle();
    CHECK(h.drawn() != before);
}
