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
#include "core/platform/path_text.h"

namespace readiness {

namespace {

constexpr float names_units = 92;
constexpr float gap_units = 12;
constexpr float under_pills_units = 4;
constexpr float between_units = 8;

/// Draws the parts one under the other, or only measures them.
class Fields {
public:
    Fields(Ui& ui, const Box& area, const State& state, ExportDialog& dialog, bool draws)
        : ui_(ui), state_(state), dialog_(dialog), draws_(draws), left_(area.left), top_(area.top), area_(area) {
        beside_ = area.width >= ui.px(620);
        if (beside_) area_.cut_left(ui.px(names_units));
    }

    ExportUse use;

    float draw() {
        const float top = top_;
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
        draw_place();
        return top_ - ui_.px(gap_units) - top;
    }

private:
    [[nodiscard]] const Assessment& assessment() const { return state_.document->scored().assessment(); }
    [[nodiscard]] bool shows_picture() const {
        const std::optional<ExportFormat> format = format_of(dialog_);
        return format == ExportFormat::png || format == ExportFormat::svg;
    }
    [[nodiscard]] Box here(float height) const { return {area_.left, top_, area_.width, height}; }

    /// The name of a part: at its left, or above it where the card is narrow.
    void name(std::string_view text) {
        const float height = beside_ ? ui_.button_height() : ui_.line_height(TextStyle::small_strong);
        const Box place{left_, top_, beside_ ? ui_.px(names_units) : area_.width, height};
        if (draws_) ui_.line(place, beside_ ? TextStyle::body_strong : TextStyle::small_strong, ui_.theme.text, text);
        if (!beside_) top_ += height + ui_.px(4);
    }

    void words(std::string_view text) {
        if (draws_) ui_.paragraph({area_.left, top_}, area_.width, TextStyle::body, ui_.theme.muted, text);
        top_ += ui_.text_size(TextStyle::body, text, area_.width).y;
    }

    std::optional<std::size_t> pills(std::string_view id, const std::vector<Pill>& all,
                                     std::optional<std::size_t> chosen) {
        const float height = pills_height(ui_, all, area_.width);
        const auto pressed = draws_ ? draw_pills(ui_, id, here(height), all, chosen) : std::nullopt;
        top_ += height + ui_.px(under_pills_units);
        if (pressed && pressed != chosen) use.changed = true;
        return pressed;
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
        top_ += ui_.px(gap_units);
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
        top_ += ui_.px(gap_units);
    }

    void draw_readers() {
        const std::string room = readers_sentence(assessment(), dialog_.part, ForWhom::the_room);
        const std::string others = readers_sentence(assessment(), dialog_.part, ForWhom::others);
        const OptionRow rows[] = {{"for room", "The room", room, !assessment().shareable},
                                  {"for others", "Other people", others, !stays_with_team(dialog_.part)}};
        const bool two_columns = area_.width >= ui_.px(560);
        const float gap = ui_.px(between_units);
        const float width = two_columns ? std::floor((area_.width - gap) / 2) : area_.width;
        const float heights[] = {option_row_height(ui_, rows[0], width), option_row_height(ui_, rows[1], width)};
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
        top_ = place.bottom() + ui_.px(gap_units);
    }

    void reader(const Box& place, const OptionRow& row, ForWhom for_whom) {
        const ForWhom chosen = written_for(dialog_.part, dialog_.choices.for_whom);
        if (!draws_ || !draw_option_row(ui_, place, row, chosen == for_whom)) return;
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
        Box row = here(ui_.button_height());
        static constexpr Choice looks[] = {{"light", "Light"}, {"dark", "Dark"}};
        int look = dialog_.choices.dark ? 1 : 0;
        const Box switch_place = row.cut_left(ui_.px(200));
        row.cut_left(ui_.px(18));
        if (draws_ && ui_.choice("look", switch_place, looks, look)) use.changed = true;
        dialog_.choices.dark = look == 1;
        if (draws_) use.changed |= ui_.checkbox("transparent", "Transparent", row, dialog_.choices.transparent);
        top_ += ui_.button_height() + ui_.px(gap_units);
    }

    void draw_place() {
        Box row = here(ui_.button_height());
        const Box change = row.cut_right(ui_.button_width("Change…"));
        row.cut_right(ui_.px(between_units));
        if (draws_) {
            const Typed typed = ui_.text_field("file name", row, dialog_.name, "name of the file");
            use.named = typed == Typed::changed;
            use.submitted = typed == Typed::submitted;
            use.asks_where = ui_.button("change place", "Change…", change);
        }
        top_ += ui_.button_height() + ui_.px(under_pills_units);
        words("In " + text_of(dialog_.folder));
        top_ += ui_.px(gap_units);
    }

    Ui& ui_;
    const State& state_;
    ExportDialog& dialog_;
    bool draws_;
    bool beside_ = false;
    float left_;
    float top_;
    Box area_;  ///< What the parts have, without their names.
};

}  // namespace

float export_fields_height(Ui& ui, const State& state, const ExportDialog& dialog, float width) {
    ExportDialog untouched = dialog;
    return Fields(ui, {0, 0, width, 0}, state, untouched, false).draw();
}

ExportUse draw_export_fields(Ui& ui, const Box& area, const State& state, ExportDialog& dialog) {
    Fields fields(ui, area, state, dialog, true);
    fields.draw();
    return fields.use;
}

}  // namespace readiness
