// Everything that can be on the screen, by a name: what --render draws, and what the layout tests go through.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "app/desktop/window/program.h"

namespace readiness {

struct NamedView {
    std::string name;
    bool needs_document = false;
    std::function<void(Program&)> show;  ///< From any other view; nothing that is kept changes.
    bool of_room = false;                ///< It is in the room's window while the facilitator has another.
};

/// The screens by their names, what can be opened on them, and the dialogs.
std::vector<NamedView> named_views();

/// True if the view of that name is in the room's window while the facilitator has another.
bool is_of_room(std::string_view name);

/// Closes what is open and shows the view of that name. False if there is none, or if it needs a document and none is
/// open.
bool show_view(Program& program, std::string_view name);

}  // namespace readiness
