// The texts that people wrote and that a screen may draw: the fonts must know their letters beforehand.
#pragma once

#include <functional>
#include <string_view>

#include "core/model/assessment.h"
#include "core/model/evidence.h"
#include "core/model/questionnaire.h"

namespace readiness {

/// Takes one text after the other.
using TextSink = std::function<void(std::string_view)>;

void give_texts(const Questionnaire& questionnaire, const TextSink& sink);
void give_texts(const Evidence& evidence, const TextSink& sink);
void give_texts(const Assessment& assessment, const TextSink& sink);
/// The program's own: the guide to the statistics, whose formulas have Greek letters and other signs.
void give_guide_texts(const TextSink& sink);

}  // namespace readiness
