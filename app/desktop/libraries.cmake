# Dear ImGui with its GLFW and OpenGL 3 backends, as the target readiness::imgui; GLFW, OpenGL, EGL, stb.
set(OpenGL_GL_PREFERENCE LEGACY)  # libGL alone: libOpenGL is a package of its own, and gives nothing more here.
find_package(OpenGL QUIET)
if(NOT TARGET OpenGL::GL)
    message(FATAL_ERROR "OpenGL is missing. Install it (Debian, Ubuntu: apt-get install libgl-dev).")
endif()
# Pictures without a display are drawn by EGL. macOS does not have it, and --render says so there; on Windows a hidden window
# serves.
if(NOT APPLE AND NOT WIN32)
    readiness_dependency(egl TARGET readiness::egl PKG_CONFIG egl DEBIAN libegl-dev)
endif()
readiness_dependency(glfw TARGET glfw PACKAGE glfw3 PKG_CONFIG glfw3 DEBIAN libglfw3-dev
    REPOSITORY https://github.com/glfw/glfw.git COMMIT 7b6aead9fb88b3623e3b3725ebb42670cbe4c579)
readiness_dependency(stb TARGET readiness::stb PKG_CONFIG stb DEBIAN libstb-dev HEADERS
    REPOSITORY https://github.com/nothings/stb.git COMMIT 31c1ad37456438565541f4919958214b6e762fb4)
# Characters that the program's own fonts do not have come from the system's. Windows has a table and stb instead.
if(NOT WIN32)
    readiness_dependency(fontconfig TARGET readiness::fontconfig PKG_CONFIG fontconfig DEBIAN libfontconfig-dev)
    readiness_dependency(freetype TARGET readiness::freetype PKG_CONFIG freetype2 DEBIAN libfreetype-dev)
endif()
find_package(Threads REQUIRED)
include(imgui.cmake)
