#include "app/desktop/screens/barriers_since.h"

#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <vector>

#include "core/words/later_words.h"

namespace readiness {

namespace {

/// Returns the height.
float draw_finding(Ui& ui, Box area, const LaterFindings& later, const LaterFinding& finding) {
    const float top = area.top;
    area.top += ui.paragraph(area.min(), area.width, TextStyle::body, ui.theme.text, finding.text) + ui.px(2);
    area.top += ui.paragraph(area.min(), area.width, TextStyle::small, ui.theme.muted, later_citation(later, finding));
    return area.top - top + ui.px(10);
}

/// Returns the height.
float draw_findings(Ui& ui, Box area, const LaterFindings& later, const std::vector<const LaterFinding*>& findings) {
    const float top = area.top;
    for (const LaterFinding* finding : findings)
        area.top += draw_finding(ui, area, later, *finding);
    return area.top - top;
}

/// A bar at the left of what `content` draws, so that nobody takes it for the source's words. Returns the height.
template <class Content>
float draw_apart(Ui& ui, Box area, Content content) {
    Box inside = area;
    inside.cut_left(ui.px(14));
    const float height = content(inside);
    ui.fill({area.left, area.top, ui.px(3), height}, ui.theme.accent, 2);
    return height;
}

float draw_works(Ui& ui, Box area, const LaterFindings& later) {
    const float top = area.top;
    area.top += ui.paragraph(area.min(), area.width, TextStyle::body_strong, ui.theme.text, "The works") + ui.px(2);
    for (const LaterSource& source : later.sources) {
        area.top +=
            ui.paragraph(area.min(), area.width, TextStyle::small, ui.theme.muted, reference_text(source)) + ui.px(4);
    }
    return area.top - top;
}

}  // namespace

float draw_since(Ui& ui, Box area, const LaterFindings& later, const BarrierId& barrier) {
    const std::vector<const LaterFinding*> findings = findings_on(later, barrier);
    if (findings.empty()) return 0;
    const float above = ui.px(6);
    area.top += above;
    const float height = draw_apart(ui, area, [&](Box inside) {
        const float top = inside.top;
        inside.top += ui.paragraph(inside.min(), inside.width, TextStyle::lead, ui.theme.text, "Since then");
        inside.top += ui.paragraph(inside.min(), inside.width, TextStyle::small, ui.theme.muted,
                                   "Newer works. None of this is in the scan, and it changes no score.") +
                      ui.px(6);
        return inside.top - top + draw_findings(ui, inside, later, findings) - ui.px(10);
    });
    return above + height + ui.px(16);
}

float draw_since_in_general(Ui& ui, Box area, const LaterFindings& later, BarriersView& view) {
    if (later.findings.empty()) return 0;
    const float top = area.top;
    area.top += ui.px(10);
    const std::vector<const LaterFinding*> findings = general_findings(later);
    const Box place{area.left, area.top, area.width, ui.px(36)};
    const Pressed pressed = ui.pressable("since in general", place);
    if (pressed.hovered) ui.fill(place, ui.theme.hovered, 6);
    if (pressed.focused) ui.focus_ring(place, 6);
    if (pressed.clicked) view.since_open = !view.since_open;
    ui.line(place.inset(ui.px(8), 0), TextStyle::body, ui.theme.accent_text,
            fmt::format("{} Since then, on change in general", view.since_open ? "−" : "+"));
    area.top += place.height;
    if (!view.since_open) return area.top - top;
    area.top += ui.px(4);
    area.top += draw_apart(ui, area, [&](Box inside) {
        const float start = inside.top;
        inside.top +=
            ui.paragraph(inside.min(), inside.width, TextStyle::body, ui.theme.muted, later.about) + ui.px(10);
        inside.top += draw_findings(ui, inside, later, findings);
        return inside.top - start + draw_works(ui, inside, later);
    });
    // What opened below the edge of the panel would not be noticed.
    if (pressed.clicked)
        ui.scroll_into_view({place.left, place.top, place.width, std::min(area.top - top, ui.px(320))});
    return area.top - top;
}

}  // namespace readiness
