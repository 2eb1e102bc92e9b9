// Which sheet of a workbook has the answers.
#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <vector>

#include "app/desktop/screens/bring_in/bring_in_parts.h"
#include "app/desktop/widgets/card.h"
#include "app/desktop/widgets/choice_pills.h"

namespace readiness {

float draw_sheet_card(Ui& ui, const Box& area, const IncomingAnswers& incoming, Commands& commands) {
    const std::vector<std::string>& sheets = incoming.look.sheets;
    if (sheets.size() < 2) return 0;
    std::vector<Pill> pills;
    std::optional<std::size_t> chosen;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        if (sheets[i] == incoming.look.sheet) chosen = i;
        pills.push_back({fmt::format("{}", i), sheets[i]});
    }
    const float height = draw_in_card(ui, area, [&](Box inside) {
        const float top = inside.top;
        inside.top += ui.paragraph(inside.min(), inside.width, TextStyle::body_strong, ui.theme.text,
                                   "The sheet with the answers") +
                      ui.px(8);
        const float rows = pills_height(ui, pills, inside.width, PillSize::low);
        const Box place{inside.left, inside.top, inside.width, rows};
        const auto pressed = draw_pills(ui, "sheet", place, pills, chosen, PillSize::low);
        if (pressed && pressed != chosen) commands.push_back(ChooseSheet{sheets[*pressed]});
        return inside.top + rows - top;
    });
    return height + ui.px(14);
}

}  // namespace readiness
