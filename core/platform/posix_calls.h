// How this folder's POSIX files call the system.
#pragma once

#include <cerrno>
#include <system_error>

namespace readiness::posix {

/// Calls until no signal comes between.
template <class Call>
auto uninterrupted(Call call) {
    auto result = call();
    while (result < 0 && errno == EINTR)
        result = call();
    return result;
}

/// The error of the call that just failed.
inline std::error_code last_error() {
    return {errno, std::system_category()};
}

/// The error of a call that reports a failure by a negative result; none if it went well.
inline std::error_code error_of(int result) {
    return result < 0 ? last_error() : std::error_code();
}

}  // namespace readiness::posix
