// What to talk about first.
#include <cmath>

#include "app/desktop/screens/profile/profile_parts.h"
#include "app/desktop/widgets/spread_strip.h"
#include "core/base/text.h"
#include "core/groups/discussion.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/overview.h"
#include "core/words/group_words.h"
#include "core/words/numbers.h"
#include "core/words/statistic_guide.h"

namespace readiness {

namespace {

std::string outcome_text(const ScoredAssessment& scored, const Item& item) {
    const AgreedAnswer* agreed = find_agreed(scored.assessment(), item.id);
    if (agreed != nullptr) {
        return "Agreed: " + answer_text(scale_of(scored.questionnaire(), item), agreed->answer);
    }
    return is_left_open(scored.assessment(), item.id) ? "Left open" : "";
}

float draw_point(Ui& ui, const Box& area, const ScoredAssessment& scored, const DiscussionPoint& point,
                 std::size_t rank, Commands& commands) {
    const Item& item = *find_item(scored.questionnaire(), point.item);
    const ItemResult& result = *find_result(*scored.profile(), point.item);
    const float number = ui.px(30);
    const bool pictured = scale_of(scored.questionnaire(), item).choice() != nullptr && area.width > ui.px(360) &&
                          scored.profile()->mode != Mode::consensus;
    const float picture = pictured ? ui.px(100) : 0;
    const float width = area.width - number - picture - ui.px(12);
    const float text = ui.text_size(TextStyle::body_strong, item.text, width).y;
    const std::string outcome = outcome_text(scored, item);
    const float lines = ui.line_height(TextStyle::body) * (outcome.empty() ? 1.0f : 2.0f);
    const float height = std::max(pictured ? ui.px(62) : 0, text + lines + ui.px(18));
    const Box row{area.left, area.top, area.width, height};
    const Pressed pressed = ui.pressable("talk " + point.item.text, row);
    if (pressed.hovered)
        ui.fill({row.left - ui.px(6), row.top, row.width + ui.px(12), row.height}, ui.theme.hovered, 6);
    if (pressed.focused) ui.focus_ring(row, 4);
    if (pressed.clicked) commands.push_back(ShowItem{point.item});
    ui.text({row.left, row.top + ui.px(7)}, TextStyle::body_strong, ui.theme.muted, std::to_string(rank));
    float y = row.top + ui.px(7);
    y += ui.paragraph({row.left + number, y}, width, TextStyle::body_strong, ui.theme.text, item.text);
    Box line{row.left + number, y, width, ui.line_height(TextStyle::body)};
    if (result.split) {
        ui.shape({line.left + ui.px(5), line.centre().y}, ui.px(4), Shape::triangle, ui.theme.bad.text);
        line.cut_left(ui.px(16));
    }
    ui.line(line, TextStyle::body, result.split ? ui.theme.bad.text : ui.theme.muted,
            joined(reason_texts(scored.questionnaire(), point), " · "));
    y += ui.line_height(TextStyle::body);
    if (!outcome.empty()) {
        ui.line({row.left + number, y, width, ui.line_height(TextStyle::body)}, TextStyle::body, ui.theme.accent_text,
                outcome);
    }
    if (pictured) {
        draw_histogram(ui, {row.right() - picture, row.top + ui.px(6), picture, row.height - ui.px(14)},
                       scale_of(scored.questionnaire(), item), result);
    }
    ui.rule(row.left, row.right(), row.bottom() - 1);
    return height;
}

}  // namespace

float draw_talk_list(Ui& ui, Box area, const ScoredAssessment& scored, Commands& commands) {
    const float top = area.top;
    if (!scored.has_answers()) {
        return ui.paragraph(area.min(), area.width, TextStyle::body, ui.theme.muted,
                            "This is a shareable copy. The answers to single questions are not in it.");
    }
    const std::vector<DiscussionPoint> points = talk_about_first(scored.questionnaire(), *scored.profile());
    const bool untouched = answered_part(*scored.profile()).done == 0;
    const std::string_view about = untouched        ? "Nothing is answered yet."
                                   : points.empty() ? "Nothing stands out: no answer is low, split or widely unknown."
                                                    : find_statistic("talk-first")->meaning;
    area.top += ui.paragraph(area.min(), area.width, TextStyle::body, ui.theme.muted, about) + ui.px(6);
    for (std::size_t i = 0; i < points.size(); ++i)
        area.top += draw_point(ui, area, scored, points[i], i + 1, commands);
    return area.top - top;
}

}  // namespace readiness
