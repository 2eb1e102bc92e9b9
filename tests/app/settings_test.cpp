// The settings file, and changing settings by keys and on their screen.
#include "app/desktop/open/settings.h"

#include <filesystem>
#include <fstream>
#include <sstream>

#include "harness.h"

using namespace readiness;

TEST_CASE("settings come back as they were written") {
    Settings settings;
    settings.theme = ThemeChoice::dark;
    settings.text_size = 140;
    settings.data_folder = "/home/ann/Übungen \"neu\"";
    settings.reduced_motion = true;
    settings.file_ending = short_assessment_ending;
    settings.recent = {"/a.readiness.toml", "/b \\ c.readiness.toml"};
    settings.exports = {
        ExportPart::radar, {ExportFormat::svg, ExportFormat::html}, ForWhom::others, "/mnt/stick", 3840, true, true};
    CHECK(read_settings(write_settings(settings), "s").value == settings);
    CHECK(read_settings(write_settings({}), "s").value == Settings{});
    CHECK(read_settings("", "s").value == Settings{});
}

TEST_CASE("settings out of range are brought into it, and what is not understood is passed over") {
    CHECK(read_settings("text_size = 79", "s").value->text_size == 80);
    CHECK(read_settings("text_size = 251", "s").value->text_size == 250);
    CHECK(read_settings("text_size = -9223372036854775808", "s").value->text_size == 80);
    CHECK(read_settings("text_size = \"large\"\ntheme = \"pink\"\nfuture = 1", "s").value == Settings{});
    CHECK(read_settings("export_width = 2000", "s").value->exports.width == 1920);
    CHECK(read_settings("export_part = \"song\"\nexport_formats = [\".doc\", 3]\nexport_for = \"all\"", "s").value ==
          Settings{});
    CHECK_FALSE(read_settings("text_size = ", "s").value.has_value());
}

TEST_CASE("the list of recent files has each once, newest first, and an end") {
    Settings settings;
    for (int i = 0; i < 40; ++i)
        remember(settings, "/folder/" + std::to_string(i));
    CHECK(settings.recent.size() == recent_kept);
    CHECK(settings.recent.front() == "/folder/39");
    remember(settings, "/folder/../folder/35");
    CHECK(settings.recent.front() == "/folder/35");
    CHECK(settings.recent.size() == recent_kept);
    CHECK(std::count(settings.recent.begin(), settings.recent.end(), "/folder/35") == 1);
}

TEST_CASE("Ctrl plus, minus and 0 change the text size everywhere, within its range, and it is kept") {
    Harness h;
    h.press_ctrl(U'+');
    CHECK(h.state().settings.text_size == 110);
    h.press_ctrl(U'=');
    CHECK(h.state().settings.text_size == 120);
    CHECK(h.program().scale({}) == Approx(1.2f));
    h.press_ctrl(U'-');
    CHECK(h.state().settings.text_size == 110);
    h.restart();
    CHECK(h.state().settings.text_size == 110);
    h.press_ctrl(U'0');
    CHECK(h.state().settings.text_size == 100);
    for (int i = 0; i < 5; ++i)
        h.press_ctrl(U'-');
    CHECK(h.state().settings.text_size == 80);
    for (int i = 0; i < 20; ++i)
        h.press_ctrl(U'+');
    CHECK(h.state().settings.text_size == 250);
}

TEST_CASE("the text size can be changed while answering and in a dialog") {
    Harness h;
    h.start("pulse");
    h.press_ctrl(U'+');
    CHECK(h.state().settings.text_size == 110);
    h.carry_out(EditDetails{});
    h.press_ctrl(U'+');
    CHECK(h.state().settings.text_size == 120);
    CHECK(h.program().dialog().has_value());
}

TEST_CASE("the theme is chosen by keyboard and kept") {
    Harness h;
    h.press(Key::f8);
    CHECK_FALSE(h.program().theme().dark);
    h.tab_to("theme dark");
    h.press(Key::space);
    CHECK(h.program().theme().dark);
    h.restart();
    CHECK(h.program().theme().dark);
}

TEST_CASE("the system's theme is followed only where that is chosen") {
    Harness h;
    h.program().set_system_dark(true);
    CHECK(h.program().theme().dark);
    Settings settings = h.state().settings;
    settings.theme = ThemeChoice::light;
    h.carry_out(ChangeSettings{settings});
    CHECK_FALSE(h.program().theme().dark);
}

TEST_CASE("the settings screen moves the text size by slider and buttons") {
    Harness h;
    h.press(Key::f8);
    h.click("larger text");
    CHECK(h.state().settings.text_size == 110);
    h.click("smaller text");
    h.click("smaller text");
    CHECK(h.state().settings.text_size == 90);
    h.tab_to("text size");
    h.press(Key::right);
    CHECK(h.state().settings.text_size == 100);
}

TEST_CASE("the settings screen chooses the ending of new files, which is kept") {
    Harness h;
    h.press(Key::f8);
    h.click("file ending short ending");
    h.restart();
    h.start("pulse");
    CHECK(h.document().path().extension() == ".readiness");
    CHECK(h.saved().questionnaire.id == "pulse");
}

TEST_CASE("with reduced motion nothing moves") {
    Harness h;
    h.start("four-factors");
    h.type("5");
    h.press(Key::f3);
    CHECK(h.program().due_in().has_value());  // The outline grows.
    h.wait(1);
    h.press(Key::f8);
    h.tab_to("reduced motion");
    h.press(Key::enter);
    REQUIRE(h.state().settings.reduced_motion);
    h.press(Key::f2);
    h.type("1");
    h.press(Key::f3);
    CHECK_FALSE(h.program().due_in().has_value());
}

TEST_CASE("settings that cannot be read are told, and the usual ones are used") {
    Harness h;
    h.folder().file("config/settings.toml", "theme = \"dark");
    h.restart();
    CHECK(h.state().settings == Settings{});
    REQUIRE(h.state().notices.size() == 1);
    CHECK(h.state().notices.front().details.size() == 1);
}

TEST_CASE("settings that cannot be saved are told, and hold until the program ends") {
    Harness h;
    h.folder().file("config", "no folder");
    h.press_ctrl(U'+');
    CHECK(h.state().settings.text_size == 110);
    CHECK(h.state().notices.size() == 1);
}

TEST_CASE("F11 turns full screen on and off, on every screen") {
    Harness h;
    h.press(Key::f11);
    CHECK(h.state().full_screen);
    h.start("pulse");
    h.press(Key::f11);
    CHECK_FALSE(h.state().full_screen);
}

TEST_CASE("a settings file that cannot be read is left as it is") {
    Harness h;
    const std::filesystem::path file = h.places().settings;
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file) << "theme = \"dark\"\ntext_size = \n";
    h.restart();
    CHECK(h.state().notices.size() == 1);
    h.press_ctrl(U'+');
    h.start("pulse");
    std::ostringstream kept;
    kept << std::ifstream(file).rdbuf();
    CHECK(kept.str() == "theme = \"dark\"\ntext_size = \n");

    std::filesystem::remove(file);
    h.press_ctrl(U'+');
    CHECK(std::filesystem::exists(file));
}
