// Assess: one question at a time in presentation size, or the whole list as a form.
#include "assess.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "core/explanation.h"
#include "page_header.h"
#include "screens.h"

namespace readiness {

std::optional<std::size_t> next_unanswered(const Document& document, std::size_t from) {
    const auto& items = document.questionnaire().items;
    for (std::size_t step = 1; step <= items.size(); ++step) {
        const std::size_t index = (from + step) % items.size();
        if (find_agreed(document.assessment(), items[index].id) == nullptr) return index;
    }
    return std::nullopt;
}

std::optional<Answer> answer_for_digit(const Scale& scale, char32_t digit) {
    if (digit == U'0') return Answer::dont_know();
    if (digit == U'-') return Answer::not_applicable();
    const ChoiceScale* choice = scale.choice();
    if (choice == nullptr || digit < U'1' || digit > U'9') return std::nullopt;
    const auto index = static_cast<std::size_t>(digit - U'1');
    if (index >= choice->options.size()) return std::nullopt;
    return Answer::of(choice->options[index].value);
}

Commands draw_assess(Ui& ui, const Box& page, const State& state, AssessView& view) {
    if (!state.document) return draw_nothing_open(ui, page, "Assess");
    const Document& document = *state.document;
    view.item = std::min(view.item, document.questionnaire().items.size() - 1);
    return view.as_list ? draw_assess_list(ui, page, document, view) : draw_assess_item(ui, page, document, view);
}

}  // namespace readiness
