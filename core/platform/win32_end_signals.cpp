#include <atomic>

#include "core/platform/end_signals.h"
#include "core/platform/win32_calls.h"

namespace readiness {

namespace {

/// Windows hands nothing to the function that it calls, so what to call has to be kept here.
std::atomic<void (*)(int)> end_handler = nullptr;

BOOL WINAPI pass_on(DWORD event) {
    if (void (*handler)(int) = end_handler) handler(static_cast<int>(event));
    return TRUE;
}

}  // namespace

void when_asked_to_end(void (*handler)(int)) {
    end_handler = handler;
    ::SetConsoleCtrlHandler(pass_on, TRUE);
}

}  // namespace readiness
