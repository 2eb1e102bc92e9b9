// The name of an assessment and what it is about.
#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "app/desktop/dialogs/details_fields.h"
#include "app/desktop/dialogs/dialogs.h"
#include "app/desktop/open/newer_edition.h"
#include "core/result/scored_assessment.h"

namespace readiness {

namespace {

constexpr Detail all_details[] = {Detail::title,      Detail::team,        Detail::organisation,
                                  Detail::initiative, Detail::facilitator, Detail::stage};

constexpr float width_units = 940;
constexpr float column_gap_units = 32;
constexpr float two_columns_from_units = 700;

const char* name_of(Detail detail) {
    switch (detail) {
        case Detail::title: return "Name of this assessment";
        case Detail::organisation: return "Organisation";
        case Detail::team: return "Team or place";
        case Detail::initiative: return "The change: what will be done differently";
        case Detail::stage: return "Stage";
        case Detail::facilitator: return "Facilitator";
    }
    return "";
}

std::string suggested_name(const State& state, std::size_t questionnaire, const std::string& day) {
    return fmt::format("{}, {}", state.questionnaires[questionnaire].instrument->questionnaire.title, day);
}

/// What stands on the left of a wide dialog: what has to be decided. On the right is what may be left empty.
struct Layout {
    bool two_columns = false;
    float left_width = 0;
    float right_width = 0;
    float left_height = 0;
    float right_height = 0;

    [[nodiscard]] float height() const {
        return two_columns ? std::max(left_height, right_height) : left_height + right_height;
    }
};

/// How many people there are matters to the ways that count them.
bool asks_for_people(const DetailsDialog& dialog) {
    return dialog.mode != Mode::consensus;
}

const std::string& stage_of(const DetailsDialog& dialog) {
    return std::ranges::find(dialog.details, Detail::stage, &WriteDetail::detail)->text;
}

float draft_height(const Ui& ui, const DetailsDialog& dialog) {
    return dialog.is_draft ? ui.line_height(TextStyle::body) + ui.px(10) : 0;
}

/// Whether a newer edition of the questionnaire is there matters to those who go on with this assessment.
float edition_height(const Ui& ui, const State& state, const DetailsDialog& dialog) {
    return !dialog.is_new && newer_edition(state) != nullptr ? ui.line_height(TextStyle::body) + ui.px(10) : 0;
}

constexpr std::string_view about_optional = "All of this may be left empty.";

Layout layout_of(const Ui& ui, const State& state, const DetailsDialog& dialog, float width) {
    Layout layout;
    layout.two_columns = width >= ui.px(two_columns_from_units);
    layout.left_width = layout.two_columns ? (width - ui.px(column_gap_units)) * 0.54f : width;
    layout.right_width = layout.two_columns ? width - layout.left_width - ui.px(column_gap_units) : width;
    layout.left_height = draft_height(ui, dialog) + field_height(ui) + ways_height(ui, layout.left_width);
    layout.left_height += edition_height(ui, state, dialog);
    if (dialog.is_new) layout.left_height += questionnaires_height(ui, state, layout.left_width);
    if (asks_for_people(dialog)) layout.left_height += field_height(ui);
    layout.right_height = ui.line_height(TextStyle::body) + ui.px(8) + 4 * field_height(ui) +
                          stages_height(ui, stage_of(dialog), layout.right_width);
    return layout;
}

// ------------------------------------------------------------------------------------------------------ the columns

void draw_draft_line(Ui& ui, Box row, const State& state, DetailsDialog& dialog) {
    const std::string_view words = "You typed this before and did not keep it. ";
    row.cut_left(ui.line(row, TextStyle::body, ui.theme.middle.text, words) + ui.px(6));
    if (!ui.link("start again", "Start again", row.min())) return;
    if (dialog.is_new) {
        dialog = ask_for_new(state, dialog.questionnaire, dialog.day);
    } else {
        dialog = ask_for_details(state.document->scored().assessment());
    }
}

/// True if it is asked what changed.
bool draw_edition(Ui& ui, Box row, const State& state) {
    const Questionnaire& answered = state.document->scored().questionnaire();
    const float link = ui.text_size(TextStyle::body, "What changed").x;
    const Box words{row.left, row.top, std::max(0.0f, row.width - link - ui.px(12)), ui.line_height(TextStyle::body)};
    const float used = ui.line(words, TextStyle::body, ui.theme.muted,
                               fmt::format("{}, edition {}", answered.title, answered.version));
    return ui.link("what changed", "What changed", {row.left + used + ui.px(12), row.top});
}

PartUse draw_left(Ui& ui, Box area, const State& state, DetailsDialog& dialog, bool& asks_what_changed) {
    PartUse use;
    const auto part = [&](float height) {
        const Box place{area.left, area.top, area.width, height};
        area.top += height;
        return place;
    };
    if (dialog.is_draft) draw_draft_line(ui, part(draft_height(ui, dialog)), state, dialog);
    const DetailsField first = std::exchange(dialog.takes_keyboard, DetailsField::none);
    if (first == DetailsField::name || (first == DetailsField::people && !asks_for_people(dialog))) {
        ui.focus_next_text_field();
    }
    WriteDetail& title = dialog.details.front();
    const PartUse named =
        draw_field(ui, part(field_height(ui)), name_of(title.detail), "title", title.text, "such as: Sepsis, Ward 7");
    dialog.name_is_own = dialog.name_is_own || named.changed;
    use |= named;
    if (const float height = edition_height(ui, state, dialog); height > 0)
        asks_what_changed = draw_edition(ui, part(height), state);
    if (dialog.is_new) {
        const Box place = part(questionnaires_height(ui, state, area.width));
        if (const auto other = draw_questionnaires(ui, place, state, dialog.questionnaire)) {
            choose_questionnaire(dialog, state, *other);
            use.changed = true;
        }
    }
    const bool asks = asks_for_people(dialog);
    use |= draw_ways(ui, part(ways_height(ui, area.width)), dialog.mode);
    if (!asks) return use;
    use |= draw_people(ui, part(field_height(ui)), dialog.people, first == DetailsField::people);
    return use;
}

PartUse draw_right(Ui& ui, Box area, DetailsDialog& dialog) {
    PartUse use;
    ui.line({area.left, area.top, area.width, ui.line_height(TextStyle::body)}, TextStyle::body, ui.theme.muted,
            about_optional);
    area.top += ui.line_height(TextStyle::body) + ui.px(8);
    for (WriteDetail& detail : dialog.details) {
        if (detail.detail == Detail::title || detail.detail == Detail::stage) continue;
        use |= draw_field(ui, {area.left, area.top, area.width, field_height(ui)}, name_of(detail.detail),
                          to_text(detail.detail), detail.text);
        area.top += field_height(ui);
    }
    std::string& stage = std::ranges::find(dialog.details, Detail::stage, &WriteDetail::detail)->text;
    use |= draw_stages(ui, {area.left, area.top, area.width, stages_height(ui, stage, area.width)}, stage);
    return use;
}

Commands keep(const DetailsDialog& dialog, std::optional<int> people) {
    // Closes the dialog if it can begin; else what was typed here stays.
    if (dialog.is_new) return {StartNew{dialog.questionnaire, dialog.details, dialog.mode, people}};
    Commands commands;
    for (const WriteDetail& detail : dialog.details)
        commands.emplace_back(Edit{detail});
    commands.emplace_back(Edit{ChooseMode{dialog.mode}});
    commands.emplace_back(Edit{CountPeople{people}});
    commands.emplace_back(CloseDialog{});
    return commands;
}

}  // namespace

std::size_t questionnaire_used_last(const State& state) {
    const auto place_of = [&](const std::string& id) -> std::optional<std::size_t> {
        for (std::size_t i = 0; i < state.questionnaires.size(); ++i) {
            const auto& instrument = state.questionnaires[i].instrument;
            if (instrument && instrument->questionnaire.id == id) return i;
        }
        return std::nullopt;
    };
    if (state.document) {
        if (const auto place = place_of(state.document->scored().questionnaire().id)) return *place;
    }
    for (const RecentAssessment& recent : state.recent) {
        const auto place = recent.example ? std::nullopt : place_of(recent.summary.questionnaire);
        if (place) return *place;
    }
    return 0;
}

DetailsDialog ask_for_new(const State& state, std::size_t questionnaire, std::string day) {
    DetailsDialog dialog;
    dialog.is_new = true;
    dialog.questionnaire = questionnaire;
    dialog.day = std::move(day);
    for (const Detail detail : all_details)
        dialog.details.push_back({detail, detail == Detail::stage ? "before-rollout" : ""});
    dialog.details.front().text = suggested_name(state, questionnaire, dialog.day);
    return dialog;
}

void choose_questionnaire(DetailsDialog& dialog, const State& state, std::size_t questionnaire) {
    dialog.questionnaire = questionnaire;
    if (!dialog.name_is_own) dialog.details.front().text = suggested_name(state, questionnaire, dialog.day);
}

DetailsDialog ask_for_details(const Assessment& assessment) {
    DetailsDialog dialog;
    for (const Detail detail : all_details)
        dialog.details.push_back({detail, detail_of(assessment, detail)});
    dialog.mode = assessment.mode;
    if (assessment.people) dialog.people = std::to_string(*assessment.people);
    return dialog;
}

Commands draw(Ui& ui, const Box& screen, const State& state, DetailsDialog& dialog, bool /*just_opened*/) {
    const float width = dialog_inner_width(ui, screen, width_units);
    const Layout layout = layout_of(ui, state, dialog, width);
    Box inside =
        draw_dialog_card(ui, screen, width_units, dialog_height(ui, layout.height() + ui.px(10) + ui.button_height()),
                         dialog.is_new ? "A new assessment" : "About this assessment");
    Box buttons = inside.cut_bottom(ui.button_height());
    inside.cut_bottom(ui.px(10));
    PartUse use;
    bool asks_what_changed = false;
    ui.scroll_area("fields", inside, [&](const Box& area) {
        // Narrower than the card if there is a scroll bar.
        const Layout shown = layout_of(ui, state, dialog, area.width);
        use |= draw_left(ui, {area.left, area.top, shown.left_width, area.height}, state, dialog, asks_what_changed);
        Box right{area.left + shown.left_width + ui.px(column_gap_units), area.top, shown.right_width, area.height};
        if (!shown.two_columns) right = {area.left, area.top + shown.left_height, area.width, area.height};
        use |= draw_right(ui, right, dialog);
        return shown.height();
    });
    dialog.touched = dialog.touched || use.changed;
    if (asks_what_changed) return {CancelDialog{}, ShowChanges{}};
    const bool named = !dialog.details.front().text.empty();
    TypedPeople people = people_from_text(dialog.people);
    if (!asks_for_people(dialog)) people.understood = true;
    const char* accept = dialog.is_new ? "Begin" : "Keep";
    const Box right = buttons.cut_right(ui.button_width(accept));
    buttons.cut_right(ui.px(8));
    const Box left = buttons.cut_right(ui.button_width("Cancel"));
    const char* trouble = !named               ? "Enter a name to continue."
                          : !people.understood ? "People in the room: a whole number, or nothing."
                                               : "";
    ui.line(buttons, TextStyle::body, ui.theme.bad.text, trouble);
    if (ui.button("cancel", "Cancel", left) || ui.take(Key::escape)) return {CancelDialog{}};
    const bool accepted = ui.button("accept", accept, right, ButtonKind::primary, named && people.understood);
    if (!accepted && !use.submitted) return {};
    if (!named) dialog.takes_keyboard = DetailsField::name;
    if (!named || !people.understood) return {};
    return keep(dialog, people.people);
}

}  // namespace readiness
