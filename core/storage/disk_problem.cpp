#include "core/storage/disk_problem.h"

#include <fmt/format.h>
#include <utility>

#include "core/platform/disk_trouble.h"
#include "core/platform/path_text.h"

namespace readiness {

namespace {

struct RefusalWords {
    const char* message;
    const char* hint;
};

RefusalWords words_of_refusal(WriteStep step) {
    switch (step) {
        case WriteStep::write:
        case WriteStep::flush: return {"the disk refuses to take the file", "choose a folder on another disk"};
        case WriteStep::replace:
            return {"the file may not be put in its place",
                    "it may belong to somebody else: choose another name or folder, or ask for permission"};
        case WriteStep::make_folder:
        case WriteStep::create: break;
    }
    return {"the folder cannot be written to", "choose another folder, or ask for permission to write there"};
}

}  // namespace

Problem reading_problem(const std::filesystem::path& path, const std::error_code& error) {
    const auto problem = [&](std::string message, std::string hint) {
        return Problem{Severity::error, text_of(path), {}, std::move(message), std::move(hint)};
    };
    switch (trouble_of(error)) {
        case DiskTrouble::no_such_file:
        case DiskTrouble::part_of_path_is_file:
            return problem("there is no such file", "check the name and the folder");
        case DiskTrouble::impossible_name: return problem("no file here can have this name", "check the name");
        case DiskTrouble::busy:
            return problem("another program has the file open and keeps others out",
                           "close it in that program, then open it again");
        case DiskTrouble::is_folder: return problem("this is a folder", "name a file in it");
        case DiskTrouble::no_plain_file:
            return problem("this is no plain file", "name a file that is on a disk: pipes and devices are not read");
        case DiskTrouble::not_permitted:
            return problem("the file may not be read", "ask its owner for permission to read it");
        default: return problem(fmt::format("the file cannot be read: {}", system_words(error)), "");
    }
}

Problem writing_problem(const std::filesystem::path& path, const std::error_code& error, WriteStep step) {
    const auto problem = [&](std::string message, std::string hint) {
        return Problem{Severity::error, text_of(path), {}, std::move(message), std::move(hint)};
    };
    switch (trouble_of(error)) {
        case DiskTrouble::disk_full: return problem("the disk is full", "make room, then save again");
        case DiskTrouble::not_permitted: {
            const auto [message, hint] = words_of_refusal(step);
            return problem(message, hint);
        }
        case DiskTrouble::read_only_disk:
            return problem("the disk can only be read", "choose a folder on another disk");
        case DiskTrouble::part_of_path_is_file:
            return problem("a part of the path is a file, not a folder", "choose another folder");
        case DiskTrouble::impossible_name:
            return problem("the name has a character in it that no file name can have here", "choose another name");
        case DiskTrouble::busy:
            return problem("another program has the file open and keeps others out",
                           "close it in that program, then save again");
        case DiskTrouble::name_too_long: return problem("the name is too long", "choose a shorter name");
        case DiskTrouble::link_loop: return problem("the symbolic link leads back to itself", "name the file itself");
        default: return problem(fmt::format("the file cannot be written: {}", system_words(error)), "");
    }
}

}  // namespace readiness
