#include "app/desktop/widgets/explanation_panel.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "app/desktop/widgets/markers.h"
#include "app/desktop/widgets/spread_strip.h"
#include "core/base/text.h"
#include "core/result/explanation.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/profile.h"
#include "core/words/agreement_words.h"
#include "core/words/explanation_words.h"
#include "core/words/numbers.h"

namespace readiness {

namespace {

/// The score as a number and a bar from 0 to 100, in the look of its band if there are bands.
void draw_score(const Ui& ui, Box place, const Questionnaire& questionnaire, const Term& term) {
    const Box number = place.cut_left(ui.px(44));
    ui.line(number, TextStyle::body_strong, ui.theme.text, score_text(questionnaire, term.score));
    const Box bar{place.left, std::round(place.centre().y - ui.px(3)), place.width, ui.px(6)};
    ui.fill(bar, ui.theme.track, 3);
    if (!term.score) return;
    const Band* band = is_read_by_question(questionnaire) ? nullptr : band_of(questionnaire, *term.score);
    const ImU32 colour = band != nullptr ? band_look(ui.theme, questionnaire, band->id).colours.text : ui.theme.accent;
    const float length = std::max(ui.px(6), bar.width * static_cast<float>(*term.score / 100));
    ui.fill({bar.left, bar.top, length, bar.height}, colour, 3);
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

/// Where the parts of one row are.
struct PartPlace {
    Box row;
    Box title;
    Box answer;
    Box score;
    Box picture;
};

/// Title and answer at the left, the score at the right. With a picture the title takes the whole width, so that a
/// question can be read, and what was answered stands beside the picture under it.
PartPlace place_of(const Ui& ui, const Box& area, const ScoredAssessment& scored, const Term& term,
                   const PartPicture& picture) {
    const float above = ui.px(6);
    const float gap = ui.px(12);
    const bool pictured = picture.height > 0;
    const float score_width = std::min(ui.px(150), area.width * 0.38f);
    const float picture_width = pictured ? std::min(ui.px(280), area.width * 0.52f) : 0;
    const float title_width = pictured ? area.width : area.width - score_width - gap;
    const float answer_width = pictured ? area.width - picture_width - 2 * gap : title_width;
    const float title = ui.text_size(TextStyle::body, term_title(scored, term), title_width).y;
    const float answer = std::max(ui.line_height(TextStyle::small),
                                  ui.text_size(TextStyle::small, second_line(scored, term), answer_width).y);
    PartPlace place;
    place.title = {area.left, area.top + above, title_width, title};
    const float under = place.title.bottom() + (pictured ? ui.px(6) : 0);
    const float left = area.left + (pictured ? picture_width + 2 * gap : 0);
    place.answer = {left, under, answer_width, answer};
    place.picture = {area.left, under, picture_width, picture.height};
    const float beside = std::max(picture.height, answer + ui.line_height(TextStyle::body) + ui.px(4));
    place.row = {area.left, area.top, area.width, under - area.top + (pictured ? beside : answer) + ui.px(8)};
    place.score = {area.right() - score_width, place.row.top, score_width, place.row.height};
    if (pictured) place.score = {left, place.answer.bottom() + ui.px(4), answer_width, ui.line_height(TextStyle::body)};
    return place;
}

}  // namespace

PartPicture pictures_of_answers(Ui& ui, const ScoredAssessment& scored) {
    if (scored.profile()->mode == Mode::consensus || !scored.has_answers()) return {};
    return {answers_picture_height(ui), [&ui, &scored](const Box& box, const Term& term, const Pressed& pressed) {
                const Item* item = find_item(scored.questionnaire(), {term.id});
                const ItemResult* result = find_result(*scored.profile(), ItemId{term.id});
                if (item == nullptr || result == nullptr) return;
                draw_answers_picture(ui, box, *item, scale_of(scored.questionnaire(), *item), *result,
                                     tallest_column(scored.questionnaire(), *scored.profile()));
                ui.tooltip(pressed, box, item_figures_text(*result));
            }};
}

DrawnExplanation draw_terms(Ui& ui, Box area, const ScoredAssessment& scored, const std::vector<Term>& terms,
                            const PartPicture& picture) {
    DrawnExplanation drawn;
    const float top = area.top;
    for (const Term& term : terms) {
        const PartPlace place = place_of(ui, area, scored, term, picture);
        const Box& row = place.row;
        const Pressed pressed = ui.pressable(id_of(term), row);
        if (pressed.hovered)
            ui.fill({row.left - ui.px(6), row.top, row.width + ui.px(12), row.height - 1}, ui.theme.hovered, 6);
        if (pressed.focused) ui.focus_ring(row, 4);
        if (pressed.clicked) drawn.pressed = term.id;
        ui.paragraph(place.title.min(), place.title.width, TextStyle::body, ui.theme.text, term_title(scored, term));
        ui.paragraph(place.answer.min(), place.answer.width, TextStyle::small, ui.theme.muted,
                     second_line(scored, term));
        if (picture.height > 0) picture.draw(place.picture, term, pressed);
        draw_score(ui, place.score, scored.questionnaire(), term);
        ui.rule(row.left, row.right(), row.bottom() - 1);
        area.top += row.height;
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
