// Ids that cannot be mixed up: an item's id is no factor's id.
#pragma once

#include <compare>
#include <string>

namespace readiness {

template <class Tag>
struct Identifier {
    std::string text;

    [[nodiscard]] bool empty() const { return text.empty(); }
    friend auto operator<=>(const Identifier&, const Identifier&) = default;
};

using ScaleId = Identifier<struct ScaleTag>;
using FactorId = Identifier<struct FactorTag>;
using ItemId = Identifier<struct ItemTag>;
using QuestionId = Identifier<struct QuestionTag>;
using BandId = Identifier<struct BandTag>;
using BarrierId = Identifier<struct BarrierTag>;
using MeasureId = Identifier<struct MeasureTag>;
using ApproachId = Identifier<struct ApproachTag>;
using FigureId = Identifier<struct FigureTag>;
using RespondentId = Identifier<struct RespondentTag>;

}  // namespace readiness
