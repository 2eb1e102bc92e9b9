// Runs a piece of a test in a process of its own, which may end or limit itself, or be somebody else.
#pragma once

#include <functional>
#include <sys/wait.h>
#include <unistd.h>

/// Gives the exit code: what `run` returns, or what it ends the process with; -1 if it ended in another way.
inline int in_child(const std::function<int()>& run) {
    const pid_t child = ::fork();
    if (child == 0) ::_exit(run());
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// Root may write anywhere, so tests of what is forbidden run as nobody.
inline void become_nobody() {
    constexpr uid_t nobody = 65534;
    if (::geteuid() == 0 && (::setgid(nobody) != 0 || ::setuid(nobody) != 0)) ::_exit(99);
}
