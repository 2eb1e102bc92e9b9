// Ballots that people handed in one by one: the file that the page for a browser saves, and its codes in the text of a
// mail.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "core/base/problem.h"
#include "core/merging/merge.h"
#include "core/model/instrument.h"

namespace readiness {

/// The ballots in a file of either kind, for merge(); its problems if it is one and cannot be read. Nothing for a file
/// of another kind, such as a form's export. A text with several codes gives what can be read of it, and an error for
/// each of the others. `instrument` is the questionnaire that codes answer.
std::optional<Loaded<BallotFile>> load_handed_in(const std::filesystem::path& path, const Instrument& instrument);

/// The ballots in a text that was copied from somewhere, in the same way. `name` is what problems call it.
Loaded<BallotFile> handed_in_text(const std::string& text, const Instrument& instrument, std::string name);

/// True for a file of either kind. An assessment that this program saved is none, even if it has one ballot only.
bool is_handed_in(const std::filesystem::path& path);

}  // namespace readiness
