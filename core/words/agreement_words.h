// How far people agree, in words.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/model/questionnaire.h"
#include "core/statistics/agreement.h"

namespace readiness {

struct FactorResult;
struct ItemResult;

/// "people agree", "answers are alike", "some agreement", "little agreement", "too few to say". A split wins over
/// these: "opinion is split". Empty if there is neither a verdict nor a split.
std::string_view verdict_words(const std::optional<Verdict>& verdict, bool split);

/// The verdict in one or two short words, for a narrow column headed "Agreement": "agree", "alike", "some", "little",
/// "too few". Empty without a verdict.
std::string_view short_verdict_words(const std::optional<Verdict>& verdict);

/// The word as a sentence, and how far to trust it: "People agree. Of groups of this size that answer by habit, 5 %
/// come as close." or "Answers are alike, as they often are at this end of the scale. ..." `score` is the readiness, 0
/// to 100: in the middle there is no end to name. `chance` (0 to 1, by habit) may be absent. Empty for every other
/// verdict.
std::string agreement_sentence(const std::optional<Verdict>& verdict, const std::optional<double>& score,
                               const std::optional<double>& chance);

/// An item's group figures in a line: "Mean 3.42, standard deviation 1.08, middle 4 (half of the answers from 3 to 4).
/// r_WG 0.42, against habit 0.13." Then the sentence on agreement, if there is one. Empty without answers.
std::string item_figures_text(const ItemResult& item);

/// How far people agree on a factor: "people agree", or "split on 2" if opinion is split on two of its questions, which
/// are `split`. "–" if there is neither.
std::string factor_agreement_text(const FactorResult& factor, std::span<const ItemId> split);

/// The figures behind it in sentences: "r*_WG 0.72, against habit 0.58, r_WG(J) 0.81 over 4 questions.
/// Opinion is split on L1." The sentence on agreement comes first, if there is one.
std::string factor_figures_text(const Questionnaire& questionnaire, const FactorResult& factor,
                                std::span<const ItemId> split);

}  // namespace readiness
