#include <array>
#include <string>
#include <sys/wait.h>
#include <thread>

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

/// Waits for the program's end in the background: its process number stays taken until somebody has waited for it, and
/// `xdg-open` may itself run for as long as the program that it opens the file with.
void wait_in_background(pid_t number) {
    try {
        std::thread([number] { posix::uninterrupted([&] { return ::waitpid(number, nullptr, 0); }); }).detach();
    } catch (const std::system_error&) {
        // Without a thread the number stays taken until this program ends, which does no harm.
    }
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
    return open_with_desktop(whole.parent_path(), program_folders);
}

}  // namespace readiness
