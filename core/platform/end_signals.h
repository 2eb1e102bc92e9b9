// How the system asks a program to end.
#pragma once

namespace readiness {

/// Calls `handler` when the system or the person asks the program to end (a closed terminal, Ctrl C, a shutdown),
/// instead of ending it. The call may come at any moment and in any thread, so the handler may do hardly anything: set
/// a flag, wake a loop. Its argument means nothing.
void when_asked_to_end(void (*handler)(int));

}  // namespace readiness
