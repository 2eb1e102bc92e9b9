// Profile: the radar, the table of factors beside it, and the barriers in the way under both.
#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "../widgets/explanation_panel.h"
#include "../widgets/markers.h"
#include "concealed.h"
#include "core/explanation.h"
#include "core/rounds.h"
#include "factor_table.h"
#include "page_header.h"
#include "screens.h"

namespace readiness {

namespace {

std::string subtitle_of(const Document& document) {
    const Profile& profile = document.profile();
    std::string text = document.questionnaire().title;
    if (profile.respondents > 0) {
        text += fmt::format(" · {} people", profile.respondents);
    } else {
        text += " · agreed answers";
    }
    if (profile.counts.unanswered > 0) {
        text +=
            fmt::format(" · {} of {} answered", profile.counts.of() - profile.counts.unanswered, profile.counts.of());
    }
    const std::string day = day_text(document.assessment().modified);
    return day.empty() ? text : text + " · " + day;
}

RadarModel radar_of(const Document& document, const ProfileView& view) {
    const Questionnaire& questionnaire = document.questionnaire();
    RadarModel model;
    for (const Band& band : questionnaire.bands) {
        if (band.from > 0) model.band_limits.push_back(band.from);
    }
    for (std::size_t i = 0; i < questionnaire.factors.size(); ++i) {
        const Factor& factor = questionnaire.factors[i];
        const FactorResult& result = document.profile().factors[i];
        if (view.factor == factor.id) model.selected = static_cast<int>(i);
        model.axes.push_back({factor.id.text, factor.title, factor.short_title, score_text(questionnaire, result.score),
                              result.score, result.low, result.high});
    }
    return model;
}

void draw_overall(Ui& ui, const Box& card, const Document& document, ProfileView& view) {
    const Questionnaire& questionnaire = document.questionnaire();
    const OverallResult& overall = document.profile().overall;
    const Pressed pressed = ui.pressable("overall", card);
    ui.card(card);
    if (pressed.hovered) ui.outline(card, ui.theme.accent, 12);
    if (pressed.focused) ui.focus_ring(card, 12);
    if (pressed.clicked) {
        view.overall_open = !view.overall_open;
        view.factor.reset();
    }
    Box inside = card.inset(ui.px(20), ui.px(14));
    Box left = inside.cut_left(std::max(inside.width * 0.42f, ui.px(190)));
    ui.line(left.cut_top(ui.line_height(TextStyle::body)), TextStyle::body, ui.theme.muted, "Overall");
    const std::string score = score_text(questionnaire, overall.score);
    const float width = ui.line(left, TextStyle::figure, ui.theme.text, score);
    left.cut_left(width + ui.px(10));
    draw_band(ui, {left.left, left.top + ui.px(4), left.width, left.height}, questionnaire, overall.band);
    ui.line(inside.cut_top(ui.line_height(TextStyle::body)), TextStyle::body, ui.theme.muted, "Weakest factor");
    const FactorResult* weakest = find_result(document.profile(), overall.weakest);
    const Factor* factor = find_factor(questionnaire, overall.weakest);
    const std::string words =
        weakest != nullptr && factor != nullptr ? factor->title + " " + score_text(questionnaire, weakest->score) : "–";
    ui.line(inside, TextStyle::heading, ui.theme.text, words);
}

/// The table of factors, or why a number is what it is.
float draw_details(Ui& ui, Box area, const Document& document, ProfileView& view, Commands& commands) {
    if (!view.factor && !view.overall_open) return draw_factor_table(ui, area, document, view);
    const float top = area.top;
    Box back = area.cut_top(ui.px(26));
    if (ui.link("← All factors", back.min()) || (ui.interactive && ui.take(Key::escape))) {
        view.factor.reset();
        view.overall_open = false;
        return area.top - top;
    }
    const Explanation explanation = view.factor
                                        ? explain_factor(document.questionnaire(), document.profile(), *view.factor)
                                        : explain_overall(document.questionnaire(), document.profile());
    const DrawnExplanation drawn = draw_explanation(ui, area, document.questionnaire(), explanation);
    if (drawn.pressed && view.factor) commands.push_back(ShowItem{{*drawn.pressed}});
    if (drawn.pressed && view.overall_open) {
        view.factor = FactorId{*drawn.pressed};
        view.overall_open = false;
    }
    return area.top - top + drawn.height;
}

struct BarrierCounts {
    int blocking = 0;
    int watch = 0;
    int clear = 0;
    int not_assessed = 0;
};

BarrierCounts count_barriers(const Profile& profile) {
    BarrierCounts counts;
    for (const BarrierResult& barrier : profile.barriers) {
        if (!barrier.asked) continue;
        switch (barrier.status) {
            case BarrierStatus::blocking: ++counts.blocking; break;
            case BarrierStatus::watch: ++counts.watch; break;
            case BarrierStatus::clear: ++counts.clear; break;
            case BarrierStatus::not_assessed: ++counts.not_assessed; break;
        }
    }
    return counts;
}

/// The barriers that ask for attention, the most pressing first.
std::vector<const BarrierResult*> most_pressing(const Profile& profile) {
    std::vector<const BarrierResult*> pressing;
    for (const BarrierResult& barrier : profile.barriers) {
        if (barrier.status == BarrierStatus::blocking || barrier.status == BarrierStatus::watch) {
            pressing.push_back(&barrier);
        }
    }
    std::stable_sort(pressing.begin(), pressing.end(), [](const BarrierResult* left, const BarrierResult* right) {
        if (left->status != right->status) return left->status == BarrierStatus::blocking;
        return left->pressure.value_or(0) > right->pressure.value_or(0);
    });
    return pressing;
}

/// The room that a barrier's marker and title take.
float named_status_width(const Ui& ui, const Document& document, const BarrierResult& result) {
    const MarkerLook look = status_look(ui.theme, result.status);
    return ui.marker_width(look.shape, status_title(result.status)) + ui.px(24) +
           ui.text_size(TextStyle::body, find_barrier(document.evidence(), result.id)->title).x;
}

/// As many as fit side by side in equal parts without cutting a title; at least one.
std::size_t how_many_fit(const Ui& ui, float width, const Document& document,
                         const std::vector<const BarrierResult*>& pressing) {
    for (std::size_t shown = std::min<std::size_t>(pressing.size(), 4); shown > 1; --shown) {
        const bool fits = std::all_of(
            pressing.begin(), pressing.begin() + static_cast<std::ptrdiff_t>(shown), [&](const BarrierResult* result) {
                return named_status_width(ui, document, *result) * static_cast<float>(shown) <= width;
            });
        if (fits) return shown;
    }
    return 1;
}

void draw_barriers_strip(Ui& ui, const Box& card, const Document& document, Commands& commands) {
    ui.card(card);
    Box inside = card.inset(ui.px(20), ui.px(13));
    const BarrierCounts counts = count_barriers(document.profile());
    Box line = inside.cut_top(ui.line_height(TextStyle::body));
    Box all = line.cut_right(ui.text_size(TextStyle::body, "All barriers").x);
    if (ui.link("All barriers", all.min())) commands.push_back(GoTo{ScreenId::barriers});
    line.cut_left(ui.line(line, TextStyle::body_strong, ui.theme.text, "Barriers in the way") + ui.px(8));
    std::string summary =
        fmt::format("{} blocking · {} to watch · {} clear", counts.blocking, counts.watch, counts.clear);
    if (counts.not_assessed > 0) summary += fmt::format(" · {} not assessed", counts.not_assessed);
    ui.line(line, TextStyle::body, ui.theme.muted, summary);
    inside.cut_top(ui.px(8));
    const std::vector<const BarrierResult*> pressing = most_pressing(document.profile());
    if (pressing.empty()) {
        ui.line(
            inside, TextStyle::body, ui.theme.muted,
            counts.clear > 0 ? "None of the barriers that were assessed is in the way." : "Nothing is assessed yet.");
        return;
    }
    const std::size_t shown = how_many_fit(ui, inside.width, document, pressing);
    const float each = inside.width / static_cast<float>(shown);
    for (std::size_t i = 0; i < shown; ++i) {
        Box part = inside.cut_left(each);
        part.cut_right(ui.px(12));
        const Barrier* barrier = find_barrier(document.evidence(), pressing[i]->id);
        const Pressed pressed = ui.pressable("barrier " + pressing[i]->id.text, part);
        if (pressed.hovered) ui.fill(part, ui.theme.hovered, 6);
        if (pressed.focused) ui.focus_ring(part, 6);
        if (pressed.clicked) commands.push_back(ShowBarrier{pressing[i]->id});
        const MarkerLook look = status_look(ui.theme, pressing[i]->status);
        part.cut_left(ui.marker({part.left, std::round(part.centre().y - ui.marker_height() / 2)}, look.colours,
                                look.shape, status_title(pressing[i]->status)) +
                      ui.px(8));
        ui.line(part, TextStyle::body, ui.theme.text, barrier->title);
    }
}

void draw_radar_card(Ui& ui, const Box& card, const Document& document, ProfileView& view) {
    ui.card(card);
    Box inside = card.inset(ui.px(16), ui.px(16));
    Box legend = inside.cut_bottom(ui.line_height(TextStyle::small));
    const RadarModel model = radar_of(document, view);
    const auto pressed = draw_radar(ui, inside.inset(0, ui.px(4)), model, view.motion);
    if (pressed) {
        view.factor = document.questionnaire().factors[static_cast<std::size_t>(*pressed)].id;
        view.overall_open = false;
    }
    const bool open_ends = std::any_of(model.axes.begin(), model.axes.end(), [](const RadarAxis& axis) {
        return axis.low && axis.high && *axis.high - *axis.low >= 0.5;
    });
    ui.shape({legend.left + ui.px(7), legend.centre().y}, ui.px(5), Shape::circle, ui.theme.accent);
    legend.cut_left(ui.px(18));
    legend.cut_left(ui.line(legend, TextStyle::small, ui.theme.muted, "score, 0 in the centre to 100") + ui.px(14));
    if (open_ends && legend.width > ui.px(200)) {
        ui.fill({legend.left, legend.centre().y - ui.px(5), ui.px(22), ui.px(10)}, ui.theme.radar_range, 2);
        legend.cut_left(ui.px(28));
        ui.line(legend, TextStyle::small, ui.theme.muted, "where missing answers could put it");
    }
}

}  // namespace

Commands draw_profile(Ui& ui, const Box& whole_page, const State& state, ProfileView& view) {
    Commands commands;
    Box page = whole_page;
    if (!state.document) return draw_nothing_open(ui, page, "Profile");
    const Document& document = *state.document;
    if (is_concealed(document.assessment())) return draw_concealed(ui, page, "Profile", document);
    const AnswerCounts& counts = document.profile().counts;
    const bool unfinished = counts.unanswered > 0;
    const bool untouched = counts.unanswered == counts.of();
    const std::vector<HeaderButton> buttons = {{"Details…"},
                                               {untouched    ? "Start answering"
                                                : unfinished ? "Go on answering"
                                                             : "Change answers",
                                                unfinished ? ButtonKind::primary : ButtonKind::plain}};
    const int pressed = draw_page_header(ui, page, document.assessment().title, subtitle_of(document), buttons);
    if (pressed == 0) commands.push_back(EditDetails{});
    if (pressed == 1) commands.push_back(GoTo{ScreenId::assess});

    const float gap = ui.px(16);
    const float strip = ui.px(80);
    const bool side_by_side = page.width >= ui.px(860) && page.height >= ui.px(420);
    if (side_by_side) {
        draw_barriers_strip(ui, page.cut_bottom(strip), document, commands);
        page.cut_bottom(gap);
        draw_radar_card(ui, page.cut_left(std::floor(page.width * 0.515f)), document, view);
        page.cut_left(gap);
        draw_overall(ui, page.cut_top(ui.px(96)), document, view);
        page.cut_top(gap);
        ui.card(page);
        ui.scroll_area("factors", page.inset(ui.px(20), ui.px(14)),
                       [&](Box area) { return draw_details(ui, area, document, view, commands); });
        return commands;
    }
    const bool opened = view.factor || view.overall_open;
    ui.scroll_area(opened ? "profile details" : "profile", page, [&](Box area) {
        if (opened) return draw_details(ui, area, document, view, commands);
        const float top = area.top;
        draw_overall(ui, {area.left, area.top, area.width, ui.px(96)}, document, view);
        area.top += ui.px(96) + gap;
        const float radar = std::clamp(area.width * 0.7f, ui.px(300), ui.px(520));
        draw_radar_card(ui, {area.left, area.top, area.width, radar}, document, view);
        area.top += radar + gap;
        draw_barriers_strip(ui, {area.left, area.top, area.width, strip}, document, commands);
        area.top += strip + gap;
        area.top += draw_details(ui, {area.left, area.top, area.width, 1e6f}, document, view, commands);
        return area.top - top;
    });
    return commands;
}

}  // namespace readiness
