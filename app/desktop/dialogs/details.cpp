// The name of an assessment and what it is about.
#include <charconv>
#include <fmt/format.h>
#include <utility>

#include "app/desktop/dialogs/dialogs.h"

namespace readiness {

namespace {

constexpr Detail all_details[] = {Detail::title,      Detail::team,  Detail::organisation,
                                  Detail::initiative, Detail::stage, Detail::facilitator};

const char* question_of(Detail detail) {
    switch (detail) {
        case Detail::title: return "Name of this assessment";
        case Detail::organisation: return "Organisation";
        case Detail::team: return "Team or place";
        case Detail::initiative: return "The change";
        case Detail::stage: return "Stage";
        case Detail::facilitator: return "Facilitator";
    }
    return "";
}

const char* hint_of(Detail detail) {
    switch (detail) {
        case Detail::title: return "Sepsis bundle, Ward 7";
        case Detail::initiative: return "What will be done differently";
        case Detail::stage: return "before-rollout, during-rollout, after-rollout, or your own words";
        default: return "may be left empty";
    }
}

/// A way to collect answers, in a sentence.
struct Way {
    Mode mode;
    const char* title;
    const char* about;
};
constexpr Way ways[] = {
    {Mode::consensus, "One agreed answer", "The room talks and agrees on one answer to each question, and says why."},
    {Mode::tally, "Show of hands", "You count hands for each option. Nobody sees the counts until you reveal them."},
    {Mode::ballots, "Ballots", "Each person answers alone, here in turn or on a computer of their own."},
};

constexpr float way_units = 48;

/// Each way as a row: a dot, its name, and what it means.
void draw_way(Ui& ui, const Box& row, const Way& way, Mode& mode) {
    const bool chosen = mode == way.mode;
    const Pressed pressed = ui.pressable(fmt::format("mode {}", to_text(way.mode)), row);
    ui.fill(row, chosen ? ui.theme.accent_soft : pressed.hovered ? ui.theme.hovered : ui.theme.surface, 8);
    ui.outline(row, chosen ? ui.theme.accent : ui.theme.control_border, 8, chosen ? 2.0f : 1.0f);
    if (pressed.focused) ui.focus_ring(row, 8);
    if (pressed.clicked) mode = way.mode;
    Box inside = row.inset(ui.px(14), ui.px(4));
    const Box dot = inside.cut_left(ui.px(26));
    const ImVec2 centre{dot.left + ui.px(8), row.centre().y};
    Ui::list().AddCircle(centre, ui.px(8), chosen ? ui.theme.accent : ui.theme.control_border, 0, 1.5f * ui.scale);
    if (chosen) Ui::list().AddCircleFilled(centre, ui.px(4.5f), ui.theme.accent);
    const Box first = inside.cut_top(inside.height / 2);
    ui.line(first, TextStyle::body_strong, ui.theme.text, way.title);
    ui.line(inside, TextStyle::small, ui.theme.muted, way.about);
}

float ways_height(const Ui& ui) {
    return ui.line_height(TextStyle::small) + ui.px(4) + std::size(ways) * ui.px(way_units + 6) + ui.px(8);
}

float draw_ways(Ui& ui, Box area, Mode& mode) {
    ui.line(area.cut_top(ui.line_height(TextStyle::small)), TextStyle::small, ui.theme.muted,
            "How do people answer? This can be changed later, and nothing is lost.");
    area.cut_top(ui.px(4));
    for (const Way& way : ways) {
        draw_way(ui, area.cut_top(ui.px(way_units)), way, mode);
        area.cut_top(ui.px(6));
    }
    return ways_height(ui);
}

/// The number that was typed; nothing if none was. Anything else is not understood.
struct TypedPeople {
    bool understood = true;
    std::optional<int> people;
};

TypedPeople people_from_text(const std::string& text) {
    if (text.empty()) return {};
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number < 1 || number > 999) return {false, {}};
    return {true, number};
}

float field_height(const Ui& ui) {
    return ui.line_height(TextStyle::small) + ui.px(2) + ui.button_height() + ui.px(10);
}

/// A question and the field under it; returns true if Enter was pressed in it.
bool draw_field(Ui& ui, Box place, const char* question, std::string_view id, std::string& value, const char* hint) {
    ui.line(place.cut_top(ui.line_height(TextStyle::small)), TextStyle::small, ui.theme.muted, question);
    place.cut_top(ui.px(2));
    return ui.text_field(id, place.cut_top(ui.button_height()), value, hint) == Typed::submitted;
}

}  // namespace

DetailsDialog ask_for_new(std::size_t questionnaire, const std::string& suggested_title) {
    DetailsDialog dialog;
    dialog.is_new = true;
    dialog.questionnaire = questionnaire;
    for (const Detail detail : all_details)
        dialog.details.push_back({detail, ""});
    dialog.details.front().text = suggested_title;
    for (WriteDetail& detail : dialog.details) {
        if (detail.detail == Detail::stage) detail.text = "before-rollout";
    }
    return dialog;
}

DetailsDialog ask_for_details(const Assessment& assessment) {
    DetailsDialog dialog;
    for (const Detail detail : all_details)
        dialog.details.push_back({detail, detail_of(assessment, detail)});
    dialog.mode = assessment.mode;
    if (assessment.people) dialog.people = std::to_string(*assessment.people);
    return dialog;
}

Commands draw(Ui& ui, const Box& screen, const State& /*state*/, DetailsDialog& dialog, bool /*just_opened*/) {
    Commands commands;
    Box inside = draw_dialog_card(ui, screen, 640, 620, dialog.is_new ? "A new assessment" : "About this assessment");
    Box buttons = inside.cut_bottom(ui.button_height());
    inside.cut_bottom(ui.px(8));
    bool accepted = false;
    ui.scroll_area("fields", inside, [&](Box area) {
        const float top = area.top;
        const float gap = ui.px(16);
        const float half = (area.width - gap) / 2;
        for (std::size_t i = 0; i < dialog.details.size(); ++i) {
            WriteDetail& field = dialog.details[i];
            // The name has a line of its own, then come the ways; the rest are two in a line behind the people.
            const bool right = i % 2 == 1;
            Box place{area.left + (i > 0 && right ? half + gap : 0), area.top, i == 0 ? area.width : half,
                      field_height(ui)};
            if (i == 0 && std::exchange(dialog.asks_for_name, false)) ui.focus_next_text_field();
            accepted = draw_field(ui, place, question_of(field.detail), to_text(field.detail), field.text,
                                  hint_of(field.detail)) ||
                       accepted;
            if (i == 0) {
                area.top += field_height(ui);
                area.top += draw_ways(ui, {area.left, area.top, area.width, ways_height(ui)}, dialog.mode);
                accepted = draw_field(ui, {area.left, area.top, half, field_height(ui)}, "People in the room", "people",
                                      dialog.people, "how many?") ||
                           accepted;
            } else if (right) {
                area.top += field_height(ui);
            }
        }
        return area.top - top;
    });
    const bool named = !dialog.details.front().text.empty();
    const TypedPeople people = people_from_text(dialog.people);
    const char* accept = dialog.is_new ? "Begin" : "Keep";
    const Box right = buttons.cut_right(ui.button_width(accept));
    buttons.cut_right(ui.px(8));
    const Box left = buttons.cut_right(ui.button_width("Cancel"));
    const char* trouble = !named               ? "Enter a name to continue."
                          : !people.understood ? "People in the room: a whole number, or nothing."
                                               : "";
    ui.line(buttons, TextStyle::small, ui.theme.bad.text, trouble);
    if (ui.button("cancel", "Cancel", left) || (!Ui::typing() && ui.take(Key::escape)))
        commands.push_back(CloseDialog{});
    accepted = ui.button("accept", accept, right, ButtonKind::primary, named && people.understood) || accepted;
    if (accepted && !named) dialog.asks_for_name = true;
    if (!accepted || !named || !people.understood) return commands;
    if (dialog.is_new) {
        // Closes the dialog if it can begin; else what was typed here stays.
        commands.push_back(StartNew{dialog.questionnaire, dialog.details, dialog.mode, people.people});
        return commands;
    }
    for (const WriteDetail& detail : dialog.details)
        commands.push_back(Edit{detail});
    commands.push_back(Edit{ChooseMode{dialog.mode}});
    commands.push_back(Edit{CountPeople{people.people}});
    commands.push_back(CloseDialog{});
    return commands;
}

}  // namespace readiness
