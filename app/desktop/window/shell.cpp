#include "app/desktop/window/shell.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fmt/format.h>
#include <string>

#include "app/desktop/screens/screen_table.h"
#include "app/desktop/window/screen_icons.h"

namespace readiness {

namespace {

constexpr ImGuiWindowFlags bare_window = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                         ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav |
                                         ImGuiWindowFlags_NoScrollWithMouse;

void begin_window(const char* name, ImU32 background, ImGuiWindowFlags flags) {
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0);
    ImGui::PushStyleColor(ImGuiCol_WindowBg, background);
    ImGui::Begin(name, nullptr, bare_window | flags);
    ImGui::PopStyleColor();
    ImGui::PopStyleVar(3);
}

/// The program's sign: a small radar.
void draw_sign(const Ui& ui, ImVec2 centre, float radius) {
    const auto corner = [&](int index, double value) {
        const double angle = 2 * 3.14159265358979 * index / 5;
        const auto distance = static_cast<double>(radius) * value;
        return ImVec2{centre.x + static_cast<float>(std::sin(angle) * distance),
                      centre.y - static_cast<float>(std::cos(angle) * distance)};
    };
    constexpr double values[] = {0.95, 0.6, 0.8, 0.55, 0.85};
    ImVec2 rim[5];
    ImVec2 inner[5];
    for (int i = 0; i < 5; ++i) {
        rim[i] = corner(i, 1);
        inner[i] = corner(i, values[i]);
    }
    Ui::list().AddConvexPolyFilled(rim, 5, ui.theme.radar_good);
    for (int i = 0; i < 5; ++i)
        Ui::list().AddLine(rim[i], rim[(i + 1) % 5], ui.theme.radar_grid, ui.scale);
    for (int i = 0; i < 5; ++i)
        Ui::list().AddTriangleFilled(centre, inner[i], inner[(i + 1) % 5], ui.theme.radar_fill);
    for (int i = 0; i < 5; ++i)
        Ui::list().AddLine(inner[i], inner[(i + 1) % 5], ui.theme.accent, 1.8f * ui.scale);
}

void draw_destination(Ui& ui, const Box& place, const Screen& screen, bool here, bool with_key, Commands& commands) {
    const Pressed pressed = ui.pressable(fmt::format("screen {}", screen.name), place);
    if (here || pressed.hovered) ui.fill(place, here ? ui.theme.accent_soft : ui.theme.hovered, 8);
    if (pressed.focused) ui.focus_ring(place, 8);
    Box inside = place.inset(ui.px(with_key ? 12 : 4), 0);
    if (with_key) {
        ui.line(inside.cut_right(ui.px(24)), TextStyle::small, ui.theme.muted, screen.key_name, Align::right);
    }
    const bool fits = ui.text_size(TextStyle::body_strong, screen.title).x <= inside.width;
    const TextStyle plain = fits ? TextStyle::body : TextStyle::small;
    const TextStyle strong = fits ? TextStyle::body_strong : TextStyle::small_strong;
    ui.line(inside, here ? strong : plain, here ? ui.theme.accent_text : ui.theme.text, screen.title,
            with_key ? Align::left : Align::centre);
    if (pressed.clicked) commands.push_back(GoTo{screen.id});
}

void draw_rail(Ui& ui, Box rail, const State& state, Commands& commands) {
    ui.fill(rail, ui.theme.surface);
    Ui::list().AddLine({rail.right() - 0.5f, rail.top}, {rail.right() - 0.5f, rail.bottom()}, ui.theme.border,
                       std::max(1.0f, ui.scale));
    Box inside = rail.inset(ui.px(12), ui.px(14));
    Box name = inside.cut_top(ui.px(48));
    name.cut_left(ui.px(12));
    draw_sign(ui, {name.left + ui.px(13), name.centre().y}, ui.px(13));
    name.cut_left(ui.px(38));
    ui.line(name, TextStyle::lead, ui.theme.text, "Readiness");
    inside.cut_top(ui.px(10));
    for (const Screen& screen : screens_of_navigation()) {
        const Box place = screen.stands_apart ? inside.cut_bottom(ui.px(39)) : inside.cut_top(ui.px(39));
        if (!screen.stands_apart) inside.cut_top(ui.px(4));
        draw_destination(ui, place, screen, find_screen(state.screen).in_navigation() == screen.id, true, commands);
    }
}

/// A picture with the screen's name under it; the key is in the hint.
void draw_small_destination(Ui& ui, const Box& place, const Screen& screen, bool here, Commands& commands) {
    const Pressed pressed = ui.pressable(fmt::format("screen {}", screen.name), place);
    if (here || pressed.hovered) ui.fill(place, here ? ui.theme.accent_soft : ui.theme.hovered, 8);
    if (pressed.focused) ui.focus_ring(place, 8);
    const float line = ui.line_height(TextStyle::small);
    const ImU32 colour = here ? ui.theme.accent_text : ui.theme.text;
    Box inside = place.inset(0, (place.height - ui.px(26) - line) / 2);
    const Box icon = inside.cut_top(ui.px(26));
    draw_screen_icon(ui, icon.centre(), ui.px(18), screen.id, colour);
    ui.line(inside, here ? TextStyle::small_strong : TextStyle::small, colour, screen.title, Align::centre);
    ui.tooltip(pressed, place, fmt::format("{} ({})", screen.title, screen.key_name), HintSide::right);
    if (pressed.clicked) commands.push_back(GoTo{screen.id});
}

/// The rail where its room is better used by the page.
void draw_small_rail(Ui& ui, Box rail, const State& state, Commands& commands) {
    ui.fill(rail, ui.theme.surface);
    Ui::list().AddLine({rail.right() - 0.5f, rail.top}, {rail.right() - 0.5f, rail.bottom()}, ui.theme.border,
                       std::max(1.0f, ui.scale));
    Box inside = rail.inset(ui.px(5), ui.px(8));
    const Box sign = inside.cut_top(ui.px(44));
    draw_sign(ui, sign.centre(), ui.px(13));
    const float room = inside.height / static_cast<float>(screens_of_navigation().size());
    const float height = std::floor(std::min(ui.px(54), room - ui.px(4)));
    for (const Screen& screen : screens_of_navigation()) {
        const Box place = screen.stands_apart ? inside.cut_bottom(height) : inside.cut_top(height);
        if (!screen.stands_apart) inside.cut_top(ui.px(4));
        draw_small_destination(ui, place, screen, find_screen(state.screen).in_navigation() == screen.id, commands);
    }
}

void draw_bar(Ui& ui, Box bar, const State& state, Commands& commands) {
    ui.fill(bar, ui.theme.surface);
    ui.rule(bar.left, bar.right(), bar.bottom() - 1);
    Box inside = bar.inset(ui.px(8), ui.px(5));
    const float width = inside.width / static_cast<float>(screens_of_navigation().size());
    for (const Screen& screen : screens_of_navigation()) {
        const Box place = inside.cut_left(width).inset(ui.px(2), 0);
        draw_destination(ui, place, screen, find_screen(state.screen).in_navigation() == screen.id, false, commands);
    }
}

struct NoticeLook {
    MarkerColours colours;
    Shape shape;
    const char* details;  ///< What its details are called.
};

NoticeLook look_of(const Theme& theme, Notice::Kind kind) {
    switch (kind) {
        case Notice::Kind::note: return {theme.neutral, Shape::circle, "Good to know"};
        case Notice::Kind::done: return {theme.good, Shape::circle, "What was done"};
        case Notice::Kind::look: return {theme.middle, Shape::diamond, "What to check"};
        case Notice::Kind::failed: break;
    }
    return {theme.bad, Shape::triangle, "What went wrong"};
}

/// Buttons from the right end of a bar, each in the middle of its height.
class BarButtons {
public:
    BarButtons(Ui& ui, const Box& bar, Box& inside) : ui_(ui), bar_(bar), inside_(inside) {}

    bool operator()(std::string_view id, std::string_view label) {
        const Box cut = inside_.cut_right(ui_.button_width(label));
        inside_.cut_right(ui_.px(8));
        return ui_.button(id, label, {cut.left, std::round(bar_.centre().y - ui_.px(17)), cut.width, ui_.px(34)});
    }

private:
    Ui& ui_;
    Box bar_;
    Box& inside_;
};

/// What stands until all answers are saved. It cannot be dismissed.
void draw_failing_save(Ui& ui, Box& page, const State& state, Commands& commands) {
    if (!state.document || !state.document->save_problem()) return;
    const Problem& problem = *state.document->save_problem();
    const std::string words = fmt::format("Not saved: {}. Your answers are kept here.", problem.message);
    float buttons = ui.px(8);
    for (const char* label : {"Why", "Try again", "Save elsewhere…"})
        buttons += ui.button_width(label) + ui.px(8);
    const float across = page.width - buttons - ui.px(74);
    const float height = std::max(ui.px(50), ui.text_size(TextStyle::body_strong, words, across).y + ui.px(24));
    const Box bar = page.cut_top(height);
    ui.fill(bar, ui.theme.bad.fill);
    Box inside = bar.inset(ui.px(24), 0);
    ui.shape({inside.left + ui.px(6), bar.centre().y}, ui.px(6), Shape::triangle, ui.theme.bad.text);
    inside.cut_left(ui.px(26));
    BarButtons button(ui, bar, inside);
    if (button("why not saved", "Why"))
        commands.push_back(ShowProblems{{problem}, "What went wrong", "The last answers are not saved."});
    if (button("save again", "Try again")) commands.push_back(TrySavingAgain{});
    if (button("save elsewhere", "Save elsewhere…")) commands.push_back(SaveElsewhere{});
    const float text = ui.text_size(TextStyle::body_strong, words, inside.width).y;
    ui.paragraph({inside.left, bar.centre().y - text / 2}, inside.width, TextStyle::body_strong, ui.theme.bad.text,
                 words);
}

}  // namespace

void begin_main_window(const Ui& ui) {
    begin_window("main", ui.theme.background, ImGuiWindowFlags_NoBringToFrontOnFocus);
}

void begin_dialog_window(bool opens) {
    if (opens) ImGui::SetNextWindowFocus();
    begin_window("dialog", 0, 0);
}

void end_window() {
    ImGui::End();
}

void draw_navigation(Ui& ui, Box& page, const State& state, Commands& commands) {
    if (page.width >= ui.px(1440)) {
        draw_rail(ui, page.cut_left(ui.px(208)), state, commands);
    } else if (page.width >= ui.px(740) && page.height >= ui.px(360)) {
        draw_small_rail(ui, page.cut_left(ui.px(74)), state, commands);
    } else {
        draw_bar(ui, page.cut_top(ui.px(46)), state, commands);
    }
}

void draw_notice(Ui& ui, Box& page, const State& state, Commands& commands) {
    draw_failing_save(ui, page, state, commands);
    if (state.notices.empty()) return;
    const Notice& notice = state.notices.front();
    const NoticeLook look = look_of(ui.theme, notice.kind);
    const float action = notice.action ? ui.button_width(notice.action->label) + ui.px(8) : 0;
    const float buttons = ui.button_width("Show") + ui.button_width("Dismiss") + action + ui.px(8);
    const float words = page.width - buttons - ui.px(90);
    const float height = std::max(ui.px(50), ui.text_size(TextStyle::body, notice.text, words).y + ui.px(24));
    Box bar = page.cut_top(height);
    ui.fill(bar, look.colours.fill);
    Box inside = bar.inset(ui.px(24), 0);
    ui.shape({inside.left + ui.px(6), bar.centre().y}, ui.px(6), look.shape, look.colours.text);
    inside.cut_left(ui.px(26));
    const bool failed = notice.kind == Notice::Kind::failed;
    BarButtons button(ui, bar, inside);
    if (button("dismiss", "Dismiss")) commands.push_back(DismissNotice{});
    if (!notice.details.empty() && button("show problems", "Show")) {
        commands.push_back(
            ShowProblems{notice.details, look.details, notice.text, failed ? notice.about : std::filesystem::path()});
    }
    if (notice.action && button("notice action", notice.action->label)) commands.push_back(ActOnNotice{});
    const float text = ui.text_size(TextStyle::body, notice.text, inside.width).y;
    ui.paragraph({inside.left, bar.centre().y - text / 2}, inside.width, TextStyle::body, look.colours.text,
                 notice.text);
}

void draw_notice_in_turn(const Ui& ui, Box& page, const State& state, BallotTurn::Stage stage) {
    const bool trouble = state.document && state.document->save_problem();
    const auto passing = std::ranges::find(state.notices, true, &Notice::passing);
    // Before the ballot begins, what was taken back was not this person's.
    const bool has_ballot = stage == BallotTurn::Stage::answering || stage == BallotTurn::Stage::closing;
    if (!trouble && (passing == state.notices.end() || !has_ballot)) return;
    const NoticeLook look = look_of(ui.theme, trouble ? Notice::Kind::failed : passing->kind);
    const std::string words =
        trouble ? "Your answers could not be saved. They are kept here, and saving is tried again with each change."
                : passing->text;
    const float width = page.width - ui.px(74);
    const float text = ui.text_size(TextStyle::body, words, width).y;
    const Box bar = page.cut_top(std::max(ui.px(50), text + ui.px(24)));
    ui.fill(bar, look.colours.fill);
    ui.shape({bar.left + ui.px(30), bar.centre().y}, ui.px(6), look.shape, look.colours.text);
    ui.paragraph({bar.left + ui.px(50), bar.centre().y - text / 2}, width, TextStyle::body, look.colours.text, words);
}

}  // namespace readiness
