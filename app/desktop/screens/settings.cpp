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
        beside ? std::max(text, ui.button_height()) + ui.px(28) : text + ui.button_height() + ui.px(38);
    const Box card = page.cut_top(height);
    page.cut_top(ui.px(8));
    ui.card(card);
    Box inside = card.inset(ui.px(20), ui.px(14));
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

/// A setting that is on or off: the box and its word end where the other controls do.
void draw_switch(Ui& ui, Box& page, std::string_view id, std::string_view name, std::string_view meaning, bool& value) {
    Box place = draw_setting(ui, page, name, meaning, 100);
    const float width =
        ui.px(30) + std::max(ui.text_size(TextStyle::body, "On").x, ui.text_size(TextStyle::body, "Off").x);
    ui.checkbox(id, value ? "On" : "Off", place.cut_right(width), value);
}

}  // namespace

Commands draw_settings(Ui& ui, const Box& whole_page, const State& state, Views& /*views*/) {
    Commands commands;
    Box page = whole_page;
    page.width = std::min(page.width, ui.px(940));
    page.left = std::round(whole_page.centre().x - page.width / 2);
    draw_page_header(ui, page, "Settings",
                     state.places.settings.empty() ? std::string("Kept on this computer.")
                                                   : "Kept in " + text_of(state.places.settings));
    Settings settings = state.settings;
    ui.scroll_area("settings", page, [&](Box area) {
        const float top = area.top;
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

        const Box ending_place =
            draw_setting(ui, area, "Names of new files",
                         "Choose .readiness for Windows, which opens such files by a double click.", 330);
        static constexpr Choice endings[] = {{"long ending", ".readiness.toml"}, {"short ending", ".readiness"}};
        int ending = settings.file_ending == short_assessment_ending ? 1 : 0;
        if (ui.choice("file ending", ending_place, endings, ending))
            settings.file_ending = ending == 1 ? short_assessment_ending : assessment_ending;

        draw_switch(ui, area, "reduced motion", "Reduced motion", "Charts are shown without animation.",
                    settings.reduced_motion);

        Box timer = draw_setting(ui, area, "Timer", "T on a question counts down while the room talks about it.", 330);
        static constexpr Choice lengths[] = {{"0", "Off"}, {"30", "30 s"}, {"60", "1 min"}, {"120", "2 min"}};
        static constexpr int seconds[] = {0, 30, 60, 120};
        int length = 0;
        for (int i = 0; i < 4; ++i) {
            if (settings.timer_seconds >= seconds[i]) length = i;
        }
        if (ui.choice("timer", timer, lengths, length)) settings.timer_seconds = seconds[length];

        draw_switch(ui, area, "hide votes", "Vote, then reveal",
                    "Counted hands stay hidden until R shows them, so that nobody is swayed.", settings.hide_votes);

        const Box keys = draw_setting(ui, area, "Keys", "Everything can be done with the keyboard alone.", 160);
        if (ui.button("show keys", "Show all keys", keys)) commands.push_back(ShowKeys{});
        return area.top - top - ui.px(8);  // The last card needs no gap behind it.
    });
    if (settings != state.settings) commands.push_back(ChangeSettings{settings});
    return commands;
}

}  // namespace readiness
