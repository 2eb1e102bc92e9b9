#include <string>
#include <vector>

#include "catch.h"
#include "cli_run.h"
#include "core/export/pdf.h"
#include "core/export/xlsx.h"
#include "core/forms/word_form.h"
#include "mentions.h"

namespace fs = std::filesystem;

namespace {

const fs::path source = READINESS_SOURCE_DIR;

struct FormsFolder : CliFolder {
    FormsFolder() {
        fs::create_directories(shipped / "evidence");
        fs::copy_file(source / "questionnaires" / "pulse.toml", shipped / "pulse.toml");
        fs::copy_file(source / "questionnaires" / "evidence" / "scan20.toml", shipped / "evidence" / "scan20.toml");
        fs::create_directories(shipped.parent_path() / "assets");
        fs::copy(source / "assets" / "ballot", shipped.parent_path() / "assets" / "ballot");
        fs::copy_file(shipped / "pulse.toml", folder.path / "own.toml");
    }
    [[nodiscard]] CliOutcome form(const std::string& kind, const std::string& out,
                                  std::vector<std::string> more = {}) const {
        more.insert(more.begin(), {"form", "pulse", "--for", kind, "-o", out});
        return run(more);
    }
    [[nodiscard]] std::string bytes(const std::string& name) const { return bytes_of(folder.path / name); }
};

}  // namespace

TEST_CASE("form writes each kind of form, twice the same, and says what to do with it") {
    const FormsFolder folder;
    struct Kind {
        const char* word;
        const char* start;
        bool is_built_in;
    };
    const Kind kinds[] = {{"ms-forms", "PK", readiness::can_write_word()},
                          {"google", "// Makes a form", true},
                          {"limesurvey", "\xEF\xBB\xBFid\t", true},
                          {"odk", "PK", readiness::can_write_xlsx()},
                          {"qualtrics", "[[AdvancedFormat]]", true},
                          {"paper", "%PDF", readiness::can_write_pdf()},
                          {"html", "<!DOCTYPE html>", true}};
    for (const Kind& kind : kinds) {
        const CliOutcome outcome = folder.form(kind.word, "form");
        CAPTURE(kind.word, outcome.errors);
        if (!kind.is_built_in) {
            CHECK(outcome.code == 2);
            CHECK(mentions(outcome.errors, "built without the library"));
            continue;
        }
        CHECK(outcome.code == 0);
        CHECK(mentions(outcome.output, "form: 12 questions as "));
        CHECK(folder.bytes("form").starts_with(kind.start));
        CHECK(folder.form(kind.word, "again").code == 0);
        CHECK(folder.bytes("form") == folder.bytes("again"));
        fs::remove(folder.folder.path / "form");
        fs::remove(folder.folder.path / "again");
    }
}

TEST_CASE("form asks what it is told to ask") {
    const FormsFolder folder;
    CHECK(folder
              .form("google", "form.gs",
                    {"--title", "Ward 7", "--introduction", "Hello.", "--role", "Nurse", "--role", "Doctor",
                     "--pairing-code"})
              .output.starts_with("form.gs: 14 questions"));
    const std::string script = folder.bytes("form.gs");
    for (const char* text : {"\"Ward 7\"", "\"Hello.\"", "\"What is your role?\"", "\"Nurse\"", "\"Your own code"})
        CHECK(mentions(script, text));
}

TEST_CASE("form replaces nothing that it was not told to replace") {
    const FormsFolder folder;
    folder.folder.file("form.gs", "mine");
    CHECK(folder.form("google", "form.gs").code == 2);
    CHECK(folder.bytes("form.gs") == "mine");
    CHECK(folder.form("google", "form.gs", {"--replace"}).code == 0);
    const std::string own = folder.bytes("own.toml");
    CHECK(folder.run({"form", "own.toml", "--for", "google", "-o", "own.toml", "--replace"}).code == 2);
    CHECK(folder.bytes("own.toml") == own);
}

TEST_CASE("form takes a questionnaire by its file, and says what is wrong with its name or kind") {
    const FormsFolder folder;
    CHECK(folder.run({"form", "own.toml", "--for", "qualtrics", "-o", "form.txt"}).code == 0);
    fs::create_directory(folder.folder.path / "pulse");
    CHECK(folder.form("qualtrics", "beside-a-folder.txt").code == 0);
    CHECK(folder.run({"form", "none", "--for", "qualtrics", "-o", "new.txt"}).code == 2);
    CHECK(folder.form("word", "new.txt").code == 2);
    CHECK(folder.run({"form", "pulse", "-o", "new.txt"}).code == 2);
    CHECK(folder.run({"form", "pulse", "--for", "html"}).code == 2);
    CHECK_FALSE(fs::exists(folder.folder.path / "new.txt"));
}

TEST_CASE("the page has its style and script in it, and forbids all else") {
    const FormsFolder folder;
    CHECK(folder.form("html", "page.html").code == 0);
    const std::string page = folder.bytes("page.html");
    CHECK(mentions(page, "default-src 'none'; script-src 'sha256-"));
    CHECK(mentions(page, "<noscript>"));
    for (const char* outside : {"src=", "href=", "@import", "url(", "{{"})
        CHECK_FALSE(mentions(page, outside));
    fs::remove(folder.shipped.parent_path() / "assets" / "ballot" / "ballot.css");
    const CliOutcome without = folder.form("html", "other.html");
    CHECK(without.code == 2);
    CHECK(mentions(without.errors, "ballot.css"));
}

TEST_CASE("a ballot file of the page comes in by import, with its code hashed") {
    const FormsFolder folder;
    const std::string ballot =
        "format = \"readiness-assessment/1\"\nid = \"8d6f6a3e-0000-4000-8000-000000000001\"\ntitle = \"Pulse\"\n"
        "created = 2026-11-24T09:00:00Z\nmodified = 2026-11-24T09:05:00Z\nmode = \"ballots\"\n\n"
        "[questionnaire]\nid = \"pulse\"\nversion = \"2.0\"\n\n[[respondent]]\nid = \"r0123456789abcdef\"\n"
        "role = \"Nurse\"\npairing_code = \"AnLo07\"\nanswers = { L1 = 4, S6 = \"dont-know\" }\n";
    folder.folder.file("ballot.readiness.toml", ballot);
    const CliOutcome outcome =
        folder.run({"import", "ballot.readiness.toml", "-q", "pulse", "-o", "out.readiness.toml"});
    CAPTURE(outcome.errors, outcome.output);
    CHECK(outcome.code == 0);
    const std::string out = folder.bytes("out.readiness.toml");
    CHECK(mentions(out, "answers = { L1 = 4, S6 = \"dont-know\" }"));
    CHECK(mentions(out, "pair = \""));
    CHECK(mentions(out, "pair_secret = \""));
    CHECK_FALSE(mentions(out, "AnLo07"));
    const CliOutcome again = folder.run({"import", "ballot.readiness.toml", "-o", "out.readiness.toml"});
    CHECK(again.code == 0);
    CHECK(mentions(again.output, "0 ballots taken, 1 already there"));
    CHECK(folder.bytes("out.readiness.toml") == out);
    CHECK(folder.run({"import", "ballot.readiness.toml", "-q", "pulse", "--dry-run"}).code == 0);
}

TEST_CASE("a damaged code in a mail is reported at its line, and nothing is made of it") {
    const FormsFolder folder;
    folder.folder.file("mail.txt", "Hello\n  RDY100WH4D2PF33H5G54KC8B46BB12NH4NKH2825CY0R8XSC7DP3KX\n");
    const CliOutcome outcome = folder.run({"import", "mail.txt", "-q", "pulse", "-o", "out.readiness.toml"});
    CHECK(outcome.code == 1);
    CHECK(mentions(outcome.errors, "mail.txt:2:3: error: this code is cut off"));
    CHECK_FALSE(fs::exists(folder.folder.path / "out.readiness.toml"));
}
