# Dear ImGui with its GLFW and OpenGL 3 backends, as the target readiness::imgui; GLFW, OpenGL, EGL, stb.
set(OpenGL_GL_PREFERENCE GLVND)
find_package(OpenGL REQUIRED COMPONENTS OpenGL EGL)
readiness_dependency(glfw TARGET glfw PACKAGE glfw3 PKG_CONFIG glfw3 DEBIAN libglfw3-dev
    REPOSITORY https://github.com/glfw/glfw.git COMMIT 7b6aead9fb88b3623e3b3725ebb42670cbe4c579)
readiness_dependency(stb TARGET readiness::stb PKG_CONFIG stb DEBIAN libstb-dev)
find_package(Threads REQUIRED)
include(imgui.cmake)
