// How the answers to a factor or to a question lie, for charts: the middle half of them as a band, or single people.
#pragma once

#include <optional>
#include <vector>

namespace readiness {

struct FactorResult;
struct ItemResult;
struct Profile;

/// From the first to the third quartile (type 7 of Hyndman and Fan 1996), 0 to 100.
struct MiddleHalf {
    double low = 0;
    double high = 0;
    bool of_people = false;  ///< Of the respondents' scores; else of all answers to the factor's items.

    friend bool operator==(const MiddleHalf&, const MiddleHalf&) = default;
};

/// With ballots the middle half of the people's scores. With a show of hands people cannot be distinguished: the middle
/// half of the readiness of all answers. Nothing for one agreed answer, nor below `fewest_for_verdict` people: then
/// the single scores are shown instead.
std::optional<MiddleHalf> middle_half(const Profile& profile, const FactorResult& factor);

/// The people's single scores where charts show these: with ballots of fewer than `fewest_for_verdict` people. Empty
/// otherwise.
std::vector<double> single_scores(const Profile& profile, const FactorResult& factor);

/// The middle half of the readiness of a question's votes, each of one person, if at least `fewest_for_verdict` gave
/// one; nothing for agreed answers alone.
std::optional<MiddleHalf> middle_half(const Profile& profile, const ItemResult& item);

/// The readiness of each vote, ascending by the answer, where fewer than `fewest_for_verdict` gave one. Empty
/// otherwise.
std::vector<double> single_scores(const Profile& profile, const ItemResult& item);

}  // namespace readiness
