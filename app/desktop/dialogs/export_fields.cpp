#include "app/desktop/dialogs/export_fields.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/desktop/dialogs/export_words.h"
#include "app/desktop/widgets/choice_pills.h"
#include "app/desktop/widgets/option_row.h"

namespace readiness {

namespace {

/// Draws the parts one under the other, or only measures them.
class Fields : public FieldColumn {
public:
    Fields(Ui& ui, const Box& area, const State& state, ExportDialog& dialog, bool draws)
        : FieldColumn(ui, area, draws), state_(state), dialog_(dialog) {}

    float draw() {
        const float begin = top();
        name("What");
        draw_parts();
        name("As");
        draw_formats();
        name("For");
        draw_readers();
        if (shows_picture()) {
            name("Picture");
            draw_look();
        }
        name("File");
        file_place(dialog_);
        return top() - ui().px(gap_units) - begin;
    }

private:
    [[nodiscard]] const Assessment& assessment() const { return state_.document->scored().assessment(); }
    [[nodiscard]] bool shows_picture() const {
        const std::optional<ExportFormat> format = format_of(dialog_);
        return format == ExportFormat::png || format == ExportFormat::svg;
    }

    void draw_parts() {
        std::vector<Pill> all;
        std::size_t chosen = 0;
        for (const ExportPart part : all_export_parts) {
            // It is the last one: what the rest stand for does not change without it.
            const bool asks = !asked_last(state_.document->scored().questionnaire()).empty();
            if (part == ExportPart::said && !asks) continue;
            // A copy for others is all that such a file has.
            const bool for_room_alone = stays_with_team(part) && assessment().shareable;
            if (part == dialog_.part) chosen = all.size();
            all.push_back({std::string(part_id(part)), std::string(part_title(part)), !for_room_alone});
        }
        if (const auto pressed = pills("part", all, chosen)) dialog_.part = all_export_parts[*pressed];
        words(part_sentence(dialog_.part));
        skip(gap_units);
    }

    void draw_formats() {
        std::vector<Pill> all;
        std::optional<std::size_t> chosen;
        const std::optional<ExportFormat> now = format_of(dialog_);
        for (const ExportFormat format : formats_of(dialog_.part)) {
            if (format == now) chosen = all.size();
            all.push_back(
                {std::string(extension_of(format).substr(1)), std::string(format_title(format)), is_built_in(format)});
        }
        if (const auto pressed = pills("format", all, chosen)) {
            remember_format(dialog_.choices, formats_of(dialog_.part)[*pressed]);
        }
        if (const auto format = format_of(dialog_)) words(format_sentence(dialog_.part, *format));
        skip(gap_units);
    }

    void draw_readers() {
        const std::string room = readers_sentence(assessment(), dialog_.part, ForWhom::the_room);
        const std::string others = readers_sentence(assessment(), dialog_.part, ForWhom::others);
        const OptionRow rows[] = {{"for room", "The room", room, !assessment().shareable},
                                  {"for others", "Other people", others, !stays_with_team(dialog_.part)}};
        const bool two_columns = across() >= ui().px(560);
        const float gap = ui().px(between_units);
        const float width = two_columns ? std::floor((across() - gap) / 2) : across();
        const float heights[] = {option_row_height(ui(), rows[0], width), option_row_height(ui(), rows[1], width)};
        const float both = std::max(heights[0], heights[1]);
        Box place = here(two_columns ? both : heights[0]);
        place.width = width;
        reader(place, rows[0], ForWhom::the_room);
        if (two_columns) {
            place.left += width + gap;
        } else {
            place.top += heights[0] + gap;
            place.height = heights[1];
        }
        reader(place, rows[1], ForWhom::others);
        go_to(place.bottom() + ui().px(gap_units));
    }

    void reader(const Box& place, const OptionRow& row, ForWhom for_whom) {
        const ForWhom chosen = written_for(dialog_.part, dialog_.choices.for_whom);
        if (!draws() || !draw_option_row(ui(), place, row, chosen == for_whom)) return;
        dialog_.choices.for_whom = for_whom;
        use.changed = true;
    }

    /// Only a picture of pixels has a size.
    void draw_size() {
        std::vector<Pill> all;
        std::size_t chosen = 0;
        for (const int width : export_widths) {
            if (width == dialog_.choices.width) chosen = all.size();
            all.push_back({fmt::format("{}", width), fmt::format("{} px wide", width)});
        }
        if (const auto pressed = pills("width", all, chosen)) dialog_.choices.width = export_widths[*pressed];
    }

    void draw_look() {
        if (format_of(dialog_) == ExportFormat::png) draw_size();
        Box row = here(ui().button_height());
        static constexpr Choice looks[] = {{"light", "Light"}, {"dark", "Dark"}};
        int look = dialog_.choices.dark ? 1 : 0;
        const Box switch_place = row.cut_left(ui().px(200));
        row.cut_left(ui().px(18));
        if (draws() && ui().choice("look", switch_place, looks, look)) use.changed = true;
        dialog_.choices.dark = look == 1;
        if (draws()) use.changed |= ui().checkbox("transparent", "Transparent", row, dialog_.choices.transparent);
        go_to(top() + ui().button_height() + ui().px(gap_units));
    }

    const State& state_;
    ExportDialog& dialog_;
};

}  // namespace

float export_fields_height(Ui& ui, const State& state, const ExportDialog& dialog, float width) {
    ExportDialog untouched = dialog;
    return Fields(ui, {0, 0, width, 0}, state, untouched, false).draw();
}

FieldUse draw_export_fields(Ui& ui, const Box& area, const State& state, ExportDialog& dialog) {
    Fields fields(ui, area, state, dialog, true);
    fields.draw();
    return fields.use;
}

}  // namespace readiness
