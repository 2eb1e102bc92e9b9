#include "core/groups/suppression.h"

#include <functional>
#include <numeric>

#include "catch.h"

using namespace readiness;

namespace {

using V = Visibility;

std::vector<Visibility> of(const std::vector<int>& sizes, int minimum = 5) {
    std::vector<GroupSize> groups;
    for (const int people : sizes)
        groups.push_back({people});
    return visibility_of(groups, minimum);
}

/// Every way of putting at most `people` people into `groups` groups.
void for_every_split(int people, std::size_t groups, const std::function<void(const std::vector<int>&)>& check,
                     std::vector<int> sizes = {}) {
    if (sizes.size() == groups) {
        check(sizes);
        return;
    }
    for (int size = 0; size <= people; ++size) {
        sizes.push_back(size);
        for_every_split(people - size, groups, check, sizes);
        sizes.pop_back();
    }
}

}  // namespace

TEST_CASE("groups of the minimum and more are shown") {
    CHECK(of({5, 9, 6}) == std::vector{V::shown, V::shown, V::shown});
    CHECK(of({}).empty());
}

TEST_CASE("a single group that is too small takes the next smallest with it") {
    CHECK(of({9, 2, 6}) == std::vector{V::shown, V::too_few, V::would_give_away});
}

TEST_CASE("of groups of one size the earlier is withheld with a small one") {
    CHECK(of({6, 2, 6}) == std::vector{V::would_give_away, V::too_few, V::shown});
}

TEST_CASE("two small groups that are too few together take another with them") {
    CHECK(of({9, 1, 1, 7}) == std::vector{V::shown, V::too_few, V::too_few, V::would_give_away});
    CHECK(of({9, 2, 3}) == std::vector{V::shown, V::too_few, V::too_few});
}

TEST_CASE("one large group beside a small one is withheld too") {
    CHECK(of({11, 1}) == std::vector{V::would_give_away, V::too_few});
}

TEST_CASE("a group without people neither counts nor helps") {
    CHECK(of({0, 9, 8}) == std::vector{V::shown, V::shown, V::shown});
    CHECK(of({0, 2, 9}) == std::vector{V::shown, V::too_few, V::would_give_away});
}

TEST_CASE("what is withheld already counts among the withheld") {
    CHECK(visibility_of({{4, true}, {1, false}, {9, false}}, 5) ==
          std::vector{V::withheld_already, V::too_few, V::shown});
    CHECK(visibility_of({{6, true}, {7, false}, {9, false}}, 5) ==
          std::vector{V::withheld_already, V::would_give_away, V::shown});
    CHECK(visibility_of({{0, true}, {7, false}}, 5) == std::vector{V::withheld_already, V::shown});
}

TEST_CASE("the minimum is never below three") {
    CHECK(of({2, 2, 9}, 1) == std::vector{V::too_few, V::too_few, V::shown});
    CHECK(of({3, 9}, 0) == std::vector{V::shown, V::shown});
}

TEST_CASE("for every split of up to twelve people the total less what is shown tells of no small group") {
    int splits = 0;
    for (int minimum = 3; minimum <= 5; ++minimum) {
        for (std::size_t groups = 1; groups <= 4; ++groups) {
            for_every_split(12, groups, [&](const std::vector<int>& sizes) {
                const std::vector<Visibility> visibility = of(sizes, minimum);
                int withheld_groups = 0;
                int withheld_people = 0;
                bool small_shown = false;
                int shown_groups = 0;
                for (std::size_t i = 0; i < sizes.size(); ++i) {
                    if (sizes[i] == 0) continue;
                    const bool shown = visibility[i] == V::shown;
                    shown_groups += shown ? 1 : 0;
                    withheld_groups += shown ? 0 : 1;
                    withheld_people += shown ? 0 : sizes[i];
                    small_shown = small_shown || (shown && sizes[i] < minimum);
                }
                ++splits;
                const bool safe = withheld_groups == 0 || (withheld_groups >= 2 && withheld_people >= minimum);
                // With nothing shown the total less nothing is the total.
                if (small_shown || !(safe || shown_groups == 0)) {
                    CAPTURE(sizes, minimum);
                    CHECK_FALSE(small_shown);
                    CHECK((safe || shown_groups == 0));
                }
            });
        }
    }
    CHECK(splits > 7000);
}
