// Quick entry: ballots on paper are typed in, one line a person and one key a question.
#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <utility>

#include "app/desktop/screens/page_header.h"
#include "app/desktop/screens/quick_entry/entry_parts.h"
#include "app/desktop/widgets/card.h"
#include "core/base/text.h"
#include "core/words/counts.h"

namespace readiness {

namespace {

constexpr float gap_units = 14;
constexpr float row_units = 42;
constexpr float least_list_units = 150;

/// Those that are still in the box: one may have been removed since.
std::vector<const Respondent*> typed_in(const EntryPage& page) {
    std::vector<const Respondent*> ballots;
    for (const RespondentId& id : page.view.in) {
        const Respondent* ballot = find_respondent(page.assessment(), id);
        if (ballot != nullptr) ballots.push_back(ballot);
    }
    return ballots;
}

/// The newest first, with counts alone: what was answered is not shown again. Returns the height.
float draw_list(Ui& ui, Box area, const EntryPage& page) {
    const float top = area.top;
    const std::vector<const Respondent*> ballots = typed_in(page);
    if (ballots.empty()) {
        return ui.paragraph(area.min(), area.width, TextStyle::body, ui.theme.muted,
                            "Type the digit of each answer as it is on the paper. The next question is next by itself. "
                            "Each key is saved at once.");
    }
    for (std::size_t i = ballots.size(); i-- > 0;) {
        const Respondent& ballot = *ballots[i];
        const Box row{area.left, area.top, area.width, ui.px(row_units)};
        Box inside = row;
        const Box remove = inside.cut_right(ui.button_width("Remove…")).inset(0, ui.px(3));
        if (ui.button(fmt::format("remove typed {}", i + 1), "Remove…", remove))
            page.commands.push_back(AskToRemoveBallot{ballot.id});
        inside.cut_right(ui.px(10));
        ui.line(inside.cut_left(ui.px(40)), TextStyle::body, ui.theme.muted, std::to_string(i + 1));
        ui.line(inside, TextStyle::body, ui.theme.text,
                fmt::format("{} · {} of {} answered", ballot.role.empty() ? "no role given" : ballot.role,
                            ballot.answers.size(), page.items().size()));
        ui.rule(row.left, row.right(), row.bottom() - 1);
        area.top += row.height;
    }
    return area.top - top;
}

void draw_list_card(Ui& ui, const Box& card, const EntryPage& page) {
    ui.card(card);
    Box inside = card.inset(ui.px(20), ui.px(14));
    ui.line(inside.cut_top(ui.line_height(TextStyle::lead)), TextStyle::lead, ui.theme.text, "Typed in");
    inside.cut_top(ui.px(6));
    ui.scroll_area("typed in", inside, [&](const Box& area) { return draw_list(ui, area, page); });
}

/// Keys that are no answers, as far as there is room.
void draw_hints(const Ui& ui, const Box& row) {
    static constexpr std::pair<std::string_view, std::string_view> hints[] = {{"Enter", "next person"},
                                                                              {"Backspace", "back"},
                                                                              {"Space", "no answer"},
                                                                              {"Ctrl Z", "undo"},
                                                                              {"Esc", "the box"}};
    float left = row.left;
    for (const auto& [keys, what] : hints) {
        const float width = ui.key_hint_width(keys, what);
        if (left + width > row.right()) return;
        ui.key_hint({left, row.top}, keys, what);
        left += width + ui.px(14);
    }
}

float draw_person(Ui& ui, Box area, const EntryPage& page, bool draws) {
    const float top = area.top;
    const std::string title = fmt::format("Person {}", typed_in(page).size() + 1);
    if (draws)
        ui.line({area.left, area.top, area.width, ui.line_height(TextStyle::lead)}, TextStyle::lead, ui.theme.text,
                title);
    area.top += ui.line_height(TextStyle::lead) + ui.px(8);
    area.top += draw_entry_cells(ui, area, page, draws) + ui.px(12);
    area.top += draw_entry_question(ui, area, page, draws) + ui.px(10);
    if (draws) draw_hints(ui, {area.left, area.top, area.width, ui.px(20)});
    return area.top + ui.px(20) - top;
}

void draw_body(Ui& ui, Box area, const EntryPage& page) {
    const float across = std::min(ui.px(20), area.width * 0.05f);
    const float down = ui.px(14);
    const float gap = ui.px(gap_units);
    const float person = draw_person(ui, {0, 0, area.width - 2 * across, 0}, page, false) + 2 * down;
    if (area.height - person - gap >= ui.px(least_list_units)) {
        const Box card = area.cut_bottom(person);
        area.cut_bottom(gap);
        draw_list_card(ui, area, page);
        ui.card(card);
        draw_person(ui, card.inset(across, down), page, true);
        return;
    }
    // Where there is no room for both, the person is first.
    ui.scroll_area("quick entry", area, [&](Box rest) {
        const float top = rest.top;
        const float height = draw_person(ui, {0, 0, rest.width - 2 * across, 0}, page, false) + 2 * down;
        const Box card{rest.left, rest.top, rest.width, height};
        ui.card(card);
        draw_person(ui, card.inset(across, down), page, true);
        rest.top += height + gap;
        rest.top += draw_in_card(ui, rest, [&](const Box& list) { return draw_list(ui, list, page); });
        return rest.top - top;
    });
}

}  // namespace

Commands draw_quick_entry(Ui& ui, const Box& whole_page, const State& state, Views& views) {
    Box area = whole_page;
    if (!state.document) return draw_nothing_open(ui, area, "Quick entry");
    Commands commands;
    const EntryPage page{*state.document, views.quick_entry, commands};
    views.quick_entry.item = std::min(views.quick_entry.item, page.items().size());
    const std::string subtitle =
        read_only_words(*state.document) + page.assessment().title + " · " + collected_text(page.assessment());
    Commands asked =
        draw_page_header(ui, area, "Quick entry", subtitle, {{"to box", "The ballot box", {GoTo{ScreenId::assess}}}});
    if (!state.document->read_only()) {
        take_entry_keys(ui, page);
        draw_body(ui, area, page);
    }
    std::ranges::move(asked, std::back_inserter(commands));
    if (ui.interactive && ui.take(Key::escape)) commands.push_back(GoTo{ScreenId::assess});
    return commands;
}

}  // namespace readiness
