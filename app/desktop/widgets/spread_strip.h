// How answers lie, drawn on the screen: a strip with the score of a factor, and columns for the options of a question.
#pragma once

#include "app/desktop/ui/ui.h"
#include "core/drawing/spread_drawing.h"
#include "core/model/questionnaire.h"

namespace readiness {

struct ItemResult;

void draw_spread_strip(const Ui& ui, const Box& box, const SpreadMarks& marks);

/// A column for each option with its count above it; the tallest fills the box. Nothing for a number scale.
void draw_histogram(const Ui& ui, const Box& box, const Scale& scale, const ItemResult& item);

}  // namespace readiness
