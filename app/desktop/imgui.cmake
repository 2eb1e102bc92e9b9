# readiness::imgui: Debian's package holds the backends and FreeType already; else the pinned source is built here.
add_library(readiness_imgui INTERFACE)
add_library(readiness::imgui ALIAS readiness_imgui)
target_link_libraries(readiness_imgui INTERFACE glfw OpenGL::GL)

set(READINESS_IMGUI_SOURCE "" CACHE PATH "Build this Dear ImGui source tree instead of using the system's package")
if(NOT READINESS_IMGUI_SOURCE AND PkgConfig_FOUND)
    pkg_check_modules(imgui QUIET imgui)
endif()

if(imgui_FOUND)
    pkg_get_variable(imgui_include imgui includedir)
endif()

# A package without the backends (Homebrew's) is of no use here.
if(imgui_FOUND AND EXISTS ${imgui_include}/backends/imgui_impl_glfw.h)
    # imgui.pc has no usable include list, and names none of the libraries that the archive needs.
    find_package(Freetype REQUIRED)
    target_include_directories(readiness_imgui SYSTEM INTERFACE ${imgui_include} ${imgui_include}/backends)
    target_link_libraries(readiness_imgui INTERFACE ${imgui_LINK_LIBRARIES} Freetype::Freetype ${CMAKE_DL_LIBS})
    return()
endif()

if(NOT READINESS_IMGUI_SOURCE AND READINESS_FETCH_DEPS)
    FetchContent_Declare(imgui GIT_REPOSITORY https://github.com/ocornut/imgui.git
                               GIT_TAG f1cc2ae15e53a861a874c3034aae6798fde194ab)
    FetchContent_MakeAvailable(imgui)
    set(READINESS_IMGUI_SOURCE ${imgui_SOURCE_DIR})
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
