// The two faces of Assess, and what they share.
#pragma once

#include <optional>

#include "../command.h"
#include "../document.h"
#include "../ui/ui.h"
#include "screens.h"

namespace readiness {

Commands draw_assess_item(Ui& ui, const Box& page, const Document& document, AssessView& view);
Commands draw_assess_list(Ui& ui, const Box& page, const Document& document, AssessView& view);

/// The next item after `from` without an answer, going round; nothing where all are answered.
std::optional<std::size_t> next_unanswered(const Document& document, std::size_t from);

/// What a digit key answers: 1 to 9 the options in order, 0 "don't know", - "not applicable". Nothing where the scale
/// has no such option; a number scale takes digits as typing.
std::optional<Answer> answer_for_digit(const Scale& scale, char32_t digit);

}  // namespace readiness
