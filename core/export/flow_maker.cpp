#include "core/export/flow_maker.h"

#include "core/report/clean_text.h"

namespace readiness {

namespace {

/// Inter's ascent and descent, in sizes.
constexpr double ascent = 0.969;
constexpr double descent = 0.241;

double base_line_of(const Type& type, double top) {
    return top + (type.line() - (ascent + descent) * type.size) / 2 + ascent * type.size;
}

}  // namespace

int FlowMaker::add_element(Role role, int parent) {
    flow_.elements.push_back({role, parent, "", HeadingOf::nothing, 1});
    return static_cast<int>(flow_.elements.size()) - 1;
}

SetText FlowMaker::set(std::string_view text, const Type& type, double width) const {
    const std::string clean = clean_text(text);
    return clean.empty() ? SetText{} : set_(clean, type, width);
}

void FlowMaker::add_line(FlowItem& item, const SetText& text, std::size_t index, const Type& type, Strip strip,
                         Alignment alignment, double top, int element) {
    const bool at_right = text.right_to_left || alignment == Alignment::right;
    const double left = at_right ? strip.left + strip.width - text.widths[index] : strip.left;
    item.pieces.push_back(
        {Words{{left, base_line_of(type, top)}, text.widths[index], text.lines[index], type, text.right_to_left},
         element});
}

double FlowMaker::add_lines(FlowItem& item, const SetText& text, const Type& type, Strip strip, Alignment alignment,
                            double top, int element) {
    for (std::size_t i = 0; i < text.lines.size(); ++i)
        add_line(item, text, i, type, strip, alignment, top + static_cast<double>(i) * type.line(), element);
    return static_cast<double>(text.lines.size()) * type.line();
}

}  // namespace readiness
