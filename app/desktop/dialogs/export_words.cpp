#include "app/desktop/dialogs/export_words.h"

#include <fmt/format.h>
#include <vector>

#include "core/base/text.h"
#include "core/groups/readings.h"

namespace readiness {

std::string_view part_title(ExportPart part) {
    switch (part) {
        case ExportPart::full: return "Whole report";
        case ExportPart::summary: return "First page";
        case ExportPart::poster: return "Poster";
        case ExportPart::plan: return "Plan";
        case ExportPart::debrief: return "Debrief";
        case ExportPart::radar: return "Radar picture";
        case ExportPart::barriers: return "Barriers picture";
        case ExportPart::answers: return "Answers table";
        case ExportPart::factors: return "Factors table";
        case ExportPart::said: return "Other questions";
    }
    return "";
}

std::string_view part_sentence(ExportPart part) {
    switch (part) {
        case ExportPart::full: return "The first page, the profile and its barriers, every question, the plan.";
        case ExportPart::summary: return "One page that says what to do first, and why.";
        case ExportPart::poster: return "One page in large type, for the wall.";
        case ExportPart::plan: return "What the team decided to do, who does it, and by when.";
        case ExportPart::debrief: return "For whoever leads the conversation: thirty minutes, four questions.";
        case ExportPart::radar: return "The chart alone, for slides.";
        case ExportPart::barriers: return "What stands in the way, for slides.";
        case ExportPart::answers: return "A row for each answer, for a spreadsheet.";
        case ExportPart::factors: return "A row for each factor, for a spreadsheet.";
        case ExportPart::said: return "What was said to the questions without a score, for a spreadsheet.";
    }
    return "";
}

std::string_view format_title(ExportFormat format) {
    switch (format) {
        case ExportFormat::html: return "HTML";
        case ExportFormat::pdf: return "PDF";
        case ExportFormat::markdown: return "Markdown";
        case ExportFormat::text: return "Text";
        case ExportFormat::png: return "PNG";
        case ExportFormat::svg: return "SVG";
        case ExportFormat::xlsx: return "Excel (XLSX)";
        case ExportFormat::csv: return "CSV";
        case ExportFormat::json: return "JSON";
    }
    return "";
}

std::string format_sentence(ExportPart part, ExportFormat chosen) {
    std::vector<std::string> missing;
    for (const ExportFormat format : formats_of(part)) {
        if (!is_built_in(format)) missing.emplace_back(format_title(format));
    }
    std::string text = as_sentence(format_words(chosen));
    if (missing.empty()) return text;
    text += fmt::format(" This build cannot write {}", joined(missing, ", "));
    const bool prints = goes_with(part, ExportFormat::pdf) && !is_built_in(ExportFormat::pdf);
    return text + (prints ? ": open the HTML in your browser and print it there, to paper or as PDF." : ".");
}

namespace {

std::string_view sentence_for_room(ExportPart part) {
    switch (part) {
        case ExportPart::full: return "All that the profile shows, with reasons and notes. Keep it in the team.";
        case ExportPart::plan: return "All actions with their owners and dates. Keep it in the team.";
        case ExportPart::debrief: return "What opinion is split on, and what to ask. Keep it in the team.";
        case ExportPart::answers: return "Every answer as it was given, with reasons and notes. Keep it in the team.";
        case ExportPart::said: return "What people chose and wrote, without saying who. Keep it in the team.";
        default: return "What the profile shows. Keep it in the team.";
    }
}

std::string_view sentence_for_others(const Assessment& assessment, ExportPart part) {
    if (part == ExportPart::plan) return "A plan names people, so it stays with the team.";
    if (part == ExportPart::debrief) return "The debrief is for the room alone.";
    if (part == ExportPart::said) return "What people wrote could say who they are, so it stays with the team.";
    if (assessment.shareable) return "This file is a copy for others already. It has no single answers and no notes.";
    if (votes_counted(assessment) == Mode::consensus)
        return "What a shareable copy holds: agreed answers and scores. No reasons, no notes, no names.";
    return "Made from a shareable copy: no single answers, no notes, no small groups. The copy goes on record, on this "
           "computer and in the file.";
}

}  // namespace

bool stays_with_team(ExportPart part) {
    return part == ExportPart::debrief || part == ExportPart::plan || part == ExportPart::said;
}

ForWhom written_for(ExportPart part, ForWhom chosen) {
    return stays_with_team(part) ? ForWhom::the_room : chosen;
}

std::string readers_sentence(const Assessment& assessment, ExportPart part, ForWhom for_whom) {
    return std::string(for_whom == ForWhom::others ? sentence_for_others(assessment, part) : sentence_for_room(part));
}

std::string as_sentence(std::string_view words) {
    std::string sentence(trimmed(words));
    if (sentence.empty()) return sentence;
    if (sentence.front() >= 'a' && sentence.front() <= 'z') {
        sentence.front() = static_cast<char>(sentence.front() - 'a' + 'A');
    }
    const char last = sentence.back();
    if (last != '.' && last != '!' && last != '?') sentence += '.';
    return sentence;
}

std::string problem_sentences(const Problem& problem) {
    return joined({as_sentence(problem.message), as_sentence(problem.hint)}, " ");
}

}  // namespace readiness
