// Everything that can be on the screen, by a name: what --render draws, and what the layout tests go through.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/desktop/window/program.h"

namespace readiness {

struct NamedView {
    std::string name;
    bool needs_document = false;
    std::function<void(Program&)> show;  ///< From any other view; nothing that is kept changes.
};

/// The screens by their names, what can be opened on them, and the dialogs.
std::vector<NamedView> named_views();

/// Closes what is open and shows the view of that name. False if there is none, or if it needs a document and none is
/// open.
bool show_view(Program& program, std::string_view name);

}  // namespace readiness
