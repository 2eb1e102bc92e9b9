// Start: what can be answered, and what was answered before.
#include <cmath>
#include <fmt/format.h>

#include "app/desktop/open/local_dates.h"
#include "app/desktop/screens/assess/assess.h"
#include "app/desktop/screens/page_header.h"
#include "app/desktop/screens/screens.h"
#include "app/desktop/widgets/markers.h"
#include "core/base/text.h"
#include "core/platform/path_text.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/profile.h"
#include "core/storage/library.h"
#include "core/words/counts.h"
#include "core/words/numbers.h"
#include "core/words/titles.h"

namespace readiness {

namespace {

/// How many columns of at least that width fit, and where each card goes.
struct Grid {
    int columns = 1;
    float width = 0;
    float gap = 0;

    Grid(const Ui& ui, float across, float least_units, int most) : gap(ui.px(18)) {
        const float least = ui.px(least_units);
        columns = std::clamp(static_cast<int>((across + gap) / (least + gap)), 1, most);
        width = std::floor((across + gap) / static_cast<float>(columns)) - gap;
    }
    [[nodiscard]] Box place(const Box& area, int index, float height) const {
        const int column = index % columns;
        const int row = index / columns;
        return {area.left + static_cast<float>(column) * (width + gap),
                area.top + static_cast<float>(row) * (height + gap), width, height};
    }
    [[nodiscard]] float height(int count, float each) const {
        const int rows = (count + columns - 1) / columns;
        return rows == 0 ? 0 : static_cast<float>(rows) * (each + gap) - gap;
    }
};

std::string facts_of(const Questionnaire& questionnaire) {
    std::string facts = " · " + counted(questionnaire.items.size(), "question");
    if (questionnaire.minutes > 0) facts += fmt::format(" · {} min", questionnaire.minutes);
    return facts;
}

void draw_questionnaire(Ui& ui, Box card, const ListedQuestionnaire& listed, std::size_t index, Commands& commands) {
    ui.card(card);
    card = card.inset(ui.px(20), ui.px(16));
    Box button = card.cut_bottom(ui.button_height());
    card.cut_bottom(ui.px(8));
    const std::string file = text_of(listed.path.filename());
    if (!listed.instrument) {
        ui.line(card.cut_top(ui.line_height(TextStyle::body)), TextStyle::body_strong, ui.theme.text, file);
        ui.paragraph({card.left, card.top + ui.px(4)}, card.width, TextStyle::body, ui.theme.bad.text,
                     "This questionnaire cannot be used yet.");
        button.width = std::min(button.width, ui.button_width("What is wrong?"));
        if (ui.button("problems of " + file, "What is wrong?", button))
            commands.push_back(ShowProblems{listed.problems, file});
        return;
    }
    const Questionnaire& questionnaire = listed.instrument->questionnaire;
    Box line = card.cut_top(ui.line_height(TextStyle::body));
    line.cut_left(ui.line(line, TextStyle::body_strong, ui.theme.text, questionnaire.title));
    ui.line(line, TextStyle::body, ui.theme.muted, facts_of(questionnaire) + (listed.shipped ? "" : " · yours"));
    card.cut_top(ui.px(6));
    Ui::list().PushClipRect(card.min(), card.max(), true);
    ui.paragraph({card.left, card.top}, card.width, TextStyle::body, ui.theme.muted, questionnaire.summary);
    Ui::list().PopClipRect();
    const ButtonKind kind = index == 0 ? ButtonKind::primary : ButtonKind::plain;
    button.width = std::min(button.width, ui.button_width("Start"));
    if (ui.button("start " + questionnaire.id + " of " + file, "Start", button, kind))
        commands.push_back(AskForNew{index});
}

std::string who_and_when(const RecentAssessment& recent) {
    const AssessmentSummary& summary = recent.summary;
    std::string text = recent.instrument ? recent.instrument->questionnaire.title : summary.questionnaire;
    if (summary.respondents > 0) {
        text += " · " + people_text(summary.respondents);
    } else if (summary.shown != ScoredAssessment::Shown::nothing_yet) {
        text += " · agreed";
    }
    const std::string day = day_text(summary.modified);
    return day.empty() ? text : text + " · " + day;
}

/// What was answered and what it came to, as markers in a row.
void draw_outcome(Ui& ui, Box row, const RecentAssessment& recent) {
    const AssessmentSummary& summary = recent.summary;
    if (summary.shown == ScoredAssessment::Shown::nothing_yet) {
        ui.marker(row.min(), ui.theme.neutral, Shape::square, "Being collected");
        return;
    }
    const bool finished = summary.answered == summary.of && summary.of > 0;
    if (summary.overall) {
        const Questionnaire& questionnaire = recent.instrument->questionnaire;
        const MarkerLook look = band_look(ui.theme, questionnaire, summary.band);
        const std::string verdict =
            summary.provisional ? provisional_title(summary.scored_factors, static_cast<int>(summary.factors.size()))
                                : band_title(questionnaire, summary.band);
        const std::string words = verdict + " " + score_text(questionnaire, summary.overall);
        row.cut_left(ui.marker(row.min(), look.colours, look.shape, words) + ui.px(8));
    } else if (finished) {
        row.cut_left(ui.marker(row.min(), ui.theme.neutral, Shape::square, "Not scored") + ui.px(8));
    }
    if (!finished) {
        const std::string draft = summary.overall
                                      ? share_text(summary.answered, summary.of)
                                      : fmt::format("Draft, {} answered", share_text(summary.answered, summary.of));
        if (row.width >= ui.marker_width(Shape::none, draft)) {
            ui.marker(row.min(), ui.theme.neutral, Shape::none, draft);
        }
    } else if (recent.example && row.width > ui.px(70)) {
        ui.marker(row.min(), ui.theme.neutral, Shape::none, "Example");
    }
}

void draw_recent(Ui& ui, const Box& place, const RecentAssessment& recent, Commands& commands) {
    const Pressed pressed = ui.pressable("open " + text_of(recent.path), place);
    ui.card(place);
    if (pressed.hovered) ui.outline(place, ui.theme.accent, 12);
    if (pressed.focused) ui.focus_ring(place, 12);
    if (pressed.clicked) commands.push_back(OpenFile{recent.path, recent.example});
    Box card = place.inset(ui.px(16), ui.px(16));
    const Box outcome = card.cut_bottom(ui.marker_height());
    card.cut_bottom(ui.px(6));
    const Box second = card.cut_bottom(ui.line_height(TextStyle::small));
    const Box first = card.cut_bottom(ui.line_height(TextStyle::body) + ui.px(4));
    card.cut_bottom(ui.px(6));
    if (recent.summary.shown == ScoredAssessment::Shown::nothing_yet) {
        ui.shape({card.centre().x, card.centre().y - ui.px(16)}, ui.px(10), Shape::square, ui.theme.muted);
        ui.line({card.left, card.centre().y, card.width, ui.px(28)}, TextStyle::body, ui.theme.muted, "Sealed",
                Align::centre);
    }
    const float side = std::min(card.width, card.height);
    const std::vector<double> limits =
        recent.instrument ? band_limits(recent.instrument->questionnaire) : std::vector<double>();
    draw_small_radar(ui, {card.centre().x - side / 2, card.top, side, card.height}, recent.summary.factors, limits);
    ui.line(first, TextStyle::body_strong, ui.theme.text, recent.summary.title);
    ui.line(second, TextStyle::small, ui.theme.muted, who_and_when(recent));
    draw_outcome(ui, outcome, recent);
}

void draw_recent_heading(Ui& ui, Box row, bool examples, Commands& commands) {
    Box open = row.cut_right(ui.button_width("Open…"));
    if (ui.button("open", "Open…", open)) commands.push_back(BrowseFiles{});
    ui.line(row, TextStyle::body_strong, ui.theme.text,
            examples ? "A finished example to explore" : "Recent assessments");
}

void draw_footer(Ui& ui, Box row, const State& state) {
    static constexpr std::pair<std::string_view, std::string_view> hints[] = {
        {"?", "all keys"}, {"Ctrl O", "open"}, {"Ctrl N", "new"}};
    for (const auto& [keys, what] : hints) {
        if (row.width < ui.px(420)) break;
        const Box place = row.cut_right(ui.key_hint_width(keys, what));
        ui.key_hint({place.left, place.centre().y - ui.px(10)}, keys, what);
        row.cut_right(ui.px(12));
    }
    ui.line(row, TextStyle::small, ui.theme.muted, "Saved in " + text_of(data_folder(state)));
}

}  // namespace

Commands draw_start(Ui& ui, const Box& whole_page, const State& state, Views& /*views*/) {
    Commands commands;
    Box page = whole_page;
    draw_footer(ui, page.cut_bottom(ui.px(24)), state);
    page.cut_bottom(ui.px(10));
    draw_page_header(
        ui, page, "Is this team ready to take the change on?",
        "Answer, see the profile, agree what to do about the barriers. Everything stays on this computer.");
    ui.scroll_area("start", page, [&](Box area) {
        const float top = area.top;
        const Grid cards(ui, area.width, 280, 3);
        const float card_height = ui.px(148);
        for (std::size_t i = 0; i < state.questionnaires.size(); ++i) {
            draw_questionnaire(ui, cards.place(area, static_cast<int>(i), card_height), state.questionnaires[i], i,
                               commands);
        }
        area.top += cards.height(static_cast<int>(state.questionnaires.size()), card_height) + ui.px(10);
        if (state.questionnaires.empty()) {
            area.top += ui.paragraph(area.min(), area.width, TextStyle::body, ui.theme.bad.text,
                                     "No questionnaires were found. The program looks for them in " +
                                         text_of(state.places.shipped_questionnaires()) + ".");
        }
        const bool examples = !state.recent.empty() && state.recent.front().example;
        draw_recent_heading(ui, {area.left, area.top, area.width, ui.button_height()}, examples, commands);
        area.top += ui.button_height() + ui.px(10);
        const Grid recents(ui, area.width, 230, 6);
        const float recent_height = ui.px(256);
        for (std::size_t i = 0; i < state.recent.size(); ++i) {
            draw_recent(ui, recents.place(area, static_cast<int>(i), recent_height), state.recent[i], commands);
        }
        area.top += recents.height(static_cast<int>(state.recent.size()), recent_height) + ui.px(4);
        return area.top - top;
    });
    if (ui.interactive && ui.take_ctrl('n') && !state.questionnaires.empty()) commands.push_back(AskForNew{});
    return commands;
}

}  // namespace readiness
