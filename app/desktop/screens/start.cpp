// Start: what can be answered, and what was answered before.
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <fmt/format.h>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/desktop/open/due_again.h"
#include "app/desktop/screens/page_header.h"
#include "app/desktop/screens/screens.h"
#include "app/desktop/screens/start_again.h"
#include "app/desktop/screens/start_cards.h"
#include "app/desktop/widgets/card.h"
#include "core/base/text.h"
#include "core/platform/path_text.h"
#include "core/storage/copy_name.h"
#include "core/storage/file_moves.h"
#include "core/storage/library.h"

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

std::string facts_of(const ListedQuestionnaire& listed) {
    const Questionnaire& questionnaire = listed.instrument->questionnaire;
    std::string facts = counted(questionnaire.items.size(), "question");
    if (questionnaire.minutes > 0) facts += fmt::format(" · about {} min", questionnaire.minutes);
    if (!questionnaire.editions.empty()) facts += fmt::format(" · edition {}", questionnaire.version);
    return listed.shipped ? facts : facts + " · yours";
}

void draw_broken_questionnaire(Ui& ui, Box card, const ListedQuestionnaire& listed, Commands& commands) {
    ui.card(card);
    card = card.inset(ui.px(18), ui.px(14));
    const std::string file = text_of(listed.path.filename());
    Box button = card.cut_bottom(ui.button_height());
    ui.line(card.cut_top(ui.line_height(TextStyle::lead)), TextStyle::lead, ui.theme.text, file);
    const CopyName name = copy_name(file);
    const std::string words = name.kind == CopyKind::none
                                  ? "This questionnaire cannot be used yet."
                                  : fmt::format("{} of {}. It is not used.", copy_words(name.kind), name.plain);
    ui.line(card.cut_top(ui.line_height(TextStyle::body)), TextStyle::body, ui.theme.bad.text, words);
    button.width = std::min(button.width, ui.button_width("What is wrong…"));
    if (ui.button("problems of " + file, "What is wrong…", button))
        commands.push_back(ShowProblems{listed.problems, file});
}

/// "2 warnings…" in the lower right corner of a card; true if it was pressed.
bool draw_warnings_button(Ui& ui, const Box& card, const ListedQuestionnaire& listed, const std::string& file) {
    const std::string words = counted(listed.problems.size(), "warning") + "…";
    const float width = ui.marker_width(Shape::diamond, words);
    const float height = ui.marker_height();
    const Box place{card.right() - width - ui.px(14), card.bottom() - height - ui.px(10), width, height};
    const Pressed pressed = ui.pressable("warnings of " + file, place);
    ui.marker(place.min(), ui.theme.middle, Shape::diamond, words);
    if (pressed.hovered) ui.outline(place, ui.theme.accent, 11);
    if (pressed.focused) ui.focus_ring(place, 11);
    ui.tooltip(pressed, place, "It can be used. Something in it may not mean what it says.");
    return pressed.clicked;
}

/// The whole card is the button.
void draw_questionnaire(Ui& ui, Box card, const ListedQuestionnaire& listed, std::size_t index, Commands& commands) {
    if (!listed.instrument) return draw_broken_questionnaire(ui, card, listed, commands);
    const Questionnaire& questionnaire = listed.instrument->questionnaire;
    const std::string file = text_of(listed.path.filename());
    // What comes first has the mouse, and what is drawn later lies over the rest.
    ImDrawListSplitter layers;
    layers.Split(&Ui::list(), 2);
    layers.SetCurrentChannel(&Ui::list(), 1);
    if (!listed.problems.empty() && draw_warnings_button(ui, card, listed, file))
        commands.push_back(ShowProblems{listed.problems, file});
    bool more = draw_card_menu(ui, card, "more of " + file, "Begin, or bring answers in (M)");
    layers.SetCurrentChannel(&Ui::list(), 0);
    const Pressed pressed = ui.pressable("start " + questionnaire.id + " of " + file, card);
    if (pressed.clicked) commands.push_back(AskForNew{index});
    if (pressed.focused) more = ui.take(Key::menu) || ui.take(U'm') || more;
    if (pressed.hovered && ImGui::IsMouseClicked(ImGuiMouseButton_Right)) more = true;
    if (more) commands.push_back(AskAboutQuestionnaire{index});
    ui.card(card);
    if (pressed.hovered) ui.fill(card, ui.theme.hovered, 12);
    if (pressed.hovered || listed.recommended) {
        ui.outline(card, ui.theme.accent, 12, listed.recommended ? 2.0f : 1.0f);
    }
    if (pressed.focused) ui.focus_ring(card, 12);
    card = card.inset(ui.px(18), ui.px(14));
    Box first = card.cut_top(ui.line_height(TextStyle::lead));
    first.cut_right(ui.px(30));  // The menu's button is there.
    if (listed.recommended) {
        constexpr std::string_view words = "Begin with this";
        const float width = ui.marker_width(Shape::circle, words);
        if (first.width > width + ui.px(100)) {
            const Box place = first.cut_right(width);
            ui.marker(place.min(), {ui.theme.accent_soft, ui.theme.accent_text}, Shape::circle, words);
        }
    }
    ui.line(first, TextStyle::lead, ui.theme.text, questionnaire.title);
    card.cut_top(ui.px(2));
    ui.line(card.cut_top(ui.line_height(TextStyle::body)), TextStyle::body, ui.theme.muted, facts_of(listed));
    card.cut_top(ui.px(6));
    Ui::list().PushClipRect(card.min(), card.max(), true);
    ui.paragraph({card.left, card.top}, card.width, TextStyle::body, ui.theme.text,
                 listed.audience.empty() ? questionnaire.summary : listed.audience);
    Ui::list().PopClipRect();
    layers.Merge(&Ui::list());
}

// -------------------------------------------------------------------------------------------- what of them is shown

bool fits_search(const RecentAssessment& recent, std::string_view search) {
    if (search.empty()) return true;
    const std::string questionnaire =
        recent.instrument ? recent.instrument->questionnaire.title : recent.summary.questionnaire;
    const std::string all =
        recent.summary.title + "\n" + recent.team + "\n" + questionnaire + "\n" + text_of(recent.path.filename());
    return folded(all).find(folded(search)) != std::string::npos;
}

void draw_search(Ui& ui, Box& row, StartView& view) {
    const Box field = row.cut_right(std::min(ui.px(240), row.width * 0.4f));
    row.cut_right(ui.px(8));
    if (ui.interactive && (ui.take_ctrl('f') || ui.take(U'/'))) view.search_takes_keyboard = true;
    if (std::exchange(view.search_takes_keyboard, false)) ui.focus_next_text_field();
    ui.text_field("search", field, view.search, "Search ( / )");
}

void draw_heading(Ui& ui, Box row, const State& state, StartView& view, Commands& commands) {
    if (view.bin_open) {
        if (ui.button("close bin", "Back", row.cut_right(ui.button_width("Back")))) view.bin_open = false;
        ui.line(row, TextStyle::lead, ui.theme.text, "In the bin");
        return;
    }
    if (ui.button("open", "Open…", row.cut_right(ui.button_width("Open…")))) commands.push_back(BrowseFiles{});
    row.cut_right(ui.px(8));
    constexpr std::string_view bring_in = "Bring answers in…";
    if (row.width > ui.button_width(bring_in) + ui.px(300)) {
        if (ui.button("bring answers in", bring_in, row.cut_right(ui.button_width(bring_in))))
            commands.push_back(AskForAnswers{});
        row.cut_right(ui.px(8));
    }
    if (!state.binned.empty()) {
        const std::string words = fmt::format("Bin ({})", state.binned.size());
        if (ui.button("open bin", words, row.cut_right(ui.button_width(words)))) view.bin_open = true;
        row.cut_right(ui.px(8));
    }
    if (!state.recent.empty()) draw_search(ui, row, view);
    ui.line(row, TextStyle::lead, ui.theme.text, state.recent.empty() ? "No assessments yet" : "Recent assessments");
}

float draw_bin(Ui& ui, Box area, const State& state, Commands& commands) {
    const float top = area.top;
    area.top += ui.paragraph(area.min(), area.width, TextStyle::body, ui.theme.muted,
                             "These files are in " + text_of(bin_folder(data_folder(state))) +
                                 ". They stay there until you delete them in your file manager.") +
                ui.px(10);
    for (const RecentAssessment& binned : state.binned) {
        const Box row{area.left, area.top, area.width, ui.px(58)};
        ui.card(row);
        Box inside = row.inset(ui.px(16), ui.px(10));
        const Box button = inside.cut_right(ui.button_width("Put back"));
        inside.cut_right(ui.px(12));
        if (ui.button("put back " + text_of(binned.path), "Put back", button))
            commands.push_back(RestoreFile{binned.path});
        ui.line(inside.cut_top(inside.height / 2), TextStyle::body_strong, ui.theme.text, binned.summary.title);
        ui.line(inside, TextStyle::small, ui.theme.muted, when_and_where(binned, state.binned));
        area.top += row.height + ui.px(8);
    }
    return area.top - top;
}

/// Cards in a grid; returns the height.
float draw_cards(Ui& ui, const Box& area, std::span<const RecentAssessment* const> cards, const State& state,
                 Commands& commands) {
    const Grid grid(ui, area.width, assessment_card_width, 6);
    const float height = ui.px(assessment_card_height);
    for (std::size_t i = 0; i < cards.size(); ++i)
        draw_assessment(ui, grid.place(area, static_cast<int>(i), height), *cards[i], state, commands);
    return grid.height(static_cast<int>(cards.size()), height);
}

/// What is not listed yet: read on while something is searched, a few files a frame, or when it is asked for. Returns
/// the height.
float draw_more(Ui& ui, Box area, std::size_t hidden, const State& state, StartView& view, Commands& commands) {
    constexpr std::size_t files_a_frame = 40;
    const bool searching = !view.search.empty();
    const bool wants_more = searching || state.recent.size() < view.shown;
    if (wants_more && !state.more_recent.empty()) commands.push_back(ListMore{files_a_frame});
    const std::size_t more = hidden + (searching ? 0 : state.more_recent.size());
    const float top = area.top;
    area.top += ui.px(12);
    if (searching && !state.more_recent.empty()) {
        const std::string words = fmt::format("Looking through {} more.", counted(state.more_recent.size(), "file"));
        area.top += ui.paragraph(area.min(), area.width, TextStyle::body, ui.theme.muted, words) + ui.px(8);
    }
    if (more > 0) {
        const std::string words = fmt::format("Show more ({})", more);
        const Box button{area.left, area.top, ui.button_width(words), ui.button_height()};
        if (ui.button("show more", words, button)) {
            view.shown += cards_at_once;
            commands.push_back(ListMore{cards_at_once});
        }
        area.top += button.height;
    }
    return area.top > top + ui.px(12) ? area.top - top : 0;
}

float draw_recents(Ui& ui, Box area, const State& state, StartView& view, Commands& commands) {
    const float top = area.top;
    std::vector<const RecentAssessment*> fitting;
    for (const RecentAssessment* due : due_again(state)) {
        if (fits_search(*due, view.search)) fitting.push_back(due);
    }
    for (const RecentAssessment& recent : state.recent) {
        if (!is_due_again(recent, state) && fits_search(recent, view.search)) fitting.push_back(&recent);
    }
    const std::size_t shown = std::min(fitting.size(), view.shown);
    area.top += draw_cards(ui, area, std::span(fitting).first(shown), state, commands);
    area.top += draw_more(ui, area, fitting.size() - shown, state, view, commands);
    const bool any_example = std::ranges::any_of(
        state.examples, [&](const RecentAssessment& example) { return fits_search(example, view.search); });
    if (fitting.empty() && !any_example && !state.recent.empty() && state.more_recent.empty()) {
        area.top += ui.paragraph(area.min(), area.width, TextStyle::body, ui.theme.muted,
                                 "No assessment has \"" + view.search + "\" in its name, team or questionnaire.") +
                    ui.px(8);
        const Box button{area.left, area.top, ui.button_width("Show all"), ui.button_height()};
        if (ui.button("clear search", "Show all", button)) view.search.clear();
        area.top += button.height;
    }
    return area.top - top;
}

float draw_examples(Ui& ui, Box area, const State& state, const StartView& view, Commands& commands) {
    std::vector<const RecentAssessment*> cards;
    for (const RecentAssessment& example : state.examples) {
        if (fits_search(example, view.search)) cards.push_back(&example);
    }
    if (cards.empty()) return 0;
    const float top = area.top;
    ui.line({area.left, area.top, area.width, ui.line_height(TextStyle::lead)}, TextStyle::lead, ui.theme.text,
            cards.size() == 1 ? "A finished example to explore" : "Finished examples to explore");
    area.top += ui.line_height(TextStyle::lead) + ui.px(10);
    area.top += draw_cards(ui, area, cards, state, commands);
    return area.top - top;
}

void draw_footer(Ui& ui, Box row, const State& state) {
    ui.rule(row.left, row.right(), row.top);
    row.cut_top(ui.px(8));
    static constexpr std::pair<std::string_view, std::string_view> hints[] = {
        {"?", "all keys"}, {"/", "search"}, {"M", "more on a card"}, {"Ctrl O", "open"}, {"Ctrl N", "new"}};
    for (const auto& [keys, what] : hints) {
        if (row.width < ui.px(420)) break;
        const Box place = row.cut_right(ui.key_hint_width(keys, what));
        ui.key_hint({place.left, place.centre().y - ui.px(10)}, keys, what);
        row.cut_right(ui.px(12));
    }
    ui.line(row, TextStyle::small, ui.theme.muted, "Saved in " + text_of(data_folder(state)));
}

}  // namespace

Commands draw_start(Ui& ui, const Box& whole_page, const State& state, Views& views) {
    Commands commands;
    StartView& view = views.start;
    view.bin_open = view.bin_open && !state.binned.empty();
    Box page = whole_page;
    draw_footer(ui, page.cut_bottom(ui.px(28)), state);
    page.cut_bottom(ui.px(6));
    draw_page_header(
        ui, page, "Is this team ready to take the change on?",
        "Answer, see the profile, agree what to do about the barriers. Everything stays on this computer.");
    ui.scroll_area("start", page, [&](Box area) {
        const float top = area.top;
        if (!view.bin_open) area.top += draw_due_again(ui, area, state, commands);
        const Grid cards(ui, area.width, 280, 3);
        const float card_height = ui.px(116);
        for (std::size_t i = 0; i < state.questionnaires.size(); ++i) {
            draw_questionnaire(ui, cards.place(area, static_cast<int>(i), card_height), state.questionnaires[i], i,
                               commands);
        }
        area.top += cards.height(static_cast<int>(state.questionnaires.size()), card_height) + ui.px(12);
        if (state.questionnaires.empty()) {
            area.top += ui.paragraph(area.min(), area.width, TextStyle::body, ui.theme.bad.text,
                                     "No questionnaires were found. The program looks for them in " +
                                         text_of(state.places.shipped_questionnaires()) + ".");
        }
        draw_heading(ui, {area.left, area.top, area.width, ui.button_height()}, state, view, commands);
        area.top += ui.button_height() + ui.px(10);
        area.top += view.bin_open ? draw_bin(ui, area, state, commands) : draw_recents(ui, area, state, view, commands);
        if (!view.bin_open) {
            if (!state.recent.empty()) area.top += ui.px(14);
            area.top += draw_examples(ui, area, state, view, commands);
        }
        return area.top + ui.px(8) - top;
    });
    return commands;
}

}  // namespace readiness
