# The fonts that the program uses, found among the system's packages and bundled with an installation. None is in the
# repository. A build that finds none still works, and so does an installation without them: the program looks again when
# it starts.
option(READINESS_BUNDLE_FONTS "Install the fonts beside the program" ON)
set(readiness_font_files)
foreach(name Inter-Regular Inter-Medium Inter-SemiBold Inter-Bold NotoSans-Regular)
    find_file(READINESS_FONT_${name} NAMES ${name}.otf ${name}.ttf
        PATHS /usr/share/fonts /usr/local/share/fonts /opt/homebrew/share/fonts /Library/Fonts
        PATH_SUFFIXES opentype/inter truetype/inter rsms-inter-fonts inter truetype/noto noto google-noto
        NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH)
    mark_as_advanced(READINESS_FONT_${name})
    if(READINESS_FONT_${name})
        list(APPEND readiness_font_files ${READINESS_FONT_${name}})
    endif()
endforeach()
if(READINESS_BUNDLE_FONTS)
    install(FILES ${readiness_font_files} DESTINATION ${CMAKE_INSTALL_DATADIR}/readiness/fonts)
endif()
