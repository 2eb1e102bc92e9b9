#include "core/export/export.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "core/drawing/palette.h"
#include "core/drawing/svg.h"
#include "core/export/answers_table.h"
#include "core/export/csv.h"
#include "core/export/export_rows.h"
#include "core/export/factors_table.h"
#include "core/export/pdf.h"
#include "core/export/report_json.h"
#include "core/export/said_table.h"
#include "core/export/workbook.h"
#include "core/export/xlsx.h"
#include "core/model/assessment.h"
#include "core/model/questionnaire.h"
#include "core/report/barriers_figure.h"
#include "core/report/html_writer.h"
#include "core/report/markdown_writer.h"
#include "core/report/radar_figure.h"
#include "core/report/report.h"
#include "core/report/text_writer.h"
#include "core/result/scored_assessment.h"

namespace readiness {

namespace {

struct FormatFacts {
    ExportFormat format;
    std::string_view extension;
    std::string_view words;
    ExportPart usual;
};

constexpr FormatFacts formats[] = {
    {ExportFormat::html, ".html", "a page for a browser and for paper", ExportPart::full},
    {ExportFormat::pdf, ".pdf", "pages to print or to mail", ExportPart::full},
    {ExportFormat::markdown, ".md", "Markdown", ExportPart::full},
    {ExportFormat::text, ".txt", "text", ExportPart::full},
    {ExportFormat::png, ".png", "a picture for slides", ExportPart::radar},
    {ExportFormat::svg, ".svg", "a picture that stays sharp at any size", ExportPart::radar},
    {ExportFormat::xlsx, ".xlsx", "a workbook for a spreadsheet", ExportPart::full},
    {ExportFormat::csv, ".csv", "a table for any program", ExportPart::answers},
    {ExportFormat::json, ".json", "JSON for other programs", ExportPart::full},
};

const FormatFacts& facts_of(ExportFormat format) {
    return *std::ranges::find(formats, format, &FormatFacts::format);
}

std::optional<ReportPart> report_part(ExportPart part) {
    switch (part) {
        case ExportPart::full: return ReportPart::full;
        case ExportPart::summary: return ReportPart::summary;
        case ExportPart::poster: return ReportPart::poster;
        case ExportPart::plan: return ReportPart::plan;
        case ExportPart::debrief: return ReportPart::debrief;
        case ExportPart::radar:
        case ExportPart::barriers:
        case ExportPart::answers:
        case ExportPart::factors:
        case ExportPart::said: break;
    }
    return std::nullopt;
}

// ------------------------------------------------------------------------------------------------------- refusals

/// The extensions that a part can be written with by this build: ".html, .md or .txt".
std::string extensions_of(ExportPart part) {
    std::vector<std::string> extensions;
    for (const ExportFormat format : formats_of(part)) {
        if (is_built_in(format)) extensions.emplace_back(extension_of(format));
    }
    if (extensions.size() < 2) return joined(extensions, "");
    const std::string last = extensions.back();
    extensions.pop_back();
    return joined(extensions, ", ") + " or " + last;
}

struct Objection {
    std::string message;
    std::string hint;
};

/// Why a part would have nothing in it.
std::optional<Objection> nothing_in(const ScoredAssessment& scored, const ExportRequest& request) {
    const bool by_question = is_read_by_question(scored.questionnaire());
    if (request.part == ExportPart::radar && !has_radar(scored)) {
        return {{"there is no radar to draw: this questionnaire is read question by question",
                 fmt::format("use {}", extensions_of(ExportPart::full))}};
    }
    if (request.part == ExportPart::barriers && !has_barriers(scored))
        return {{"there are no barriers to draw: this questionnaire asks about none",
                 fmt::format("use {}", extensions_of(ExportPart::full))}};
    if (request.part == ExportPart::factors && by_question)
        return {
            {"there are no factor scores: this questionnaire is read question by question", "choose the part answers"}};
    if (request.part == ExportPart::said && readers_of(scored, request.for_whom) == ForWhom::others)
        return {{"what was said to questions without a score is in no copy for others", "choose the part factors"}};
    if (request.part == ExportPart::said && said_table(scored, request.for_whom).rows.empty())
        return {{"nothing was said to questions without a score", "choose the part answers"}};
    const bool copy = request.for_whom == ForWhom::others || scored.assessment().shareable;
    const bool votes = votes_counted(scored.assessment()) != Mode::consensus;
    if (request.part == ExportPart::answers && (!scored.has_answers() || (copy && votes)))
        return {{"there are no single answers in a copy for others", "choose the part factors"}};
    return std::nullopt;
}

/// Why this cannot be exported, and what to do.
std::optional<Objection> objection_to(const ScoredAssessment& scored, const ExportRequest& request) {
    const std::string use = fmt::format("use {} for it", extensions_of(request.part));
    if (!goes_with(request.part, request.format))
        return {
            {fmt::format("{} cannot be written as {}", part_words(request.part), extension_of(request.format)), use}};
    if (!is_built_in(request.format)) {
        const bool prints = request.format == ExportFormat::pdf;
        return {{fmt::format("this program was built without the library for {} files", extension_of(request.format)),
                 prints ? "write .html, open it in a browser and print it there, to paper or as PDF" : use}};
    }
    if (request.width && (*request.width < least_picture_width || *request.width > most_picture_width)) {
        return {{fmt::format("a picture cannot be {} pixels wide", *request.width),
                 fmt::format("name a width from {} to {}", least_picture_width, most_picture_width)}};
    }
    const std::optional<ReportPart> report = report_part(request.part);
    if (report && !is_for(*report, request.for_whom))
        return {{"the debrief is for the room alone", "use the first page or the whole report"}};
    const bool figures = !report || request.format == ExportFormat::xlsx || request.format == ExportFormat::json;
    if (figures && scored.profile() == nullptr)
        return {{"the answers are sealed: there is nothing to show until they are opened", ""}};
    return nothing_in(scored, request);
}

// --------------------------------------------------------------------------------------------------------- writing

PictureLook look_of(const ExportRequest& request) {
    PictureLook look;
    look.dark = request.dark;
    look.transparent = request.transparent;
    look.width = request.width.value_or(look.width);
    return look;
}

std::string bytes_of_report(const ReportDocument& document, const ExportRequest& request) {
    switch (request.format) {
        case ExportFormat::html: return html_of(document);
        case ExportFormat::pdf: return pdf_of(document, request.now, request.font_folders);
        case ExportFormat::markdown: return markdown_of(document);
        case ExportFormat::text: return text_of(document);
        case ExportFormat::png: return png_of(document, look_of(request), request.font_folders);
        case ExportFormat::svg: return svg_of(document, look_of(request), request.font_folders);
        default: return "";
    }
}

std::string bytes_of_picture(const ScoredAssessment& scored, const ExportRequest& request) {
    const Figure figure = request.part == ExportPart::barriers ? barriers_figure(scored) : radar_figure(scored);
    if (request.format == ExportFormat::png) return png_of(figure.drawing, look_of(request), request.font_folders);
    const std::string& title = scored.assessment().title;
    return svg_of(request.transparent ? without_ground(figure.drawing) : figure.drawing,
                  request.dark ? dark_palette() : light_palette(),
                  {title.empty() ? scored.questionnaire().title : title, figure.caption + " " + figure.in_words});
}

std::string bytes_of_table(const ScoredAssessment& scored, const ExportRequest& request) {
    if (request.part == ExportPart::said) return csv_of(said_table(scored, request.for_whom));
    return csv_of(request.part == ExportPart::answers ? answers_table(scored, request.for_whom)
                                                      : factors_table(scored, request.for_whom));
}

std::string bytes_of(const ScoredAssessment& scored, const ExportRequest& request) {
    switch (request.format) {
        case ExportFormat::csv: return bytes_of_table(scored, request);
        case ExportFormat::json: return report_json(scored, request.for_whom);
        case ExportFormat::xlsx: return "";
        default: break;
    }
    const std::optional<ReportPart> part = report_part(request.part);
    if (!part) return bytes_of_picture(scored, request);
    return bytes_of_report(report_of(scored, {*part, request.for_whom, request.today}), request);
}

}  // namespace

std::string_view extension_of(ExportFormat format) {
    return facts_of(format).extension;
}

std::optional<ExportFormat> format_of_extension(std::string_view extension) {
    const auto* found = std::ranges::find(formats, folded(extension), &FormatFacts::extension);
    if (found == std::end(formats)) return std::nullopt;
    return found->format;
}

std::string_view format_words(ExportFormat format) {
    return facts_of(format).words;
}

std::string_view part_words(ExportPart part) {
    switch (part) {
        case ExportPart::full: return "the whole report";
        case ExportPart::summary: return "the first page";
        case ExportPart::poster: return "the poster";
        case ExportPart::plan: return "the plan";
        case ExportPart::debrief: return "the debrief";
        case ExportPart::radar: return "the radar";
        case ExportPart::barriers: return "the barriers";
        case ExportPart::answers: return "the answers";
        case ExportPart::factors: return "the factors";
        case ExportPart::said: return "what was said to questions without a score";
    }
    return "";
}

std::string_view part_id(ExportPart part) {
    switch (part) {
        case ExportPart::full: return "full";
        case ExportPart::summary: return "summary";
        case ExportPart::poster: return "poster";
        case ExportPart::plan: return "plan";
        case ExportPart::debrief: return "debrief";
        case ExportPart::radar: return "radar";
        case ExportPart::barriers: return "barriers";
        case ExportPart::answers: return "answers";
        case ExportPart::factors: return "factors";
        case ExportPart::said: return "said";
    }
    return "";
}

bool is_built_in(ExportFormat format) {
    if (format == ExportFormat::pdf || format == ExportFormat::png) return can_write_pdf();
    if (format == ExportFormat::xlsx) return can_write_xlsx();
    return true;
}

std::span<const ExportFormat> formats_of(ExportPart part) {
    static constexpr std::array whole = {ExportFormat::pdf,  ExportFormat::html, ExportFormat::markdown,
                                         ExportFormat::text, ExportFormat::xlsx, ExportFormat::json};
    static constexpr std::array pages = {ExportFormat::pdf, ExportFormat::html, ExportFormat::markdown,
                                         ExportFormat::text};
    static constexpr std::array poster = {ExportFormat::pdf, ExportFormat::html,     ExportFormat::png,
                                          ExportFormat::svg, ExportFormat::markdown, ExportFormat::text};
    static constexpr std::array pictures = {ExportFormat::png, ExportFormat::svg};
    static constexpr std::array tables = {ExportFormat::csv};
    switch (part) {
        case ExportPart::full: return whole;
        case ExportPart::summary:
        case ExportPart::plan:
        case ExportPart::debrief: return pages;
        case ExportPart::poster:
            // As a picture it takes the library also where it is SVG.
            if (!can_write_pdf()) return pages;
            return poster;
        case ExportPart::radar:
        case ExportPart::barriers: return pictures;
        case ExportPart::answers:
        case ExportPart::factors:
        case ExportPart::said: return tables;
    }
    return {};
}

bool goes_with(ExportPart part, ExportFormat format) {
    return std::ranges::find(formats_of(part), format) != formats_of(part).end();
}

ExportPart usual_part(ExportFormat format) {
    return facts_of(format).usual;
}

std::string export_objection(const ScoredAssessment& scored, const ExportRequest& request) {
    const std::optional<Objection> objection = objection_to(scored, request);
    return objection ? objection->message : "";
}

Loaded<std::string> export_of(const ScoredAssessment& scored, const ExportRequest& request) {
    Loaded<std::string> exported;
    if (std::optional<Objection> objection = objection_to(scored, request)) {
        exported.problems.push_back(
            {Severity::error, "", {}, std::move(objection->message), std::move(objection->hint)});
        return exported;
    }
    if (request.format == ExportFormat::xlsx)
        return xlsx_of(workbook_of(scored, request.for_whom, request.now), request.scratch);
    exported.value = bytes_of(scored, request);
    return exported;
}

}  // namespace readiness
