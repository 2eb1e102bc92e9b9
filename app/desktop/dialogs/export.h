// The dialog that writes a report, a picture or a table for people to take along.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "app/desktop/dialogs/written_file.h"
#include "app/desktop/open/export_choices.h"
#include "core/export/export.h"

namespace readiness {

struct State;

struct ExportDialog : WrittenFile {
    ExportPart part = ExportPart::summary;
    ExportChoices choices;  ///< Whom it is for, how it looks, and the formats that were chosen, newest first.
    std::string objection;  ///< Why this cannot be exported; empty if it can.
    std::string remark;     ///< What of the results is not in it; empty if there is nothing to say.
};

/// The dialog for the open assessment. It begins with what was chosen last; `part` goes before that. `to_print` chooses
/// what prints best, PDF or else HTML, if it goes with the part.
ExportDialog ask_for_export(const State& state, std::optional<ExportPart> part, bool to_print);

/// As what it is to be written; absent if this build can write the part as nothing.
std::optional<ExportFormat> format_of(const ExportDialog& dialog);
/// The whole path of the file, with the ending of its format; empty without a name.
std::filesystem::path target_of(const ExportDialog& dialog);
/// "first page of Ward 7, for others": a file beside the assessment, or in the folder that was used last.
std::string proposed_name(const State& state, const ExportDialog& dialog);

/// To be called after a choice has changed: the proposed name and the objection follow it.
void follow_choices(ExportDialog& dialog, const State& state);

}  // namespace readiness
