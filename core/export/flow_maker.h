// What the parts of a report on paper are made with: elements, and lines of text in their places.
#pragma once

#include <string>
#include <string_view>

#include "core/export/page_flow.h"
#include "core/export/page_type.h"

namespace readiness {

/// Where lines of text stand: from `left` on, `width` wide.
struct Strip {
    double left = 0;
    double width = 0;
};

class FlowMaker {
public:
    FlowMaker(Flow& flow, const FlowRules& rules, const TextSetter& set) : flow_(flow), rules_(rules), set_(set) {}

    [[nodiscard]] const FlowRules& rules() const { return rules_; }
    [[nodiscard]] double scaled(double points) const { return points * rules_.scale; }
    [[nodiscard]] Type scaled(const Type& type) const { return readiness::scaled(type, rules_.scale); }
    Flow& flow() { return flow_; }

    /// Returns the new element's index.
    int add_element(Role role, int parent);
    /// The text, cleaned, in lines; `type` is scaled already.
    [[nodiscard]] SetText set(std::string_view text, const Type& type, double width) const;
    /// Puts line `index` of a text into an item, the top of the line at `top`.
    static void add_line(FlowItem& item, const SetText& text, std::size_t index, const Type& type, Strip strip,
                         Alignment alignment, double top, int element);
    /// Puts all lines into an item, and returns how high they are.
    static double add_lines(FlowItem& item, const SetText& text, const Type& type, Strip strip, Alignment alignment,
                            double top, int element);

private:
    Flow& flow_;
    const FlowRules& rules_;
    const TextSetter& set_;
};

/// Puts the table's items into the flow.
void add_table(FlowMaker& maker, const Table& table, Strip strip, int parent);

}  // namespace readiness
