// How answers lie: a strip from 0 to 100 with a dot for the score, and small columns for the counts of options.
#pragma once

#include <optional>
#include <vector>

#include "app/desktop/ui/ui.h"
#include "core/model/questionnaire.h"
#include "core/scoring/middle_half.h"

namespace readiness {

struct SpreadMarks {
    std::optional<double> score;
    std::optional<MiddleHalf> middle_half;
    std::vector<double> people;  ///< Single scores, where too few answered for a band.
};

/// The marks of a factor: the band where enough answered, the single people where few did.
SpreadMarks spread_marks(const Profile& profile, const FactorResult& factor);

void draw_spread_strip(const Ui& ui, const Box& box, const SpreadMarks& marks);

/// A column for each option with its count above it; the tallest fills the box. Nothing for a number scale.
void draw_histogram(const Ui& ui, const Box& box, const Scale& scale, const ItemResult& item);

}  // namespace readiness
