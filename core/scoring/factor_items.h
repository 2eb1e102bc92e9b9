// Which items each factor has, looked up once for all of them.
#pragma once

#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/model/questionnaire.h"

namespace readiness {

/// For each factor, in the questionnaire's order, the places of its items in the questionnaire, ascending.
inline std::vector<std::vector<std::size_t>> item_places_of_factors(const Questionnaire& questionnaire) {
    std::vector<std::vector<std::size_t>> places(questionnaire.factors.size());
    std::unordered_map<std::string_view, std::size_t> factors;
    for (std::size_t i = 0; i < questionnaire.factors.size(); ++i)
        factors.try_emplace(questionnaire.factors[i].id.text, i);
    for (std::size_t i = 0; i < questionnaire.items.size(); ++i) {
        const auto factor = factors.find(questionnaire.items[i].factor.text);
        if (factor != factors.end()) places[factor->second].push_back(i);
    }
    return places;
}

}  // namespace readiness
