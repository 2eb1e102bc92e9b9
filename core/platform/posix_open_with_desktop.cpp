#include <array>
#include <fmt/format.h>
#include <string>
#include <string_view>
#include <sys/wait.h>
#include <thread>
#include <utility>
#include <vector>

#include "core/platform/open_with_desktop.h"
#include "core/platform/posix_calls.h"
#include "core/platform/posix_process.h"

namespace readiness {

namespace {

#ifdef __APPLE__
constexpr const char* opener = "open";
#else
constexpr const char* opener = "xdg-open";
#endif

/// True if the program ended well. Its process number stays taken until somebody has waited for it.
bool wait_for(pid_t number) {
    int status = 0;
    const pid_t ended = posix::uninterrupted([&] { return ::waitpid(number, &status, 0); });
    return ended == number && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

/// `xdg-open` may itself run for as long as the program that it opens the file with.
void wait_in_background(pid_t number) {
    try {
        std::thread([number] { wait_for(number); }).detach();
    } catch (const std::system_error&) {
        // Without a thread the number stays taken until this program ends, which does no harm.
    }
}

/// "file:///home/ann/Ward%207.html". Only what no shell, list or address could take for anything else stays as it is.
std::string address_of(const std::filesystem::path& whole) {
    constexpr std::string_view plain = "-._~/";
    std::string address = "file://";
    for (const char c : whole.native()) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (letter || plain.find(c) != std::string_view::npos) {
            address += c;
        } else {
            address += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        }
    }
    return address;
}

/// How file managers are asked, whichever the desktop has, to open a folder with a file selected:
/// https://www.freedesktop.org/wiki/Specifications/file-manager-interface/
std::vector<std::string> words_to_file_manager(const std::filesystem::path& whole) {
    return {"--session",
            "--print-reply",
            "--reply-timeout=10000",
            "--dest=org.freedesktop.FileManager1",
            "/org/freedesktop/FileManager1",
            "org.freedesktop.FileManager1.ShowItems",
            "array:string:" + address_of(whole),
            "string:"};
}

}  // namespace

std::error_code open_with_desktop(const std::filesystem::path& what,
                                  std::span<const std::filesystem::path> program_folders) {
    const auto program = posix::find_program(opener, program_folders);
    if (!program) return std::make_error_code(std::errc::no_such_file_or_directory);
    // A whole path, so that no name is taken for an option or an address.
    std::error_code error;
    const std::filesystem::path whole = std::filesystem::absolute(what, error);
    if (error) return error;
    const std::array<std::string, 1> arguments = {whole.native()};
    const pid_t number = posix::start({*program, arguments}, -1, error);
    if (error) return error;
    wait_in_background(number);
    return {};
}

std::error_code show_in_folder(const std::filesystem::path& file,
                               std::span<const std::filesystem::path> program_folders) {
    std::error_code error;
    const std::filesystem::path whole = std::filesystem::absolute(file, error);
    if (error) return error;
    const auto asking = posix::find_program("dbus-send", program_folders);
    if (!asking) return open_with_desktop(whole.parent_path(), program_folders);
    std::vector<std::filesystem::path> folders(program_folders.begin(), program_folders.end());
    try {
        // A file manager that has to be started first takes a while to answer.
        std::thread([program = *asking, whole, folders = std::move(folders)] {
            std::error_code trouble;
            const std::vector<std::string> words = words_to_file_manager(whole);
            const pid_t number = posix::start({program, words}, -1, trouble);
            if (!trouble && wait_for(number)) return;
            // Nobody is left who could be told.
            static_cast<void>(open_with_desktop(whole.parent_path(), folders));
        }).detach();
    } catch (const std::system_error&) {
        return open_with_desktop(whole.parent_path(), program_folders);
    }
    return {};
}

}  // namespace readiness
