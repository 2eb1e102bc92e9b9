#include "app/desktop/dialogs/field_column.h"

#include "core/platform/path_text.h"

namespace readiness {

namespace {

constexpr float names_units = 92;

}  // namespace

FieldColumn::FieldColumn(Ui& ui, const Box& area, bool draws)
    : ui_(ui), draws_(draws), beside_(area.width >= ui.px(620)), left_(area.left), top_(area.top), area_(area) {
    if (beside_) area_.cut_left(ui.px(names_units));
}

void FieldColumn::name(std::string_view text) {
    const float height = beside_ ? ui_.button_height() : ui_.line_height(TextStyle::small_strong);
    const Box place{left_, top_, beside_ ? ui_.px(names_units) : area_.width, height};
    if (draws_) ui_.line(place, beside_ ? TextStyle::body_strong : TextStyle::small_strong, ui_.theme.text, text);
    if (!beside_) top_ += height + ui_.px(4);
}

void FieldColumn::words(std::string_view text) {
    if (draws_) ui_.paragraph({area_.left, top_}, area_.width, TextStyle::body, ui_.theme.muted, text);
    top_ += ui_.text_size(TextStyle::body, text, area_.width).y;
}

std::optional<std::size_t> FieldColumn::pills(std::string_view id, const std::vector<Pill>& all,
                                              std::optional<std::size_t> chosen) {
    const float height = pills_height(ui_, all, area_.width);
    const auto pressed = draws_ ? draw_pills(ui_, id, here(height), all, chosen) : std::nullopt;
    top_ += height + ui_.px(under_units);
    if (pressed && pressed != chosen) use.changed = true;
    return pressed;
}

void FieldColumn::file_place(WrittenFile& file) {
    Box row = here(ui_.button_height());
    const Box change = row.cut_right(ui_.button_width("Change…"));
    row.cut_right(ui_.px(between_units));
    if (draws_) {
        const Typed typed = ui_.text_field("file name", row, file.name, "name of the file");
        use.named = typed == Typed::changed;
        use.submitted = typed == Typed::submitted;
        use.asks_where = ui_.button("change place", "Change…", change);
    }
    top_ += ui_.button_height() + ui_.px(under_units);
    words("In " + text_of(file.folder));
    top_ += ui_.px(gap_units);
}

}  // namespace readiness
