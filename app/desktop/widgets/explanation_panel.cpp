#include "app/desktop/widgets/explanation_panel.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "app/desktop/widgets/markers.h"
#include "core/base/text.h"
#include "core/result/explanation.h"
#include "core/words/explanation_words.h"
#include "core/words/numbers.h"

namespace readiness {

namespace {

/// The score as a number and a bar from 0 to 100, in the look of its band.
void draw_score(const Ui& ui, Box place, const Questionnaire& questionnaire, const Term& term) {
    const Box number = place.cut_left(ui.px(44));
    ui.line(number, TextStyle::body_strong, ui.theme.text, score_text(questionnaire, term.score));
    const Box bar{place.left, std::round(place.centre().y - ui.px(3)), place.width, ui.px(6)};
    ui.fill(bar, ui.theme.track, 3);
    if (!term.score) return;
    const Band* band = band_of(questionnaire, *term.score);
    const MarkerLook look = band_look(ui.theme, questionnaire, band != nullptr ? band->id : BandId{});
    const float length = std::max(ui.px(6), bar.width * static_cast<float>(*term.score / 100));
    ui.fill({bar.left, bar.top, length, bar.height}, look.colours.text, 3);
}

/// How it was answered, and its weight. The weight of an answer is how many gave it, which is said already.
std::string second_line(const ScoredAssessment& scored, const Term& term) {
    const bool usual = std::abs(term.weight - 1) < 1e-9 || term.kind == Term::Kind::answer;
    const std::string weight = usual ? "" : fmt::format("counts {}×", number_text(term.weight));
    return joined({term_answer_text(scored, term), weight}, " · ");
}

std::string id_of(const Term& term) {
    return fmt::format("term {} {}", term.id, term.kind == Term::Kind::answer ? term.answer->value : 0);
}

}  // namespace

DrawnExplanation draw_terms(Ui& ui, Box area, const ScoredAssessment& scored, const std::vector<Term>& terms,
                            const PartPicture& picture) {
    DrawnExplanation drawn;
    const float top = area.top;
    const float score_width = std::min(ui.px(150), area.width * 0.38f);
    for (const Term& term : terms) {
        const float picture_width = picture.width > 0 ? picture.width + ui.px(16) : 0;
        const float words_width = area.width - score_width - picture_width - ui.px(12);
        const std::string title = term_title(scored, term);
        const float name_height = ui.text_size(TextStyle::body, title, words_width).y;
        const float least = picture.width > 0 ? ui.px(56) : 0;
        const float height = std::max(least, name_height + ui.line_height(TextStyle::small) + ui.px(14));
        const Box row{area.left, area.top, area.width, height};
        const Pressed pressed = ui.pressable(id_of(term), row);
        if (pressed.hovered)
            ui.fill({row.left - ui.px(6), row.top, row.width + ui.px(12), row.height - 1}, ui.theme.hovered, 6);
        if (pressed.focused) ui.focus_ring(row, 4);
        if (pressed.clicked) drawn.pressed = term.id;
        const float text_top = row.top + ui.px(6);
        ui.paragraph({row.left, text_top}, words_width, TextStyle::body, ui.theme.text, title);
        ui.line({row.left, text_top + name_height, words_width, ui.line_height(TextStyle::small)}, TextStyle::small,
                ui.theme.muted, second_line(scored, term));
        if (picture.width > 0) {
            const float left = row.right() - score_width - picture_width + ui.px(8);
            picture.draw({left, row.top + ui.px(4), picture.width, row.height - ui.px(10)}, term, pressed);
        }
        draw_score(ui, {row.right() - score_width, row.top, score_width, row.height}, scored.questionnaire(), term);
        ui.rule(row.left, row.right(), row.bottom() - 1);
        area.top += height;
    }
    drawn.height = area.top - top;
    return drawn;
}

DrawnExplanation draw_explanation(Ui& ui, Box area, const ScoredAssessment& scored, const Explanation& explanation,
                                  const PartPicture& picture) {
    const float top = area.top;
    area.top += ui.paragraph(area.min(), area.width, TextStyle::lead, ui.theme.text, claim_text(scored, explanation)) +
                ui.px(4);
    area.top +=
        ui.paragraph(area.min(), area.width, TextStyle::body, ui.theme.muted, rule_text(explanation)) + ui.px(6);
    for (const std::string& remark : remark_texts(scored, explanation)) {
        ui.shape({area.left + ui.px(4), area.top + ui.line_height(TextStyle::body) / 2}, ui.px(3), Shape::circle,
                 ui.theme.muted);
        area.top += ui.paragraph({area.left + ui.px(16), area.top}, area.width - ui.px(16), TextStyle::body,
                                 ui.theme.text, remark) +
                    ui.px(4);
    }
    area.top += ui.px(6);
    ui.rule(area.left, area.right(), area.top);
    DrawnExplanation drawn = draw_terms(ui, area, scored, explanation.terms, picture);
    drawn.height += area.top - top;
    return drawn;
}

}  // namespace readiness
