// Reads files that tests need.
#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>

#include "core/storage/whole_file.h"

inline std::filesystem::path source_folder() {
    return READINESS_SOURCE_DIR;
}
inline std::filesystem::path test_data() {
    return source_folder() / "tests" / "data";
}

inline std::string file_text(const std::filesystem::path& path) {
    const readiness::Loaded<std::string> loaded = readiness::read_whole_file(path);
    if (!loaded.value) throw std::runtime_error(describe(loaded.problems.front()));
    return *loaded.value;
}
