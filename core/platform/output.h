// Where a program's words go.
#pragma once

#include <string_view>

namespace readiness {

/// Called once before anything is printed: standard output and standard error take UTF-8 with plain line ends. On
/// Windows a pipe or file would else get carriage returns, and a terminal would show other letters. A desktop program,
/// which Windows starts without a terminal, prints to the one that it was typed in. From then on what Windows would say
/// in a box of its own, such as that a disk is not in its drive, and what another system would end the program for,
/// such as a file larger than is allowed, comes back as an error instead.
void prepare_output();

/// Shows a person who has no terminal, and no window yet, why the program ends. Where programs are started from a
/// terminal or leave a log, which is everywhere but on Windows, this does nothing: standard error has said it.
void tell_without_window(std::string_view words);

}  // namespace readiness
