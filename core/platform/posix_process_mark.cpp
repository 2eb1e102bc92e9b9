#include <array>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdint>
#include <fmt/format.h>
#include <fstream>
#include <system_error>
#include <unistd.h>

#include "core/platform/process_mark.h"

namespace readiness {

namespace {

/// Tells runs of computers apart (FNV-1a).
std::uint64_t number_of(std::string_view text) {
    std::uint64_t number = 0xcbf29ce484222325U;
    for (const char c : text)
        number = (number ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    return number;
}

/// Where and since when process numbers mean something: this run of the computer, and the container.
std::string this_run() {
    std::string run;
    std::ifstream boot("/proc/sys/kernel/random/boot_id");
    std::getline(boot, run);
    std::array<char, 256> text{};
    const ssize_t length = ::readlink("/proc/self/ns/pid", text.data(), text.size());
    if (length > 0) run.append(text.data(), static_cast<std::size_t>(length));
    // Without either, as on macOS, the computer's name has to do.
    if (run.empty() && ::gethostname(text.data(), text.size() - 1) == 0) run = text.data();
    return fmt::format("{:016x}", number_of(run));
}

}  // namespace

std::string own_process_mark() {
    return fmt::format("{}-{}", this_run(), ::getpid());
}

std::optional<bool> has_ended(std::string_view mark) {
    const std::size_t dash = mark.find('-');
    if (dash == std::string_view::npos || mark.substr(0, dash) != this_run()) return std::nullopt;
    const std::string_view digits = mark.substr(dash + 1);
    pid_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc() || end != digits.data() + digits.size() || number <= 0) return std::nullopt;
    return ::kill(number, 0) != 0 && errno == ESRCH;
}

}  // namespace readiness
