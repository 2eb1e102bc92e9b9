#include "app/desktop/dialogs/details_fields.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <iterator>
#include <system_error>
#include <vector>

#include "app/desktop/widgets/choice_pills.h"
#include "app/desktop/widgets/option_row.h"
#include "core/base/text.h"

namespace readiness {

namespace {

constexpr int most_people = 999;
constexpr float way_gap_units = 6;
constexpr float gap_units = 10;

/// A way to collect answers, in a sentence.
struct Way {
    Mode mode;
    const char* title;
    const char* about;
};
constexpr Way ways[] = {
    {Mode::consensus, "One agreed answer", "The room talks and agrees on one answer to each question."},
    {Mode::tally, "Show of hands", "You count hands. Nobody sees the counts until you reveal them."},
    {Mode::ballots, "Ballots", "Each person answers alone, here in turn or on another computer."},
};

float name_height(const Ui& ui) {
    return ui.line_height(TextStyle::small_strong) + ui.px(4);
}

void draw_name(const Ui& ui, Box& area, std::string_view name) {
    ui.line(area.cut_top(ui.line_height(TextStyle::small_strong)), TextStyle::small_strong, ui.theme.text, name);
    area.cut_top(ui.px(4));
}

OptionRow row_of(const Way& way, std::string_view id) {
    return {id, way.title, way.about};
}

struct ListedPill {
    Pill pill;
    std::size_t place = 0;  ///< In the list that it was made from.
};

/// Those that can be used.
std::vector<ListedPill> usable_questionnaires(const State& state) {
    std::vector<ListedPill> pills;
    for (std::size_t i = 0; i < state.questionnaires.size(); ++i) {
        const auto& instrument = state.questionnaires[i].instrument;
        if (instrument) pills.push_back({{std::to_string(i), instrument->questionnaire.title}, i});
    }
    return pills;
}

std::vector<Pill> without_places(const std::vector<ListedPill>& listed) {
    std::vector<Pill> pills;
    pills.reserve(listed.size());
    for (const ListedPill& one : listed)
        pills.push_back(one.pill);
    return pills;
}

std::string facts_of(const Questionnaire& questionnaire) {
    const std::string questions = counted(questionnaire.items.size(), "question");
    return questionnaire.minutes > 0 ? fmt::format("{}, about {} minutes", questions, questionnaire.minutes)
                                     : questions;
}

/// The words of the file and those of the screen. Another text of a file is a stage too, and stays.
std::vector<Pill> stages_with(std::string_view stage) {
    std::vector<Pill> stages = {
        {"before-rollout", "Before rollout"}, {"during-rollout", "During rollout"}, {"after-rollout", "After rollout"}};
    const bool known = std::ranges::find(stages, stage, &Pill::id) != stages.end();
    if (!known && !stage.empty()) stages.push_back({std::string(stage), std::string(stage)});
    return stages;
}

}  // namespace

float field_height(const Ui& ui) {
    return name_height(ui) + ui.button_height() + ui.px(gap_units);
}

PartUse draw_field(Ui& ui, Box place, std::string_view name, std::string_view id, std::string& value,
                   std::string_view hint) {
    draw_name(ui, place, name);
    const Typed typed = ui.text_field(id, place.cut_top(ui.button_height()), value, hint);
    return {typed == Typed::changed, typed == Typed::submitted};
}

float questionnaires_height(const Ui& ui, const State& state, float width) {
    return name_height(ui) + pills_height(ui, without_places(usable_questionnaires(state)), width) + ui.px(4) +
           ui.line_height(TextStyle::small) + ui.px(gap_units);
}

std::optional<std::size_t> draw_questionnaires(Ui& ui, Box area, const State& state, std::size_t chosen) {
    draw_name(ui, area, "Questionnaire");
    const std::vector<ListedPill> listed = usable_questionnaires(state);
    const std::vector<Pill> pills = without_places(listed);
    const auto here = std::ranges::find(listed, chosen, &ListedPill::place);
    const std::optional<std::size_t> holds =
        here != listed.end() ? std::optional(static_cast<std::size_t>(here - listed.begin())) : std::nullopt;
    const auto pressed = draw_pills(ui, "questionnaire", area, pills, holds);
    area.top += pills_height(ui, pills, area.width) + ui.px(4);
    if (holds) {
        ui.line({area.left, area.top, area.width, ui.line_height(TextStyle::small)}, TextStyle::small, ui.theme.muted,
                facts_of(state.questionnaires[chosen].instrument->questionnaire));
    }
    if (!pressed || listed[*pressed].place == chosen) return std::nullopt;
    return listed[*pressed].place;
}

float ways_height(const Ui& ui, float width) {
    float height = name_height(ui) + ui.px(gap_units) - ui.px(way_gap_units);
    for (const Way& way : ways)
        height += option_row_height(ui, row_of(way, ""), width) + ui.px(way_gap_units);
    return height;
}

PartUse draw_ways(Ui& ui, Box area, Mode& mode) {
    const Mode before = mode;
    draw_name(ui, area, "How do people answer? You can change it later.");
    for (const Way& way : ways) {
        const std::string id = fmt::format("mode {}", to_text(way.mode));
        const OptionRow option = row_of(way, id);
        const Box row = area.cut_top(option_row_height(ui, option, area.width));
        if (draw_option_row(ui, row, option, before == way.mode)) mode = way.mode;
        area.cut_top(ui.px(way_gap_units));
    }
    return {mode != before, false};
}

PartUse draw_people(Ui& ui, Box area, std::string& people, bool takes_keyboard) {
    draw_name(ui, area, "People in the room");
    Box row = area.cut_top(ui.button_height());
    const Box fewer = row.cut_left(row.height);
    row.cut_left(ui.px(6));
    const Box field = row.cut_left(ui.px(90));
    row.cut_left(ui.px(6));
    const Box more = row.cut_left(row.height);
    const int now = people_from_text(people).people.value_or(0);
    const auto step = [&](int by) { people = std::to_string(std::clamp(now + by, 1, most_people)); };
    PartUse use;
    if (ui.button("fewer people", "−", fewer)) step(-1), use.changed = true;
    if (takes_keyboard) ui.focus_next_text_field();
    const Typed typed = ui.text_field("people", field, people, "?");
    if (ui.button("more people", "+", more)) step(1), use.changed = true;
    use |= {typed == Typed::changed, typed == Typed::submitted};
    return use;
}

TypedPeople people_from_text(std::string_view typed) {
    const std::string_view text = trimmed(typed);
    if (text.empty()) return {};
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = error == std::errc{} && end == text.data() + text.size();
    if (!whole || number < 1 || number > most_people) return {false, {}};
    return {true, number};
}

float stages_height(const Ui& ui, std::string_view stage, float width) {
    return name_height(ui) + pills_height(ui, stages_with(stage), width) + ui.px(gap_units);
}

PartUse draw_stages(Ui& ui, Box area, std::string& stage) {
    draw_name(ui, area, "Stage");
    const std::vector<Pill> stages = stages_with(stage);
    const auto here = std::ranges::find(stages, stage, &Pill::id);
    const std::optional<std::size_t> holds =
        here != stages.end() ? std::optional(static_cast<std::size_t>(here - stages.begin())) : std::nullopt;
    const auto pressed = draw_pills(ui, "stage", area, stages, holds);
    if (!pressed) return {};
    stage = pressed == holds ? "" : stages[*pressed].id;
    return {true, false};
}

}  // namespace readiness
