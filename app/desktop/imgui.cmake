# readiness::imgui: Debian's package holds the backends and FreeType already; else the pinned source is built here.
add_library(readiness_imgui INTERFACE)
add_library(readiness::imgui ALIAS readiness_imgui)
target_link_libraries(readiness_imgui INTERFACE glfw OpenGL::GL)

set(READINESS_IMGUI_SOURCE "" CACHE PATH "Build this Dear ImGui source tree instead of using the system's package")
readiness_prefers_fetched(imgui readiness_fetch_imgui)
if(NOT READINESS_IMGUI_SOURCE AND NOT readiness_fetch_imgui AND PkgConfig_FOUND)
    pkg_check_modules(imgui QUIET imgui)
endif()

if(imgui_FOUND)
    pkg_get_variable(imgui_include imgui includedir)
endif()

# A package without the backends (Homebrew's) is of no use here.
if(imgui_FOUND AND EXISTS ${imgui_include}/backends/imgui_impl_glfw.h)
    # imgui.pc has no usable include list, and names none of the libraries that the archive needs.
    target_include_directories(readiness_imgui SYSTEM INTERFACE ${imgui_include} ${imgui_include}/backends)
    if(READINESS_PORTABLE)  # It names the shared stb, which not every system has.
        list(TRANSFORM imgui_LINK_LIBRARIES REPLACE "libstb\\.so$" "libstb.a")
    endif()
    target_link_libraries(readiness_imgui INTERFACE ${imgui_LINK_LIBRARIES} readiness::freetype ${CMAKE_DL_LIBS})
    readiness_note_library(imgui LICENCE MIT VERSION ${imgui_VERSION} FROM system FILES ${imgui_LINK_LIBRARIES}
                           DEBIAN libimgui-dev)
    return()
endif()

set(readiness_imgui_repository https://github.com/ocornut/imgui.git)
set(readiness_imgui_commit f1cc2ae15e53a861a874c3034aae6798fde194ab)
if(READINESS_IMGUI_SOURCE)
    readiness_note_library(imgui LICENCE MIT FROM ${READINESS_IMGUI_SOURCE})
elseif(READINESS_FETCH_DEPS OR readiness_fetch_imgui)
    readiness_fetch(imgui ${readiness_imgui_repository} ${readiness_imgui_commit})
    set(READINESS_IMGUI_SOURCE ${imgui_SOURCE_DIR})
    readiness_note_library(imgui LICENCE MIT FROM fetched REPOSITORY ${readiness_imgui_repository}
                           COMMIT ${readiness_imgui_commit})
endif()
if(NOT READINESS_IMGUI_SOURCE)
    message(FATAL_ERROR "Dear ImGui is missing. Install it (Debian, Ubuntu: apt-get install libimgui-dev), or "
                        "configure again with -DREADINESS_FETCH_DEPS=ON to have it fetched.")
endif()
add_library(readiness_imgui_build STATIC
    ${READINESS_IMGUI_SOURCE}/imgui.cpp
    ${READINESS_IMGUI_SOURCE}/imgui_draw.cpp
    ${READINESS_IMGUI_SOURCE}/imgui_tables.cpp
    ${READINESS_IMGUI_SOURCE}/imgui_widgets.cpp
    ${READINESS_IMGUI_SOURCE}/backends/imgui_impl_glfw.cpp
    ${READINESS_IMGUI_SOURCE}/backends/imgui_impl_opengl3.cpp
    ${READINESS_IMGUI_SOURCE}/misc/cpp/imgui_stdlib.cpp)
target_include_directories(readiness_imgui_build SYSTEM PUBLIC
    ${READINESS_IMGUI_SOURCE} ${READINESS_IMGUI_SOURCE}/backends ${READINESS_IMGUI_SOURCE}/misc/cpp)
target_link_libraries(readiness_imgui_build PUBLIC glfw OpenGL::GL ${CMAKE_DL_LIBS})
target_link_libraries(readiness_imgui INTERFACE readiness_imgui_build)
