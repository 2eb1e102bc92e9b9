// Choices one under the other, each with its name at the left, or above it where there is little room.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/desktop/dialogs/written_file.h"
#include "app/desktop/ui/ui.h"
#include "app/desktop/widgets/choice_pills.h"

namespace readiness {

/// What happened to the choices in this frame.
struct FieldUse {
    bool changed = false;
    bool named = false;      ///< The name of the file was typed.
    bool submitted = false;  ///< Enter was pressed in it.
    bool asks_where = false;
};

/// Draws the choices, or only measures them.
class FieldColumn {
public:
    FieldColumn(Ui& ui, const Box& area, bool draws);

    FieldUse use;

protected:
    [[nodiscard]] Ui& ui() const { return ui_; }
    [[nodiscard]] bool draws() const { return draws_; }
    /// What the choices have, without their names.
    [[nodiscard]] float across() const { return area_.width; }
    [[nodiscard]] Box here(float height) const { return {area_.left, top_, area_.width, height}; }
    [[nodiscard]] float top() const { return top_; }
    void go_to(float top) { top_ = top; }
    void skip(float units) { top_ += ui_.px(units); }

    /// The name of the choices that follow.
    void name(std::string_view text);
    void words(std::string_view text);
    /// The one that was pressed, also if it is the chosen one.
    std::optional<std::size_t> pills(std::string_view id, const std::vector<Pill>& all,
                                     std::optional<std::size_t> chosen);
    /// The file's name, its folder, and the way to another one.
    void file_place(WrittenFile& file);

    static constexpr float gap_units = 12;     ///< Under each choice.
    static constexpr float between_units = 8;  ///< Between what belongs together.
    static constexpr float under_units = 4;    ///< Between a control and what is said about it.

private:
    Ui& ui_;
    bool draws_;
    bool beside_;
    float left_;
    float top_;
    Box area_;
};

}  // namespace readiness
