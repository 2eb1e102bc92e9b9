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

/// "people agree", "some agreement", "little agreement", "too few to say". A split wins over these: "opinion is split".
/// Empty if there is neither a verdict nor a split.
std::string_view verdict_words(const std::optional<Verdict>& verdict, bool split);

/// An item's group figures in a line: "Mean 3.42, standard deviation 1.08, middle 4 (half of the answers from 3 to 4).
/// r_WG 0.42." Empty without answers.
std::string item_figures_text(const ItemResult& item);

/// How far people agree on a factor: "people agree", or "split on 2" if opinion is split on two of its questions, which
/// are `split`. "–" if there is neither.
std::string factor_agreement_text(const FactorResult& factor, std::span<const ItemId> split);

/// The figures behind it in sentences: "r*_WG 0.72, r_WG(J) 0.81 over 4 questions. Opinion is split on L1."
std::string factor_figures_text(const FactorResult& factor, std::span<const ItemId> split);

}  // namespace readiness
