#include "core/scoring/profile.h"

#include "core/base/find_by_id.h"

namespace readiness {

std::string_view to_text(BarrierStatus status) {
    switch (status) {
        case BarrierStatus::blocking: return "blocking";
        case BarrierStatus::watch: return "watch";
        case BarrierStatus::clear: return "clear";
        case BarrierStatus::not_assessed: return "not-assessed";
    }
    return "";
}

const FactorResult* find_result(const Profile& profile, const FactorId& id) {
    return find_by_id(profile.factors, id);
}

const ItemResult* find_result(const Profile& profile, const ItemId& id) {
    return find_by_id(profile.items, id);
}

const BarrierResult* find_result(const Profile& profile, const BarrierId& id) {
    return find_by_id(profile.barriers, id);
}

std::optional<double> score_of_votes(const ItemResult& item) {
    if (item.counts.answered == 0) return std::nullopt;
    double sum = 0;
    for (const AnswerCount& answer : item.answers)
        sum += answer.readiness * answer.count;
    return sum / item.counts.answered;
}

bool mixes_agreed_and_votes(const Profile& profile) {
    return profile.reading == Reading::agreed_first && profile.mode != Mode::consensus;
}

std::vector<ItemId> split_items(const Profile& profile, const FactorId& factor) {
    std::vector<ItemId> split;
    for (const ItemResult& item : profile.items) {
        if (item.factor == factor && item.split) split.push_back(item.id);
    }
    return split;
}

}  // namespace readiness
