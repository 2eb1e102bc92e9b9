readiness_dependency(tomlplusplus TARGET tomlplusplus::tomlplusplus PACKAGE tomlplusplus PKG_CONFIG tomlplusplus
    DEBIAN libtomlplusplus-dev
    REPOSITORY https://github.com/marzer/tomlplusplus.git COMMIT 30172438cee64926dc41fdd9c11fb3ba5b2ba9de)
readiness_dependency(fmt TARGET fmt::fmt PACKAGE fmt PKG_CONFIG fmt DEBIAN libfmt-dev
    REPOSITORY https://github.com/fmtlib/fmt.git COMMIT e69e5f977d458f2650bb346dadf2ad30c5320281)  # 10.2.1
readiness_dependency(nlohmann_json TARGET nlohmann_json::nlohmann_json PACKAGE nlohmann_json PKG_CONFIG nlohmann_json
    DEBIAN nlohmann-json3-dev
    REPOSITORY https://github.com/nlohmann/json.git COMMIT 9cca280a4d0ccf0c08f47a99aa71d1b0e52f8d03)  # 3.11.3
readiness_dependency(sodium TARGET readiness::sodium PKG_CONFIG libsodium DEBIAN libsodium-dev)
readiness_dependency(utf8proc TARGET utf8proc PKG_CONFIG libutf8proc DEBIAN libutf8proc-dev
    REPOSITORY https://github.com/JuliaStrings/utf8proc.git COMMIT 34db3f7954e9298e89f42641ac78e0450f80a70d)  # 2.9.0
find_package(Threads REQUIRED)

# Workbooks are optional: without this library the programs say that they write none.
option(READINESS_WITH_XLSX "Write workbooks, .xlsx (if libxlsxwriter is found)" ON)
set(readiness_has_xlsx OFF)
if(READINESS_WITH_XLSX)
    if(PkgConfig_FOUND)
        pkg_check_modules(xlsxwriter QUIET IMPORTED_TARGET xlsxwriter)
    endif()
    find_path(readiness_xlsxwriter_headers xlsxwriter.h)
    find_library(readiness_xlsxwriter_library xlsxwriter)
    mark_as_advanced(readiness_xlsxwriter_headers readiness_xlsxwriter_library)
    if(xlsxwriter_FOUND)
        add_library(readiness_xlsxwriter ALIAS PkgConfig::xlsxwriter)
        set(readiness_has_xlsx ON)
    elseif(readiness_xlsxwriter_headers AND readiness_xlsxwriter_library)
        add_library(readiness_xlsxwriter INTERFACE)
        target_include_directories(readiness_xlsxwriter SYSTEM INTERFACE ${readiness_xlsxwriter_headers})
        target_link_libraries(readiness_xlsxwriter INTERFACE ${readiness_xlsxwriter_library})
        set(readiness_has_xlsx ON)
    else()
        message(STATUS "libxlsxwriter is not installed: no .xlsx will be written (Debian: libxlsxwriter-dev)")
    endif()
endif()

# PDF and PNG are optional, like all that is not needed to read and write assessments: without these libraries the
# program offers HTML in their place. qpdf adds language and words for pictures to PDF.
set(readiness_has_cairo OFF)
set(readiness_has_qpdf OFF)
if(READINESS_WITH_PDF AND PkgConfig_FOUND)
    pkg_check_modules(readiness_cairo QUIET IMPORTED_TARGET cairo-pdf cairo-svg cairo-png pangocairo pangoft2 fontconfig)
    pkg_check_modules(readiness_qpdf QUIET IMPORTED_TARGET libqpdf)
    set(readiness_has_cairo ${readiness_cairo_FOUND})
    set(readiness_has_qpdf ${readiness_qpdf_FOUND})
endif()
if(READINESS_WITH_PDF AND NOT readiness_has_cairo)
    message(STATUS "cairo or pango is not installed: no .pdf and .png will be written (Debian: libcairo2-dev libpango1.0-dev)")
elseif(READINESS_WITH_PDF AND NOT readiness_has_qpdf)
    message(STATUS "qpdf is not installed: .pdf will have no language and no words for pictures (Debian: libqpdf-dev)")
endif()
