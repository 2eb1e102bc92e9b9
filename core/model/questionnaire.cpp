#include "core/model/questionnaire.h"

#include <algorithm>
#include <cassert>
#include <string_view>
#include <unordered_map>

#include "core/base/find_by_id.h"
#include "core/statistics/tolerance.h"

namespace readiness {

std::string_view to_text(Results results) {
    switch (results) {
        case Results::factors: return "factors";
        case Results::questions: return "questions";
    }
    return "";
}

std::string_view to_text(AnswerForm form) {
    switch (form) {
        case AnswerForm::role: return "role";
        case AnswerForm::text: return "text";
        case AnswerForm::one: return "one";
        case AnswerForm::several: return "several";
    }
    return "";
}

const Scale* find_scale(const Questionnaire& questionnaire, const ScaleId& id) {
    return find_by_id(questionnaire.scales, id);
}

const Factor* find_factor(const Questionnaire& questionnaire, const FactorId& id) {
    return find_by_id(questionnaire.factors, id);
}

const Item* find_item(const Questionnaire& questionnaire, const ItemId& id) {
    return find_by_id(questionnaire.items, id);
}

const Band* find_band(const Questionnaire& questionnaire, const BandId& id) {
    return find_by_id(questionnaire.bands, id);
}

const UnscoredQuestion* find_unscored(const Questionnaire& questionnaire, const QuestionId& id) {
    return find_by_id(questionnaire.unscored, id);
}

const UnscoredQuestion* role_question(const Questionnaire& questionnaire) {
    const auto found = std::ranges::find(questionnaire.unscored, AnswerForm::role, &UnscoredQuestion::form);
    return found != questionnaire.unscored.end() ? &*found : nullptr;
}

std::vector<const UnscoredQuestion*> asked_last(const Questionnaire& questionnaire) {
    std::vector<const UnscoredQuestion*> asked;
    for (const UnscoredQuestion& question : questionnaire.unscored) {
        if (question.form != AnswerForm::role) asked.push_back(&question);
    }
    return asked;
}

const std::string& code_of(const Item& item) {
    return item.code.empty() ? item.id.text : item.code;
}

std::string code_of(const Questionnaire& questionnaire, const ItemId& id) {
    const Item* item = find_item(questionnaire, id);
    return item != nullptr ? code_of(*item) : id.text;
}

std::optional<int> band_rank(const Questionnaire& questionnaire, const BandId& id) {
    const Band* band = find_band(questionnaire, id);
    if (band == nullptr) return std::nullopt;
    return static_cast<int>(band - questionnaire.bands.data());
}

const Edition* find_edition(const Questionnaire& questionnaire, std::string_view version) {
    const auto found = std::ranges::find(questionnaire.editions, version, &Edition::version);
    return found != questionnaire.editions.end() ? &*found : nullptr;
}

double option_readiness(const ChoiceScale& scale, std::size_t option) {
    if (scale.options[option].score) return *scale.options[option].score;
    return 100.0 * static_cast<double>(option) / static_cast<double>(scale.options.size() - 1);
}

bool is_on_scale(const Scale& scale, double value) {
    if (const NumberScale* number = scale.number()) return value >= number->min && value <= number->max;
    const std::vector<Option>& options = scale.choice()->options;
    return std::any_of(options.begin(), options.end(), [&](const Option& option) { return option.value == value; });
}

bool is_read_by_question(const Questionnaire& questionnaire) {
    return questionnaire.results == Results::questions;
}

Results default_results(const Questionnaire& questionnaire) {
    std::unordered_map<std::string_view, int> items;
    for (const Item& item : questionnaire.items)
        ++items[item.factor.text];
    const bool any_several = std::ranges::any_of(questionnaire.factors, [&](const Factor& factor) {
        const auto found = items.find(factor.id.text);
        return found != items.end() && found->second > 1;
    });
    return any_several ? Results::factors : Results::questions;
}

void note_scale_places(Questionnaire& questionnaire) {
    std::unordered_map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < questionnaire.scales.size(); ++i)
        places.try_emplace(questionnaire.scales[i].id.text, i);
    for (Item& item : questionnaire.items) {
        const auto place = places.find(item.scale.text);
        if (place != places.end()) item.scale_place.index = place->second;
    }
}

const Scale& scale_of(const Questionnaire& questionnaire, const Item& item) {
    const std::size_t likely = item.scale_place.index;
    if (likely < questionnaire.scales.size() && questionnaire.scales[likely].id == item.scale)
        return questionnaire.scales[likely];
    const Scale* scale = find_scale(questionnaire, item.scale);
    assert(scale != nullptr);
    return *scale;
}

bool bears_on(const Item& item, const BarrierId& barrier) {
    if (item.blocks && item.blocks->barrier == barrier) return true;
    return std::any_of(item.barriers.begin(), item.barriers.end(),
                       [&](const BarrierLink& link) { return link.barrier == barrier; });
}

std::vector<const Item*> items_of(const Questionnaire& questionnaire, const FactorId& factor) {
    std::vector<const Item*> items;
    for (const Item& item : questionnaire.items) {
        if (item.factor == factor) items.push_back(&item);
    }
    return items;
}

std::vector<double> band_limits(const Questionnaire& questionnaire) {
    std::vector<double> limits;
    for (const Band& band : questionnaire.bands) {
        if (band.from > 0) limits.push_back(band.from);
    }
    return limits;
}

const Band* band_of(const Questionnaire& questionnaire, double readiness) {
    const Band* found = nullptr;
    for (const Band& band : questionnaire.bands) {
        if (readiness >= band.from - hair) found = &band;
    }
    return found;
}

}  // namespace readiness
