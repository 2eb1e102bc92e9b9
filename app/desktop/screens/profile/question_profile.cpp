// The page around the table of questions, and one question opened.
#include <algorithm>
#include <string>
#include <string_view>

#include "app/desktop/screens/profile/profile_panels.h"
#include "app/desktop/screens/profile/profile_parts.h"
#include "app/desktop/screens/profile/question_table.h"
#include "app/desktop/widgets/explanation_panel.h"
#include "app/desktop/widgets/spread_strip.h"
#include "core/result/explanation.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/profile.h"
#include "core/words/explanation_words.h"

namespace readiness {

namespace {

/// The question can be shown on Assess.
bool leads_on(const ScoredAssessment& scored) {
    return scored.has_answers() && !scored.assessment().shareable;
}

/// What the question comes to, how it was answered, and how its score is made. Returns the height.
float draw_answers(Ui& ui, Box area, const ScoredAssessment& scored, const Item& item, Commands& commands) {
    const float top = area.top;
    const Explanation explanation = explain_item(scored, item.id);
    area.top +=
        ui.paragraph(area.min(), area.width, TextStyle::heading, ui.theme.text, claim_text(scored, explanation));
    const ItemResult* result = find_result(*scored.profile(), item.id);
    if (result != nullptr && scored.profile()->mode != Mode::consensus && scored.has_answers()) {
        const Box picture{area.left, area.top + ui.px(10), std::min(ui.px(420), area.width),
                          answers_picture_height(ui)};
        constexpr int its_own = 1;
        draw_answers_picture(ui, picture, item, scale_of(scored.questionnaire(), item), *result, its_own);
        area.top = picture.bottom() + ui.px(4);
    }
    area.top += ui.px(8) + ui.paragraph({area.left, area.top + ui.px(8)}, area.width, TextStyle::body, ui.theme.muted,
                                        rule_text(explanation));
    for (const std::string& remark : remark_texts(scored, explanation)) {
        area.top += ui.px(4) +
                    ui.paragraph({area.left, area.top + ui.px(4)}, area.width, TextStyle::body, ui.theme.text, remark);
    }
    area.top += ui.px(8);
    const DrawnExplanation drawn = draw_terms(ui, area, scored, explanation.terms);
    if (drawn.pressed && leads_on(scored)) commands.push_back(ShowItem{item.id});
    return area.top - top + drawn.height;
}

/// One question opened, with the way to it on Assess. Esc leads back.
float draw_question(Ui& ui, Box area, const ScoredAssessment& scored, const Item& item, ProfileView& view,
                    Commands& commands) {
    const float top = area.top;
    // Lines that are wider are hard to read, and a bar would be far from its answer.
    area.width = std::min(area.width, ui.px(760));
    const Box back = area.cut_top(ui.px(30));
    if (ui.link("all questions", "← All questions", back.min()) || (ui.interactive && ui.take(Key::escape))) {
        view.question.reset();
        return area.top - top;
    }
    area.top += draw_answers(ui, area, scored, item, commands) + ui.px(12);
    if (!leads_on(scored)) return area.top - top;
    const std::string_view words = "Go to this question";
    const Box place{area.left, area.top, ui.button_width(words), ui.button_height()};
    if (ui.button("go to question", words, place)) commands.push_back(ShowItem{item.id});
    return place.bottom() - top;
}

float draw_panel(Ui& ui, Box area, const ScoredAssessment& scored, ProfileView& view, Commands& commands) {
    const float top = area.top;
    const Item* opened = view.question ? find_item(scored.questionnaire(), *view.question) : nullptr;
    if (opened != nullptr) return draw_question(ui, area, scored, *opened, view, commands);
    // The room's picture needs its height for the table: there is nothing to choose in it.
    if (panels_of(scored, view).size() > 1 && !ui.for_room) {
        area.top += draw_panel_choice(ui, area, scored, view, commands) + ui.px(8);
    }
    switch (view.panel) {
        case ProfileView::Panel::talk: area.top += draw_talk_list(ui, area, scored, view, commands); break;
        case ProfileView::Panel::workshop: area.top += draw_workshop(ui, area, scored, view, commands); break;
        case ProfileView::Panel::factors:
        case ProfileView::Panel::roles: area.top += draw_question_table(ui, area, scored, view, commands); break;
    }
    return area.top - top;
}

}  // namespace

void draw_question_profile(Ui& ui, const Box& page, const ScoredAssessment& scored, ProfileView& view,
                           Commands& commands) {
    const bool low = page.height < ui.px(460);
    ui.card(page);
    ui.scroll_area(view.question ? "question details" : "questions",
                   page.inset(ui.px(low ? 12 : 20), ui.px(low ? 8 : 14)),
                   [&](Box area) { return draw_panel(ui, area, scored, view, commands); });
}

}  // namespace readiness
