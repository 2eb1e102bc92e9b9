#include "core/storage/disk_problem.h"

#include <fmt/format.h>
#include <utility>

#include "core/platform/disk_trouble.h"
#include "core/platform/path_text.h"

namespace readiness {

Problem reading_problem(const std::filesystem::path& path, const std::error_code& error) {
    const auto problem = [&](std::string message, std::string hint) {
        return Problem{Severity::error, text_of(path), {}, std::move(message), std::move(hint)};
    };
    switch (trouble_of(error)) {
        case DiskTrouble::no_such_file:
        case DiskTrouble::part_of_path_is_file:
            return problem("there is no such file", "check the name and the folder");
        case DiskTrouble::is_folder: return problem("this is a folder", "name a file in it");
        case DiskTrouble::not_permitted:
            return problem("the file may not be read", "ask its owner for permission to read it");
        default: return problem(fmt::format("the file cannot be read: {}", system_words(error)), "");
    }
}

Problem writing_problem(const std::filesystem::path& path, const std::error_code& error) {
    const auto problem = [&](std::string message, std::string hint) {
        return Problem{Severity::error, text_of(path), {}, std::move(message), std::move(hint)};
    };
    switch (trouble_of(error)) {
        case DiskTrouble::disk_full: return problem("the disk is full", "make room, then save again");
        case DiskTrouble::not_permitted:
            return problem("the folder cannot be written to",
                           "choose another folder, or ask for permission to write there");
        case DiskTrouble::read_only_disk:
            return problem("the disk can only be read", "choose a folder on another disk");
        case DiskTrouble::part_of_path_is_file:
            return problem("a part of the path is a file, not a folder", "choose another folder");
        case DiskTrouble::name_too_long: return problem("the name is too long", "choose a shorter name");
        case DiskTrouble::link_loop: return problem("the symbolic link leads back to itself", "name the file itself");
        default: return problem(fmt::format("the file cannot be written: {}", system_words(error)), "");
    }
}

}  // namespace readiness
