// The commands of readiness-cli: what each is asked, and what it does. How they are typed is in
// command_line_options.cpp.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/export/export.h"
#include "core/forms/forms.h"
#include "core/importing/decisions.h"
#include "core/merging/merge.h"
#include "core/storage/places.h"

namespace readiness {

/// What a command ends with.
enum class ExitCode {
    success = 0,
    errors_in_files = 1,
    cannot_run = 2,  ///< An unknown option, a missing file, no place to write to.
};

/// Prints the shipped questionnaires and those in the data folder, with the problems in them.
ExitCode list_questionnaires(const Places& places);

/// Prints what became of each question of the earlier editions of the questionnaire with that id.
ExitCode print_changes(const std::string& id, const Places& places);

/// Prints the problems in questionnaires, evidence files, later findings and assessments.
ExitCode validate(const std::vector<std::filesystem::path>& files, const Places& places);

enum class ScoreFormat { text, json, toml };

struct ScoreArguments {
    std::filesystem::path assessment;
    ScoreFormat format = ScoreFormat::text;
    std::filesystem::path questionnaire;  ///< Empty: it is found by its id, in all commands.
    std::filesystem::path output;         ///< Empty: standard output.
    bool replace = false;                 ///< Write over a file that is there, in all commands.
};
ExitCode print_score(const ScoreArguments& arguments, const Places& places);

struct ReportArguments {
    std::filesystem::path assessment;
    std::filesystem::path questionnaire;
    std::filesystem::path output;    ///< Its extension says what is written.
    std::optional<ExportPart> part;  ///< Absent: what is usual for that kind of file.
    bool for_others = false;         ///< Made from a shareable copy, which is put on record.
    bool dark = false;
    bool transparent = false;
    std::optional<int> width;  ///< Of a picture, in pixels.
    bool replace = false;
};
ExitCode write_report(const ReportArguments& arguments, const Places& places);
/// ".html (a page for a browser and for paper), .md (Markdown) or .svg (…)": those that are built in.
std::string report_formats_text();

struct WhatIfArguments {
    std::filesystem::path assessment;
    std::filesystem::path questionnaire;
    std::vector<std::string> moves;  ///< Each as it was typed: "L1=4", "L1=75/100", "leadership=65".
    bool json = false;               ///< Else text.
};
ExitCode print_what_if(const WhatIfArguments& arguments, const Places& places);

struct MergeArguments {
    std::vector<std::filesystem::path> files;
    std::filesystem::path output;
    std::string title;
    std::filesystem::path questionnaire;
    MergeOptions merge;
    bool skip = false;
    bool replace = false;
};
ExitCode merge_files(const MergeArguments& arguments, const Places& places);

struct ImportArguments {
    std::filesystem::path file;    ///< A form's export.
    std::string questionnaire;     ///< A file, or the id of one; may be empty if the assessment is there.
    std::filesystem::path output;  ///< An assessment that is there gets the ballots added.
    std::filesystem::path map;     ///< What was decided about the form, read and written; empty: nothing is remembered.
    std::string title;
    Decisions decisions;
    bool dry_run = false;
    bool replace = false;
};
ExitCode import_answers(const ImportArguments& arguments, const Places& places);

struct FormArguments {
    std::string questionnaire;     ///< A file, or the id of one.
    std::optional<FormKind> kind;  ///< Required.
    std::filesystem::path output;
    FormOptions options;
    bool replace = false;
};
ExitCode write_form(const FormArguments& arguments, const Places& places);

struct ShareArguments {
    std::filesystem::path assessment;
    std::filesystem::path questionnaire;
    std::filesystem::path output;
    bool replace = false;
};
ExitCode share_file(const ShareArguments& arguments, const Places& places);

}  // namespace readiness
