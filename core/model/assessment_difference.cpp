#include "core/model/assessment_difference.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace readiness {

namespace {

/// All members of an assessment. Whoever adds one has to name it here, or this does not compile.
auto members_of(auto& assessment) {
    auto& [format_version, id, title, organisation, team, initiative, stage, facilitator, created, modified, mode,
           basis, people, sealed, shareable, minimum_group, roles, questionnaire, consensus, said, left_open, revealed,
           respondents, tallies, earlier_tallies, merged_files, given_out, hands_secret, pair_secret, notes, ours,
           actions, look_again, follows, stored_profile, extras, consensus_extras] = assessment;
    return std::tie(format_version, id, title, organisation, team, initiative, stage, facilitator, created, modified,
                    mode, basis, people, sealed, shareable, minimum_group, roles, questionnaire, consensus, said,
                    left_open, revealed, respondents, tallies, earlier_tallies, merged_files, given_out, hands_secret,
                    pair_secret, notes, ours, actions, look_again, follows, stored_profile, extras, consensus_extras);
}

/// A member as it was, if it differs.
template <class T>
class Other {
public:
    Other(const T& before, const T& after) {
        if (!(before == after)) value_ = before;
    }
    [[nodiscard]] bool empty() const { return !value_; }
    void cross(T& now) {
        if (value_) std::swap(*value_, now);
    }
    void leave() { value_.reset(); }

private:
    std::optional<T> value_;
};

/// The elements of a list as they were, and which ones stand in their place.
template <class T>
class Other<std::vector<T>> {
public:
    Other(const std::vector<T>& before, const std::vector<T>& after) {
        const auto [b, a] = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
        const auto first = b - before.begin();
        std::ptrdiff_t last = 0;  // how many at the end are the same
        const std::ptrdiff_t most = std::min(before.end() - b, after.end() - a);
        while (last < most && *(before.end() - last - 1) == *(after.end() - last - 1))
            ++last;
        first_ = first;
        count_ = std::ssize(after) - first - last;
        elements_.assign(b, before.end() - last);
    }
    [[nodiscard]] bool empty() const { return elements_.empty() && count_ == 0; }
    void cross(std::vector<T>& now) {
        const auto begin = now.begin() + first_;
        std::vector<T> taken(std::make_move_iterator(begin), std::make_move_iterator(begin + count_));
        const std::ptrdiff_t in_place = std::min(count_, std::ssize(elements_));
        std::move(elements_.begin(), elements_.begin() + in_place, begin);
        if (count_ > in_place) {
            now.erase(begin + in_place, begin + count_);
        } else {
            now.insert(begin + in_place, std::make_move_iterator(elements_.begin() + in_place),
                       std::make_move_iterator(elements_.end()));
        }
        count_ = std::ssize(elements_);
        elements_ = std::move(taken);
    }

private:
    std::ptrdiff_t first_ = 0;
    std::ptrdiff_t count_ = 0;  ///< How many there are now.
    std::vector<T> elements_;
};

template <class Members>
struct OthersOf;
template <class... T>
struct OthersOf<std::tuple<T&...>> {
    using Type = std::tuple<Other<std::remove_const_t<T>>...>;
};

using Members = decltype(members_of(std::declval<const Assessment&>()));
using Others = OthersOf<Members>::Type;

template <std::size_t... i>
Others others(const Members& before, const Members& after, std::index_sequence<i...>) {
    return {std::tuple_element_t<i, Others>(std::get<i>(before), std::get<i>(after))...};
}

template <std::size_t... i>
void cross_each(Others& others, auto& members, std::index_sequence<i...>) {
    (std::get<i>(others).cross(std::get<i>(members)), ...);
}

constexpr auto all_members = std::make_index_sequence<std::tuple_size_v<Members>>();

}  // namespace

struct AssessmentDifference::Parts {
    Others others;
};

AssessmentDifference::AssessmentDifference(const Assessment& before, const Assessment& after)
    : parts_(std::make_unique<Parts>(Parts{others(members_of(before), members_of(after), all_members)})) {}

AssessmentDifference::~AssessmentDifference() = default;
AssessmentDifference::AssessmentDifference(AssessmentDifference&& other) noexcept = default;
AssessmentDifference& AssessmentDifference::operator=(AssessmentDifference&& other) noexcept = default;

bool AssessmentDifference::empty() const {
    return std::apply([](const auto&... other) { return (other.empty() && ...); }, parts_->others);
}

void AssessmentDifference::cross(Assessment& assessment) {
    auto members = members_of(assessment);
    cross_each(parts_->others, members, all_members);
}

void AssessmentDifference::leave_basis() {
    std::get<Other<std::optional<Reading>>>(parts_->others).leave();
}

}  // namespace readiness
