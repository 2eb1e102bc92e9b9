// What the workshop wrote down, left open and voted on again.
#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

#include "app/desktop/screens/profile/profile_parts.h"
#include "core/groups/said_summary.h"
#include "core/groups/workshop_summary.h"
#include "core/result/scored_assessment.h"
#include "core/words/unscored_words.h"
#include "core/words/workshop_words.h"

namespace readiness {

namespace {

/// A sign for what still asks for somebody; the rest is only to be read.
Shape shape_of(std::string_view section) {
    if (section == "left-open") return Shape::triangle;
    return section == "to-ask" ? Shape::diamond : Shape::none;
}

float draw_heading(const Ui& ui, const Box& area, const WorkshopSection& section) {
    Box line{area.left, area.top + ui.px(8), area.width, ui.line_height(TextStyle::lead)};
    const Shape shape = shape_of(section.id);
    if (shape != Shape::none) {
        ui.shape({line.left + ui.px(6), std::round(line.centre().y)}, ui.px(5), shape, ui.theme.accent_text);
        line.cut_left(ui.px(18));
    }
    ui.line(line, TextStyle::lead, ui.theme.accent_text, section.title);
    return line.height + ui.px(12);
}

/// The question, and under it what there is to say. Pressing it shows the question on Assess.
float draw_entry(Ui& ui, const Box& area, std::string_view section, const Questionnaire& questionnaire,
                 const WorkshopEntry& entry, Commands& commands) {
    const std::string& question = find_item(questionnaire, entry.item)->text;
    const std::string code = code_of(questionnaire, entry.item);
    const float number = std::clamp(ui.text_size(TextStyle::body, code).x + ui.px(12), ui.px(38),
                                    std::max(ui.px(38), area.width * 0.3f));
    const float width = area.width - number;
    float height = ui.px(14) + ui.text_size(TextStyle::body, question, width).y;
    for (const std::string& line : entry.lines)
        height += ui.text_size(TextStyle::body_strong, line, width).y;
    const Box row{area.left, area.top, area.width, height};
    const Pressed pressed = ui.pressable("workshop " + std::string(section) + " " + entry.item.text, row);
    if (pressed.hovered)
        ui.fill({row.left - ui.px(6), row.top, row.width + ui.px(12), row.height}, ui.theme.hovered, 6);
    if (pressed.focused) ui.focus_ring(row, 4);
    if (pressed.clicked) commands.push_back(ShowItem{entry.item});
    float y = row.top + ui.px(6);
    ui.line({row.left, y, number - ui.px(6), ui.line_height(TextStyle::body)}, TextStyle::body, ui.theme.muted, code);
    y += ui.paragraph({row.left + number, y}, width, TextStyle::body, ui.theme.muted, question);
    for (const std::string& line : entry.lines)
        y += ui.paragraph({row.left + number, y}, width, TextStyle::body_strong, ui.theme.text, line);
    ui.rule(row.left, row.right(), row.bottom() - 1);
    return height;
}

/// What was said to the questions without a score. Returns the height.
float draw_said(const Ui& ui, Box area, const Questionnaire& questionnaire, const std::vector<SaidSummary>& said) {
    if (said.empty()) return 0;
    const float top = area.top;
    area.top += ui.px(8);
    ui.line({area.left, area.top, area.width, ui.line_height(TextStyle::lead)}, TextStyle::lead, ui.theme.accent_text,
            said_title);
    area.top += ui.line_height(TextStyle::lead) + ui.px(4);
    for (const SaidSummary& summary : said) {
        area.top += ui.px(6);
        area.top += ui.paragraph(area.min(), area.width, TextStyle::body, ui.theme.muted,
                                 find_unscored(questionnaire, summary.question)->text);
        for (const std::string& line : said_lines(summary))
            area.top += ui.paragraph(area.min(), area.width, TextStyle::body_strong, ui.theme.text, line);
        area.top += ui.px(8);
        ui.rule(area.left, area.right(), area.top - 1);
    }
    return area.top - top;
}

}  // namespace

float draw_workshop(Ui& ui, Box area, const ScoredAssessment& scored, const ProfileView& view, Commands& commands) {
    const float top = area.top;
    if (scored.assessment().shareable) {
        return ui.paragraph(area.min(), area.width, TextStyle::body, ui.theme.muted,
                            "This is a shareable copy. What the workshop wrote down is not in it.");
    }
    const Questionnaire& questionnaire = scored.questionnaire();
    const WorkshopSummary& summary = answers_of(scored, *view.answers).workshop;
    const std::vector<SaidSummary> said = said_summaries(questionnaire, scored.assessment());
    if (summary.empty() && said.empty()) {
        return ui.paragraph(area.min(), area.width, TextStyle::body, ui.theme.muted, empty_workshop_text());
    }
    for (const WorkshopSection& section : workshop_sections(questionnaire, summary)) {
        area.top += draw_heading(ui, area, section);
        for (const WorkshopEntry& entry : section.entries)
            area.top += draw_entry(ui, area, section.id, questionnaire, entry, commands);
    }
    area.top += draw_said(ui, area, questionnaire, said);
    return area.top - top;
}

}  // namespace readiness
