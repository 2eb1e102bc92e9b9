# readiness_windows_program(TARGET DESCRIPTION): gives a program its icon, its version and its manifest, which says that
# it takes text in UTF-8, long paths and monitors of different density. Does nothing on other systems.
function(readiness_windows_program program program_description)
    if(WIN32)
        set(resources ${CMAKE_CURRENT_BINARY_DIR}/${program}.rc)
        configure_file(${PROJECT_SOURCE_DIR}/app/windows/program.rc.in ${resources} @ONLY)
        target_sources(${program} PRIVATE ${resources})
    endif()
endfunction()
if(WIN32)
    enable_language(RC)
endif()
