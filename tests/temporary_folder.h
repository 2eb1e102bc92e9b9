// A folder of a test's own, removed when the test ends.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>

#include "system_calls.h"

struct TemporaryFolder {
    std::filesystem::path path;

    TemporaryFolder() {
        path = make_folder_of_own();
        if (path.empty()) throw std::runtime_error("no temporary folder can be made");
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder() {
        std::error_code left_behind;
        std::filesystem::remove_all(path, left_behind);
    }

    /// Writes a file, with its folders, and returns its path.
    std::filesystem::path file(const std::filesystem::path& name, std::string_view bytes) const {
        std::filesystem::create_directories((path / name).parent_path());
        std::ofstream(path / name, std::ios::binary) << bytes;
        return path / name;
    }
};

/// The bytes of a file; empty if there is none.
inline std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}
