#include "app/desktop/screens/facilitator/room.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <string_view>

#include "app/desktop/screens/assess/assess.h"
#include "app/desktop/screens/screen_table.h"
#include "core/groups/collecting.h"
#include "core/groups/vote_rules.h"
#include "core/scoring/profile.h"

namespace readiness {

namespace {

/// One line, or several if it is long, in the middle of the page. Returns what is left under it.
float draw_centred(const Ui& ui, const Box& page, float top, TextStyle style, ImU32 colour, std::string_view text) {
    const float width = std::min(page.width, ui.text_size(style, text).x + 1);
    return top + ui.paragraph({page.centre().x - width / 2, top}, width, style, colour, text);
}

/// What is asked and how many have answered, large and quiet.
void draw_words(const Ui& ui, const Box& page, std::string_view heading, std::string_view line) {
    const float heading_height = ui.text_size(TextStyle::question, heading, page.width).y;
    const float height = heading_height + ui.px(16) + ui.text_size(TextStyle::option, line, page.width).y;
    float top = page.top + std::max(0.0f, (page.height - height) / 2);
    top = draw_centred(ui, page, top, TextStyle::question, ui.theme.text, heading) + ui.px(16);
    draw_centred(ui, page, top, TextStyle::option, ui.theme.muted, line);
}

void draw_title(const Ui& ui, const Box& page, const State& state) {
    if (!state.document) return draw_words(ui, page, "Readiness", "");
    const ScoredAssessment& scored = state.document->scored();
    draw_words(ui, page, scored.assessment().title, scored.questionnaire().title);
}

std::string ballots_line(const Assessment& assessment) {
    const int in = finished_ballots(assessment);
    if (assessment.people) return fmt::format("{} of {} ballots are in", in, std::max(in, *assessment.people));
    return in == 1 ? "1 ballot is in" : fmt::format("{} ballots are in", in);
}

bool is_vote(const Assessment& assessment) {
    return assessment.mode != Mode::consensus;
}

std::string question_words(const State& state, const AssessView& view) {
    if (assess_shows_last(state, view)) return "the last questions";
    const ScoredAssessment& scored = state.document->scored();
    const auto& items = scored.questionnaire().items;
    const std::size_t index = std::min(view.item, items.size() - 1);
    std::string where = fmt::format("question {} of {}", index + 1, items.size());
    if (!is_vote(scored.assessment())) return where;
    const bool same = view.vote.item == items[index].id;
    const bool shown = state.settings.hide_votes == view.counts_turned;
    const VoteProgress progress{same && view.vote.counting, same && view.vote.new_round, shown};
    const bool hidden = is_vote_sealed(scored.assessment(), items[index].id, progress) || (progress.counting && !shown);
    const bool any = !rounds_to_show(scored.questionnaire(), scored.assessment(), items[index], progress).empty();
    return where + (hidden ? ", counts hidden" : any ? ", with the counts" : "");
}

}  // namespace

RoomPicture room_picture(const State& state, const AssessView& view) {
    if (!state.document) return RoomPicture::title;
    switch (state.screen) {
        case ScreenId::profile: return RoomPicture::profile;
        case ScreenId::barriers: return RoomPicture::barriers;
        case ScreenId::plan: return RoomPicture::plan;
        case ScreenId::assess: break;
        default: return RoomPicture::title;
    }
    if (has_only_scores(state.document->scored().assessment())) return RoomPicture::title;
    return assess_shows_questions(state, view) ? RoomPicture::question : RoomPicture::ballots;
}

std::string room_words(const State& state, const Views& views) {
    if (state.presenting.blank) return "nothing, the screen is blank";
    switch (room_picture(state, views.assess)) {
        case RoomPicture::title: return state.document ? "the title of the assessment" : "the program's name";
        case RoomPicture::question: return question_words(state, views.assess);
        case RoomPicture::ballots: return "how many ballots are in";
        case RoomPicture::profile: return "the profile";
        case RoomPicture::barriers: return "the barriers";
        case RoomPicture::plan: return "the plan";
    }
    return "";
}

void draw_room(Ui& ui, const Box& page, const State& state, Views views) {
    const Box inside = page.inset(std::min(ui.px(34), page.width * 0.04f), ui.px(24));
    views.assess.note_open = false;
    // It has notes, which never show here.
    if (views.profile.panel == ProfileView::Panel::workshop) views.profile.panel = ProfileView::Panel::factors;
    views.assess.as_list = views.assess.overview.open = false;
    switch (room_picture(state, views.assess)) {
        case RoomPicture::title: return draw_title(ui, inside, state);
        case RoomPicture::ballots:
            return draw_words(ui, inside, state.document->scored().assessment().title,
                              ballots_line(state.document->scored().assessment()));
        case RoomPicture::question: find_screen(state.screen).draw(ui, page, state, views); return;
        case RoomPicture::profile:
        case RoomPicture::barriers:
        case RoomPicture::plan: find_screen(state.screen).draw(ui, inside, state, views); return;
    }
}

bool draw_blank(Ui& ui, const Box& page, const State& state) {
    constexpr ImU32 dark = IM_COL32(0, 0, 0, 255);
    constexpr ImU32 dim = IM_COL32(128, 128, 128, 255);
    ui.fill(page, dark);
    const Pressed pressed = ui.pressable("bring the picture back", page);
    Box foot = page.inset(ui.px(24), ui.px(18));
    foot = foot.cut_bottom(ui.line_height(TextStyle::small));
    // Else it would be seen in the window's title alone, which a full screen does not have.
    if (!ui.for_room && state.document && state.document->save_problem()) {
        constexpr ImU32 bright = IM_COL32(255, 190, 120, 255);
        const std::string words = "Not saved. Press any key to see why.";
        const Box line{foot.left, foot.bottom() - ui.line_height(TextStyle::room), foot.width * 0.75f,
                       ui.line_height(TextStyle::room)};
        ui.shape({line.left + ui.px(8), line.centre().y}, ui.px(7), Shape::triangle, bright);
        ui.line({line.left + ui.px(24), line.top, line.width - ui.px(24), line.height}, TextStyle::room, bright, words);
    }
    ui.line(foot, TextStyle::small, dim, ui.for_room ? "B: picture" : "Any key: picture", Align::right);
    return pressed.clicked;
}

std::string blank_label(const State& state) {
    return state.presenting.blank ? "Show the picture (B)" : "Blank the room (B)";
}

void draw_blank_button(Ui& ui, const Box& box, const State& state, Commands& commands) {
    if (ui.button("blank", blank_label(state), box)) commands.push_back(BlankRoom{!state.presenting.blank});
}

void draw_room_strip(Ui& ui, Box& page, const State& state, const Views& views, Commands& commands) {
    Box bar = page.cut_top(ui.px(50));
    ui.fill(bar, ui.theme.accent_soft);
    Box inside = bar.inset(ui.px(24), ui.px(6));
    const Box blank = inside.cut_right(ui.button_width(blank_label(state)));
    inside.cut_right(ui.px(12));
    draw_blank_button(ui, blank, state, commands);
    ui.line(inside, TextStyle::body, ui.theme.accent_text, "The room sees: " + room_words(state, views));
}

}  // namespace readiness
