# Dear ImGui with its GLFW and OpenGL 3 backends, as the target readiness::imgui; GLFW, OpenGL, EGL, stb.
set(OpenGL_GL_PREFERENCE LEGACY)  # libGL alone: libOpenGL is a package of its own, and gives nothing more here.
find_package(OpenGL QUIET)
if(NOT TARGET OpenGL::GL)
    message(FATAL_ERROR "OpenGL is missing. Install it (Debian, Ubuntu: apt-get install libgl-dev).")
endif()
if(WIN32)
    readiness_note_library(opengl LICENCE NOASSERTION FROM system FILES opengl32.dll)  # Windows' own, without a version.
else()
    readiness_note_library(opengl LICENCE NOASSERTION FROM system TARGET OpenGL::GL DEBIAN libgl-dev)
endif()
# Pictures without a display are drawn by EGL. macOS does not have it, and --render says so there; on Windows a hidden window
# serves.
if(NOT APPLE AND NOT WIN32)
    readiness_dependency(egl TARGET readiness::egl PKG_CONFIG egl DEBIAN libegl-dev LICENCE NOASSERTION)
endif()
# A GLFW from source can use Wayland where its headers are installed, and X11 in any case.
find_program(READINESS_WAYLAND_SCANNER wayland-scanner)
mark_as_advanced(READINESS_WAYLAND_SCANNER)
if(PkgConfig_FOUND)
    pkg_check_modules(readiness_wayland QUIET wayland-client wayland-cursor wayland-egl xkbcommon)
endif()
if(NOT READINESS_WAYLAND_SCANNER OR NOT readiness_wayland_FOUND OR READINESS_PORTABLE)
    set(GLFW_BUILD_WAYLAND OFF)
endif()
readiness_dependency(glfw TARGET glfw PACKAGE glfw3 PKG_CONFIG glfw3 DEBIAN libglfw3-dev LICENCE "Zlib"
    REPOSITORY https://github.com/glfw/glfw.git COMMIT 7b6aead9fb88b3623e3b3725ebb42670cbe4c579)
readiness_dependency(stb TARGET readiness::stb PKG_CONFIG stb DEBIAN libstb-dev HEADERS LICENCE "MIT OR Unlicense"
    ARCHIVES stb
    REPOSITORY https://github.com/nothings/stb.git COMMIT 31c1ad37456438565541f4919958214b6e762fb4)
get_target_property(readiness_glfw_links glfw INTERFACE_LINK_LIBRARIES)
if(readiness_glfw_links MATCHES "libX11\\.so")  # A shared GLFW links it itself.
    readiness_note_module(x11 "MIT AND X11" libx11-dev)
endif()
# Characters that the program's own fonts do not have come from the system's. Windows has a table and stb instead.
if(NOT WIN32)
    if(READINESS_PORTABLE)  # What both need.
        readiness_note_archive(png16 libpng-2.0 libpng-dev)
        readiness_note_archive(brotlidec MIT libbrotli-dev)
        readiness_note_archive(brotlicommon MIT libbrotli-dev)
        readiness_note_archive(expat MIT libexpat1-dev)
    endif()
    readiness_dependency(freetype TARGET readiness::freetype PKG_CONFIG freetype2 DEBIAN libfreetype-dev
        NO_VERSION LICENCE "FTL OR GPL-2.0-or-later" ARCHIVES freetype png16 brotlidec brotlicommon z)
    readiness_dependency(fontconfig TARGET readiness::fontconfig PKG_CONFIG fontconfig DEBIAN libfontconfig-dev
        LICENCE "HPND AND MIT" ARCHIVES fontconfig expat freetype png16 brotlidec brotlicommon z)
endif()
include(imgui.cmake)
