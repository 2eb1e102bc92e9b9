#include "app/desktop/window/trace.h"

#include <array>
#include <cstdio>
#include <fmt/format.h>
#include <string_view>
#include <variant>

#include "app/desktop/screens/screen_table.h"
#include "app/desktop/ui/imgui_compat.h"

namespace readiness {

namespace {

std::string_view name_of(const Dialog& dialog) {
    constexpr std::array<std::string_view, 19> names{"details",  "roles",    "action",   "look-again", "confirm",
                                                     "unsaved",  "ballots",  "files",    "file",       "questionnaire",
                                                     "paste",    "compare",  "versions", "keys",       "figures",
                                                     "editions", "problems", "export",   "hand-out"};
    static_assert(names.size() == std::variant_size_v<Dialog>);
    return names.at(dialog.index());
}

std::string_view place_of_keyboard(const Focus& focus) {
    const ImGuiID field = compat::text_field_is_active() ? ImGui::GetActiveID() : 0;
    for (const FocusStop& stop : focus.stops()) {
        if (field != 0 ? stop.key == field : focus.is_current(stop.key)) return stop.id;
    }
    return "";
}

void print(const std::string& line) {
    fmt::print("{}\n", line);
    std::fflush(stdout);
}

}  // namespace

void Trace::frame() {
    if (!is_on_) return;
    const std::chrono::duration<double, std::milli> since = std::chrono::steady_clock::now() - start_;
    print(fmt::format("frame {} at {:.1f} ms", ++frames_, since.count()));
}

void Trace::mark() {
    if (is_on_) print(fmt::format("mark {}", ++marks_));
}

void Trace::rest(const Program& program, bool has_focus) {
    if (is_on_) print(fmt::format("rest {} focus={} {}", marks_, has_focus ? "yes" : "no", what_is_shown(program)));
}

std::string what_is_shown(const Program& program) {
    std::string text = fmt::format("screen={} dialog={} typing={} at=\"{}\"", find_screen(program.state().screen).name,
                                   program.dialog() ? name_of(*program.dialog()) : "none",
                                   compat::text_field_is_active() ? "yes" : "no", place_of_keyboard(program.focus()));
    if (program.state().presenting.facilitator) text += " facilitator=open";
    if (program.state().presenting.blank) text += " room=blank";
    return text;
}

}  // namespace readiness
