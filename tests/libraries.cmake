readiness_dependency(Catch2 TARGET Catch2::Catch2WithMain PACKAGE Catch2 DEBIAN catch2 NOT_SHIPPED
    LICENCE "BSL-1.0"
    REPOSITORY https://github.com/catchorg/Catch2.git COMMIT fa43b77429ba76c462b1898d6cd2f2d7a9416b14)
if(Catch2_DIR)
    list(APPEND CMAKE_MODULE_PATH ${Catch2_DIR})
else()
    list(APPEND CMAKE_MODULE_PATH ${catch2_SOURCE_DIR}/extras)
endif()
include(Catch)
if(CMAKE_CROSSCOMPILING)
    # Here the tests cannot be run to ask for their names. tests/windows.sh runs them.
    function(catch_discover_tests)
    endfunction()
endif()
