#include <atomic>
#include <chrono>
#include <thread>

#include "core/platform/end_signals.h"
#include "core/platform/win32_calls.h"

namespace readiness {

namespace {

using namespace std::chrono_literals;

/// Windows hands nothing to the functions that it calls, so what to call has to be kept here.
std::atomic<void (*)(int)> end_handler = nullptr;

/// Once it has been answered Windows ends the program, so the answer waits until the program has ended by itself.
/// Windows itself waits no longer than this.
void end_and_wait() {
    if (void (*handler)(int) = end_handler) handler(0);
    std::this_thread::sleep_for(5s);
}

BOOL WINAPI hear_console(DWORD event) {
    if (event == CTRL_CLOSE_EVENT || event == CTRL_LOGOFF_EVENT || event == CTRL_SHUTDOWN_EVENT) {
        end_and_wait();
    } else if (void (*handler)(int) = end_handler) {
        handler(0);
    }
    return TRUE;
}

LRESULT CALLBACK hear_session(HWND window, UINT message, WPARAM what, LPARAM how) {
    if (message == WM_QUERYENDSESSION) return TRUE;
    if (message == WM_ENDSESSION) {
        if (what != 0) end_and_wait();
        return 0;
    }
    return ::DefWindowProcW(window, message, what, how);
}

/// Logging off is told to windows alone. This one is never seen, and has a thread to itself, since the thread of the
/// program's own windows has to go on and save.
void listen_to_session() {
    WNDCLASSW kind{};
    kind.lpfnWndProc = hear_session;
    kind.hInstance = ::GetModuleHandleW(nullptr);
    kind.lpszClassName = L"ReadinessSession";
    ::RegisterClassW(&kind);
    if (::CreateWindowExW(0, kind.lpszClassName, L"", WS_OVERLAPPED, 0, 0, 0, 0, nullptr, nullptr, kind.hInstance,
                          nullptr) == nullptr)
        return;
    MSG message{};
    while (::GetMessageW(&message, nullptr, 0, 0) > 0)
        ::DispatchMessageW(&message);
}

}  // namespace

void when_asked_to_end(void (*handler)(int)) {
    end_handler = handler;
    ::SetConsoleCtrlHandler(hear_console, TRUE);
    std::thread(listen_to_session).detach();
}

}  // namespace readiness
