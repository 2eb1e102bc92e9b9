// For growth.py: opens an assessment and draws every view, or the one that is named, many times without a window.
// Prints for each the milliseconds of processor time that one frame takes.
#include <chrono>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fmt/format.h>
#include <string>
#include <utility>

#include "app/desktop/ui/fonts.h"
#include "app/desktop/window/named_views.h"
#include "app/desktop/window/program.h"
#include "core/base/fingerprint.h"
#include "core/platform/environment.h"
#include "core/platform/folders.h"
#include "core/storage/places.h"
#include "tests/app/headless_imgui.h"

using namespace readiness;

namespace {

constexpr Surface surface{1280, 720, 1};

double processor_milliseconds() {
    return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

void draw(Program& program, Fonts& fonts, bool of_room) {
    const float scale = program.scale(surface);
    if (fonts.stale(scale)) fonts.build(scale);
    ImGui::GetIO().DisplaySize = {surface.width, surface.height};
    ImGui::NewFrame();
    of_room ? program.room_frame(surface) : program.frame({}, surface);
    ImGui::Render();
    headless::accept_textures();
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 3 || count > 4) return 2;
    const int frames = std::stoi(arguments[2]);
    const headless::Context context;
    Surroundings surroundings;
    surroundings.places = find_places(process_environment(), executable_path());
    surroundings.places.settings.clear();
    surroundings.places.state.clear();
    surroundings.places.ledger.clear();
    surroundings.now = [] { return std::chrono::sys_seconds(std::chrono::seconds(1'800'000'000)); };
    surroundings.new_id = random_uuid;
    surroundings.seconds = [] { return 1.0; };
    Fonts fonts(find_fonts({}));
    Program program(std::move(surroundings), fonts);
    program.open(arguments[1]);
    if (!program.state().document) return 1;
    for (const NamedView& view : named_views()) {
        if (count == 4 && view.name != arguments[3]) continue;
        if (!show_view(program, view.name)) return 1;
        for (int i = 0; i < 3; ++i)
            draw(program, fonts, view.of_room);
        const double before = processor_milliseconds();
        for (int i = 0; i < frames; ++i)
            draw(program, fonts, view.of_room);
        fmt::print("{} {:.3f}\n", view.name, (processor_milliseconds() - before) / frames);
        std::fflush(stdout);
    }
    return 0;
}
