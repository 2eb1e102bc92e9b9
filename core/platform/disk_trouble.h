// Why the disk did not do what was asked, without the system's numbers.
#pragma once

#include <string>
#include <system_error>

namespace readiness {

/// The causes that a person can do something about.
enum class DiskTrouble {
    none,
    no_such_file,
    part_of_path_is_file,  ///< There is a file, and the path needs a folder.
    is_folder,
    no_plain_file,  ///< A pipe, a socket or a device.
    not_permitted,
    disk_full,  ///< Or what this person may fill of it.
    read_only_disk,
    name_too_long,
    impossible_name,  ///< It has a character in it that this system takes in no name.
    link_loop,        ///< A symbolic link leads back to itself.
    busy,             ///< Another program has it at the moment.
    other,
};

/// The cause behind an error of this folder's functions or of std::filesystem.
DiskTrouble trouble_of(const std::error_code& error);

/// The system's own words for an error, UTF-8: "Input/output error".
std::string system_words(const std::error_code& error);

}  // namespace readiness
