// A questionnaire that is named on the command line: by its file, or by its id.
#pragma once

#include <filesystem>
#include <string>

#include "core/storage/library.h"

namespace readiness {

/// True if there is something at the path; false for an empty one.
bool is_there(const std::filesystem::path& path);

/// The file of that name; an empty path if there is none. A folder that is called like a questionnaire is no file.
std::filesystem::path named_file(const std::string& name);

/// The questionnaire in that file, or with that id if there is no such file, as an assessment at `beside` would find
/// it.
FoundInstrument named_instrument(const std::string& name, const std::filesystem::path& beside, Library& library);

}  // namespace readiness
