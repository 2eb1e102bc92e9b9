#include "app/desktop/window/facilitator_window.h"

#include <GLFW/glfw3.h>
#include <vector>

#include "app/desktop/window/facilitator_place.h"

namespace readiness {

namespace {

std::vector<DesktopArea> work_areas() {
    int count = 0;
    GLFWmonitor** monitors = glfwGetMonitors(&count);
    std::vector<DesktopArea> areas;
    for (int i = 0; i < count; ++i) {
        DesktopArea area;
        glfwGetMonitorWorkarea(monitors[i], &area.left, &area.top, &area.width, &area.height);
        if (area.width > 0 && area.height > 0) areas.push_back(area);
    }
    return areas;
}

constexpr const char* usual_title = "Facilitator – Readiness";

}  // namespace

void FacilitatorWindow::say_that_saving_fails(bool fails) {
    glfwSetWindowTitle(window_.handle(), fails ? "Not saved: Facilitator – Readiness" : usual_title);
}

bool FacilitatorWindow::open(GLFWwindow* first, const std::filesystem::path& icon) {
    GlfwWindow::Setup setup;
    setup.title = usual_title;
    setup.width = 1280;
    setup.height = 720;
    setup.waits_for_screen = false;
    setup.icon = icon;
    if (!window_.open(setup)) return false;
    DesktopArea room;
    glfwGetWindowPos(first, &room.left, &room.top);
    glfwGetWindowSize(first, &room.width, &room.height);
    int width = 0;
    int height = 0;
    glfwGetWindowSize(window_.handle(), &width, &height);
    const DesktopArea place = facilitator_place(room, work_areas(), width, height);
    glfwSetWindowSize(window_.handle(), place.width, place.height);
    glfwSetWindowPos(window_.handle(), place.left, place.top);
    window_.show();
    return true;
}

}  // namespace readiness
