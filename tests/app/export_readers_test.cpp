// Exporting for other people, while nothing may be shown, and what takes long.
#include <algorithm>
#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <thread>

#include "core/export/export.h"
#include "core/platform/file_lock.h"
#include "core/storage/copy_for_others.h"
#include "core/storage/share.h"
#include "exporting.h"

using namespace readiness;
namespace fs = std::filesystem;
using Stage = ExportDialog::Stage;

// ------------------------------------------------------------------------------------------------- for other people

TEST_CASE("what is for others is made from a shareable copy, which goes on record") {
    Harness h;
    h.keep_state();
    open_ballots(h);
    h.press_ctrl(U'e');
    h.click("part full");
    h.click("format md");
    h.click("for others");
    CHECK_FALSE(fs::exists(ledger_path(h.places().state)));
    h.click("accept");
    finish(h);
    REQUIRE(export_of_screen(h).stage == Stage::written);
    CHECK(fs::exists(ledger_path(h.places().state)));
    ExportRequest request;
    request.format = ExportFormat::markdown;
    request.for_whom = ForWhom::others;
    request.now = h.now;
    request.today = std::chrono::floor<std::chrono::days>(h.now);
    ShareRequest again;
    again.now = h.now;
    again.ledger_folder = h.places().state;
    const auto copy = copy_for_others(h.document().scored(), h.document().path(), again, h.data());
    REQUIRE(copy.value.has_value());
    CHECK(bytes_of(h.data() / "Sepsis bundle, Ward 7 - whole report for others.md") ==
          export_of(*copy.value, request).value);
}

TEST_CASE("what cannot be exported for others says why, and puts nothing on record") {
    Harness h;
    open_ballots(h);
    h.carry_out(Edit{SealBallots{true}});
    h.press_ctrl(U'e');
    h.click("part full");
    h.click("for others");
    CHECK_FALSE(h.has("accept"));
    CHECK_FALSE(export_of_screen(h).objection.empty());
    h.press(Key::enter);
    CHECK(export_of_screen(h).stage == Stage::asking);
    CHECK_FALSE(fs::exists(ledger_path(h.places().state)));
    for (const char* part : {"part debrief", "part plan"}) {  // They are for the room alone.
        h.click(part);
        CHECK_FALSE(h.has("for others"));
        CHECK(h.has("accept"));
    }
}

TEST_CASE("a copy for others stays one: there is nothing to choose, and no debrief") {
    Harness h;
    h.keep_state();
    open_ballots(h);
    h.click("share");
    const fs::path copy = h.data() / "sepsis-bundle-ward-7-shareable-copy.readiness.toml";
    REQUIRE(fs::exists(copy));
    h.drop(copy);
    h.click("export");
    CHECK(export_of_screen(h).choices.for_whom == ForWhom::others);
    CHECK_FALSE(h.has("for room"));
    CHECK_FALSE(h.has("part debrief"));
}

// -------------------------------------------------------------------------------------------- nothing to show, work

TEST_CASE("while results are sealed the dialog says what there is, and why there is no radar") {
    Harness h;
    open_ballots(h);
    h.carry_out(Edit{SealBallots{true}});
    h.press_ctrl(U'e');
    h.click("part radar");
    CHECK_FALSE(h.has("accept"));
    CHECK(export_of_screen(h).objection.find("sealed") != std::string::npos);
    h.click("part full");
    h.click("format md");
    CHECK(says(h, "Results stay hidden until they are opened."));
    h.click("accept");
    finish(h);
    CHECK(bytes_of(h.data() / "Sepsis bundle, Ward 7 - whole report.md") ==
          expected_bytes(h, ExportPart::full, ExportFormat::markdown));
}

TEST_CASE("an assessment without answers can be exported, and the dialog says that it is empty") {
    Harness h;
    h.start("four-factors");
    h.press_ctrl(U'e');
    CHECK(says(h, "Nothing is answered yet."));
    h.press(Key::enter);
    finish(h);
    CHECK(export_of_screen(h).stage == Stage::written);
}

TEST_CASE("without an assessment there is nothing to export") {
    Harness h;
    h.press_ctrl(U'e');
    CHECK_FALSE(h.program().dialog().has_value());
    h.press_ctrl(U'p');
    CHECK_FALSE(h.program().dialog().has_value());
}

TEST_CASE("long work shows that it goes on, can be cancelled, and then nothing is written") {
    Harness h;
    h.keep_state();
    open_ballots(h);
    h.press_ctrl(U'e');
    h.click("format md");
    h.click("for others");
    const fs::path file = target_of(export_of_screen(h));
    std::error_code error;
    // Another program shares at the moment.
    std::optional<FileLock> other =
        FileLock::take(fs::path(ledger_path(h.places().state)).replace_filename(".shared-copies.toml.lock"), {}, error);
    REQUIRE(other.has_value());
    h.click("accept");
    REQUIRE(export_of_screen(h).stage == Stage::working);
    CHECK_FALSE(says(h, "Writing"));  // Short work needs no sign.
    REQUIRE(h.program().due_in().has_value());
    h.wait(0.5);
    CHECK(says(h, "Writing"));
    CHECK_FALSE(h.has("accept"));
    CHECK_FALSE(h.has("format html"));
    h.press(Key::escape);
    CHECK(export_of_screen(h).stage == Stage::asking);
    CHECK_FALSE(h.program().due_in().has_value());
    CHECK_FALSE(fs::exists(file));
    other.reset();
    h.click("accept");
    finish(h);
    CHECK(fs::exists(file));
}

TEST_CASE("after a report for others was cancelled, another one is made from today's answers") {
    Harness h;
    h.keep_state();
    open_ballots(h);
    h.press_ctrl(U'e');
    h.click("format md");
    h.click("for others");
    const fs::path ledger = ledger_path(h.places().state);
    std::error_code error;
    std::optional<FileLock> other =
        FileLock::take(fs::path(ledger).replace_filename(".shared-copies.toml.lock"), {}, error);
    REQUIRE(other.has_value());
    h.click("accept");
    REQUIRE(export_of_screen(h).stage == Stage::working);
    h.press(Key::escape);
    REQUIRE(export_of_screen(h).stage == Stage::asking);
    other.reset();
    while (!fs::exists(ledger))  // What was cancelled goes on record all the same.
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    h.click("accept");
    finish(h);
    REQUIRE(export_of_screen(h).stage == Stage::written);
    CHECK(std::ranges::none_of(export_of_screen(h).problems, [](const Problem& problem) {
        return problem.message.find("another file") != std::string::npos;
    }));
}

TEST_CASE("a report for others, and a copy, are not written if the assessment cannot keep the record of them") {
    Harness h;
    h.keep_state();
    open_ballots(h);
    const fs::path assessment = h.document().path();
    const std::string before = bytes_of(assessment);
    const Assessment answered = h.assessment();
    fs::remove(assessment);
    fs::create_directory(assessment);  // Nobody can write over a folder.
    h.press_ctrl(U'e');
    h.click("format md");
    h.click("for others");
    h.click("accept");
    finish(h);
    REQUIRE(export_of_screen(h).stage == Stage::asking);
    CHECK(has_errors(export_of_screen(h).problems));
    const fs::path report = target_of(export_of_screen(h));
    CHECK_FALSE(fs::exists(report));
    h.press(Key::escape);
    h.carry_out(ShareCopy{});
    CHECK(says(h, "No copy was written."));
    CHECK_FALSE(fs::exists(ledger_path(h.places().state)));
    CHECK(h.assessment() == answered);
    CHECK_FALSE(h.document().unsaved());

    fs::remove(assessment);
    h.folder().file(assessment, before);
    h.press_ctrl(U'e');
    h.click("for others");
    h.click("accept");
    finish(h);
    REQUIRE(export_of_screen(h).stage == Stage::written);
    CHECK(export_of_screen(h).problems.empty());
    CHECK(h.assessment().given_out.size() == 1);
    CHECK(bytes_of(assessment).find("[[given_out]]") != std::string::npos);
}

TEST_CASE("a report for others, and a copy, that are refused leave the assessment as it was") {
    Harness h;
    h.keep_state();
    open_ballots(h);
    for (const char* id : {"r0", "r1", "r2"})
        h.carry_out(Edit{RemoveBallot{{id}}});
    const std::string before = bytes_of(h.document().path());
    h.press_ctrl(U'e');
    h.click("format md");
    h.click("for others");
    h.press(Key::enter);
    finish(h);
    CHECK(export_of_screen(h).stage == Stage::asking);
    CHECK(bytes_of(h.document().path()) == before);
    h.press(Key::escape);
    h.carry_out(ShareCopy{});
    CHECK(says(h, "No copy was written."));
    CHECK(bytes_of(h.document().path()) == before);
}

TEST_CASE("a dialog that closes with the program at work leaves nothing behind") {
    Harness h;
    answer_some(h);
    h.press_ctrl(U'e');
    h.click("format md");
    const fs::path file = target_of(export_of_screen(h));
    h.wait(5);  // The chart comes to rest.
    h.program().carry_out(WriteExport{});
    REQUIRE(h.program().due_in().has_value());
    h.carry_out(CloseDialog{});
    CHECK_FALSE(h.program().due_in().has_value());
    CHECK_FALSE(fs::exists(file));
}
