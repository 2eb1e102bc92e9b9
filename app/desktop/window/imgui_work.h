// What one window has of Dear ImGui: a context of its own.
#pragma once

#include <imgui.h>

#include "app/desktop/ui/imgui_compat.h"

namespace readiness {

/// Dear ImGui draws text, shapes and text fields; windows, navigation and looks are the program's own. A new one is the
/// current one; at its end the one that was current before it is so again.
class ImGuiWork {
public:
    ImGuiWork() {
        make_current();
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.LogFilename = nullptr;
        compat::take_events_at_once(io);
        io.ConfigInputTextCursorBlink = false;  // A blinking caret would draw frames while nothing changes.
    }
    ~ImGuiWork() {
        make_current();
        ImGui::DestroyContext(context_);
        ImGui::SetCurrentContext(before_);
    }
    ImGuiWork(const ImGuiWork&) = delete;
    ImGuiWork& operator=(const ImGuiWork&) = delete;

    void make_current() const { ImGui::SetCurrentContext(context_); }

private:
    ImGuiContext* before_ = ImGui::GetCurrentContext();
    ImGuiContext* context_ = ImGui::CreateContext();
};

}  // namespace readiness
