// What a team can take with it, and as what kind of file.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/problem.h"
#include "core/result/first_page.h"

namespace readiness {

class ScoredAssessment;

enum class ExportPart {
    full,      ///< The whole report.
    summary,   ///< Its first page.
    poster,    ///< One page for the wall.
    plan,      ///< What the team decided to do.
    debrief,   ///< The page for whoever leads the conversation.
    radar,     ///< The radar as a picture.
    barriers,  ///< The barriers as a picture.
    answers,   ///< The answers as a table.
    factors,   ///< The factors as a table.
    said,      ///< What was said to the questions without a score, as a table.
};

enum class ExportFormat { html, pdf, markdown, text, png, svg, xlsx, csv, json };

inline constexpr ExportPart all_export_parts[] = {
    ExportPart::full,  ExportPart::summary,  ExportPart::poster,  ExportPart::plan,    ExportPart::debrief,
    ExportPart::radar, ExportPart::barriers, ExportPart::answers, ExportPart::factors, ExportPart::said};
inline constexpr ExportFormat all_export_formats[] = {ExportFormat::html, ExportFormat::pdf, ExportFormat::markdown,
                                                      ExportFormat::text, ExportFormat::png, ExportFormat::svg,
                                                      ExportFormat::xlsx, ExportFormat::csv, ExportFormat::json};

/// ".html".
std::string_view extension_of(ExportFormat format);
/// The format of a file's name by its extension, in capitals or not; absent if there is no such format.
std::optional<ExportFormat> format_of_extension(std::string_view extension);
/// "a page for a browser and for paper": goes after "as" and in a list of formats.
std::string_view format_words(ExportFormat format);
/// "the whole report", "the radar".
std::string_view part_words(ExportPart part);
/// The word of the command line and of settings: "summary".
std::string_view part_id(ExportPart part);

/// False if this build lacks the library that the format takes.
bool is_built_in(ExportFormat format);
/// The formats that a part can be written as, in the order in which they are offered; also those that are not built in.
std::span<const ExportFormat> formats_of(ExportPart part);
bool goes_with(ExportPart part, ExportFormat format);
/// What is written if no part is named: the whole report, or what comes next to it in that format.
ExportPart usual_part(ExportFormat format);

struct ExportRequest {
    ExportPart part = ExportPart::full;
    ExportFormat format = ExportFormat::html;
    ForWhom for_whom = ForWhom::the_room;
    std::chrono::sys_seconds now{};                     ///< When it is made; stands in files that keep such a date.
    std::chrono::year_month_day today{};                ///< The day of it where the team is.
    bool dark = false;                                  ///< Pictures: light colours on a dark ground.
    bool transparent = false;                           ///< Pictures: no ground of their own.
    std::optional<int> width = std::nullopt;            ///< PNG: pixels.
    std::vector<std::filesystem::path> font_folders{};  ///< PDF and PNG: where fonts are, beside the system's.
    std::filesystem::path scratch = {};                 ///< XLSX: a folder for temporary files, as xlsx_of() takes it.
};

/// Why the request cannot be met, without making anything; empty if it can. It is what export_of()
/// would say.
std::string export_objection(const ScoredAssessment& scored, const ExportRequest& request);

/// The file's bytes; or what is wrong with the request, and what to do: nothing to show yet, not for others, a format
/// that does not go with the part or is not built in. An assessment for others must be a shareable copy (see
/// core/storage/copy_for_others.h).
Loaded<std::string> export_of(const ScoredAssessment& scored, const ExportRequest& request);

}  // namespace readiness
