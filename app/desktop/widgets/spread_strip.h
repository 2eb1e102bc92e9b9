// How answers lie: a strip from 0 to 100 with a dot for the score, and small columns for the counts of options.
#pragma once

#include "app/desktop/ui/ui.h"
#include "core/model/questionnaire.h"
#include "core/scoring/middle_half.h"

namespace readiness {

struct ItemResult;

void draw_spread_strip(const Ui& ui, const Box& box, const SpreadMarks& marks);

/// A column for each option with its count above it; the tallest fills the box. Nothing for a number scale.
void draw_histogram(const Ui& ui, const Box& box, const Scale& scale, const ItemResult& item);

}  // namespace readiness
