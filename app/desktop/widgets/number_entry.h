// An answer that is a number: typed, or moved on a slider.
#pragma once

#include <optional>
#include <string>

#include "app/desktop/ui/ui.h"
#include "core/model/assessment.h"
#include "core/model/questionnaire.h"

namespace readiness {

/// What is being typed. It may not be a number yet ("−").
struct NumberTyping {
    std::optional<ItemId> item;  ///< The item that is typed for; empty while nothing is.
    std::string text;

    void stop() { item.reset(); }
};

/// The number that a text means: a comma or a point for decimals, any minus sign. Nothing for what is no number or
/// lies outside the scale.
std::optional<double> number_from_text(std::string_view text, const NumberScale& scale);

/// What the person gave: a number, or no answer if what is typed is none.
struct GivenNumber {
    std::optional<Answer> answer;
};

/// Which keys the entry takes while nothing else has the keyboard: digits, minus, comma, point and Backspace to type;
/// up and down to move by one step.
enum class NumberKeys { none, typing, typing_and_arrows };

/// Large number, slider and range. Something is returned if it changed.
std::optional<GivenNumber> draw_number_entry(Ui& ui, Box area, const NumberScale& scale, const ItemId& item,
                                             const Answer* answer, NumberTyping& typing, NumberKeys keys);

}  // namespace readiness
