# The licence texts of what is linked into the programs. Who passes on a program with libraries in it must pass on these.
# An installation that takes the system's libraries installs none: the system has them with the libraries.

# readiness_pass_on_licence(<library> <text or nothing> <name>): notes the text, to be installed as <name>.txt.
function(readiness_pass_on_licence library text name)
    if(NOT READINESS_PORTABLE)
        return()
    endif()
    if(NOT text OR NOT EXISTS ${text})
        message(WARNING "The licence text of ${library} was not found. Who passes on the programs must add it.")
        return()
    endif()
    get_property(noted GLOBAL PROPERTY readiness_licence_names)
    if(name IN_LIST noted)  # Of another library of the same package.
        return()
    endif()
    set_property(GLOBAL APPEND PROPERTY readiness_licence_names ${name})
    set_property(GLOBAL APPEND PROPERTY readiness_licence_texts ${text})
endfunction()

# readiness_install_licences(<folder>)
function(readiness_install_licences folder)
    get_property(names GLOBAL PROPERTY readiness_licence_names)
    get_property(texts GLOBAL PROPERTY readiness_licence_texts)
    foreach(name text IN ZIP_LISTS names texts)
        file(REAL_PATH ${text} text)  # Packages of one source may share it by links.
        install(FILES ${text} DESTINATION ${folder} RENAME ${name}.txt)
    endforeach()
endfunction()
