// In which order the shipped questionnaires are offered, and to whom.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace readiness {

struct ShelfPlace {
    std::string file;          ///< The questionnaire's file name.
    std::string audience;      ///< One sentence: whom it is for; may be empty.
    bool recommended = false;  ///< The one to begin with.

    friend bool operator==(const ShelfPlace&, const ShelfPlace&) = default;
};

/// What `shelf/shelf.toml` in the folder says, in its order. Empty without that file, and if it cannot be read: the
/// questionnaires are then offered by title, and nothing is lost.
std::vector<ShelfPlace> read_shelf(const std::filesystem::path& folder);

}  // namespace readiness
