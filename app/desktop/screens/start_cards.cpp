#include "app/desktop/screens/start_cards.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "app/desktop/open/copies.h"
#include "app/desktop/open/due_again.h"
#include "app/desktop/open/error_text.h"
#include "app/desktop/open/local_dates.h"
#include "app/desktop/widgets/card.h"
#include "app/desktop/widgets/markers.h"
#include "app/desktop/widgets/radar_chart.h"
#include "core/base/text.h"
#include "core/drawing/wrap_text.h"
#include "core/platform/path_text.h"
#include "core/result/scored_assessment.h"
#include "core/scoring/profile.h"
#include "core/words/counts.h"
#include "core/words/numbers.h"
#include "core/words/plan_words.h"
#include "core/words/titles.h"

namespace readiness {

namespace {

constexpr std::string_view menu_words = "Rename, duplicate, earlier versions, bin (M)";

std::string what_and_who(const RecentAssessment& recent) {
    const AssessmentSummary& summary = recent.summary;
    std::string text = recent.instrument ? recent.instrument->questionnaire.title : summary.questionnaire;
    if (summary.respondents > 0) {
        text += " · " + people_text(summary.respondents);
    } else if (summary.shown != ScoredAssessment::Shown::nothing_yet && summary.answered > 0) {
        text += " · agreed";
    }
    return recent.team.empty() ? text : text + " · " + recent.team;
}

/// What the file's name says of a card that is no plain assessment; empty for one that is.
std::string origin_of(const RecentAssessment& recent, const State& state) {
    switch (recent.name.kind) {
        case AssessmentName::Kind::copy:
            return std::string(copy_words(recent.name.made_by)) + " of " + recent.name.original;
        case AssessmentName::Kind::changed_elsewhere:
            return "Version kept at " + time_text(recent.changed).substr(0, 5) + ", changed elsewhere";
        default: break;
    }
    const RecentAssessment* original = original_beside(recent, state);
    return original != nullptr ? "Second file of " + original->name.original : "";
}

bool is_read_by_question(const RecentAssessment& recent) {
    return recent.instrument && is_read_by_question(recent.instrument->questionnaire);
}

/// What was answered and what it came to, as markers in a row.
void draw_outcome(Ui& ui, Box row, const RecentAssessment& recent) {
    const AssessmentSummary& summary = recent.summary;
    const auto put = [&](const MarkerColours& colours, Shape shape, std::string_view words) {
        const float width = ui.marker_width(shape, words);
        if (row.width < width) return;
        ui.marker(row.min(), colours, shape, words);
        row.cut_left(width + ui.px(6));
    };
    if (summary.shown == ScoredAssessment::Shown::nothing_yet)
        return put(ui.theme.neutral, Shape::square,
                   summary.mode == Mode::tally ? "Hands are being counted" : "Being collected");
    if (summary.overall) {
        const Questionnaire& questionnaire = recent.instrument->questionnaire;
        const MarkerLook look = band_look(ui.theme, questionnaire, summary.band);
        const std::string score = score_text(questionnaire, summary.overall);
        const int factors = static_cast<int>(summary.factors.size());
        const bool bare = summary.band.empty() && !summary.provisional;
        put(look.colours, bare ? Shape::none : look.shape,
            summary.provisional ? score + " " + provisional_title(summary.scored_factors, factors)
                                : std::string(trimmed(band_title(questionnaire, summary.band) + " " + score)));
    } else if (!recent.instrument) {
        put(ui.theme.middle, Shape::diamond, "No questionnaire here");
    } else {
        const char* done = is_read_by_question(recent) ? "Answered" : "Not scored";
        put(ui.theme.neutral, Shape::square, summary.answered < summary.of ? "Draft" : done);
    }
    if (summary.answered < summary.of && summary.overall)
        put(ui.theme.neutral, Shape::none, share_text(summary.answered, summary.of));
}

/// How far a draft is: there is nothing to see in its radar yet.
void draw_how_far(Ui& ui, const Box& area, const AssessmentSummary& summary) {
    Box middle{area.left, area.centre().y - ui.px(22), area.width, ui.px(44)};
    ui.line(middle.cut_top(ui.line_height(TextStyle::body)), TextStyle::body, ui.theme.muted,
            share_text(summary.answered, summary.of) + " answered", Align::centre);
    middle.cut_top(ui.px(8));
    const Box bar = middle.cut_top(ui.px(8)).inset(middle.width * 0.1f, 0);
    ui.fill(bar, ui.theme.track, 4);
    ui.outline(bar, ui.theme.control_border, 4);
    const float share = static_cast<float>(summary.answered) / static_cast<float>(std::max(1, summary.of));
    if (summary.answered > 0) ui.fill({bar.left, bar.top, bar.width * share, bar.height}, ui.theme.accent, 4);
}

void draw_picture(Ui& ui, const Box& area, const RecentAssessment& recent) {
    const AssessmentSummary& summary = recent.summary;
    if (summary.shown == ScoredAssessment::Shown::nothing_yet) {
        ui.shape({area.centre().x, area.centre().y - ui.px(16)}, ui.px(10), Shape::square, ui.theme.muted);
        ui.line({area.left, area.centre().y, area.width, ui.px(28)}, TextStyle::body, ui.theme.muted,
                summary.mode == Mode::tally ? "Not revealed yet" : "Sealed", Align::centre);
        return;
    }
    if (!summary.overall && summary.of > 0) return draw_how_far(ui, area, summary);
    if (is_read_by_question(recent)) return;
    const std::vector<double> limits =
        recent.instrument ? band_limits(recent.instrument->questionnaire) : std::vector<double>();
    const float side = std::min(area.width, area.height);
    draw_small_radar(ui, {area.centre().x - side / 2, area.top, side, area.height}, summary.factors, limits);
}

/// As many lines as there is room for, the last with "…" if more follow. Cuts them off the area.
void draw_lines(Ui& ui, Box& area, ImU32 colour, std::string_view text) {
    const auto width_of = [&](std::string_view part) {
        return static_cast<double>(ui.text_size(TextStyle::small, part).x);
    };
    const std::string wrapped = wrap_text(text, area.width, width_of);
    const float height = ui.line_height(TextStyle::small);
    std::string_view rest = wrapped;
    while (!rest.empty() && area.height >= height) {
        const bool last = area.height < 2 * height;
        const std::size_t end = last ? rest.size() : std::min(rest.find('\n'), rest.size());
        std::string line(rest.substr(0, end));
        std::ranges::replace(line, '\n', ' ');
        ui.line(area.cut_top(height), TextStyle::small, colour, line);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
}

/// Where it is and what is wrong, and what to do about it: the room is shared so that both begin.
void draw_what_is_wrong(Ui& ui, Box area, const std::vector<Problem>& problems) {
    const std::string hint = first_hint_text(problems);
    const std::string what = first_error_text(problems);
    const float gap = ui.px(4);
    const float of_hint = hint.empty() ? 0 : ui.text_size(TextStyle::small, hint, area.width).y;
    const float least = hint.empty() ? 0 : std::min(of_hint, 2 * ui.line_height(TextStyle::small));
    Box first = area.cut_top(std::min(ui.text_size(TextStyle::small, what, area.width).y + 1,
                                      std::max(ui.line_height(TextStyle::small), area.height - least - gap)));
    draw_lines(ui, first, ui.theme.text, what);
    area.cut_top(gap);
    draw_lines(ui, area, ui.theme.muted, hint);
}

/// A file that cannot be read: a word about it, and the way to what is wrong.
void draw_unreadable(Ui& ui, const Box& place, const RecentAssessment& recent, const State& state, Commands& commands) {
    ui.card(place);
    Box card = place.inset(ui.px(16), ui.px(14));
    Box button = card.cut_bottom(ui.button_height());
    button.width = std::min(button.width, ui.button_width("What is wrong…"));
    if (ui.button("problems of " + text_of(recent.path), "What is wrong…", button))
        commands.push_back(ShowProblems{recent.problems, text_of(recent.path.filename()), {}, recent.path});
    card.cut_bottom(ui.px(8));
    ui.line(card.cut_bottom(ui.line_height(TextStyle::small)), TextStyle::small, ui.theme.muted,
            when_and_where(recent, state.recent));
    card.cut_bottom(ui.px(4));
    const std::string origin = origin_of(recent, state);
    if (!origin.empty()) {
        ui.line(card.cut_bottom(ui.line_height(TextStyle::small)), TextStyle::small_strong, ui.theme.middle.text,
                origin);
    }
    ui.line(card.cut_bottom(ui.line_height(TextStyle::body)), TextStyle::body_strong, ui.theme.text,
            recent.summary.title);
    Box first = card.cut_top(ui.line_height(TextStyle::body));
    first.cut_right(ui.px(30));  // The menu's button is there.
    ui.shape({first.left + ui.px(8), first.centre().y}, ui.px(7), Shape::triangle, ui.theme.bad.text);
    first.cut_left(ui.px(22));
    ui.line(first, TextStyle::body_strong, ui.theme.bad.text, "Cannot be read");
    card.cut_top(ui.px(4));
    draw_what_is_wrong(ui, card, recent.problems);
}

/// In the lower corner of a copy's card, in the row of its outcome.
bool draw_compare_button(Ui& ui, const Box& card, const std::string& name) {
    constexpr std::string_view words = "Compare…";
    const float width = ui.button_width(words, TextStyle::small);
    const Box place{card.right() - ui.px(12) - width, card.bottom() - ui.px(38), width, ui.px(26)};
    return ui.button("compare " + name, words, place, ButtonKind::plain, true, TextStyle::small);
}

}  // namespace

std::string when_and_where(const RecentAssessment& recent, const std::vector<RecentAssessment>& all) {
    const auto& moment = recent.summary.modified ? recent.summary.modified : recent.changed;
    std::string text = day_text(moment);
    if (moment) text += ", " + time_text(moment).substr(0, 5);
    const auto same = std::ranges::count_if(
        all, [&](const RecentAssessment& other) { return other.summary.title == recent.summary.title; });
    const std::string place = text_of(same > 1 ? recent.path.filename() : recent.path.parent_path().filename());
    return text.empty() ? place : text + " · " + place;
}

void draw_assessment(Ui& ui, const Box& place, const RecentAssessment& recent, const State& state, Commands& commands) {
    const std::vector<RecentAssessment>& all = recent.example ? state.examples : state.recent;
    if (!recent.read && ImGui::IsRectVisible(place.min(), place.max())) commands.push_back(ReadCard{recent.path});
    if (!recent.readable) {
        draw_unreadable(ui, place, recent, state, commands);
        if (draw_card_menu(ui, place, "menu of " + text_of(recent.path), menu_words))
            commands.push_back(AskAboutFile{recent.path});
        return;
    }
    // Dear ImGui gives the mouse to what comes first, so the button in the corner comes before the card under it; what
    // is drawn later lies over it, so the button is drawn over the card.
    ImDrawListSplitter layers;
    layers.Split(&Ui::list(), 2);
    layers.SetCurrentChannel(&Ui::list(), 1);
    bool menu = !recent.example && draw_card_menu(ui, place, "menu of " + text_of(recent.path), menu_words);
    if (original_beside(recent, state) != nullptr && draw_compare_button(ui, place, text_of(recent.path)))
        commands.push_back(CompareCopy{recent.path});
    layers.SetCurrentChannel(&Ui::list(), 0);
    const Pressed pressed = ui.pressable("open " + text_of(recent.path), place);
    ui.card(place);
    if (pressed.hovered) ui.outline(place, ui.theme.accent, 12);
    if (pressed.focused) ui.focus_ring(place, 12);
    if (pressed.clicked) commands.push_back(OpenFile{recent.path, recent.example});
    if (!recent.example && pressed.focused) menu = ui.take(Key::menu) || ui.take(U'm') || menu;
    if (!recent.example && pressed.hovered && ImGui::IsMouseClicked(ImGuiMouseButton_Right)) menu = true;
    if (menu) commands.push_back(AskAboutFile{recent.path});

    Box card = place.inset(ui.px(16), ui.px(14));
    const Box outcome = card.cut_bottom(ui.marker_height());
    card.cut_bottom(ui.px(6));
    const Box when = card.cut_bottom(ui.line_height(TextStyle::small));
    card.cut_bottom(ui.px(2));
    const Box what = card.cut_bottom(ui.line_height(TextStyle::small));
    const Box title = card.cut_bottom(ui.line_height(TextStyle::body) + ui.px(4));
    card.cut_bottom(ui.px(4));
    if (recent.read) draw_picture(ui, card, recent);
    ui.line(title, TextStyle::body_strong, ui.theme.text, recent.summary.title);
    const std::string origin = origin_of(recent, state);
    ui.line(what, origin.empty() ? TextStyle::small : TextStyle::small_strong,
            origin.empty() ? ui.theme.muted : ui.theme.middle.text, origin.empty() ? what_and_who(recent) : origin);
    if (is_due_again(recent, state)) {
        ui.line(when, TextStyle::small_strong, ui.theme.text, look_again_text(recent.summary.look_again, state.today));
    } else {
        ui.line(when, TextStyle::small, ui.theme.muted, when_and_where(recent, all));
    }
    const bool of_example = std::ranges::any_of(state.examples, [&](const RecentAssessment& example) {
        return !example.summary.id.empty() && example.summary.id == recent.summary.id;
    });
    if (recent.example || of_example)
        ui.marker(card.min(), {ui.theme.accent_soft, ui.theme.accent_text}, Shape::none, "Example");
    if (recent.read) draw_outcome(ui, outcome, recent);
    layers.Merge(&Ui::list());
}

}  // namespace readiness
