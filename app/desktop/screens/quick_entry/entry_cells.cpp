// The line of the person whose ballot is typed in.
#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <utility>

#include "app/desktop/screens/quick_entry/entry_parts.h"
#include "core/base/text.h"
#include "core/words/answer_keys.h"
#include "core/words/numbers.h"

namespace readiness {

namespace {

constexpr float cell_units = 42;
constexpr float box_units = 32;
constexpr float gap_units = 4;
constexpr float factor_gap_units = 14;

/// Where the cells are, row by row, with a wider gap where another factor begins.
class Flow {
public:
    Flow(const Ui& ui, const Box& area)
        : area_(area),
          height_(ui.line_height(TextStyle::small) + ui.px(box_units)),
          below_(ui.px(8)),
          left_(area.left),
          top_(area.top) {}

    Box place(float width, float gap) {
        const float own = std::min(width, area_.width);
        if (left_ > area_.left && left_ + own > area_.right()) {
            left_ = area_.left;
            top_ += height_ + below_;
        }
        const Box box{left_, top_, own, height_};
        left_ += own + gap;
        return box;
    }
    [[nodiscard]] float height() const { return top_ + height_ - area_.top; }

private:
    Box area_;
    float height_;
    float below_;
    float left_;
    float top_;
};

std::string typed_text(const Scale& scale, const Answer& answer) {
    switch (answer.kind) {
        case Answer::Kind::dont_know: return std::string(dont_know_key);
        case Answer::Kind::not_applicable: return std::string(not_applicable_key);
        case Answer::Kind::value: break;
    }
    const ChoiceScale* choice = scale.choice();
    if (choice == nullptr) return number_text(answer.value);
    for (std::size_t i = 0; i < choice->options.size(); ++i) {
        if (choice->options[i].value == answer.value) return option_key(*choice, i);
    }
    return number_text(answer.value);
}

/// One cell: its number over a box with what was typed. True if it was pressed.
bool draw_cell(Ui& ui, Box cell, const std::string& id, std::string_view number, std::string_view typed, bool is_here) {
    const Box head = cell.cut_top(ui.line_height(TextStyle::small));
    const Pressed pressed = ui.pressable(id, cell);
    ui.line(head, is_here ? TextStyle::small_strong : TextStyle::small, is_here ? ui.theme.accent_text : ui.theme.muted,
            number, Align::centre);
    ui.fill(cell, is_here ? ui.theme.accent_soft : pressed.hovered ? ui.theme.hovered : ui.theme.surface, 6);
    ui.outline(cell,
               is_here         ? ui.theme.accent
               : typed.empty() ? ui.theme.border
                               : ui.theme.control_border,
               6, is_here ? 2.0f : 1.0f);
    if (pressed.focused) ui.focus_ring(cell, 6);
    ui.line(cell.inset(ui.px(2), 0), TextStyle::body_strong, ui.theme.text, typed, Align::centre);
    return pressed.clicked;
}

/// "1 Nurse · 2 Doctor · 0 none".
std::string role_keys(const std::vector<std::string>& roles) {
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < roles.size() && i < 9; ++i)
        parts.push_back(fmt::format("{} {}", i + 1, roles[i]));
    parts.emplace_back("0 none");
    return joined(parts, " · ");
}

/// "1 Strongly disagree · 2 Disagree · D Don't know".
std::string answer_keys(const Scale& scale) {
    std::vector<std::string> parts;
    if (const NumberScale* number = scale.number()) {
        parts.push_back(fmt::format("a number from {} to {}{}, then Enter", number_text(number->min),
                                    number_text(number->max), number->unit.empty() ? "" : " " + number->unit));
    } else {
        for (std::size_t i = 0; i < scale.choice()->options.size(); ++i) {
            const std::string label = option_label(*scale.choice(), i);
            parts.push_back(option_key(*scale.choice(), i) + (label.empty() ? "" : " " + label));
        }
    }
    for (const OfferedAnswer& offered : offered_answers(scale))
        parts.push_back(fmt::format("{} {}", offered.key, offered.words));
    return joined(parts, " · ");
}

struct Words {
    std::string question;
    std::string keys;
};

Words words_of(const EntryPage& page) {
    if (page.at_role()) return {"Which role?", role_keys(page.roles())};
    if (page.view.item >= page.items().size()) {
        const std::size_t answered = page.ballot() != nullptr ? page.ballot()->answers.size() : 0;
        return {fmt::format("{} of {} answered. Enter goes to the next person.", answered, page.items().size()), ""};
    }
    const Item& item = page.items()[page.view.item];
    return {fmt::format("{}  {}", page.view.item + 1, item.text), answer_keys(scale_of(page.questionnaire(), item))};
}

}  // namespace

float draw_entry_cells(Ui& ui, const Box& area, const EntryPage& page, bool draws) {
    Flow flow(ui, area);
    QuickEntryView& view = page.view;
    const Respondent* ballot = page.ballot();
    const bool at_role = page.at_role();
    if (!page.roles().empty()) {
        const Box cell = flow.place(ui.px(120), ui.px(factor_gap_units));
        const std::string_view role = ballot != nullptr ? std::string_view(ballot->role) : view.role;
        const std::string_view shown = !role.empty() || at_role ? role : "none";
        const bool may_go = draws && draw_cell(ui, cell, "cell role", "Role", shown, at_role);
        if (may_go && ballot == nullptr) view.role_is_next = true;
    }
    for (std::size_t i = 0; i < page.items().size(); ++i) {
        const Item& item = page.items()[i];
        const bool ends_factor = i + 1 < page.items().size() && page.items()[i + 1].factor != item.factor;
        const Box cell = flow.place(ui.px(cell_units), ui.px(ends_factor ? factor_gap_units : gap_units));
        if (!draws) continue;
        const bool is_here = !at_role && view.item == i;
        const Answer* given = ballot != nullptr ? find_answer(*ballot, item.id) : nullptr;
        std::string typed = given != nullptr ? typed_text(scale_of(page.questionnaire(), item), *given) : "";
        if (is_here && !view.typed.empty()) typed = view.typed;
        if (!draw_cell(ui, cell, fmt::format("cell {}", i + 1), std::to_string(i + 1), typed, is_here)) continue;
        view.role_is_next = false;
        view.item = i;
        view.typed.clear();
        view.said.clear();
    }
    return flow.height();
}

float draw_entry_question(Ui& ui, Box area, const EntryPage& page, bool draws) {
    const float top = area.top;
    const Words words = words_of(page);
    const auto paragraph = [&](TextStyle style, ImU32 colour, const std::string& text, float least) {
        if (draws) ui.paragraph(area.min(), area.width, style, colour, text);
        area.top += std::max(ui.text_size(style, text, area.width).y, least);
    };
    // Always as high as most questions, so that nothing jumps.
    paragraph(TextStyle::body_strong, ui.theme.text, words.question, ui.line_height(TextStyle::body_strong));
    area.top += ui.px(2);
    paragraph(TextStyle::body, ui.theme.muted, words.keys, ui.line_height(TextStyle::body));
    area.top += ui.px(8);
    const std::string& said = page.view.said;
    const bool is_wrong = page.view.typed.empty() && !page.view.asked_to_end;
    const MarkerColours& look = is_wrong ? ui.theme.bad : ui.theme.middle;
    const float line = ui.line_height(TextStyle::body_strong);
    const float sign = ui.px(24);
    const float height = std::max(line, ui.text_size(TextStyle::body_strong, said, area.width - sign - ui.px(12)).y);
    if (draws && !said.empty()) {
        const Box box{area.left, area.top, area.width, height + ui.px(8)};
        ui.fill(box, look.fill, 6);
        ui.shape({box.left + ui.px(14), box.top + ui.px(4) + line / 2}, ui.px(6),
                 is_wrong ? Shape::triangle : Shape::diamond, look.text);
        ui.paragraph({box.left + ui.px(6) + sign, box.top + ui.px(4)}, area.width - sign - ui.px(12),
                     TextStyle::body_strong, look.text, said);
    }
    return area.top + height + ui.px(8) - top;
}

}  // namespace readiness
