#include "core/edit.h"

#include "catch.h"

using namespace readiness;

namespace {

const ItemId L1{"L1"};
const ItemId L2{"L2"};

AgreeAnswer agree(const ItemId& item, std::optional<Answer> answer, bool moving = false) {
    return {item, answer, moving};
}

}  // namespace

// ------------------------------------------------------------------------------------------------------ applied

TEST_CASE("an answer is agreed, changed and taken back") {
    Assessment assessment = applied({}, agree(L1, Answer::of(4)));
    REQUIRE(find_agreed(assessment, L1) != nullptr);
    CHECK(find_agreed(assessment, L1)->answer == Answer::of(4));
    assessment = applied(assessment, agree(L1, Answer::dont_know()));
    CHECK(assessment.consensus.size() == 1);
    CHECK(find_agreed(assessment, L1)->answer == Answer::dont_know());
    assessment = applied(assessment, agree(L1, std::nullopt));
    CHECK(find_agreed(assessment, L1) == nullptr);
    CHECK(applied(assessment, agree(L1, std::nullopt)) == assessment);
}

TEST_CASE("an edit leaves everything else as it was") {
    Assessment before = applied({}, agree(L1, Answer::of(1)));
    before.title = "Ward 7";
    before.notes = {{L2, "note", {}, {}}};
    const Assessment after = applied(before, agree(L2, Answer::of(2)));
    CHECK(find_agreed(after, L1)->answer == Answer::of(1));
    CHECK(after.title == "Ward 7");
    CHECK(after.notes == before.notes);
}

TEST_CASE("a new answer keeps the reason and the unknown keys that stand with the old one") {
    Assessment assessment = applied({}, agree(L1, Answer::of(4)));
    assessment = applied(assessment, WriteWhy{L1, "the chief said so"});
    assessment.consensus[0].extras = {{"asked_by", {std::string("Ann")}}};
    assessment = applied(assessment, agree(L1, Answer::of(2)));
    CHECK(find_agreed(assessment, L1)->why == "the chief said so");
    CHECK(find_agreed(assessment, L1)->extras.size() == 1);
}

TEST_CASE("a reason needs an agreed answer") {
    CHECK(applied({}, WriteWhy{L1, "because"}) == Assessment{});
    const Assessment assessment = applied(applied({}, agree(L1, Answer::of(4))), WriteWhy{L1, "because"});
    CHECK(find_agreed(assessment, L1)->why == "because");
    CHECK(find_agreed(applied(assessment, WriteWhy{L1, ""}), L1)->why.empty());
}

TEST_CASE("an empty note goes away, unless its file says more about it") {
    Assessment assessment = applied({}, WriteNote{L1, "ask again"});
    REQUIRE(find_note(assessment, L1) != nullptr);
    CHECK(find_note(assessment, L1)->text == "ask again");
    assessment = applied(assessment, WriteNote{L1, "asked"});
    CHECK(assessment.notes.size() == 1);
    CHECK(find_note(assessment, L1)->text == "asked");
    CHECK(applied(assessment, WriteNote{L1, ""}).notes.empty());
    assessment.notes[0].extras = {{"colour", {std::string("red")}}};
    CHECK(applied(assessment, WriteNote{L1, ""}).notes.size() == 1);
}

TEST_CASE("each detail is written to its own place") {
    Assessment assessment;
    int number = 0;
    constexpr Detail all[] = {Detail::title,      Detail::organisation, Detail::team,
                              Detail::initiative, Detail::stage,        Detail::facilitator};
    for (const Detail detail : all)
        assessment = applied(assessment, WriteDetail{detail, std::to_string(++number)});
    CHECK(assessment.title == "1");
    CHECK(assessment.organisation == "2");
    CHECK(assessment.team == "3");
    CHECK(assessment.initiative == "4");
    CHECK(assessment.stage == "5");
    CHECK(assessment.facilitator == "6");
    for (const Detail detail : all)
        CHECK(detail_of(assessment, detail) == std::to_string(static_cast<int>(detail) + 1));
}

// --------------------------------------------------------------------------------------------------- one undo step

TEST_CASE("what is typed at one place is one step to undo") {
    CHECK(continues(WriteNote{L1, "a"}, WriteNote{L1, "ab"}));
    CHECK(continues(WriteWhy{L1, "a"}, WriteWhy{L1, "ab"}));
    CHECK(continues(WriteDetail{Detail::team, "a"}, WriteDetail{Detail::team, "ab"}));
    CHECK(continues(agree(L1, Answer::of(1), true), agree(L1, Answer::of(2), true)));
}

TEST_CASE("what is typed at another place is another step") {
    CHECK_FALSE(continues(WriteNote{L1, "a"}, WriteNote{L2, "a"}));
    CHECK_FALSE(continues(WriteNote{L1, "a"}, WriteWhy{L1, "a"}));
    CHECK_FALSE(continues(WriteDetail{Detail::team, "a"}, WriteDetail{Detail::title, "a"}));
    CHECK_FALSE(continues(agree(L1, Answer::of(1), true), agree(L2, Answer::of(2), true)));
    CHECK_FALSE(continues(agree(L1, Answer::of(1), true), WriteNote{L1, "a"}));
}

TEST_CASE("each picked answer is a step of its own") {
    CHECK_FALSE(continues(agree(L1, Answer::of(1)), agree(L1, Answer::of(2))));
    CHECK_FALSE(continues(agree(L1, Answer::of(1), true), agree(L1, Answer::of(2))));
    CHECK_FALSE(continues(agree(L1, Answer::of(1)), agree(L1, Answer::of(2), true)));
}

TEST_CASE("picking an answer is saved at once, and typing when it rests") {
    CHECK_FALSE(is_typing(agree(L1, Answer::of(1))));
    CHECK(is_typing(agree(L1, Answer::of(1), true)));
    CHECK(is_typing(WriteNote{L1, "a"}));
    CHECK(is_typing(WriteWhy{L1, "a"}));
    CHECK(is_typing(WriteDetail{Detail::title, "a"}));
}

TEST_CASE("an edit says what it was, for undo") {
    CHECK(describe(agree(L1, Answer::of(1))) == "answer to L1");
    CHECK(describe(agree(L1, std::nullopt)) == "answer to L1");
    CHECK(describe(WriteWhy{L1, "a"}) == "reason for L1");
    CHECK(describe(WriteNote{L2, "a"}) == "note on L2");
    CHECK(describe(WriteDetail{Detail::facilitator, "a"}) == "facilitator");
}
