// Scoring takes no memory for each answer: many ballots are scored in hardly more pieces of memory than a few.
#include <atomic>
#include <cstdlib>
#include <new>
#include <string>

#include "catch.h"
#include "core/groups/role_scores.h"
#include "core/scoring/item_scores.h"
#include "core/scoring/scoring.h"
#include "scoring_sample.h"

using namespace readiness;

namespace {

std::atomic<long> pieces_taken{0};

void* take_or_null(std::size_t size) noexcept {
    ++pieces_taken;
    return std::malloc(size > 0 ? size : 1);
}

void* take(std::size_t size) {
    void* memory = take_or_null(size);
    if (memory == nullptr) throw std::bad_alloc();
    return memory;
}

}  // namespace

void* operator new(std::size_t size) {
    return take(size);
}
void* operator new[](std::size_t size) {
    return take(size);
}
// std::stable_sort asks in this way. All forms must be replaced together: AddressSanitizer has its own of those left.
void* operator new(std::size_t size, const std::nothrow_t& /*tag*/) noexcept {
    return take_or_null(size);
}
void* operator new[](std::size_t size, const std::nothrow_t& /*tag*/) noexcept {
    return take_or_null(size);
}
void operator delete(void* memory) noexcept {
    std::free(memory);
}
void operator delete[](void* memory) noexcept {
    std::free(memory);
}
void operator delete(void* memory, std::size_t /*size*/) noexcept {
    std::free(memory);
}
void operator delete[](void* memory, std::size_t /*size*/) noexcept {
    std::free(memory);
}

namespace {

Assessment with_people(const Questionnaire& questionnaire, int people) {
    Assessment assessment;
    assessment.mode = Mode::ballots;
    for (int i = 0; i < people; ++i) {
        Respondent respondent;
        respondent.id = {"person-" + std::to_string(i)};
        respondent.role = i % 2 == 0 ? "Nurse" : "Doctor";
        for (std::size_t item = 0; item < questionnaire.items.size(); ++item)
            respondent.answers.push_back(
                {questionnaire.items[item].id, Answer::of((i + static_cast<int>(item)) % 5 + 1), {}});
        assessment.respondents.push_back(std::move(respondent));
    }
    return assessment;
}

template <class Work>
long pieces_for(Work work) {
    const long before = pieces_taken;
    work();
    return pieces_taken - before;
}

}  // namespace

TEST_CASE("scoring takes no piece of memory for each ballot") {
    const Questionnaire questionnaire = sample::with_items(20);
    const Assessment few = with_people(questionnaire, 100);
    const Assessment many = with_people(questionnaire, 3000);
    const auto scoring = [&](const Assessment& assessment) {
        return pieces_for([&] { score(questionnaire, {}, assessment); });
    };
    CHECK(scoring(many) < scoring(few) + 100);
    const auto by_role = [&](const Assessment& assessment) {
        return pieces_for([&] { role_scores(questionnaire, assessment); });
    };
    CHECK(by_role(many) < by_role(few) + 100);
}

TEST_CASE("thousands of different numbers are counted in their order") {
    Questionnaire questionnaire = sample::blank();
    sample::add_item(questionnaire, "W", "f", "change");
    Assessment assessment;
    assessment.mode = Mode::ballots;
    for (int i = 0; i < 5000; ++i) {
        Respondent respondent;
        respondent.id = {std::to_string(i)};
        respondent.answers = {{{"W"}, Answer::of((i * 7 % 4000) / 100.0), {}}};
        assessment.respondents.push_back(std::move(respondent));
    }
    const std::vector<ItemResult> items = items_from_ballots(questionnaire, assessment);
    REQUIRE(items.size() == 1);
    CHECK(items[0].counts.answered == 5000);
    REQUIRE(items[0].answers.size() == 4000);
    CHECK(items[0].answers.front() == AnswerCount{0, 70, 2});
    CHECK(items[0].answers.back().value == 39.99);
    CHECK(items[0].answers.back().count == 1);
}
