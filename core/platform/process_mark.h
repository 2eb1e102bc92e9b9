// Which process wrote something, for a later one that finds it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace readiness {

/// "3f9a0c21d7e4b865-4242": this process, and the run of the computer in which its number means something. Letters,
/// digits and dashes only.
std::string own_process_mark();

/// True if the process of that mark has ended, false if it runs. Nothing if that cannot be known, since it ran on
/// another computer, in another container or before this computer was last started, or if the text is no mark.
std::optional<bool> has_ended(std::string_view mark);

}  // namespace readiness
