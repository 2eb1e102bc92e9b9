#include "core/result/how_sure.h"

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "catch.h"
#include "core/base/find_by_id.h"
#include "core/scoring/overview.h"
#include "scored_sample.h"
#include "scoring_sample.h"

using namespace readiness;
using namespace sample;

namespace {

constexpr const char* barriers[] = {"b", "c", "d"};

/// Four items that bear on some of the barriers, with weights, and perhaps with rules.
Questionnaire any_questionnaire(std::mt19937& chance, unsigned barrier_count, bool with_rules) {
    Questionnaire q = with_items(4);
    for (Item& item : q.items) {
        item.reverse = chance() % 3 == 0;
        for (unsigned i = 0; i < barrier_count; ++i) {
            if (chance() % 2 == 0) item.barriers.push_back({{barriers[i]}, static_cast<double>(1 + chance() % 2), {}});
        }
        if (with_rules && chance() % 3 == 0) {
            const double at_or_below = static_cast<double>(chance() % 3) * 25;
            const double share = chance() % 2 == 0 ? 0.5 : 0.6;
            item.blocks = BlocksRule{{barriers[chance() % barrier_count]}, at_or_below, share, 0.5, {}};
        }
    }
    return q;
}

using People = std::vector<Answers>;

/// One or two people; some of their answers are missing or "don't know".
People any_people(const Questionnaire& q, std::mt19937& chance, unsigned count) {
    People people(count);
    for (Answers& answers : people) {
        for (const Item& item : q.items) {
            const auto kind = chance() % 6;
            if (kind == 0) continue;
            answers.emplace_back(item.id.text, kind == 1 ? Answer::dont_know()
                                               : kind == 2
                                                   ? Answer::not_applicable()
                                                   : Answer::of(static_cast<double>(1 + chance() % agree_steps)));
        }
    }
    return people;
}

Assessment assessment_of(const People& people) {
    return people.size() == 1 ? agreed(people.front()) : ballots(people);
}

/// What the barrier came to in the cases looked at.
struct Seen {
    int first = 1000;
    int last = 0;
    BarrierStatus most = BarrierStatus::not_assessed;
    BarrierStatus least = BarrierStatus::blocking;
};

void look_at(const Profile& profile, std::map<std::string, Seen>& seen) {
    int place = 0;
    for (const BarrierResult* barrier : most_pressing_first(profile)) {
        if (!barrier->asked) continue;
        ++place;
        Seen& known = seen[barrier->id.text];
        known.first = std::min(known.first, place);
        known.last = std::max(known.last, place);
        known.most = std::min(known.most, barrier->status);
        known.least = std::max(known.least, barrier->status);
    }
}

/// Fills in every missing answer in every way: worst, middle and best.
void answer_all(const Questionnaire& q, const Evidence& evidence, People& people, std::size_t person, std::size_t index,
                std::map<std::string, Seen>& seen) {
    if (person == people.size()) {
        look_at(score(q, evidence, assessment_of(people)), seen);
        return;
    }
    if (index == q.items.size()) {
        answer_all(q, evidence, people, person + 1, 0, seen);
        return;
    }
    Answers& answers = people[person];
    const std::string& id = q.items[index].id.text;
    const auto found = std::ranges::find(answers, id, &Answers::value_type::first);
    const bool unknown = found == answers.end() || found->second.kind == Answer::Kind::dont_know;
    if (!unknown) {
        answer_all(q, evidence, people, person, index + 1, seen);
        return;
    }
    const Answers before = answers;
    std::erase_if(answers, [&](const auto& answer) { return answer.first == id; });
    answers.emplace_back(id, Answer{});
    for (const int value : {1, 3, 5}) {
        people[person].back().second = Answer::of(value);
        answer_all(q, evidence, people, person, index + 1, seen);
    }
    people[person] = before;
}

}  // namespace

TEST_CASE("no way to fill in the missing answers leads out of the ranges of places and statuses") {
    std::mt19937 chance(17);
    const Evidence evidence = evidence_with({"b", "c", "d"});
    int moving = 0;
    for (int round = 0; round < 150; ++round) {
        const Questionnaire q = any_questionnaire(chance, 3, true);
        People people = any_people(q, chance, 1 + chance() % 2);
        const ScoredAssessment subject = scored(q, evidence, assessment_of(people));
        std::map<std::string, Seen> seen;
        answer_all(q, evidence, people, 0, 0, seen);
        for (const BarrierRange& range : how_sure(subject).barriers) {
            INFO("round " << round << ", barrier " << range.id.text);
            const Seen& known = seen[range.id.text];
            CHECK(range.first_place <= known.first);
            CHECK(range.last_place >= known.last);
            CHECK(range.most_pressing <= known.most);
            CHECK(range.least_pressing >= known.least);
            moving += range.keeps_place() ? 0 : 1;
        }
    }
    CHECK(moving > 50);
}

TEST_CASE("between two barriers without rules the ranges are no wider than need be") {
    std::mt19937 chance(19);
    const Evidence evidence = evidence_with({"b", "c"});
    int kept = 0;
    for (int round = 0; round < 150; ++round) {
        const Questionnaire q = any_questionnaire(chance, 2, false);
        People people = any_people(q, chance, 1);
        const ScoredAssessment subject = scored(q, evidence, assessment_of(people));
        std::map<std::string, Seen> seen;
        look_at(*subject.profile(), seen);
        for (auto& [id, known] : seen) {  // "Not assessed" is no end of the range if answers would end it.
            if (known.most == BarrierStatus::not_assessed) known = {known.first, known.last};
        }
        answer_all(q, evidence, people, 0, 0, seen);
        for (const BarrierRange& range : how_sure(subject).barriers) {
            INFO("round " << round << ", barrier " << range.id.text);
            const Seen& known = seen[range.id.text];
            CHECK(range.first_place == known.first);
            CHECK(range.last_place == known.last);
            CHECK(range.most_pressing == known.most);
            CHECK(range.least_pressing == known.least);
            kept += range.keeps_place() ? 1 : 0;
        }
    }
    CHECK(kept > 50);
}

TEST_CASE("without a missing answer every barrier keeps its place and its status") {
    Questionnaire q = with_items(2);
    q.items[0].barriers = {{{"b"}, 1, {}}};
    q.items[1].barriers = {{{"c"}, 1, {}}};
    const auto subject =
        scored(q, evidence_with({"b", "c", "never-asked"}), agreed({{"A", Answer::of(4)}, {"B", Answer::of(1)}}));
    const HowSure sure = how_sure(subject);
    CHECK(sure.unknown == 0);
    using enum BarrierStatus;
    CHECK(sure.barriers == std::vector<BarrierRange>{{{"c"}, 1, 1, 1, blocking, blocking, blocking},
                                                     {{"b"}, 2, 2, 2, clear, clear, clear}});
    CHECK(sure.overall_by_unknowns->low == Approx(37.5));
    CHECK(sure.overall_by_unknowns->high == Approx(37.5));
}

TEST_CASE("a question that bears on two barriers alike cannot part them") {
    Questionnaire q = with_items(3);
    q.items[0].barriers = {{{"b"}, 1, {}}, {{"c"}, 1, {}}};
    q.items[1].barriers = {{{"b"}, 1, {}}};
    q.items[2].barriers = {{{"c"}, 1, {}}};
    const auto subject = scored(q, evidence_with({"b", "c"}),
                                agreed({{"A", Answer::dont_know()}, {"B", Answer::of(2)}, {"C", Answer::of(3)}}));
    for (const BarrierRange& range : how_sure(subject).barriers) {
        CHECK(range.keeps_place());
        CHECK_FALSE(range.keeps_status());
    }
}

TEST_CASE("the overall's range is what the missing answers can lead to, and not today's overall") {
    Questionnaire q = blank();
    add_item(q, "A", "f");
    add_item(q, "B", "g");
    add_item(q, "C", "g").weight = 3;
    // f is 100 and alone has a score; g has 0 for a quarter of its weight and comes to 75 at most.
    const HowSure sure = how_sure(scored(q, {}, agreed({{"A", Answer::of(5)}, {"B", Answer::of(1)}})));
    CHECK(sure.overall_by_unknowns->low == Approx(50));
    CHECK(sure.overall_by_unknowns->high == Approx(87.5));
}

TEST_CASE("weights halved or doubled move the overall as far as they can") {
    Questionnaire q = blank();
    add_item(q, "A", "f");
    add_item(q, "B", "g");
    add_item(q, "C", "h");
    q.factors[1].weight = 2;
    const auto subject =
        scored(q, {}, agreed({{"A", Answer::of(1)}, {"B", Answer::of(3)}, {"C", Answer::of(5)}}));  // 0, 50, 100
    double low = 100;
    double high = 0;
    for (const double f : {0.5, 1.0, 2.0}) {
        for (const double g : {1.0, 2.0, 4.0}) {
            for (const double h : {0.5, 1.0, 2.0}) {
                low = std::min(low, (g * 50 + h * 100) / (f + g + h));
                high = std::max(high, (g * 50 + h * 100) / (f + g + h));
            }
        }
    }
    const HowSure sure = how_sure(subject);
    CHECK(sure.overall_by_weights->low == Approx(low));
    CHECK(sure.overall_by_weights->high == Approx(high));
    CHECK(sure.overall_by_weights->band_low == BandId{"not-ready"});
    CHECK(sure.overall_by_weights->band_high == BandId{"ready"});
}

TEST_CASE("how sure the order is cannot be asked of sealed answers") {
    Assessment sealed = ballots({{{"A", Answer::of(1)}}});
    sealed.sealed = true;
    CHECK(how_sure(scored(with_items(1), {}, sealed)) == HowSure{});
}
