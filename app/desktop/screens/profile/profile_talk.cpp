// What to talk about first.
#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "app/desktop/screens/profile/profile_parts.h"
#include "app/desktop/widgets/spread_strip.h"
#include "core/base/text.h"
#include "core/groups/discussion.h"
#include "core/groups/straight_lines.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/overview.h"
#include "core/words/group_words.h"
#include "core/words/numbers.h"
#include "core/words/statistic_guide.h"
#include "core/words/straight_line_words.h"

namespace readiness {

namespace {

std::string outcome_text(const ScoredAssessment& scored, const Item& item) {
    const AgreedAnswer* agreed = find_agreed(scored.assessment(), item.id);
    if (agreed != nullptr) {
        return "Agreed: " + answer_text(scale_of(scored.questionnaire(), item), agreed->answer);
    }
    return is_left_open(scored.assessment(), item.id) ? "Left open" : "";
}

/// The reasons, the outcome if there is one, and whether the picture is turned: each in a line of its own or more.
struct PointWords {
    std::string reasons;
    std::string outcome;
    std::string turned;
};

PointWords words_of(const ScoredAssessment& scored, const DiscussionPoint& point, const Item& item, bool pictured) {
    return {joined(reason_texts(scored.questionnaire(), point), " · "), outcome_text(scored, item),
            pictured && item.reverse ? "Turned round: here agreeing is less ready." : ""};
}

/// The question over the whole width; under it the answers, and beside them why it is worth talking about.
float draw_point(Ui& ui, const Box& area, const ScoredAssessment& scored, const DiscussionPoint& point,
                 std::size_t rank, Commands& commands) {
    const Item& item = *find_item(scored.questionnaire(), point.item);
    const ItemResult& result = *find_result(*scored.profile(), point.item);
    const bool pictured = scored.profile()->mode != Mode::consensus;
    const float number = ui.px(28);
    const float width = area.width - number;
    const float picture = pictured ? std::min(ui.px(280), width * 0.52f) : 0;
    const float words_left = area.left + number + (pictured ? picture + ui.px(20) : 0);
    const float words_width = area.right() - words_left;
    const PointWords words = words_of(scored, point, item, pictured);
    const float sign = result.split ? ui.px(16) : 0;
    const float title = ui.text_size(TextStyle::body_strong, item.text, width).y;
    const auto height_of = [&](const std::string& text, float indent) {
        return text.empty() ? 0 : ui.text_size(TextStyle::body, text, words_width - indent).y;
    };
    const float beside = height_of(words.reasons, sign) + height_of(words.outcome, 0) + height_of(words.turned, 0);
    const float height =
        title + std::max(pictured ? answers_picture_height(ui) : 0, beside) + ui.px(pictured ? 22 : 14);
    const Box row{area.left, area.top, area.width, height};
    const Pressed pressed = ui.pressable("talk " + point.item.text, row);
    if (pressed.hovered)
        ui.fill({row.left - ui.px(6), row.top, row.width + ui.px(12), row.height}, ui.theme.hovered, 6);
    if (pressed.focused) ui.focus_ring(row, 4);
    if (pressed.clicked) commands.push_back(ShowItem{point.item});
    float y = row.top + ui.px(7);
    ui.text({row.left, y}, TextStyle::body_strong, ui.theme.muted, std::to_string(rank));
    y += ui.paragraph({row.left + number, y}, width, TextStyle::body_strong, ui.theme.text, item.text);
    if (pictured) {
        y += ui.px(6);
        draw_answers_picture(ui, {row.left + number, y, picture, answers_picture_height(ui)}, item,
                             scale_of(scored.questionnaire(), item), result,
                             tallest_column(scored.questionnaire(), *scored.profile()));
    }
    if (result.split) {
        ui.shape({words_left + ui.px(5), y + ui.line_height(TextStyle::body) / 2}, ui.px(4), Shape::triangle,
                 ui.theme.bad.text);
    }
    y += ui.paragraph({words_left + sign, y}, words_width - sign, TextStyle::body,
                      result.split ? ui.theme.bad.text : ui.theme.muted, words.reasons);
    for (const std::string& more : {words.outcome, words.turned}) {
        if (!more.empty()) y += ui.paragraph({words_left, y}, words_width, TextStyle::body, ui.theme.text, more);
    }
    ui.rule(row.left, row.right(), row.bottom() - 1);
    return height;
}

/// About all questions, and so before the first of them.
float draw_straight_line(Ui& ui, const Box& area, const std::string& text) {
    const float sign = ui.px(20);
    const float height = ui.text_size(TextStyle::body, text, area.width - sign).y;
    ui.shape({area.left + ui.px(6), area.top + ui.px(4) + ui.line_height(TextStyle::body) / 2}, ui.px(5),
             Shape::diamond, ui.theme.middle.text);
    ui.paragraph({area.left + sign, area.top + ui.px(4)}, area.width - sign, TextStyle::body, ui.theme.text, text);
    return height + ui.px(12);
}

}  // namespace

float draw_talk_list(Ui& ui, Box area, const ScoredAssessment& scored, const ProfileView& view, Commands& commands) {
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
    for (const std::string& text : straight_line_texts(answers_of(scored, *view.answers).straight))
        area.top += draw_straight_line(ui, area, text);
    for (std::size_t i = 0; i < points.size(); ++i)
        area.top += draw_point(ui, area, scored, points[i], i + 1, commands);
    return area.top - top;
}

}  // namespace readiness
