// Handing the questions out: by keyboard alone and by mouse alone, what is written, and what is asked first.
#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <variant>

#include "core/forms/forms.h"
#include "core/platform/path_text.h"
#include "harness.h"

using namespace readiness;
namespace fs = std::filesystem;
using Stage = WrittenFile::Stage;

namespace {

void write_bytes(const fs::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

const HandOutDialog& hand_out_of(Harness& h) {
    REQUIRE(h.program().dialog().has_value());
    const auto* dialog = std::get_if<HandOutDialog>(&*h.program().dialog());
    REQUIRE(dialog != nullptr);
    return *dialog;
}

/// The form is made in another thread.
void finish(Harness& h) {
    while (hand_out_of(h).stage == Stage::working) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
        h.frame();
    }
    h.settle();
}

std::string expected_form(Harness& h, FormKind kind, const FormOptions& options = {}) {
    FormRequest request;
    request.kind = kind;
    request.options = options;
    Loaded<std::string> made = form_bytes(*hand_out_of(h).instrument, request);
    REQUIRE(made.value.has_value());
    return *made.value;
}

void show_menu_of(Harness& h, const char* questionnaire) {
    h.press(Key::f1);
    h.click(h.id_starting(std::string("more of ") + questionnaire));
}

}  // namespace

TEST_CASE("by keyboard alone the questions go out as a form of another tool, as form_bytes makes it") {
    Harness h;
    h.start("four-factors");
    h.press_ctrl(U'h');
    h.tab_to("form google");
    h.press(Key::enter);
    CHECK(hand_out_of(h).kind == FormKind::google_forms);
    h.tab_to("accept");
    h.press(Key::enter);
    finish(h);
    CHECK(hand_out_of(h).stage == Stage::written);
    const fs::path file = hand_out_of(h).written;
    CHECK(file.extension() == ".gs");
    CHECK(file.parent_path() == h.document().path().parent_path());
    CHECK(bytes_of(file) == expected_form(h, FormKind::google_forms));
    CHECK(h.shows("script.google.com"));
    h.press(Key::enter);
    CHECK_FALSE(h.program().dialog().has_value());
}

TEST_CASE("a questionnaire's card leads to its form by mouse, also while another one is open") {
    Harness h;
    h.start("four-factors");
    show_menu_of(h, "pulse");
    h.click("hand out");
    CHECK(hand_out_of(h).instrument->questionnaire.id == "pulse");
    h.click("form qualtrics");
    h.click("accept");
    finish(h);
    CHECK(bytes_of(hand_out_of(h).written) == expected_form(h, FormKind::qualtrics));
    h.click("show written");
    CHECK(h.shown == std::vector<fs::path>{hand_out_of(h).written});
    h.click("close");
    CHECK_FALSE(h.program().dialog().has_value());
}

TEST_CASE("the page for a browser is made of the files that ship with the program") {
    Harness h({}, source_folder());
    show_menu_of(h, "four-factors");
    h.click("hand out");
    REQUIRE(hand_out_of(h).kind == FormKind::page);
    h.press(Key::enter);
    finish(h);
    CHECK(hand_out_of(h).stage == Stage::written);
    CHECK(bytes_of(hand_out_of(h).written).find("Content-Security-Policy") != std::string::npos);
}

TEST_CASE("a page without the files that it is made of is not written, and the dialog says why") {
    Harness h;
    show_menu_of(h, "four-factors");
    h.click("hand out");
    h.press(Key::enter);
    finish(h);
    CHECK(hand_out_of(h).stage == Stage::asking);
    CHECK_FALSE(hand_out_of(h).problems.empty());
    CHECK_FALSE(fs::exists(target_of(hand_out_of(h))));
}

TEST_CASE("title, beginning, roles and code go into the form") {
    Harness h;
    show_menu_of(h, "four-factors");
    h.click("hand out");
    h.click("form limesurvey");
    h.click("form title");
    h.type("Before we begin");
    h.click("introduction");
    h.type("It takes ten minutes.");
    h.tab_to("ask role");
    h.press(Key::space);
    h.tab_to("form roles");
    h.type("Nurse\nDoctor");
    h.tab_to("ask code");
    h.press(Key::space);
    h.tab_to("accept");
    h.press(Key::enter);
    finish(h);
    FormOptions options;
    options.title = "Before we begin";
    options.introduction = "It takes ten minutes.";
    options.ask_role = true;
    options.roles = {"Nurse", "Doctor"};
    options.ask_pairing_code = true;
    CHECK(form_options(hand_out_of(h)) == options);
    CHECK(hand_out_of(h).written.filename() == "Before we begin - limesurvey.txt");
    CHECK(bytes_of(hand_out_of(h).written) == expected_form(h, FormKind::limesurvey, options));
}

TEST_CASE("the open assessment's roles are asked as it has them") {
    Harness h;
    h.start("four-factors");
    h.carry_out(Edit{ListRoles{{"Porter", "Midwife"}}});
    h.press_ctrl(U'h');
    CHECK(form_options(hand_out_of(h)).roles == std::vector<std::string>{"Porter", "Midwife"});
}

TEST_CASE("a file of that name is replaced only if somebody says so") {
    Harness h;
    h.start("four-factors");
    h.press_ctrl(U'h');
    h.click("form google");
    const fs::path target = target_of(hand_out_of(h));
    write_bytes(target, "my own");
    h.click("accept");
    CHECK(hand_out_of(h).stage == Stage::asks_to_replace);
    h.click("back");
    CHECK(bytes_of(target) == "my own");
    h.click("accept");
    h.click("keep both");
    finish(h);
    CHECK(bytes_of(target) == "my own");
    CHECK(hand_out_of(h).written != target);
    h.click("export more");
    h.click("accept");
    h.click("replace");
    finish(h);
    CHECK(bytes_of(target) == expected_form(h, FormKind::google_forms));
}

TEST_CASE("what was chosen is there again after Escape, and the place is changed by a folder") {
    Harness h;
    h.start("four-factors");
    h.press_ctrl(U'h');
    h.click("form qualtrics");
    h.tab_to("change place");
    h.press(Key::enter);
    h.click("up");
    h.click("use this folder");
    CHECK(hand_out_of(h).folder == h.data().parent_path());
    h.press(Key::escape);
    CHECK_FALSE(h.program().dialog().has_value());
    h.press_ctrl(U'h');
    CHECK(hand_out_of(h).kind == FormKind::qualtrics);
}

TEST_CASE("a kind that this build cannot write is shown with the reason, and cannot be chosen") {
    Harness h;
    h.start("four-factors");
    h.press_ctrl(U'h');
    for (const FormKind kind : all_form_kinds) {
        INFO(to_text(kind));
        CHECK(h.has("form " + std::string(to_text(kind))) == is_built_in(kind));
    }
}
