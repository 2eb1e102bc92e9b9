#include <utility>

#include "catch.h"
#include "cli_run.h"
#include "core/export/pdf.h"
#include "core/sample_files.h"
#include "mentions.h"

namespace fs = std::filesystem;

namespace {

struct ReportFolder : CliFolder {
    ReportFolder() {
        folder.file(shipped / "ward.toml", questionnaire_file("ward", "Ward check"));
        folder.file("team.readiness.toml", assessment_file("ward"));
    }

    [[nodiscard]] std::string bytes(const std::string& name) const { return bytes_of(folder.path / name); }
};

}  // namespace

TEST_CASE("a report that ends in .svg is the radar as a picture") {
    const ReportFolder folder;
    const CliOutcome outcome = folder.run({"report", "team.readiness.toml", "-o", "radar.svg"});
    CAPTURE(outcome.errors);
    CHECK(outcome.code == 0);
    CHECK(outcome.output == "radar.svg: the radar as a picture that stays sharp at any size\n");
    CHECK(outcome.errors.empty());
    const std::string svg = folder.bytes("radar.svg");
    CHECK(svg.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\""));
    CHECK(svg.ends_with("</svg>\n"));
    CHECK(mentions(svg, "<title>Ward 7</title>"));
    CHECK(mentions(svg, ">Leadership</text>"));
    CHECK(folder.bytes("team.readiness.toml") == assessment_file("ward"));
}

TEST_CASE("there is no picture of barriers where none is asked about, and it says so") {
    const ReportFolder folder;
    const CliOutcome none = folder.run({"report", "team.readiness.toml", "--part", "barriers", "-o", "bars.svg"});
    CHECK(none.code == 2);
    CHECK(mentions(none.errors, "there are no barriers to draw"));
    CHECK_FALSE(fs::exists(folder.folder.path / "bars.svg"));
}

TEST_CASE("a report that ends in .pdf or .png is what it says, or says why there is none") {
    const ReportFolder folder;
    const std::pair<const char*, const char*> files[] = {{"report.pdf", "%PDF-"}, {"radar.png", "\x89PNG"}};
    for (const auto& [name, start] : files) {
        const CliOutcome outcome = folder.run({"report", "team.readiness.toml", "-o", name, "--width", "300"});
        CAPTURE(name, outcome.errors);
        if (readiness::can_write_pdf()) {
            CHECK(outcome.code == 0);
            CHECK(folder.bytes(name).starts_with(start));
        } else {
            CHECK(outcome.code == 2);
            CHECK(mentions(outcome.errors, "built without the library"));
            CHECK_FALSE(fs::exists(folder.folder.path / name));
        }
    }
}

TEST_CASE("a picture that would be too wide or too small is refused with the widths that there are") {
    const ReportFolder folder;
    for (const char* width : {"99", "8001"}) {
        const CliOutcome outcome = folder.run({"report", "team.readiness.toml", "-o", "radar.svg", "--width", width});
        CHECK(outcome.code == 2);
        CHECK(mentions(outcome.errors, "name a width from 100 to 8000"));
    }
}

TEST_CASE("a transparent picture has no ground of its own") {
    const ReportFolder folder;
    CHECK(folder.run({"report", "team.readiness.toml", "-o", "with.svg"}).code == 0);
    CHECK(folder.run({"report", "team.readiness.toml", "--transparent", "-o", "without.svg"}).code == 0);
    CHECK(mentions(folder.bytes("with.svg"), "<rect x=\"0\" y=\"0\""));
    CHECK_FALSE(mentions(folder.bytes("without.svg"), "<rect x=\"0\" y=\"0\""));
}

TEST_CASE("a picture is dark if that is asked for") {
    const ReportFolder folder;
    CHECK(folder.run({"report", "team.readiness.toml", "-o", "light.svg"}).code == 0);
    CHECK(folder.run({"report", "team.readiness.toml", "--dark", "-o", "dark.svg"}).code == 0);
    CHECK(mentions(folder.bytes("light.svg"), "fill=\"#ffffff\""));
    CHECK(mentions(folder.bytes("dark.svg"), "fill=\"#1a232c\""));
    CHECK_FALSE(mentions(folder.bytes("dark.svg"), "#ffffff"));
}

TEST_CASE("a report that ends in .txt has the first page, and then the profile with its reasons") {
    const ReportFolder folder;
    const CliOutcome outcome = folder.run({"report", "team.readiness.toml", "-o", "profile.TXT"});
    CHECK(outcome.code == 0);
    const std::string text = folder.bytes("profile.TXT");
    const std::size_t factors = text.find("How scores are made:");
    REQUIRE(factors != std::string::npos);
    CHECK(text.find("Is this team ready to take the change on?") < factors);
}

TEST_CASE("a report that ends in .html is a page with the radar and the figures in it") {
    const ReportFolder folder;
    const CliOutcome outcome = folder.run({"report", "team.readiness.toml", "-o", "profile.html"});
    CAPTURE(outcome.errors);
    CHECK(outcome.code == 0);
    CHECK(outcome.output == "profile.html: the whole report as a page for a browser and for paper\n");
    const std::string page = folder.bytes("profile.html");
    CHECK(page.starts_with("<!DOCTYPE html>\n"));
    CHECK(page.ends_with("</html>\n"));
    CHECK(mentions(page, "<h1 id=\"section-1\">Ward 7</h1>"));
    CHECK(mentions(page, "<svg"));
    CHECK(mentions(page, "<th scope=\"row\">Leadership</th><td class=\"number\" data-heading=\"Score\">100</td>"));
}

TEST_CASE("a report that ends in .md is Markdown with the figures in it") {
    const ReportFolder folder;
    const CliOutcome outcome = folder.run({"report", "team.readiness.toml", "-o", "profile.md"});
    CHECK(outcome.code == 0);
    CHECK(outcome.output == "profile.md: the whole report as Markdown\n");
    const std::string text = folder.bytes("profile.md");
    CHECK(mentions(text, "\n# Ward 7\n"));
    CHECK(mentions(text, "\n| Leadership | 100 | High |"));
}

TEST_CASE("a report of an unknown extension is not written, and those that exist are named") {
    const ReportFolder folder;
    for (const char* name : {"report.poem", "report", "svg", ".svg"}) {
        const CliOutcome outcome = folder.run({"report", "team.readiness.toml", "-o", name});
        CAPTURE(name);
        CHECK(outcome.code == 2);
        CHECK(outcome.output.empty());
        CHECK(
            outcome.errors.starts_with(std::string(name) +
                                       ": no report can be written as this; use a name that ends in .html (a page for "
                                       "a browser and for paper), "));
        CHECK(mentions(outcome.errors, ".svg (a picture that stays sharp at any size)"));
        CHECK_FALSE(fs::exists(folder.folder.path / name));
    }
    CHECK(folder.run({"report", "team.readiness.toml"}).code == 2);
}

TEST_CASE("a report is written over another file only where that is asked for") {
    const ReportFolder folder;
    folder.folder.file("radar.svg", "mine");
    const CliOutcome kept = folder.run({"report", "team.readiness.toml", "-o", "radar.svg"});
    CHECK(kept.code == 2);
    CHECK(kept.errors == "radar.svg: error: this file already exists (name another file, or add --replace)\n");
    CHECK(folder.bytes("radar.svg") == "mine");

    CHECK(folder.run({"report", "team.readiness.toml", "-o", "radar.svg", "--replace"}).code == 0);
    CHECK(mentions(folder.bytes("radar.svg"), "<svg"));
}

TEST_CASE("a report never replaces what it is made from, by whatever name", "[links]") {
    const ReportFolder folder;
    folder.folder.file("team.txt", assessment_file("ward"));
    folder.folder.file("ward.txt", questionnaire_file("ward", "Ward check"));
    fs::create_symlink("team.txt", folder.folder.path / "link.svg");
    fs::create_hard_link(folder.folder.path / "team.txt", folder.folder.path / "twin.txt");
    for (const char* name : {"team.txt", "./team.txt", "link.svg", "twin.txt", "ward.txt"}) {
        const CliOutcome outcome =
            folder.run({"report", "team.txt", "--questionnaire", "ward.txt", "-o", name, "--replace"});
        CAPTURE(name);
        CHECK(outcome.code == 2);
        CHECK(mentions(outcome.errors, "this file is read for it, and would be lost (name another file)"));
    }
    CHECK(folder.bytes("team.txt") == assessment_file("ward"));
    CHECK(folder.bytes("ward.txt") == questionnaire_file("ward", "Ward check"));
}

TEST_CASE("sealed answers give no report") {
    const ReportFolder folder;
    folder.folder.file("sealed.readiness.toml",
                       "format = \"readiness-assessment/1\"\nid = \"i1\"\ntitle = \"Ward 7\"\nmode = \"ballots\"\n"
                       "sealed = true\n\n[questionnaire]\nid = \"ward\"\nversion = \"1.0\"\n"
                       "\n[[respondent]]\nid = \"r1\"\nanswers = { L1 = 2 }\n");
    for (const char* name : {"radar.svg", "profile.txt", "profile.html", "profile.md"}) {
        const CliOutcome outcome = folder.run({"report", "sealed.readiness.toml", "-o", name});
        CHECK(outcome.code == 2);
        CHECK(mentions(outcome.errors, "sealed.readiness.toml: error: its answers are sealed"));
        CHECK_FALSE(fs::exists(folder.folder.path / name));
    }
}

TEST_CASE("a report takes the questionnaire that is named") {
    const CliFolder folder;
    folder.folder.file("elsewhere/ward.toml", questionnaire_file("ward", "Ward check"));
    folder.folder.file("team.readiness.toml", assessment_file("ward"));
    const CliOutcome lost = folder.run({"report", "team.readiness.toml", "-o", "radar.svg"});
    CHECK(lost.code == 2);
    CHECK(mentions(lost.errors, "Or name the questionnaire: --questionnaire PATH\n"));
    CHECK(folder.run({"report", "team.readiness.toml", "--questionnaire", "elsewhere/ward.toml", "-o", "radar.svg"})
              .code == 0);
}

TEST_CASE("a report that cannot be written ends with 2 and why, and what was there stays") {
    const ReportFolder folder;
    folder.folder.file("file", "");
    const CliOutcome nowhere = folder.run({"report", "team.readiness.toml", "-o", "file/radar.svg"});
    CHECK(nowhere.code == 2);
    CHECK(mentions(nowhere.errors, "file/radar.svg"));

    folder.folder.file("radar.svg/mine", "mine");
    const CliOutcome kept = folder.run({"report", "team.readiness.toml", "--replace", "-o", "radar.svg"});
    CHECK(kept.code == 2);
    CHECK(mentions(kept.errors, "radar.svg: error: "));
    CHECK(folder.bytes("radar.svg/mine") == "mine");
}

TEST_CASE("an assessment that cannot be read gives no report") {
    const ReportFolder folder;
    folder.folder.file("broken.readiness.toml", "format = \"readiness-assessment/1\"\ntitle = 7\n");
    const CliOutcome outcome = folder.run({"report", "broken.readiness.toml", "-o", "radar.svg"});
    CHECK(outcome.code != 0);
    CHECK(mentions(outcome.errors, "broken.readiness.toml:2:9: error: "));
    CHECK_FALSE(fs::exists(folder.folder.path / "radar.svg"));
    CHECK(folder.run({"report", "missing.readiness.toml", "-o", "radar.svg"}).code == 2);
}

TEST_CASE("there is no picture of an assessment that is read question by question, and it says what to write") {
    const ReportFolder folder;
    std::string by_question = questionnaire_file("ward", "Ward check");
    const std::string key = "results = \"factors\"";
    by_question.replace(by_question.find(key), key.size(), "results = \"questions\"");
    folder.folder.file(folder.shipped / "ward.toml", by_question);
    const CliOutcome outcome = folder.run({"report", "team.readiness.toml", "-o", "radar.svg"});
    CHECK(outcome.code == 2);
    CHECK(outcome.output.empty());
    CHECK(mentions(outcome.errors, "radar.svg: error: there is no radar to draw"));
    CHECK(mentions(outcome.errors, ".txt"));
    CHECK_FALSE(fs::exists(folder.folder.path / "radar.svg"));
    for (const char* name : {"profile.txt", "profile.html", "profile.md"}) {
        CAPTURE(name);
        CHECK(folder.run({"report", "team.readiness.toml", "-o", name}).code == 0);
        CHECK(mentions(folder.bytes(name), "One question cannot stand for a whole factor."));
    }
}

namespace {

std::string ballots_that_agree(int people) {
    std::string text =
        "format = \"readiness-assessment/1\"\nid = \"i1\"\ntitle = \"Ward 7\"\nmode = \"ballots\"\nminimum_group = 3\n"
        "\n[questionnaire]\nid = \"ward\"\nversion = \"1.0\"\n";
    for (int i = 0; i < people; ++i)
        text += "\n[[respondent]]\nid = \"r" + std::to_string(i) + "\"\nanswers = { L1 = 2 }\n";
    return text;
}

}  // namespace

TEST_CASE("a part of the report is the first page or the debrief, and without a part all of it") {
    const ReportFolder folder;
    const CliOutcome summary = folder.run({"report", "team.readiness.toml", "--part", "summary", "-o", "page.txt"});
    CHECK(summary.code == 0);
    CHECK(summary.output == "page.txt: the first page as text\n");
    CHECK(folder.bytes("page.txt")
              .starts_with("This page is for the team: it shows the answers that the team agreed on.\n"));
    CHECK(mentions(folder.bytes("page.txt"), "Is this team ready to take the change on?"));
    CHECK(folder.run({"report", "team.readiness.toml", "--part", "debrief", "-o", "debrief.txt"}).output ==
          "debrief.txt: the debrief as text\n");
    CHECK(mentions(folder.bytes("debrief.txt"), "Debrief: Ward 7"));
    CHECK(folder.run({"report", "team.readiness.toml", "--part", "full", "-o", "full.txt"}).code == 0);
    CHECK(folder.run({"report", "team.readiness.toml", "-o", "usual.txt"}).code == 0);
    CHECK(folder.bytes("full.txt") == folder.bytes("usual.txt"));
}

TEST_CASE("a part that there is not, and a part of a picture, are refused") {
    const ReportFolder folder;
    const CliOutcome poem = folder.run({"report", "team.readiness.toml", "--part", "poem", "-o", "page.txt"});
    CHECK(poem.code == 2);
    CHECK(mentions(poem.errors, "unknown part 'poem': use one of full, summary, poster, plan, debrief, radar"));
    const CliOutcome picture = folder.run({"report", "team.readiness.toml", "--part", "summary", "-o", "page.svg"});
    CHECK(picture.code == 2);
    CHECK(mentions(picture.errors, "page.svg: error: the first page cannot be written as .svg (use "));
    const CliOutcome others =
        folder.run({"report", "team.readiness.toml", "--part", "debrief", "--for-others", "-o", "page.txt"});
    CHECK(others.code == 2);
    CHECK(mentions(others.errors, "the debrief is for the room alone"));
    CHECK_FALSE(fs::exists(folder.folder.path / "page.txt"));
}

TEST_CASE("a report for others is made from a shareable copy that is on record") {
    const ReportFolder folder;
    folder.folder.file("team.readiness.toml", ballots_that_agree(9));
    const std::vector<std::string> room = {"report", "team.readiness.toml", "--part", "summary", "-o", "room.txt"};
    CHECK(folder.run(room).code == 0);
    CHECK(folder.bytes("room.txt").starts_with("This page is for the team that answered"));
    CHECK_FALSE(fs::exists(folder.ledger()));

    const CliOutcome others =
        folder.run({"report", "team.readiness.toml", "--part", "summary", "--for-others", "-o", "others.txt"});
    CAPTURE(others.errors);
    CHECK(others.code == 0);
    CHECK(folder.bytes("others.txt")
              .starts_with(
                  "This page may be passed on. Single answers and groups of fewer than 5 people are left out.\n"));
    CHECK_FALSE(mentions(folder.bytes("others.txt"), "Do our leaders speak"));
    CHECK(fs::exists(folder.ledger()));

    CHECK(folder.run({"report", "team.readiness.toml", "--for-others", "-o", "full.txt"}).code == 0);
    CHECK(mentions(folder.bytes("full.txt"), "A shareable copy"));
}

TEST_CASE("a second report for others that one more ballot would tell apart has the first one's figures") {
    const ReportFolder folder;
    folder.folder.file("team.readiness.toml", ballots_that_agree(9));
    const std::vector<std::string> write = {"report",       "team.readiness.toml", "--part", "summary",
                                            "--for-others", "--replace",           "-o",     "others.txt"};
    CHECK(folder.run(write).code == 0);
    const std::string before = folder.bytes("others.txt");
    folder.folder.file("team.readiness.toml",
                       ballots_that_agree(9) + "\n[[respondent]]\nid = \"one\"\nanswers = { L1 = 1 }\n");
    const CliOutcome again = folder.run(write);
    CHECK(again.code == 0);
    CHECK(mentions(again.errors, "This has the scores of the earlier copy"));
    CHECK(folder.bytes("others.txt") == before);
}

TEST_CASE("too few people give no report for others, whatever smallest group the team has") {
    const ReportFolder folder;
    folder.folder.file("team.readiness.toml", ballots_that_agree(4));
    const CliOutcome few = folder.run({"report", "team.readiness.toml", "--for-others", "-o", "others.txt"});
    CHECK(few.code == 2);
    CHECK(mentions(few.errors, "4 people took part, and with fewer than 5 single people could be recognised"));
    CHECK_FALSE(fs::exists(folder.folder.path / "others.txt"));
}

TEST_CASE("where more than twenty took part a report for others shows no group of fewer than ten") {
    const ReportFolder folder;
    folder.folder.file("team.readiness.toml", ballots_that_agree(21));
    CHECK(folder.run({"report", "team.readiness.toml", "--part", "summary", "--for-others", "-o", "page.txt"}).code ==
          0);
    CHECK(mentions(folder.bytes("page.txt"), "groups of fewer than 10"));
}
