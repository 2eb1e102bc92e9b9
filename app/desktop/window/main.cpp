// readiness: the desktop program. With --render it draws a screen into a picture and needs no display.
#include <CLI/CLI.hpp>
#include <GLFW/glfw3.h>
#include <algorithm>
#include <cstdio>
#include <exception>
#include <fmt/format.h>
#include <imgui.h>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/command_line/describe_option.h"
#include "app/desktop/version.h"
#include "app/desktop/window/crash_guard.h"
#include "app/desktop/window/imgui_work.h"
#include "app/desktop/window/named_views.h"
#include "app/desktop/window/offscreen.h"
#include "app/desktop/window/png.h"
#include "app/desktop/window/program.h"
#include "app/desktop/window/system_file_dialog.h"
#include "app/desktop/window/system_theme.h"
#include "app/desktop/window/window.h"
#include "core/base/fingerprint.h"
#include "core/platform/arguments.h"
#include "core/platform/dark_setting.h"
#include "core/platform/folders.h"
#include "core/platform/open_with_desktop.h"
#include "core/platform/output.h"
#include "core/platform/path_text.h"
#include "core/storage/output_file.h"

namespace {

using namespace readiness;

struct Arguments {
    std::string file;
    std::string render;
    std::string output;
    std::string size;
    std::string theme;
    std::string data_folder;
    std::string barrier;
    std::string factor;
    double scale = 1;
    int text_size = 100;
    int item = 0;
    bool replace = false;
    bool trace_frames = false;
};

/// Parses "1440x900".
std::optional<std::pair<int, int>> size_from_text(const std::string& text) {
    int width = 0;
    int height = 0;
    char rest = 0;
    if (std::sscanf(text.c_str(), "%dx%d%c", &width, &height, &rest) != 2) return std::nullopt;
    if (width < 200 || height < 200 || width > 8192 || height > 8192) return std::nullopt;
    return std::pair{width, height};
}

std::string check_size(const std::string& text) {
    return size_from_text(text) ? "" : "size must be WIDTHxHEIGHT, from 200x200 to 8192x8192";
}

std::vector<std::string> names_of_views() {
    std::vector<std::string> names;
    for (const NamedView& view : named_views())
        names.push_back(view.name);
    return names;
}

void describe_options(CLI::App& app, Arguments& arguments) {
    app.set_help_flag("-h,--help", "Show this help");
    app.set_version_flag("--version", "readiness " READINESS_VERSION, "Show the version");
    app.add_option("FILE", arguments.file, "An assessment (*.readiness.toml or *.readiness) to open")->type_name("");
    app.add_option("--data-folder", arguments.data_folder, "Folder for assessments and your own questionnaires")
        ->type_name("PATH");
    app.add_option("--size", arguments.size, "Size of the window or picture in pixels: 1440x900")->check(check_size);
    app.add_option("--theme", arguments.theme, "Light or dark colours")->check(CLI::IsMember({"light", "dark"}));
    app.add_flag("--trace-frames", arguments.trace_frames,
                 "Print when each frame was drawn, and what is shown at rest");
    const std::string pictures = "Pictures";
    app.add_option("--render", arguments.render, "Draw a screen into a picture instead of opening a window")
        ->check(CLI::IsMember(names_of_views()))
        ->group(pictures);
    app.add_option("-o,--output", arguments.output, "The picture's file (PNG)")->type_name("PATH")->group(pictures);
    app.add_flag("--replace", arguments.replace, "Overwrite an existing picture")->group(pictures);
    app.add_option("--scale", arguments.scale, "The least pixels for each unit, 0.5 to 4")
        ->check(CLI::Range(0.5, 4.0))
        ->group(pictures);
    app.add_option("--text-size", arguments.text_size, "Text size in per cent, 80 to 250")
        ->check(CLI::Range(text_size_min, text_size_max))
        ->group(pictures);
    app.add_option("--item", arguments.item,
                   "The question that Assess shows, from 1; one more than there are: the last questions")
        ->check(CLI::PositiveNumber)
        ->group(pictures);
    app.add_option("--barrier", arguments.barrier, "The barrier that is open on Barriers, by id")->group(pictures);
    app.add_option("--factor", arguments.factor, "The factor that is open on Profile, by id")->group(pictures);
    add_describe_option(app, READINESS_VERSION);
}

double steady_seconds() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

Surroundings surroundings_for(const Arguments& arguments, const Environment& environment) {
    Surroundings surroundings;
    surroundings.places = find_places(environment, executable_path());
    if (!arguments.data_folder.empty()) surroundings.places.data = path_of(arguments.data_folder);
    surroundings.now = [] { return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()); };
    surroundings.new_id = random_uuid;
    surroundings.seconds = steady_seconds;
    surroundings.system_is_dark = dark_by_settings(environment);
    surroundings.usual_folders = usual_folders(environment);
    surroundings.open_file = [](const auto& file) { return open_with_desktop(file, system_program_folders()); };
    surroundings.show_file = [](const auto& file) { return show_in_folder(file, system_program_folders()); };
    return surroundings;
}

FontFiles fonts_for(const Places& places) {
    const std::filesystem::path own[] = {
        places.shipped / "fonts", executable_path().parent_path().parent_path() / "share" / "readiness" / "fonts"};
    return find_fonts(own);
}

/// Shows what --render names. False if it needs an assessment and none is open.
bool arrange(Program& program, const Arguments& arguments) {
    Settings settings = program.state().settings;
    settings.text_size = arguments.text_size;
    settings.reduced_motion = true;
    settings.theme = arguments.theme == "dark" ? ThemeChoice::dark : ThemeChoice::light;
    program.carry_out(ChangeSettings{settings});
    if (!show_view(program, arguments.render)) return false;
    if (arguments.item > 0) program.views().assess.item = static_cast<std::size_t>(arguments.item - 1);
    if (arguments.item > 0 && program.state().document) {
        const std::size_t items = program.state().document->scored().questionnaire().items.size();
        program.views().assess.at_last = static_cast<std::size_t>(arguments.item) > items;
    }
    if (!arguments.barrier.empty()) program.carry_out(ShowBarrier{{arguments.barrier}});
    if (!arguments.factor.empty()) program.views().profile.factor = FactorId{arguments.factor};
    return true;
}

OutputFile output_of(const Arguments& arguments) {
    return {path_of(arguments.output), arguments.replace ? IfThere::replace : IfThere::refuse};
}

int write_picture(Program& program, Fonts& fonts, const Arguments& arguments) {
    const auto [width, height] = size_from_text(arguments.size).value_or(std::pair{1440, 900});
    std::string trouble;
    const Surface surface{static_cast<float>(width), static_cast<float>(height), static_cast<float>(arguments.scale)};
    const bool of_room = is_of_room(arguments.render);
    const auto draw = [&] { of_room ? program.room_frame(surface) : program.frame({}, surface); };
    const Picture picture = draw_offscreen(width, height, fonts, program.scale(surface), draw, trouble);
    if (!trouble.empty()) {
        fmt::print(stderr, "readiness: {}\n", trouble);
        return 1;
    }
    const std::optional<std::string> bytes = png_of(picture);
    const std::optional<Problem> problem = bytes ? write_output(output_of(arguments), *bytes) : std::nullopt;
    if (problem) fmt::print(stderr, "readiness: {}\n", describe(*problem));
    if (!bytes) fmt::print(stderr, "readiness: there is no picture to write\n");
    return bytes && !problem ? 0 : 1;
}

int render(const Arguments& arguments, const Environment& environment) {
    if (arguments.output.empty()) {
        fmt::print(stderr, "readiness: --render needs -o with the picture's file\n");
        return 2;
    }
    const std::filesystem::path inputs[] = {path_of(arguments.file)};
    if (const auto objection = objection_to(output_of(arguments), inputs)) {
        fmt::print(stderr, "readiness: {}\n", describe(*objection));
        return 2;
    }
    Surroundings surroundings = surroundings_for(arguments, environment);
    // Drawing a picture neither reads nor changes anybody's settings, and opens no assessment to work in it.
    surroundings.places.settings.clear();
    surroundings.places.state.clear();
    surroundings.places.ledger.clear();
    Fonts fonts(fonts_for(surroundings.places));
    Program program(std::move(surroundings), fonts);
    if (!arguments.file.empty()) {
        program.open(path_of(arguments.file));
        if (!program.state().document) {
            for (const Notice& notice : program.state().notices) {
                for (const Problem& problem : notice.details)
                    fmt::print(stderr, "{}\n", describe(problem));
            }
            return 2;
        }
    }
    if (!arrange(program, arguments)) {
        fmt::print(stderr, "readiness: --render {} needs an assessment to open\n", arguments.render);
        return 2;
    }
    return with_crash_guard(program, stderr, [&] { return write_picture(program, fonts, arguments); });
}

int run(const Arguments& arguments, const Environment& environment) {
    Surroundings surroundings = surroundings_for(arguments, environment);
    const bool dark = surroundings.system_is_dark;
    WindowOptions options;
    options.size = arguments.size.empty() ? std::nullopt : size_from_text(arguments.size);
    options.icon = surroundings.places.shipped / "assets" / "icon" / "readiness-64.png";
    options.trace_frames = arguments.trace_frames;
    Fonts fonts(fonts_for(surroundings.places));
    Program program(std::move(surroundings), fonts);
    if (!arguments.theme.empty()) {
        Settings settings = program.state().settings;
        settings.theme = arguments.theme == "dark" ? ThemeChoice::dark : ThemeChoice::light;
        program.carry_out(ChangeSettings{settings});
    }
    if (!arguments.file.empty()) program.open(path_of(arguments.file));
    options.place = program.state().settings.window;
    SystemFileDialog file_dialog(find_file_chooser(environment, system_program_folders()), glfwPostEmptyEvent);
    program.set_file_chooser([&](const FileQuestion& question) { return file_dialog.ask(question); });
    options.file_dialog = &file_dialog;
    SystemTheme system_theme(dark, glfwPostEmptyEvent);
    options.system_theme = &system_theme;
    return with_crash_guard(program, stderr, [&] { return run_window(program, fonts, options); });
}

int start(std::vector<std::string> words) {
    Arguments arguments;
    CLI::App app("Is this team ready to take the change on? Answer, see the profile, know the barriers.", "readiness");
    app.allow_windows_style_options(false);  // A path may begin with / there too.
    describe_options(app, arguments);
    try {
        std::ranges::reverse(words);  // CLI11 takes them from the end.
        app.parse(std::move(words));
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : 2;
    }
    const Environment environment = process_environment();
    const ImGuiWork imgui;
    return arguments.render.empty() ? run(arguments, environment) : render(arguments, environment);
}

}  // namespace

int main(int count, char** values) {
    try {
        prepare_output();
        return start(program_arguments(count, values));
    } catch (const std::exception& failure) {  // No assessment is open any more: see with_crash_guard().
        std::fprintf(stderr, "readiness: the program failed and has to end (%s).\n", failure.what());
        tell_without_window("The program failed and has to end.");
        return 1;
    }
}
