# The same source gives the same bytes, in whatever folder it is built. Debug builds keep whole paths for debuggers.
foreach(folder ${PROJECT_SOURCE_DIR} ${PROJECT_BINARY_DIR})  # The last one that fits is taken.
    add_compile_options($<$<NOT:$<CONFIG:Debug>>:-ffile-prefix-map=${folder}/=>)
endforeach()
# Only what is used is needed: the package of a library that nothing calls is no dependency.
if(UNIX AND NOT APPLE)
    add_link_options(-Wl,--as-needed)
endif()
if(MINGW)  # The linker writes down when it ran.
    add_link_options(-Wl,--no-insert-timestamp)
endif()
if(READINESS_PORTABLE)
    add_link_options(-static-libstdc++ -static-libgcc)
endif()
