// Settings: how the program looks, and where it keeps things.
#include <cmath>
#include <fmt/format.h>

#include "app/desktop/screens/page_header.h"
#include "app/desktop/screens/screens.h"
#include "core/platform/path_text.h"

namespace readiness {

namespace {

/// A setting's name and meaning at the left, its control at the right; in a narrow window one under the other.
Box draw_setting(Ui& ui, Box& page, std::string_view name, std::string_view meaning, float control_units) {
    const bool beside = page.width > ui.px(720);
    const float control = std::min(ui.px(control_units), page.width - ui.px(40));
    const float words = beside ? page.width - control - ui.px(72) : page.width - ui.px(40);
    const float text = ui.line_height(TextStyle::body) + ui.text_size(TextStyle::body, meaning, words).y;
    const float height =
        beside ? std::max(text, ui.button_height()) + ui.px(32) : text + ui.button_height() + ui.px(42);
    const Box card = page.cut_top(height);
    page.cut_top(ui.px(10));
    ui.card(card);
    Box inside = card.inset(ui.px(20), ui.px(16));
    Box place = beside ? inside.cut_right(control) : inside.cut_bottom(ui.button_height());
    if (beside) place.top = std::round(card.centre().y - ui.button_height() / 2);
    place.width = control;
    place.height = ui.button_height();
    ui.line({inside.left, inside.top, words, ui.line_height(TextStyle::body)}, TextStyle::body_strong, ui.theme.text,
            name);
    ui.paragraph({inside.left, inside.top + ui.line_height(TextStyle::body)}, words, TextStyle::body, ui.theme.muted,
                 meaning);
    return place;
}

}  // namespace

Commands draw_settings(Ui& ui, const Box& whole_page, const State& state, Views& /*views*/) {
    Commands commands;
    Box page = whole_page;
    draw_page_header(ui, page, "Settings",
                     state.places.settings.empty() ? std::string("Kept on this computer.")
                                                   : "Kept in " + text_of(state.places.settings));
    Settings settings = state.settings;
    ui.scroll_area("settings", page, [&](Box area) {
        const float top = area.top;
        area.width = std::min(area.width, ui.px(920));
        area.height = 1e6f;

        static constexpr Choice themes[] = {{"system", "System"}, {"light", "Light"}, {"dark", "Dark"}};
        int theme = static_cast<int>(settings.theme);
        const Box theme_place =
            draw_setting(ui, area, "Theme", "Dark is easier in a dim room, light on a weak projector.", 330);
        if (ui.choice("theme", theme_place, themes, theme)) settings.theme = static_cast<ThemeChoice>(theme);

        Box size = draw_setting(ui, area, "Text size",
                                "From 80 to 250 %. Ctrl + and Ctrl − change it anywhere, Ctrl 0 sets it back.", 330);
        const Box shown = size.cut_right(ui.px(70));
        const Box larger = size.cut_right(ui.px(48));
        size.cut_right(ui.px(8));
        const Box smaller = size.cut_left(ui.px(48));
        size.cut_left(ui.px(8));
        double percent = settings.text_size;
        if (ui.button("smaller text", "−", smaller)) percent -= 10;
        if (ui.slider("text size", size, percent, text_size_min, text_size_max, 10)) {
        }
        if (ui.button("larger text", "+", larger)) percent += 10;
        settings.text_size = std::clamp(static_cast<int>(std::lround(percent)), text_size_min, text_size_max);
        ui.line(shown, TextStyle::body_strong, ui.theme.text, fmt::format("{} %", settings.text_size), Align::right);

        Box folder = draw_setting(ui, area, "Data folder",
                                  "Assessments are saved here, and questionnaires of your own are found here. Now: " +
                                      text_of(data_folder(state)),
                                  330);
        const Box usual = folder.cut_right(ui.button_width("Usual place"));
        folder.cut_right(ui.px(8));
        if (ui.button("usual folder", "Usual place", usual, ButtonKind::plain, !settings.data_folder.empty()))
            settings.data_folder.clear();
        if (ui.button("choose folder", "Choose…", folder)) commands.push_back(BrowseFolders{});

        const Box motion = draw_setting(ui, area, "Reduced motion", "Charts are shown without animation.", 100);
        bool reduced = settings.reduced_motion;
        if (ui.checkbox("reduced motion", "On", motion, reduced)) settings.reduced_motion = reduced;

        Box timer = draw_setting(ui, area, "Timer", "T on a question counts down while the room talks about it.", 330);
        static constexpr Choice lengths[] = {{"0", "Off"}, {"30", "30 s"}, {"60", "1 min"}, {"120", "2 min"}};
        static constexpr int seconds[] = {0, 30, 60, 120};
        int length = 0;
        for (int i = 0; i < 4; ++i) {
            if (settings.timer_seconds >= seconds[i]) length = i;
        }
        if (ui.choice("timer", timer, lengths, length)) settings.timer_seconds = seconds[length];

        const Box hide = draw_setting(ui, area, "Vote, then reveal",
                                      "Counted hands stay hidden until R shows them, so that nobody is swayed.", 100);
        bool hidden = settings.hide_votes;
        if (ui.checkbox("hide votes", "On", hide, hidden)) settings.hide_votes = hidden;

        const Box keys = draw_setting(ui, area, "Keys", "Everything can be done with the keyboard alone.", 160);
        if (ui.button("show keys", "Show all keys", keys)) commands.push_back(ShowKeys{});
        return area.top - top;
    });
    if (settings != state.settings) commands.push_back(ChangeSettings{settings});
    return commands;
}

}  // namespace readiness
