# Where a library is from, for the bill of materials: the source of Debian's that it was built from, its release, and the
# text of its licence. pkg-config may name the version of a library's interface (FreeType, utf8proc), and a source that a
# person or a script has unpacked is not the commit that the program would fetch.
#
# Two functions below set origin_source, the name of Debian's source package; origin_version, Debian's version of it;
# origin_release, what its makers call it; origin_text, the file with its licence, and origin_name, under which to pass that
# on. What is not known is empty.
#
# READINESS_ORIGINS: a folder that tells what was built for another system from Debian's sources, by the name of the
# package that would bring the same library here: one line "SOURCE VERSION TEXT", with TEXT.txt in "licences" beside it.

macro(readiness_begin_origin)
    foreach(part source version release text name)
        set(origin_${part} "")
    endforeach()
endmacro()
macro(readiness_return_origin)
    foreach(part source version release text name)
        set(origin_${part} "${origin_${part}}" PARENT_SCOPE)
    endforeach()
endmacro()

# readiness_release_of(<version of Debian's> <variable>): without what Debian adds, so 2.12.1 of 2.12.1+dfsg-5+deb12u4.
function(readiness_release_of version variable)
    string(REGEX REPLACE "^[0-9]+:" "" release "${version}")
    string(REGEX REPLACE "-[^-]*$" "" release "${release}")
    string(REGEX REPLACE "^.*[+]really" "" release "${release}")
    string(REGEX REPLACE "[.+~](dfsg|ds)[.0-9]*$" "" release "${release}")
    set(${variable} "${release}" PARENT_SCOPE)
endfunction()

# readiness_origin_of_source(<library> <folder>): of an unpacked source, which need not be Debian's. readiness_fetch()
# leaves the version that its CMake file names.
function(readiness_origin_of_source library folder)
    readiness_begin_origin()
    if(EXISTS ${folder}/debian/changelog)
        file(STRINGS ${folder}/debian/changelog line LIMIT_COUNT 1)
        if(line MATCHES "^([^ ]+) \\(([^)]+)\\)")
            set(origin_source ${CMAKE_MATCH_1})
            set(origin_version ${CMAKE_MATCH_2})
            readiness_release_of(${origin_version} origin_release)
            set(origin_text ${folder}/debian/copyright)
            set(origin_name ${origin_source})
        endif()
    elseif(folder)
        get_property(origin_release GLOBAL PROPERTY readiness_release_of_${library})
        file(GLOB texts ${folder}/[Ll][Ii][Cc][Ee][Nn][CcSs][Ee]* ${folder}/COPYING*)
        if(texts)
            list(GET texts 0 origin_text)
            set(origin_name ${library})
        endif()
    endif()
    readiness_return_origin()
endfunction()

# readiness_origin_of_package(<package> <file of the library, or nothing>): of a package that is installed here. A library
# from elsewhere, such as /usr/local or a folder for another system, is not the package's, whatever is installed.
function(readiness_origin_of_package package file)
    readiness_begin_origin()
    find_program(READINESS_DPKG_QUERY dpkg-query)
    mark_as_advanced(READINESS_DPKG_QUERY)
    if(package AND EXISTS "${READINESS_ORIGINS}/${package}")
        file(STRINGS ${READINESS_ORIGINS}/${package} words LIMIT_COUNT 1)
        if(words MATCHES "^([^ ]+) ([^ ]+) ([^ ]+)$")
            set(origin_source ${CMAKE_MATCH_1})
            set(origin_version ${CMAKE_MATCH_2})
            set(origin_name ${CMAKE_MATCH_3})
            set(origin_text ${READINESS_ORIGINS}/../licences/${origin_name}.txt)
            readiness_release_of(${origin_version} origin_release)
        endif()
    elseif(package AND READINESS_DPKG_QUERY AND (file MATCHES "^(/usr)?/lib/" OR file MATCHES "^/usr/[^/]*-mingw32/"
                                                 OR (NOT file AND NOT CMAKE_CROSSCOMPILING)))
        execute_process(COMMAND ${READINESS_DPKG_QUERY} --show
                            --showformat "\${source:Package} \${source:Version} \${Version}\\n" ${package}
                        OUTPUT_VARIABLE words RESULT_VARIABLE failed ERROR_QUIET)
        if(NOT failed AND words MATCHES "^([^ ]+) ([^ ]+) ([^ \n]+)")
            set(origin_source ${CMAKE_MATCH_1})
            set(origin_version ${CMAKE_MATCH_2})
            readiness_release_of(${CMAKE_MATCH_3} origin_release)  # Its source's version may be of the packaging alone.
            set(origin_text /usr/share/doc/${package}/copyright)
            set(origin_name ${package})
        endif()
    endif()
    readiness_return_origin()
endfunction()

# readiness_purl_of_debian(<source> <version> <variable>): its address as scanners for known flaws take it.
function(readiness_purl_of_debian source version variable)
    cmake_host_system_information(RESULT distribution QUERY DISTRIB_ID)
    if(NOT distribution STREQUAL "ubuntu")
        set(distribution debian)
    endif()
    string(REPLACE "+" "%2B" source "${source}")
    string(REPLACE "+" "%2B" version "${version}")
    set(${variable} "pkg:deb/${distribution}/${source}@${version}?arch=source" PARENT_SCOPE)
endfunction()
