// How answers lie, drawn on the screen: a strip or a bar with the score of a factor, and the answers to a question.
#pragma once

#include <optional>
#include <span>

#include "app/desktop/ui/ui.h"
#include "core/drawing/spread_drawing.h"
#include "core/model/questionnaire.h"

namespace readiness {

struct ItemResult;
struct Profile;

void draw_spread_strip(const Ui& ui, const Box& box, const SpreadMarks& marks);

/// A bar from 0 to the score, with a tick where each band begins.
void draw_score_bar(const Ui& ui, const Box& box, const std::optional<double>& score, std::span<const double> limits);

/// The largest number of people who chose one and the same option of a question: what all columns of the profile share
/// as their height.
int tallest_column(const Questionnaire& questionnaire, const Profile& profile);

[[nodiscard]] float answers_picture_height(const Ui& ui);

/// The answers to a question, from the least ready at the left to the most ready at the right, with both ends named: a
/// column for each option with its count above it, `tallest` as high as the box; on a number scale a dot for each
/// answer, and a dashed line at a number where the score jumps. A reversed question is turned round for that.
void draw_answers_picture(const Ui& ui, const Box& box, const Item& item, const Scale& scale, const ItemResult& result,
                          int tallest);

}  // namespace readiness
