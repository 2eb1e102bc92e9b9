// Windows starts no process as a copy of another. Tests that need one have the tag [posix].
#pragma once

#include <functional>
#include <stdexcept>

inline int in_child(const std::function<int()>& /*run*/) {
    throw std::logic_error("a test that needs a process of its own lacks the tag [posix]");
}

inline void become_nobody() {}
