#include <cerrno>

#include "core/platform/disk_trouble.h"

namespace readiness {

DiskTrouble trouble_of(const std::error_code& error) {
    // The generic and the system's category have the same numbers here.
    switch (error.value()) {
        case 0: return DiskTrouble::none;
        case ENOENT: return DiskTrouble::no_such_file;
        case ENOTDIR: return DiskTrouble::part_of_path_is_file;
        case EISDIR: return DiskTrouble::is_folder;
        case ENXIO:
        case ENODEV: return DiskTrouble::no_plain_file;
        case EACCES:
        case EPERM: return DiskTrouble::not_permitted;
        case ENOSPC:
        case EDQUOT: return DiskTrouble::disk_full;
        case EROFS: return DiskTrouble::read_only_disk;
        case ENAMETOOLONG: return DiskTrouble::name_too_long;
        case ELOOP: return DiskTrouble::link_loop;
        case EBUSY:
        case EAGAIN: return DiskTrouble::busy;
        default: return DiskTrouble::other;
    }
}

std::string system_words(const std::error_code& error) {
    return error.message();
}

}  // namespace readiness
