#include "core/platform/posix_process.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

#include "core/platform/path_text.h"
#include "core/platform/posix_calls.h"

extern char** environ;  // NOLINT: POSIX names it, and macOS declares it nowhere.

namespace readiness::posix {

namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr std::size_t longest_line = 4096;
/// How often a wait looks whether it shall stop.
constexpr milliseconds pause{20};

/// Where a program reads and prints, and the group that it belongs to.
class Start {
public:
    explicit Start(int output) {
        ::posix_spawn_file_actions_init(&files_);
        ::posix_spawnattr_init(&attributes_);
        ::posix_spawn_file_actions_addopen(&files_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        if (output < 0) {
            ::posix_spawn_file_actions_addopen(&files_, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
        } else {
            ::posix_spawn_file_actions_adddup2(&files_, output, STDOUT_FILENO);
        }
        ::posix_spawn_file_actions_addopen(&files_, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        ::posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETPGROUP);
        ::posix_spawnattr_setpgroup(&attributes_, 0);
    }
    Start(const Start&) = delete;
    Start& operator=(const Start&) = delete;
    ~Start() {
        ::posix_spawn_file_actions_destroy(&files_);
        ::posix_spawnattr_destroy(&attributes_);
    }

    [[nodiscard]] const posix_spawn_file_actions_t* files() const { return &files_; }
    [[nodiscard]] const posix_spawnattr_t* attributes() const { return &attributes_; }

private:
    posix_spawn_file_actions_t files_{};
    posix_spawnattr_t attributes_{};
};

/// Both ends of a pipe, which no started program inherits unasked.
struct Pipe {
    int reading = -1;
    int writing = -1;

    Pipe() {
        std::array<int, 2> ends{};
        if (::pipe(ends.data()) != 0) return;
        reading = ends[0];
        writing = ends[1];
        for (const int end : ends)
            ::fcntl(end, F_SETFD, FD_CLOEXEC);
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    ~Pipe() {
        close_writing();
        if (reading >= 0) ::close(reading);
    }
    void close_writing() {
        if (writing >= 0) ::close(writing);
        writing = -1;
    }
};

/// Ends a program, with those that it has started, and takes note of its end. A program that hangs in the system
/// itself, as on a network disk that is away, ends whenever the system lets it: that is not waited for.
void end_program(pid_t number) {
    ::kill(-number, SIGKILL);
    const auto end = steady_clock::now() + milliseconds{500};
    while (uninterrupted([&] { return ::waitpid(number, nullptr, WNOHANG); }) == 0 && steady_clock::now() < end)
        std::this_thread::sleep_for(milliseconds{1});
}

std::string line_from(int reading, steady_clock::time_point end, const std::atomic<bool>& stop) {
    std::string text;
    std::array<char, 256> part{};
    while (!stop && steady_clock::now() < end && text.size() < longest_line) {
        pollfd waiting{reading, POLLIN, 0};
        if (::poll(&waiting, 1, static_cast<int>(pause.count())) <= 0) continue;
        const ssize_t read = uninterrupted([&] { return ::read(reading, part.data(), part.size()); });
        if (read <= 0) return text;
        text.append(part.data(), static_cast<std::size_t>(read));
        if (const auto line_end = text.find('\n'); line_end != std::string::npos) return text.substr(0, line_end);
    }
    return "";
}

}  // namespace

std::optional<std::filesystem::path> find_program(const char* name, std::span<const std::filesystem::path> folders) {
    for (const std::filesystem::path& folder : folders) {
        std::filesystem::path program = folder / path_of(name);
        std::error_code missing;
        const bool is_file = std::filesystem::is_regular_file(program, missing);
        if (is_file && ::access(program.c_str(), X_OK) == 0) return program;
    }
    return std::nullopt;
}

pid_t start(const Program& program, int output, std::error_code& error) {
    std::vector<std::string> words = {program.path.native()};
    words.insert(words.end(), program.arguments.begin(), program.arguments.end());
    std::vector<char*> pointers;
    pointers.reserve(words.size() + 1);
    for (std::string& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    const Start how(output);
    pid_t number = -1;
    const int failure =
        ::posix_spawn(&number, program.path.c_str(), how.files(), how.attributes(), pointers.data(), environ);
    error.assign(failure, std::system_category());
    return failure == 0 ? number : -1;
}

std::string first_line_of(const Program& program, milliseconds patience, const std::atomic<bool>& stop) {
    Pipe pipe;
    if (pipe.reading < 0) return "";
    const auto end = steady_clock::now() + patience;
    std::error_code error;
    const pid_t number = start(program, pipe.writing, error);
    if (number < 0) return "";
    pipe.close_writing();
    std::string line = line_from(pipe.reading, end, stop);
    end_program(number);
    return line;
}

}  // namespace readiness::posix
