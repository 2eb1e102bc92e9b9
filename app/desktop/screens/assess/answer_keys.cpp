// The keys that answer a question, wherever it is drawn.
#include "core/words/answer_keys.h"

#include <algorithm>
#include <string_view>

#include "app/desktop/screens/assess/assess.h"

namespace readiness {

namespace {

std::string typed_before(const ChoiceScale& scale, const ItemId& item, const Answer* given, const AssessView& view) {
    if (view.number.item != item) return "";
    // Whatever else changed the answer meanwhile, such as undo or the mouse, ended the typing.
    for (std::size_t i = 0; i < scale.options.size(); ++i) {
        const bool chosen = given != nullptr && *given == Answer::of(scale.options[i].value);
        if (option_key(scale, i) == view.number.text && !chosen) return "";
    }
    return view.number.text;
}

/// Returns true if there was a digit.
bool take_digits(Ui& ui, const Answerer& answerer, const Item& item, const Scale& its_scale, AssessView& view,
                 Commands& commands) {
    const ChoiceScale& scale = *its_scale.choice();
    bool any = false;
    for (const char32_t digit : std::u32string_view(U"0123456789")) {
        if (!ui.take(digit)) continue;
        any = true;
        const TypedKey key = type_key(scale, typed_before(scale, item.id, answerer.given(item.id), view), digit);
        view.number = {item.id, key.typed};
        view.said = key.typed.empty() ? no_answer_text(its_scale, digit) : typing_text(scale, key);
        if (!key.option) continue;
        // 1 and the 10 that it becomes are one step to undo.
        const bool moving = key.may_go_on || key.typed.size() > 1;
        commands.push_back(answerer.edit(item.id, Answer::of(scale.options[*key.option].value), moving));
        view.scroll_to_answer = true;
    }
    return any;
}

}  // namespace

void take_answer_keys(Ui& ui, const Answerer& answerer, const Item& item, AssessView& view, Commands& commands) {
    const bool any_key = !ui.input.keys.empty();
    const Scale& scale = scale_of(answerer.document.scored().questionnaire(), item);
    const auto answer = [&](std::optional<Answer> given) {
        commands.push_back(answerer.edit(item.id, given));
        view.scroll_to_answer = true;
    };
    if (scale.choice() != nullptr) {
        // Any other key ends what was typed: a 0 after it is a 0.
        if (!take_digits(ui, answerer, item, scale, view, commands) && any_key) view.number.stop();
        for (const char32_t minus : {U'-', U'−'}) {
            if (ui.take(minus)) view.said = no_answer_text(scale, minus);
        }
    }
    const auto answer_if_offered = [&](char32_t key, bool offered, const Answer& given) {
        if (offered) return answer(given);
        view.said = no_answer_text(scale, key);
    };
    if (ui.take(U'd') || ui.take(U'D')) answer_if_offered(U'D', scale.dont_know.has_value(), Answer::dont_know());
    if (ui.take(U'a') || ui.take(U'A'))
        answer_if_offered(U'A', scale.not_applicable.has_value(), Answer::not_applicable());
    if (ui.take(Key::backspace) && answerer.given(item.id) != nullptr) answer(std::nullopt);
}

}  // namespace readiness
