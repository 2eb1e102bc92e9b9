// The words of the export dialog.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "core/base/problem.h"
#include "core/export/export.h"
#include "core/model/assessment.h"

namespace readiness {

/// "First page": on its button.
std::string_view part_title(ExportPart part);
/// What is in it, in a sentence.
std::string_view part_sentence(ExportPart part);
/// "PDF", "Excel": on its button.
std::string_view format_title(ExportFormat format);
/// What a chosen format is for, and which of those that go with the part this build lacks.
std::string format_sentence(ExportPart part, ExportFormat chosen);
/// True for what nobody outside gets.
bool stays_with_team(ExportPart part);
/// For whom it is, if that was chosen: what stays with the team is for the room.
ForWhom written_for(ExportPart part, ForWhom chosen);
/// What the file holds, by those who read it.
std::string readers_sentence(const Assessment& assessment, ExportPart part, ForWhom for_whom);
/// With a capital at its start and a full stop at its end.
std::string as_sentence(std::string_view words);
/// What is wrong and what to do, as sentences.
std::string problem_sentences(const Problem& problem);

}  // namespace readiness
