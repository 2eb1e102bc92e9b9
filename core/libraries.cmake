if(READINESS_PORTABLE)  # Debian has no archive of toml++. Its headers are the whole library.
    find_path(READINESS_TOMLPLUSPLUS_HEADERS toml++/toml.h REQUIRED)
    mark_as_advanced(READINESS_TOMLPLUSPLUS_HEADERS)
    add_library(readiness_tomlplusplus INTERFACE)
    add_library(tomlplusplus::tomlplusplus ALIAS readiness_tomlplusplus)
    target_include_directories(readiness_tomlplusplus SYSTEM INTERFACE ${READINESS_TOMLPLUSPLUS_HEADERS})
    target_compile_definitions(readiness_tomlplusplus INTERFACE TOML_HEADER_ONLY=1)
    pkg_check_modules(readiness_tomlplusplus_module QUIET tomlplusplus)
    readiness_note_library(tomlplusplus LICENCE MIT FROM system VERSION "${readiness_tomlplusplus_module_VERSION}"
                           DEBIAN libtomlplusplus-dev)
endif()
readiness_dependency(tomlplusplus TARGET tomlplusplus::tomlplusplus PACKAGE tomlplusplus PKG_CONFIG tomlplusplus
    DEBIAN libtomlplusplus-dev LICENCE "MIT"
    REPOSITORY https://github.com/marzer/tomlplusplus.git COMMIT 30172438cee64926dc41fdd9c11fb3ba5b2ba9de)
readiness_dependency(fmt TARGET fmt::fmt PACKAGE fmt PKG_CONFIG fmt DEBIAN libfmt-dev LICENCE "MIT"
    REPOSITORY https://github.com/fmtlib/fmt.git COMMIT e69e5f977d458f2650bb346dadf2ad30c5320281)  # 10.2.1
readiness_dependency(nlohmann_json TARGET nlohmann_json::nlohmann_json PACKAGE nlohmann_json PKG_CONFIG nlohmann_json
    DEBIAN nlohmann-json3-dev LICENCE "MIT"
    REPOSITORY https://github.com/nlohmann/json.git COMMIT 9cca280a4d0ccf0c08f47a99aa71d1b0e52f8d03)  # 3.11.3
readiness_dependency(sodium TARGET readiness::sodium PKG_CONFIG libsodium DEBIAN libsodium-dev LICENCE "ISC"
    ARCHIVES sodium)
readiness_dependency(utf8proc TARGET utf8proc PKG_CONFIG libutf8proc DEBIAN libutf8proc-dev ARCHIVES utf8proc
    NO_VERSION LICENCE "MIT AND Unicode-DFS-2015"
    REPOSITORY https://github.com/JuliaStrings/utf8proc.git COMMIT 34db3f7954e9298e89f42641ac78e0450f80a70d)  # 2.9.0

if(READINESS_PORTABLE)
    set(ZLIB_USE_STATIC_LIBS ON)  # For what is fetched.
    readiness_find_archive(z)
    readiness_note_library(zlib LICENCE Zlib FROM system FILES ${READINESS_ARCHIVE_z} DEBIAN zlib1g-dev)
elseif(WIN32)  # All libraries are static there, and those for workbooks need it.
    readiness_note_module(zlib Zlib zlib1g-dev)
endif()

# Workbooks are optional: without this library the programs say that they write none.
option(READINESS_WITH_XLSX "Write workbooks, .xlsx (if libxlsxwriter is found)" ON)
set(readiness_has_xlsx OFF)
if(READINESS_WITH_XLSX)
    readiness_dependency(xlsxwriter TARGET xlsxwriter PKG_CONFIG xlsxwriter DEBIAN libxlsxwriter-dev OPTIONAL
        LICENCE "BSD-2-Clause AND Zlib"
        REPOSITORY https://github.com/jmcnamara/libxlsxwriter.git COMMIT 7ba204a82c3aa3940ae6f2dd89b3555b14f0f4c9)  # 1.1.9
    find_path(readiness_xlsxwriter_headers xlsxwriter.h)
    find_library(readiness_xlsxwriter_library xlsxwriter)
    mark_as_advanced(readiness_xlsxwriter_headers readiness_xlsxwriter_library)
    if(TARGET xlsxwriter)
        set(readiness_has_xlsx ON)
        if(READINESS_PORTABLE)  # It names the shared zlib.
            set_property(TARGET xlsxwriter PROPERTY INTERFACE_LINK_LIBRARIES ${READINESS_ARCHIVE_z})
        endif()
    elseif(readiness_xlsxwriter_headers AND readiness_xlsxwriter_library)
        add_library(xlsxwriter INTERFACE)
        target_include_directories(xlsxwriter SYSTEM INTERFACE ${readiness_xlsxwriter_headers})
        target_link_libraries(xlsxwriter INTERFACE ${readiness_xlsxwriter_library})
        readiness_note_library(xlsxwriter LICENCE "BSD-2-Clause AND Zlib" FROM system FILES ${readiness_xlsxwriter_library}
                               DEBIAN libxlsxwriter-dev)
        set(readiness_has_xlsx ON)
    else()
        message(STATUS "libxlsxwriter is not installed: no .xlsx will be written (Debian: libxlsxwriter-dev)")
    endif()
endif()

# So is reading them: without these libraries the programs say how to save a workbook as CSV.
option(READINESS_READ_XLSX "Bring answers in from workbooks, .xlsx (if libzip and pugixml are found)" ON)
set(readiness_reads_xlsx OFF)
if(READINESS_READ_XLSX)
    block()  # Of a fetched libzip only what reads a zip without encryption is wanted.
        foreach(part COMMONCRYPTO GNUTLS MBEDTLS OPENSSL WINDOWS_CRYPTO FDOPEN BZIP2 LZMA ZSTD)
            set(ENABLE_${part} OFF)
        endforeach()
        foreach(part TOOLS REGRESS OSSFUZZ EXAMPLES DOC)
            set(BUILD_${part} OFF)
        endforeach()
        set(LIBZIP_DO_INSTALL OFF)
        readiness_dependency(libzip TARGET libzip::zip PKG_CONFIG libzip DEBIAN libzip-dev LICENCE "BSD-3-Clause" OPTIONAL
            REPOSITORY https://github.com/nih-at/libzip.git COMMIT 6f8a0cdd24a0dc6cce9dac4a7679da784ab124ea)  # 1.11.4
    endblock()
    readiness_dependency(pugixml TARGET pugixml::pugixml PKG_CONFIG pugixml DEBIAN libpugixml-dev LICENCE "MIT" OPTIONAL
        REPOSITORY https://github.com/zeux/pugixml.git COMMIT ee86beb30e4973f5feffe3ce63bfa4fbadf72f38)  # 1.15
    if(TARGET libzip::zip AND TARGET pugixml::pugixml)
        set(readiness_reads_xlsx ON)
    else()
        message(STATUS "libzip or pugixml is not installed: no .xlsx will be read (Debian: libzip-dev libpugixml-dev)")
    endif()
endif()

# PDF and PNG are optional, like all that is not needed to read and write assessments: without these libraries the
# program offers HTML in their place. qpdf adds language and words for pictures to PDF.
set(readiness_has_cairo OFF)
set(readiness_has_qpdf OFF)
if(READINESS_WITH_PDF AND PkgConfig_FOUND AND NOT READINESS_PORTABLE)
    pkg_check_modules(readiness_cairo QUIET IMPORTED_TARGET cairo-pdf cairo-svg cairo-png pangocairo pangoft2 fontconfig)
    pkg_check_modules(readiness_qpdf QUIET IMPORTED_TARGET libqpdf)
    set(readiness_has_cairo ${readiness_cairo_FOUND})
    set(readiness_has_qpdf ${readiness_qpdf_FOUND})
endif()
if(readiness_has_cairo)
    readiness_note_module(cairo "LGPL-2.1-only OR MPL-1.1")
    readiness_note_module(pango "LGPL-2.0-or-later")
    readiness_note_module(pangocairo "LGPL-2.0-or-later")
    readiness_note_module(pangoft2 "LGPL-2.0-or-later")
    readiness_note_module(fontconfig "HPND AND MIT")
    readiness_note_module(harfbuzz "MIT")
    readiness_note_module(glib-2.0 "LGPL-2.1-or-later")
    readiness_note_module(gobject-2.0 "LGPL-2.1-or-later")
endif()
if(readiness_has_qpdf)
    readiness_note_module(libqpdf "Apache-2.0")
endif()
if(READINESS_PORTABLE)
    message(STATUS "READINESS_PORTABLE: there are no archives of pango, so no .pdf and .png will be written")
elseif(READINESS_WITH_PDF AND NOT readiness_has_cairo)
    message(STATUS "cairo or pango is not installed: no .pdf and .png will be written (Debian: libcairo2-dev libpango1.0-dev)")
elseif(READINESS_WITH_PDF AND NOT readiness_has_qpdf)
    message(STATUS "qpdf is not installed: .pdf will have no language and no words for pictures (Debian: libqpdf-dev)")
endif()
